"""Notes: typed into the history of a card, shown on it, taken back."""

import pytest


@pytest.fixture
async def ivanov(boris):
    """Boris sees the card of Ivanov."""
    await boris.says("/add Иванов Пётр, +7 916 123-45-67")
    return boris


async def test_a_note_stands_on_the_card_and_in_the_history(ivanov):
    await ivanov.presses("Заметка")
    assert "Иванов Пётр" in ivanov.sees.text
    assert ivanov.sees.protected
    await ivanov.says("любит рыбалку\n<звонить> после обеда")
    assert "Заметка сохранена" in ivanov.sees.text
    assert "📝 любит рыбалку <звонить> после обеда" in ivanov.sees.text
    await ivanov.presses("История")
    assert "любит рыбалку" in ivanov.sees.text


async def test_undo_takes_it_back(ivanov):
    await ivanov.presses("Заметка")
    await ivanov.says("любит рыбалку")
    await ivanov.presses("Отменить")
    assert "рыбалку" not in ivanov.sees.text


async def test_what_is_no_note(ivanov):
    await ivanov.presses("Заметка")
    question = ivanov.sees.text
    for nothing in (" \n ", "\u200b"):
        await ivanov.says(nothing)
        assert ivanov.sees.text.endswith(question)
    await ivanov.sends_sticker()
    assert "текстом" in ivanov.sees.text
    await ivanov.says("я" * 2001)
    assert "2 000" in ivanov.sees.text.replace("\u00a0", " ")
    await ivanov.says("я" * 2000)
    assert "Заметка сохранена" in ivanov.sees.text


async def test_the_card_was_archived_meanwhile(ivanov, ann):
    await ivanov.presses("Заметка")
    await ann.says("/find Иванов")
    await ann.presses("Archive")
    await ivanov.says("любит рыбалку")
    assert "в архиве" in ivanov.sees.text
    await ann.presses("Restore")
    await ivanov.says("любит рыбалку")
    assert "ничего не найдено" in ivanov.sees.text, "no note is asked for any more"


async def test_another_ones_card_takes_no_note(ivanov, li):
    await li.says("/add 王伟, +86 138 1234 5678")
    await li.presses_data("cn:1", li.sees, forged=True)
    assert li.alerted
    await li.presses("备注")
    await li.says("喜欢钓鱼")
    assert "喜欢钓鱼" in li.sees.text


async def test_a_long_note_can_be_read_whole_in_the_history(boris):
    await boris.shares("+79167654321", "Анна", "Смирнова")
    card = boris.sees
    note = " ".join(f"слово{number}" for number in range(200))
    await boris.presses("Заметка", on=card)
    await boris.says(note)
    await boris.presses("История")
    assert note in boris.sees.text
