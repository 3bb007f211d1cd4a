"""A database that is locked, full, read-only, damaged or away: people are told to wait, nothing is lost, all goes on by itself."""

# ruff: noqa: ASYNC240 - the files of these tests are small

import asyncio
import os
import pwd
import shutil
import sqlite3
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import asyncpg
import pytest
from sqlalchemy import func, select

from bot.sandbox import Sandbox
from bot.settings import Settings
from jobs.health import Health
from storage.db import Database
from storage.models import Client, InboxUpdate, UpdateState
from storage.opening import CannotOpen, opened
from storage.trouble import Trouble, TroubleError, trouble_of
from storage.upgrade import upgrade
from tests import databases, postgres
from tests.canaries import TOKEN
from tests.conftest import BORIS, _member
from tests.program import Program
from tests.telegram import PATIENCE, Person

LINE = "/add Иванов Пётр, +7 916 123-45-67"
WAIT, SAVED = "чуть позже", "Сохранено"

MakeTrouble = Callable[[Database], AbstractAsyncContextManager[None]]


@pytest.fixture
def impatient(monkeypatch) -> None:
    """What is tried again is tried again at once."""
    for name, seconds in (("FIRST_PAUSE", 0.01), ("LONGEST_PAUSE", 0.02)):
        monkeypatch.setattr(f"bot.intake.{name}", seconds)
    monkeypatch.setattr("storage.db.BUSY_MS", 20)


@pytest.fixture
async def file(tmp_path, impatient) -> AsyncIterator[Database]:
    """A SQLite file of this test's own."""
    database = Database(f"sqlite:///{tmp_path / 'own.db'}")
    await upgrade(database)
    yield database
    await database.close()


@asynccontextmanager
async def running_on(database, settings, clock, dispatcher) -> AsyncIterator[Program]:
    """The program on that database, polling."""
    program = Program(settings, database, clock, dispatcher)
    try:
        yield program
    finally:
        await program.close()


@pytest.fixture
async def program_there(file, settings, clock, dispatcher) -> AsyncIterator[Program]:
    async with running_on(file, settings, clock, dispatcher) as program:
        yield program


@asynccontextmanager
async def polling(program: Program, sandbox: Sandbox) -> AsyncIterator[None]:
    task = asyncio.create_task(program.intake.run())
    await sandbox.wait_for(lambda: any(call.method == "getUpdates" for call in sandbox.calls))
    try:
        yield
    finally:
        program.intake.stop()
        await asyncio.wait_for(task, PATIENCE)


