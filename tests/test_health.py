"""/health: green when all is well, red for reasons that it names, quick whatever happens, and silent about people."""

import asyncio
import time
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import aiohttp
import pytest

from bot.intake import PollRefusedError
from jobs import lag
from jobs.diagnosis import Findings, Queue, Stored
from jobs.health import Health
from jobs.service import serve
from storage.inbox import bury
from storage.opening import CannotOpen
from tests import canaries
from tests.conftest import BORIS, TOKEN

NOTHING = Queue(0, 0, None)
WELL = Findings(
    uptime_s=1000,
    last_poll_s=50,
    refusal=None,
    trouble=None,
    longest_turn_s=0.05,
    p99_turn_s=0.001,
    database=Stored("sqlite", "3.40.1", "0001", inbox=NOTHING, outbox=NOTHING, dead=3),
)


@pytest.fixture
async def health(program) -> AsyncIterator[Health]:
    answering = Health(program.db, program.clock, program.pulse)
    await answering.start("127.0.0.1:0")
    yield answering
    await answering.stop()


async def asked(health: Health) -> tuple[int, dict[str, Any]]:
    async with aiohttp.ClientSession() as http, http.get(health.url) as response:
        assert canaries.leaks(await response.text()) == []
        return response.status, await response.json()


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"refusal": 401}, "does not know the token (401)"),
        ({"refusal": 404}, "does not know the token (404)"),
        ({"refusal": 409}, "another program takes this bot's updates"),
        ({"last_poll_s": 151}, "no updates were given for 151 s"),
        ({"trouble": "full"}, "the database is in trouble (full)"),
        ({"database": None}, "the database does not answer"),
        ({"longest_turn_s": 1.2}, "the loop was blocked for 1.2 s"),
        ({"database": replace(WELL.database, outbox=Queue(9, 2, 181))}, "the oldest notice has been due for 181 s"),
        ({"database": replace(WELL.database, inbox=Queue(9, 9, 181))}, "the oldest update has been due for 181 s"),
    ],
)
def test_each_reason_alone_makes_it_red(change, reason):
    assert WELL.as_json()["status"] == "green"
    ill = replace(WELL, **change).as_json()
    assert ill["status"] == "red"
    assert len(ill["reasons"]) == 1
    assert reason in ill["reasons"][0]


def test_what_became_due_while_nobody_was_there_is_caught_up_with_first():
    long_ago = replace(WELL.database, outbox=Queue(9, 9, 86_400))
    assert replace(WELL, database=long_ago, uptime_s=5).reasons() == []
    assert replace(WELL, database=long_ago, uptime_s=500).reasons() != []


def test_turns_that_are_not_measured_are_no_reason():
    assert replace(WELL, longest_turn_s=None, p99_turn_s=None).reasons() == []


async def test_it_tells_the_figures(boris, program, health, clock, backend):
    await boris.says("/add Иванов Пётр, +7 916 123-45-67")
    await boris.says("/call Иванов: недозвон, завтра 15:00")
    status, told = await asked(health)
    assert status == 200
    assert told["status"] == "green"
    assert told["reasons"] == []
    assert told["database"]["kind"] == backend
    assert told["database"]["version"][0].isdigit()
    assert told["database"]["schema"].isdigit()
    assert told["program"]
    assert told["database"]["outbox"] == {"waiting": 1, "due": 0, "oldest_due_s": None}
    assert told["database"]["inbox"] == {"waiting": 0, "due": 0, "oldest_due_s": None}
    clock.move(days=1, hours=4)
    told = (await asked(health))[1]
    assert told["database"]["outbox"] == {"waiting": 1, "due": 1, "oldest_due_s": timedelta(hours=1).total_seconds()}
    async with program.db.begin() as session:
        await bury(session, await _last_update(program), "ValidationError")
    assert (await asked(health))[1]["database"]["dead"] == 1


async def _last_update(program) -> int:
    from sqlalchemy import func, select

    from storage.models import InboxUpdate

    async with program.db.read() as session:
        return await session.scalar(select(func.max(InboxUpdate.update_id)))


async def test_it_tells_nothing_of_people_and_no_secret(boris, program, health, sandbox):
    await boris.says("/add Канарейкин Пётр, +7 916 123-45-67")
    sandbox.faults.add(method="getUpdates", status=401)
    with pytest.raises(PollRefusedError):
        await program.intake.fetch()
    async with aiohttp.ClientSession() as http, http.get(health.url) as response:
        said = await response.text()
    assert response.status == 503
    for secret in (TOKEN[7:], "Канарейкин", "916", "Борис", str(BORIS), "kartoteka.db", "postgresql://"):
        assert secret not in said


@pytest.mark.parametrize("status", [401, 404, 409])
async def test_it_is_red_as_long_as_telegram_refuses(program, sandbox, health, status):
    sandbox.faults.add(method="getUpdates", status=status)
    with pytest.raises(PollRefusedError):
        await program.intake.fetch()
    code, told = await asked(health)
    assert (code, told["status"], told["refusal"]) == (503, "red", status)
    await program.handled()
    assert (await asked(health))[0] == 200


async def test_a_database_that_does_not_answer_costs_the_answer_little(program, health, monkeypatch):
    never = asyncio.Event()
    questions = 0

    async def silent(*_: object) -> None:
        nonlocal questions
        questions += 1
        await never.wait()

    monkeypatch.setattr("jobs.health.ANSWER_SECONDS", 0.01)
    with monkeypatch.context() as broken:
        broken.setattr("jobs.health.figures", silent)
        for _ in range(3):
            code, told = await asked(health)
            assert code == 503
            assert told["database"] is None
    assert questions == 1  # one that is slow is not asked again and again
    never.set()


async def test_only_health_is_answered(health):
    async with aiohttp.ClientSession() as http:
        async with http.get(health.url.replace("/health", "/")) as response:
            assert response.status == 404
        async with http.post(health.url) as response:
            assert response.status == 405


async def test_an_address_in_use_is_told_so(settings, db, clock, health):
    taken = health.url.removeprefix("http://").removesuffix("/health")
    with pytest.raises(CannotOpen, match=f"HEALTH_ADDRESS: nothing can be opened at {taken}"):
        await serve(settings.model_copy(update={"health_address": taken}), db, clock, asyncio.Event())


def test_a_loop_that_is_held_up_is_measured_and_told(caplog):
    async def blocks() -> float:
        measured = lag.lag_of(asyncio.get_running_loop())
        time.sleep(0.2)  # noqa: ASYNC251 - nothing is counted before the start is over
        await asyncio.sleep(0)
        assert measured.longest(time.monotonic()) == 0.0
        measured.begin()
        await asyncio.sleep(0)
        time.sleep(0.15)  # noqa: ASYNC251 - the mischief itself
        await asyncio.sleep(0)
        return measured.longest(time.monotonic())

    with asyncio.Runner(loop_factory=lag.watched_loop) as runner:
        assert runner.run(blocks()) >= 0.15
    assert "loop.blocked" in caplog.text


def test_the_longest_turn_is_forgotten_after_a_minute_and_99_of_100_are_short():
    measured = lag.Lag()
    measured.begin()
    measured.note(0.09, now=1000.0)
    for turn in range(199):
        measured.note(0.001, now=1000.0 + turn / 10)
    assert measured.longest(1020.0) == 0.09
    assert 0.001 <= measured.most(1020.0) <= 0.002
    for _ in range(20):
        measured.note(0.05, now=1030.0)
    assert 0.05 <= measured.most(1030.0) <= 0.1
    assert measured.longest(1075.0) == 0.05
    assert measured.longest(2000.0) == 0.0
