"""Keeping the index quick and whole: filled at the first start, made anew on demand, its pieces merged when nobody waits."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from sqlalchemy import exists, func, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from storage.models import Client, FoundBy
from storage.search.dialects import dialect_of
from storage.search.facts import facts_between
from storage.search.key import key_of, sounds_of, written_in
from storage.search.plain import play
from storage.search.vocabulary import learn_anew

if TYPE_CHECKING:  # it imports the index, to keep it in step
    from storage.db import Database

Report = Callable[[int, int], None]

_AT_ONCE = 5_000
_MERGE = "INSERT INTO search_index(search_index, rank) VALUES ('merge', :pages)"
_PAGES = 64  # of the index that are merged in one go: a write that waits for it hardly notices
# From piece to piece: counting them over all their pages takes a hundred times as long.
_PIECES = (
    "WITH RECURSIVE piece(id) AS (SELECT min(segid) FROM search_index_idx UNION ALL"
    " SELECT (SELECT min(segid) FROM search_index_idx WHERE segid > id) FROM piece WHERE id IS NOT NULL)"
    " SELECT count(id) FROM piece"
)


async def fill_index(db: "Database") -> None:
    """Index the cards of a base from before there was an index."""
    async with db.begin() as session:
        has_cards, has_keys = exists(select(Client.id)), exists(select(FoundBy.client_id))
        if await session.scalar(select(has_cards & ~has_keys)):
            await rebuild(session, lambda _done, _of: None)


async def rebuild(session: AsyncSession, report: Report) -> int:
    """Make the index anew; `report` is told how many cards are done, and of how many. Gives the number of cards."""
    dialect, words = dialect_of(session), set[str]()
    await dialect.begin_anew(session)
    total, done, last = await session.scalar(select(func.count()).select_from(Client)) or 0, 0, 0
    while some := await _after(session, last):
        keys = {
            card: key_of(facts)
            for card, facts in (await play(session, facts_between(dialect, some[0], some[-1]))).items()
        }
        await dialect.pour(session, keys)
        words |= written_in(keys.values())
        done, last = done + len(some), some[-1]
        report(done, total)
    await learn_anew(session, sounds_of(words))
    await dialect.end_anew(session)
    return done


async def _after(session: AsyncSession, last: int) -> list[int]:
    return list(await session.scalars(select(Client.id).where(Client.id > last).order_by(Client.id).limit(_AT_ONCE)))


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
