"""An answer that was cut off: whoever is left in doubt is told once what was saved, and nobody types it twice."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from aiogram import Bot
from sqlalchemy import select

from bot.features.unanswered import said_in
from storage import inbox
from storage.models import InboxUpdate, UpdateState
from tests.program import Program

LINE = "/add Иванов Пётр, +7 916 123-45-67"

Act = Callable[[], object]


@pytest.fixture
def dies_before_answering(program, monkeypatch) -> Callable[[Act], Awaitable[None]]:
    """The program takes in what somebody does, and is gone at the first word it would say."""

    async def dies(act: Act) -> None:
        speaking = asyncio.Event()

        async def speechless(*_args, **_kwargs):
            speaking.set()
            await asyncio.Event().wait()

        with monkeypatch.context() as patched:
            patched.setattr(Bot, "__call__", speechless)
            act()
            await program.intake.fetch()
            await speaking.wait()
            for worker in list(program.intake._workers):
                worker.cancel()
            await asyncio.wait(set(program.intake._workers))
            program.intake._lanes.clear()

    return dies


@pytest.fixture
def restarted(program, settings, clock, dispatcher) -> Callable[[], Awaitable[None]]:
    """Another run on the same base takes up what is left, and pushes what is due."""

    async def start() -> None:
        again = Program(settings, program.db, clock, dispatcher)
        await again.intake.recover()
        await again.intake.idle()
        await again.tick()
        await again.close()

    return start


@pytest.fixture
def states(program):
    async def of_all() -> list[UpdateState]:
        async with program.db.read() as session:
            return list((await session.scalars(select(InboxUpdate.state).order_by(InboxUpdate.update_id))).all())

    return of_all


async def test_what_was_saved_is_told_once_after_a_restart(boris, sandbox, dies_before_answering, restarted, states):
    await dies_before_answering(lambda: sandbox.say(boris.id, LINE))
    assert boris.received == []
    assert await states() == [UpdateState.SAVED]
    await restarted()
    assert len(boris.received) == 1
    assert "перезапустили" in boris.sees.text
    assert f"Сохранено: «{LINE}»" in boris.sees.text
    assert "⚪" in boris.sees.text  # the card itself, as it is now
    await restarted()
    assert len(boris.received) == 1
    assert await states() == [UpdateState.DONE]


async def test_it_can_be_undone_from_there(boris, sandbox, dies_before_answering, restarted):
    await dies_before_answering(lambda: sandbox.say(boris.id, LINE))
    await restarted()
    await boris.presses("Отменить")
    assert "карточки больше нет" in boris.sees.text


async def test_a_press_is_told_by_its_label(li, sandbox, dies_before_answering, restarted):
    await li.says("/add 王伟, +86 138 1234 5678")
    card = li.sees
    await dies_before_answering(lambda: sandbox.press(li.id, card.id, card.data("🌡")))
    await restarted()
    assert "重启" in li.sees.text
    assert next(label for label in card.buttons if "🌡" in label) in li.sees.text
    assert "王伟" in li.sees.text


async def test_a_form_goes_on_where_it_stands(ann, sandbox, dies_before_answering, restarted):
    await ann.says("/add")
    await dies_before_answering(lambda: sandbox.say(ann.id, "Jean Lefèvre"))
    await restarted()
    assert "restarted" in ann.sees.text
    assert "“Jean Lefèvre”" in ann.sees.text
    await ann.presses("Go on")
    await ann.says("+33 6 12 34 56 78")
    assert "birthday" in ann.sees.text.lower() or "company" in ann.sees.text.lower()


async def test_what_was_only_asked_is_answered_as_if_nothing_had_been(boris, sandbox, dies_before_answering, restarted):
    await dies_before_answering(lambda: sandbox.say(boris.id, "/help"))
    await restarted()
    assert "/add" in boris.sees.text
    assert "перезапустили" not in boris.sees.text


async def test_an_answer_that_was_given_is_not_given_again(boris, restarted, states):
    await boris.says(LINE)
    told = len(boris.received)
    await restarted()
    assert len(boris.received) == told
    assert await states() == [UpdateState.DONE]


async def test_an_answer_that_could_not_be_sent_follows_as_soon_as_it_can(boris, sandbox, program):
    sandbox.faults.add(method="sendMessage", when="before", drop=True)
    await boris.says(LINE)
    assert boris.received == []
    await program.tick()
    assert len(boris.received) == 1
    assert "мог до вас не дойти" in boris.sees.text
    assert f"Сохранено: «{LINE}»" in boris.sees.text


async def test_a_strangers_secret_is_not_read_out(program, sandbox, zed, ann, dies_before_answering, restarted):
    await ann.says("/team")
    await ann.presses("Invite: seller")
    link = next(word for word in ann.sees.text.split() if "start=join_" in word)
    secret = link.partition("start=")[2]
    await dies_before_answering(lambda: sandbox.say(zed.id, f"/start {secret}"))
    await restarted()
    assert secret not in zed.sees.text
    assert "enregistrée" in zed.sees.text


async def test_a_question_is_answered_when_telegram_can_be_reached_again(boris, sandbox, program, states, monkeypatch):
    monkeypatch.setattr("bot.intake.FIRST_PAUSE", 0.0)
    monkeypatch.setattr("bot.outgoing.TRIES", 1)
    sandbox.faults.add(method="sendMessage", status=502, description="Bad Gateway", times=5)
    await boris.says("/help")
    assert "/add" in boris.sees.text
    assert len(boris.received) == 1
    assert await states() == [UpdateState.DONE]


async def test_an_update_that_ends_the_program_again_and_again_is_set_aside(
    boris, sandbox, program, dies_before_answering, restarted, states, monkeypatch
):
    await dies_before_answering(lambda: sandbox.say(boris.id, "/help"))
    for _ in range(inbox.CRASHES):
        async with program.db.begin() as session:
            (update_id,) = (await session.scalars(select(InboxUpdate.update_id))).all()
            assert await inbox.begun(session, update_id) is UpdateState.NEW  # and the program is gone once more
    await restarted()
    assert await states() == [UpdateState.DEAD]
    assert "не удалось" in boris.sees.text


@pytest.mark.parametrize(
    "raw", ['{"callback_query": "x"}', '{"message": [1]}', '{"callback_query": {"message": {"reply_markup": 5}}}']
)
def test_what_has_any_shape_has_no_words(raw):
    assert said_in(raw) == ""
