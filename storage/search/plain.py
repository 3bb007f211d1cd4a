"""Rows straight from the driver: a tenth of what a statement through SQLAlchemy costs, for what is asked at every keystroke."""

import sqlite3
from collections.abc import Callable, Generator, Sequence
from typing import Any, TypeVar

import asyncpg
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncSession

Rows = Sequence[Sequence[Any]]
Select = tuple[str, Sequence[Any]]
"""A SELECT and its values, for the signs of the driver, "?1" or "$1"."""
T = TypeVar("T")
Steps = Generator[Select, Rows, T]
"""SELECTs one after another, each perhaps because of what the last one gave, and what comes of them."""


async def play(session: AsyncSession, steps: Steps[T]) -> T:
    """Go through all the steps; on SQLite in one hop to its thread. Raises DBAPIError, as SQLAlchemy does."""
    raw: Any = (await (await session.connection()).get_raw_connection()).driver_connection
    try:
        if isinstance(raw, asyncpg.Connection):
            return await _awaited(raw, steps)
        return await _in_its_thread(raw, steps)
    except (sqlite3.Error, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
        raise DBAPIError(None, None, error, hide_parameters=True) from error


async def rows(session: AsyncSession, sql: str, values: Sequence[Any] = ()) -> Rows:
    """What a single SELECT gives."""
    return await play(session, _single(sql, values))


def _single(sql: str, values: Sequence[Any]) -> Steps[Rows]:
    return (yield sql, values)


async def _awaited(raw: Any, steps: Steps[T]) -> T:
    try:
        sql, values = next(steps)
        while True:
            sql, values = steps.send(list(await raw.fetch(sql, *values)))
    except StopIteration as end:
        whole: T = end.value
        return whole


async def _in_its_thread(raw: Any, steps: Steps[T]) -> T:
    execute: Callable[..., Any] = raw._conn.execute  # noqa: SLF001 - the connection itself, used in its own thread

    def whole() -> Any:
        try:
            sql, values = next(steps)
            while True:
                sql, values = steps.send(execute(sql, values).fetchall())
        except StopIteration as end:
            return end.value

    found: T = await raw._execute(whole)  # noqa: SLF001 - how aiosqlite's own cursors reach it
    return found
