"""What a member sets for themself, chosen or typed."""

import pytest

from storage import members
from tests.conftest import BORIS, LI


async def member(db, telegram_id: int):
    async with db.read() as session:
        return (await members.by_telegram_id(session, telegram_id))[0]


async def test_settings_show_what_is_set_and_the_present_choice_is_marked(ann, li):
    await ann.says("/settings")
    assert "Language: English" in ann.sees.text
    assert "Time zone: Moscow, now it is 12:00 there" in ann.sees.text
    assert "Working hours: 09:00–19:00" in ann.sees.text
    assert "Morning digest: 09:00" in ann.sees.text
    assert "Birthdays and dates: 3 days before" in ann.sees.text
    await ann.presses("Working hours")
    assert "✓ 09:00–19:00" in ann.sees.buttons
    assert "10:00–19:00" in ann.sees.buttons
    await li.says("/settings")
    assert "时区：上海，当地时间 17:00" in li.sees.text
    await li.presses("语言")
    assert li.sees.buttons[:4] == ["English", "Русский", "Français", "✓ 中文"]


async def test_a_zone_is_chosen_and_its_time_echoed(boris, db):
    await boris.says("/settings")
    await boris.presses("Часовой пояс")
    assert "✓ Москва · 12:00" in boris.sees.buttons
    await boris.presses("Екатеринбург · 14:00")
    assert "Часовой пояс: Екатеринбург, сейчас там 14:00" in boris.sees.text
    assert (await member(db, BORIS)).timezone == "Asia/Yekaterinburg"
    await boris.presses("Отменить")
    assert (await member(db, BORIS)).timezone == "Europe/Moscow"


@pytest.mark.parametrize(
    ("typed", "zone", "echo"),
    [
        ("казань", "Europe/Moscow", "Москва, сейчас там 12:00"),
        ("Пекин", "Asia/Shanghai", "Шанхай, сейчас там 17:00"),
        ("上海", "Asia/Shanghai", "Шанхай, сейчас там 17:00"),
        ("Moscou", "Europe/Moscow", "Москва, сейчас там 12:00"),
        ("america/new_york", "America/New_York", "Нью-Йорк, сейчас там 04:00"),
        ("нью йорк", "America/New_York", "Нью-Йорк, сейчас там 04:00"),
        ("UTC+3", "Etc/GMT-3", "UTC+3, сейчас там 12:00"),
        ("МСК+2", "Etc/GMT-5", "UTC+5, сейчас там 14:00"),
        ("+05:45", "Asia/Kathmandu", "Катманду, сейчас там 14:45"),
    ],
)
async def test_a_zone_is_typed(boris, db, typed, zone, echo):
    await boris.says("/settings")
    await boris.presses("Часовой пояс")
    await boris.presses("Другой город")
    await boris.says(typed)
    assert f"Часовой пояс: {echo}" in boris.sees.text
    assert (await member(db, BORIS)).timezone == zone


async def test_of_several_cities_one_is_chosen_or_another_typed(ann):
    await ann.says("/settings")
    await ann.presses("Time zone")
    await ann.presses("Another city")
    await ann.says("san")
    assert "There are several" in ann.sees.text
    several = ann.sees
    assert "Los Angeles · 01:00" in several.buttons
    await ann.says("santiago")
    assert "Time zone: Santiago, now it is 06:00 there" in ann.sees.text
    await ann.presses("Los Angeles", on=several)
    changed = next(seen for seen in ann.messages if seen.id == several.id)
    assert "Time zone: Los Angeles, now it is 01:00 there" in changed.text


async def test_an_unknown_city_is_asked_for_again_even_after_a_restart(boris, program, db):
    await boris.says("/settings")
    await boris.presses("Часовой пояс")
    await boris.presses("Другой город")
    for wrong in ("Васюки", "   ", "12", "UTC+99", "<b>", "x" * 3000):
        await boris.says(wrong)
        assert "UTC+3" in boris.sees.text
    await boris.sends_sticker()
    assert "текстом" in boris.sees.text
    await boris.says("Самара")
    assert "сейчас там 13:00" in boris.sees.text


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("9-18", "09:00–18:00"),
        ("09:30–19:00", "09:30–19:00"),
        ("с 10 до 20", "10:00–20:00"),
        ("0-24", "круглосуточно"),
        ("22:00-6:00", "22:00–06:00"),
    ],
)
async def test_working_hours_are_typed(boris, typed, shown):
    await boris.says("/settings")
    await boris.presses("Рабочие часы")
    await boris.presses("Другие часы")
    await boris.says(typed)
    assert f"Рабочие часы: {shown}" in boris.sees.text
    assert "Сохранено" in boris.sees.text


