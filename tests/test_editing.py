"""Editing a card: every fact is asked for, read its own way, echoed old and new."""

import pytest

IVANOV = "/add Иванов Пётр, +7 916 123-45-67, ООО Ромашка, 12.03.1985"
WANG = "/add 王伟, +86 138 1234 5678"


@pytest.fixture
async def ivanov(boris):
    """Boris sees the card of Ivanov."""
    await boris.says(IVANOV)
    return boris


async def edits(person, button, answer):
    await person.presses("✏️")
    await person.presses(button)
    await person.says(answer)


async def test_the_screen_shows_what_there_is(ivanov):
    await ivanov.presses("Изменить")
    assert "Имя: Иванов Пётр" in ivanov.sees.buttons
    assert "Компания: ООО Ромашка" in ivanov.sees.buttons
    assert "День рождения: 12 марта 1985\u202fг." in ivanov.sees.buttons
    assert "Теги: —" in ivanov.sees.buttons
    assert "✖ +7 916 123-45-67" in ivanov.sees.buttons
    assert ivanov.sees.protected


@pytest.mark.parametrize(
    ("button", "answer", "said", "shown"),
    [
        ("Имя", "Петров Павел Ильич", "Имя: Иванов Пётр → Петров Павел Ильич", "Петров Павел Ильич"),
        ("Компания", "Bolt & Co", "Компания: ООО Ромашка → Bolt & Co", "🏢 Bolt & Co"),
        ("Должность", "директор", "Должность: — → директор", "💼 директор"),
        ("Почта", "почта: ivanov@example.com", "Почта: — → ivanov@example.com", "✉️ ivanov@example.com"),
        ("Город", "Казань", "Город: — → Казань", "📍 Казань"),
        ("День рождения", "29 февраля", "День рождения: 12 марта 1985\u202fг. → 29 февраля", "🎂 29 февраля"),
        ("Источник", "выставка", "Источник: — → выставка", "выставка"),
        ("Теги", "#vip, опт опт", "Теги: — → #vip #опт", "🏷 #vip #опт"),
    ],
)
async def test_a_fact_is_changed_and_undone(ivanov, button, answer, said, shown):
    before = ivanov.sees.text.partition("\n\n")[2]
    await edits(ivanov, button, answer)
    assert said in ivanov.sees.text
    assert shown in ivanov.sees.text
    await ivanov.presses("Отменить")
    assert ivanov.sees.text.partition("\n\n")[2] == before


async def test_a_new_name_has_new_parts_and_is_found(ivanov):
    await edits(ivanov, "Имя", "Петров Павел Ильич")
    await ivanov.presses("Прислать контакт")
    contact = next(seen.raw["contact"] for seen in ivanov.received if "contact" in seen.raw)
    assert (contact["first_name"], contact["last_name"]) == ("Павел", "Петров")
    await ivanov.says("павел")
    assert "Петров Павел Ильич" in ivanov.sees.text
    await ivanov.says("/find Иванов")
    assert "ничего не найдено" in ivanov.sees.text


async def test_a_city_is_found_by_and_saved_in_the_phone(ivanov):
    await edits(ivanov, "Город", "Нижний Новгород")
    await ivanov.says("новгород")
    assert "📍 Нижний Новгород" in ivanov.sees.text
    await ivanov.presses("Прислать контакт")
    contact = next(seen.raw["contact"] for seen in ivanov.received if "contact" in seen.raw)
    assert "ADR:;;;Нижний Новгород;;;" in contact["vcard"].splitlines()


@pytest.mark.parametrize(
    ("button", "answer", "said"),
    [
        ("Имя", "12345", "нет ни одной буквы"),
        ("Имя", "я" * 300, "200"),
        ("Компания", "я" * 300, "200"),
        ("День рождения", "31.02", "31.02"),
        ("День рождения", "скоро", "Напишите, например: 12.03.1985"),
        ("Почта", "ivanov at example", "ivanov at example"),
        ("Почта", "@", "@"),
        ("Теги", "###", "###"),
        ("Теги", "х" * 65, "64"),
        ("Теги", " ".join(f"тег{n}" for n in range(30)), "30"),
        ("Ещё телефон", "звоните", "Не похоже на телефон"),
        ("Ещё телефон", "+7 916 123-45-67", "уже на карточке"),
        ("Ещё телефон", "12", "12"),
    ],
)
async def test_a_wrong_answer_is_told_so_and_the_question_stays(ivanov, button, answer, said):
    await ivanov.presses("Изменить")
    await ivanov.presses(button)
    question = ivanov.sees.text
    await ivanov.says(answer)
    assert said in ivanov.sees.text.removesuffix(question)
    assert ivanov.sees.text.endswith(question)
    assert ivanov.sees.protected
    await ivanov.says("/find Иванов")
    assert "ООО Ромашка" in ivanov.sees.text
    assert "12 марта 1985" in ivanov.sees.text


@pytest.mark.parametrize("button", ["Имя", "Компания", "Почта", "День рождения", "Теги", "Ещё телефон"])
async def test_neither_blanks_nor_stickers_are_an_answer(ivanov, button):
    await ivanov.presses("Изменить")
    await ivanov.presses(button)
    question = ivanov.sees.text
    await ivanov.says(" \u200b \u00a0 ")
    assert ivanov.sees.text.endswith(question)
    assert ivanov.sees.text != question
    await ivanov.sends_sticker()
    assert "текстом" in ivanov.sees.text
    assert ivanov.sees.text.endswith(question)


