"""Telegram's storms: whatever it answers, nothing is lost, nobody is hammered, and nobody waits behind somebody else."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import time, timedelta

import pytest
import structlog
from sqlalchemy import update

from bot.outgoing import PER_SECOND
from jobs.notices import HANDS
from storage.models import Member, NoticeState
from tests.rehearsal import AGAIN, BEGINS, FIRST_SELLER, Rehearsal, rehearse

log = structlog.get_logger()

HTML = b"<html><h1>502 Bad Gateway</h1></html>"
NO_ANSWER = 60.0  # seconds: longer than the bot waits for one
ALWAYS = 10**9


@pytest.fixture
def play(database_url, tmp_path):
    """Play a scene in virtual time."""
    return lambda scene: rehearse(database_url, tmp_path, scene)


def storm(sandbox) -> None:
    """Half of what is sent fails in one way or another; now and then Telegram wants to be left alone for a while."""
    for retry_after in range(1, 31, 3):
        sandbox.faults.add("sendMessage", retry_after=retry_after, chance=0.02)
    for weather in (
        {"status": 500, "chance": 0.2},
        {"status": 502, "body": HTML, "chance": 0.15},
        {"status": 502, "body": b"", "chance": 0.1},
        {"status": 504, "when": "after", "chance": 0.01},
        {"drop": True, "chance": 0.03},
        {"drop": True, "when": "after", "chance": 0.03},
        {"drop": True, "delay": NO_ANSWER, "chance": 0.02},
        {"status": 200, "delay": NO_ANSWER, "chance": 0.02},
        {"status": 200, "delay": NO_ANSWER, "when": "after", "chance": 0.02},
    ):
        sandbox.faults.add("sendMessage", times=ALWAYS, **weather)


@contextmanager
def black_out(sandbox) -> Iterator[None]:
    """Nothing comes through inside."""
    dark = sandbox.faults.add(drop=True, times=ALWAYS)
    sandbox.faults.waiting.remove(dark)
    sandbox.faults.waiting.insert(0, dark)
    yield
    sandbox.faults.waiting.remove(dark)


def test_promises_come_through_a_storm(play, long_form):
    async def scene(stage: Rehearsal):
        await stage.team(100 if long_form else 25)
        names = await stage.promises(5, BEGINS + timedelta(seconds=30))
        stage.sandbox.limits.overall = PER_SECOND
        storm(stage.sandbox)
        await stage.live(60)
        with black_out(stage.sandbox):
            await stage.live(40)
        await stage.live(2 * 3600, stage.all_settled, every=5)
        assert await stage.all_settled()
        await asyncio.sleep(NO_ANSWER)  # what was held up on the way arrives
        told = stage.copies(names)
        never = [name for name, copies in told.items() if not copies]
        assert len(never) <= await stage.count(NoticeState.MISSED) <= len(names) // 50
        assert all(sum(AGAIN not in copy.text for copy in copies) <= 1 for copies in told.values())
        repeats = sum(len(copies) - 1 for copies in told.values() if copies)
        assert repeats > 0, "a storm without a repeat proves nothing"
        assert stage.sandbox.violations == []
        assert stage.sandbox.limits.too_fast == []
        log.warning("storm", notices=len(names), repeats=repeats, calls=len(stage.sandbox.calls), never=len(never))

    play(scene)


def test_a_line_that_is_dead_for_half_an_hour_costs_no_promise_and_no_flood_of_copies(play):
    async def scene(stage: Rehearsal):
        await stage.team(3)
        names = await stage.promises(1, BEGINS + timedelta(seconds=1))
        stage.sandbox.faults.add(drop=True, delay=NO_ANSWER, times=ALWAYS)
        await stage.live(1800, every=60)
        stage.sandbox.faults.clear()
        before = asyncio.get_running_loop().time()
        await stage.live(3600, stage.all_settled, every=5)
        assert asyncio.get_running_loop().time() - before < 120
        assert [len(copies) for copies in stage.copies(names).values()] == [1, 1, 1]
        assert await stage.count(NoticeState.SENT) == len(names)

    play(scene)


def test_a_network_that_is_down_is_no_copy_sent(play):
    """A connection that cannot be made delivers nothing: what comes later is the first copy, and is not marked."""

    async def scene(stage: Rehearsal):
        await stage.team(3)
        names = await stage.promises(1, BEGINS + timedelta(seconds=1))
        address = stage.sandbox.url.rpartition(":")
        await stage.sandbox.stop()
        await stage.live(300, every=10)
        await stage.sandbox.start(port=int(address[2]))
        await stage.live(90, stage.all_settled)
        for copies in stage.copies(names).values():
            (copy,) = copies
            assert AGAIN not in copy.text
            assert "Late" in copy.text

    play(scene)


def test_one_who_does_not_answer_holds_nobody_up(play):
    """Telegram hangs on one chat's messages; the others have theirs at their minute."""

    async def scene(stage: Rehearsal):
        await stage.team(20)
        names = await stage.promises(1, BEGINS + timedelta(seconds=1))
        stage.sandbox.faults.add("sendMessage", delay=NO_ANSWER, drop=True, times=2, chat_id=FIRST_SELLER)
        await stage.live(4)
        arrived = [name for name, copies in stage.copies(names).items() if copies]
        assert len(arrived) == len(names) - 1

    play(scene)


