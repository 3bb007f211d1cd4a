"""An absence that begins later: planned by line and by buttons, begun and ended by itself, taken back."""

import pytest

from storage.models import Member
from tests.telegram import Person

pytestmark = pytest.mark.usefixtures("no_pauses")


@pytest.fixture
async def promise(boris):
    """Boris has promised Smirnova a call on Friday at 15:00."""
    await boris.shares("+79167654321", "Анна", "Смирнова")
    await boris.says("/call Смирнова: недозвон, в пятницу 15:00")


def told(person: Person, *words: str) -> list[str]:
    return [seen.text for seen in person.received if all(word in seen.text for word in words)]


@pytest.mark.on_either  # the same words whatever keeps them
@pytest.mark.parametrize(
    ("language", "line", "planned"),
    [
        ("en", "I'm off from Friday to Monday", "You will be away from Fri 27 November 2026 until Mon 30 November 2026, 09:00"),
        ("ru", "меня не будет с пятницы до понедельника", "пт, 27 ноября 2026 — пн, 30 ноября 2026, 09:00"),
        ("ru", "/away с пятницы до понедельника", "пт, 27 ноября 2026 — пн, 30 ноября 2026, 09:00"),
        ("ru", "меня не будет завтра", "чт, 26 ноября 2026 — пт, 27 ноября 2026, 09:00"),
        ("fr", "je suis absent de vendredi à lundi", "du ven. 27 novembre 2026 jusqu’à"),
        ("zh", "我请假周五到周一", "2026年11月27日 周五 至 2026年11月30日 周一 09:00"),
    ],
)  # fmt: skip
async def test_one_line_is_enough_in_every_language(sandbox, program, language, line, planned):
    sandbox.add_person(id=1005, first_name="Kim", last_name=None, username=None, language_code=language)
    await program.admit(1005, "Kim", "seller", language, "Europe/Moscow")
    sandbox.open_chat(1005)
    kim = Person(sandbox, 1005, program.handled)
    await kim.says(line)
    assert planned in kim.sees.text


async def test_it_begins_and_ends_by_itself_and_what_is_due_goes_to_whoever_stands_in(boris, li, promise, at):
    await boris.says("меня не будет с пятницы до понедельника")
    await boris.presses("李雷")
    assert "Замещает: 李雷" in boris.sees.text
    await at("10:00", 26)
    assert not told(li, "Борис", "卡片"), "they only know that they will"
    await boris.says("/away")
    assert "будете отсутствовать" in boris.sees.text
    await at("09:00", 27)
    assert told(li, "由您代班")
    assert not told(boris, "☀️", "27 ноября"), "whoever is away gets no digest"
    await at("15:00", 27)
    assert told(li, "请回访", "Смирнова")
    assert not told(boris, "Перезвоните")
    await boris.says("/away")
    assert "отсутствуете до пн, 30 ноября 2026, 09:00" in boris.sees.text
    await at("09:00", 30)
    assert told(boris, "С возвращением", "Подошёл и ждёт 1 перезвон")


async def test_it_is_planned_by_buttons_and_taken_back(boris, at):
    await boris.says("/away")
    await boris.presses("Уеду позже")
    assert "первый" in boris.sees.text
    await boris.presses("27")
    assert "начнётся: пт, 27 ноября 2026" in boris.sees.text
    await boris.presses("▶")
    await boris.presses("12")
    assert "пт, 27 ноября 2026 — сб, 12 декабря 2026, 09:00" in boris.sees.text
    planned = boris.sees.data("Остаюсь")
    await boris.presses("Остаюсь")
    assert "больше не запланировано" in boris.sees.text
    await boris.presses_data(planned, boris.sees, forged=True)
    assert "уже не запланировано" in (boris.toast or "")
    await at("12:00", 27)
    await boris.says("/away")
    assert "Выберите день" in boris.sees.text


async def test_after_the_last_day_of_a_month_the_next_month_is_shown(boris):
    await boris.says("/away")
    await boris.presses("Уеду позже")
    await boris.presses("30")
    assert "Декабрь 2026" in boris.sees.buttons
    await boris.presses("14")
    assert "пн, 30 ноября 2026 — пн, 14 декабря 2026, 09:00" in boris.sees.text


