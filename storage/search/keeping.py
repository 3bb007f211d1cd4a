"""Keeping the index quick and whole: made at the first start, made anew by newer rules, its pieces merged when nobody waits."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import func, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from storage.lock import InUseError
from storage.models import Client, FoundBy
from storage.search.alone import alone
from storage.search.beside import Beside, Row, catch_up
from storage.search.beside_postgresql import BesidePostgresql
from storage.search.beside_sqlite import BesideSqlite
from storage.search.edition import is_current, stamp
from storage.search.facts import facts_between
from storage.search.key import Facts, key_of, sounds_of, written_in
from storage.search.plain import play
from storage.search.vocabulary import in_order

if TYPE_CHECKING:  # it imports the index, to keep it in step
    from storage.db import Database

Report = Callable[[int, int], None]

_AT_ONCE = 500  # at least: FTS5 takes a piece for each time, of which it knows two thousand
_MOST_PIECES = 1_000
_SOON = 20_000  # cards, made anew in seconds
_FEW = 50  # cards that people have changed meanwhile, for which they are let wait
_MERGE = "INSERT INTO search_index(search_index, rank) VALUES ('merge', :pages)"
_PAGES = 64  # of the index that are merged in one go: a write that waits for it hardly notices
# From piece to piece: counting them over all their pages takes a hundred times as long.
_PIECES = (
    "WITH RECURSIVE piece(id) AS (SELECT min(segid) FROM search_index_idx UNION ALL"
    " SELECT (SELECT min(segid) FROM search_index_idx WHERE segid > id) FROM piece WHERE id IS NOT NULL)"
    " SELECT count(id) FROM piece"
)


async def see_to_index(db: "Database") -> bool:
    """Make the index by the rules of this program: of a base that has none, and anew where it is a matter of seconds.

    False where it was made by other rules and is large: people find with it, but not all that the newest rules would find.
    """
    async with db.read() as session:
        if await is_current(session):
            return True
        cards = await session.scalar(select(func.max(Client.id))) or 0
        keys = await session.scalar(select(func.max(FoundBy.client_id))) or 0
    if keys > _SOON:
        return False
    if not cards:
        async with db.begin() as session:
            await stamp(session)
        return True
    try:
        await rebuild(db, lambda _done, _of: None)
    except InUseError:  # another program has begun to
        return keys > 0
    return True


async def rebuild(db: "Database", report: Report) -> int:
    """Make the index anew beside people at work; `report` is told how many cards are done, and of how many.

    Gives the number of cards. Raises InUseError when another program is at it.
    """
    async with alone(db):
        return await _rebuilt(db, report)


async def _rebuilt(db: "Database", report: Report) -> int:
    beside = beside_of(db)
    try:
        await beside.begin(db)
        done = await _fill(db, beside, report)
        await beside.finish(db)
        behind = _FEW
        while behind >= _FEW:
            async with db.begin() as session:
                behind = await catch_up(beside, session)
        async with db.begin() as session:
            await beside.swap(session)
            await stamp(session)
    finally:
        await beside.forget(db)
    return done


def beside_of(db: "Database") -> Beside:
    """A new index in a database."""
    return BesideSqlite() if db.is_sqlite else BesidePostgresql()


async def _fill(db: "Database", beside: Beside, report: Report) -> int:
    """The cards there are at present: while some are written the next ones are read. Of later ones triggers tell."""
    async with db.read() as session:
        total, newest = (await session.execute(select(func.count(), func.coalesce(func.max(Client.id), 0)))).one()
    done, written, at_once = 0, set[str](), max(_AT_ONCE, total // _MOST_PIECES)
    some = await _after(db, beside, range(1, newest + 1), at_once)
    while some.rows:
        coming = asyncio.create_task(_after(db, beside, range(some.last + 1, newest + 1), at_once))
        try:
            async with db.begin() as session:
                await beside.pour(session, some.rows)
            done += len(some.rows)
            report(done, total)
        except BaseException:
            coming.cancel()
            await asyncio.gather(coming, return_exceptions=True)
            raise
        written |= some.written
        some = await coming
    rows = in_order(sorted(sounds_of(written)))
    while part := await asyncio.to_thread(next, rows, None):
        async with db.begin() as session:
            await beside.pour_words(session, part)
    return done


class _Some(NamedTuple):
    """Some cards to be poured in, the number of the last, and their words as keys have them."""

    rows: list[Row]
    last: int
    written: set[str]


async def _after(db: "Database", beside: Beside, left: range, at_once: int) -> _Some:
    """The first cards of those that are left, ready to be kept."""
    async with db.read() as session:
        these = select(Client.id).where(Client.id.between(left.start, left.stop - 1))
        ids = [*await session.scalars(these.order_by(Client.id).limit(at_once))]
        facts = await play(session, facts_between(beside.dialect, ids[0], ids[-1])) if ids else {}
    return await asyncio.to_thread(_ready, beside, facts)


def _ready(beside: Beside, facts: dict[int, Facts]) -> _Some:
    keys = {card: key_of(said) for card, said in facts.items()}
    return _Some([beside.row(card, key) for card, key in keys.items()], max(keys, default=0), written_in(keys.values()))


async def tidy(session: AsyncSession) -> None:
    """Merge the whole index into one piece."""
    if session.get_bind().dialect.name == "sqlite":
        await session.execute(text("INSERT INTO search_index(search_index) VALUES ('optimize')"))


async def pieces(session: AsyncSession) -> int:
    """Of how many pieces SQLite's index consists: every write adds one, and every term of a search is looked up in each."""
    return await session.scalar(text(_PIECES)) or 0


async def merge(session: AsyncSession) -> None:
    """Merge some of the pieces that single writes have left in SQLite's index."""
    await session.execute(text(_MERGE), {"pages": _PAGES})
