"""The way in: every update is kept before it is acknowledged, handled once, in its person's own order."""

import asyncio
import json

import pytest
from sqlalchemy import select

from bot.intake import Intake
from storage import editing, members
from storage.models import Client, InboxUpdate, UpdateState
from tests.conftest import BORIS, ZED
from tests.telegram import PATIENCE


@pytest.fixture
def adding_fails_once(monkeypatch):
    """The first new card of the test meets a fault that passes."""
    add, failed = editing.add, False

    async def once(*args, **kwargs):
        nonlocal failed
        if not failed:
            failed = True
            raise OSError("locked")
        return await add(*args, **kwargs)

    monkeypatch.setattr("bot.handling.RETRY_SECONDS", (0.0, 0.0))
    monkeypatch.setattr(editing, "add", once)


@pytest.fixture
def names(program):
    async def listed() -> list[str]:
        async with program.db.read() as session:
            return sorted((await session.scalars(select(Client.name))).all())

    return listed


def text_update(update_id, text, person=BORIS):
    user = {"id": person, "is_bot": False, "first_name": "Somebody"}
    chat = {"id": person, "type": "private", "first_name": "Somebody"}
    message = {"message_id": update_id, "date": 1_795_600_000, "chat": chat, "from": user, "text": text}
    return {"update_id": update_id, "message": message}


async def test_an_update_that_comes_five_times_is_handled_once(boris, program, sandbox, names):
    for _ in range(5):
        sandbox.inject(text_update(900_001, "/add Иванов Пётр, +7 916 123-45-67"))
        await program.handled()
    assert await names() == ["Иванов Пётр"]
    assert len(boris.received) == 1


async def test_nothing_is_acknowledged_before_it_is_kept(boris, program, sandbox, inbox, monkeypatch):
    sandbox.say(BORIS, "/help")

    async def full(*_args, **_kwargs):
        raise OSError("disk full")

    with monkeypatch.context() as broken:
        broken.setattr("storage.inbox.put", full)
        with pytest.raises(OSError, match="disk full"):
            await program.intake.fetch()
    assert await inbox() == {}
    await program.handled()
    assert "/add" in boris.sees.text


async def test_what_was_kept_but_not_handled_is_taken_up_at_the_next_start(boris, program, sandbox, names, inbox):
    sandbox.say(BORIS, "/add Иванов Пётр, +7 916 123-45-67")
    program.intake._enlist = lambda rows: None  # the process dies right after keeping
    await program.intake.fetch()
    assert await names() == []
    after = Intake(program.bot, program.dispatcher, program.db, program.clock, program.settings)
    await after.recover()
    await after.idle()
    assert await names() == ["Иванов Пётр"]
    assert set((await inbox()).values()) == {UpdateState.DONE}


async def test_one_persons_messages_keep_their_order(boris, program, sandbox):
    for text in ("/add", "Кузнецов Олег", "+7 495 123-45-67", "ООО Ромашка"):
        sandbox.say(BORIS, text)
    await program.handled()
    assert "День рождения" in boris.sees.text


async def test_an_unreadable_update_is_set_aside_and_the_rest_handled(boris, program, sandbox, inbox):
    wrong = text_update(900_001, "hello")
    wrong["message"]["forward_origin"] = {"type": "hidden_user", "date": 1}  # without the name Telegram promises
    sandbox.inject(wrong)
    sandbox.inject(text_update(900_002, "/help"))
    await program.handled()
    assert (await inbox())[900_001] is UpdateState.DEAD
    assert (await inbox())[900_002] is UpdateState.DONE
    assert "/add" in boris.sees.text


async def test_a_handler_that_fails_is_tried_again_and_then_said(boris, program, sandbox, inbox, monkeypatch):
    calls = 0

    async def failing(*_args, **_kwargs):
        nonlocal calls
        calls += 1
        raise RuntimeError("a bug")

    monkeypatch.setattr("bot.handling.RETRY_SECONDS", (0.0, 0.0))
    monkeypatch.setattr(editing, "add", failing)
    await boris.says("/add Иванов Пётр, +7 916 123-45-67")
    assert calls == 3
    assert set((await inbox()).values()) == {UpdateState.DEAD}
    assert "не удалось" in boris.sees.text


