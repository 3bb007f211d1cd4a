"""Telegram does not know the token any more, or another program has the updates: nothing is lost, and all goes on when it heals."""

import asyncio

import pytest

from bot.intake import PollRefusedError
from storage.models import NoticeState
from tests.conftest import BORIS
from tests.telegram import PATIENCE


@pytest.fixture
async def promise(boris, clock) -> None:
    """A callback promised for an hour ago."""
    await boris.says("/add Иванов Пётр, +7 916 123-45-67")
    await boris.says("/call Иванов: недозвон, завтра 15:00")
    clock.move(days=1, hours=4)


@pytest.fixture
def outbox(program):
    from sqlalchemy import select

    from storage.models import Notice, NoticeKind

    async def kept() -> list[tuple[NoticeState, int]]:
        async with program.db.read() as session:
            said = select(Notice.state, Notice.attempts).where(Notice.kind != NoticeKind.NAG)  # that is for later
            return [tuple(row) for row in await session.execute(said)]

    return kept


@pytest.mark.parametrize("status", [401, 404])
async def test_pushes_wait_for_the_token_and_no_attempt_is_counted(
    promise, boris, program, sandbox, outbox, clock, status, caplog
):
    sent = len(boris.received)
    sandbox.faults.add(status=status, times=1000)
    for _ in range(20):
        await program.tick()
        clock.move(seconds=10)
    assert await outbox() == [(NoticeState.WAITING, 0)] * 2  # the callback and the morning's digest
    tried = [call for call in sandbox.calls if call.method == "sendMessage" and call.status == status]
    assert len(tried) == 1  # then nothing more is sent
    assert caplog.text.count("telegram.refuses") == 1
    sandbox.faults.clear()
    await program.handled()
    await program.tick()
    assert len(boris.received) == sent + 2
    assert [state for state, _ in await outbox()] == [NoticeState.SENT] * 2
    assert caplog.text.count("telegram.accepts_again") == 1


@pytest.mark.parametrize("status", [401, 404])
async def test_what_was_said_meanwhile_is_answered_when_it_heals(boris, program, sandbox, status, monkeypatch):
    monkeypatch.setattr("bot.intake.FIRST_PAUSE", 0.01)
    monkeypatch.setattr("bot.intake.LONGEST_PAUSE", 0.01)
    sandbox.say(BORIS, "/help")
    await program.intake.fetch()
    sandbox.faults.add(method="sendMessage", status=status, times=30)
    await program.intake.idle()
    assert "/add" in boris.sees.text


async def test_polling_goes_on_by_itself_and_says_once_why_it_did_not(boris, program, sandbox, monkeypatch, caplog):
    monkeypatch.setattr("bot.intake.FIRST_PAUSE", 0.01)
    monkeypatch.setattr("bot.intake.LONGEST_PAUSE", 0.01)
    sandbox.faults.add(method="getUpdates", status=401, times=20)
    sandbox.say(BORIS, "/help")
    polling = asyncio.create_task(program.intake.run())
    await sandbox.wait_for(lambda: bool(boris.received))
    program.intake.stop()
    await asyncio.wait_for(polling, PATIENCE)
    assert caplog.text.count("telegram.refuses") == 1
    assert caplog.text.count("poll.failed") == 0


async def test_another_program_with_the_same_token_is_told_of_and_waited_out(boris, program, sandbox, caplog):
    sandbox.say(BORIS, "/help")
    sandbox.faults.add(method="getUpdates", status=409, description="Conflict: terminated by other getUpdates request")
    with pytest.raises(PollRefusedError):
        await program.intake.fetch()
    assert program.pulse.refusal == 409
    assert not program.pulse.is_stranger  # what is due can still be said
    assert "other getUpdates request" in caplog.text
    await program.handled()
    assert program.pulse.refusal is None
    assert "/add" in boris.sees.text


async def test_a_missing_method_is_no_stranger_s_token(boris, program, sandbox):
    """A server of an older version answers 404 to a method it does not know."""
    from aiogram.exceptions import TelegramNotFound

    sandbox.faults.add(method="setMyName", status=404)
    with pytest.raises(TelegramNotFound):
        await program.bot.set_my_name("x")
    assert not program.pulse.is_stranger


async def test_update_ids_may_begin_anew_at_a_lower_number(boris, program, sandbox):
    """After a week without updates Telegram counts on from any number."""
    sandbox.updates._next_id = 800_000_000
    await boris.says("/help")
    sandbox.updates._next_id = 100_000
    await boris.says("/today")
    assert len(boris.received) == 2
