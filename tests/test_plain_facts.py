"""Every plain fact of a card leads its whole life: typed, shown, found, sent to a phone, and read back from there."""

import pytest

from storage.models import PLAIN_FACTS

TYPED = {"email": "quince@example.com", "tin": "7707083893"}
SEARCHED = {"tin": ("770708", "7083", "3893", "7707083893", "ИНН 7707083893", "tin: 7707083893")}


def shown(card: str, fact: str) -> str:
    """The line of a card that says it."""
    return next(line for line in reversed(card.splitlines()) if TYPED.get(fact, "Quincebury") in line)


@pytest.mark.on_either
@pytest.mark.parametrize("fact", PLAIN_FACTS)
async def test_a_plain_fact_is_typed_shown_found_and_sent(ann, fact):
    await ann.says("/add John Smith, +44 20 7946 0958")
    await ann.presses("Edit")
    await ann.presses_data(f"cf:1:{fact}", ann.sees)
    await ann.says(TYPED.get(fact, "Quincebury"))
    line = shown(ann.sees.text, fact)
    for searched in SEARCHED.get(fact, ("quince",)):
        await ann.says(searched)
        assert "John Smith" in ann.sees.text.splitlines()[0], "found by it"
        assert line in ann.sees.text.splitlines()
    await ann.presses("Send contact")
    vcard = next(seen.raw["contact"]["vcard"] for seen in ann.received if "contact" in seen.raw)
    await ann.shares("447400123456", "Jane", vcard=vcard.replace("+442079460958", "+447400123456"))
    assert "Jane" in ann.sees.text.splitlines()[0]
    assert line in ann.sees.text.splitlines(), "read back from the contact, and no note"


@pytest.mark.on_either
async def test_a_tax_number_in_a_line_stands_on_the_card_and_is_no_note(boris):
    await boris.says("/add Иванов Пётр, ИНН/КПП 7707083893/770701001, +7 916 123-45-67")
    assert "🧾 ИНН: 7707083893" in boris.sees.text.splitlines()
    assert "📝 КПП 770701001" in boris.sees.text
    await boris.says("ИНН 7707083893")
    assert "Иванов Пётр" in boris.sees.text.splitlines()[0]


@pytest.mark.on_either
@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("ИНН 7707083894", True),
        ("SIRET 732 829 320 00075", True),
        ("税号91110000802100433C", True),
        ("ИНН 7707083893", False),
        ("ИНН спросить", False),
        ("сказал ein Kunde 25", False),
        ("ОГРН 1027700132195", False),
    ],
)
async def test_a_mistyped_tax_number_in_a_line_is_told_of_and_kept_in_the_note(boris, line, told):
    await boris.says(f"Иванов Пётр, +7 916 123-45-67, {line}")
    assert "Сохранено" in boris.sees.text
    assert ("контрольные цифры не сходятся" in boris.sees.text) == told
    assert line.rpartition(" ")[2] in boris.sees.text


async def test_a_mistyped_tax_number_is_told_and_the_question_stays(boris):
    await boris.says("/add Иванов Пётр, +7 916 123-45-67")
    await boris.presses("Изменить")
    await boris.presses_data("cf:1:tin", boris.sees)
    await boris.says("ИНН 7707083894")
    assert "контрольные цифры не сходятся" in boris.sees.text
    await boris.says("ИНН 7707083893")
    assert "🧾 ИНН: 7707083893" in boris.sees.text.splitlines()
