"""The index is made anew beside people at work: they search and save meanwhile, and nothing of it is lost."""

import pytest
from sqlalchemy import text

from storage import calls, editing
from storage.lock import InUseError
from storage.search import keeping
from storage.search.alone import alone
from storage.search.keeping import merge, pieces, rebuild
from tests.search.conftest import NOW, added, found
from tests.search.test_index import as_it_is

TABLES = {
    True: "SELECT name FROM sqlite_master WHERE name LIKE 'search_%' OR tbl_name LIKE 'search_%'",
    False: "SELECT relname FROM pg_class WHERE relname LIKE '%search_%' AND relnamespace = 'public'::regnamespace",
}


async def names(db) -> set[str]:
    async with db.read() as session:
        return {name for name in await session.scalars(text(TABLES[db.is_sqlite])) if "autoindex" not in name}


@pytest.fixture
async def nine(db, olga):
    for number in range(9):
        await added(db, olga, f"Клиент Номер{number}", phones=(f"+7916000{number:04}",))
    return db


async def work(db, olga, round_) -> None:
    """Each time: an old card changed, another changed anew, a new one made."""
    async with db.begin() as session:
        await editing.change(session, olga, 1, NOW, name=f"Иванов Пётр{round_}")
        await editing.change(session, olga, 2 + round_ % 7, NOW, city="Тула")
        await calls.add_note(session, olga, 9, f"просил каталог{round_}", NOW)
    await added(db, olga, f"Новиков Глеб{round_}")
    assert await found(db, olga, "Нвоиков", limit=100)
    assert await found(db, olga, f"Иванов Пётр{round_}") == [f"Иванов Пётр{round_}"]


async def test_people_go_on_working_while_it_is_made_anew(nine, olga, monkeypatch):
    rounds = iter(range(100))
    read = keeping._after

    async def reading(*args):
        some = await read(*args)
        await work(nine, olga, next(rounds))
        return some

    monkeypatch.setattr(keeping, "_AT_ONCE", 4)
    monkeypatch.setattr(keeping, "_after", reading)
    told = []
    before = await names(nine)
    done = await rebuild(nine, lambda done, of: told.append((done, of)))
    assert next(rounds) > 2
    assert told[-1] == (done, done)
    assert [number for number, _ in told] == sorted(number for number, _ in told)
    assert await names(nine) == before
    kept = await as_it_is(nine)
    assert len(kept[0]) == 9 + await _made(nine)
    monkeypatch.undo()
    await rebuild(nine, lambda _done, _of: None)
    again = await as_it_is(nine)
    assert kept[0] == again[0]
    assert again[1] <= kept[1]
    assert len(await found(nine, olga, "Новиков", limit=50)) == await _made(nine)
    assert await found(nine, olga, "каталог0") == ["Клиент Номер8"]


async def _made(db) -> int:
    async with db.read() as session:
        return await session.scalar(text("SELECT count(*) FROM clients WHERE id > 9")) or 0


async def test_what_was_broken_off_leaves_the_index_in_use_as_it_was(nine, olga):
    before, kept = await names(nine), await as_it_is(nine)

    def interrupted(_done, _of):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        await rebuild(nine, interrupted)
    assert await names(nine) == before
    assert await as_it_is(nine) == kept
    await work(nine, olga, 0)


async def test_what_a_killed_one_left_behind_is_cleared_away_by_the_next(nine, olga):
    before = await names(nine)
    await keeping.beside_of(nine).begin(nine)
    assert await names(nine) > before
    await work(nine, olga, 0)
    await rebuild(nine, lambda _done, _of: None)
    assert await names(nine) == before
    await work(nine, olga, 1)


async def test_single_writes_go_on_adding_pieces_that_are_merged(nine, olga):
    await rebuild(nine, lambda _done, _of: None)
    if not nine.is_sqlite:
        return
    async with nine.read() as session:
        assert await pieces(session) == 1
    for number in range(3):
        await added(nine, olga, f"Новиков Глеб{number}")
    async with nine.begin() as session:
        assert await pieces(session) == 4
        await merge(session)
    assert len(await found(nine, olga, "Новиков")) == 3


async def test_of_two_programs_one_makes_it_anew(nine, olga):
    kept = await as_it_is(nine)
    async with alone(nine):
        with pytest.raises(InUseError):
            await rebuild(nine, lambda _done, _of: None)
        await work(nine, olga, 0)
    assert await rebuild(nine, lambda _done, _of: None) == 10
    assert await as_it_is(nine) != kept