async def test_hours_that_are_none_are_asked_for_again(ann):
    await ann.says("/settings")
    await ann.presses("Working hours")
    await ann.presses("Other hours")
    for wrong in ("nine to five", "9", "25-30", "9-18-20", "12.03.1985"):
        await ann.says(wrong)
        assert "9-18" in ann.sees.text
        assert "Saved" not in ann.sees.text
    await ann.says("9am - 6pm")
    assert "Working hours: 09:00–18:00" in ann.sees.text


async def test_the_digest_is_chosen_or_typed(li, db):
    await li.says("/settings")
    await li.presses("每日早报")
    await li.presses("08:30")
    assert "每日早报：08:30" in li.sees.text
    await li.presses("每日早报")
    await li.presses("其他时间")
    await li.says("早上")
    assert "8:30" in li.sees.text
    await li.says("7点15分")
    assert "每日早报：07:15" in li.sees.text
    assert str((await member(db, LI)).digest_at) == "07:15:00"


async def test_birthdays_are_announced_so_many_days_before(boris, db):
    await boris.says("/settings")
    await boris.presses("Дни рождения")
    assert boris.sees.buttons[:5] == ["только в сам день", "за 1 день", "✓ за 3 дня", "за 7 дней", "за 3 и 1 день"]
    await boris.presses("за 14, 7 и 1 день")
    assert "Дни рождения и даты: за 14, 7 и 1 день" in boris.sees.text
    assert (await member(db, BORIS)).lead_days == "14,7,1"
    await boris.presses("Отменить")
    assert (await member(db, BORIS)).lead_days == "3"
    await boris.presses("Дни рождения")
    await boris.presses("только в сам день")
    assert "Дни рождения и даты: только в сам день" in boris.sees.text
    assert (await member(db, BORIS)).lead_days == ""


@pytest.mark.parametrize(
    ("typed", "kept"), [("7, 1", "7,1"), ("за 1 день и за 2 недели", "14,1"), ("0", ""), ("5 5 5", "5")]
)
async def test_the_days_before_are_typed(boris, db, typed, kept):
    await boris.says("/settings")
    await boris.presses("Дни рождения")
    await boris.presses("Другие дни")
    for wrong in ("скоро", "61", "1 2 3 4 5", "12.03"):
        await boris.says(wrong)
        assert "7, 1" in boris.sees.text
    await boris.says(typed)
    assert "Сохранено" in boris.sees.text
    assert (await member(db, BORIS)).lead_days == kept


async def test_a_new_language_speaks_at_once(boris, sandbox):
    await boris.says("/settings")
    await boris.presses("Язык")
    settings = boris.sees
    await boris.presses("Français")
    assert "Langue" in boris.messages[-2].text
    assert boris.messages[-2].id == settings.id
    assert "Nous parlons maintenant français" in boris.sees.text
    assert "📅 Aujourd’hui" in boris.keys
    commands = sandbox.bot.commands_for(sandbox.people[BORIS])
    assert {"command": "add", "description": "Nouveau client"} in commands
    await boris.presses("Annuler", on=boris.messages[-2])
    assert "Теперь говорим по-русски" in boris.sees.text


@pytest.mark.parametrize(
    "data",
    [
        "ov:language:de",
        "ov:language:",
        "ov:zone:Mars/Olympus",
        "ov:zone:../../etc/passwd",
        "ov:hours:9-18-20",
        "ov:hours:540-1440",
        "ov:hours:-5-10",
        "ov:digest:x",
        "ov:digest:-1",
        "ov:digest:999999999999",
        "ov:lead:400",
        "ov:lead:7,1;x",
        "ov:role:owner",
        "os:role",
        "ot:language",
        "ot:role",
    ],
)
async def test_forged_values_are_refused(ann, data, db):
    await ann.says("/settings")
    before = ann.sees.text
    await ann.presses_data(data, ann.sees, forged=True)
    assert "another version" in ann.toast
    assert ann.alerted
    await ann.says("/settings")
    assert ann.sees.text == before
