"""Opening the base: the folder, the file for this user alone, the newest schema; what stands in the way is said in a sentence."""

import contextlib
from pathlib import Path

from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError

from storage.db import Database
from storage.upgrade import NewerSchemaError, upgrade


class CannotOpen(Exception):  # noqa: N818 - a sentence for the person at the console
    """Why the base cannot be used."""


async def opened(url: str) -> Database:
    """The base at an address, at the newest schema. Raises CannotOpen; a password in the address is never repeated."""
    try:
        database = Database(url)
        if database.is_sqlite:
            _make_room(database)
    except (ArgumentError, ImportError, TypeError):  # TypeError: an engine in memory takes no pool
        raise CannotOpen(
            "DATABASE_URL: give sqlite:///path/to/file.db or postgresql://user:password@host/name"
        ) from None
    except OSError as error:
        raise CannotOpen(
            f"DATA_DIR or DATABASE_URL: the folder of the database cannot be made or written ({error.strerror})."
        ) from None
    try:
        await upgrade(database)
    except NewerSchemaError as error:
        await database.close()
        raise CannotOpen(f"The database was written by a newer version (schema {error}): install that one.") from None
    except (DBAPIError, SQLAlchemyError, OSError) as error:
        await database.close()
        raise CannotOpen(f"DATABASE_URL: the database cannot be opened: {_cause(error)}") from None
    return database


def _make_room(database: Database) -> None:
    """The folder and the file, readable by nobody else: the base is the firm's."""
    if database.url.database in {None, "", ":memory:"}:
        raise ArgumentError("a base in memory would be lost")
    file = Path(database.url.database or "")
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    file.touch(mode=0o600, exist_ok=True)


def _cause(error: Exception) -> str:
    """The driver's own words, without the statement."""
    with contextlib.suppress(AttributeError):
        return str(error.orig)  # type: ignore[attr-defined]
    return str(error)
