"""Adding a client: by questions, by line, from a contact."""


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
