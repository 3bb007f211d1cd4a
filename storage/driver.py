"""SQLite's driver with one hop to its thread a statement: aiosqlite makes four, and each costs more than most statements here."""

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Self

import aiosqlite


def connecting(*args: Any, **options: Any) -> aiosqlite.Connection:
    """A connection to be awaited, for SQLAlchemy's `async_creator_fn`."""
    connection = _Connection(lambda: sqlite3.connect(*args, **options), 64)
    connection._thread.daemon = True  # noqa: SLF001 - as SQLAlchemy does: a thread of the driver's must not outlive the program
    return connection


class _Connection(aiosqlite.Connection):
    def cursor(self) -> Any:  # what SQLAlchemy needs of one, and no more
        return _Cursor(self)


class _Cursor:
    """A statement's outcome, fetched whole in the hop that runs it."""

    arraysize = 1

    def __init__(self, connection: _Connection) -> None:
        self._connection = connection
        self._rows: list[Any] = []
        self.description: Any = None
        self.rowcount = -1
        self.lastrowid: int | None = None

    async def __aenter__(self) -> Self:
        return self

    async def execute(self, statement: str, values: Sequence[Any] = ()) -> "_Cursor":
        return await self._run(lambda cursor: cursor.execute(statement, values))

    async def executemany(self, statement: str, values: Iterable[Sequence[Any]]) -> "_Cursor":
        return await self._run(lambda cursor: cursor.executemany(statement, values))

    async def _run(self, work: Callable[[sqlite3.Cursor], Any]) -> "_Cursor":
        def whole() -> None:
            cursor = self._connection._conn.cursor()  # noqa: SLF001 - the connection is ours
            try:
                work(cursor)
                self._rows = cursor.fetchall() if cursor.description else []
                self.description, self.rowcount, self.lastrowid = cursor.description, cursor.rowcount, cursor.lastrowid
            finally:
                cursor.close()

        await self._connection._execute(whole)  # type: ignore[no-untyped-call]  # noqa: SLF001 - how aiosqlite's own cursors do it
        return self

    async def fetchall(self) -> list[Any]:
        return self._rows

    async def close(self) -> None:
        """Does nothing: all rows were fetched with the statement."""
