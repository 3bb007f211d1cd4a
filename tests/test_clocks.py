"""Stops, and clocks that are set: late is said and never dropped, nothing comes twice, nothing waits for an hour to pass again."""

import asyncio
from collections import Counter
from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from jobs.mornings import plan_mornings
from storage import members
from storage.models import Notice, NoticeKind, NoticeState
from storage.rules.hours import at_wall
from tests.rehearsal import AGAIN, BEGINS, Rehearsal, rehearse

MINUTE = timedelta(minutes=1)


@pytest.fixture
def play(database_url, tmp_path):
    """Play a scene in virtual time."""
    return lambda scene: rehearse(database_url, tmp_path, scene)


@pytest.mark.parametrize("stop", [timedelta(hours=3), timedelta(days=3)], ids=["3h", "3d"])
def test_after_a_stop_each_promise_comes_once_late_and_the_oldest_first(play, stop):
    async def scene(stage: Rehearsal):
        await stage.team(4)
        names = await stage.promises(6, BEGINS + MINUTE, step=MINUTE)
        stage.clock.step(stop)
        await stage.begin()
        await stage.live(60, stage.all_settled)
        assert await stage.all_settled()
        for copies in stage.copies(names).values():
            (copy,) = copies
            assert "Late: this was due" in copy.text
            assert AGAIN not in copy.text
        for person in stage.sandbox.people:
            told = [word for seen in stage.pushes(person) for word in seen.text.split() if word in names]
            assert told == sorted(told, key=names.index)
        assert stage.sandbox.limits.too_fast == []

    play(scene)


def test_a_clock_set_forward_brings_what_is_due_once(play):
    async def scene(stage: Rehearsal):
        await stage.team(2)
        names = await stage.promises(3, BEGINS + timedelta(minutes=30), step=timedelta(minutes=20))
        await stage.live(5)
        stage.clock.step(timedelta(hours=2))
        await stage.live(30)
        stage.clock.step(-timedelta(hours=2))
        await stage.live(30)
        stage.clock.step(timedelta(hours=2))
        await stage.live(30)
        due = [name for name in names if names.index(name) * 20 + 30 <= 120]
        assert [len(copies) for copies in stage.copies(due).values()] == [1] * len(due)

    play(scene)


def test_a_clock_set_back_lets_nothing_wait_for_an_hour(play):
    """One is to be tried again, one was in the hands of a run that died: both were written down by the clock of before."""

    async def scene(stage: Rehearsal):
        _, retried, in_hand = await stage.team(2)
        names = await stage.promises(1, BEGINS + timedelta(minutes=1))
        stage.clock.step(timedelta(hours=2))
        stage.sandbox.faults.add("sendMessage", status=500, chat_id=retried.id)
        stage.sandbox.faults.add("sendMessage", drop=True, delay=60, chat_id=in_hand.id)
        dying = asyncio.create_task(stage.program.tick())
        await asyncio.sleep(3)
        dying.cancel()
        await asyncio.wait({dying})
        assert await stage.count(NoticeState.SENDING) == 1
        assert await stage.count(NoticeState.WAITING) == 1
        stage.clock.step(-timedelta(hours=1))
        await stage.begin()
        await stage.live(10)
        assert [len(copies) for copies in stage.copies(names).values()] == [1, 1]
        stage.clock.step(timedelta(hours=1))
        await stage.live(60)
        assert [len(copies) for copies in stage.copies(names).values()] == [1, 1]

    play(scene)


@pytest.mark.parametrize(
    ("zone", "change"),
    [("Europe/Paris", (2026, 3, 29)), ("Europe/Paris", (2026, 10, 25)), ("Asia/Beirut", (2026, 3, 29))],
)
def test_around_a_change_of_the_clocks_each_morning_is_planned_once(play, zone, change):
    async def scene(stage: Rehearsal):
        await stage.team(1)
        async with stage.db.begin() as session:
            everybody = await members.active(session)
            for member in everybody:
                member.timezone, member.digest_at, member.joined_at = zone, time(2, 30), BEGINS - timedelta(days=400)
        first = at_wall(date(*change) - timedelta(days=1), time(), ZoneInfo(zone)).at
        for half_hours in range(48 * 3):
            await plan_mornings(stage.db, first + timedelta(minutes=30) * half_hours)
        async with stage.db.read() as session:
            planned = Counter((await session.scalars(select(Notice.kind))).all())
        assert planned == {
            NoticeKind.DIGEST: 3 * len(everybody),
            NoticeKind.RHYTHM: len(everybody),
        }  # one day is a Monday

    play(scene)
