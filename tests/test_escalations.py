"""Promises that nobody keeps: those in charge are told, and take them."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from storage import escalations, outbox
from storage.models import Callback, CallbackState, Change, Member
from tests.conftest import BORIS
from tests.crowd import promise_all
from tests.telegram import Person
from tests.test_plans import plans, scanned

pytestmark = pytest.mark.usefixtures("no_pauses")
MOSCOW = ZoneInfo("Europe/Moscow")
UNKEPT = "Callbacks that nobody makes"


@pytest.fixture
async def promises(boris):
    """Boris has promised two clients a call today, at 13:00 and 14:00 in Moscow."""
    await boris.shares("+79167654321", "Анна", "Смирнова")
    await boris.says("/call Смирнова: недозвон, сегодня 13:00")
    await boris.shares("+79167654322", "Иван", "Петров")
    await boris.says("/call Петров: недозвон, сегодня 14:00")


def told(person: Person, *words: str) -> list:
    return [seen for seen in person.received if all(word in seen.text for word in words)]


def moscow(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=MOSCOW)


async def goes_by(program, clock, *moments: datetime) -> None:
    for moment in moments:
        clock.set(moment)
        await program.tick()


async def settles(person: Person, hours: str) -> None:
    await person.says("/settings")
    await person.presses("Overdue")
    await person.presses(hours)


async def test_overdue_for_a_working_day_those_in_charge_are_told_once_and_in_one_message(
    ann, vera, boris, promises, program, clock
):
    await goes_by(program, clock, moscow(25, 16), moscow(26, 10))
    assert not told(vera, UNKEPT)
    await goes_by(program, clock, moscow(26, 13), moscow(26, 13, 1), moscow(26, 16), moscow(27, 12))
    for lead in (ann, vera):
        (message,) = told(lead, UNKEPT)
        assert "Борис — overdue for more than 8 working hours" in message.text
        assert "Смирнова" in message.text
        assert "Петров" in message.text
        assert "✋ Take all of Борис · 2" in message.buttons
        assert message.protected
    assert not told(boris, UNKEPT)


@pytest.mark.on_either  # the same words whatever keeps them
async def test_each_in_charge_chooses_when(ann, vera, boris, promises, program, clock):
    await settles(ann, "say nothing")
    await settles(vera, "after 2 working hours")
    await goes_by(program, clock, moscow(25, 14, 59))
    assert not told(vera, UNKEPT)
    await goes_by(program, clock, moscow(25, 15), moscow(25, 16, 30))
    (first,) = told(vera, UNKEPT)
    assert "Петров" not in first.text
    await goes_by(program, clock, moscow(25, 17))
    assert "Петров" in told(vera, UNKEPT)[1].text
    await goes_by(program, clock, moscow(27, 17))
    assert len(told(vera, UNKEPT)) == 2
    assert not told(ann, UNKEPT)


@pytest.mark.on_either  # the same words whatever keeps them
async def test_a_seller_has_no_such_setting(boris):
    await boris.says("/settings")
    assert not [label for label in boris.sees.buttons if "🚨" in label]
    await boris.presses_data("os:overdue", boris.sees, forged=True)
    assert boris.alerted


@pytest.mark.on_either  # the same words whatever keeps them
async def test_put_off_and_overdue_again_it_is_told_again(vera, boris, promises, program, clock):
    await settles(vera, "after 2 working hours")
    await goes_by(program, clock, moscow(25, 16))
    await boris.says("перенеси Смирнова на завтра 10:00")
    await goes_by(program, clock, moscow(26, 12))
    assert len(told(vera, UNKEPT, "Смирнова")) == 2


async def test_one_tap_takes_it_and_both_are_told(ann, vera, boris, promises, program, clock):
    await goes_by(program, clock, moscow(26, 15))
    (list_,) = told(vera, UNKEPT)
    other = told(ann, UNKEPT)[0]
    await vera.presses("Take 1", on=list_)
    assert "Yours now: Смирнова" in list_.text
    assert "Vera has taken it" in list_.text
    assert not [label for label in list_.buttons if "Take 1" in label]
    await ann.presses("Take 1", on=other)
    assert ann.alerted
    assert "Vera has taken it" in ann.toast
    assert [label for label in other.buttons if "Take 2" in label]
    await goes_by(program, clock, moscow(26, 15, 10))
    (news,) = told(boris, "Vera взял(а) на себя")
    assert "Смирнова" in news.text
    assert "Петров" not in news.text
    await vera.says("/today")
    assert "Смирнова" in vera.sees.text
    await boris.says("/today")
    assert "Смирнова" not in boris.sees.text


async def test_of_two_taps_at_once_one_wins(ann, vera, boris, promises, program, clock, sandbox):
    await goes_by(program, clock, moscow(26, 15))
    taps = []
    for lead in (ann, vera):
        list_ = told(lead, UNKEPT)[0]
        taps.append(sandbox.press(lead.id, list_.id, list_.data("Take 1")))
    await program.handled()
    late = [answer["text"] for tap in taps if (answer := sandbox.callback_answer(tap)).get("show_alert")]
    assert len(late) == 1
    (winner,) = [lead for lead in (ann, vera) if told(lead, "Yours now: Смирнова")]
    assert f"{'Ann' if winner is ann else 'Vera'} has taken it" in late[0]


async def test_what_is_taken_can_be_given_back_and_nobody_is_told(vera, boris, promises, program, clock, db):
    await goes_by(program, clock, moscow(26, 15))
    list_ = told(vera, UNKEPT)[0]
    await vera.presses("Take all of", on=list_)
    assert "2 promises are yours now" in list_.text
    undo = list_.data("Undo")
    await vera.presses("Undo", on=list_)
    assert "✋ Take all of Борис · 2" in list_.buttons
    await goes_by(program, clock, moscow(26, 16))
    assert not told(boris, "взял(а) на себя")
    await boris.says("/today")
    assert "Смирнова" in boris.sees.text
    async with db.read() as session:
        kinds = (await session.scalars(select(Change.kind).where(Change.undone_at.is_not(None)))).all()
    assert kinds == ["callback-taken", "callback-taken"]
    await vera.presses_data(undo, list_, forged=True)
    assert vera.alerted


async def test_what_is_done_meanwhile_can_not_be_taken(vera, boris, promises, program, clock):
    await goes_by(program, clock, moscow(26, 15))
    list_ = told(vera, UNKEPT)[0]
    await boris.says("/call Смирнова: заказ")
    await vera.presses("Take 1", on=list_)
    assert "done" in vera.toast
    assert "✅ done" in list_.text


async def test_nothing_is_said_of_what_was_done_before_the_message_was_sent(vera, boris, promises, program, clock):
    await settles(vera, "after 2 working hours")
    clock.set(moscow(25, 15))
    await program.jobs.escalations()
    await boris.says("/call Смирнова: заказ")
    await program.tick()
    assert not told(vera, UNKEPT)


async def test_the_day_of_somebody_away_without_a_stand_in_is_told_ahead(vera, boris, program, clock):
    await boris.shares("+79167654321", "Анна", "Смирнова")
    await boris.says("/call Смирнова: недозвон, завтра 16:00")
    await boris.says("/away до понедельника")
    await goes_by(program, clock, moscow(25, 18))
    assert not told(vera, UNKEPT)
    await goes_by(program, clock, moscow(26, 9), moscow(26, 9, 1))
    (list_,) = told(vera, UNKEPT)
    assert "Борис — away until Mon 30 November 2026, 09:00" in list_.text
    await vera.presses("Take 1", on=list_)
    await goes_by(program, clock, moscow(26, 16))
    assert told(vera, "⏰ Call Смирнова")
    await goes_by(program, clock, moscow(30, 9))
    (summary,) = told(boris, "С возвращением")
    assert "Vera: взял(а) на себя — Смирнова" in summary.text


@pytest.mark.on_either  # the same words whatever keeps them
async def test_with_a_stand_in_those_in_charge_are_not_bothered(vera, boris, li, program, clock):
    await boris.shares("+79167654321", "Анна", "Смирнова")
    await boris.says("/call Смирнова: недозвон, завтра 16:00")
    await boris.says("/away до понедельника")
    await boris.presses("李雷")
    await goes_by(program, clock, moscow(26, 9), moscow(26, 16))
    assert not told(vera, UNKEPT)


async def test_who_has_blocked_the_bot_is_stood_up_for(vera, boris, promises, program, clock, sandbox):
    sandbox.block(BORIS)
    await program.handled()
    await goes_by(program, clock, moscow(25, 12, 30))
    (list_,) = told(vera, UNKEPT)
    assert "Борис — the bot cannot write there" in list_.text
    assert "Смирнова" in list_.text


async def test_a_leavers_promises_are_offered_at_once_and_told_on_their_day(ann, vera, boris, promises, program, clock):
    await boris.says("/call Петров: недозвон, завтра 14:00")
    await ann.says("/team")
    await ann.presses("Борис")
    await ann.presses("Remove")
    await ann.presses("Yes, remove")
    assert "2 promised callbacks are left behind" in ann.sees.text
    farewell = ann.sees
    take_over = farewell.data("Take over")
    await goes_by(program, clock, moscow(25, 12, 30))
    (list_,) = told(vera, UNKEPT)
    assert "Борис — no longer on the team" in list_.text
    assert "Петров" not in list_.text
    await ann.presses("Take over", on=farewell)
    assert "2 promises are yours now" in farewell.text
    await goes_by(program, clock, moscow(25, 13))
    assert told(ann, "⏰ Call Смирнова")
    await ann.presses_data(take_over, farewell, forged=True)
    assert "nothing left" in ann.toast


async def test_none_but_those_in_charge_take_and_only_out_of_their_own_messages(
    vera, ann, boris, li, promises, program, clock
):
    await goes_by(program, clock, moscow(26, 15))
    list_ = told(vera, UNKEPT)[0]
    data = list_.data("Take 1")
    await li.says("/today")
    for forged in (data, list_.data("Take all"), "xo:2", "xo:999", "xu:1:1"):
        await li.presses_data(forged, li.sees, forged=True)
        assert li.alerted, forged
    await ann.presses_data(data, ann.sees, forged=True)
    assert "too old" in ann.toast


@pytest.mark.on_either  # the same words whatever keeps them
async def test_at_night_nobody_is_told(vera, boris, promises, program, clock):
    await settles(vera, "after 2 working hours")
    await goes_by(program, clock, moscow(25, 22))
    assert not told(vera, UNKEPT)
    await goes_by(program, clock, moscow(26, 9))
    assert len(told(vera, UNKEPT)) == 1


async def test_who_has_promised_the_same_client_keeps_that_promise(ann, vera, boris, promises, program, clock, db):
    await vera.says("/call Смирнова: no answer, 30.11 11:00")
    await goes_by(program, clock, moscow(26, 15))
    await vera.presses("Take 1", on=told(vera, UNKEPT)[0])
    async with db.read() as session:
        open_ones = select(Callback.due_at, Member.name).join(Member, Member.id == Callback.member_id)
        open_ones = open_ones.where(Callback.state == CallbackState.OPEN).order_by(Callback.due_at)
        rows = [tuple(row) for row in await session.execute(open_ones)]
    assert rows == [(moscow(25, 14), "Борис"), (moscow(30, 11), "Vera")]


async def test_a_kill_neither_loses_nor_doubles_it(vera, boris, promises, program, clock):
    await settles(vera, "after 2 working hours")
    clock.set(moscow(25, 15))
    await program.jobs.escalations()
    async with program.db.begin() as session:
        assert [one.notice.kind.value for one in await outbox.claim_due(session, clock.now(), limit=9)]
    await goes_by(program, clock, moscow(25, 15, 5), moscow(25, 15, 6))
    assert len(told(vera, UNKEPT)) == 1


async def test_two_processes_tell_it_once(vera, boris, promises, program, clock):
    await settles(vera, "after 2 working hours")
    clock.set(moscow(25, 15))
    async with program.db.read() as session:
        team = await escalations.team(session, clock.now())
        found = {lead.id: await escalations.untold(session, team, lead, clock.now()) for lead in team.leads}
    for _ in range(2):
        for lead_id, untold in found.items():
            async with program.db.begin() as session:
                await escalations.tell(session, lead_id, untold, clock.now(), late=True)
    await program.tick()
    assert len(told(vera, UNKEPT)) == 1


async def test_the_look_does_not_read_what_is_promised_for_later(program):
    boris = await program.admit(BORIS, "Борис", "seller", "ru", "Europe/Moscow")
    await program.admit(1004, "Vera", "head", "en", "Europe/Moscow")
    now = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
    await promise_all(program.db, [boris.id], 3000, now + timedelta(days=1))

    async def look(session):
        team = await escalations.team(session, now)
        for lead in team.leads:
            assert await escalations.untold(session, team, lead, now) == []

    plan = await plans(program.db, look)
    assert "ix_callbacks" in plan
    assert scanned(plan, "callbacks") == []
    assert scanned(plan, "clients") == []
