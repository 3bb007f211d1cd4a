"""How SQLite's index is made anew: three tables, of which one is FTS5's; no lock is held for long."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from storage.search.beside import NEW, OLD, Row, catch_up, in_new, run
from storage.search.dialects import Dialect, Sqlite
from storage.search.key import terms_of

if TYPE_CHECKING:  # it imports the index, to keep it in step
    from storage.db import Database

_PAGES = 100  # merged in one go
_HELD, _HELD_AS_EVER = (
    16 << 20,
    1 << 20,
)  # bytes that are gathered before a piece of them is written: one piece each time


class BesideSqlite:
    """Three tables, of which one is FTS5's; locks are held for some hundredths of a second each."""

    tables = ("search_cards", "search_words", "search_index")

    def __init__(self) -> None:
        self.dialect: Dialect = Sqlite()

    def row(self, card: int, key: str) -> Row:
        return card, key, " ".join(terms_of(key))

    async def begin(self, db: "Database") -> None:
        await self.forget(db)
        made = text("SELECT sql FROM sqlite_master WHERE name = :name")
        async with db.begin() as session:
            for name in self.tables:
                sql = str(await session.scalar(made, {"name": name}))
                await run(session, [sql.replace(name, f"{name}{NEW}", 1)])
            await run(session, [_told("automerge", 0), _told("crisismerge", 2000), _told("hashsize", _HELD)])
            await run(session, _NOTING_IN_SQLITE)

    async def pour(self, session: AsyncSession, rows: Sequence[Row]) -> None:
        """In a statement each, for between two of them Python's threads take turns, which is slow."""
        await run(session, [_POURED.format("search_cards", "client_id, key")], [(card, key) for card, key, _ in rows])
        await run(session, [_POURED.format("search_index", "rowid, terms")], [(card, told) for card, _, told in rows])

    async def pour_words(self, session: AsyncSession, rows: Sequence[tuple[int, str]]) -> None:
        await run(session, [_POURED.format("search_words", "met, word")], rows)

    async def finish(self, db: "Database") -> None:
        """Merge the whole into one piece, a little at a time: what changed nothing was the end of it."""
        pages, before, now = -_PAGES, -2, 0
        while now - before > 1:
            async with db.begin() as session:
                before = await session.scalar(text("SELECT total_changes()")) or 0
                await run(session, [_told("merge", pages)])
                now = await session.scalar(text("SELECT total_changes()")) or 0
            pages = _PAGES
        async with db.begin() as session:
            await run(session, [_told("hashsize", _HELD_AS_EVER)])

    async def swap(self, session: AsyncSession) -> None:
        await catch_up(self, session)
        await run(session, _NOTING_NO_MORE)
        for name in self.tables:
            await run(
                session, [f"ALTER TABLE {name} RENAME TO {name}{OLD}", f"ALTER TABLE {name}{NEW} RENAME TO {name}"]
            )

    async def forget(self, db: "Database") -> None:
        """The tables are emptied a little at a time: to drop a full one takes seconds."""
        async with db.begin() as session:
            await run(session, _NOTING_NO_MORE)
            named = set(await session.scalars(text("SELECT name FROM sqlite_master")))
        for rows in _ROWS:
            for which in (NEW, OLD):
                while rows.name.format(which) in named and await _emptied(db, rows, which):
                    pass
        async with db.begin() as session:
            await run(session, [f"DROP TABLE IF EXISTS {name}{which}" for name in self.tables for which in (NEW, OLD)])


class _Rows(NamedTuple):
    """Rows of a table that are not needed: those beyond a key, and how many of them make about two thousand pages."""

    name: str
    key: str
    beyond: int
    at_once: int


_ROWS = (
    _Rows("search_cards{}", "client_id", 0, 20_000),
    _Rows("search_words{}", "met", -1, 200_000),
    _Rows("search_index{}_data", "id", 10, 2_000),  # without the first ten FTS5 does not know a table for its own
)


async def _emptied(db: "Database", rows: _Rows, which: str) -> bool:
    """Delete the first rows of a table; whether there were any."""
    unneeded = f"FROM {rows.name.format(which)} WHERE {rows.key} > {rows.beyond}"
    some = f"SELECT {rows.key} {unneeded} ORDER BY {rows.key} LIMIT {rows.at_once}"
    async with db.begin() as session:
        last = await session.scalar(text(f"SELECT max({rows.key}) FROM ({some})"))  # noqa: S608 - SQL of ours
        if last is not None:
            await run(session, [f"DELETE {unneeded} AND {rows.key} <= {last}"])
        return last is not None


def _told(what: str, so: int) -> str:
    """A command to FTS5."""
    return in_new(f"INSERT INTO search_index(search_index, rank) VALUES ('{what}', {so})")  # noqa: S608 - SQL of ours


_POURED = (
    f"INSERT INTO {{}}{NEW} ({{}}) "  # noqa: S608 - SQL of ours
    "SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(?)"
)
_NOTING_IN_SQLITE = (
    "CREATE TABLE search_behind (client_id INTEGER)",
    """CREATE TRIGGER search_behind_insert AFTER INSERT ON search_cards
    BEGIN INSERT INTO search_behind VALUES (new.client_id); END""",
    """CREATE TRIGGER search_behind_delete AFTER DELETE ON search_cards
    BEGIN INSERT INTO search_behind VALUES (old.client_id); END""",
)
_NOTING_NO_MORE = (
    "DROP TRIGGER IF EXISTS search_behind_insert",
    "DROP TRIGGER IF EXISTS search_behind_delete",
    "DROP TABLE IF EXISTS search_behind",
)
