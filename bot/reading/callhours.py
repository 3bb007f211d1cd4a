"""The hours in which a client may be called, as people type them: "9-18 пн-пт", "9h–12h, 14h–18h", "工作日9点到18点"."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from bot.reading.weeks import COMMA, Phrase, week_of
from storage.rules.refusal import Refusal
from storage.rules.text import clean
from storage.rules.windows import DAYS, MIDNIGHT, MOST_SPANS, CallHours, Span

LONGEST, MOST_WORDS = 200, 30
_NOON = 12 * 60
_EARLIEST = 7 * 60  # a bare hour before it is the afternoon's
_MORNING, _EVENING = 9 * 60, 20 * 60
_HAN = "\u3000"  # what is written from here on has no spaces between words
_DASHES = str.maketrans("–—−－～…", "------")
_TIME = re.compile(
    r"(?P<half_day>上午|早上|下午|晚上|中午)?\s*(?<!\d)(?P<hour>\d{1,2})"
    r"(?:\s*(?:(?P<colon>[:.：](?=\d\d))|h(?![a-z])|ч(?![а-яё])|[点點时時])\s*(?P<minute>\d\d(?!\d)|半)?\s*分?)?"
    r"\s*(?:(?P<pm>[ap])\.?m\b\.?)?"
)
# One letter a token: D day, W several days, T time, P part of a day, A all day, and the links of the file.
_PHRASE = re.compile(
    r"(?P<days>f?D[up]D|D|W)|(?P<span>f?TuT|tTnT)|(?P<after>[fa]+T|Ta)|(?P<before>[ub]T|Tb)|(?P<part>P|A)|(?P<comma>n)|[sp]"
)
_Token = tuple[str, object]


def read_call_hours(text: str) -> CallHours:
    """Hours by day of the week; days without hours have the usual ones, hours without days are every day's.

    Raises Refusal "call-hours-unreadable".
    """
    said = clean(text)
    tokens = list(_tokens(said.casefold().translate(_DASHES).replace("’", "'"))) if len(said) <= LONGEST else []
    week = week_of(list(_phrases(tokens)))
    if not any(week) or any(len(spans) > MOST_SPANS for spans in week):
        raise _unreadable()
    return CallHours(week)


def hours_apart(text: str) -> tuple[str, CallHours]:
    """A line that begins with somebody's name and ends with hours. Raises Refusal "call-hours-unreadable"."""
    words = clean(text).split(" ")
    for first in range(max(0, len(words) - MOST_WORDS), len(words)):
        try:
            return " ".join(words[:first]), read_call_hours(" ".join(words[first:]))
        except Refusal:
            continue
    raise _unreadable()


def _unreadable() -> Refusal:
    return Refusal("call-hours-unreadable")


def _tokens(text: str) -> Iterator[_Token]:
    at = 0
    while at < len(text):
        time, word = _TIME.match(text, at), _word_at(text, at)
        if time is not None and time.end() - at >= len(word):
            yield "T", time
            at = time.end()
        elif word:
            yield _vocabulary()[word]
            at += len(word)
        elif text[at].isspace():
            at += 1
        else:
            raise _unreadable()


def _phrases(tokens: list[_Token]) -> Iterator[Phrase]:
    """Days or a span, as they follow one another, and commas."""
    kinds, at = "".join(kind for kind, _ in tokens), 0
    while at < len(kinds):
        found = _PHRASE.match(kinds, at)
        if found is None:
            raise _unreadable()
        values = [value for kind, value in tokens[at : found.end()] if kind in "DWTPA"]
        if found.lastgroup == "days":
            yield _days(values), None
        elif found.lastgroup == "comma":
            yield COMMA
        elif found.lastgroup:
            yield None, _span(found.lastgroup, values)
        at = found.end()


def _days(values: list[object]) -> frozenset[int]:
    if isinstance(values[0], frozenset):
        return values[0]
    first, last = int(str(values[0])), int(str(values[-1]))
    return frozenset((first + step) % DAYS for step in range((last - first) % DAYS + 1))


def _span(kind: str, values: list[object]) -> Span:
    if isinstance(values[0], Span):
        return values[0]
    said = [value for value in values if isinstance(value, re.Match)]
    times = [_minutes(one) for one in said]
    (start, bare), (end, _) = times[0], times[-1]
    if kind == "after":
        start += _NOON if bare and start < _EARLIEST else 0
        return _checked(start, _EVENING if start < _EVENING else MIDNIGHT)
    if kind == "before":
        end += _NOON if bare and end < _EARLIEST else 0
        return _checked(_MORNING if end > _MORNING else 0, end)
    if bare and said[-1]["pm"] and start < end - _NOON:  # "1-5pm"
        start += _NOON
    if bare and start < _EARLIEST and start < end <= _NOON:  # "2-6" is no time of the night
        start, end = start + _NOON, end + _NOON
    if end <= start and end <= _NOON:
        end += _NOON if end else MIDNIGHT
    return _checked(start, end)


def _checked(start: int, end: int) -> Span:
    if not 0 <= start < end <= MIDNIGHT:
        raise _unreadable()
    return Span(start, end)


def _minutes(found: re.Match[str]) -> tuple[int, bool]:
    """A time of day in minutes, and whether it is a bare hour that may be meant by a clock of twelve."""
    hour, minute = int(found["hour"]), found["minute"]
    minutes = 30 if minute == "半" else int(minute or 0)
    if minutes >= 60 or hour * 60 + minutes > MIDNIGHT:  # noqa: PLR2004 - minutes of an hour
        raise _unreadable()
    late = found["pm"] == "p" or found["half_day"] in {"下午", "晚上", "中午"}
    if found["pm"] and hour == 12:  # noqa: PLR2004 - twelve is where a clock of twelve begins
        hour = 0
    if late and hour < 12:  # noqa: PLR2004
        hour += 12
    bare = not (minute or found["pm"] or found["half_day"]) and not found["hour"].startswith("0")
    return hour * 60 + minutes, bare


@cache
def _vocabulary() -> dict[str, _Token]:
    """Every word with what it means."""
    table = tomllib.loads(files("bot.reading").joinpath("words", "callhours.toml").read_text(encoding="utf-8"))
    known: dict[str, _Token] = {word: (link, None) for link, words in table["links"].items() for word in words}
    for number, names in enumerate(table["days"]):
        known |= dict.fromkeys(names.split(), ("D", number))
    sets = {"workdays": range(5), "weekend": range(5, DAYS), "daily": range(DAYS)}
    for key, days in sets.items():
        known |= {word: ("W", frozenset(days)) for word in table[key]}
    known |= {word: ("A", Span(0, MIDNIGHT)) for word in table["all_day"]}
    for minutes, words in table["parts"].items():
        known |= {word: ("P", Span(*map(int, minutes.split("-")))) for word in words}
    return known


def _word_at(text: str, at: int) -> str:
    """The longest word that stands at a place, whole where its language parts words by spaces; empty when none does."""
    lengths = range(min(_longest(), len(text) - at), 0, -1)
    words = (text[at : at + length] for length in lengths)
    return next((word for word in words if word in _vocabulary() and _ends(word, text[at + len(word) :][:1])), "")


@cache
def _longest() -> int:
    return max(map(len, _vocabulary()))


def _ends(word: str, after: str) -> bool:
    """Whether a word is over where this letter follows it."""
    return word[-1] >= _HAN or not (word[-1].isalpha() and after.isalpha() and after < _HAN)
