"""A yearly date in a line: "Ivanov contract anniversary 5 May 2019" is whose it is, what it is, and when."""

import re
import tomllib
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from importlib.resources import files

from bot.reading.birthdays import find_date, read_birthday
from storage.rules.birthdays import Birthday
from storage.rules.fold import fold
from storage.rules.occasions import TITLE_LIMIT, Occasion
from storage.rules.refusal import Refusal
from storage.rules.text import clean

MOST_WORDS = 7  # of a date
LONGEST = 150  # letters of a plain line; whoever writes more tells a story
_EDGES = " ,;:—–-，：；、."
_PARTED = re.compile(r"[:：,，;；]|\s[—–-]\s")
_HAN = "\u3400"
_IS = "是为"
# Chinese parts its words by nothing.
_DATE_BEGINS = re.compile(r"(?<=[\u3400-\u9fff])(?=\d{2,4}\s*年|\d{1,2}\s*月|\d{4}[./-])")
_BEFORE_DATE = frozenset("от с со on from since of du le la depuis dès 于 从 自".split())  # noqa: SIM905 - read as a line
_WHOSE = frozenset(
    "с со у для клиента with of for avec de du d la le pour chez 与 和 跟 给".split()  # noqa: SIM905 - read as a line
)
# What another sentence says of a date that is no birthday.
_OTHERWISE = {"birthday-unreadable": "date-unreadable", "birthday-future": "date-future"}


@dataclass(frozen=True)
class OccasionLine:
    """`who` is empty when nobody is named, and perhaps holds the occasion too where `occasion` is not known; `said` is both."""

    who: str
    occasion: Occasion | None
    title: str | None
    day: Birthday
    said: str = ""


def read_day(text: str, language: str, today: date, region: str = "") -> Birthday:
    """A yearly day, its year optional. Raises Refusal: "date-unreadable", "date-future", and as `read_birthday` does."""
    try:
        return read_birthday(text, language, today, region)
    except Refusal as refusal:
        raise Refusal(_OTHERWISE.get(refusal.text_id, refusal.text_id), **refusal.values) from None


def read_occasion_line(text: str, language: str, today: date, region: str = "") -> OccasionLine:
    """Take a line apart; its date stands at the end, or before what is celebrated. Raises Refusal as `read_day` does."""
    try:
        return _read_line(clean(text), language, today, region)
    except Refusal:
        rest, occasion = _known_at_end(clean(text))
        if occasion is None or not rest:
            raise
        return replace(_read_line(rest, language, today, region), occasion=occasion, title=None)


def _read_line(text: str, language: str, today: date, region: str) -> OccasionLine:
    words = _DATE_BEGINS.sub(" ", text, count=1).split(" ")
    first = _begin_of_date(words, language, region)
    day = read_day(" ".join(words[first:]), language, today, region)
    while first and fold(words[first - 1]) in _BEFORE_DATE:
        first -= 1
    said = " ".join(words[:first]).strip(_EDGES).rstrip(_IS)
    who, occasion = _known_at_end(said)
    if occasion is not None:
        return OccasionLine(who, occasion, None, day, said)
    parts = _PARTED.split(said, maxsplit=1)
    if len(parts) > 1 and parts[1].strip(_EDGES):
        return OccasionLine(
            parts[0].strip(_EDGES), Occasion.OTHER, clean(parts[1].strip(_EDGES), TITLE_LIMIT), day, said
        )
    return OccasionLine(said, None, None, day, said)


def read_occasion(text: str) -> tuple[Occasion, str | None]:
    """What is celebrated, and its title where it is named in own words. Raises Refusal "text-too-long"."""
    said = clean(text).strip(_EDGES)
    known = _phrases().get(fold(said))
    return (known, None) if known else (Occasion.OTHER, clean(said, TITLE_LIMIT))


def occasions_first(said: str) -> list[tuple[str, Occasion]]:
    """Ways to read "contract with Ivanov": whose it may be and what it is, the longest occasion first."""
    words = said.split(" ")
    parts = ((" ".join(words[:length]), " ".join(words[length:])) for length in range(len(words) - 1, 0, -1))
    return [(whose(rest), known) for first, rest in parts if (known := _phrases().get(fold(first)))]


def whose(said: str) -> str:
    """A name without the words that lead to it: "with Ivanov", "у Иванова"."""
    words = said.replace("’", "'").strip(_EDGES).split(" ")
    while len(words) > 1 and fold(words[0]) in _WHOSE:
        words = words[1:]
    return " ".join(words)


def read_plain_occasion(text: str, language: str, today: date, region: str = "") -> list[OccasionLine]:
    """Ways to read a plain line as somebody's yearly day, perhaps of nobody named; none where it may tell of anything else."""
    try:
        read = read_occasion_line(text, language, today, region) if len(text) <= LONGEST else None
    except Refusal:
        return []
    if read is None or read.occasion is Occasion.OTHER:
        return []
    if read.occasion is None:
        return [replace(read, who=who, occasion=known) for who, known in occasions_first(read.who)]
    return [read] if _is_said_in_full(text, read.occasion) else []


def _is_said_in_full(text: str, occasion: Occasion) -> bool:
    """Whether a line names a yearly day, and not what may be on any day: "contract", "founded"."""
    if occasion in {Occasion.BIRTHDAY, Occasion.WEDDING}:
        return True
    said = fold(text)
    full = (phrase for phrase, known in _phrases().items() if known is occasion and _is_full(phrase))
    return any(phrase in said for phrase in full)


def _is_full(phrase: str) -> bool:
    return " " in phrase or (phrase >= _HAN and len(phrase) > len("合同"))


def _begin_of_date(words: list[str], language: str, region: str) -> int:
    """Where the date begins; words that only say whose birthday it is are read with it, and belong to what stands before."""
    for first in range(max(0, len(words) - MOST_WORDS), len(words)):
        if find_date(" ".join(words[first:]), language, region) is not None:
            ends = (end for end in range(len(words) - 1, first, -1) if fold(" ".join(words[first:end])) in _phrases())
            return next(ends, first)
    raise Refusal("date-unreadable")


def _known_at_end(said: str) -> tuple[str, Occasion | None]:
    """A line that ends with a known occasion: what stands before it, and the occasion."""
    words = said.split(" ")
    for first in range(len(words)):
        if known := _phrases().get(fold(" ".join(words[first:]))):
            return " ".join(words[:first]).strip(_EDGES), known
    joined = [phrase for phrase in _phrases() if phrase[0] >= _HAN and said.endswith(phrase)]
    if joined:
        phrase = max(joined, key=len)
        return said.removesuffix(phrase).rstrip("的" + _EDGES), _phrases()[phrase]
    return said, None


@cache
def _phrases() -> dict[str, Occasion]:
    table = tomllib.loads(files("bot.reading").joinpath("words", "occasions.toml").read_text(encoding="utf-8"))
    return {fold(phrase): Occasion(name) for name, phrases in table.items() for phrase in phrases}
