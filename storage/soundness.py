"""Whether a base can be relied on, looked at when it is opened: a SQLite file in one piece, a server that forgets nothing."""

import time

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from storage.db import Database

LOOK_SECONDS = 2.0
LOOK_SECONDS_AFTER_A_CRASH = 30.0
_STEPS = 20_000  # of SQLite's machine between two looks at the time
_OK = "ok"
_KEEPS = ("fsync", "full_page_writes", "synchronous_commit")


class DamagedError(RuntimeError):
    """What SQLite found to be wrong."""


async def look_through(database: Database, seconds: float) -> None:
    """Read every page and see that they belong together; what cannot be read in time counts as sound. Raises DamagedError."""
    ends = time.monotonic() + seconds
    async with database.reader.connect() as connection:
        driver = (await connection.get_raw_connection()).driver_connection
        assert driver is not None  # noqa: S101 - it has just been opened
        await driver.set_progress_handler(lambda: time.monotonic() > ends, _STEPS)
        try:
            said = await connection.exec_driver_sql("PRAGMA quick_check(1)")
            found = said.scalar_one()
        except DBAPIError as error:
            if getattr(error.orig, "sqlite_errorname", "") != "SQLITE_INTERRUPT":
                raise
            return
        finally:
            await driver.set_progress_handler(None, _STEPS)
    if found != _OK:
        raise DamagedError(found)


async def forgetful(database: Database) -> list[str]:
    """Those settings of a PostgreSQL server that let it forget, in a crash, what it has said to be committed."""
    off = text(f"SELECT name FROM pg_settings WHERE name IN {_KEEPS} AND setting = 'off' ORDER BY name")  # noqa: S608 - ours
    async with database.reader.connect() as connection:
        return list((await connection.scalars(off)).all())
