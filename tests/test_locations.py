"""Places: the address of a client, on the card and on the map."""

import pytest


@pytest.fixture
async def ivanov(boris):
    await boris.says("/add Иванов Пётр, +7 916 123-45-67")
    return boris


async def test_a_place_is_a_line_and_comes_again_on_a_map(ivanov):
    await ivanov.sends_place(55.7558, 37.6173)
    assert "Сохранено на карточке Иванов Пётр: 📍 место" in ivanov.sees.text
    assert "📍 55.7558, 37.6173" in ivanov.sees.text
    await ivanov.presses("На карте")
    assert ivanov.sees.raw["location"] == {"latitude": 55.7558, "longitude": 37.6173}
    assert ivanov.sees.protected


async def test_a_venue_is_the_address(ivanov):
    await ivanov.sends_place(55.7558, 37.6173, "Кафе «Ромашка»", "ул. Ленина, 12")
    assert "🏠 Кафе «Ромашка», ул. Ленина, 12" in ivanov.sees.text
    await ivanov.says("Ленина")
    assert "Иванов Пётр" in ivanov.sees.text
    await ivanov.presses("Изменить")
    await ivanov.presses("Адрес")
    await ivanov.says("ул. Мира, 1")
    assert "🏠 ул. Мира, 1" in ivanov.sees.text


async def test_a_typed_address_stays_beside_a_bare_place_and_undo_takes_the_place_off(ivanov):
    await ivanov.presses("Изменить")
    await ivanov.presses("Адрес")
    await ivanov.says("ул. Мира, 1")
    await ivanov.sends_place(55.7558, 37.6173)
    assert "🏠 ул. Мира, 1" in ivanov.sees.text
    await ivanov.presses("Отменить")
    assert "55.7558" not in ivanov.sees.text
    assert "🏠 ул. Мира, 1" in ivanov.sees.text


async def test_it_was_another_clients_place(ivanov):
    await ivanov.says("/add Петров Павел, +7 916 000-00-01")
    await ivanov.sends_place(55.7558, 37.6173, "Кафе", "ул. Ленина, 12")
    await ivanov.presses("Другой клиент")
    await ivanov.presses("Иванов")
    assert "🏠 Кафе, ул. Ленина, 12" in ivanov.sees.text
    assert "📍 55.7558, 37.6173" in ivanov.sees.text
    await ivanov.says("Петров")
    assert "Кафе" not in ivanov.sees.text


async def test_without_an_open_card_it_is_asked(ann, clock):
    await ann.says("/add John Smith, +44 7400 123456")
    clock.move(hours=1)
    await ann.sends_place(51.5, -0.12)
    assert "Whose is this? 📍 place" in ann.sees.text
    await ann.presses("John Smith")
    assert "📍 51.5000, -0.1200" in ann.sees.text


async def test_a_button_of_a_place_that_is_no_more(ivanov):
    await ivanov.sends_place(55.7558, 37.6173)
    kept = ivanov.sees
    on_map = kept.data("На карте")
    await ivanov.presses("Отменить")
    await ivanov.presses_data(on_map, kept, forged=True)
    assert "больше нет" in ivanov.toast
