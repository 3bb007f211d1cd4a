"""The fixtures: a program on a real database of each kind, talking to the sandbox over HTTP, and people to talk to it."""

# ruff: noqa: E402 - aiogram is imported the quick way, before anything else imports it

from bot.lazy_models import import_aiogram

import_aiogram()

import functools
import os
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import settings as hypothesis_settings
from sqlalchemy import select

import storage.db
from bot import outgoing
from bot.app import make_dispatcher
from bot.sandbox import Sandbox
from bot.settings import Settings
from storage.db import Database
from storage.models import InboxUpdate, UpdateState
from tests import canaries, databases, postgres
from tests.canaries import TOKEN
from tests.chaos.lives import Forks
from tests.chaos.lives import forks as started_forks
from tests.databases import Shelf
from tests.program import Program
from tests.telegram import FrozenClock, Person

canaries.listen()
# Every bot has a session with the authorities' certificates in it, which take a twentieth of a second to read.
ssl.create_default_context = functools.cache(ssl.create_default_context)
# Nothing ends the machine in a test: only programs in processes of their own, which wait for the disk as they always do.
storage.db.SYNCHRONOUS = "OFF"

BACKENDS = ("sqlite", "postgresql")
ANN, BORIS, LI, VERA, ZED = 1001, 1002, 1003, 1004, 1009

hypothesis_settings.register_profile("kartoteka", deadline=None)
hypothesis_settings.load_profile("kartoteka")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--on", choices=BACKENDS, help="run on this database only; without it on both")
    parser.addoption(
        "--long", action="store_true", help="storms of 500 notices, a hundred times the random lives, every step"
    )


def pytest_xdist_auto_num_workers() -> int:
    """One more than there are cores: much of the time is spent waiting for programs, a database, a browser."""
    return (os.cpu_count() or 1) + 1


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The slow ones first, in any order: none begins when all else is done, and one worker starts what they share."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "backend" in metafunc.fixturenames:
        only = metafunc.config.getoption("--on")
        either = metafunc.definition.get_closest_marker("on_either")
        one = either.args or BACKENDS[:1] if either else BACKENDS
        metafunc.parametrize("backend", [only] if only else one)


@pytest.fixture(autouse=True)
def nothing_personal_in_the_log() -> Iterator[None]:
    """Whatever a test does: no line of the log holds anybody's data."""
    yield
    assert canaries.WATCH.taken() == []


@pytest.fixture(scope="session", autouse=True)
def nothing_personal_in_the_logs_of_processes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    yield
    assert canaries.in_files(tmp_path_factory.getbasetemp()) == []


@pytest.fixture(scope="session")
async def forks() -> AsyncIterator[Forks]:
    """One fork server for all that begin and end programs: to import everything once is the dearest part of them."""
    async with started_forks() as server:
        yield server


@pytest.fixture(scope="session")
def long_form(request: pytest.FixtureRequest) -> bool:
    """Whether the experiments are wanted in their long form."""
    return bool(request.config.getoption("--long"))


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """It is not swept by itself: when that would happen depends on the machine."""
    with postgres.running(autovacuum="off") as server:
        yield server.address


