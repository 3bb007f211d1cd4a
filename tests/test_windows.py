"""The client's clock: where they live, whether they may be called, and the good moment instead of a bad one."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from tests.promises import pushes
from tests.telegram import Person

MOSCOW = ZoneInfo("Europe/Moscow")
SHANGHAI = ZoneInfo("Asia/Shanghai")


@pytest.fixture
async def wang(boris):
    """Boris in Moscow has a client in Shanghai, where it is five hours later."""
    await boris.shares("+8613812345678", "伟", "王")


async def test_a_card_tells_the_time_there(boris, wang, clock):
    assert "🕐 Там 17:00 (Шанхай)\n" in boris.sees.text
    clock.set(datetime(2026, 11, 26, 1, 10, tzinfo=SHANGHAI))
    await boris.says("王")
    assert "Там 01:10 (Шанхай), звонить с 09:00" in boris.sees.text


async def test_nothing_is_said_of_a_client_whose_clock_is_the_same(boris):
    await boris.says("/add Смирнова Анна, +7 495 765-43-21")
    assert "🕐" not in boris.sees.text


@pytest.mark.parametrize(
    ("line", "there"),
    [
        ("/add Ким Олег, +7 916 765-43-21, Владивосток", "🕐 Там 19:00 (Владивосток)\n"),
        ("/add Ким Олег, +7 423 222-33-44", "🕐 Там 19:00 (Владивосток)\n"),
        ("/add Dupont Jean, +33 6 12 34 56 78", "🕐 Там 10:00 (Париж)\n"),
        ("/add Smith John, +44 7911 123456", "🕐 Там 09:00 (Лондон)\n"),
        ("/add Garcia Ana, +1 212 555 0123", "🕐 Там 04:00 (Нью-Йорк), звонить с 09:00\n"),
    ],
)
async def test_city_and_phone_tell_where_a_client_lives(boris, line, there):
    await boris.says(line)
    assert there in boris.sees.text


@pytest.mark.parametrize("line", ["Smith John, +44 7911 123456, Москва", "Смирнова Анна, +7 916 765-43-21"])
async def test_a_city_here_and_a_number_of_many_zones_say_nothing(boris, line):
    await boris.says(f"/add {line}")
    assert "🕐" not in boris.sees.text


async def test_a_promise_for_their_night_says_so_and_moves_in_one_tap(boris, wang):
    await boris.presses("Перезвон")
    await boris.presses("Вечером 18:00")
    assert "У клиента тогда будет 23:00 (Шанхай)" in boris.sees.text
    assert "чт, 26 ноября 2026, 09:00" in boris.sees.text
    await boris.presses("Когда звонить можно: чт, 26 ноября 2026, 09:00")  # at their 09:00 Борис is asleep
    assert "⏰ Перезвон: 王伟 — чт, 26 ноября 2026, 09:00, Москва" in boris.sees.text
    assert "↪ Было: ср, 25 ноября 2026, 18:00" in boris.sees.text
    assert "⚠️" not in boris.sees.text
    await boris.presses("Отменить")
    assert "Перезвон: ср, 25 ноября 2026, 18:00" in boris.sees.text


async def test_a_line_says_so_too(boris, wang):
    await boris.says("/call 王: недозвон, сегодня 20:00")
    assert "У клиента тогда будет 01:00 (Шанхай)" in boris.sees.text
    await boris.presses("Когда звонить можно")
    assert "чт, 26 ноября 2026, 09:00, Москва" in boris.sees.text


async def test_a_button_of_a_moment_that_is_over_promises_nothing(boris, wang, clock):
    await boris.presses("Перезвон")
    await boris.presses("Вечером 18:00")
    clock.move(days=3)
    await boris.presses("Когда звонить можно")
    assert boris.alerted
    assert "прошло" in boris.toast


async def test_where_somebody_lives_is_asked_once_and_answered_by_a_tap(boris):
    await boris.shares("+79167654321", "Анна", "Смирнова")
    await boris.presses("Перезвон")
    await boris.presses("Завтра 10:00")
    assert "Где находится Смирнова Анна?" in boris.sees.text
    asked = boris.sees
    await boris.presses("Как здесь: Москва")
    assert "Часовой пояс" in boris.sees.text
    assert "Там" not in boris.sees.text
    await boris.presses("Отменить")
    await boris.presses("⏰ Перезвон")
    await boris.presses("В пн")
    assert "Где находится" in boris.sees.text, "one promise was moved, and it is still not known"
    await boris.presses("Как здесь", on=asked)
    await boris.presses("⏰ Перезвон")
    await boris.presses("Вечером")
    assert "Где находится" not in boris.sees.text


async def test_a_zone_is_typed_and_emptied(boris):
    await boris.says("/add Смирнова Анна, +7 916 765-43-21")
    await boris.presses("Изменить")
    await boris.presses("Часовой пояс")
    await boris.says("сан")
    assert "Их несколько" in boris.sees.text
    await boris.says("Омск")
    assert "Там 15:00 (Омск)" in boris.sees.text
    await boris.presses("Изменить")
    await boris.presses("Часовой пояс: Омск")
    await boris.presses("Оставить пустым")
    assert "Там" not in boris.sees.text


async def test_a_push_tells_the_time_there(boris, wang, program, clock):
    await boris.says("/call 王: недозвон, сегодня 20:00")
    clock.set(datetime(2026, 11, 25, 20, 0, tzinfo=MOSCOW))
    await program.tick()
    (push,) = pushes(boris)
    assert "Там 01:00 (Шанхай), звонить с 09:00" in push.text


async def test_pushes_wait_for_the_call_hours_if_the_seller_wants_it(boris, wang, program, clock):
    await boris.says("/settings")
    await boris.presses("Часы для звонков")
    await boris.presses("когда начнутся")
    await boris.says("/call 王: недозвон, сегодня 20:00")
    clock.set(datetime(2026, 11, 25, 20, 0, tzinfo=MOSCOW))
    await program.tick()
    clock.set(datetime(2026, 11, 26, 8, 59, tzinfo=MOSCOW))  # since 04:00 they are at work there, but Борис sleeps
    await program.tick()
    assert not pushes(boris)
    clock.set(datetime(2026, 11, 26, 9, 0, tzinfo=MOSCOW))
    await program.tick()
    await program.tick()
    (push,) = pushes(boris)
    assert "назначено было на ср, 25 ноября 2026, 20:00" in push.text
    assert "опоздан" not in push.text


async def test_a_promise_that_is_moved_while_its_push_waits_comes_at_its_new_minute_only(boris, wang, program, clock):
    await boris.says("/settings")
    await boris.presses("Часы для звонков")
    await boris.presses("когда начнутся")
    await boris.says("/call 王: недозвон, сегодня 20:00")
    clock.set(datetime(2026, 11, 25, 20, 0, tzinfo=MOSCOW))
    await program.tick()
    await boris.says("/call 王: занято, завтра 12:00")
    clock.set(datetime(2026, 11, 26, 9, 0, tzinfo=SHANGHAI))
    await program.tick()
    assert not pushes(boris)
    clock.set(datetime(2026, 11, 26, 12, 0, tzinfo=MOSCOW))
    await program.tick()
    assert len(pushes(boris)) == 1


async def test_call_hours_are_typed_and_stand_on_the_card(boris, clock):
    await boris.says("/add Смирнова Анна, +7 495 765-43-21")
    await boris.presses("Изменить")
    await boris.presses("Часы для звонков")
    await boris.says("когда-нибудь")
    assert "Не понимаю, когда звонить" in boris.sees.text
    await boris.says("9-18 пн-пт, сб 10-14")
    assert "☎️ Часы для звонков: пн–пт 09:00–18:00, сб 10:00–14:00" in boris.sees.text
    clock.set(datetime(2026, 11, 28, 15, 0, tzinfo=MOSCOW))
    await boris.says("Смирнова")
    assert "Сейчас не время, звонить с пн, 30 ноября 2026, 09:00" in boris.sees.text
    await boris.presses("Перезвон")
    await boris.says("завтра 12:00")
    await boris.presses("Когда звонить можно: пн, 30 ноября 2026, 09:00")
    assert "пн, 30 ноября 2026, 09:00, Москва" in boris.sees.text


async def test_call_hours_are_chosen_and_undone(boris):
    await boris.says("/add Смирнова Анна, +7 495 765-43-21")
    await boris.presses("Изменить")
    await boris.presses("Часы для звонков")
    await boris.presses("пн–пт 10:00–19:00")
    assert "☎️ Часы для звонков: пн–пт 10:00–19:00" in boris.sees.text
    await boris.presses("Отменить")
    assert "☎️" not in boris.sees.text


@pytest.mark.parametrize("line", ["/hours Смирнова после 14", "/hours после 14"])
async def test_call_hours_in_one_line(boris, line):
    await boris.says("/add Смирнова Анна, +7 495 765-43-21")
    await boris.says(line)
    assert "☎️ Часы для звонков: пн–вс 14:00–20:00" in boris.sees.text


async def test_hours_of_nobody_of_several_and_of_no_sense_are_met_by_a_sentence(boris, li):
    await boris.says("/add Смирнова Анна, +7 495 765-43-21")
    await boris.says("/add Смирнова Ольга, +7 495 765-43-22")
    for said, answer in [
        ("/hours", "/hours Иванов 9-18 пн-пт"),
        ("/hours Смирнова 9-18", "клиентов — 2. Кто имеется в виду?"),
        ("/hours Вовк 9-18", "Вовк"),
        ("/hours Смирнова всегда-пожалуйста", "Не понимаю"),
    ]:
        await boris.says(said)
        assert answer in boris.sees.text
        assert "☎️ Часы" not in boris.sees.text
    await li.says("/hours 9-18")
    assert "/hours 王伟" in li.sees.text


async def test_of_several_the_one_chosen_gets_what_the_line_says(boris):
    await boris.says("/add Смирнова Анна, +7 495 765-43-21")
    await boris.says("/add Смирнова Ольга, +7 495 765-43-22")
    await boris.says("/hours Смирнова 9-18 пн-пт")
    await boris.presses("Смирнова Ольга")
    assert "Смирнова Ольга" in boris.sees.text
    assert "☎️ Часы для звонков: пн–пт 09:00–18:00" in boris.sees.text
    await boris.says("/every Смирнова 30 дней")
    await boris.says("анна")
    assert "Смирнова Анна" in boris.sees.text
    assert "каждые 30 дней" in boris.sees.text


async def test_a_pause_at_noon_stands_between_commas_in_any_language(boris, li):
    await boris.says("/add Смирнова Анна, +7 495 765-43-21")
    await boris.says("/hours Смирнова 9-12, 14-18")
    assert "☎️ Часы для звонков: пн–вс 09:00–12:00, 14:00–18:00" in boris.sees.text
    await li.shares("+8613812345678", "伟", "王")
    await li.says("/hours 王伟 9点到12点，14点到18点")
    assert "周一–周日 09:00–12:00, 14:00–18:00" in li.sees.text


async def test_a_viewer_sets_no_hours(sandbox, program):
    sandbox.add_person(id=1020, first_name="Vera", last_name=None, username=None, language_code="en")
    await program.admit(1020, "Vera", "viewer", "en", "Europe/Moscow")
    sandbox.open_chat(1020)
    vera = Person(sandbox, 1020, program.handled)
    await vera.says("/hours Ivanov 9-18")
    assert "role does not allow" in vera.sees.text


async def test_hours_in_other_languages(ann, li):
    await ann.says("/add Jane Smith, +44 7911 123456")
    await ann.says("/hours Mon-Fri 9-18")
    assert "Call hours: Mon–Fri 09:00–18:00" in ann.sees.text
    await li.says("/add 王伟, +86 138 1234 5678")
    await li.says("/hours 工作日9点到18点")
    assert "可致电时间：周一–周五 09:00–18:00" in li.sees.text


@pytest.mark.parametrize(
    ("card", "at", "name"),
    [
        ("Смирнова Анна, +7 495 765-43-21", "4.11.2027 15:00", "День единства"),
        ("Смирнова Анна, +7 916 765-43-21", "28.11 15:00", "выходной"),
        ("Dupont Jean, +33 6 12 34 56 78", "25.12 15:00", "Рождество"),
        ("Garcia Ana, +1 212 555 0123", "26.11 19:00", "День благодарения"),
        ("王伟, +86 138 1234 5678", "16.02.2027 10:00", None),
        ("王伟, +86 138 1234 5678", "5.02.2027 21:00", "Праздник весны"),
    ],
)
async def test_a_day_off_of_the_client_s_country_is_named_and_not_forbidden(boris, card, at, name):
    await boris.says(f"/add {card}")
    await boris.presses("Перезвон")
    await boris.says(at)
    assert "⏰ Перезвон:" in boris.sees.text
    if name is None:
        assert "🏖" not in boris.sees.text
    else:
        assert f"🏖 Там нерабочий день: {name}" in boris.sees.text


async def test_a_push_on_a_holiday_names_it(boris, program, clock):
    await boris.says("/add Dupont Jean, +33 6 12 34 56 78")
    await boris.says("/call Dupont: недозвон, 25.12 15:00")
    clock.set(datetime(2026, 12, 25, 15, 0, tzinfo=MOSCOW))
    await program.tick()
    (push,) = pushes(boris)
    assert "🏖 Там нерабочий день: Рождество" in push.text
