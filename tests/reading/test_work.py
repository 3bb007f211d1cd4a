"""How much is done for a text, counted in calls of functions: so many a letter, however long and hostile the text."""

import sys

import pytest

from bot.reading.lines import understand
from bot.reading.outcomes import find_outcomes
from storage.rules.refusal import Refusal
from tests.reading.hostile import HOSTILE
from tests.reading.test_any_text import LANGUAGES, NOW, READERS

SHORT, LONG, MESSAGE = 600, 1200, 4096
A_LETTER = 45  # calls; the busiest text takes two thirds of it
# What is asked of a whole line weighs it word by word up to a length, however long it is.
WHOLE = {
    **READERS,
    "understand": lambda text, language: understand(text, region="RU", language=language, now=NOW),
}


def calls(text, language, reader="find_moment"):
    """The calls of Python's functions and of C's that one reading takes; the second, as words are loaded by the first."""
    counted = 0

    def count(frame, event, argument):
        nonlocal counted
        counted += event in {"call", "c_call"}

    for _ in range(2):
        counted = 0
        find_outcomes.cache_clear()
        before = sys.getprofile()
        sys.setprofile(count)
        try:
            WHOLE[reader](text, language)
        except Refusal:
            pass
        finally:
            sys.setprofile(before)
    return counted


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_text_twice_as_long_is_twice_the_work_at_most(text, language):
    short, long = calls(text[:SHORT], language), calls(text[:LONG], language)
    assert long <= 2.2 * short + 500
    assert long <= A_LETTER * LONG


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("reader", WHOLE)
def test_a_whole_message_is_little_more_than_the_longest_that_people_type(reader, language):
    assert max(calls(text[:MESSAGE], language, reader) for text in HOSTILE) <= A_LETTER * 2 * LONG
