"""Congratulating: words in the client's language with their name, to be copied; who did it stands in the history, once a year."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.reading.tongues import tongue_of

MOSCOW = ZoneInfo("Europe/Moscow")


def copied(seen) -> list[str]:
    return [button["copy_text"]["text"] for row in seen.rows for button in row if "copy_text" in button]


@pytest.mark.parametrize(
    ("name", "numbers", "own", "tongue"),
    [
        ("Иванов Пётр", ["+33612345678"], "en", "ru"),
        ("王伟", ["+79161234567"], "ru", "zh"),
        ("Jean Lefèvre", ["+33612345678"], "ru", "fr"),
        ("John Smith", ["+447400123456"], "fr", "en"),
        ("Wang Wei", ["+8613812345678"], "en", "zh"),
        ("Jean Lefèvre", [], "fr", "fr"),
        ("Jean Lefèvre", [], "ru", "en"),
        ("John Smith", ["+79161234567"], "ru", "en"),
    ],
)
def test_a_client_is_spoken_to_in_their_own_language(name, numbers, own, tongue):
    assert tongue_of(name, numbers, own) == tongue


@pytest.fixture
async def birthday(boris, program, clock):
    """The morning of a client's birthday."""
    await boris.says("/add Иванов Пётр Сергеевич, +7 916 123-45-67, 26.11.1985")
    clock.set(datetime(2026, 11, 26, 9, 0, tzinfo=MOSCOW))
    await program.tick()
    assert "🎂 Иванов Пётр Сергеевич — сегодня день рождения!" in boris.sees.text
    return boris


async def test_words_to_copy_are_one_tap_from_the_reminder(birthday):
    reminder = birthday.sees
    await birthday.presses("🎉 Поздравить")
    words = birthday.sees
    assert words.id != reminder.id
    assert not words.protected, "what is protected can't be copied"
    assert len(copied(words)) == 3
    assert all(line.startswith("Пётр Сергеевич, ") and line in words.text for line in copied(words))
    assert "Иванов" not in words.text
    assert "916" not in words.text


async def test_the_words_come_in_another_language_too(birthday):
    await birthday.presses("🎉 Поздравить")
    await birthday.presses("English")
    assert copied(birthday.sees)[0].startswith("Dear Пётр, happy birthday!")
    await birthday.presses("中文")
    assert copied(birthday.sees)[0].startswith("尊敬的Иванов Пётр Сергеевич：祝您生日快乐")


async def test_congratulated_stands_in_the_history_once_and_is_undone(birthday, ann):
    await birthday.presses("🎉 Поздравить")
    words = birthday.sees
    done = words.data("✅ Поздравлено")
    await birthday.presses_data(done, words)
    noted = birthday.sees
    assert "🎉 Записано: Иванов Пётр Сергеевич, день рождения" in noted.text
    assert "🎉 поздравление: день рождения" in noted.text
    await ann.says("Иванов")
    await ann.presses_data(done, ann.sees, forged=True)
    assert "Борис has congratulated already: Thu 26 November 2026, 09:00" in ann.toast
    await birthday.presses("Отменить", on=noted)
    assert "🎉 поздравление" not in birthday.sees.text
    await ann.presses_data(done, ann.sees, forged=True)
    assert "🎉 Noted" in ann.sees.text


async def test_who_is_congratulated_ahead_is_not_told_of_again(boris, program, clock):
    await boris.says("/add Иванов Пётр, +7 916 123-45-67")
    await boris.says("/date Иванов свадьба 26 ноября")
    await boris.presses("🎉")
    await boris.presses("✅ Поздравлено")
    clock.set(datetime(2026, 11, 26, 9, 0, tzinfo=MOSCOW))
    await program.tick()
    assert not [seen for seen in boris.received if "сегодня годовщина" in seen.text]
    clock.set(datetime(2027, 11, 26, 9, 0, tzinfo=MOSCOW))
    await program.tick()
    assert [seen for seen in boris.received if "сегодня годовщина" in seen.text]


async def test_several_of_a_morning_have_a_row_each(boris, program, clock):
    await boris.says("/add Иванов Пётр, +7 916 123-45-67, 26.11.1985")
    await boris.says("/add Смирнова Анна, +7 916 123-45-68")
    await boris.says("/date Смирнова: юбилей театра 26 ноября 2016")
    clock.set(datetime(2026, 11, 26, 9, 0, tzinfo=MOSCOW))
    await program.tick()
    assert "Исполняется 41 год" in boris.sees.text
    assert "Смирнова Анна — сегодня юбилей театра!" in boris.sees.text
    assert boris.sees.buttons == ["📇 Иванов Пётр", "🎉 Поздравить", "📇 Смирнова Анна", "🎉 Поздравить"]
    data = boris.sees.rows[1][1]["callback_data"]
    await boris.presses_data(data, boris.sees)
    assert copied(boris.sees)[0] == "Анна, поздравляю: юбилей театра! Здоровья и успехов Вам."


async def test_a_contact_person_is_addressed_by_the_own_name(ann, clock):
    await ann.says("/add Acme Ltd, +44 7400 123456")
    await ann.says("/date Acme company day 1 December 1999")
    await ann.presses("🎉")
    assert copied(ann.sees)[0].startswith("Dear colleagues at Acme Ltd, congratulations on your company’s anniversary")
    await ann.says("Acme")
    await ann.presses("Contacts")
    await ann.presses("➕")
    await ann.says("Jane Smith")
    await ann.presses("Skip")
    await ann.presses("Skip")
    await ann.presses("Card")
    await ann.presses("📅 Dates")
    await ann.presses("➕ Of Jane Smith")
    await ann.presses("wedding anniversary")
    await ann.says("26 November")
    await ann.presses("🎉")
    assert copied(ann.sees)[0].startswith("Dear Jane, congratulations on your wedding anniversary")


async def test_a_date_that_is_gone_is_not_congratulated_on(boris):
    await boris.says("/add Иванов Пётр, +7 916 123-45-67")
    await boris.says("/date Иванов свадьба 26 ноября")
    await boris.presses("🎉")
    words = boris.sees
    await boris.says("/date Иванов свадьба 27 ноября")
    await boris.presses("✖ 26 ноября")
    await boris.presses("✅ Поздравлено", on=words)
    assert "уже нет" in boris.toast
