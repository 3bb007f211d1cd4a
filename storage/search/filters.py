"""Filters in a search line: `#tag`, `city:Tula`, `stage:gold`, `owner:Olga`, `overdue`, `birthday:november`, `silent:30d`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from storage.rules.fold import fold
from storage.search.key import squeezed, stage_mark
from storage.search.tables import table
from storage.search.words import words_of

LANGUAGES = ("en", "ru", "fr", "zh")
_NAMED = re.compile(r"(?<![\w:])([^\W\d_]{1,20})\s?[:：]\s?(\"[^\"]*\"|«[^»]*»|\S+)")
_TAG = re.compile(r"(?<!\w)[#＃]([^\s#＃:]+)")
_SPAN = re.compile(r"(\d{1,4})([^\W\d]*)")
_DAYS_IN = {"days": 1, "weeks": 7, "months": 30}
_LONGEST_SILENCE = 3650
_MONTH_LETTERS = 3
_NEAR = 2
_VALUED = ("city", "stage", "owner", "birthday", "silent", "tag")


@dataclass
class Filters:
    """What a line asks for besides its words: `groups` are marks of the index, one of each group is wanted.

    `owner`: as a name; `hint`: how a filter that was mistyped is written. `text`: the line without filters.
    """

    text: str
    groups: list[list[str]] = field(default_factory=list)
    owner: str | None = None
    overdue: bool = False
    silent_days: int | None = None
    hint: str | None = None

    @property
    def any(self) -> bool:
        """Whether anything is asked for besides words."""
        return bool(self.groups or self.owner or self.overdue or self.silent_days is not None)


def filters_in(line: str, language: str) -> Filters:
    """Take the filters out of a line; what only looks like one stays among its words, with a hint when it is nearly one."""
    found = Filters("")
    rest = _TAG.sub(lambda tag: _taken(found, "tag", tag[1], tag[0], language), line)
    rest = _NAMED.sub(lambda named: _named(found, named, language), rest)
    found.text = _without_overdue(found, rest)
    return found


def _named(found: Filters, named: re.Match[str], language: str) -> str:
    name, value = fold(named[1]).replace(" ", ""), named[2].strip('"«»')
    kind = _kinds().get(name)
    if kind is None:
        near = (
            process.extractOne(name, _kinds().keys(), scorer=OSA.distance, score_cutoff=_NEAR)
            if len(name) > _NEAR
            else None
        )
        found.hint = f"{_called(_kinds()[near[0]], language)}:{value}" if near else found.hint
        return named[0]
    return _taken(found, kind, value, named[0], language)


def _taken(found: Filters, kind: str, value: str, as_typed: str, language: str) -> str:
    """Nothing, when the value makes sense; else the words as typed, and how they were perhaps meant."""
    match kind:
        case "tag" | "city":
            marks = _marked(kind, value)
            found.groups += marks
            return " " if marks else as_typed
        case "owner":
            found.owner = value
            return " "
        case "silent":
            found.silent_days = _days(value)
            if found.silent_days is not None:
                return " "
            return _hinted(found, kind, f"30{_called('days', language)}", as_typed, language)
    choices = _stages() if kind == "stage" else _months()
    marks_of = [stage_mark(mark) if kind == "stage" else f"&{mark}" for mark in _chosen(value, choices)]
    if marks_of:
        found.groups.append(marks_of)
        return " "
    near = process.extractOne(fold(value), choices.keys(), scorer=OSA.normalized_similarity, score_cutoff=0.5)
    return _hinted(found, kind, near[0] if near else next(iter(choices)), as_typed, language)


def _hinted(found: Filters, kind: str, value: str, as_typed: str, language: str) -> str:
    found.hint = f"{_called(kind, language)}:{value}"
    return as_typed


def _marked(kind: str, value: str) -> list[list[str]]:
    if kind == "tag":
        return [[f"#{squeezed(value)}"[:10]]] if squeezed(value) else []
    return [[f":{sound}"[:10] for sound in word.sounds or (word.raw,)] for word in words_of(value)]


def _chosen(value: str, choices: dict[str, str]) -> list[str]:
    """What a value stands for: itself whole, else all that begin with it."""
    typed = fold(value).replace(" ", "")
    if typed in choices:
        return [choices[typed]]
    begun = (mark for name, mark in choices.items() if len(typed) >= _MONTH_LETTERS and name.startswith(typed))
    return list(dict.fromkeys(begun))


def _days(value: str) -> int | None:
    span = _SPAN.fullmatch(fold(value).replace(" ", ""))
    if span is None:
        return None
    units = {
        fold(name): days
        for unit, days in _DAYS_IN.items()
        for language in LANGUAGES
        for name in table("filters")[language].get(unit, ())
    }
    days = units.get(span[2] or "d")
    return min(int(span[1]) * days, _LONGEST_SILENCE) if days else None


def _without_overdue(found: Filters, rest: str) -> str:
    for phrase in _overdue():
        rest, times = re.subn(rf"(?<![^\W_]){re.escape(phrase)}(?![^\W_])", " ", rest, flags=re.IGNORECASE)
        found.overdue = found.overdue or bool(times)
    return " ".join(rest.split())


@cache
def _overdue() -> list[str]:
    return [phrase for language in LANGUAGES for phrase in table("filters")[language]["overdue"]]


@cache
def _kinds() -> dict[str, str]:
    """By each name in each language, what it filters by."""
    return dict(_names())


def _names() -> Iterator[tuple[str, str]]:
    for language in LANGUAGES:
        for kind in _VALUED:
            yield from ((fold(name).replace(" ", ""), kind) for name in table("filters")[language][kind])


def _called(kind: str, language: str) -> str:
    return str(table("filters")[language if language in LANGUAGES else LANGUAGES[0]][kind][0])


@cache
def _stages() -> dict[str, str]:
    return {fold(name).replace(" ", ""): stage for stage, names in table("filters")["stages"].items() for name in names}


@cache
def _months() -> dict[str, str]:
    names = {
        fold(name): str(place) for months in table("filters")["months"].values() for place, name in enumerate(months, 1)
    }
    return (
        names
        | {str(place): str(place) for place in range(1, 13)}
        | {f"{place}月": str(place) for place in range(1, 13)}
    )


def is_me(name: str) -> bool:
    """Whether "owner:" is followed by a word for oneself."""
    return fold(name) in {fold(word) for language in LANGUAGES for word in table("filters")[language]["me"]}
