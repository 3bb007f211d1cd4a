"""Two at once: the same number, the same promise, the same button, from two people or two processes."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from storage import archive, callbacks, calls, clients, editing, journal, members, nags, notices, outbox
from storage.editing import NewClient
from storage.models import Callback, CallbackState, Change, Client, Entry, Notice, NoticeKind, NoticeState, Phone
from storage.rules.outcomes import Outcome
from storage.rules.refusal import Refusal
from tests import prey
from tests.conftest import ANN, BORIS, LI

TIMES = 5


@pytest.fixture
async def ids(ann, boris, li, program) -> prey.Ids:
    return await prey.card(program, BORIS, "Иванов", "+79267771234", "+79035559876")


async def at_once(program, *works):
    """Each work in a transaction of its own, as another process would do it; gives results, refusals among them."""

    async def one(telegram_id, work):
        async with program.db.begin() as session:
            found = await members.by_telegram_id(session, telegram_id)
            return await work(session, found[0])

    done = await asyncio.gather(*(one(*work) for work in works), return_exceptions=True)
    others = [result for result in done if isinstance(result, Exception) and not isinstance(result, Refusal)]
    assert others == []
    return [result for result in done if not isinstance(result, Refusal)], [
        result.text_id for result in done if isinstance(result, Refusal)
    ]


async def test_two_sellers_add_the_same_number(boris, li, program, sandbox):
    """Through the chat: one card, and the other one is told whom to ask."""
    for number in range(TIMES):
        sandbox.say(BORIS, f"/add Иванов{number}, +7 926 777-12-3{number}")
        sandbox.say(LI, f"/add 王伟{number}, +7 926 777-12-3{number}")
    await program.handled()
    async with program.db.read() as session:
        assert await session.scalar(select(func.count(Phone.id))) == TIMES
        assert await session.scalar(select(func.count(Client.id))) == TIMES


async def test_the_same_number_in_many_transactions(program, ids):
    now = program.clock.now()
    kept, refused = await at_once(
        program,
        *[
            (who, lambda session, by: editing.add(session, by, NewClient("X", phones=("+79990000000",)), now))
            for who in (BORIS, LI, ANN) * TIMES
        ],
    )
    assert len(kept) == 1
    assert set(refused) <= {"phone-taken", "phone-taken-elsewhere"}


async def test_done_by_two(program, ids):
    now = program.clock.now()
    kept, refused = await at_once(
        program,
        *[(who, lambda session, by: callbacks.done(session, by, ids.callback_id, now)) for who in (BORIS, ANN) * TIMES],
    )
    assert len(kept) == 1
    assert set(refused) == {"callback-closed"}
    async with program.db.read() as session:
        assert await session.scalar(select(func.count(Change.id)).where(Change.kind == "callback-done")) == 1


async def test_an_outcome_picked_many_times_is_one_call(program, ids):
    now = program.clock.now()
    work = (
        BORIS,
        lambda session, by: calls.log(
            session, by, ids.client_id, Outcome.BUSY, now, asked=77, callback_id=ids.callback_id
        ),
    )
    logged, refused = await at_once(program, *[work] * TIMES * 2)
    assert refused == []
    assert len({one.entry.id for one in logged}) == 1
    async with program.db.read() as session:
        assert await session.scalar(select(func.count(Entry.id)).where(Entry.asked == 77)) == 1


async def test_an_undo_pressed_many_times_is_one(program, ids):
    now = program.clock.now()
    kept, refused = await at_once(
        program, *[(BORIS, lambda session, by: journal.undo(session, by, ids.change_id, now))] * TIMES
    )
    assert len(kept) == 1
    assert set(refused) == {"undo-already"}


async def test_everything_at_once_on_one_card_never_locks_up(program, ids):
    """Done, snooze, a new promise, a call, an undo, the archive: each holds the card first, so none waits for another for ever."""
    now = program.clock.now()
    later = now.replace(year=2027)
    for _ in range(TIMES):
        await at_once(
            program,
            (BORIS, lambda session, by: callbacks.done(session, by, ids.callback_id, now)),
            (ANN, lambda session, by: callbacks.snooze(session, by, ids.callback_id, later, now)),
            (BORIS, lambda session, by: callbacks.promise(session, by, ids.client_id, later, None, now)),
            (ANN, lambda session, by: calls.log(session, by, ids.client_id, Outcome.BUSY, now, call_back_at=later)),
            (BORIS, lambda session, by: journal.undo(session, by, ids.change_id, now)),
            (ANN, lambda session, by: archive.put_away(session, by, ids.client_id, now)),
            (ANN, lambda session, by: archive.bring_back(session, by, ids.client_id, now)),
            (ANN, lambda session, by: callbacks.call_off(session, by, ids.client_id, ids.callback_id, now)),
            (BORIS, lambda session, by: editing.change(session, by, ids.client_id, now, company="Bolt")),
        )
    async with program.db.read() as session:
        of_boris = select(Callback.id).where(Callback.member_id == ids.member_id, Callback.state == CallbackState.OPEN)
        still_open = list(await session.scalars(of_boris))
        assert len(still_open) <= 1
        ringing = select(Notice.callback_id).where(Notice.state == NoticeState.WAITING)
        closed = select(Callback.id).where(Callback.state != CallbackState.OPEN)
        assert not set(await session.scalars(ringing)) & set(await session.scalars(closed)), "a closed promise rings"
        assert await clients.holder_of(session, ["+79267771234"])


@pytest.mark.parametrize("press", ["Пропустить", "Назад", "Отмена"])
async def test_a_button_of_a_form_tapped_twice(boris, program, sandbox, press):
    for line in ("/add", "Петров", "+7 916 000-00-00"):
        await boris.says(line)
    asked = boris.sees
    queries = [sandbox.press(BORIS, asked.id, asked.data(press)) for _ in range(3)]
    await program.handled()
    answers = [sandbox.callback_answer(query) for query in queries]
    assert answers[0]["text"] is None
    assert all(answer and answer["show_alert"] for answer in answers[1:])
    if press == "Пропустить":
        assert "рождения" in boris.sees.text, "the next question, not the one after"


async def test_a_promise_is_kept_while_another_s_nag_is_noted(program, ids):
    """Of both, told of in one list: whichever comes first, nothing is left to nag of what is kept."""
    other = await prey.card(program, BORIS, "Орлов", "+79267771239", "+79035559879")
    now, both = program.clock.now(), [ids.callback_id, other.callback_id]
    for _ in range(TIMES):
        async with program.db.begin() as session:
            for callback in await session.scalars(select(Callback).where(Callback.id.in_(both))):
                callback.due_at, callback.state = now - timedelta(hours=1), CallbackState.OPEN
                await notices.call_off(session, callback.id, now)
                payload = {outbox.PROMISED: callback.due_at.isoformat(), "told": 0}
                about = {"callback_id": callback.id, "payload": payload}
                await notices.plan(session, NoticeKind.NAG, callback.member_id, now, **about)
            await session.flush()
            (said,) = await outbox.claim_due(session, now, limit=10)
        _, refused = await at_once(
            program,
            (BORIS, lambda session, by: callbacks.done(session, by, other.callback_id, now)),
            (BORIS, lambda session, _, said=said: nags.go_on(session, said, 1, now, both)),
            (BORIS, lambda session, by: callbacks.done(session, by, ids.callback_id, now)),
        )
        assert refused == []
        async with program.db.read() as session:
            left = await session.scalars(select(Notice.id).where(Notice.state == NoticeState.WAITING))
            assert left.all() == []
        async with program.db.begin() as session:
            await outbox.settle(session, said, NoticeState.CANCELLED, now)
