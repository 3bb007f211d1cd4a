"""Putting a promise off: until when, and what is asked when it happens again and again."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from tests.promises import pushes

MOSCOW = ZoneInfo("Europe/Moscow")


@pytest.fixture
async def rung(boris, program, clock):
    """A reminder has come at 14:07 on Wednesday, seven minutes after the promised minute."""
    await boris.says("/add Смирнова Анна, +7 495 765-43-21")
    await boris.says("/call Смирнова: недозвон, через 2 часа")
    clock.set(datetime(2026, 11, 25, 14, 7, tzinfo=MOSCOW))
    await program.tick()
    return pushes(boris)[0]


@pytest.mark.parametrize(
    ("choice", "echo"),
    [
        ("15 мин", "ср, 25 ноября 2026, 14:22"),
        ("1 час", "ср, 25 ноября 2026, 15:07"),
        ("Вечером", "ср, 25 ноября 2026, 18:00"),
        ("в то же время", "чт, 26 ноября 2026, 14:00"),
        ("рабочий день", "чт, 26 ноября 2026, 10:00"),
    ],
)
async def test_until_when(boris, rung, choice, echo):
    await boris.presses("Отложить", on=rung)
    await boris.presses(choice)
    assert f"напомню {echo}" in boris.sees.text


async def test_the_working_day_after_friday_is_monday(boris, rung, clock):
    clock.set(datetime(2026, 11, 27, 17, 0, tzinfo=MOSCOW))
    await boris.presses("Отложить", on=rung)
    await boris.presses("рабочий день")
    assert "напомню пн, 30 ноября 2026, 10:00" in boris.sees.text


async def test_until_the_call_hours_begin(boris, rung, clock):
    await boris.says("/hours Смирнова после 16")
    await boris.says("/today")
    await boris.presses("💤")
    asked, old = boris.sees, boris.sees.data("Когда звонить можно")
    await boris.presses("Когда звонить можно: ср, 25 ноября 2026, 16:00")
    assert "напомню ср, 25 ноября 2026, 16:00" in boris.sees.text
    clock.set(datetime(2026, 11, 25, 17, 0, tzinfo=MOSCOW))
    await boris.presses_data(old, asked, forged=True)
    assert boris.alerted
    assert "уже можно звонить" in boris.toast


async def snooze(boris, times: int) -> None:
    for _ in range(times):
        await boris.says("Смирнова")
        await boris.says("/today")
        await boris.presses("💤")
        await boris.presses("1 час")


async def test_the_third_time_asks_why_and_keeps_the_answer(boris, rung):
    await snooze(boris, 2)
    assert "Что мешает" not in boris.sees.text
    await snooze(boris, 1)
    assert "Отложено 3 раза. Что мешает?" in boris.sees.text
    await boris.presses("Ещё не готово")
    assert "💤 Ещё не готово" in boris.sees.text
    await boris.presses("Отменить")
    assert "не готово" not in boris.sees.text


async def test_the_reason_may_be_typed(boris, rung):
    await snooze(boris, 3)
    await boris.presses("Другая причина")
    await boris.says("ждём образцы со склада")
    assert "💤 ждём образцы со склада" in boris.sees.text


async def test_another_plan_begins_the_count_anew(boris, rung):
    await snooze(boris, 3)
    await boris.says("/call Смирнова: недозвон, сегодня 20:00")
    await snooze(boris, 2)
    assert "Что мешает" not in boris.sees.text


async def test_or_it_is_called_off(boris, rung, program, clock):
    await snooze(boris, 3)
    await boris.presses("Снять перезвон")
    before = len(pushes(boris))
    clock.move(days=2)
    await program.tick()
    assert len(pushes(boris)) == before