async def test_a_fault_that_passes_costs_only_a_moment(boris, names, adding_fails_once):
    await boris.says("/add Иванов Пётр, +7 916 123-45-67")
    assert await names() == ["Иванов Пётр"]
    assert "Сохранено" in boris.sees.text


async def test_an_effect_is_kept_once_even_when_its_answer_cannot_be_sent(boris, program, sandbox, names, inbox):
    sandbox.faults.add(method="sendMessage", when="before", drop=True)
    await boris.says("/add Иванов Пётр, +7 916 123-45-67")
    assert await names() == ["Иванов Пётр"]
    assert set((await inbox()).values()) == {UpdateState.DONE}


async def test_a_stop_ends_what_is_in_hand(boris, program, sandbox, names):
    sandbox.say(BORIS, "/add Иванов Пётр, +7 916 123-45-67")
    polling = asyncio.create_task(program.intake.run())
    await sandbox.wait_for(lambda: any("Сохранено" in seen.text for seen in boris.received))
    program.intake.stop()
    await asyncio.wait_for(polling, PATIENCE)
    assert await names() == ["Иванов Пётр"]


@pytest.mark.parametrize(("told", "waits"), [(7, 7), (0, 1), (10**9, 1)])
async def test_who_asks_too_often_waits_as_long_as_told(boris, program, sandbox, monkeypatch, told, waits):
    waited = []

    async def pause(seconds: float) -> None:
        waited.append(seconds)

    monkeypatch.setattr(program.intake, "_pause", pause)
    sandbox.faults.add(method="getUpdates", status=429, retry_after=told)
    sandbox.say(BORIS, "/help")
    polling = asyncio.create_task(program.intake.run())
    await sandbox.wait_for(lambda: bool(boris.received))
    program.intake.stop()
    await asyncio.wait_for(polling, PATIENCE)
    assert waited == [waits]


async def test_a_conflict_with_another_poller_is_survived_and_told(boris, program, sandbox, caplog):
    sandbox.faults.add(method="getUpdates", status=409, description="Conflict: terminated by other getUpdates request")
    sandbox.say(BORIS, "/help")
    polling = asyncio.create_task(program.intake.run())
    await sandbox.wait_for(lambda: bool(boris.received))
    program.intake.stop()
    await asyncio.wait_for(polling, PATIENCE)
    assert "other getUpdates request" in caplog.text


async def test_updates_that_were_sent_to_an_address_come_here_from_now_on(boris, program, sandbox, names, caplog):
    await program.bot.set_webhook("https://example.com/hook")
    sandbox.say(BORIS, "/add Иванов, +79161234567")
    running = asyncio.create_task(program.intake.run())
    await sandbox.wait_for(lambda: any("Иванов" in seen.text for seen in boris.received))
    program.intake.stop()
    await asyncio.wait_for(running, PATIENCE)
    assert await names() == ["Иванов"]
    assert "webhook.removed" in caplog.text
    assert (await program.bot.get_webhook_info()).url == ""


async def test_a_strangers_update_is_kept_and_done_too(zed, program, inbox):
    await zed.says("/start")
    assert set((await inbox()).values()) == {UpdateState.DONE}
    async with program.db.read() as session:
        (row,) = (await session.scalars(select(InboxUpdate))).all()
    assert row.person == ZED
    assert json.loads(row.raw)["message"]["text"] == "/start"


async def test_a_welcome_back_is_not_the_effect_of_what_was_said(boris, program, names, clock, adding_fails_once):
    """It is written before the message is handled; a message that fails after it is tried again all the same."""
    async with program.db.begin() as session:
        member, _ = await members.by_telegram_id(session, BORIS)
        await members.set_unreachable(session, member.id, clock.now())
    await boris.says("/add Иванов Пётр, +7 916 123-45-67")
    assert await names() == ["Иванов Пётр"]
