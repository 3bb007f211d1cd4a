"""The no-answer ladder: each step is proposed, and set by one tap."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

MOSCOW = ZoneInfo("Europe/Moscow")


@pytest.fixture
async def anna(boris):
    await boris.says("/add Смирнова Анна, +7 495 765-43-21")


async def misses(boris, clock, at: str) -> None:
    clock.set(datetime.fromisoformat(at).replace(tzinfo=MOSCOW))
    await boris.says("/find Смирнова")
    await boris.presses("📞 Звонок")
    await boris.presses("Недозвон")


async def test_each_step_is_proposed_and_none_is_set_by_itself(boris, anna, clock):
    await misses(boris, clock, "2026-11-25 12:00")
    assert "🪜 Не удалось. Ещё раз чуть позже?" in boris.sees.text
    assert "🪜 ср, 25 ноября 2026, 14:00" in boris.sees.buttons
    await misses(boris, clock, "2026-11-25 14:00")
    assert "Не удалось 2 раза подряд. В другой день" in boris.sees.text
    assert "🪜 чт, 26 ноября 2026, 10:00" in boris.sees.buttons
    await misses(boris, clock, "2026-11-26 10:00")
    assert "🪜 чт, 3 декабря 2026, 17:00" in boris.sees.buttons
    await boris.says("/find Смирнова")
    assert "⏰ Перезвон:" not in boris.sees.text


async def test_a_tap_sets_it_and_can_be_undone(boris, anna, clock):
    await misses(boris, clock, "2026-11-25 12:00")
    await boris.presses("🪜 ср, 25 ноября 2026, 14:00")
    assert "⏰ Перезвон: Смирнова Анна — ср, 25 ноября 2026, 14:00, Москва" in boris.sees.text
    await boris.presses("Отменить")
    assert "14:00" not in boris.sees.text


async def test_at_its_end_there_are_other_ways(boris, anna, clock):
    for at in ("11:00", "12:00", "13:00", "14:00"):
        await misses(boris, clock, f"2026-11-25 {at}")
    assert "Прекратить или попробовать иначе?" in boris.sees.text
    assert {"🏳 Прекратить попытки", "➕ Ещё телефон", "👥 Контакты"} <= set(boris.sees.buttons)
    await boris.presses("🏳 Прекратить попытки")
    assert "нового перезвона нет" in boris.sees.text


async def test_a_talk_begins_the_ladder_anew(boris, anna, clock):
    await misses(boris, clock, "2026-11-25 11:00")
    await boris.says("/call Смирнова: дозвонился, думает")
    assert "🪜" not in boris.sees.text
    await misses(boris, clock, "2026-11-25 12:00")
    assert "Ещё раз чуть позже?" in boris.sees.text


async def test_who_has_promised_already_is_proposed_nothing(boris, anna, clock):
    await boris.says("/call Смирнова: недозвон, завтра 15:00")
    assert "🪜" not in boris.sees.text


async def test_the_hour_at_which_they_are_reached_is_proposed(boris, anna, clock):
    for day in (16, 17, 18):
        clock.set(datetime(2026, 11, day, 11, 20, tzinfo=MOSCOW))
        await boris.says("/call Смирнова: дозвонился")
    for at in ("2026-11-19 16:00", "2026-11-24 16:00", "2026-11-25 16:00"):
        await misses(boris, clock, at)
    assert "🎯 Обычно дозваниваются около 11:00 (Москва)" in boris.sees.text
    assert "🪜 ср, 2 декабря 2026, 11:00" in boris.sees.buttons


async def test_it_keeps_to_the_client_s_clock(boris, clock):
    await boris.says("/add Ким Олег, +7 423 222-33-44")
    clock.set(datetime(2026, 11, 25, 12, 30, tzinfo=MOSCOW))
    await boris.says("/call Ким: недозвон")
    assert "🪜 чт, 26 ноября 2026, 09:00" in boris.sees.buttons, (
        "14:30 here is 21:30 there, and nobody works here at two"
    )


async def test_the_wait_is_a_setting_and_may_be_none(boris, anna, clock):
    await boris.says("/settings")
    await boris.presses("🪜 Недозвон")
    await boris.presses("через 4 часа")
    await misses(boris, clock, "2026-11-25 12:00")
    assert "🪜 ср, 25 ноября 2026, 16:00" in boris.sees.buttons
    await boris.says("/settings")
    await boris.presses("🪜 Недозвон")
    await boris.presses("ничего не предлагать")
    await misses(boris, clock, "2026-11-25 13:00")
    assert "🪜" not in boris.sees.text
