"""Birthdays: a date with or without its year."""

import re
from datetime import date

from bot.reading.letters import fold
from bot.reading.pieces import Clock, Date
from bot.reading.shapes import Grammar, grammar
from bot.reading.timeline import ordered
from bot.reading.vocabulary import spoken_with
from storage.rules.birthdays import EARLIEST_YEAR, Birthday
from storage.rules.refusal import Refusal
from storage.rules.text import clean

SHOWN_AT_MOST = 60
LONGEST_BIRTHDAY = 80
_CENTURY = 100
_SILENT = ("glue", "on", "birth", "edge", "year_word", "year_mark", "of")
# On a telephone's keyboard a space or a comma is nearer than a point.
_SPACED = re.compile(r"\d{1,2}[ ,.-]+\d{1,2}(?:[ ,.-]+\d{2,4})?")
_GAPS = re.compile(r"[ ,.-]+")


def read_birthday(text: str, language: str, today: date, region: str = "") -> Birthday:
    """Raise Refusal for what is no date ("birthday-unreadable"), no day, in the future or before 1900.

    `region` (as "US") says what comes first in 03/12 where a language has both customs.
    """
    found = find_date(text, language, region)
    said = clean(text)[:SHOWN_AT_MOST]
    if found is None:
        raise Refusal("birthday-unreadable", said=said)
    if isinstance(found, Clock) or found.month is None:
        raise Refusal("birthday-no-such-day", said=said)
    year = _full_year(found.year, today)
    if year is not None and year < EARLIEST_YEAR:
        raise Refusal("birthday-too-early", said=said, year=str(EARLIEST_YEAR))
    try:
        birthday = Birthday(found.day, found.month, year)
    except ValueError:
        raise Refusal("birthday-no-such-day", said=said) from None
    if year is not None and date(year, found.month, found.day) > today:
        raise Refusal("birthday-future", said=said)
    return birthday


def find_date(text: str, language: str, region: str = "") -> Date | Clock | None:
    """Return the date that is all the text says; a Clock for numbers like 15.30 that can be no date."""
    said = fold(clean(text)).text.strip()
    if not said or len(said) > LONGEST_BIRTHDAY:
        return None
    if _SPACED.fullmatch(said):
        said = _GAPS.sub(".", said)
    for spoken in spoken_with(language):
        found = _only_date(said, grammar(spoken), region)
        if found is not None:
            return found
    return None


def _only_date(said: str, rules: Grammar, region: str) -> Date | Clock | None:
    tokens = rules.tokens(fold(said))
    matches = [match for match in rules.matches(tokens) if match.kind in {"date", "numeric", "dotted", "dotted_month"}]
    if len(matches) != 1:
        return None
    rest = (*tokens[: matches[0].start], *tokens[matches[0].end :])
    if any(not any(kind in token.meanings for kind in _SILENT) for token in rest):
        return None
    piece = matches[0].pieces[0]
    region = region.partition(" ")[0]
    # The month comes first where the language says so in every zone, or in this region.
    customs = rules.words.data["month_first"]
    marks = "".join(custom["marks"] for custom in customs if not custom["zones"] or region in custom["regions"])
    if isinstance(piece, Date):
        return ordered(piece, marks)
    if isinstance(piece, Clock):
        return Date(piece.minute, piece.hour) if "." in marks else piece
    return None


def _full_year(year: int | None, today: date) -> int | None:
    """Of two figures make the latest year that has begun."""
    if year is None or year >= _CENTURY:
        return year
    century = today.year - today.year % _CENTURY
    return century + year if century + year <= today.year else century - _CENTURY + year