def test_a_promise_goes_before_the_digests_and_an_answer_before_all(play):
    async def scene(stage: Rehearsal):
        head, *sellers = await stage.team(120)
        async with (
            stage.db.begin() as session
        ):  # whoever asks has nothing coming meanwhile: an answer waits for no second
            await session.execute(update(Member).where(Member.telegram_id == head.id).values(digest_at=time(23)))
        nine = BEGINS + timedelta(hours=21)  # in Moscow, the next morning
        await stage.promises(1, nine + timedelta(minutes=30))
        (urgent,) = await stage.promises(1, nine + timedelta(seconds=2), only=sellers[-1].id)
        stage.clock.set(nine)
        stage.sandbox.limits.overall = PER_SECOND + 1  # one is asked for below
        morning = asyncio.create_task(stage.live(9))

        await asyncio.sleep(1)
        asked = asyncio.get_running_loop().time()
        await head.says("/help")
        assert "/add" in head.sees.text
        await head.searches_page("Client-")
        assert asyncio.get_running_loop().time() - asked < 0.01, "an answer waits for no push"

        await asyncio.sleep(1)
        due = len(digests(stage))
        assert 25 < due < 60
        await stage.sandbox.wait_for(lambda: bool(stage.copies([urgent])[urgent]), timeout=5)
        assert len(digests(stage)) - due <= 2 * HANDS, "it waits for what is in hand, and for nothing else"
        await morning
        assert len(digests(stage)) == len(sellers)
        assert stage.sandbox.limits.too_fast == []

    play(scene)


def digests(stage: Rehearsal) -> list[str]:
    return [call.method for call in stage.sandbox.calls if "Good morning" in call.params.get("text", "")]


def test_one_who_blocked_the_bot_costs_one_attempt_and_is_told_of_once(play):
    async def scene(stage: Rehearsal):
        head, gone, *others = await stage.team(10)
        names = await stage.promises(3, BEGINS + timedelta(seconds=2))
        stage.sandbox.block(gone.id)
        stage.sandbox.updates.clear()  # the news of it has not come yet
        await stage.live(60, stage.all_settled)
        assert [call.chat_id for call in stage.sandbox.calls].count(gone.id) == 1
        assert len([name for name, copies in stage.copies(names).items() if copies]) == 3 * len(others)
        assert sum("has blocked the bot" in seen.text for seen in head.received) == 1
        stage.sandbox.unblock(gone.id)
        await stage.program.handled()
        assert "Welcome back" in gone.sees.text
        (again,) = await stage.promises(1, stage.clock.now() + timedelta(seconds=5), only=gone.id)
        await stage.live(20, stage.all_settled)
        assert again in gone.sees.text

    play(scene)


@pytest.mark.parametrize(
    ("answer", "copies", "after"),
    [
        ({"status": 429, "retry_after": 40}, 1, 45),
        ({"status": 429, "description": "Too Many Requests", "retry_after": 0}, 1, 10),
        ({"status": 500}, 1, 10),
        ({"status": 502, "body": HTML}, 1, 10),
        ({"status": 502, "body": b""}, 1, 10),
        ({"status": 200, "body": b'{"ok":true,"result":{"strange":1}}', "when": "after"}, 1, 10),
        ({"status": 400, "description": "Bad Request: can't parse entities: unsupported start tag"}, 1, 10),
        ({"drop": True, "when": "after"}, 2, 30),
        ({"drop": True, "when": "before"}, 1, 30),
        ({"status": 413}, 0, 10),
    ],
)
def test_each_answer_of_telegrams_has_its_consequence(play, answer, copies, after):
    async def scene(stage: Rehearsal):
        await stage.team(1)
        names = await stage.promises(1, BEGINS + timedelta(seconds=1))
        stage.sandbox.faults.add("sendMessage", **answer)
        await stage.live(after, stage.all_settled)
        assert [len(seen) for seen in stage.copies(names).values()] == [copies]
        assert await stage.all_settled()
        assert stage.sandbox.violations == []

    play(scene)
