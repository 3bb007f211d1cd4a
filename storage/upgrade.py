"""Bringing a database to the newest schema; done by itself at every start."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.engine import Connection

from storage.db import Database

MIGRATIONS = Path(__file__).parent / "migrations"
_TURN = 0x6B61_7274  # of two programs that start at once, one waits here for the other


class NewerSchemaError(RuntimeError):
    """The database was written by a newer version of the program, which this one could damage."""


def config(connection: Connection | None = None) -> Config:
    """Alembic's settings without a file of their own, on a connection of the program's."""
    settings = Config()
    settings.set_main_option("script_location", str(MIGRATIONS))
    settings.set_main_option("path_separator", "os")
    settings.attributes["connection"] = connection
    return settings


async def upgrade(database: Database, to: str = "head") -> str | None:
    """Run the migrations that are missing; gives the schema's revision. Raises NewerSchemaError for a schema from the future."""
    async with database.writer.connect() as connection:
        if not database.is_sqlite:  # there the file's own lock keeps a second one out
            await connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_TURN})")
        before = await connection.run_sync(revision)
        if before is not None and before not in _known():
            raise NewerSchemaError(before)
        await connection.run_sync(lambda sync: command.upgrade(config(sync), to))
        await connection.commit()
        return await connection.run_sync(revision)


async def is_newest(database: Database) -> bool:
    """Whether nothing is left to be done."""
    async with database.reader.connect() as connection:
        return await connection.run_sync(revision) == ScriptDirectory.from_config(config()).get_current_head()


def revision(connection: Connection) -> str | None:
    """The revision a database is at."""
    return MigrationContext.configure(connection).get_current_revision()


def _known() -> set[str]:
    return {script.revision for script in ScriptDirectory.from_config(config()).walk_revisions()}
