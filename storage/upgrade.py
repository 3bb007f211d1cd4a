"""Bringing a database to the newest schema; done by itself at every start."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.engine import Connection
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.db import Database

MIGRATIONS = Path(__file__).parent / "migrations"
_TURN = 0x6B61_7274  # of two programs that start at once, one waits here for the other


class NewerSchemaError(RuntimeError):
    """The database was written by a newer version of the program, which this one could damage."""


class OrphansError(RuntimeError):
    """A migration would leave rows behind that refer to nothing; it is not kept."""


def config(connection: Connection | None = None) -> Config:
    """Alembic's settings without a file of their own, on a connection of the program's."""
    settings = Config()
    settings.set_main_option("script_location", str(MIGRATIONS))
    settings.set_main_option("path_separator", "os")
    settings.attributes["connection"] = connection
    return settings


async def upgrade(database: Database, to: str = "head") -> str | None:
    """Run the migrations that are missing; gives the schema's revision. Raises NewerSchemaError for a schema from the future."""
    async with altering(database) as connection:
        if not database.is_sqlite:  # there the file's own lock keeps a second one out
            await connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_TURN})")
        before = await connection.run_sync(revision)
        if before is not None and before not in _known():
            raise NewerSchemaError(before)
        await connection.run_sync(lambda sync: command.upgrade(config(sync), to))
    async with database.writer.connect() as connection:
        return await connection.run_sync(revision)


@asynccontextmanager
async def altering(database: Database) -> AsyncIterator[AsyncConnection]:
    """One transaction in which tables may be made anew, committed at the end.

    SQLite alters a table by copying it and dropping the old one; with foreign keys on, that would delete all that refers to it.
    So they are off meanwhile, which can be said outside of a transaction only, and looked through before the commit.
    Raises OrphansError.
    """
    async with database.writer.connect() as connection:
        if not database.is_sqlite:
            yield connection
            await connection.commit()
            return
        await _foreign_keys(connection, "OFF")
        try:
            yield connection
            if orphans := (await connection.exec_driver_sql("PRAGMA foreign_key_check")).all():
                raise OrphansError(f"{len(orphans)} rows would refer to nothing, the first of them in {orphans[0][0]}")
            await connection.commit()
        finally:
            await connection.rollback()
            await _foreign_keys(connection, "ON")


async def _foreign_keys(connection: AsyncConnection, state: str) -> None:
    driver = (await connection.get_raw_connection()).driver_connection
    assert driver is not None  # noqa: S101 - it is open
    async with driver.execute(f"PRAGMA foreign_keys={state}"):
        pass


async def is_newest(database: Database) -> bool:
    """Whether nothing is left to be done."""
    async with database.reader.connect() as connection:
        return await connection.run_sync(revision) == ScriptDirectory.from_config(config()).get_current_head()


def revision(connection: Connection) -> str | None:
    """The revision a database is at."""
    return MigrationContext.configure(connection).get_current_revision()


def _known() -> set[str]:
    return {script.revision for script in ScriptDirectory.from_config(config()).walk_revisions()}
