"""The day: overdue, today's callbacks, the birthdays of the week."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.features import today
from bot.features.today import today_screen
from bot.kit.texts import LANGUAGES, Texts
from storage.agenda import Page
from storage.birthdays import Celebrated
from storage.models import Callback, Client
from storage.rules.funnel import Stage
from tests.promises import promise

MOSCOW = ZoneInfo("Europe/Moscow")
LISTS = ("📆 Неделя", "📋 Все перезвоны", "🖼 Картинкой", "▶ Дальше")


async def busy(boris, clock):
    """Three promises: one overdue, one for today, one for tomorrow."""
    await promise(boris, "Иванов Пётр", "+7 916 123-45-67", "через 1 час")
    clock.move(hours=2)
    await promise(boris, "Смирнова Анна", "+7 916 765-43-21", "через 3 часа")
    await promise(boris, "Кузнецов Олег", "+7 495 123-45-67", "завтра 12:00")


async def test_overdue_comes_first_and_tomorrow_not_at_all(boris, clock):
    await busy(boris, clock)
    await boris.says("📅 На сегодня")
    text = boris.sees.text
    assert "На сегодня, ср, 25 ноября 2026" in text
    assert text.index("Просрочено") < text.index("Иванов Пётр") < text.index("Перезвоны") < text.index("Смирнова Анна")
    assert "1. ср, 25 ноября 2026, 13:00 — Иванов Пётр" in text
    assert "2. 17:00 — Смирнова Анна" in text
    assert "Кузнецов" not in text
    assert boris.sees.buttons == ["🔴 1. Иванов Пётр", "✅ 1", "💤 1", "2. Смирнова Анна", "✅ 2", "💤 2", *LISTS]
    assert boris.sees.protected


async def test_done_keeps_the_list(boris, clock):
    await busy(boris, clock)
    await boris.says("/today")
    listed = boris.sees.id
    await boris.presses("✅ 1")
    assert boris.sees.id == listed
    assert "✅ Готово: Иванов Пётр" in boris.sees.text
    assert "1. 17:00 — Смирнова Анна" in boris.sees.text
    assert "Просрочено" not in boris.sees.text
    await boris.presses("Отменить")
    assert "Просроченный перезвон" in boris.sees.text


async def test_snooze_keeps_the_list(boris, clock):
    await busy(boris, clock)
    await boris.says("/today")
    await boris.presses("💤 1")
    await boris.presses("рабочий день")
    assert "напомню чт, 26 ноября 2026, 10:00, Москва" in boris.sees.text
    assert "1. 17:00 — Смирнова Анна" in boris.sees.text
    await boris.presses("💤 1")
    await boris.presses("На сегодня")
    assert "1. 17:00 — Смирнова Анна" in boris.sees.text


async def test_a_row_opens_its_card(boris, clock):
    await busy(boris, clock)
    await boris.says("/today")
    await boris.presses("2. Смирнова")
    assert "+7 916 765-43-21" in boris.sees.text


async def test_an_empty_day_is_said_kindly(boris, ann):
    await boris.says("/today")
    assert "ничего не обещано" in boris.sees.text
    await ann.says("/today")
    assert "Nothing is promised" in ann.sees.text


async def test_the_day_is_the_member_s_own(li, boris, clock):
    await busy(boris, clock)
    await li.says("/today")
    assert "Смирнова" not in li.sees.text
    clock.set(datetime(2026, 11, 25, 23, 0, tzinfo=ZoneInfo("Asia/Shanghai")))
    await promise(li, "王伟", "+86 138 1234 5678", "2小时后")
    await li.says("/today")
    assert "王伟" not in li.sees.text, "after midnight in Shanghai is tomorrow"
    clock.move(hours=1)
    await li.says("/today")
    assert "01:00 — 王伟" in li.sees.text


async def test_birthdays_of_the_week(boris, li, clock):
    await boris.says("/add Смирнова Анна, +7 916 765-43-21, 27.11.1985")
    await boris.says("/add Кузнецов Олег, +7 495 123-45-67, 2.12.1990")
    await boris.says("/add Орлов Илья, +7 495 123-45-68, 1 декабря")
    await boris.says("/add Белов Ян, +7 495 123-45-69, 24.11.1990")
    await boris.says("/today")
    text = boris.sees.text
    assert "пт, 27 ноября 2026 — Смирнова Анна, 41 год" in text
    assert "вт, 1 декабря 2026 — Орлов Илья\n" in text + "\n"
    assert "Кузнецов" not in text
    assert "Белов" not in text
    await boris.presses("🎂 Смирнова")
    assert "+7 916 765-43-21" in boris.sees.text
    await li.says("/today")
    assert "Смирнова" not in li.sees.text


async def test_many_promises_are_turned_by_page(boris, monkeypatch):
    monkeypatch.setattr(today, "ROWS", 2)
    for number, name in enumerate(("Белов", "Воронов", "Громов", "Дымов", "Ершов"), 1):
        await promise(boris, name, f"+7 495 123-40-{number + 10}", f"через {number} мин")
    await boris.says("/today")
    assert "… и ещё 3" in boris.sees.text
    assert "2. 12:02" in boris.sees.text
    await boris.presses("▶")
    assert "3. 12:03" in boris.sees.text
    await boris.presses("▶")
    assert "5. 12:05" in boris.sees.text
    assert "и ещё" not in boris.sees.text
    await boris.presses("✅ 5")
    assert "1. 12:01" in boris.sees.text
    assert "… и ещё 2" in boris.sees.text


async def test_a_birthday_of_a_contact_person_names_the_client(boris, clock):
    await boris.says("/add Ромашка, +7 916 765-43-21")
    await boris.presses("Контакты")
    await boris.presses("➕")
    await boris.says("Анна Смирнова")
    await boris.presses("Пропустить")
    await boris.says("29 февраля 1988")
    clock.set(datetime(2027, 2, 25, 12, 0, tzinfo=MOSCOW))
    await boris.says("/today")
    assert "вс, 28 февраля 2027 — Анна Смирнова (Ромашка), 39 лет" in boris.sees.text


def test_the_longest_day_fits_a_message_in_every_language():
    now = datetime(2026, 11, 25, 12, 0, tzinfo=MOSCOW)
    client = Client(id=1, name="Ы" * 300, stage=Stage.WHITE)
    long = [Callback(id=n, client_id=1, due_at=now, reason="я" * 900, client=client) for n in range(1, 40)]
    near = [Celebrated(1, "Ы" * 300, 5, "Ъ" * 300, date(2026, 11, 27), 40)] * 40
    for language in LANGUAGES:
        screen = today_screen(Page(long, 40), near, Texts(language, MOSCOW), now).headed("x" * 120)
        assert len(screen.text) < 4096
        assert sum(len(row) for row in screen.rows) <= 100


async def test_a_second_press_in_the_days_list_shows_the_list_and_no_card(boris, clock):
    await busy(boris, clock)
    await boris.says("/today")
    listed = boris.sees
    await boris.says("/today")
    await boris.presses("✅ 1")
    await boris.presses("✅ 1", on=listed)
    assert "уже закрыт" in boris.toast
    old = next(seen for seen in boris.received if seen.id == listed.id)
    assert "На сегодня" in old.text
    assert "Смирнова Анна" in old.text
    assert "Иванов Пётр" not in old.text
