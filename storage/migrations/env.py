"""Alembic's way in: the connection comes from the program, or from DATABASE_URL when a developer calls Alembic itself."""

import asyncio
import os
from typing import Any, Literal

from alembic import context
from sqlalchemy import Enum
from sqlalchemy.engine import Connection

from storage.db import Database
from storage.models import Table
from storage.models.table import UtcDateTime
from storage.upgrade import altering


def written(kind: str, item: Any, _: Any) -> str | Literal[False]:
    """How our column types stand in a migration: as plain ones, for a migration must not change when the program does."""
    if kind == "type" and isinstance(item, UtcDateTime):
        return "sa.DateTime(timezone=True)"
    return "sa.String(length=32)" if kind == "type" and isinstance(item, Enum) else False


def run(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=Table.metadata,
        render_as_batch=True,
        render_item=written,
        compare_type=True,
    )
    with context.begin_transaction():
        context.run_migrations()


async def run_alone() -> None:
    database = Database(os.environ.get("DATABASE_URL", "sqlite:///data/kartoteka.db"))
    async with altering(database) as connection:
        await connection.run_sync(run)
    await database.close()


given = context.config.attributes.get("connection")
if given is None:
    asyncio.run(run_alone())
else:
    run(given)
