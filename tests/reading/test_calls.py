"""A call in one line: who, how it ended, what was said, when to call again."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.reading.calls import read_call
from storage.rules.refusal import Refusal
from tests.reading.tables import rows

NOW = datetime(2026, 11, 25, 11, 20, tzinfo=ZoneInfo("Europe/Moscow"))
ROWS = [(language, *row) for language in ("ru", "en", "fr", "zh") for row in rows(f"calls_{language}")]


def told(line):
    """The line as the tables write it."""
    moment = f"{line.moment.at:%m-%d %H:%M}" if line.moment else "-"
    return f"{line.who}; {line.outcome or '-'}; {moment}; {line.note}".strip()


@pytest.mark.parametrize(("language", "typed", "meant"), ROWS)
def test_a_call_is_what_the_line_says(language, typed, meant):
    try:
        read = told(read_call(typed, now=NOW, language=language))
    except Refusal as no:
        read = f"! {no.text_id}"
    assert read == meant


@pytest.mark.parametrize("line", ["", "  ", "\u200b"])
def test_an_empty_line_is_no_call(line):
    with pytest.raises(Refusal) as no:
        read_call(line, now=NOW, language="ru")
    assert no.value.text_id == "call-empty"


def test_a_clock_time_is_no_divider():
    line = read_call("Иванов недозвон 15:00", now=NOW, language="ru")
    assert (line.who, f"{line.moment.at:%H:%M}") == ("Иванов", "15:00")


def test_the_story_may_have_a_colon_of_its_own():
    line = read_call("Иванов, недозвон, секретарь: звоните завтра", now=NOW, language="ru")
    assert line.who == "Иванов"
