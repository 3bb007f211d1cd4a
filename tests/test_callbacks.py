"""Promises to call back: choices, the calendar, typed moments; done, snoozed, called off."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from storage.models import Callback, CallbackState
from tests.telegram import Person


@pytest.fixture
async def card(boris):
    """Boris has one client, and the card before him."""
    await boris.says("/add Иванов Пётр, +7 916 123-45-67")
    return boris.sees


@pytest.fixture
async def reminder(boris, card, program, clock):
    """A promise of Boris's has just been pushed."""
    await boris.says("/call Иванов: думает, через 2 часа")
    clock.move(hours=2)
    await program.tick()
    return boris.sees


@pytest.mark.parametrize(
    ("choice", "echo"),
    [
        ("Через 1 час", "ср, 25 ноября 2026, 13:00, Москва"),
        ("Вечером", "ср, 25 ноября 2026, 18:00, Москва"),
        ("Завтра", "чт, 26 ноября 2026, 10:00, Москва"),
        ("В пн", "пн, 30 ноября 2026, 10:00, Москва"),
    ],
)
async def test_a_choice_is_echoed_in_full_with_undo(boris, card, choice, echo):
    await boris.presses("Перезвон")
    await boris.presses(choice)
    assert f"⏰ Перезвон: Иванов Пётр — {echo}" in boris.sees.text
    assert boris.sees.text.count(echo) == 2, "in the heading and on the card"
    await boris.presses("Отменить")
    assert echo not in boris.sees.text


@pytest.mark.parametrize(
    ("typed", "echo"),
    [
        ("завтра 15:00", "26 ноября 2026, 15:00"),
        ("через 2 часа", "25 ноября 2026, 14:00"),
        ("3.12 9:30", "3 декабря 2026, 09:30"),
    ],
)
async def test_a_moment_may_be_typed(boris, card, typed, echo):
    await boris.presses("Перезвон")
    await boris.says(typed)
    assert echo in boris.sees.text


@pytest.mark.parametrize("wrong", ["вчера 15:00", "31.02", "   ", "когда-нибудь", "3.12.2039", "25:00", "<b>"])
async def test_a_wrong_moment_is_met_by_a_sentence_and_the_question_stays(boris, card, wrong):
    await boris.presses("Перезвон")
    await boris.says(wrong)
    assert "когда перезвонить?" in boris.sees.text
    assert boris.sees.text.index("когда перезвонить?") > 20, "why comes first"
    assert "Завтра 10:00" in boris.sees.buttons
    await boris.says("завтра 15:00")
    assert "26 ноября 2026, 15:00, Москва" in boris.sees.text


async def test_a_second_promise_moves_the_first(boris, card):
    await boris.presses("Перезвон")
    await boris.presses("Завтра")
    await boris.presses("⏰ Перезвон")
    assert "Уже назначено: чт, 26 ноября 2026, 10:00" in boris.sees.text
    await boris.presses("В пн")
    assert "↪ Было: чт, 26 ноября 2026, 10:00" in boris.sees.text
    assert boris.sees.text.count("26 ноября") == 1
    await boris.presses("Отменить")
    assert "26 ноября 2026, 10:00" in boris.sees.text
    assert "30 ноября" not in boris.sees.text


async def test_a_promise_may_be_called_off(boris, card, program, clock):
    await boris.presses("Перезвон")
    await boris.presses("Через 1 час")
    await boris.presses("⏰ Перезвон")
    await boris.presses("Снять перезвон")
    await boris.presses("Отменить")
    assert "13:00, Москва" in boris.sees.text
    await boris.presses("⏰ Перезвон")
    await boris.presses("Снять перезвон")
    assert "Перезвон снят: Иванов Пётр" in boris.sees.text
    before = boris.sees.id
    clock.move(hours=2)
    await program.tick()
    assert boris.sees.id == before, "nothing rings"


