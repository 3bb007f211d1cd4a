"""The archive: cards put away with their promises, found there, brought back with them."""

import pytest


@pytest.fixture
async def ivanov(boris):
    """Boris has a card of Ivanov."""
    await boris.says("/add Иванов Пётр, +7 916 123-45-67, ООО Ромашка")
    return boris


async def test_put_away_listed_and_brought_back(ivanov, ann):
    await ann.says("/find Иванов")
    await ann.presses("Archive")
    assert "In the archive. There were no open callbacks" in ann.sees.text
    assert "In the archive since" in ann.sees.text
    await ivanov.says("/find Иванов")
    assert "ничего не найдено" in ivanov.sees.text
    await ann.says("/archive")
    assert "In the archive: 1 card." in ann.sees.text
    assert ann.sees.protected
    await ann.presses("Иванов")
    await ann.presses("Restore")
    assert "Restored." in ann.sees.text
    await ivanov.says("/find Иванов")
    assert "ООО Ромашка" in ivanov.sees.text
    assert "В архиве" not in ivanov.sees.text


async def test_the_callbacks_go_and_come_with_it(ivanov, ann):
    await ivanov.presses("Перезвон")
    await ivanov.presses("Завтра")
    await ann.says("/find Иванов")
    await ann.presses("Archive")
    assert "1 open callback is called off" in ann.sees.text
    assert "⏰" not in ann.sees.text
    await ann.presses("Restore")
    assert "1 callback is open again" in ann.sees.text
    assert "⏰ Callback" in ann.sees.text
    await ann.presses("Undo")
    assert "In the archive since" in ann.sees.text
    assert "⏰" not in ann.sees.text


async def test_archiving_is_undone_with_the_callbacks(ivanov, ann):
    await ivanov.presses("Перезвон")
    await ivanov.presses("Завтра")
    await ann.says("/find Иванов")
    await ann.presses("Archive")
    await ann.presses("Undo")
    assert "In the archive" not in ann.sees.text
    assert "⏰ Callback" in ann.sees.text


async def test_what_was_done_before_is_not_undone_on_a_card_put_away(ivanov, ann):
    await ivanov.presses("→ тёплый")
    card = ivanov.sees
    await ann.says("/find Иванов")
    await ann.presses("Archive")
    await ivanov.presses("Отменить", card)
    assert "«Иванов Пётр» в архиве" in ivanov.toast
    await ann.presses("Restore")
    await ivanov.presses("Отменить", card)
    assert "холодный" in ivanov.sees.text


async def test_a_promise_called_off_in_that_very_moment_does_not_come_back_beside_the_last_one(ivanov, ann):
    for day in ("Завтра", "В пн"):
        await ivanov.says("/find Иванов")
        await ivanov.presses("Перезвон")
        await ivanov.presses(day)
        if day == "Завтра":
            await ivanov.presses("Перезвон")
            await ivanov.presses("Снять")
    await ann.says("/find Иванов")
    await ann.presses("Archive")
    await ann.presses("Restore")
    assert "1 callback is open again" in ann.sees.text
    assert "30 Nov" in ann.sees.text


async def test_found_by_words_page_by_page(ann):
    for number in range(10):
        await ann.says(f"/add Smith {'ABCDEFGHIJ'[number]}, +7 916 000-00-{number:02}")
        await ann.presses("Archive")
    await ann.says("/add Brown Bob, +7 916 000-00-99")
    await ann.presses("Archive")
    await ann.says("/archive")
    assert "11 cards" in ann.sees.text
    await ann.says("/archive smith")
    assert "Found in the archive: 10" in ann.sees.text
    await ann.presses("▶")
    assert "Found in the archive: 10" in ann.sees.text
    assert len([label for label in ann.sees.buttons if "Smith" in label]) == 2
    await ann.says("/archive 000-00-99")
    assert any("Brown" in label for label in ann.sees.buttons)
    await ann.says("/archive <nobody>")
    assert "no such card" in ann.sees.text


async def test_an_empty_archive(boris, li):
    await boris.says("/archive")
    assert "Архив пуст" in boris.sees.text
    await li.says("/archive")
    assert "归档为空" in li.sees.text


async def test_a_seller_neither_puts_away_nor_brings_back(ivanov, ann):
    assert not any("🗄" in label for label in ivanov.sees.buttons)
    await ivanov.presses_data("cz:1", ivanov.sees, forged=True)
    assert ivanov.alerted
    await ann.says("/find Иванов")
    await ann.presses("Archive")
    await ivanov.says("/archive")
    await ivanov.presses("Иванов")
    assert not any("♻️" in label for label in ivanov.sees.buttons)
    await ivanov.presses_data("cr:1", ivanov.sees, forged=True)
    assert ivanov.alerted
    assert "В архиве с" in ivanov.sees.text


async def test_twice_is_told(ivanov, ann):
    await ann.says("/find Иванов")
    card = ann.sees
    await ann.presses("Archive")
    await ann.presses_data("cz:1", card, forged=True)
    assert "is in the archive" in ann.toast
    await ann.presses("Restore")
    await ann.presses_data("cr:1", card, forged=True)
    assert "is not in the archive" in ann.toast


async def test_the_archive_of_another_stays_unseen(ivanov, ann, li):
    await ann.says("/find Иванов")
    await ann.presses("Archive")
    await li.says("/archive Иванов")
    assert not li.sees.buttons
