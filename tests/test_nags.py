"""A reminder nobody answers comes again, a few times and in the place of the one before; several are one message."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

import jobs.notices
from bot.features import unlogged
from jobs.delivery import deliver
from storage import outbox
from storage.models import NoticeKind
from tests.promises import promised

pytestmark = pytest.mark.usefixtures("no_pauses")
MOSCOW = ZoneInfo("Europe/Moscow")


def reminders(person):
    """What stands in the chat of promises whose minute came."""
    return [seen for seen in person.received if seen.text.startswith(("⏰ Перезвоните", "🔔", "🔁"))]


def now_shown(person, message):
    """What has become of a message."""
    return next(seen for seen in person.received if seen.id == message.id)


async def test_it_comes_again_after_growing_pauses_and_stands_in_the_chat_once(boris, at):
    await promised(boris, 0, "сегодня 13:00")
    await at("13:00")
    (push,) = reminders(boris)
    came = []
    for hour in range(13, 19):
        for minute in (0, 10, 14, 15, 16, 30, 45):
            await at(f"{hour}:{minute:02}")
            (seen,) = reminders(boris)
            if seen.id != push.id and seen.id not in [known.id for _, known in came]:
                came.append((f"{hour}:{minute:02}", seen))
    assert [when for when, _ in came] == ["13:15", "14:15", "17:15"]
    for _, nag in came:
        assert nag.text.startswith("🔔 Смирнова Анна: звонок на 13:00 ещё не записан")
        assert "+7 916 765-43-21" in nag.text
        assert nag.rows[0] == push.rows[0]
        assert nag.protected


async def test_only_the_first_one_rings(boris, at, sandbox):
    await promised(boris, 0, "сегодня 13:00")
    silent = []
    for time in ("13:00", "13:15", "14:15", "17:15"):
        await at(time)
        silent.append(
            [call for call in sandbox.calls if call.method == "sendMessage"][-1].params.get("disable_notification")
        )
    assert silent == [None, None, "true", "true"]


async def test_a_promise_answered_or_put_off_is_nagged_of_no_more(boris, at):
    for number in range(3):
        await promised(boris, number, "сегодня 13:00")
    await at("13:00")
    kept, put_off, logged = reminders(boris)
    await boris.presses("Готово", on=kept)
    await boris.presses("Отложить", on=put_off)
    await boris.presses("1 час", on=now_shown(boris, put_off))
    await boris.presses("Записать", on=logged)
    await boris.presses("Недозвон", on=now_shown(boris, logged))
    for time in ("13:20", "13:59"):
        await at(time)
        assert not reminders(boris)
    await at("14:05")
    assert len(reminders(boris)) == 1, "what was put off comes at its new minute"


async def test_an_answer_taken_back_is_nagged_of_again(boris, at):
    await promised(boris, 0, "сегодня 13:00")
    await at("13:00")
    await boris.presses("Готово", on=reminders(boris)[0])
    await boris.presses("Отменить")
    await at("13:15")
    assert reminders(boris)[-1].text.startswith("🔔")


@pytest.fixture
def while_sending(monkeypatch):
    """Let somebody do something in the moment in which a nag has been sent and is not written down yet."""

    def then(does):
        async def delivered(bot, ready, now):
            outcome = await deliver(bot, ready, now)
            if ready.claimed.notice.kind is NoticeKind.NAG:
                await does()
            return outcome

        monkeypatch.setattr(jobs.notices, "deliver", delivered)

    return then


async def test_an_answer_in_the_moment_of_the_nag_stays_with_its_undo_and_the_nag_goes(boris, at, while_sending):
    await promised(boris, 0, "сегодня 13:00")
    await at("13:00")
    (push,) = reminders(boris)
    while_sending(lambda: boris.presses("Готово", on=push))
    await at("13:15")
    assert not reminders(boris)
    assert "Готово: Смирнова Анна" in now_shown(boris, push).text
    assert "Отменить" in now_shown(boris, push).buttons[0]


async def test_what_was_opened_in_the_moment_of_the_nag_can_be_gone_on_with(boris, at, while_sending):
    await promised(boris, 0, "сегодня 13:00")
    await at("13:00")
    (push,) = reminders(boris)
    while_sending(lambda: boris.presses("Отложить", on=push))
    await at("13:15")
    assert [seen.text.partition(" ")[0] for seen in reminders(boris)] == ["🔔"]
    await boris.presses("1 час", on=now_shown(boris, push))
    assert "напомню" in now_shown(boris, push).text


async def test_of_several_the_one_answered_in_the_moment_of_the_nag_keeps_its_message(boris, at, while_sending):
    for number in range(2):
        await promised(boris, number, "сегодня 13:00")
    await at("13:00")
    answered, _ = reminders(boris)
    while_sending(lambda: boris.presses("Готово", on=answered))
    await at("13:15")
    assert [seen.text.partition(" ")[0] for seen in reminders(boris)] == ["🔔"]
    assert "Готово" in now_shown(boris, answered).text


async def test_several_are_one_message_that_takes_the_place_of_all(boris, at):
    for number, time in enumerate(("13:00", "13:02", "13:04")):
        await promised(boris, number, f"сегодня {time}")
    for time in ("13:00", "13:02", "13:04"):
        await at(time)
    assert len(reminders(boris)) == 3
    await at("13:15")
    (listed,) = reminders(boris)
    assert "3 звонка ещё не записаны" in listed.text
    assert "2. 13:02 — Иванов Пётр" in listed.text
    assert listed.buttons[:3] == ["📞 1. Смирнова Анна", "📵 1", "💤 1"]
    await at("13:19")
    assert [seen.id for seen in reminders(boris)] == [listed.id], "all of them have been nagged of"
    await at("14:15")
    (again,) = reminders(boris)
    assert again.id != listed.id
    assert again.text == listed.text


async def test_of_very_many_the_list_shows_the_first_and_comes_once(boris, at, monkeypatch, sandbox):
    monkeypatch.setattr(unlogged, "ROWS", 2)
    for number in range(3):
        await promised(boris, number, "сегодня 13:00")
    await at("13:00")
    sent = len(sandbox.calls)
    await at("13:15")
    await at("13:16")
    assert [call.method for call in sandbox.calls[sent:] if call.method != "getUpdates"] == [
        "sendMessage",
        "deleteMessages",
    ]
    push, listed = reminders(boris)
    assert "3 звонка ещё не записаны" in listed.text
    assert "… и ещё 1" in listed.text
    assert "Орлов" in push.text, "what the list does not show stays where it was"
    await boris.presses("📵 1", on=listed)
    assert "2. 13:00 — Орлов Илья" in boris.sees.text


async def test_the_list_shrinks_under_its_answers(boris, at):
    for number in range(3):
        await promised(boris, number, "сегодня 13:00")
    await at("13:00")
    await at("13:15")
    (listed,) = reminders(boris)
    missed = listed.data("📵 1")
    await boris.presses("📵 1")
    assert boris.sees.id == listed.id
    assert "Записано: Смирнова Анна — Недозвон" in boris.sees.text
    assert "2 звонка ещё не записаны" in boris.sees.text
    await boris.presses("📞 1. Иванов")
    assert "+7 916 123-45-67" in boris.sees.text
    await boris.presses("Назад")
    await boris.presses("📞 1. Иванов")
    await boris.presses("Заказ")
    assert "1 звонок ещё не записан" in boris.sees.text
    await boris.presses("💤 1")
    assert "напомню ср, 25 ноября 2026, 14:15" in boris.sees.text
    assert "По всем звонкам дня есть ответ" in boris.sees.text
    await boris.presses_data(missed, listed, forged=True)
    assert "закрыт" in boris.toast
    assert "По всем звонкам дня есть ответ" in boris.sees.text
    await at("14:14")
    assert not [seen for seen in reminders(boris) if seen.id != listed.id]


async def test_one_is_left_where_it_was_opened(boris, at):
    await promised(boris, 0, "сегодня 13:00")
    await at("13:00")
    (push,) = reminders(boris)
    await boris.presses("Карточка", on=push)
    await at("13:15")
    assert "Просроченный перезвон" in now_shown(boris, push).text
    assert boris.sees.text.startswith("🔔")


async def test_what_is_too_old_to_be_deleted_stays(boris, at, sandbox):
    await promised(boris, 0, "сегодня 13:00")
    await at("13:00")
    sandbox.faults.add(method="deleteMessages", status=400, description="Bad Request: message can't be deleted")
    await at("13:15")
    assert [seen.text[0] for seen in reminders(boris)] == ["⏰", "🔔"]
    await at("14:15")
    assert [seen.text[0] for seen in reminders(boris)] == ["⏰", "🔔"]


async def test_nobody_is_nagged_after_work(boris, at):
    await promised(boris, 0, "сегодня 18:50")
    await promised(boris, 1, "сегодня 21:00")
    for time in ("18:50", "19:05", "20:00", "21:00", "21:15", "22:15", "23:59"):
        await at(time)
    assert not [seen for seen in reminders(boris) if "🔔" in seen.text]


async def test_nor_before_the_push_has_come(boris, at, sandbox):
    await promised(boris, 0, "сегодня 13:00")
    sandbox.faults.add(method="sendMessage", status=500, times=2)
    for time in ("13:00", "13:05", "13:15"):
        await at(time)
    assert [seen.text[0] for seen in reminders(boris)] == ["⏰"]
    await at("13:20")
    assert [seen.text[0] for seen in reminders(boris)] == ["⏰"]
    await at("13:30")
    assert [seen.text[0] for seen in reminders(boris)] == ["🔔"]


async def test_somebody_else_s_call_answers_the_promise_too(boris, ann, at):
    await promised(boris, 0, "сегодня 13:00")
    await at("13:00")
    await ann.says("/call Смирнова: order")
    await at("13:15")
    assert not [seen for seen in reminders(boris) if "🔔" in seen.text]


async def test_who_wants_no_nagging_has_none_and_who_wants_less_has_less(boris, at):
    await boris.says("/settings")
    await boris.presses("Не записан")
    await boris.presses("не напоминать")
    assert "Звонок не записан: не напоминать" in boris.sees.text
    await promised(boris, 0, "сегодня 13:00")
    for time in ("13:00", "13:15", "14:00"):
        await at(time)
    assert [seen.text[0] for seen in reminders(boris)] == ["⏰"]
    await boris.says("/settings")
    await boris.presses("Не записан")
    await boris.presses("через 1 ч")
    await promised(boris, 1, "сегодня 14:30")
    came = set()
    for time in ("14:30", "14:45", "15:29", "15:30", "15:45", "18:29", "18:30", "18:45"):
        await at(time)
        came |= {(time, seen.id) for seen in reminders(boris) if "🔔" in seen.text}
    assert len({message for _, message in came}) == 2
    assert min(came)[0] == "15:30"


async def test_a_nag_that_may_have_arrived_comes_again_with_its_mark(boris, at, sandbox):
    await promised(boris, 0, "сегодня 13:00")
    await at("13:00")
    sandbox.faults.add(method="sendMessage", when="after", drop=True)
    await at("13:15")
    await at("13:16")
    first, second = [seen for seen in boris.received if "🔔" in seen.text]
    assert "Ещё раз" not in first.text
    assert "Ещё раз" in second.text
    assert first.rows == second.rows


async def test_a_kill_between_telling_and_noting_forgets_no_nag(boris, at, program, clock):
    await promised(boris, 0, "сегодня 13:00")
    await at("13:00")
    clock.set(datetime(2026, 11, 25, 13, 15, tzinfo=MOSCOW))
    async with program.db.begin() as session:
        assert len(await outbox.claim_due(session, clock.now(), limit=10)) == 1
    await at("13:18")
    assert reminders(boris)[-1].text.startswith("🔁")
    await at("14:18")
    assert reminders(boris)[-1].text.startswith("🔔")


async def test_whoever_stands_in_is_nagged_of_what_was_pushed_to_them(boris, li, at):
    await promised(boris, 0, "завтра 12:00")
    await boris.says("/away до понедельника")
    await boris.presses("李雷")
    for time in ("12:00", "12:15"):
        await at(time, day=26)
    assert li.sees.text.startswith("🔔 Смирнова Анна")
    assert "代替 Борис" in li.sees.text
    assert not reminders(boris)
    await boris.says("/back")
    for time in ("13:15", "16:00"):
        await at(time, day=26)
    assert sum("🔔" in seen.text for seen in li.received) == 1, "it is his again"
