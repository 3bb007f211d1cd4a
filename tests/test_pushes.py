"""What comes by itself: callbacks at their minute, birthdays, the morning digest; whatever Telegram answers."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from storage import outbox
from tests.promises import pushes

MOSCOW = ZoneInfo("Europe/Moscow")
SHANGHAI = ZoneInfo("Asia/Shanghai")


@pytest.fixture
async def promise(boris):
    """Boris has promised Smirnova a call in two hours."""
    await boris.shares("+79167654321", "Анна", "Смирнова")
    await boris.says("/call Смирнова: договорились о встрече, через 2 часа")


async def test_a_callback_comes_at_its_minute_and_once(boris, promise, program, clock):
    clock.move(hours=1, minutes=59)
    await program.tick()
    assert not pushes(boris)
    clock.move(minutes=1)
    await program.tick()
    await program.tick()
    (push,) = pushes(boris)
    assert "Смирнова" in push.text
    assert "+7 916 765-43-21" in push.text
    assert "договорились о встрече" in push.text
    assert "опоздан" not in push.text
    assert push.protected
    clock.move(minutes=10)
    await program.tick()
    assert len(pushes(boris)) == 1


async def test_a_push_tells_the_last_entry_unless_the_reason_says_it(boris, program, clock):
    await boris.shares("+79167654321", "Анна", "Смирнова")
    await boris.says("/call Смирнова: недозвон, через 2 часа")
    clock.move(hours=2)
    await program.tick()
    (push,) = pushes(boris)
    assert "Недозвон" in push.text


async def test_a_late_one_says_when_it_was_due(boris, promise, program, clock):
    clock.move(hours=2, minutes=40)
    await program.tick()
    (push,) = pushes(boris)
    assert "должно было прийти" in push.text
    assert "14:00" in push.text


async def test_at_night_too_for_it_was_promised_for_that_minute(boris, promise, program, clock):
    await boris.says("/call Смирнова: недозвон, сегодня 23:30")
    clock.set(datetime(2026, 11, 25, 23, 30, tzinfo=MOSCOW))
    await program.tick()
    assert len(pushes(boris)) == 1


async def test_done_and_snoozed_ones_do_not_ring(boris, promise, program, clock):
    clock.move(hours=2)
    await program.tick()
    await boris.presses("Отложить", on=pushes(boris)[0])
    await boris.presses("15 мин")
    assert not pushes(boris)
    clock.move(minutes=14)
    await program.tick()
    assert not pushes(boris)
    clock.move(minutes=1)
    await program.tick()
    await boris.presses("Готово", on=pushes(boris)[0])
    clock.move(days=3)
    await program.tick()
    assert not pushes(boris)


@pytest.mark.parametrize("status", [500, 502, 504])
async def test_a_gateway_in_trouble_only_delays(boris, promise, program, clock, sandbox, status):
    sandbox.faults.add(method="sendMessage", status=status, body=b"<html>oops</html>", content_type="text/html")
    clock.move(hours=2)
    await program.tick()
    assert not pushes(boris)
    clock.move(seconds=10)
    await program.tick()
    (push,) = pushes(boris)
    assert "Ещё раз" not in push.text


async def test_an_answer_that_never_came_is_repeated_once_and_marked(boris, promise, program, clock, sandbox):
    sandbox.faults.add(method="sendMessage", when="after", drop=True)
    clock.move(hours=2)
    await program.tick()
    clock.move(seconds=10)
    await program.tick()
    first, second = pushes(boris)
    assert "Ещё раз" not in first.text
    assert "Ещё раз" in second.text
    assert first.raw["reply_markup"] == second.raw["reply_markup"]


async def test_flood_control_is_obeyed(boris, promise, program, clock, sandbox):
    sandbox.faults.add(method="sendMessage", status=429, retry_after=1)
    clock.move(hours=2)
    await program.tick()
    assert not pushes(boris)
    clock.move(seconds=3)
    await program.tick()
    assert len(pushes(boris)) == 1
    assert not sandbox.violations


async def test_one_who_blocked_the_bot_does_not_stop_the_others(boris, li, ann, promise, program, clock, sandbox):
    await li.shares("+8613812345678", "伟", "王")
    await li.says("/call 王: 没接, 2小时后")
    sandbox.block(boris.id)
    sandbox.updates.clear()  # the news of it has not come yet
    clock.move(hours=2)
    await program.tick()
    assert pushes(li, "请回访")
    await program.tick()
    assert len(pushes(ann, "has blocked the bot")) == 1
    sandbox.unblock(boris.id)
    await program.handled()
    (welcome,) = pushes(boris, "С возвращением")
    assert "Смирнова" in welcome.text


async def test_who_was_put_out_hears_nothing_more(boris, ann, promise, program, clock):
    await ann.says("/team")
    await ann.presses("Борис")
    await ann.presses("Remove")
    await ann.presses("Yes")
    clock.move(hours=2)
    await program.tick()
    assert not pushes(boris)


async def test_birthdays_come_on_the_day_and_some_days_before(li, boris, program, clock):
    await li.says("/add 王伟, +86 138 1234 5678, 1990-11-30")
    for day, times in ((26, 0), (27, 1), (28, 1), (30, 2)):
        clock.set(datetime(2026, 11, day, 9, 0, tzinfo=SHANGHAI))
        await program.tick()
        await program.tick()
        assert len(pushes(li, "🎂 王伟")) == times, day
    assert "3 天后" in pushes(li, "🎂 王伟")[0].text
    assert "36" in pushes(li, "🎂 王伟")[1].text
    assert not pushes(boris, "王伟")


async def test_a_leap_day_is_kept_on_the_28th(boris, program, clock):
    await boris.says("/add Високосов Пётр, +7 916 111-22-33, 29.02.1988")
    clock.set(datetime(2027, 2, 28, 9, 0, tzinfo=MOSCOW))
    await program.tick()
    (push,) = pushes(boris, "🎂 Високосов")
    assert "сегодня" in push.text


async def test_contact_persons_have_birthdays_too(boris, program, clock):
    await boris.shares("+79167654321", "Анна", "Смирнова")
    await boris.presses("Контакты")
    await boris.presses("Добавить")
    await boris.says("Зайцева Ольга")
    await boris.presses("Пропустить")
    await boris.says("26.11")
    clock.set(datetime(2026, 11, 26, 9, 0, tzinfo=MOSCOW))
    await program.tick()
    (push,) = pushes(boris, "🎂 Зайцева Ольга")
    assert "Смирнова" in push.text


async def test_one_digest_a_morning_and_none_for_an_empty_day(boris, li, promise, program, clock):
    clock.set(datetime(2026, 11, 26, 8, 59, tzinfo=MOSCOW))
    await program.tick()
    assert not pushes(boris, "Доброе утро")
    for minute in (0, 1, 30):
        clock.set(datetime(2026, 11, 26, 9, minute, tzinfo=MOSCOW))
        await program.tick()
    (digest,) = pushes(boris, "Доброе утро")
    assert "Просрочено" in digest.text
    assert "Смирнова" in digest.text
    await boris.presses("✅", on=digest)
    clock.set(datetime(2026, 11, 27, 9, 0, tzinfo=MOSCOW))
    await program.tick()
    assert len(pushes(boris, "Доброе утро")) <= 1
    assert not li.received


async def test_a_digest_missed_by_a_day_is_not_sent_after_it(boris, promise, program, clock):
    clock.set(datetime(2026, 11, 28, 12, 0, tzinfo=MOSCOW))
    await program.tick()
    assert len(pushes(boris, "Добрый день")) == 1, "and no good morning at noon"
    assert not pushes(boris, "Доброе утро")
    assert len(pushes(boris)) == 1


async def test_news_of_the_team_wait_for_working_hours(ann, program, clock, sandbox):
    clock.set(datetime(2026, 11, 25, 23, 0, tzinfo=MOSCOW))
    await ann.says("/team")
    await ann.presses("seller")
    link = ann.sees.text.partition("start=")[2].split()[0]
    sandbox.say(1009, f"/start {link}")
    await program.handled()
    await program.tick()
    assert not pushes(ann, "has joined")
    clock.set(datetime(2026, 11, 26, 9, 1, tzinfo=MOSCOW))
    await program.tick()
    await program.tick()
    assert len(pushes(ann, "has joined")) == 1


async def test_a_clock_set_back_says_nothing_twice(boris, promise, program, clock):
    clock.move(hours=2)
    await program.tick()
    clock.move(hours=-1)
    await program.tick()
    clock.move(hours=1)
    await program.tick()
    assert len(pushes(boris)) == 1


async def test_what_a_dead_process_had_taken_comes_again_and_is_marked(boris, promise, program, clock):

    clock.move(hours=2)
    async with program.db.begin() as session:
        assert len(await outbox.claim_due(session, clock.now(), limit=10)) == 1
    await program.tick()
    assert not pushes(boris)
    clock.move(minutes=3)
    await program.tick()
    (push,) = pushes(boris)
    assert "Ещё раз" in push.text
    assert clock.now() - datetime(2026, 11, 25, 11, 0, tzinfo=UTC) == timedelta(minutes=3)
