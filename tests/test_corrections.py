"""What was misread in a line is put right: one tap to open, one to choose."""

import pytest


@pytest.fixture
async def clients(boris):
    await boris.says("/add Иванов Пётр, +7 916 123-45-67, ООО Ромашка")
    await boris.says("/add Смирнова Анна, +7 916 765-43-21")


async def test_a_call_ended_otherwise(boris, clients):
    await boris.says("Смирнова: недозвон, завтра в 10")
    await boris.presses("Исправить")
    await boris.presses("Заказ")
    assert "Записано: Смирнова Анна — Заказ" in boris.sees.text
    assert "Недозвон" not in boris.sees.text
    await boris.presses("Отменить")
    assert "Недозвон" in boris.sees.text


async def test_a_call_was_another_client_s_and_its_promise_goes_along(boris, clients):
    await boris.says("Смирнова: недозвон, просил каталог, завтра в 10")
    await boris.presses("Исправить")
    await boris.presses("Это ⚪ Иванов Пётр")
    assert "Записано: Иванов Пётр — " in boris.sees.text
    assert "10:00" in boris.sees.text
    assert "просил каталог" in boris.sees.text
    await boris.says("Смирнова")
    assert "Недозвон" not in boris.sees.text
    assert "10:00" not in boris.sees.text


async def test_another_moment_is_one_tap_away(boris, clients):
    await boris.says("Смирнова: недозвон, завтра в 10")
    await boris.presses("Исправить")
    await boris.presses("Перезвон")
    assert any("Другая" in label for label in boris.sees.buttons)


async def test_the_call_of_a_colleague_is_not_mine_to_correct(boris, clients, ann):
    await boris.says("Смирнова: недозвон, завтра в 10")
    ours = boris.sees.data("Исправить")
    await ann.says("/help")
    await ann.presses_data(ours, ann.sees, forged=True)
    assert "Outcome" not in ann.sees.text
    assert "Смирнова" not in (ann.toast or "")


async def test_the_name_and_the_company_the_other_way_round(boris):
    await boris.says("Вега, Заря, +7 916 123-45-67")
    card = boris.sees
    await boris.presses("Исправить")
    await boris.presses("⇄")
    assert "Сохранено: Заря" in boris.sees.text
    assert "Вега" in boris.sees.text
    await boris.presses("Отменить")
    assert "Заря" in boris.sees.text
    assert card.id == boris.sees.id


async def test_a_fact_that_is_none_becomes_the_note(boris, clients):
    await boris.says("Иванов Пётр")
    await boris.says("Павлов Олег, 8 843 123-45-67, Полёт, Казань")
    await boris.presses("Исправить")
    await boris.presses("Компания: Полёт")
    assert "Компания" not in boris.sees.text
    assert "📝" in boris.sees.text
    assert "Полёт" in boris.sees.text
    await boris.presses("Отменить")
    assert "Полёт" in boris.sees.text


async def test_a_tag_that_is_none_becomes_the_note(boris, clients):
    await boris.says("Павлов Олег, 8 843 123-45-67, #12квартира")
    await boris.presses("Исправить")
    await boris.presses("Теги: #12квартира")
    assert "📝 #12квартира" in boris.sees.text
    await boris.presses("Отменить")
    assert "📝" not in boris.sees.text
    assert "#12квартира" in boris.sees.text


async def test_a_note_is_a_fact_after_all(boris, clients):
    await boris.says("Павлов Олег, 8 843 123-45-67, Казань, ловля раков сетями")
    await boris.presses("Исправить")
    await boris.presses("📝 ловля раков сетями → Должность")
    assert "📝" not in boris.sees.text
    assert "ловля раков сетями" in boris.sees.text
    await boris.presses("Отменить")
    assert "📝 ловля раков сетями" in boris.sees.text


async def test_a_note_that_was_a_fact_already_is_told_so(boris, clients):
    await boris.says("Павлов Олег, 8 843 123-45-67, Казань, ловля раков сетями")
    await boris.presses("Исправить")
    other = boris.sees.data("📝 ловля раков сетями → Компания")
    await boris.presses("📝 ловля раков сетями → Должность")
    await boris.presses_data(other, boris.sees, forged=True)
    assert "кноп" in (boris.toast or boris.sees.text).lower()
