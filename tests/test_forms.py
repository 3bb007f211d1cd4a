"""Forms: what is half-filled waits while something else is done, and is given up only when asked."""

import pytest


@pytest.fixture
async def half_way(boris):
    """Boris has a card, and is half-way in making another one."""
    await boris.says("/add Иванов Пётр, +7 916 123-45-67")
    await boris.says("/add")
    await boris.says("Кузнецов")
    assert "Телефон" in boris.sees.text
    return boris


def card_of(person, name):
    return next(seen for seen in person.received if seen.rows and name in seen.text)


async def test_a_form_waits_while_another_one_is_filled(half_way):
    await half_way.presses("Заметка", on=card_of(half_way, "Иванов"))
    assert "⏸" in half_way.sees.text, "it is said to wait"
    waiting = half_way.sees
    await half_way.says("любит рыбалку")
    assert "Заметка сохранена" in half_way.sees.text
    await half_way.presses("Продолжить", on=waiting)
    await half_way.says("+7 495 123-45-67")
    for _ in range(3):
        await half_way.presses("Пропустить")
    assert "Кузнецов" in half_way.sees.text
    assert "Сохранено" in half_way.sees.text


async def test_going_on_parks_what_was_begun_since(half_way):
    await half_way.presses("Контакты", on=card_of(half_way, "Иванов"))
    waiting = half_way.sees
    await half_way.presses("➕", on=card_of(half_way, "Контактные лица"))
    await half_way.says("Анна")
    await half_way.presses("Продолжить", on=waiting)
    await half_way.says("+7 495 123-45-67")
    assert "компания" in half_way.sees.text


async def test_cancel_gives_up_and_says_nothing_else(half_way):
    await half_way.says("/cancel")
    assert "Ничего не сохранено" in half_way.sees.text
    await half_way.says("+7 495 123-45-67")
    assert "ничего не найдено" in half_way.sees.text
    await half_way.says("/cancel")
    assert "незаконченного нет" in half_way.sees.text


async def test_beginning_anew_is_no_waiting(half_way):
    await half_way.says("/add")
    assert "Как зовут" in half_way.sees.text


async def test_nothing_answered_is_nothing_to_wait(boris):
    await boris.says("/add Иванов Пётр, +7 916 123-45-67")
    await boris.presses("Контакты")
    await boris.presses("➕")
    await boris.says("/today")
    assert not any("⏸" in seen.text for seen in boris.received)
