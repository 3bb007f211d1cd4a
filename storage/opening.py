"""Opening the base: the folder, the file for this user alone, the newest schema; what stands in the way is said in a sentence."""

from pathlib import Path

import structlog
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError

from storage.db import Database
from storage.lock import FileLock, InUseError
from storage.search.keeping import see_to_index
from storage.soundness import LOOK_SECONDS, LOOK_SECONDS_AFTER_A_CRASH, DamagedError, forgetful, look_through
from storage.trouble import Trouble, TroubleError, trouble_of
from storage.upgrade import NewerSchemaError, is_newest, upgrade

log = structlog.get_logger()


class CannotOpen(Exception):  # noqa: N818 - a sentence for the person at the console
    """Why the base cannot be used."""


async def opened(url: str, *, alone: bool = False, existing: bool = False) -> Database:
    """The base at an address, at the newest schema. Raises CannotOpen; a password in the address is never repeated.

    `alone`: for a program that goes on running, of which a SQLite file takes one; others come and go beside it.
    `existing`: for one that has nothing to do with a base made just now, which would be the wrong one.
    """
    try:
        database = Database(url)
        if database.is_sqlite:
            if existing and not _file(database).exists():
                raise CannotOpen(
                    f"There is no base at {_file(database)}: start the bot first, or name another by DATABASE_URL "
                    "(the sandbox keeps its own in DATA_DIR/sandbox.db)."
                )
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
        await _made_ready(database, alone=alone)
    except BaseException as error:
        await database.close()
        if (said := _sentence(database, error)) is None:
            raise
        raise CannotOpen(said) from None
    return database


async def _made_ready(database: Database, *, alone: bool) -> None:
    """Look the file through and bring its schema up: both by one program at a time, and not under a running one."""
    if not alone and await is_newest(database):
        return
    lock = FileLock(_file(database)) if database.is_sqlite else None
    try:
        if lock is not None:
            await look_through(database, LOOK_SECONDS_AFTER_A_CRASH if lock.abandoned else LOOK_SECONDS)
        await upgrade(database)
        if not await see_to_index(database):
            log.warning("search.older_rules", do="kartoteka reindex (people go on working meanwhile)")
        if not database.is_sqlite and (off := await forgetful(database)):
            log.warning("database.forgetful", off=off, do="turn these settings of the server on")
    except BaseException:
        if lock is not None:
            lock.release()
        raise
    if lock is not None and alone:
        database.closing.append(lock.release)
    elif lock is not None:
        lock.release()


def _sentence(database: Database, error: BaseException) -> str | None:
    """What keeps the base from being opened, in words for the person at the console; None when it is no matter of theirs."""
    match error:
        case InUseError():
            process = f" (process {error})" if str(error) else ""
            return f"The database {_file(database)} is in use by a running Kartoteka{process}: stop that one first."
        case NewerSchemaError():
            return f"The database was written by a newer version (schema {error}): install that one."
        case DamagedError():
            return _damaged(database, str(error))
        case DBAPIError() if trouble_of(error) is Trouble.DAMAGED:
            return _damaged(database, _cause(error))
        case TroubleError() | SQLAlchemyError() | OSError():
            return f"DATABASE_URL: the database cannot be opened: {_cause(error)}"
    return None


def _damaged(database: Database, said: str) -> str:
    first = said.splitlines()[-1]
    return (
        f"The database {_file(database)} is damaged ({first}). Nothing was changed: keep this file and those beside it as "
        "they are, and put the last backup in its place."
    )


def _file(database: Database) -> Path:
    return Path(database.url.database or "")


def _make_room(database: Database) -> None:
    """The folder and the file, readable by nobody else: the base is the firm's."""
    if database.url.database in {None, "", ":memory:"}:
        raise ArgumentError("a base in memory would be lost")
    file = _file(database)
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    file.touch(mode=0o600, exist_ok=True)


def _cause(error: BaseException) -> str:
    """The driver's own words, without the statement."""
    said = error.__cause__ if isinstance(error, TroubleError) else error
    return str(getattr(said, "orig", said))
