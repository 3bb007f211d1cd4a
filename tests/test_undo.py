"""Undo: every change is taken back once, for ten minutes, by whoever made it, unless something was built on it since."""

import pytest
from sqlalchemy import select

from storage.models import Change, Table
from storage.trace import FOLLOWED

IVANOV = "/add Иванов Пётр, +7 916 123-45-67, ООО Ромашка, 12.03.1985"


def facts(text):
    """A card without the sentence above it."""
    return text.partition("\n\n")[2] or text


@pytest.fixture
async def ivanov(boris, clock):
    """Boris has a card with a tag and a contact person, made an hour ago."""
    await boris.says(IVANOV)
    await boris.presses("Изменить")
    await boris.presses("Теги")
    await boris.says("опт")
    await boris.presses("Контакты")
    await boris.presses("➕")
    await boris.says("Анна")
    await boris.says("+7 903 111-22-33")
    await boris.says("1 мая")
    clock.move(hours=1)
    await boris.says("/find Иванов")
    return boris


async def press_all(person, *steps):
    """Buttons as they are; what is to be typed begins with "=", what is shared with "+"."""
    for step in steps:
        if step.startswith("="):
            await person.says(step[1:])
        elif step.startswith("+"):
            await person.shares(step, "Пётр")
        else:
            await person.presses(step)


CHANGES = {
    "name": ("Изменить", "Имя", "=Петров Павел"),
    "company": ("Изменить", "Компания", "=Bolt"),
    "company emptied": ("Изменить", "Компания", "Оставить пустым"),
    "birthday": ("Изменить", "День рождения", "=1 мая"),
    "tags": ("Изменить", "Теги", "=vip опт розница"),
    "tags emptied": ("Изменить", "Теги", "Оставить пустым"),
    "phone added": ("Изменить", "Ещё телефон", "+79031112244"),
    "phone dropped": ("Изменить", "✖ +7 916"),
    "stage": ("Этап", "Зелёный"),
    "heat": ("→ тёплый",),
    "note": ("Заметка", "=любит рыбалку"),
    "contact added": ("Контакты", "➕", "=Олег", "Пропустить", "Пропустить"),
    "contact dropped": ("Контакты", "✖ Анна"),
    "callback": ("Перезвон", "Завтра"),
}
each_change = pytest.mark.parametrize("steps", CHANGES.values(), ids=CHANGES)


@each_change
async def test_a_change_is_taken_back_once(ivanov, steps):
    before = ivanov.sees.text
    await press_all(ivanov, *steps)
    changed = ivanov.sees
    undo = changed.data("Отменить")
    assert before not in changed.text
    await ivanov.presses_data(undo, changed)
    assert facts(ivanov.sees.text) == before
    await ivanov.presses_data(undo, changed, forged=True)
    assert "уже отменено" in ivanov.toast
    assert facts(ivanov.sees.text) == before


@each_change
async def test_not_after_ten_minutes(ivanov, clock, steps):
    await press_all(ivanov, *steps)
    clock.move(minutes=10, seconds=1)
    changed = ivanov.sees.text
    await ivanov.presses("Отменить")
    assert "десяти минут" in ivanov.toast
    assert ivanov.sees.text == changed


async def test_at_ten_minutes_it_still_works(ivanov, clock):
    await press_all(ivanov, "Этап", "Зелёный")
    clock.move(minutes=10)
    await ivanov.presses("Отменить")
    assert "⚪ Белый" in ivanov.sees.text


async def test_nobody_undoes_for_another(ivanov, ann):
    await press_all(ivanov, "Этап", "Зелёный")
    await ann.says("/find Иванов")
    await ann.presses_data(ivanov.sees.data("Отменить"), ann.sees, forged=True)
    assert "nothing to undo" in ann.toast
    assert "🟢 Green" in ann.sees.text


async def test_what_was_only_written_down_is_not_undone(ivanov, db):
    await ivanov.presses("Прислать контакт")
    async with db.read() as session:
        sent = await session.scalar(select(Change.id).where(Change.kind == "contact-sent"))
    await ivanov.presses_data(f"u:{sent}", ivanov.last_with_buttons, forged=True)
    assert "нечего отменять" in ivanov.toast


async def test_the_same_field_changed_since(ivanov, ann):
    await press_all(ivanov, "Изменить", "Компания", "=Bolt")
    await ann.says("/find Иванов")
    await press_all(ann, "Edit", "Company", "=Acme")
    await ivanov.presses("Отменить")
    assert "всё изменилось" in ivanov.toast
    await ivanov.says("/find Иванов")
    assert "🏢 Acme" in ivanov.sees.text


