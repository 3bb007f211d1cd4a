"""Writing many rows at once, past what SQLAlchemy does for each one of them."""

import asyncio
from collections.abc import Sequence
from typing import Any

from sqlalchemy import schema
from sqlalchemy.ext.asyncio import AsyncSession

from storage.demo.people import Row


async def pour(session: AsyncSession, table: schema.Table, rows: Sequence[Row]) -> None:
    """Insert rows that all name the same columns, in the session's transaction, which must have begun.

    Types are turned as ever; defaults and the journal are passed by. PostgreSQL takes the rows by COPY.
    """
    if not rows:
        return
    connection = await session.connection()
    names = list(rows[0])
    values = await asyncio.to_thread(_turned, table, names, rows, connection.dialect)
    if connection.dialect.name == "postgresql":
        raw: Any = (await connection.get_raw_connection()).driver_connection
        await raw.copy_records_to_table(table.name, records=values, columns=names)
        return
    columns, places = ", ".join(names), ", ".join("?" * len(names))
    await connection.exec_driver_sql(f"INSERT INTO {table.name} ({columns}) VALUES ({places})", values)  # noqa: S608 - names of ours


def _turned(table: schema.Table, names: list[str], rows: Sequence[Row], dialect: Any) -> list[tuple[Any, ...]]:
    """The values as the driver takes them, row by row."""
    columns = []
    for name in names:
        turn = table.c[name].type.dialect_impl(dialect).bind_processor(dialect)
        column = [row[name] for row in rows]
        columns.append(column if turn is None else [turn(value) for value in column])
    return list(zip(*columns, strict=True))
