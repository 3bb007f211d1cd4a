"""Adding a client: by questions, by line, from a contact."""

import pytest


async def test_questions_lead_to_a_card(boris):
    await boris.says("/add")
    assert "Как зовут" in boris.sees.text
    await boris.says("Кузнецов Олег")
    assert "Кузнецов Олег" in boris.sees.text
    await boris.says("+7 495 123-45-67")
    await boris.presses("Пропустить")
    await boris.presses("Пропустить")
    await boris.presses("Пропустить")
    card = boris.sees
    assert "Сохранено" in card.text
    assert "+7 495 123-45-67" in card.text
    assert "⚪" in card.text
    assert "Борис" in card.text
    assert card.protected


async def test_a_number_taken_shows_its_card_without_undo(boris):
    await boris.says("/add Иванов Пётр, +7 916 123-45-67")
    await boris.shares("+79161234567", "Пётр")
    assert "Этот номер уже на карточке: Иванов Пётр" in boris.sees.text
    assert "↩ Отменить" not in boris.sees.buttons, "it would take back the making of the card"


async def test_a_company_named_as_the_client_is_told_once(boris):
    await boris.says("/add Acme Ltd, +44 20 7946 0018")
    await boris.says("/find")
    assert "⚪ Acme Ltd" in boris.sees.buttons


async def test_a_number_that_nobody_has_asks_only_for_the_name(boris):
    await boris.says("+7 916 123-45-67")
    await boris.presses("Завести")
    assert "Как зовут" in boris.sees.text
    assert "+7 916 123-45-67" in boris.sees.text
    await boris.says("Иванов Пётр")
    assert "Сохранено: Иванов Пётр" in boris.sees.text
    assert "+7 916 123-45-67" in boris.sees.text


async def test_a_tax_number_alone_asks_for_name_and_phone(boris):
    await boris.says("/add ИНН 7707083893")
    assert "Как зовут" in boris.sees.text
    assert "7707083893" in boris.sees.text
    await boris.says("Иванов Пётр")
    await boris.says("+7 916 123-45-67")
    for _ in range(3):
        await boris.presses("Пропустить")
    assert "Сохранено: Иванов Пётр" in boris.sees.text
    assert "7707083893" in boris.sees.text


async def test_a_colleague_s_number_asks_for_no_name(boris, li):
    await li.shares("+8613812345678", "王伟")
    await boris.says("/add +86 138 1234 5678")
    assert "Этот номер уже есть в базе" in boris.sees.text
    assert "Как зовут" not in boris.sees.text


async def test_a_number_taken_while_the_name_was_asked_for_is_told_of(boris, li):
    await boris.says("/add +86 138 1234 5678")
    await li.shares("+8613812345678", "王伟")
    await boris.says("Ван Вэй")
    assert "Этот номер уже есть в базе" in boris.sees.text


@pytest.mark.parametrize("begun", ["/add +7 916 123-45-67", "/add Иванов Пётр, ООО Ромашка"])
async def test_what_was_typed_of_a_client_waits_when_something_comes_between(boris, begun):
    await boris.says(begun)
    await boris.says("/today")
    await boris.presses("Продолжить")
    assert begun.partition(" ")[2].partition(",")[0] in boris.sees.text


@pytest.mark.on_either
@pytest.mark.parametrize("line", ["/add …!", "/add +", "/add 🦊", "/add +7 916 123-45-67 +7 916 123-45-68"])
async def test_a_line_without_a_word_or_with_two_numbers_is_answered(boris, line):
    await boris.says(line)
    assert "имени" in boris.sees.text or "Как зовут" in boris.sees.text


async def test_each_of_a_team_writes_numbers_as_at_home(boris, li):
    await li.says("王伟 13612345678 上海")
    assert "+86 136 1234 5678" in li.sees.text
    await li.says("/add 8 916 765-43-21")
    assert "+7 916 765-43-21" in li.sees.text
    await boris.says("/add 136 1234 5678")
    assert "+86" not in boris.sees.text


@pytest.mark.on_either  # the same words whatever keeps them
async def test_a_name_that_is_too_long_is_said_to_be_so_in_a_line_too(boris):
    await boris.says("/add " + "я" * 3000)
    assert "Имя длиннее 200 знаков" in boris.sees.text
    await boris.says("/add " + "я" * 300 + ", +7 916 123-45-67")
    assert "Имя длиннее 200 знаков" in boris.sees.text
