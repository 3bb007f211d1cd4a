"""Rows straight from the driver: a tenth of what a statement through SQLAlchemy costs, for what is asked at every keystroke."""

import sqlite3
from collections.abc import Sequence
from typing import Any

import asyncpg
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncSession


async def rows(session: AsyncSession, sql: str, values: Sequence[Any] = ()) -> Sequence[Sequence[Any]]:
    """What a SELECT gives; `values` are for the signs of the driver, "?1" or "$1". Raises DBAPIError, as SQLAlchemy does."""
    raw: Any = (await (await session.connection()).get_raw_connection()).driver_connection
    try:
        if isinstance(raw, asyncpg.Connection):
            return list(await raw.fetch(sql, *values))
        return list(await raw.execute_fetchall(sql, values))
    except (sqlite3.Error, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
        raise DBAPIError(None, None, error, hide_parameters=True) from error
