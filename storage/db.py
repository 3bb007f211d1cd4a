"""The database: units of work on SQLite (one writer, several readers) or PostgreSQL."""

import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

import structlog
from sqlalchemy import event, make_url
from sqlalchemy.engine import URL, Connection, Dialect
from sqlalchemy.exc import DBAPIError, DisconnectionError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine

from storage import receipt
from storage.driver import connecting
from storage.search.index import catch_up
from storage.trouble import Trouble, TroubleError, trouble_of

log = structlog.get_logger()

Session = AsyncSession  # by this name those outside storage/ know it
READERS = 4
BUSY_MS = 5_000
MAPPED = 2 << 30  # bytes of the file, SQLite's own limit: reading a page of it is no call to the system then
LOG_PAGES = 16_000  # after which whoever writes next carries them over into the file: `carry_over` mostly comes before
SYNCHRONOUS = "FULL"  # what was committed is on the disk, whatever ends the machine


def async_url(url: str) -> URL:
    """`sqlite:///…` and `postgresql://…` with the asynchronous driver this program uses. Raises ArgumentError for nonsense."""
    parsed = make_url(url)
    drivers = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg", "postgres": "postgresql+asyncpg"}
    return parsed.set(drivername=drivers.get(parsed.drivername, parsed.drivername))


class Database:
    """Hands out units of work.

    SQLite has one writer at a time: a single write connection, begun with BEGIN IMMEDIATE, makes writers queue in the program
    rather than fail in the file; readers have connections of their own and never wait.

    `trouble`: what the database itself suffers from at present. `closing`: what is to be done when it is closed.
    """

    def __init__(self, url: str) -> None:
        self.url = async_url(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        self.trouble: Trouble | None = None
        self.closing: list[Callable[[], None]] = []
        if self.is_sqlite:
            self.writer = _sqlite_engine(self.url, writes=True)
            self.reader = _sqlite_engine(self.url, writes=False)
        else:
            self.writer = create_async_engine(
                self.url, pool_size=10, max_overflow=5, pool_use_lifo=True, hide_parameters=True
            )
            event.listen(self.writer.sync_engine, "do_connect", _connect)
            event.listen(self.writer.sync_engine, "connect", _prefer_indexes)
            event.listen(self.writer.sync_engine, "checkout", _still_there)
            # the same connections: what reads gets what SQLite gives by itself, one view and no way to write
            self.reader = self.writer.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        self._write = async_sessionmaker(self.writer, expire_on_commit=False)
        self._read = async_sessionmaker(self.reader, expire_on_commit=False, autoflush=False)

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[AsyncSession]:
        """One unit of work that may write: committed at the end of the block, rolled back by an exception.

        The cards it changed are indexed anew. When an update is being handled, its mark "done" is part of the first unit of
        work that commits. Raises TroubleError when the database is in trouble.
        """
        handled = receipt.current()
        with self._watched(writes=True):
            async with self._write() as session, session.begin():
                if handled is not None:
                    await handled.open(session)
                yield session
                await catch_up(session)
                if handled is not None:
                    await handled.settle(session)
        if handled is not None:
            handled.committed()

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncSession]:
        """One consistent view of the data, not to be written through. Raises TroubleError as `begin` does."""
        with self._watched(writes=False):
            # Closed, not committed: there is nothing to keep, and SQLite's thread is asked once less.
            async with self._read() as session:
                yield session

    async def carry_over(self) -> None:
        """Carry what was written from SQLite's log over into the file, beside whoever writes; a server does so by itself."""
        if self.is_sqlite:
            async with self.reader.connect() as connection:
                driver: Any = (await connection.get_raw_connection()).driver_connection
                await driver.execute_fetchall("PRAGMA wal_checkpoint(PASSIVE)")

    @contextmanager
    def _watched(self, *, writes: bool) -> Iterator[None]:
        """Tell trouble with the database from everything else that can go wrong, and say once that it came and went."""
        try:
            yield
        except Exception as error:
            trouble = error.trouble if isinstance(error, TroubleError) else trouble_of(error)
            if trouble is None or (trouble is Trouble.READ_ONLY and not writes):
                raise
            self._suffer(trouble)
            raise TroubleError(trouble) from error
        if self.trouble is Trouble.AWAY or (writes and self.trouble not in {None, Trouble.DAMAGED}):
            log.warning("database.recovered", was=self.trouble)
            self.trouble = None

    def _suffer(self, trouble: Trouble) -> None:
        if self.trouble in {trouble, Trouble.DAMAGED}:
            return
        self.trouble = trouble
        if trouble is Trouble.DAMAGED:
            log.error("database.damaged", do="stop, keep the file as it is, put the last backup in its place")
        else:
            log.warning("database.trouble", trouble=trouble)

    async def close(self) -> None:
        """Give all connections back, and whatever else was held with them."""
        await self.writer.dispose()
        await self.reader.dispose()
        while self.closing:
            self.closing.pop()()


def _connect(dialect: Dialect, _record: Any, arguments: Any, options: Any) -> Any:
    """Connect; a server that cannot be reached is trouble like any other."""
    try:
        return dialect.connect(*arguments, **options)
    except (OSError, TimeoutError) as error:
        raise TroubleError(Trouble.AWAY) from error


def _prefer_indexes(connection: Any, _record: Any) -> None:
    """Each statement has an index to go by; what the server takes for a long way round may be ten seconds through a million rows.

    To compile what is done in milliseconds takes longer than to do it.
    """
    connection.run_async(lambda driver: driver.execute("SET enable_seqscan = off; SET jit = off"))


def _still_there(connection: Any, _record: Any, _proxy: Any) -> None:
    """The driver hears when the server hangs up; to ask the server each time, as a pool does, takes three ways there and back."""
    if connection.driver_connection.is_closed():
        raise DisconnectionError


def _sqlite_engine(url: URL, *, writes: bool) -> AsyncEngine:
    engine = create_async_engine(
        url,
        pool_size=1 if writes else READERS,
        max_overflow=0,
        pool_timeout=BUSY_MS / 1000 * 6,
        connect_args={"isolation_level": None, "async_creator_fn": connecting},  # BEGIN is ours to say, see below
        hide_parameters=True,
    )

    @event.listens_for(engine.sync_engine, "connect")
    def set_up(connection: Any, _record: Any) -> None:
        cursor = connection.cursor()
        for pragma in (
            f"busy_timeout={BUSY_MS}",
            f"mmap_size={MAPPED}",
            f"wal_autocheckpoint={LOG_PAGES}",
            "journal_mode=WAL",
            f"synchronous={SYNCHRONOUS}",
            "foreign_keys=ON",
            "trusted_schema=OFF",
            f"query_only={'OFF' if writes else 'ON'}",
        ):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Connection) -> None:
        """Straight to the driver: every unit of work begins so."""
        raw: Any = connection.connection.dbapi_connection
        try:
            raw.run_async(lambda driver: driver.execute_fetchall("BEGIN IMMEDIATE" if writes else "BEGIN"))
        except sqlite3.Error as error:
            raise DBAPIError(None, None, error, hide_parameters=True) from error

    return engine
