"""Databases for tests: made, migrated, copied and dropped."""

import itertools
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import asyncpg
from sqlalchemy import text

from storage.db import Database
from storage.models import Table
from storage.upgrade import upgrade

ANEW_EVERY = 20  # what was deleted lies about until then

_numbers, _emptied = itertools.count(1), itertools.count(1)


class Shelf:
    """Databases of both kinds in a folder and on a server (started when first needed).

    One of each kind lasts for the whole session: what SQLAlchemy has compiled for it is compiled once.
    """

    def __init__(self, folder: Path, server: Callable[[], str]) -> None:
        self.folder, self.server = folder, server
        self._templates: dict[str, str] = {}
        self._lasting: dict[str, Database] = {}

    async def fresh(self, backend: str) -> str:
        """A copy of the migrated template."""
        if backend not in self._templates:
            self._templates[backend] = await migrated(await self._new(backend, None))
        return await self._new(backend, self._templates[backend])

    async def bare(self, backend: str) -> str:
        """A database without any table."""
        return await self._new(backend, None)

    async def lasting(self, backend: str) -> Database:
        if backend not in self._lasting:
            self._lasting[backend] = Database(await self.fresh(backend))
        return self._lasting[backend]

    async def _new(self, backend: str, template: str | None) -> str:
        name = fresh_name()
        if backend == "postgresql":
            await create(self.server(), name, template=_name(template) if template else "template0")
            return self.server().format(name=name)
        file = self.folder / f"{name}.db"
        if template:
            shutil.copy(template.removeprefix("sqlite:///"), file)
        return f"sqlite:///{file}"

    async def drop(self, url: str) -> None:
        if url.startswith("postgresql"):
            await drop(self.server(), _name(url))

    async def close(self) -> None:
        for database in self._lasting.values():
            await database.close()


async def migrated(url: str) -> str:
    """Bring an empty database to the newest schema; gives its address back."""
    database = Database(url)
    await upgrade(database)
    await database.close()
    return url


async def empty(database: Database) -> None:
    """Take everything out of a database again, the counters of ids included."""
    tables = [table.name for table in reversed(Table.metadata.sorted_tables)]
    if database.is_sqlite:
        await _empty_file(database, tables)
    else:
        await _empty_server(database, tables)


async def _empty_file(database: Database, tables: list[str]) -> None:
    """All in one go: each statement by itself would be a way to the file's thread and back."""
    deletions = "".join(f"DELETE FROM {table};" for table in [*tables, "sqlite_sequence"])
    index = "INSERT INTO search_index(search_index) VALUES ('delete-all');"
    async with database.writer.connect() as connection:
        driver: Any = (await connection.get_raw_connection()).driver_connection
        await driver.executescript(f"BEGIN IMMEDIATE; {deletions} {index} COMMIT;")


async def _empty_server(database: Database, tables: list[str]) -> None:
    """Deleted: to truncate makes a file anew for each table and index, and every plan. Now and then that is done all the same."""
    async with database.writer.begin() as connection:
        if next(_emptied) % ANEW_EVERY == 0:
            await connection.execute(text(f"TRUNCATE {', '.join(tables)} RESTART IDENTITY CASCADE"))
            return
        looks = " UNION ALL ".join(f"(SELECT '{table}' FROM {table} LIMIT 1)" for table in tables)
        await connection.execute(text("SET LOCAL session_replication_role = replica"))  # the tables in any order
        for table in (await connection.scalars(text(looks))).all():
            await connection.execute(text(f"DELETE FROM {table}"))
        await connection.execute(text("SELECT setval(oid::regclass, 1, false) FROM pg_class WHERE relkind = 'S'"))


def _name(url: str) -> str:
    """The database in "postgresql://postgres@/name?host=/folder"."""
    return url.partition("@/")[2].partition("?")[0]


def fresh_name() -> str:
    return f"test_{os.getpid()}_{next(_numbers)}"


async def create(server: str, name: str, template: str = "template0") -> None:
    await _execute(server, f'CREATE DATABASE "{name}" TEMPLATE "{template}"')


async def drop(server: str, name: str) -> None:
    await _execute(server, f'DROP DATABASE "{name}" WITH (FORCE)')


async def _execute(server: str, statement: str) -> None:
    connection = await asyncpg.connect(server.format(name="postgres"))
    try:
        await connection.execute(statement)
    finally:
        await connection.close()
