"""Away: pushes go to whoever stands in, or wait; the return tells what happened."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from storage import outbox
from storage.models import Member
from tests.conftest import LI
from tests.telegram import Person

pytestmark = pytest.mark.usefixtures("no_pauses")
MOSCOW = ZoneInfo("Europe/Moscow")


@pytest.fixture
async def promise(boris):
    """Boris has promised Smirnova a call tomorrow at 15:00."""
    await boris.shares("+79167654321", "Анна", "Смирнова")
    await boris.says("/call Смирнова: недозвон, завтра 15:00")


async def leaves(person: Person, stand_in: str | None, line: str) -> None:
    await person.says(f"/away {line}")
    if stand_in:
        await person.presses(stand_in)


def told(person: Person, *words: str) -> list[str]:
    return [seen.text for seen in person.received if all(word in seen.text for word in words)]


@pytest.mark.on_either  # the same words whatever keeps them
@pytest.mark.parametrize(
    ("language", "line", "until"),
    [
        ("en", "until Monday", "Mon 30 November 2026, 09:00"),
        ("ru", "до понедельника", "пн, 30 ноября 2026, 09:00"),
        ("fr", "jusqu'à lundi", "lun. 30 novembre 2026, 09:00"),
        ("zh", "到周一", "2026年11月30日 周一 09:00"),
    ],
)
async def test_one_line_is_enough_in_every_language(sandbox, program, language, line, until):
    sandbox.add_person(id=1005, first_name="Kim", last_name=None, username=None, language_code=language)
    await program.admit(1005, "Kim", "seller", language, "Europe/Moscow")
    sandbox.open_chat(1005)
    kim = Person(sandbox, 1005, program.handled)
    await kim.says(f"/away {line}")
    assert until in kim.sees.text


@pytest.mark.on_either  # the same words whatever keeps them
async def test_from_the_question_about_a_colleague_there_is_a_way_back(ann, boris):
    await ann.says("/team")
    await ann.presses("Борис")
    await ann.presses("Away…")
    await ann.presses("Back")
    assert "Борис — seller" in ann.sees.text


@pytest.mark.on_either  # the same words whatever keeps them
async def test_said_in_plain_words_it_is_an_absence_too(boris):
    await boris.says("Меня не будет до понедельника")
    assert "отсутствуете до пн, 30 ноября 2026, 09:00" in boris.sees.text
    await boris.says("/back")
    await boris.says("меня не будет")
    assert "Выберите день" in boris.sees.text
    await boris.says("меня не будет в 15:00")
    assert "/away с пятницы до понедельника" in boris.sees.text
    await boris.says("/away")
    assert "Выберите день" in boris.sees.text


@pytest.mark.on_either  # the same words whatever keeps them
async def test_what_cannot_be_read_is_answered_with_what_to_type(boris):
    await boris.says("/away Смирнова")
    assert "/away до понедельника" in boris.sees.text
    await boris.says("/away до 5 мая 2028")
    assert "больше чем через год" in boris.sees.text


async def test_the_return_tells_of_what_was_overdue_before_too(boris, promise, program, clock):
    clock.set(datetime(2026, 11, 27, 12, 0, tzinfo=MOSCOW))
    await boris.says("/away до понедельника")
    clock.move(hours=1)
    await boris.says("/back")
    assert "ни один перезвон не остался без ответа" in boris.sees.text
    assert "Просрочено ещё до этого: 1" in boris.sees.text


@pytest.mark.on_either  # the same words whatever keeps them
async def test_by_buttons_the_days_are_named_by_their_dates(boris):
    await boris.says("/away")
    assert boris.sees.buttons[:4] == [
        "чт, 26 ноября 2026",
        "пт, 27 ноября 2026",
        "пн, 30 ноября 2026",
        "ср, 2 декабря 2026",
    ]
    await boris.presses("пн, 30 ноября")
    assert "отсутствуете" in boris.sees.text
    assert "09:00" in boris.sees.text
    assert "Никто не замещает" in boris.sees.text
    await boris.presses("Другой день")
    await boris.presses("Другая дата")
    await boris.presses("28")
    assert "сб, 28 ноября 2026" in boris.sees.text
    await boris.presses("Я снова здесь")
    assert "С возвращением" in boris.sees.text


async def test_a_callback_comes_to_whoever_stands_in_who_may_do_all_that_it_takes(boris, li, promise, program, clock):
    await leaves(boris, "李雷", "до понедельника")
    assert "Замещает: 李雷" in boris.sees.text
    clock.set(datetime(2026, 11, 26, 15, 0, tzinfo=MOSCOW))
    await program.tick()
    assert not told(boris, "Перезвоните")
    (push,) = [seen for seen in li.received if "Смирнова" in seen.text]
    assert "Борис" in push.text
    assert "+7 916 765-43-21" in push.text
    await li.presses("记录通话", on=push)
    await li.presses("无人接听", on=push)
    assert "已记录：Смирнова" in push.text
    await boris.says("Смирнова")
    assert "李雷" in boris.sees.text


async def test_the_push_can_be_snoozed_and_the_next_call_is_promised_by_whom_it_is_for(
    boris, li, promise, program, clock
):
    await leaves(boris, "李雷", "до понедельника")
    clock.set(datetime(2026, 11, 26, 15, 0, tzinfo=MOSCOW))
    await program.tick()
    await li.says("/call Смирнова: no answer, in 2 days 15:00")
    clock.set(datetime(2026, 11, 28, 10, 0, tzinfo=MOSCOW))
    await program.tick()
    assert len(told(li, "⏰", "Смирнова", "代替 Борис")) == 2
    await boris.says("/back")
    assert "С возвращением" in boris.sees.text
    assert "Подошёл и ждёт 1 перезвон" in boris.sees.text
    assert "李雷" in boris.sees.text


async def test_a_stand_in_is_reminded_again_only_as_long_as_they_stand_in(boris, li, program, clock):
    for name, phone in (("Смирнова", "+79167654321"), ("Петров", "+79167654322")):
        await boris.says(f"/add {name} Анна, {phone}")
    await leaves(boris, "李雷", "до понедельника")
    await boris.says("/call Смирнова: недозвон, завтра 10:00")
    await boris.says("/call Петров: недозвон, завтра 12:00")
    for hour, minute in ((10, 0), (10, 15)):
        clock.set(datetime(2026, 11, 26, hour, minute, tzinfo=MOSCOW))
        await program.tick()
    assert told(li, "🔔", "Смирнова")
    clock.set(datetime(2026, 11, 26, 12, 0, tzinfo=MOSCOW))
    await program.tick()
    await boris.says("/back")
    clock.set(datetime(2026, 11, 26, 12, 15, tzinfo=MOSCOW))
    await program.tick()
    assert not told(li, "🔔", "Петров")


async def test_nobody_else_sees_the_cards_and_after_the_return_the_stand_in_does_not(
    boris, li, promise, program, clock
):
    await leaves(boris, "李雷", "до понедельника")
    await li.says("Смирнова")
    card = li.sees
    assert "+7 916 765-43-21" in card.text
    clock.set(datetime(2026, 11, 30, 9, 0, tzinfo=MOSCOW))
    await program.tick()
    assert told(boris, "С возвращением")
    assert told(li, "回来了")
    await li.presses("历史", on=card)
    assert li.alerted
    await li.says("Смирнова")
    assert "+7 916 765-43-21" not in li.sees.text


async def test_without_a_stand_in_it_waits_and_the_return_tells_once(boris, promise, program, clock):
    await leaves(boris, None, "до понедельника")
    for day in (26, 27, 30):
        clock.set(datetime(2026, 11, day, 15, 0, tzinfo=MOSCOW))
        await program.tick()
        await program.tick()
    assert not told(boris, "Перезвоните")
    (summary,) = told(boris, "С возвращением")
    assert "Смирнова" in summary
    assert "чт, 26 ноября 2026, 15:00" in summary


async def test_a_promise_for_after_the_return_rings_as_ever(boris, li, promise, program, clock):
    await leaves(boris, "李雷", "до завтра")
    clock.set(datetime(2026, 11, 26, 9, 0, tzinfo=MOSCOW))
    await program.tick()
    clock.set(datetime(2026, 11, 26, 15, 0, tzinfo=MOSCOW))
    await program.tick()
    assert len(told(boris, "Перезвоните")) == 1
    assert not told(li, "Смирнова")


async def test_a_stand_in_who_goes_away_too_gets_nothing(boris, li, promise, program, clock):
    await leaves(boris, "李雷", "до понедельника")
    await leaves(li, None, "到周一")
    await boris.says("/away")
    assert "тоже нет" in boris.sees.text
    clock.set(datetime(2026, 11, 26, 15, 0, tzinfo=MOSCOW))
    await program.tick()
    assert not told(li, "⏰")
    assert not told(boris, "Перезвоните")
    await li.says("/away")
    assert not [label for label in li.sees.buttons if "Борис" in label]


async def test_a_push_on_its_way_to_the_stand_in_goes_back_to_whoever_has_returned(boris, li, promise, program, clock):
    await leaves(boris, "李雷", "до понедельника")
    await program.tick()
    clock.set(datetime(2026, 11, 26, 15, 0, tzinfo=MOSCOW))
    async with program.db.begin() as session:
        (claimed,) = await outbox.claim_due(session, clock.now(), limit=10)
        stand_in = await session.scalar(select(Member.id).where(Member.telegram_id == LI))
        await outbox.hand_over(session, claimed, stand_in)
    await boris.says("/back")
    await program.tick()
    assert len(told(boris, "Перезвоните")) == 1


@pytest.mark.on_either  # the same words whatever keeps them
async def test_a_digest_is_the_stand_ins_alone_with_both_their_promises(boris, li, promise, program, clock):
    await leaves(boris, "李雷", "до понедельника")
    clock.set(datetime(2026, 11, 26, 9, 0, tzinfo=MOSCOW))
    await program.tick()
    assert not told(boris, "Доброе утро")
    assert told(li, "☀️", "Смирнова", "🤝 Борис")


async def test_birthdays_of_the_absent_are_the_stand_ins_to_see(boris, li, program, clock):
    await boris.says("/add Високосов Пётр, +7 916 111-22-33, 27.11.1988")
    await leaves(boris, "李雷", "до понедельника")
    clock.set(datetime(2026, 11, 27, 9, 0, tzinfo=MOSCOW))
    await program.tick()
    (push,) = told(li, "🎂", "Високосов")
    assert "代替 Борис" in push
    assert not told(boris, "🎂", "сегодня")
    await boris.says("/back")
    assert "🎂 пт, 27 ноября 2026 — Високосов Пётр" in boris.sees.text


@pytest.mark.on_either  # the same words whatever keeps them
async def test_the_return_is_one_message_and_counts_what_the_day_holds(boris, promise, program, clock):
    await boris.shares("+79167654399", "Иван", "Петров")
    await boris.says("/call Петров: недозвон, 30.11 16:00")
    await leaves(boris, None, "до понедельника")
    clock.set(datetime(2026, 11, 30, 9, 0, tzinfo=MOSCOW))
    await program.tick()
    (summary,) = told(boris, "С возвращением")
    assert "Сегодня ещё 1 перезвон" in summary
    assert not told(boris, "Доброе утро")
    clock.set(datetime(2026, 12, 1, 9, 0, tzinfo=MOSCOW))
    await program.tick()
    assert told(boris, "Доброе утро")


async def test_a_head_sends_a_seller_away_and_names_who_stands_in(vera, boris, li, promise, program, clock):
    await vera.says("/team")
    await vera.presses("Борис")
    await vera.presses("Away")
    await vera.presses("Mon 30 November")
    await vera.presses("李雷")
    assert "Борис is away until Mon 30 November 2026, 09:00" in vera.sees.text
    await program.tick()
    assert told(boris, "Vera", "отмечает")
    assert told(li, "Борис", "由您代班")
    await vera.says("/team")
    assert "Борис — seller · 🌴 away" in vera.sees.text
    await vera.presses("Борис")
    await vera.presses("Away")
    await vera.presses("is back")
    assert "Борис is back" in vera.sees.text
    await program.tick()
    assert told(boris, "С возвращением")


async def test_a_seller_sends_nobody_away_and_a_head_not_the_owner(ann, vera, boris, li):
    await li.says("/away")
    own = li.sees
    for press in ("w:2", "wd:2", "wu:739950:2", "ws:3:2", "wb:2", "wo:2:0"):
        await li.presses_data(press, own, forged=True)
        assert li.alerted, press
    await vera.says("/away")
    await vera.presses_data("wu:739950:1", vera.sees, forged=True)
    assert "role" in vera.toast


async def test_a_stand_in_must_be_able_to_work(ann, boris, sandbox, program):
    sandbox.add_person(id=1006, first_name="View", last_name=None, username=None, language_code="en")
    viewer = await program.admit(1006, "View", "viewer", "en", "Europe/Moscow")
    await leaves(boris, None, "до понедельника")
    assert not [label for label in boris.sees.buttons if "View" in label]
    for who in (viewer.id, 2, 999):
        await boris.presses_data(f"ws:{who}:0", boris.sees, forged=True)
        assert "не может заменить" in boris.toast


@pytest.mark.on_either  # the same words whatever keeps them
async def test_a_second_press_tells_what_is_the_case(boris):
    await boris.says("/away до завтра")
    card = boris.sees
    await boris.presses("Я снова здесь", on=card)
    await boris.presses_data("wb:0", boris.sees, forged=True)
    assert "на месте" in boris.toast
    await boris.says("/back")
    assert "на месте" in boris.sees.text


@pytest.mark.on_either  # the same words whatever keeps them
async def test_a_day_that_is_over_is_refused_when_an_old_button_names_it(boris, clock):
    await boris.says("/away")
    old = boris.sees
    clock.move(days=10)
    await boris.presses("чт, 26 ноября", on=old)
    assert "уже прошло" in boris.toast


async def test_whoever_is_dismissed_while_away_leaves_no_rights_behind(ann, boris, li, promise):
    await leaves(boris, "李雷", "до понедельника")
    await ann.says("/team")
    await ann.presses("Борис")
    await ann.presses("Remove")
    await ann.presses("Yes, remove")
    await li.says("Смирнова")
    assert "+7 916 765-43-21" not in li.sees.text


@pytest.mark.on_either  # the same words whatever keeps them
async def test_a_viewer_has_nothing_to_be_away_from(sandbox, program):
    sandbox.add_person(id=1006, first_name="View", last_name=None, username=None, language_code="en")
    await program.admit(1006, "View", "viewer", "en", "Europe/Moscow")
    sandbox.open_chat(1006)
    viewer = Person(sandbox, 1006, program.handled)
    await viewer.says("/away until Monday")
    assert "role" in viewer.sees.text
