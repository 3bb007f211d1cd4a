"""The database's own promises, on both kinds: a reader writes nothing and sees one moment, of a promise there is one."""

import asyncio
import sqlite3
import subprocess
import sys

import asyncpg
import pytest
from sqlalchemy import func, select, text, update
from sqlalchemy.exc import DBAPIError

from storage import members
from storage.members import Newcomer
from storage.models import Member
from storage.rules.visibility import Role

PROCESS = text("SELECT pg_backend_pid()")


async def joins(db, clock, telegram_id):
    async with db.begin() as session:
        await members.admit(session, Newcomer(telegram_id, "Ann", "en", "Europe/Moscow"), Role.OWNER, clock.now())


async def test_nothing_is_written_by_a_reader(db):
    with pytest.raises(DBAPIError):
        async with db.read() as session:
            await session.execute(update(Member).values(name="x"))
    async with db.begin() as session:
        await session.execute(update(Member).values(name="x"))


async def test_a_reader_sees_one_moment(db, clock):
    everybody = select(func.count()).select_from(Member)
    async with db.read() as session:
        assert await session.scalar(everybody) == 0
        await joins(db, clock, 1)
        assert await session.scalar(everybody) == 0
    async with db.read() as session:
        assert await session.scalar(everybody) == 1


async def test_a_connection_that_the_server_has_ended_is_not_used_again(db):
    if db.is_sqlite:
        pytest.skip("there is no server")
    heard = asyncio.Event()
    async with db.read() as session:
        ended = await session.scalar(PROCESS)
        driver = (await (await session.connection()).get_raw_connection()).driver_connection
        driver.add_termination_listener(lambda _: heard.set())
    other = await asyncpg.connect(db.url.set(drivername="postgresql").render_as_string(hide_password=False))
    await other.execute("SELECT pg_terminate_backend($1)", ended)
    await other.close()
    await heard.wait()
    async with db.read() as session:
        assert await session.scalar(PROCESS) != ended


async def test_what_was_written_is_carried_over_into_the_file_while_somebody_reads(db, clock):
    async with db.read() as session:
        await session.scalar(select(func.count()).select_from(Member))
        await db.carry_over()
    await joins(db, clock, 1)
    await db.carry_over()
    if db.is_sqlite:
        with sqlite3.connect(f"file:{db.url.database}?immutable=1", uri=True) as alone:  # without the log beside it
            assert alone.execute("SELECT count(*) FROM members").fetchone() == (1,)


SYNCHRONOUS = """
import asyncio, sys
from sqlalchemy import text
from storage.db import Database
async def main():
    database = Database(sys.argv[1])
    async with database.writer.connect() as connection:
        print(await connection.scalar(text("PRAGMA synchronous")))
    await database.close()
asyncio.run(main())
"""


def test_sqlite_waits_for_the_disk(tmp_path):
    """Asked of a process of its own, for these tests wait for no disk: 2 is FULL."""
    asked = [sys.executable, "-c", SYNCHRONOUS, f"sqlite:///{tmp_path / 'own.db'}"]
    assert subprocess.run(asked, check=True, capture_output=True).stdout.strip() == b"2"