async def test_the_calendar_leads_to_a_day_and_a_time(boris, card):
    await boris.presses("Перезвон")
    await boris.presses("Другая дата")
    assert "Ноябрь 2026" in boris.sees.buttons
    assert "[25]" in boris.sees.buttons
    assert "24" not in boris.sees.buttons, "a day that is over"
    assert "◀" not in boris.sees.buttons
    assert boris.sees.buttons[3:10] == ["пн", "вт", "ср", "чт", "пт", "сб", "вс"]
    await boris.presses("▶")
    assert "Декабрь 2026" in boris.sees.buttons
    await boris.presses("15")
    assert "вт, 15 декабря 2026" in boris.sees.text
    assert boris.sees.buttons[0] == "08:00"
    await boris.presses("14:30")
    assert "вт, 15 декабря 2026, 14:30, Москва" in boris.sees.text


async def test_a_time_typed_after_a_day_is_of_that_day(boris, card):
    await boris.presses("Перезвон")
    await boris.presses("Другая дата")
    await boris.presses("30")
    await boris.says("15:40")
    assert "пн, 30 ноября 2026, 15:40, Москва" in boris.sees.text


async def test_times_of_today_that_have_passed_are_not_offered(boris, card):
    await boris.presses("Перезвон")
    await boris.presses("Другая дата")
    await boris.presses("[25]")
    assert boris.sees.buttons[0] == "12:30"
    await boris.presses("Другой день")
    assert "Ноябрь 2026" in boris.sees.buttons


async def test_a_time_that_has_passed_meanwhile_is_refused(boris, card, clock):
    await boris.presses("Перезвон")
    await boris.presses("Другая дата")
    await boris.presses("[25]")
    clock.move(hours=3)
    await boris.presses("12:30")
    assert "уже прошло" in (boris.toast or "")
    assert "Иванов Пётр" in boris.sees.text


async def test_the_calendar_ends_five_years_on_and_knows_forged_days(boris, card):
    await boris.presses("Перезвон")
    await boris.presses_data("k:1:0:2031:11", boris.sees, forged=True)
    assert "Ноябрь 2031" in boris.sees.buttons
    assert "▶" not in boris.sees.buttons
    await boris.presses_data("k:1:0:2040:1", boris.sees, forged=True)
    assert "Ноябрь 2026" in boris.sees.buttons
    await boris.presses_data("kd:1:0:2027:2:31", boris.sees, forged=True)
    assert boris.alerted
    await boris.presses_data("kd:1:0:2025:1:1", boris.sees, forged=True)
    assert "уже прошло" in (boris.toast or "")


async def test_a_time_that_the_clocks_skip_is_moved_and_that_is_said(program, sandbox, clock):
    sandbox.add_person(id=1005, first_name="Zoé", last_name=None, username=None, language_code="fr")
    await program.admit(1005, "Zoé", "seller", "fr", "Europe/Paris")
    sandbox.people[1005].started = True
    zoe = Person(sandbox, 1005, program.handled)
    clock.set(datetime(2027, 3, 27, 9, 0, tzinfo=UTC))
    await zoe.says("/add Jean Martin, +33 6 12 34 56 78")
    await zoe.presses("Rappel")
    await zoe.presses_data(f"kt:{zoe.sees.data('Fiche').split(':')[1]}:0:2027:3:28:150", zoe.sees, forged=True)
    assert "03:00" in zoe.sees.text
    assert "avance les horloges" in zoe.sees.text


async def test_done_from_a_reminder_is_one_tap(boris, reminder):
    await boris.presses("Готово")
    assert boris.sees.text == "✅ Готово: Иванов Пётр"
    assert boris.sees.buttons == ["↩ Отменить", "◀ Карточка", "📅 На сегодня"]
    await boris.presses("Отменить")
    assert "Просроченный" in boris.sees.text


async def test_done_twice_says_so_and_shows_the_card(boris, reminder):
    done = boris.sees.data("Готово")
    await boris.presses("Готово")
    await boris.presses_data(done, boris.sees, forged=True)
    assert "уже закрыт" in (boris.toast or "")
    assert boris.alerted
    assert "+7 916 123-45-67" in boris.sees.text


