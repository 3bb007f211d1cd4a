"""Contact persons: put on a card with a phone and a birthday, listed, taken off."""

import pytest


@pytest.fixture
async def romashka(boris):
    """Boris sees the contacts of a client."""
    await boris.says("/add Иванов Пётр, +7 916 123-45-67")
    await boris.presses("Контакты")
    return boris


async def adds(person, name, phone=None, birthday=None):
    await person.presses("➕ Добавить контактное лицо")
    await person.says(name)
    for answer in (phone, birthday):
        if answer is None:
            await person.presses("Пропустить")
        else:
            await person.says(answer)


async def test_nobody_yet(romashka):
    assert "Пока никого" in romashka.sees.text
    assert romashka.sees.protected


async def test_put_on_with_phone_and_birthday(romashka):
    await adds(romashka, "Анна Смирнова", "8 916 765-43-21", "12 марта")
    assert "Добавлено контактное лицо: Анна Смирнова" in romashka.sees.text
    assert "👤 Анна Смирнова · +7 916 765-43-21 · 🎂 12 марта" in romashka.sees.text
    await romashka.presses("Карточка")
    assert "👤 Анна Смирнова" in romashka.sees.text


async def test_a_name_is_enough_and_a_phone_can_be_shared(romashka):
    await adds(romashka, "Олег")
    assert "👤 Олег" in romashka.sees.text
    await romashka.presses("➕ Добавить контактное лицо")
    await romashka.says("Вера")
    await romashka.shares("79031112233", "Вера")
    await romashka.presses("Пропустить")
    assert "👤 Вера · +7 903 111-22-33" in romashka.sees.text


async def test_wrong_answers_are_refused_and_nothing_is_lost(romashka):
    await romashka.presses("➕ Добавить контактное лицо")
    await romashka.says("   ")
    await romashka.sends_sticker()
    await romashka.says("я" * 3000)
    assert "200" in romashka.sees.text
    await romashka.says("<i>Анна</i>")
    assert "<i>Анна</i>" in romashka.sees.text
    await romashka.says("звоните")
    assert "Не похоже на телефон" in romashka.sees.text
    await romashka.presses("Пропустить")
    await romashka.says("31.02")
    assert "31.02" in romashka.sees.text
    await romashka.presses("Назад")
    await romashka.says("+7 903 111-22-33")
    await romashka.says("29.02")
    assert "👤 <i>Анна</i> · +7 903 111-22-33 · 🎂 29 февраля" in romashka.sees.text


async def test_taken_off_once_and_back(romashka):
    await adds(romashka, "Анна", "+7 903 111-22-33", "12.03.1985")
    contacts, data = romashka.sees, romashka.sees.data("✖ Анна")
    await romashka.presses_data(data, contacts)
    assert "Контактное лицо убрано: Анна" in romashka.sees.text
    assert "Пока никого" in romashka.sees.text
    await romashka.presses_data(data, contacts, forged=True)
    assert "уже нет" in romashka.toast
    await romashka.presses("Отменить")
    assert "👤 Анна · +7 903 111-22-33 · 🎂 12 марта 1985" in romashka.sees.text


async def test_adding_is_undone(romashka):
    await adds(romashka, "Анна")
    await romashka.presses("Отменить")
    assert "Анна" not in romashka.sees.text


async def test_however_many_the_screen_holds(romashka):
    for number in range(21):
        await adds(romashka, f"{'Длинное имя ' * 16}{number}")
    assert "ещё 1 человек" in romashka.sees.text
    assert len(romashka.sees.buttons) < 100
    await romashka.presses("Карточка")
    assert "Длинное имя" in romashka.sees.text


async def test_another_ones_contacts_stay_theirs(romashka, li):
    await li.says("/add 王伟, +86 138 1234 5678")
    await li.presses("联系人")
    for data in ("ct:1", "ca:1", "cd:1:1"):
        await li.presses_data(data, li.sees, forged=True)
        assert li.alerted
    await li.presses_data("cd:2:77", li.sees, forged=True)
    assert "没有这位联系人" in li.toast


async def test_call_hours_of_a_contact_person_stand_beside_them_and_are_undone(romashka, clock):
    await adds(romashka, "Анна", "+7 495 123-45-67")
    await romashka.presses("☎️ Анна")
    await romashka.presses("Часы для звонков")
    await romashka.says("когда-нибудь")
    assert "Не понимаю, когда звонить" in romashka.sees.text
    await romashka.says("пн-пт 14-18")
    assert "👤 Анна · +7 495 123-45-67 · ☎️ Часы для звонков: пн–пт 14:00–18:00" in romashka.sees.text
    assert "Сейчас не время, звонить с 14:00" in romashka.sees.text
    undo = romashka.sees.data("Отменить")
    await romashka.presses("Назад")
    assert "☎️ Часы для звонков: пн–пт 14:00–18:00" in romashka.sees.text
    await romashka.presses("Карточка")
    assert "☎️ Часы для звонков: пн–пт 14:00–18:00" in romashka.sees.text
    await romashka.presses_data(undo, romashka.sees, forged=True)
    assert "☎️" not in romashka.sees.text


async def test_a_contact_person_s_clock_is_that_of_their_own_phone(romashka):
    await adds(romashka, "Jean", "+33 6 12 34 56 78")
    assert "👤 Jean · +33 6 12 34 56 78 · 🕐 Там 10:00 (Париж)" in romashka.sees.text
    await romashka.presses("☎️ Jean")
    await romashka.presses("Часовой пояс")
    await romashka.says("Нью-Йорк")
    assert "Там 04:00 (Нью-Йорк), звонить с 09:00" in romashka.sees.text
    await romashka.presses("Часовой пояс")
    await romashka.presses("Оставить пустым")
    assert "Там 10:00 (Париж)" in romashka.sees.text


async def test_hours_of_a_contact_person_who_is_gone(romashka):
    await adds(romashka, "Анна")
    hours = romashka.sees.data("☎️ Анна")
    await romashka.presses("✖ Анна")
    await romashka.presses_data(hours, romashka.sees, forged=True)
    assert "уже нет" in romashka.toast