async def test_html_in_a_name_is_only_letters(ivanov):
    await edits(ivanov, "Имя", "<b>Пётр</b> & <a href='x'>Co")
    assert "Иванов Пётр → <b>Пётр</b> & <a href='x'>Co" in ivanov.sees.text
    await ivanov.presses("Изменить")
    assert "✏️ <b>Пётр</b> & <a href='x'>Co" in ivanov.sees.text


async def test_an_optional_fact_is_emptied_and_the_name_is_not(ivanov):
    await ivanov.presses("Изменить")
    await ivanov.presses("Компания")
    assert "Сейчас: ООО Ромашка" in ivanov.sees.text
    await ivanov.presses("Оставить пустым")
    assert "Компания: ООО Ромашка → —" in ivanov.sees.text
    assert "🏢" not in ivanov.sees.text
    await ivanov.says("просто текст")
    assert "ничего не найдено" in ivanov.sees.text, "the question was over"
    await ivanov.says("/find Иванов")
    await ivanov.presses("Изменить")
    await ivanov.presses("Имя")
    assert "Оставить пустым" not in ivanov.sees.buttons
    await ivanov.presses_data("cx:1:name", ivanov.sees, forged=True)
    assert ivanov.alerted
    await ivanov.says("/find Ромашка")
    assert "ничего не найдено" in ivanov.sees.text, "what was emptied is not searched"


async def test_the_same_value_changes_nothing(ivanov):
    await edits(ivanov, "Компания", "ООО Ромашка")
    assert "Ничего не изменено" in ivanov.sees.text
    assert "↩ Отменить" not in ivanov.sees.buttons


async def test_a_source_is_chosen(ivanov):
    await ivanov.presses("Изменить")
    await ivanov.presses("Источник")
    await ivanov.presses("Выставка")
    assert "Источник: — → Выставка" in ivanov.sees.text


async def test_phones_are_added_typed_or_shared_and_removed(ivanov):
    await edits(ivanov, "Ещё телефон", "8 495 123-45-67")
    assert "Добавлен телефон: +7 495 123-45-67" in ivanov.sees.text
    await ivanov.presses("Изменить")
    await ivanov.presses("Ещё телефон")
    await ivanov.shares("79031112233", "Пётр")
    assert "📱 +7 903 111-22-33" in ivanov.sees.text
    for number in ("+7 916 123-45-67", "+7 495 123-45-67", "+7 903 111-22-33"):
        await ivanov.presses("Изменить")
        await ivanov.presses(number)
        assert f"Телефон убран: {number}" in ivanov.sees.text
    assert "📱" not in ivanov.sees.text
    await ivanov.presses("Отменить")
    assert "📱 +7 903 111-22-33" in ivanov.sees.text


async def test_a_phone_is_removed_once(ivanov):
    await ivanov.presses("Изменить")
    edit, data = ivanov.sees, ivanov.sees.data("✖ +7 916")
    await ivanov.presses_data(data, edit)
    await ivanov.presses_data(data, edit, forged=True)
    assert "уже нет" in ivanov.toast
    assert "📱" not in ivanov.sees.text


async def test_an_old_question_stays_with_its_own_client(ivanov):
    await ivanov.presses("Изменить")
    fields = ivanov.sees
    await ivanov.says("/add Смирнова Анна, +7 916 765-43-21")
    await ivanov.presses("Должность", on=fields)
    await ivanov.says("директор")
    assert "Иванов Пётр" in ivanov.sees.text
    assert "💼 директор" in ivanov.sees.text


async def test_cancel_leads_back_to_the_card(ivanov):
    await ivanov.presses("Изменить")
    await ivanov.presses("Компания")
    await ivanov.presses("Отмена")
    assert "Ничего не сохранено" in ivanov.sees.text
    await ivanov.presses("Карточка")
    assert "ООО Ромашка" in ivanov.sees.text


async def test_nobody_edits_another_ones_card(ivanov, li):
    await li.says(WANG)
    await li.presses("✏️")
    for data in ("ce:1", "cf:1:name", "cx:1:company", "cp:1:1"):
        await li.presses_data(data, li.sees, forged=True)
        assert li.alerted
        assert "Иванов" not in li.sees.text
    await li.presses_data("cf:2:owner", li.sees, forged=True)
    assert li.alerted, "a field that is none"


async def test_an_archived_card_is_not_edited(ivanov, ann):
    await ivanov.presses("Изменить")
    fields = ivanov.sees
    await ann.says("/find Иванов")
    await ann.presses("Archive")
    await ivanov.presses("Компания", on=fields)
    assert "в архиве" in ivanov.toast
    assert "В архиве с" in ivanov.sees.text


async def test_in_chinese(li):
    await li.says(WANG)
    await edits(li, "公司", "北京科技")
    assert "公司：— → 北京科技" in li.sees.text
    await li.presses("撤销")
    assert "北京科技" not in li.sees.text
