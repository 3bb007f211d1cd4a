"""How much is done for a text, counted in calls of functions: so many a letter, however long and hostile the text."""

import sys

import pytest

from bot.reading.moments import find_moment
from storage.rules.refusal import Refusal
from tests.reading.hostile import HOSTILE
from tests.reading.test_moments import NOW

SHORT, LONG = 600, 1200
A_LETTER = 45  # calls; the busiest text takes two thirds of it
LANGUAGES = ("ru", "en", "fr", "zh")


def calls(text, language):
    """The calls of Python's functions and of C's that one reading takes; the second, as words are loaded by the first."""
    counted = 0

    def count(frame, event, argument):
        nonlocal counted
        counted += event in {"call", "c_call"}

    for _ in range(2):
        counted = 0
        before = sys.getprofile()
        sys.setprofile(count)
        try:
            find_moment(text, NOW, language)
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
def test_a_whole_message_is_little_more_than_the_longest_that_people_type(language):
    assert max(calls(text[:4096], language) for text in HOSTILE) <= A_LETTER * 2 * LONG
