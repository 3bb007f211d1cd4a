"""Filters with typing errors in them: the nearest value there is stands in for the one typed, and is told of."""

import pytest

from storage import archive, clients, editing
from storage.rules.birthdays import Birthday
from storage.rules.funnel import Stage
from storage.rules.visibility import Role
from tests.search.conftest import NOW, added, joined

MISTYPED = {
    "city:Масква": "city:Москва",
    "город:Мосвка": "city:Москва",
    "ville:Moksva": "city:Москва",
    "city:Vjcrdf": "city:Москва",
    "城市:Mоскав": "city:Москва",
    "город:Санкт-Питербург": "city:Санкт-Петербург",
    "#отп": "#опт",
    "#випкилент": 'tag:"Вип клиент"',
    "stage:greem": "stage:green",
    "этап:зеленй": "stage:green",
    "birthday:nobember": "birthday:november",
    "др:ноябпь": "birthday:november",
    "anniversaire:novenbre": "birthday:november",
    "owner:Ольшга": "owner:Olga",
    "citty:Москва": "city:Москва",
    "гроод:Масква": "city:Москва",
    "stge:green": "stage:green",
}


async def searched(db, by, line, **more):
    async with db.read() as session:
        return await clients.find(session, by, line, NOW, limit=10, **more)


async def lives(db, by, card, city):
    async with db.begin() as session:
        await editing.change(session, by, card, NOW, city=city)


@pytest.fixture
async def base(db, olga):
    """Ivanov, of whom all is said that can be asked for, and Petrov of another town."""
    ivanov = await added(db, olga, "Иванов Пётр", tags=("опт", "Вип клиент"))
    await lives(db, olga, ivanov, "Москва")
    async with db.begin() as session:
        await editing.change(session, olga, ivanov, NOW, birthday=Birthday(7, 11))
        await editing.move(session, olga, ivanov, Stage.GREEN, NOW)
    await lives(db, olga, await added(db, olga, "Петров Иван", tags=("сад",)), "Санкт-Петербург")
    return db


@pytest.mark.parametrize(("typed", "taken"), MISTYPED.items())
async def test_the_nearest_value_is_taken_and_told_of(base, olga, typed, taken):
    page = await searched(base, olga, typed)
    name = "Петров Иван" if "Санкт" in taken else "Иванов Пётр"
    assert name in [client.name for client in page.clients], typed
    assert (list(page.found.taken), page.found.hint) == ([taken], None), typed


async def test_what_is_typed_right_is_told_of_by_nothing(base, olga):
    for line in ("city:Москва", "город:Моск", "#опт", "stage:green", "др:ноября", "owner:Olg", "silent:0d", "overdue"):
        page = await searched(base, olga, line)
        assert (list(page.found.taken), page.found.hint) == ([], None), line


async def test_a_value_that_is_there_is_left_alone_whether_or_not_the_rest_is_found(base, olga):
    card = await added(base, olga, "Сидоров Олег")
    await lives(base, olga, card, "Тула")
    await lives(base, olga, await added(base, olga, "Сидорова Анна"), "Тура")
    page = await searched(base, olga, "город:Тула Анна")
    assert [client.name for client in page.clients] == []
    page = await searched(base, olga, "город:Тулат Сидоров")
    assert ([client.name for client in page.clients], list(page.found.taken)) == (["Сидоров Олег"], ["city:Тула"])


async def test_values_equally_near_are_all_taken(db, olga):
    for name, city in (("Белов Олег", "Томск"), ("Попов Олег", "Омск")):
        await lives(db, olga, await added(db, olga, name), city)
    page = await searched(db, olga, "город:Тмск")
    assert {client.name for client in page.clients} == {"Белов Олег", "Попов Олег"}
    assert set(page.found.taken) == {"city:Томск", "city:Омск"}


async def test_names_of_several_words_and_towns_without_their_hyphens_are_understood(base, olga):
    await lives(base, olga, await added(base, olga, "Зотов Лев"), "Усть-Лабинск")
    for line, name in {
        "город:устьлабинск": "Зотов Лев",
        "устьлабинск лев": "Зотов Лев",
        "город:Лабинск": "Зотов Лев",
        "День рождения:ноябрь": "Иванов Пётр",
        "день рождения: нояб Иванов": "Иванов Пётр",
    }.items():
        page = await searched(base, olga, line)
        assert ([client.name for client in page.clients], page.found.hint) == ([name], None), line


async def test_nothing_is_told_of_cards_one_may_not_see(base, olga):
    sveta = await joined(base, 2, "Sveta", Role.SELLER)
    for line in MISTYPED:
        if line not in {"stage:greem", "этап:зеленй", "birthday:nobember", "др:ноябпь", "anniversaire:novenbre"}:
            page = await searched(base, sveta, line)
            assert (page.total, list(page.clients), list(page.found.taken)) == (0, [], []), line
    await lives(base, sveta, await added(base, sveta, "Орлов Глеб", tags=("отпуск",)), "Мокша")
    page = await searched(base, sveta, "город:Мокшва")
    assert ([client.name for client in page.clients], list(page.found.taken)) == (["Орлов Глеб"], ["city:Мокша"])
    page = await searched(base, sveta, "#одпуск")
    assert ([client.name for client in page.clients], list(page.found.taken)) == (["Орлов Глеб"], ["#отпуск"])


async def test_a_seller_asks_for_nobodys_cards_but_the_own(base, olga):
    sveta = await joined(base, 2, "Sveta", Role.SELLER)
    await added(base, sveta, "Орлов Глеб")
    assert (await searched(base, sveta, "owner:Sveta")).total == 1
    assert (await searched(base, sveta, "owner:Svetla")).found.taken == ("owner:Sveta",)
    assert (await searched(base, sveta, "owner:me")).total == 1
    assert (await searched(base, sveta, "owner:Olga")).total == 0
    assert (await searched(base, olga, "owner:Sveta")).total == 1


async def test_among_cards_put_away_their_values_are_meant(base, olga):
    async with base.begin() as session:
        await archive.put_away(session, olga, 1, NOW)
    assert (await searched(base, olga, "город:Масква")).total == 0
    page = await searched(base, olga, "город:Масква", archived=True)
    assert ([client.name for client in page.clients], list(page.found.taken)) == (["Иванов Пётр"], ["city:Москва"])


async def test_what_resembles_no_filter_is_left_among_the_words(base, olga):
    await added(base, olga, "Город Лев")
    for line in ("Лев: Город", "час: 10", "http://город", "10:30"):
        page = await searched(base, olga, line)
        assert (list(page.found.taken), page.found.hint) == ([], None), line
    page = await searched(base, olga, "stage:самый")
    assert page.found.hint is not None
    assert page.found.hint.startswith("stage:")
