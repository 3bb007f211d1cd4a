"""Every plain fact of a card leads its whole life: typed, shown, found, sent to a phone, and read back from there."""

import pytest

from storage.models import PLAIN_FACTS

TYPED = {"email": "quince@example.com", "tin": "7707083893"}
SEARCHED = {"tin": ("770708", "7083", "3893", "7707083893")}


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
