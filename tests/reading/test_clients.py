"""A client in one line: what is understood of it, and what is asked for when it can't be."""

import re
from datetime import date

import pytest

from bot.reading.clients import read_client
from bot.reading.labels import FIELDS
from bot.reading.letters import fold_text
from bot.reading.wordlists import word_lists
from storage.rules.refusal import Refusal
from tests.reading.tables import rows

WORDS = re.compile(r"[\u3400-\u9fff]|[^\W\d_\u3400-\u9fff]+")
TODAY = date(2026, 11, 25)
REGIONS = {"ru": "RU", "en": "GB", "fr": "FR", "zh": "CN"}
ROWS = [(language, *row) for language in REGIONS for row in rows(f"clients_{language}")]


def told(line):
    """The line as the tables write it: only what it says."""
    born = line.birthday
    day = f"{born.day:02}.{born.month:02}" + (f".{born.year}" if born.year else "") if born else ""
    facts = {"n": line.name.display, "l": line.name.last, "f": line.name.first, "m": line.name.middle}
    facts |= {"p": " ".join(line.phones), "c": line.company, "j": line.position, "e": " ".join(line.emails)}
    facts |= {"b": day, "y": line.city, "s": line.source, "x": line.tin, "t": " ".join(line.tags), "r": line.note}
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


@pytest.mark.parametrize("language", REGIONS)
def test_each_language_has_labels_for_the_same_facts(language):
    parts_of_a_name = {"last", "first", "middle"}  # in some languages one of them is what any name is called
    labels = word_lists("clients", language).data["labels"].keys() - {"lone_source"}
    assert labels | parts_of_a_name | {"contact"} == set(FIELDS)


def words_that_say_nothing(language):
    """Labels, greetings, and what leads from one fact to the next: the only words a line may lose."""
    lists = [word_lists("clients", spoken) for spoken in (language, "en")]
    kinds = [("at",), ("from",), *(("said", kind) for kind in ("contact", "greeting", "intro", "via"))]
    kinds += [("labels", field) for words in lists for field in words.data["labels"]]
    kinds += [("tax_numbers", kind) for words in lists for kind in words.data["tax_numbers"]]
    said = (phrase for words in lists for kind in kinds for phrase in words.words(*kind))
    return {word for phrase in said for word in WORDS.findall(fold_text(phrase))}


@pytest.mark.parametrize(("language", "typed", "meant"), [row for row in ROWS if not re.search("! |; b ", row[2])])
def test_nothing_that_is_said_is_thrown_away(language, typed, meant):
    line = typed.replace("\\n", "\n")
    read = read_client(line, region=REGIONS[language], language=language, today=TODAY)
    kept = WORDS.findall(fold_text(" ".join(told(read).values())))
    lost = set(WORDS.findall(fold_text(line))) - set(kept) - words_that_say_nothing(language)
    # A city and a source stand in their own forms: "из Казани" is Казань, "с сайта" is сайт.
    assert {word for word in lost if word[:4] not in fold_text(f"{read.city} {read.source}")} == set()
