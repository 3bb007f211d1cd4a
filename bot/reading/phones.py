"""Phones: from the ways people write them to E.164 and back."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from operator import length_hint

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat

from bot.reading.letters import fold
from bot.reading.numbering import PREFIX_OF_THE_WORLD, e164
from bot.reading.vocabulary import LANGUAGES
from bot.reading.wordlists import word_lists
from storage.rules.refusal import Refusal
from storage.rules.text import clean

SHOWN_AT_MOST = 60
FEWEST_DIGITS, MOST_DIGITS = 7, 15  # E.164 allows no more; fewer are a short number or a part of one
_TRIES = 25  # a try costs 50 to 150 microseconds, and no text may take long

# Groups of digits with what people put between them; "+" and "(" begin a number.
_RUN = re.compile(r"(?<![a-z\d+])(?:(?<!\d[.:-])|(?=\+))(?:\+ ?)?\(?\d(?:[ .()-]{0,3}\d)*(?![a-z\d%])")
_GROUP = re.compile(r"\+?\(?\d+")
_DATE = re.compile(r"\d{1,2}([.-])\d{1,2}\1(?:\d{4}|\d{2})|\d{4}([.-])\d{1,2}\2\d{1,2}")


@dataclass(frozen=True)
class FoundPhone:
    """`number` is in E.164; `start` and `end` are places in the text as given, with the extension if there is one."""

    number: str
    start: int
    end: int
    extension: str = ""


def read_phone(text: str, region: str) -> str:
    """Return the one number of the text in E.164, whatever label or extension stands with it; raise Refusal."""
    said = clean(text)
    numbers = list(dict.fromkeys(found.number for found in find_phones(said, region)))
    if len(numbers) == 1:
        return numbers[0]
    shown = said[:SHOWN_AT_MOST]
    if numbers:
        raise Refusal("phone-several", said=shown)
    digits = sum(letter.isdecimal() for letter in fold(said).text)
    if not digits or any(letter.isalpha() for letter in said):
        raise Refusal("phone-unreadable", said=shown)
    if digits < FEWEST_DIGITS:
        raise Refusal("phone-too-short", said=shown, digits=digits)
    raise Refusal("phone-too-long" if digits > MOST_DIGITS else "phone-no-such", said=shown)


def find_phones(text: str, region: str) -> list[FoundPhone]:
    """Find the numbers of a text; dates, amounts and numbers that are labelled as something else stay unread."""
    folded = fold(text)
    tries = iter(range(_TRIES))
    found = []
    for run in _RUN.finditer(folded.text):
        if _DATE.fullmatch(run[0]) or _other_number().search(folded.text, max(0, run.start() - 40), run.start()):
            continue
        for number, begin, finish in _numbers(run[0], region, tries):
            extension = _extension().match(folded.text, run.start() + finish)
            start, end = folded.origin[run.start() + begin], folded.origin[run.start() + finish]
            last = folded.origin[extension.end()] if extension else end
            found.append(FoundPhone(number, start, last, text[end:last].strip(" ,;()")))
    return found


def show_phone(number: str) -> str:
    """Return a number in E.164 as it is written internationally; what is no number as it came."""
    try:
        parsed = phonenumbers.parse(number)
    except NumberParseException:
        return number
    return phonenumbers.format_number(parsed, PhoneNumberFormat.INTERNATIONAL)


def _numbers(run: str, region: str, tries: Iterator[int]) -> Iterator[tuple[str, int, int]]:
    """Split a run of groups into numbers: from the left, each as long as it can be."""
    groups = [(group.start(), group.end()) for group in _GROUP.finditer(run)]
    at = 0
    while at < len(groups) and length_hint(tries):
        length, number = _first_number(run, groups[at : at + MOST_DIGITS], region, tries)
        if number:
            yield number, groups[at][0], groups[at + length - 1][1]
        at += length


def _first_number(run: str, groups: list[tuple[int, int]], region: str, tries: Iterator[int]) -> tuple[int, str]:
    """Return how many groups the number at the start takes, and the number; one group and nothing if it is none."""
    reach = next((i for i, (start, _) in enumerate(groups) if i and run[start] == "+"), len(groups))
    for length in range(reach, 0, -1):
        written = run[groups[0][0] : groups[length - 1][1]]
        digits = "".join(letter for letter in written if letter.isdecimal())
        if len(digits) < FEWEST_DIGITS:
            break
        if len(digits) > MOST_DIGITS + len(PREFIX_OF_THE_WORLD) or next(tries, None) is None:
            continue
        number = e164(digits, region, abroad=written.startswith("+"))
        if number is not None:
            return length, number
    return 1, ""


@cache
def _other_number() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_any_of('other_number')})[ :№#n°.-]*$")


@cache
def _extension() -> re.Pattern[str]:
    return re.compile(rf"[ ,;(]*(?:{_any_of('extension')})[ .:]*\d{{1,6}}\)?")


def _any_of(table: str) -> str:
    words = {fold(word).text for name in LANGUAGES for word in word_lists("clients", name).words("phones", table)}
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
