"""The lists of callbacks: by filter, by week, by person, each row with its answers."""

from bot.features import agenda
from bot.kit.buttons.agenda import OpenCallbacks
from storage.rules.agenda import Span
from tests.promises import promise


async def busy(boris, clock):
    """Wednesday, two in the afternoon: one promise overdue, one for today, tomorrow, Sunday, and the week after."""
    await promise(boris, "Иванов Пётр", "+7 916 123-45-67", "через 1 час")
    clock.move(hours=2)
    await promise(boris, "Смирнова Анна", "+7 916 765-43-21", "через 3 часа")
    await promise(boris, "Кузнецов Олег", "+7 495 123-45-67", "завтра 12:00")
    await promise(boris, "Орлов Илья", "+7 495 123-45-68", "29 ноября в 10")
    await promise(boris, "Белов Ян", "+7 495 123-45-69", "4 декабря в 10")


async def test_all_callbacks_stand_under_their_days(boris, clock):
    await busy(boris, clock)
    await boris.says("/callbacks")
    text = boris.sees.text
    assert text.startswith(
        "📋 Перезвоны: все\n🔴 Просрочено\n1. ср, 25 ноября 2026, 13:00 — Иванов Пётр\n🗓 ср, 25 ноября"
    )
    assert "🗓 чт, 26 ноября 2026\n3. 12:00 — Кузнецов Олег\n" in text
    assert "🗓 пт, 4 декабря 2026\n5. 10:00 — Белов Ян" in text
    assert boris.sees.protected


async def test_a_filter_says_how_much_it_holds_and_shows_that(boris, clock):
    await busy(boris, clock)
    await boris.says("/callbacks")
    assert [label for label in boris.sees.buttons if "·" in label] == [
        *("🔴 Просрочено · 1", "Сегодня · 1", "Завтра · 1", "Позже · 2"),
    ]
    for label, name in (("Просрочено", "Иванов"), ("Сегодня", "Смирнова"), ("Завтра", "Кузнецов")):
        await boris.presses(f"{label} ·")
        assert f"{name}" in boris.sees.text
        assert "2." not in boris.sees.text
        assert f"{label} ·" in next(button for button in boris.sees.buttons if button.startswith("▸"))
    await boris.presses("Позже ·")
    assert "1. 10:00 — Орлов Илья" in boris.sees.text
    assert "2. 10:00 — Белов Ян" in boris.sees.text


async def test_the_week_holds_seven_days_and_what_is_overdue(boris, clock):
    await busy(boris, clock)
    await boris.says("/week")
    assert "Перезвоны: неделя" in boris.sees.text
    assert "Иванов Пётр" in boris.sees.text
    assert "4. 10:00 — Орлов Илья" in boris.sees.text
    assert "Белов" not in boris.sees.text


async def test_the_answers_of_a_row_keep_its_list(boris, clock):
    await busy(boris, clock)
    await boris.says("/callbacks")
    await boris.presses("Позже ·")
    listed = boris.sees.id
    await boris.presses("✅ 1")
    assert boris.sees.id == listed
    assert "✅ Готово: Орлов Илья" in boris.sees.text
    assert "1. 10:00 — Белов Ян" in boris.sees.text
    await boris.presses("💤 1")
    await boris.presses("Все перезвоны")
    assert "Перезвоны: Позже" in boris.sees.text
    await boris.presses("💤 1")
    await boris.presses("Завтра в то же время")
    assert "напомню чт, 26 ноября 2026, 10:00, Москва" in boris.sees.text
    assert "Здесь ничего не обещано" in boris.sees.text
    await boris.presses("Отменить")
    await boris.says("/callbacks")
    assert "🗓 пт, 4 декабря 2026" in boris.sees.text


async def test_a_second_press_in_a_list_shows_the_list_as_it_is(boris, clock):
    await busy(boris, clock)
    await boris.says("/week")
    listed = boris.sees
    await boris.says("/week")
    await boris.presses("✅ 1")
    await boris.presses("✅ 1", on=listed)
    assert "уже закрыт" in boris.toast
    old = next(seen for seen in boris.received if seen.id == listed.id)
    assert "Перезвоны: неделя" in old.text
    assert "Иванов Пётр" not in old.text


