"""Yearly dates beside the birthday: put on a card by button and by line, told of in time, taken off, taken back."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from tests.telegram import Person

MOSCOW = ZoneInfo("Europe/Moscow")


def told(person, text):
    return [seen for seen in person.received if text in seen.text]


@pytest.fixture
async def ivanov(boris):
    """Boris has a card before him."""
    await boris.says("/add Иванов Пётр, +7 916 123-45-67")
    return boris


async def test_a_date_is_put_on_by_buttons_and_stands_on_the_card(ivanov):
    await ivanov.presses("📅 Даты")
    assert "Пока ни одной" in ivanov.sees.text
    await ivanov.presses("➕ Добавить дату")
    await ivanov.presses("годовщина договора")
    await ivanov.says("5 мая 2019")
    assert "Дата добавлена: 5 мая 2019\u202fг. — годовщина договора" in ivanov.sees.text
    await ivanov.presses("Карточка")
    assert "📅 5 мая 2019\u202fг. — годовщина договора, 8 лет · через 161 день" in ivanov.sees.text


async def test_a_date_in_own_words_of_a_contact_person_without_a_year(ivanov):
    await ivanov.presses("Контакты")
    await ivanov.presses("➕")
    await ivanov.says("Анна Смирнова")
    await ivanov.presses("Пропустить")
    await ivanov.presses("Пропустить")
    await ivanov.presses("Карточка")
    await ivanov.presses("📅 Даты")
    await ivanov.presses("➕ Для Анна Смирнова")
    await ivanov.says("юбилей <театра>")
    await ivanov.says("26 ноября")
    assert "📅 26 ноября — юбилей <театра> (Анна Смирнова) · завтра" in ivanov.sees.text
    await ivanov.presses("Карточка")
    assert "юбилей <театра> (Анна Смирнова)" in ivanov.sees.text


@pytest.mark.parametrize(
    ("line", "stands"),
    [
        ("/date Иванов годовщина договора 5 мая 2019", "5 мая 2019\u202fг. — годовщина договора"),
        ("/date Иванов Пётр свадьба 12.06", "12 июня — годовщина свадьбы"),
        ("/date Иванов юбилей дачи 5 мая", "5 мая — юбилей дачи"),
        ("/date Иванов: день города 1 сентября", "1 сентября — день города"),
        ("/date день компании с 29.02.2016", "29 февраля 2016\u202fг. — день компании"),
        ("/date юбилей дачи 5 мая", "5 мая — юбилей дачи"),
        ("/date Иванов 5 мая 2019 годовщина договора", "5 мая 2019\u202fг. — годовщина договора"),
        ("/date контракт с Ивановым 12 марта", "12 марта — годовщина договора"),
        ("/date у Иванова свадьба 12 июня", "12 июня — годовщина свадьбы"),
        ("/date свадьба дочери 5 мая", "5 мая — свадьба дочери"),
        ("контракт с Ивановым 12 марта", "12 марта — годовщина договора"),
        ("годовщина договора с Ивановым 5 мая 2019", "5 мая 2019\u202fг. — годовщина договора"),
        ("Иванов годовщина договора 5 мая 2019", "5 мая 2019\u202fг. — годовщина договора"),
        ("свадьба Иванова 12.06", "12 июня — годовщина свадьбы"),
    ],
)
async def test_a_date_in_one_line(ivanov, line, stands):
    await ivanov.says(line)
    assert f"Дата добавлена: {stands}" in ivanov.sees.text
    assert "Даты — Иванов Пётр" in ivanov.sees.text


async def test_a_date_in_the_other_languages(ann, li):
    await ann.says("/add John Smith, +44 7400 123456")
    await ann.says("/date Smith wedding anniversary June 5, 2010")
    assert "5 June 2010 — wedding anniversary, 17 years · in 192 days" in ann.sees.text
    await ann.says("/settings")
    await ann.presses("Language")
    await ann.presses("Français")
    await ann.says("/date Smith anniversaire de l’entreprise le 1er juin 2001")
    assert "1er juin 2001 — anniversaire de l’entreprise" in ann.sees.text
    await li.says("/add 王伟, +86 138 1234 5678")
    await li.says("/date 王伟结婚纪念日5月20日")
    assert "5月20日 — 结婚纪念日" in li.sees.text
    await ann.says("/add Jean Lefèvre, +33 6 12 34 56 78")
    await ann.says("anniversaire de mariage de Lefèvre 5 juin 2010")
    assert "5 juin 2010 — anniversaire de mariage" in ann.sees.text
    await ann.says("l’anniversaire de Lefèvre : 3 décembre 1980")
    assert "3 décembre 1980" in ann.sees.text
    assert "🎂" in ann.sees.text


async def test_a_line_that_leaves_out_what_it_is_asks_for_that_alone(ivanov):
    await ivanov.says("/date Иванов Пётр 5 мая")
    assert "что повторяется каждый год" in ivanov.sees.text
    await ivanov.presses("годовщина свадьбы")
    assert "Дата добавлена: 5 мая — годовщина свадьбы" in ivanov.sees.text


async def test_a_birthday_in_such_a_line_is_the_birthday(ivanov):
    await ivanov.says("/date Иванов день рождения 12 марта 1985")
    assert "🎂 12 марта 1985\u202fг., 41 год" in ivanov.sees.text
    await ivanov.presses("Отменить")
    assert "🎂" not in ivanov.sees.text


async def test_a_birthday_may_be_said_in_a_plain_line(ivanov, li):
    await ivanov.says("у Иванова день рождения 12 марта 1985")
    assert "День рождения: — → 12 марта 1985" in ivanov.sees.text
    await li.says("/add 王伟, +86 138 1234 5678")
    await li.says("王伟的生日是12月2日")
    assert "🎂 12月2日" in li.sees.text


async def test_without_a_name_a_plain_line_is_about_the_card_just_open(ivanov, li):
    await ivanov.says("день рождения 12 марта 1985")
    assert "День рождения: — → 12 марта 1985" in ivanov.sees.text
    await ivanov.says("свадьба 5 мая")
    assert "Дата добавлена: 5 мая — годовщина свадьбы" in ivanov.sees.text
    await li.says("结婚纪念日5月20日")
    assert "🔍" in li.sees.text, "no card is open"


@pytest.mark.parametrize(
    "line", ["договор 12 марта", "Иванов договор 12 марта", "Иванов просит договор, перезвонить 12 марта"]
)
async def test_what_is_to_be_done_on_a_day_is_no_yearly_date(ivanov, line):
    await ivanov.says(line)
    assert "Дата добавлена" not in ivanov.sees.text
    await ivanov.says("/find Иванов")
    assert "📅 12" not in ivanov.sees.text


async def test_a_firm_called_so_is_no_occasion(ivanov):
    await ivanov.says("/add Контракт Сервис, +7 495 765-43-21")
    await ivanov.says("Контракт Сервис 12 марта")
    assert "Дата добавлена" not in ivanov.sees.text


async def test_of_several_clients_it_is_asked_whose_the_date_is(ivanov):
    await ivanov.says("/add Иванов Сергей, +7 916 123-45-68")
    for line in ("/date Иванов юбилей дачи 5 мая", "контракт с Ивановым 6 мая"):
        await ivanov.says(line)
        assert "клиентов — 2. Кто имеется в виду?" in ivanov.sees.text
        await ivanov.presses("Иванов Сергей")
        assert "Дата добавлена" in ivanov.sees.text
        assert "Даты — Иванов Сергей" in ivanov.sees.text


async def test_wrong_lines_are_met_by_a_sentence(ivanov, li):
    for said, answer in [
        ("/date Иванов свадьба", "Не вижу даты"),
        ("/date Иванов свадьба 31.02", "нет в календаре"),
        ("/date Иванов свадьба 5 мая 2030", "ещё не наступило"),
        (f"/date Иванов: {'я' * 61} 5 мая", "60"),
    ]:
        await ivanov.says(said)
        assert answer in ivanov.sees.text
    await li.says("/date")
    assert "/date 王伟 合同周年" in li.sees.text
    await li.says("/date 结婚纪念日 5月20日")
    assert "是谁的日期" in li.sees.text
    await li.says("/date 李四 结婚纪念日 5月20日")
    assert "李四" in li.sees.text


async def test_the_line_alone_shows_the_dates_of_the_card_just_open(ivanov):
    await ivanov.says("/date Иванов свадьба 5 мая")
    await ivanov.says("/date")
    assert "Даты — Иванов Пётр" in ivanov.sees.text
    assert "годовщина свадьбы" in ivanov.sees.text


async def test_the_same_date_twice_is_one(ivanov):
    await ivanov.says("/date Иванов свадьба 5 мая")
    await ivanov.says("/date Иванов день свадьбы 05.05")
    assert "уже есть" in ivanov.sees.text


async def test_a_date_is_taken_off_once_and_back(ivanov):
    await ivanov.says("/date Иванов свадьба 5 мая 2010")
    drop = ivanov.sees.data("✖ 5 мая")
    await ivanov.presses("✖ 5 мая")
    dropped = ivanov.sees
    assert "Дата убрана" in dropped.text
    assert "Пока ни одной" in dropped.text
    await ivanov.presses_data(drop, dropped, forged=True)
    assert "уже нет" in ivanov.toast
    await ivanov.presses("Отменить", on=dropped)
    assert "5 мая 2010\u202fг. — годовщина свадьбы" in ivanov.sees.text


async def test_adding_a_date_is_undone(ivanov):
    await ivanov.says("/date Иванов свадьба 5 мая 2010")
    await ivanov.presses("Отменить")
    assert "свадьбы" not in ivanov.sees.text


async def test_a_contact_person_takes_their_dates_along_and_brings_them_back(ivanov):
    await ivanov.presses("Контакты")
    await ivanov.presses("➕")
    await ivanov.says("Анна")
    await ivanov.presses("Пропустить")
    await ivanov.presses("Пропустить")
    await ivanov.presses("Карточка")
    await ivanov.presses("📅 Даты")
    await ivanov.presses("➕ Для Анна")
    await ivanov.presses("годовщина свадьбы")
    await ivanov.says("5 мая")
    await ivanov.presses("Карточка")
    await ivanov.presses("Контакты")
    await ivanov.presses("✖ Анна")
    await ivanov.presses("Отменить")
    assert "годовщина свадьбы (Анна)" in ivanov.sees.text


async def test_a_viewer_puts_no_date_on(sandbox, program):
    sandbox.add_person(id=1020, first_name="Vera", last_name=None, username=None, language_code="en")
    await program.admit(1020, "Vera", "viewer", "en", "Europe/Moscow")
    sandbox.open_chat(1020)
    vera = Person(sandbox, 1020, program.handled)
    await vera.says("/date Ivanov wedding 5 May")
    assert "role does not allow" in vera.sees.text


async def test_dates_are_told_before_and_on_the_day_in_one_message_a_morning(ivanov, program, clock):
    await ivanov.says("/settings")
    await ivanov.presses("Дни рождения")
    await ivanov.presses("за 7 и 1 день")
    await ivanov.says("/date Иванов годовщина договора 4 декабря 2019")
    await ivanov.says("/add Смирнова Анна, +7 916 765-43-21, 5.12.1985")
    seen = {}
    for day in range(26, 37):
        at = (
            datetime(2026, 11, day, 9, 0, tzinfo=MOSCOW)
            if day <= 30
            else datetime(2026, 12, day - 30, 9, tzinfo=MOSCOW)
        )
        clock.set(at)
        before = len(ivanov.received)
        await program.tick()
        await program.tick()
        seen[day] = [message.text for message in ivanov.received[before:]]
    assert [day for day, messages in seen.items() if messages] == [27, 28, 33, 34, 35]
    assert all(len(messages) <= 1 for messages in seen.values())
    assert "Иванов Пётр — через 7 дней годовщина договора" in seen[27][0]
    assert "7 лет" in seen[27][0]
    assert "день рождения через 7 дней" in seen[28][0]
    assert "завтра годовщина договора" in seen[33][0]
    assert "сегодня годовщина договора!" in seen[34][0]
    assert "завтра день рождения" in seen[34][0]
    assert "сегодня день рождения!" in seen[35][0]


async def test_what_no_morning_told_is_told_as_yesterday(ivanov, program, clock):
    await ivanov.says("/date Иванов свадьба 26 ноября 2016")
    clock.set(datetime(2026, 11, 27, 9, 0, tzinfo=MOSCOW))
    await program.tick()
    (message,) = told(ivanov, "📅 Иванов")
    assert "вчера: годовщина свадьбы" in message.text
    assert "10 лет" in message.text
    clock.set(datetime(2026, 11, 28, 9, 0, tzinfo=MOSCOW))
    await program.tick()
    assert len(told(ivanov, "📅 Иванов")) == 1


async def test_whoever_stands_in_is_told_for_whom_and_may_congratulate(ivanov, li, program, clock):
    await ivanov.says("/date Иванов свадьба 26 ноября 2016")
    await ivanov.says("/away до понедельника")
    await ivanov.presses("李雷")
    clock.set(datetime(2026, 11, 26, 9, 0, tzinfo=MOSCOW))
    await program.tick()
    await program.tick()
    (message,) = told(li, "📅 Иванов Пётр — 今天是结婚纪念日！")
    assert "Борис" in message.text
    assert not told(ivanov, "сегодня годовщина свадьбы")
    await li.presses("🎉", on=message)
    assert "с годовщиной свадьбы" in li.sees.text
    await li.presses("✅")
    assert "已祝贺" in li.sees.text


async def test_what_was_told_on_its_day_is_not_told_again(ivanov, program, clock):
    await ivanov.says("/date Иванов свадьба 26 ноября")
    for day in (26, 27):
        clock.set(datetime(2026, 11, day, 9, 0, tzinfo=MOSCOW))
        await program.tick()
    assert len(told(ivanov, "📅 Иванов")) == 1


async def test_a_date_that_is_no_more_is_not_told(ivanov, program, clock):
    await ivanov.says("/date Иванов свадьба 26 ноября")
    clock.set(datetime(2026, 11, 26, 9, 0, tzinfo=MOSCOW))
    await ivanov.presses("✖ 26 ноября")
    await program.tick()
    assert not told(ivanov, "сегодня годовщина свадьбы")


async def test_today_lists_the_dates_of_the_week(ivanov, clock):
    await ivanov.says("/date Иванов свадьба 27 ноября 2016")
    await ivanov.says("/today")
    assert "пт, 27 ноября 2026 — Иванов Пётр: годовщина свадьбы, 10 лет" in ivanov.sees.text
