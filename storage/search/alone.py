"""Of two programs that would make the index anew at a time, one does."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import text

from storage.lock import FileLock, InUseError

if TYPE_CHECKING:  # it imports the index, to keep it in step
    from storage.db import Database

_ANEW = 7_310_582  # any number that nothing else of ours locks


@asynccontextmanager
async def alone(db: "Database") -> AsyncIterator[None]:
    """While nobody else is at it, whatever ends them. Raises InUseError."""
    if db.is_sqlite:
        lock = FileLock(Path(db.url.database or ""), ".reindex")
        try:
            yield
        finally:
            lock.release()
        return
    async with db.writer.connect() as connection:
        held = await connection.execution_options(isolation_level="AUTOCOMMIT")
        if not await held.scalar(text("SELECT pg_try_advisory_lock(:anew)"), {"anew": _ANEW}):
            raise InUseError
        try:
            yield
        finally:
            await held.execute(text("SELECT pg_advisory_unlock(:anew)"), {"anew": _ANEW})
