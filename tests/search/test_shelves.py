"""The newest cards are looked through first, the oldest are found all the same: cards whose numbers lie far apart."""

import pytest
from sqlalchemy import text

from storage import clients
from storage.models import Client
from storage.search.choice import Choice, Within
from storage.search.keeping import rebuild
from storage.search.plain import rows
from storage.search.shelves import gathering
from tests.search.conftest import NOW, found

AGES = (1, 40_000, 900_000, 990_000, 1_000_000)  # numbers of cards, on shelves of every size and on none
NAMES = ("Иванов Пётр", "Иванова Анна", "Ивановский Лев", "Иваненко Юрий", "Иваньков Олег")


async def kept(db, olga, names: dict[int, str]) -> None:
    async with db.begin() as session:
        session.add_all(
            Client(id=number, name=name, owner_id=olga.id, created_by=olga.id, created_at=NOW, changed_at=NOW)
            for number, name in names.items()
        )


async def test_cards_are_found_however_many_came_after_them(db, olga):
    await kept(db, olga, dict(zip(AGES, NAMES, strict=True)))
    for line in ("и", "ив", "иванов", "bdfyjd", "owner:me ив"):
        assert set(await found(db, olga, line)) >= {*NAMES[:3]}, line
    assert set(await found(db, olga, "и")) == set(NAMES)


@pytest.mark.parametrize("new", [99, 120])
async def test_of_a_common_name_as_many_are_looked_at_as_anybody_reads(db, olga, new):
    """Cards of long ago may be left out then; that there are more is said, and the client called just so is among them."""
    common = {1_000_000 + number: f"Ивановский Пётр{number}" for number in range(new)}
    await kept(db, olga, {1: "Ивановский Лев", 2: "Иванов Олег", **common})
    async with db.read() as session:
        page = await clients.find(session, olga, "иванов", NOW, limit=10)
    assert page.found.more
    assert page.total >= min(new, 100) - 1
    assert page.clients[0].name == "Иванов Олег"


async def test_how_many_there_are_is_told_when_they_are_few(db, olga):
    await kept(db, olga, {number: f"Иванов Пётр{number}" for number in range(1, 91)})
    async with db.read() as session:
        page = await clients.find(session, olga, "иванов", NOW, limit=10)
    assert (page.total, page.found.more) == (90, False)


async def test_a_word_taken_for_hundreds_of_others_sends_no_search_through_all_cards(db, olga):
    if db.is_sqlite:
        pytest.skip("SQLite's index is one of words")
    await kept(db, olga, dict(enumerate(NAMES, 1)))
    sql, values = gathering(Choice([[f"={number}" for number in range(900)]], limit=50), Within([]))
    async with db.read() as session:
        plan = [line for (line,) in await rows(session, f"EXPLAIN {sql}", values)]
    assert any("ix_search_cards_terms" in line for line in plan)
    assert not any("Seq Scan" in line for line in plan)


async def test_no_statistics_keep_the_server_from_planning_a_search_once(db, olga):
    if db.is_sqlite:
        pytest.skip("SQLite plans in no time")
    await kept(db, olga, dict(enumerate(NAMES, 1)))
    for _ in range(2):  # as the migrations leave it, and as it is made anew
        async with db.begin() as session:
            await session.execute(text("ANALYZE search_cards"))
            known = await session.scalars(text("SELECT attname FROM pg_stats WHERE tablename = 'search_cards'"))
            assert set(known) == {"client_id", "key"}
        await rebuild(db, lambda _done, _of: None)


@pytest.mark.parametrize(
    ("groups", "windows"),
    [
        ([["и"]], 4),
        ([["ivan"], ["п"]], 3),
        ([["ivan"], ["petr"]], 2),
        ([["@7"], ["и"]], 4),
        ([["@7"], ["ivan"], ["petr"]], 1),
        ([["!@7"], ["!ivan"], ["!petr"]], 1),
    ],
)
def test_the_rarer_the_words_the_fewer_times_the_index_is_asked_for_them(groups, windows):
    sql, _ = gathering(Choice(groups, limit=100), Within([]))
    assert sql.count("FROM search_cards WHERE terms") == windows
