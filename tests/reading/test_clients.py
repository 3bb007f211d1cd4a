"""A client in one line: what is understood of it, and what is asked for when it can't be."""

from datetime import date

import pytest

from bot.reading.clients import read_client
from storage.rules.refusal import Refusal
from tests.reading.tables import rows

TODAY = date(2026, 11, 25)
REGIONS = {"ru": "RU", "en": "GB", "fr": "FR", "zh": "CN"}
ROWS = [(language, *row) for language in REGIONS for row in rows(f"clients_{language}")]


def told(line):
    """The line as the tables write it: only what it says."""
    born = line.birthday
    day = f"{born.day:02}.{born.month:02}" + (f".{born.year}" if born.year else "") if born else ""
    facts = {"n": line.name.display, "l": line.name.last, "f": line.name.first, "m": line.name.middle}
    facts |= {"p": " ".join(line.phones), "c": line.company, "j": line.position, "e": " ".join(line.emails)}
    facts |= {"b": day, "y": line.city, "s": line.source, "t": " ".join(line.tags), "r": line.note}
    return {key: fact for key, fact in facts.items() if fact}


@pytest.mark.parametrize(("language", "typed", "meant"), ROWS)
def test_a_client_is_what_the_line_says(language, typed, meant):
    line = typed.replace("\\n", "\n")
    try:
        read = told(read_client(line, region=REGIONS[language], language=language, today=TODAY))
    except Refusal as no:
        read = {"!": no.text_id}
    assert read == {key: value for key, _, value in (fact.partition(" ") for fact in meant.split("; "))}


@pytest.mark.parametrize("line", ["", "   ", "\n\n", "\u200b"])
def test_an_empty_line_is_no_client(line):
    with pytest.raises(Refusal) as no:
        read_client(line, region="RU", language="ru", today=TODAY)
    assert no.value.text_id == "client-empty"


def test_what_is_not_understood_becomes_the_note():
    line = "Иванов Пётр, 89161234567, ООО Ромашка, звонить только после обеда в рабочие дни, любит рыбалку"
    read = read_client(line, region="RU", language="ru", today=TODAY)
    assert read.note == "звонить только после обеда в рабочие дни, любит рыбалку"
