"""A base taken down row by row and put back as it was, and looked at so that two ways to the same end look the same."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Any, TypeVar

from sqlalchemy import Connection, create_engine, select

from storage.db import Database
from storage.models import HalfFilled, InboxUpdate, Table
from tests.prey import KEPT

TABLES = Table.metadata.sorted_tables
_KEYS = {
    column.name: next(iter(column.foreign_keys)).column.table.name
    for table in TABLES
    for column in table.columns
    if column.foreign_keys
}
_NAMED = {f"{(name[:-3] + 'y') if name.endswith('ies') else name[:-1]}_id": name for name in Table.metadata.tables}
_HOW_OFTEN = frozenset({"attempts", "try_at", "unsure", "message_id"})  # how often it was tried is no one's effect
SAYS_WHAT_WAS_SAVED = "answer"

Rows = dict[str, list[dict[str, Any]]]
T = TypeVar("T")


class Shelter:
    """A way to the rows that goes past the program; to SQLite without a thread in between, for it is gone hundreds of times."""

    def __init__(self, db: Database) -> None:
        self.db = db
        file = db.url.set(drivername="sqlite+pysqlite")
        self._direct = create_engine(file, hide_parameters=True) if db.is_sqlite else None

    def close(self) -> None:
        if self._direct is not None:
            self._direct.dispose()

    async def _through(self, work: Callable[[Connection], T]) -> T:
        if self._direct is not None:
            with self._direct.begin() as connection:
                return work(connection)
        async with self.db.writer.begin() as held:
            return await held.run_sync(work)

    async def taken(self) -> Rows:
        """Everything there is."""
        return await self._through(_all_rows)

    async def put_back(self, rows: Rows) -> None:
        """Nothing but these rows; an update that was in the inbox has been handled long ago."""
        await self._through(partial(_put_back, rows))

    async def look(self) -> Rows:
        """What is kept, with ids counted from one: what was rolled back may have used some up."""
        rows = await self.taken()
        kept = [model.__table__.name for model in (*KEPT, HalfFilled)]
        order = {name: sorted(row["id"] for row in rows[name]) for name in rows if rows[name] and "id" in rows[name][0]}
        rows["notices"] = [
            {key: value for key, value in row.items() if key not in _HOW_OFTEN}
            for row in rows["notices"]
            if row["kind"] != SAYS_WHAT_WAS_SAVED
        ]
        return {name: sorted((_counted(row, name, order) for row in rows[name]), key=str) for name in kept}


def _all_rows(connection: Connection) -> Rows:
    return {table.name: [dict(row._mapping) for row in connection.execute(select(table))] for table in TABLES}


def _put_back(rows: Rows, connection: Connection) -> None:
    for table in reversed(TABLES):
        connection.execute(table.delete())
    for table in TABLES:
        if rows[table.name] and table is not InboxUpdate.__table__:
            connection.execute(table.insert(), rows[table.name])


def _counted(value: Any, table: str, order: dict[str, list[int]]) -> Any:
    """A row, or what it carries, with each id replaced by its place."""
    match value:
        case dict():
            inside = value.get("table", table)
            return {key: _placed(key, one, inside, order) for key, one in value.items()}
        case list():
            return [_counted(one, table, order) for one in value]
        case datetime():
            return value.isoformat()
    return value


def _placed(key: str, value: Any, table: str, order: dict[str, list[int]]) -> Any:
    target = table if key == "id" else _pointed_at(key)
    if target is None or not isinstance(value, int):
        return _counted(value, table, order)
    known = order.get(target, [])
    return known.index(value) + 1 if value in known else "gone"


def _pointed_at(key: str) -> str | None:
    """The table whose id stands under a name: "owner_id" by its foreign key, "open_client_id" by what it is called."""
    named = (table for name, table in _NAMED.items() if key == name or key.endswith(f"_{name}"))
    return _KEYS.get(key) or next(named, None)
