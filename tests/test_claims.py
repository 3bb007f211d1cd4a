"""Pushes that are taken: for as long as the lease holds, by nobody else, and for nobody who is gone."""

import asyncio

import pytest
from sqlalchemy import text

from bot.features import alerts
from storage import outbox
from tests.promises import pushes
from tests.telegram import PATIENCE


@pytest.fixture
async def two_due(boris, clock):
    """Two promises of Boris's have come due."""
    for phone, name in (("+79167654321", "Смирнова"), ("+79167654322", "Кузнецов")):
        await boris.shares(phone, name)
        await boris.says(f"/call {name}: недозвон, через 2 часа")
    clock.move(hours=2)


def during_the_first(monkeypatch, happens):
    """Something happens while the first push is on its way."""
    screen_of, happened = alerts.screen_of, False

    async def slow(session, claimed, now):
        nonlocal happened
        if not happened:
            happened = True
            await happens()
        return await screen_of(session, claimed, now)

    monkeypatch.setattr(alerts, "screen_of", slow)


async def test_what_another_took_after_the_lease_is_left_to_it(boris, two_due, program, clock, monkeypatch):
    taken = []

    async def another_takes_both():
        clock.move(minutes=3)
        async with program.db.begin() as session:
            for _ in range(2):  # one for each member at a time
                taken.extend(await outbox.claim_due(session, clock.now(), limit=10))

    during_the_first(monkeypatch, another_takes_both)
    await program.tick()
    assert len(taken) == 2
    assert len(pushes(boris)) == 1, "the one that was on its way; the other is another's"
    clock.move(minutes=3)
    await program.tick()
    assert len(pushes(boris)) == 3, "what the other had taken comes after its lease, and not before"


async def test_what_the_lease_is_too_short_for_is_given_back_and_comes_as_the_first_copy(
    boris, two_due, program, clock, monkeypatch
):
    async def long_wait():
        clock.move(seconds=100)

    during_the_first(monkeypatch, long_wait)
    await program.tick()
    assert len(pushes(boris)) == 2
    assert not any("Ещё раз" in push.text for push in pushes(boris))


async def test_one_who_blocked_the_bot_is_tried_once_however_much_is_due(boris, two_due, program, sandbox):
    sandbox.block(boris.id)
    sandbox.updates.clear()  # the news of it has not come yet
    before = len(sandbox.calls)
    await program.tick()
    assert [call.method for call in sandbox.calls[before:]].count("sendMessage") == 1


async def test_a_promise_moved_while_its_push_is_on_the_way_rings_once(boris, program, clock):
    await boris.shares("+79167654321", "Смирнова")
    await boris.says("/call Смирнова: недозвон, через 2 часа")
    clock.move(hours=2)
    async with program.db.begin() as session:
        (claimed,) = await outbox.claim_due(session, clock.now(), limit=10)
    await boris.says("/call Смирнова: недозвон, через 1 час")
    async with program.db.begin() as session:
        await outbox.again_at(session, claimed, clock.now(), counts=False)
    await program.tick()
    assert not pushes(boris)
    clock.move(hours=1)
    await program.tick()
    assert len(pushes(boris)) == 1


async def test_a_long_silence_is_not_waited_out_with_something_taken(boris, two_due, program, sandbox):
    sandbox.faults.add(method="sendMessage", status=429, retry_after=30)
    await asyncio.wait_for(program.tick(), PATIENCE)
    assert not pushes(boris)
    assert not sandbox.violations


async def test_one_that_cannot_be_said_holds_up_none_that_fell_due_with_it(boris, li, program, clock, monkeypatch):
    await boris.shares("+79167654321", "Смирнова")
    await boris.says("/call Смирнова: недозвон, через 2 часа")
    await li.shares("+8613812345678", "王伟")
    await li.says("/call 王伟: 无人接听, 2小时后")
    screen_of, broken = alerts.screen_of, boris.id

    async def failing(session, claimed, now):
        if claimed.member.telegram_id == broken:
            await session.scalar(text("SELECT nothing FROM nowhere"))
        return await screen_of(session, claimed, now)

    monkeypatch.setattr(alerts, "screen_of", failing)
    clock.move(hours=2)
    await program.tick()
    assert [len(pushes(boris)), len(pushes(li, "请回访"))] == [0, 1]
    broken = 0
    clock.move(seconds=10)
    await program.tick()
    assert [len(pushes(boris)), len(pushes(li, "请回访"))] == [1, 1]
