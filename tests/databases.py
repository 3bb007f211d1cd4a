"""Databases for tests: made, migrated, copied and dropped."""

import itertools
import os

import asyncpg

from storage.db import Database
from storage.upgrade import upgrade

_numbers = itertools.count(1)


async def migrated(url: str) -> str:
    """Bring an empty database to the newest schema; gives its address back."""
    database = Database(url)
    await upgrade(database)
    await database.close()
    return url


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