async def test_who_is_away_may_plan_the_next_absence(boris, at):
    await boris.says("/away до завтра")
    await boris.says("/away с пятницы до понедельника")
    await boris.says("/away")
    assert "отсутствуете до чт, 26 ноября" in boris.sees.text
    assert "будете отсутствовать: пт, 27 ноября 2026" in boris.sees.text
    await at("12:00", 26)
    await at("12:00", 27)
    await boris.says("/away")
    assert "отсутствуете до пн, 30 ноября" in boris.sees.text


async def test_those_in_charge_plan_it_for_a_colleague_who_is_told(vera, boris, li, at):
    await vera.says("/team")
    await vera.presses("Борис")
    await vera.presses("Away…")
    await vera.presses("Leaving later")
    await vera.presses("27")
    await vera.presses("30")
    assert "Борис will be away from Fri 27 November 2026" in vera.sees.text
    await vera.presses("李雷")
    await vera.says("/team")
    await vera.presses("Борис")
    assert "Борис will be away from Fri 27 November 2026" in vera.sees.text
    await at("12:05")
    assert told(boris, "Vera", "вас не будет", "пт, 27 ноября 2026")
    await at("09:00", 27)
    assert told(li, "由您代班")
    await li.presses_data("wc:2", li.received[-1], forged=True)
    assert li.alerted, "a colleague takes nothing back"


async def test_whoever_was_to_stand_in_and_left_does_not(boris, li, ann, promise, at):
    await boris.says("/away с пятницы до понедельника")
    await boris.presses("李雷")
    await ann.says("/team")
    await ann.presses("李雷")
    await ann.presses("Remove")
    await ann.presses("Yes")
    await at("00:05", 27)
    await boris.says("/away")
    assert "Никто не замещает" in boris.sees.text


async def test_one_that_was_over_before_anybody_could_begin_it_is_none(boris, program, clock):
    await boris.says("/away с пятницы до понедельника")
    clock.move(days=10)
    await program.tick()
    await boris.says("/away")
    assert "Выберите день" in boris.sees.text
    async with program.db.read() as session:
        member = await session.get_one(Member, 1)
    assert (member.leave_from, member.away_since) == (None, None)


@pytest.mark.on_either  # the same words whatever keeps them
async def test_a_planned_absence_that_cannot_be_is_refused(boris):
    for line, why in [
        ("/away с 1 мая 2028 до 5 мая 2028", "больше чем через год"),
        ("/away с пятницы на 800 дней", "больше чем через год"),
        ("/away с пятницы до вчера", "уже прошло"),
    ]:
        await boris.says(line)
        assert why in boris.sees.text
    await boris.says("/away")
    assert "Выберите день" in boris.sees.text


async def test_whoever_will_stand_in_hears_of_it_beforehand_and_of_what_changes(boris, li, vera, at):
    await boris.says("/away с пятницы до понедельника")
    await boris.presses("李雷")
    await at("12:05")
    assert told(li, "Борис 将不在", "11月27日", "由您代班")
    await boris.says("/away с субботы до понедельника")
    await at("12:10")
    assert told(li, "Борис 将不在", "11月28日", "由您代班")
    await boris.presses("Сменить замену")
    await boris.presses("Vera")
    await at("12:15")
    assert told(li, "您不用替 Борис 代班")
    assert told(vera, "Борис will be away from Sat 28 November", "you stand in then")
    await boris.presses("Остаюсь")
    await at("12:20")
    assert told(vera, "Борис", "you do not have to stand in")


async def test_who_names_themselves_is_not_told_what_they_know(boris, vera, at):
    await boris.says("/away с пятницы до понедельника")
    await vera.says("/team")
    await vera.presses("Борис")
    await vera.presses("Away…")
    before = len(vera.received)
    await vera.presses("Vera")
    await at("12:05")
    assert len(vera.received) == before, "the list itself says it"


@pytest.mark.on_either  # the same words whatever keeps them
async def test_back_before_the_absence_begins_shows_what_is_planned(boris):
    await boris.says("меня не будет с пятницы до понедельника")
    await boris.says("/back")
    assert "пт, 27 ноября 2026" in boris.sees.text
    await boris.presses("Остаюсь")
    await boris.says("/back")
    assert "сейчас на месте" in boris.sees.text