async def test_a_snoozed_reminder_comes_again_once(boris, reminder, program, clock):
    await boris.presses("Отложить")
    await boris.presses("Через 15 мин")
    assert "Иванов Пётр: напомню ср, 25 ноября 2026, 14:15, Москва" in boris.sees.text
    snoozed = boris.sees.id
    await program.tick()
    assert boris.sees.id == snoozed
    clock.move(minutes=15)
    await program.tick()
    await program.tick()
    assert boris.sees.id == snoozed + 1
    assert "Иванов Пётр" in boris.sees.text


async def test_a_snooze_may_be_typed(boris, reminder):
    await boris.presses("Отложить")
    await boris.says("вчера")
    assert "когда напомнить?" in boris.sees.text
    await boris.says("завтра 12:00")
    assert "напомню чт, 26 ноября 2026, 12:00, Москва" in boris.sees.text


async def test_a_snooze_by_the_calendar(boris, reminder):
    await boris.presses("Отложить")
    await boris.presses("Другая дата")
    await boris.presses("30")
    await boris.presses("09:30")
    assert "напомню пн, 30 ноября 2026, 09:30, Москва" in boris.sees.text


async def test_undo_of_a_snooze_brings_the_old_minute_back(boris, reminder):
    await boris.presses("Отложить")
    await boris.presses("Завтра")
    await boris.presses("Отменить")
    assert "Просроченный перезвон: ср, 25 ноября 2026, 14:00" in boris.sees.text


async def test_a_colleague_s_promise_is_out_of_reach(boris, li, reminder):
    done, snooze = boris.sees.data("Готово"), boris.sees.data("Отложить")
    await li.says("/today")
    for data in (done, snooze, done.replace("d:1:", "d:999:")):
        await li.presses_data(data, li.sees, forged=True)
        assert li.alerted
        assert "Иванов" not in (li.toast or "") + li.sees.text


async def test_in_english_and_chinese(ann, li):
    await ann.says("/add Jean Lefèvre, +33 6 12 34 56 78")
    await ann.presses("Callback")
    await ann.presses("Monday 10:00")
    assert "Callback: Jean Lefèvre — Mon 30 November 2026, 10:00, Moscow" in ann.sees.text
    await li.says("/add 王伟, +86 138 1234 5678")
    await li.presses("回访")
    await li.presses("明天 10:00")
    assert "回访：王伟 — 2026年11月26日" in li.sees.text
    assert "10:00" in li.sees.text
    assert "上海" in li.sees.text


async def test_an_undo_brings_no_second_promise_beside_a_new_one(boris, card, db):
    await boris.presses("Перезвон")
    await boris.presses("Завтра")
    await boris.presses("⏰ Перезвон")
    await boris.presses("Снять перезвон")
    called_off = boris.sees
    await boris.says("/find Иванов")
    await boris.presses("⏰ Перезвон")
    await boris.presses("В пн")
    await boris.presses("Отменить", on=called_off)
    assert boris.alerted
    async with db.read() as session:
        open_ones = select(Callback).where(Callback.state == CallbackState.OPEN)
        (promise,) = (await session.scalars(open_ones)).all()
    assert promise.due_at.day == 30


async def test_a_reason_may_be_typed_beside_the_moment(boris, card):
    await boris.presses("⏰ Перезвон")
    await boris.says("спросить про скидку, завтра 15:00")
    assert "чт, 26 ноября 2026, 15:00, Москва — спросить про скидку" in boris.sees.text


async def test_a_moment_in_chinese_names_its_zone_in_chinese_brackets(li):
    await li.says("/add 王伟, +86 138 1234 5678")
    await li.presses("回访")
    await li.says("明天15:00")
    assert "2026年11月26日 周四 15:00（上海）" in li.sees.text


async def test_a_moment_in_french_has_no_comma_behind_the_weekday(ann, boris):
    await ann.presses("Language", on=await ann.says("/settings"))
    await ann.presses("Français")
    await ann.says("/add Jean Dupont, +33 6 12 34 56 78")
    await ann.presses("Rappel")
    await ann.says("demain 15:00")
    assert "jeu. 26 novembre 2026, 15:00, Moscou" in ann.sees.text