async def test_long_lists_are_turned_by_page(boris, monkeypatch):
    monkeypatch.setattr(agenda, "ROWS", 2)
    for hours, name in enumerate(("Белов Ян", "Орлов Илья", "Котов Лев"), 1):
        await promise(boris, name, f"+7 495 123-40-{hours + 10}", f"через {hours} ч")
    await boris.says("/callbacks")
    await boris.presses("Сегодня ·")
    await boris.presses("▶")
    assert "3. 15:00 — Котов Лев" in boris.sees.text
    assert "3–3" in "".join(boris.sees.buttons)
    await boris.presses("✅ 3")
    assert "2. 14:00 — Орлов Илья" in boris.sees.text


async def test_those_in_charge_see_the_team_by_person_and_answer_for_it(ann, boris, li, clock):
    await busy(boris, clock)
    await promise(li, "王伟", "+86 138 1234 5678", "2小时后")
    await ann.says("/callbacks")
    assert ann.sees.text.splitlines() == [
        "👥 Callbacks of the team",
        "• Борис: 5 — overdue 1, today 1",
        "• 李雷: 1 — overdue 0, today 1",
        "• Mine: 0 — overdue 0, today 0",
    ]
    await ann.presses("Борис · 5")
    assert "Callbacks of Борис: all" in ann.sees.text
    await ann.presses("Overdue ·")
    await ann.presses("✅ 1")
    assert "Callbacks of Борис: 🔴 Overdue" in ann.sees.text
    assert "Nothing is promised here" in ann.sees.text
    await ann.presses("By person")
    assert "• Борис: 4 — overdue 0, today 1" in ann.sees.text
    await ann.presses("Mine")
    assert "📋 Callbacks: all" in ann.sees.text


async def test_a_seller_sees_nobody_else_s_list(boris, li, clock):
    await busy(boris, clock)
    await li.says("/callbacks")
    assert "这里没有约定的回访" in li.sees.text
    assert not any("成员" in label for label in li.sees.buttons)
    for whose in (1, 2, 99):
        data = OpenCallbacks(span=Span.ALL, whose=whose).pack()
        await li.presses_data(data, li.sees, forged=True)
        assert "Иванов" not in li.sees.text


async def test_a_made_up_day_is_refused_by_a_sentence(boris):
    await boris.says("/callbacks")
    for day in (0, 1):
        await boris.presses_data(OpenCallbacks(span=Span.DAY, on=day).pack(), boris.sees, forged=True)
        assert boris.alerted


async def test_from_the_day_one_tap_leads_to_the_week_and_to_all(boris, clock):
    await busy(boris, clock)
    await boris.says("/today")
    await boris.presses("Неделя")
    assert "Перезвоны: неделя" in boris.sees.text
    await boris.presses("Все перезвоны")
    assert "Перезвоны: все" in boris.sees.text


async def test_a_month_counts_the_promises_of_each_day_and_opens_it(boris, clock):
    await busy(boris, clock)
    await promise(boris, "Котов Лев", "+7 495 123-45-70", "29 ноября в 11")
    await boris.says("/callbacks")
    await boris.presses("Месяц")
    assert boris.sees.text == "🗓 ноябрь 2026 — 5 перезвонов"
    assert {"24", "[25]·2", "26·1", "27", "29·2"} <= set(boris.sees.buttons)
    await boris.presses("▶")
    assert boris.sees.text == "🗓 декабрь 2026 — 1 перезвон"
    await boris.presses("◀")
    await boris.presses("29·2")
    assert boris.sees.text.startswith("📋 Перезвоны: вс, 29 ноября 2026\n🗓 вс, 29 ноября 2026\n1. 10:00 — Орлов Илья")
    await boris.presses("✅ 1")
    assert "Готово: Орлов Илья" in boris.sees.text
    assert "Перезвоны: вс, 29 ноября 2026\n🗓 вс, 29 ноября 2026\n1. 11:00 — Котов Лев" in boris.sees.text


async def test_a_month_is_of_whoever_s_list_it_was_opened_from(ann, boris, clock):
    await busy(boris, clock)
    await ann.says("/callbacks")
    await ann.presses("Борис · 5")
    await ann.presses("Month")
    assert ann.sees.text == "🗓 November 2026, Борис — 4 callbacks"
    await ann.presses("26·1")
    assert "Callbacks of Борис: Thu 26 November 2026" in ann.sees.text