@asynccontextmanager
async def locked(database: Database) -> AsyncIterator[None]:
    """Another program writes, and takes its time."""
    other = sqlite3.connect(database.url.database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.close()


@asynccontextmanager
async def full(database: Database) -> AsyncIterator[None]:
    """No page can be added to the file, and those there are are used up."""
    before = await _pragma(database, f"max_page_count={await _pragma(database, 'page_count')}")
    assert before
    for size in (3000, 300, 30, 1):
        await _stuff(database, size)
    database.trouble = None  # the tests' own doing until here
    yield
    await _pragma(database, "max_page_count=1000000")


async def _stuff(database: Database, size: int) -> None:
    for number in range(10_000):
        row = InboxUpdate(update_id=size * 100_000 + number, person=0, raw="x" * size, state=UpdateState.DONE)
        row.received_at = datetime(2026, 11, 25, tzinfo=UTC)
        try:
            async with database.begin() as session:
                session.add(row)
        except TroubleError:
            break
    assert database.trouble is Trouble.FULL


@asynccontextmanager
async def read_only(database: Database) -> AsyncIterator[None]:
    """SQLite refuses to write, as it does when the file's system was remounted."""
    await _pragma(database, "query_only=ON")
    yield
    await _pragma(database, "query_only=OFF")


async def _pragma(database: Database, said: str) -> int | None:
    """Said on the one connection that writes, which stays as it is made then; not in a transaction."""
    async with database.writer.connect() as connection:
        driver = (await connection.get_raw_connection()).driver_connection
        found = list(await driver.execute_fetchall(f"PRAGMA {said}"))
    return next(iter(found), (None,))[0]


async def clients_in(database: Database) -> int:
    async with database.read() as session:
        return await session.scalar(select(func.count()).select_from(Client)) or 0


@pytest.mark.parametrize(("make", "name"), [(locked, "busy"), (full, "full"), (read_only, "read-only")])
async def test_nothing_is_acknowledged_or_lost_and_it_goes_on_by_itself(
    file, program_there, sandbox, make: MakeTrouble, name, caplog
):
    boris = await _member(sandbox, program_there, BORIS, "seller", "ru", "Europe/Moscow")
    async with polling(program_there, sandbox):
        async with make(file):
            caplog.clear()
            sandbox.say(BORIS, LINE)
            polls = len(sandbox.calls) + 8
            await sandbox.wait_for(lambda: bool(boris.received) and len(sandbox.calls) > polls)
            assert WAIT in boris.sees.text
            assert len(sandbox.updates) == 1  # Telegram still has it
            health = Health(file, program_there.clock, program_there.pulse)
            assert f"the database is in trouble ({name})" in (await health.findings()).reasons()
        await sandbox.wait_for(lambda: SAVED in boris.sees.text)
    assert await clients_in(file) == 1
    assert sum(WAIT in seen.text for seen in boris.received) == 1
    assert caplog.text.count("'database.trouble'") == 1  # however often it was tried
    assert caplog.text.count("'database.recovered'") == 1
    assert caplog.text.count("Traceback") == 0
    assert (await health.findings()).reasons() == []


@pytest.mark.parametrize("make", [locked, read_only])
async def test_what_was_kept_already_is_not_counted_as_a_failure(file, program_there, sandbox, make: MakeTrouble):
    boris = await _member(sandbox, program_there, BORIS, "seller", "ru", "Europe/Moscow")
    sandbox.say(BORIS, LINE)
    await program_there.intake.fetch()
    async with make(file):
        await sandbox.wait_for(lambda: bool(boris.received))
        assert WAIT in boris.sees.text
    await program_there.intake.idle()
    assert SAVED in boris.sees.text
    async with file.read() as session:
        (kept,) = (await session.scalars(select(InboxUpdate))).all()
    assert kept.attempts == 0


async def test_a_commit_that_was_one_after_all_is_not_done_twice(boris, program, sandbox, monkeypatch):
    """The connection goes while the answer to COMMIT is waited for: nobody knows whether it was one."""
    monkeypatch.setattr("bot.intake.FIRST_PAUSE", 0.01)
    begin, lost = program.db.begin, []

    @asynccontextmanager
    async def loses_the_answer():
        async with begin() as session:
            yield session
        if not lost and await clients_in(program.db):
            lost.append(True)
            raise TroubleError(Trouble.AWAY)

    monkeypatch.setattr(program.db, "begin", loses_the_answer)
    await boris.says(LINE)
    assert lost
    assert await clients_in(program.db) == 1
    await program.tick()
    assert "Иванов Пётр" in boris.sees.text  # told by the outbox what was saved


@pytest.mark.parametrize("refused", [asyncpg.CannotConnectNowError, asyncpg.ConnectionDoesNotExistError])
def test_what_a_server_says_while_it_starts_and_stops_is_trouble_too(refused):
    assert trouble_of(refused("the database system is starting up")) is Trouble.AWAY


async def test_a_push_that_meets_trouble_counts_no_attempt(boris, program, clock, monkeypatch):
    from storage.models import Notice

    await boris.says(LINE)
    await boris.says("/call Иванов: недозвон, завтра 15:00")
    clock.move(days=1, hours=4)

    async def away(*_: object) -> None:
        raise TroubleError(Trouble.AWAY)

    with monkeypatch.context() as broken:
        broken.setattr("jobs.decisions.alerts.screen_of", away)
        for _ in range(20):
            await program.jobs.push()
            clock.move(seconds=10)
    async with program.db.read() as session:
        (notice,) = (await session.scalars(select(Notice))).all()
    assert notice.attempts == 0
    await program.jobs.push()
    assert "Иванов" in boris.sees.text


@pytest.fixture
async def closed(tmp_path) -> Path:
    """A base with something in it, at rest."""
    database = await opened(f"sqlite:///{tmp_path / 'rest.db'}", alone=True)
    await database.close()
    return tmp_path / "rest.db"


@pytest.mark.parametrize("place", ["header", "pages"])
async def test_a_damaged_file_is_refused_and_left_as_it_is(closed, place):
    content = bytearray(closed.read_bytes())
    if place == "header":
        content[:100] = b"\xa5" * 100
    else:
        content[8192:] = b"\xa5" * (len(content) - 8192)
    closed.write_bytes(content)
    for _ in range(2):  # and it does not stand in its own way
        with pytest.raises(CannotOpen, match=r"rest\.db is damaged .* last backup"):
            await opened(f"sqlite:///{closed}", alone=True)
    assert closed.read_bytes() == content


async def test_damage_that_is_found_while_running_is_told_and_ends_nothing(file, program_there, sandbox, caplog):
    boris = await _member(sandbox, program_there, BORIS, "seller", "ru", "Europe/Moscow")
    async with polling(program_there, sandbox):
        await _damage(file)
        sandbox.say(BORIS, LINE)
        polls = len(sandbox.calls) + 8
        await sandbox.wait_for(lambda: bool(boris.received) and len(sandbox.calls) > polls)
        health = Health(file, program_there.clock, program_there.pulse)
        assert "the database is in trouble (damaged)" in (await health.findings()).reasons()
    assert caplog.text.count("'database.damaged'") == 1
    assert "last backup" in caplog.text
    assert len(sandbox.updates) == 1


async def _damage(database: Database) -> None:
    """Overwrite all but the first page, with nobody connected who would remember anything of them."""
    await database.writer.dispose()
    await database.reader.dispose()
    file = Path(database.url.database)
    assert not file.with_name(f"{file.name}-wal").exists()
    file.write_bytes(file.read_bytes()[:4096] + b"\xa5" * (file.stat().st_size - 4096))


@contextmanager
def without_root():
    """Root may write anywhere."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(pwd.getpwnam("nobody").pw_uid)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.parametrize("closed_to_writing", ["file", "folder"])
async def test_a_file_that_may_not_be_written_is_refused(closed_to_writing):
    folder = Path(tempfile.mkdtemp(prefix="kartoteka-read-only-"))
    try:
        await (await opened(f"sqlite:///{folder / 'base.db'}", alone=True)).close()
        (folder / "base.db").chmod(0o444 if closed_to_writing == "file" else 0o666)
        for lock in folder.glob("*.lock"):
            lock.unlink()
        folder.chmod(0o777 if closed_to_writing == "file" else 0o555)
        with without_root(), pytest.raises(CannotOpen, match="cannot be"):
            await opened(f"sqlite:///{folder / 'base.db'}", alone=True)
    finally:
        folder.chmod(0o700)
        shutil.rmtree(folder)


@pytest.mark.slow
async def test_a_server_that_goes_and_comes_back_is_waited_for(sandbox, tmp_path, clock, dispatcher, impatient, caplog):
    with postgres.running(synchronous_commit="on") as server:
        await databases.create(server.address, "own")
        address = server.address.format(name="own")
        database = Database(address)
        await upgrade(database)
        values = {"bot_token": TOKEN, "bot_api_url": sandbox.url, "database_url": address, "data_dir": tmp_path}
        settings = Settings(_env_file=None, **values)
        async with running_on(database, settings, clock, dispatcher) as program:
            boris = await _member(sandbox, program, BORIS, "seller", "ru", "Europe/Moscow")
            await _lives_through_a_restart(server, program, boris, database)
        await database.close()
    assert caplog.text.count("'database.trouble'") == 1
    assert caplog.text.count("'database.recovered'") == 1


@pytest.mark.slow
async def test_a_server_that_would_forget_what_it_committed_is_told_of(shelf, caplog):
    database = await opened(await shelf.fresh("postgresql"), alone=True)
    await database.close()
    assert "database.forgetful" in caplog.text
    assert "synchronous_commit" in caplog.text


async def _lives_through_a_restart(
    server: postgres.Server, program: Program, boris: Person, database: Database
) -> None:
    sandbox = boris.sandbox
    async with polling(program, sandbox):
        sandbox.say(BORIS, "/help")
        await sandbox.wait_for(lambda: bool(boris.received))
        await asyncio.to_thread(server.stop)
        sandbox.say(BORIS, LINE)
        await sandbox.wait_for(lambda: WAIT in boris.sees.text)
        assert database.trouble is Trouble.AWAY
        await asyncio.to_thread(server.start)
        await sandbox.wait_for(lambda: SAVED in boris.sees.text)
    assert await clients_in(database) == 1
