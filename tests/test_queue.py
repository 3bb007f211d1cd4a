"""Next: whoever is to be called first, one card after another."""

from datetime import datetime
from zoneinfo import ZoneInfo

from tests.promises import promise

MOSCOW = ZoneInfo("Europe/Moscow")


async def hot(person, name, phone):
    """A client who is hot, and to whom nothing is promised."""
    await person.says(f"/add {name}, {phone}")
    await person.presses("тёплый")
    await person.presses("горячий")


async def two_due(boris, clock):
    await promise(boris, "Иванов Пётр", "+7 916 123-45-67", "через 1 час")
    await promise(boris, "Смирнова Анна", "+7 916 765-43-21", "через 2 часа")
    await promise(boris, "Кузнецов Олег", "+7 495 123-45-67", "завтра 12:00")
    clock.move(hours=3)


async def test_an_outcome_brings_the_next_card_at_once(boris, clock):
    await two_due(boris, clock)
    await boris.says("/next")
    assert boris.sees.text.startswith("▶ Дальше: 1 из 2\n🔴 Обещано: ср, 25 ноября 2026, 13:00\n\nИванов Пётр")
    assert "+7 916 123-45-67" in boris.sees.text
    queue = boris.sees.id
    await boris.presses("Недозвон")
    assert boris.sees.id == queue
    assert "Записано: Иванов Пётр — Недозвон" in boris.sees.text
    assert "Дальше: 1 из 1" in boris.sees.text
    assert "Смирнова Анна" in boris.sees.text
    await boris.presses("✅ Готово")
    assert "Готово: Смирнова Анна" in boris.sees.text
    assert "Никто не ждёт" in boris.sees.text


async def test_when_to_call_again_is_asked_beside_the_queue(boris, clock):
    await two_due(boris, clock)
    await boris.says("/next")
    await boris.presses("Недозвон")
    queue = boris.sees.id
    await boris.presses("Иванов Пётр: перезвонить")
    assert boris.sees.id > queue
    assert "Записано: Иванов Пётр — Недозвон" in boris.sees.text
    await boris.says("в отпуске, завтра 15:00")
    assert "📝 в отпуске" in boris.sees.text
    assert "Иванов Пётр — чт, 26 ноября 2026, 15:00" in boris.sees.text
    still = next(seen for seen in boris.received if seen.id == queue)
    assert "Смирнова Анна" in still.text
    await boris.presses("⏭", on=still)
    assert "Это были все. Пропущено: 1" in next(seen for seen in boris.received if seen.id == queue).text


async def test_who_is_skipped_comes_again_from_the_beginning(boris, clock):
    await two_due(boris, clock)
    await boris.says("/today")
    await boris.presses("Дальше")
    await boris.presses("⏭")
    assert "Дальше: 2 из 2" in boris.sees.text
    assert "Смирнова Анна" in boris.sees.text
    await boris.presses("💤 Завтра 10:00")
    assert "Смирнова Анна: напомню чт, 26 ноября 2026, 10:00, Москва" in boris.sees.text
    assert "Это были все" in boris.sees.text
    await boris.presses("С начала")
    assert "Иванов Пётр" in boris.sees.text


async def test_the_second_of_two_taps_leaves_the_queue_where_it_is(boris, clock):
    await two_due(boris, clock)
    await boris.says("/next")
    done = boris.sees.data("✅ Готово")
    for _ in range(2):
        await boris.presses_data(done, boris.sees, forged=True)
    assert "уже закрыт" in boris.toast
    assert "Дальше: 1 из 1" in boris.sees.text
    assert "Смирнова Анна" in boris.sees.text


async def test_two_taps_on_an_outcome_log_one_call(boris, clock):
    await two_due(boris, clock)
    await boris.says("/next")
    outcome = boris.sees.data("Недозвон")
    for _ in range(2):
        await boris.presses_data(outcome, boris.sees, forged=True)
    await boris.presses("Отменить")
    assert "Отменено" in boris.sees.text
    assert "Недозвон" not in boris.sees.text
    await boris.says("/next")
    assert "Дальше: 1 из 2" in boris.sees.text


async def test_the_hot_come_after_the_overdue_and_rest_for_two_days(boris, clock):
    await promise(boris, "Иванов Пётр", "+7 916 123-45-67", "через 1 час")
    await hot(boris, "Орлов Илья", "+7 495 123-45-68")
    clock.move(hours=2)
    await boris.says("/next")
    assert "Дальше: 1 из 1" in boris.sees.text
    clock.move(days=2)
    await boris.says("/next")
    await boris.presses("⏭")
    assert "Дальше: 2 из 2\n🔥 Горячий" in boris.sees.text
    await boris.presses("Недозвон")
    assert "Это были все" in boris.sees.text
    clock.move(days=1)
    await boris.says("/next")
    assert "Дальше: 1 из 1" in boris.sees.text
    clock.move(days=1)
    await boris.says("/next")
    assert "Дальше: 1 из 2" in boris.sees.text


async def test_the_silent_come_last_the_longest_first(boris, clock):
    await boris.says("/add Белов Ян, +7 495 123-45-69")
    clock.move(days=2)
    await boris.says("/add Котов Лев, +7 495 123-45-70")
    await hot(boris, "Орлов Илья", "+7 495 123-45-68")
    clock.set(datetime(2026, 12, 28, 12, 0, tzinfo=MOSCOW))
    await boris.says("/next")
    assert "1 из 3\n🔥" in boris.sees.text
    await boris.presses("⏭")
    assert "2 из 3\n🤫 Давно молчит. Последний контакт: ср, 25 ноября 2026, 12:00" in boris.sees.text
    assert "Белов Ян" in boris.sees.text
    await boris.presses("⏭")
    assert "Котов Лев" in boris.sees.text


async def test_everybody_has_a_queue_of_their_own(boris, li, clock):
    await two_due(boris, clock)
    await li.says("/next")
    assert "没有人在等待" in li.sees.text


async def test_who_only_looks_has_no_queue(sandbox, program, boris):
    await program.admit(1002, "Борис", "viewer", "ru", "Europe/Moscow")
    await boris.says("/next")
    assert "Дальше" not in boris.sees.text


async def test_whoever_can_be_called_now_comes_before_whoever_sleeps(boris, clock):
    await promise(boris, "王伟", "+86 138 1234 5678", "через 1 час")
    await promise(boris, "Смирнова Анна", "+7 495 765-43-21", "через 2 часа")
    clock.move(hours=6)
    await boris.says("/next")
    assert "1 из 2" in boris.sees.text
    assert "Смирнова Анна" in boris.sees.text, "in Shanghai it is eleven at night"
    await boris.presses("⏭")
    assert "王伟" in boris.sees.text