async def test_another_field_changed_since_stays(ivanov):
    await press_all(ivanov, "Изменить", "Имя", "=Петров Павел")
    undo = ivanov.sees.data("Отменить")
    await press_all(ivanov, "Изменить", "Компания", "=Bolt")
    await ivanov.presses_data(undo, ivanov.sees, forged=True)
    assert "Иванов Пётр" in ivanov.sees.text
    await ivanov.says("/find bolt")
    assert "Иванов Пётр" in ivanov.sees.text, "the words it is found by are those it has"
    await ivanov.says("/find Петров")
    assert "ничего не найдено" in ivanov.sees.text


async def test_a_new_card_is_taken_back_for_good(boris):
    await boris.says(IVANOV)
    await boris.presses("Отменить")
    assert "больше нет" in boris.sees.text
    await boris.says("/add Смирнова Анна, +7 916 123-45-67")
    assert "Сохранено" in boris.sees.text, "its number is free again"
    smirnova = boris.sees
    await boris.presses_data("cw:1:hot", smirnova, forged=True)
    assert boris.alerted, "the button of the card that is gone acts on no other card"
    assert "❄️" in boris.sees.text


@pytest.mark.parametrize(
    "steps",
    [
        ("Изменить", "Компания", "=Bolt"),
        ("Перезвон", "Завтра"),
        ("Заметка", "=рыбалка"),
        ("Контакты", "➕", "=А", "Пропустить", "Пропустить"),
    ],
)
async def test_a_new_card_that_was_built_upon_stays(boris, clock, steps):
    await boris.says(IVANOV)
    undo = boris.sees.data("Отменить")
    clock.move(minutes=1)
    await boris.says("/find Иванов")
    await press_all(boris, *steps)
    await boris.presses_data(undo, boris.last_with_buttons, forged=True)
    assert "всё изменилось" in boris.toast
    await boris.says("/find Иванов")
    assert "Иванов Пётр" in boris.sees.text


async def test_a_dropped_phone_that_another_card_took_since(ivanov):
    await press_all(ivanov, "Изменить", "✖ +7 916")
    dropped, undo = ivanov.sees, ivanov.sees.data("Отменить")
    await ivanov.says("/add Смирнова Анна, +7 916 123-45-67")
    await ivanov.presses_data(undo, dropped, forged=True)
    assert "на карточке: Смирнова Анна" in ivanov.toast


async def test_a_dropped_tag_that_was_put_back_since(ivanov):
    await press_all(ivanov, "Изменить", "Теги", "Оставить пустым")
    dropped, undo = ivanov.sees, ivanov.sees.data("Отменить")
    await press_all(ivanov, "Изменить", "Теги", "=опт")
    await ivanov.presses_data(undo, dropped, forged=True)
    assert "всё изменилось" in ivanov.toast


async def test_ids_are_not_used_again(ivanov):
    await press_all(ivanov, "Изменить", "✖ +7 916")
    undo = ivanov.sees.data("Отменить")
    await press_all(ivanov, "Изменить", "Ещё телефон", "+79031112244")
    await ivanov.presses_data(undo, ivanov.sees, forged=True)
    assert "+7 916 123-45-67" in ivanov.sees.text
    assert "+7 903 111-22-44" in ivanov.sees.text


async def test_changes_are_undone_from_the_last_to_the_first(ivanov):
    before, undos = ivanov.sees.text, []
    for steps in (CHANGES["name"], CHANGES["stage"], CHANGES["phone added"], CHANGES["tags"]):
        await press_all(ivanov, *steps)
        undos.append(ivanov.sees.data("Отменить"))
    for undo in reversed(undos):
        await ivanov.presses_data(undo, ivanov.sees, forged=True)
        assert "Отменено" in (ivanov.toast or "")
    assert facts(ivanov.sees.text) == before


async def test_two_taps_leave_the_undo_of_the_first(ivanov):
    await ivanov.presses("Этап")
    stages, data = ivanov.sees, ivanov.sees.data("Зелёный")
    await ivanov.presses_data(data, stages)
    await ivanov.presses_data(data, stages, forged=True)
    await ivanov.presses("Отменить")
    assert "⚪ Белый" in ivanov.sees.text


def test_whatever_hangs_on_a_card_is_followed_so_that_it_can_be_taken_back():
    hanging = {mapper.class_ for mapper in Table.registry.mappers if "client_id" in mapper.class_.__table__.columns}
    not_followed = {table.__name__ for table in hanging - set(FOLLOWED)}
    # the journal itself, what a message answers, and what the search works out anew
    assert not_followed <= {"Change", "Burst", "FoundBy"}