@pytest.fixture(scope="session")
async def shelf(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> AsyncIterator[Shelf]:
    """The databases of this test session, each made when it is first asked for."""
    kept = Shelf(tmp_path_factory.mktemp("databases"), lambda: request.getfixturevalue("postgres_server"))
    yield kept
    await kept.close()


@pytest.fixture
async def database_url(backend: str, shelf: Shelf) -> AsyncIterator[str]:
    """The address of a migrated, empty database of this test's own."""
    url = await shelf.fresh(backend)
    yield url
    await shelf.drop(url)


@pytest.fixture
async def db(backend: str, shelf: Shelf) -> AsyncIterator[Database]:
    """An empty database, as it is after the first start: the same one again and again, emptied after each test."""
    database = await shelf.lasting(backend)
    yield database
    await databases.empty(database)


@pytest.fixture
def clock() -> FrozenClock:
    """Wednesday 25 November 2026, noon in Moscow."""
    return FrozenClock(datetime(2026, 11, 25, 9, 0, tzinfo=UTC))


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    telegram = Sandbox(token=TOKEN, username="kartoteka_bot")
    for person_id, first, last, language in (
        (ANN, "Ann", None, "en"),
        (BORIS, "Борис", None, "ru"),
        (LI, "李雷", None, "zh-hans"),
        (ZED, "Zed", None, "fr"),
    ):
        telegram.add_person(id=person_id, first_name=first, last_name=last, username=None, language_code=language)
    await telegram.start()
    yield telegram
    await telegram.stop()


@pytest.fixture
def settings(sandbox: Sandbox, db: Database, tmp_path: Path) -> Settings:
    values: dict[str, Any] = {
        "bot_token": TOKEN,
        "bot_api_url": sandbox.url,
        "database_url": db.url.render_as_string(hide_password=False),
        "data_dir": tmp_path,
        "owner_id": ANN,
    }
    return Settings(_env_file=None, **values)


@pytest.fixture(scope="session")
def dispatcher() -> Any:
    return make_dispatcher()


@pytest.fixture
async def program(settings: Settings, db: Database, clock: FrozenClock, dispatcher: Any) -> AsyncIterator[Program]:
    """The whole program in this process; `handled` takes in what people did, `tick` runs what is due by itself."""
    running = Program(settings, db, clock, dispatcher)
    yield running
    await running.close()


@pytest.fixture
def at(clock: FrozenClock, program: Program) -> Callable[..., Awaitable[None]]:
    """Let a time of day come in Moscow, with what happens by itself then; the 25th is a Wednesday."""

    async def come(time: str, day: int = 25) -> None:
        clock.set(datetime(2026, 11, day, *map(int, time.split(":")), tzinfo=ZoneInfo("Europe/Moscow")))
        await program.tick()

    return come


@pytest.fixture
def inbox(program: Program) -> Callable[[], Awaitable[dict[int, UpdateState]]]:
    """How the updates stand that are kept, by their numbers."""

    async def states() -> dict[int, UpdateState]:
        async with program.db.read() as session:
            return dict((await session.execute(select(InboxUpdate.update_id, InboxUpdate.state))).all())

    return states


@pytest.fixture
async def ann(sandbox: Sandbox, program: Program) -> Person:
    """The owner: English phone, Moscow."""
    return await _member(sandbox, program, ANN, "owner", "en", "Europe/Moscow")


@pytest.fixture
async def boris(sandbox: Sandbox, program: Program) -> Person:
    """A seller: Russian phone, Moscow."""
    return await _member(sandbox, program, BORIS, "seller", "ru", "Europe/Moscow")


@pytest.fixture
async def li(sandbox: Sandbox, program: Program) -> Person:
    """A seller: Chinese phone, Shanghai."""
    return await _member(sandbox, program, LI, "seller", "zh", "Asia/Shanghai")


@pytest.fixture
async def vera(sandbox: Sandbox, program: Program) -> Person:
    """A head of sales: English phone, Moscow."""
    sandbox.add_person(id=VERA, first_name="Vera", last_name=None, username=None, language_code="en")
    await program.admit(VERA, "Vera", "head", "en", "Europe/Moscow")
    sandbox.open_chat(VERA)
    return Person(sandbox, VERA, program.handled)


@pytest.fixture
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits a second between two messages to one chat."""
    monkeypatch.setattr(outgoing, "PER_CHAT_SECONDS", 0)


@pytest.fixture
async def zed(sandbox: Sandbox, program: Program) -> Person:
    """A stranger."""
    return Person(sandbox, ZED, program.handled)


async def _member(sandbox: Sandbox, program: Program, person_id: int, role: str, language: str, zone: str) -> Person:
    """Somebody who joined before the test began, and has the bot's chat open."""
    await program.admit(person_id, sandbox.people[person_id].first_name, role, language, zone)
    sandbox.open_chat(person_id)
    return Person(sandbox, person_id, program.handled)
