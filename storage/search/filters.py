"""Filters in a search line: `#tag`, `city:Tula`, `stage:gold`, `owner:Olga`, `overdue`, `birthday:november`, `silent:30d`."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from rapidfuzz import process
from rapidfuzz.distance import OSA

from storage.rules.fold import fold
from storage.search.filter_words import (
    called,
    chosen_name,
    days_in,
    kinds,
    months,
    overdue_phrases,
    spaced_names,
    stages,
    written,
)
from storage.search.key import PREFIX, squeezed, stage_mark
from storage.search.words import words_of

_NAME = "|".join([*map(re.escape, spaced_names()), r"[^\W\d_]{1,20}"])
_NAMED = re.compile(rf"(?<![\w:])({_NAME})\s?[:：]\s?(\"[^\"]*\"|«[^»]*»|\S+)", re.IGNORECASE)
_TAG = re.compile(r"(?<!\w)[#＃]([^\s#＃:]+)")
_MONTH_LETTERS = 3
_LONG_NAME, _LONG_VALUE = 6, 8  # letters from which on two typing errors are looked for rather than one


@dataclass(frozen=True)
class Value:
    """A city or a tag asked for, as it was typed; `groups` are marks of the index, one of each group is wanted."""

    kind: str
    typed: str
    groups: list[list[str]]


@dataclass
class Filters:
    """What a line asks for besides its words. `text`: the line without filters; `owner`: as a name; `chosen`: stages and months.

    `taken`: how filters with typing errors in them were understood. `hint`: how what was `mistyped` is perhaps written.
    `no_month`: a number that stands in the place of one.
    """

    text: str
    line: str = ""
    chosen: list[list[str]] = field(default_factory=list)
    values: list[Value] = field(default_factory=list)
    owner: str | None = None
    overdue: bool = False
    silent_days: int | None = None
    taken: tuple[str, ...] = ()
    mistyped: str = ""
    hint: str | None = None
    no_month: str = ""

    @property
    def groups(self) -> list[list[str]]:
        """Marks of the index, one of each group is wanted."""
        return [*self.chosen, *(group for value in self.values for group in value.groups)]

    @property
    def any(self) -> bool:
        """Whether anything is asked for besides words."""
        return bool(self.groups or self.owner or self.overdue or self.silent_days is not None)

    @property
    def righted(self) -> str:
        """The line, with the hint in place of what was mistyped."""
        return self.line.replace(self.mistyped, self.hint, 1) if self.hint else self.line


def filters_in(line: str, language: str) -> Filters:
    """Take the filters out of a line; what only looks like one stays among its words, with a hint when it is nearly one."""
    found = Filters("", line)
    rest = _TAG.sub(lambda tag: _taken(found, "tag", tag[1], tag[0], language), line)
    rest = _NAMED.sub(lambda named: _named(found, named, language), rest)
    found.text = _without_overdue(found, rest)
    return found


def marked(kind: str, value: str) -> list[list[str]]:
    """The marks of a city or a tag, one of each group is wanted."""
    if kind == "tag":
        return [[mark_of(kind, squeezed(value))]] if squeezed(value) else []
    return [[mark_of(kind, sound) for sound in word.sounds or (word.raw,)] for word in words_of(value)]


def mark_of(kind: str, sound: str) -> str:
    """The mark of a tag, or of a word of a city."""
    return f"{'#' if kind == 'tag' else ':'}{sound}"[:PREFIX]


def _named(found: Filters, named: re.Match[str], language: str) -> str:
    name, value = fold(named[1]).replace(" ", ""), named[2].strip('"«»')
    if kind := kinds().get(name):
        return _taken(found, kind, value, named[0], language)
    if near := nearest(name, kinds(), _LONG_NAME):
        found.mistyped, found.hint = named[0], f"{called(kinds()[near[0]], language)}:{named[2]}"
    return named[0]


def nearest(typed: str, known: Iterable[str], long: int = _LONG_VALUE) -> list[str]:
    """Those of the folded words known that a folded word was probably meant for: as few typing errors away as any."""
    if len(typed) < _MONTH_LETTERS:
        return []
    errors = 2 if len(typed) >= long else 1
    near = process.extract(typed, list(known), scorer=OSA.distance, score_cutoff=errors, limit=None)
    return [name for name, away, _ in near if away == near[0][1]]


def _taken(found: Filters, kind: str, value: str, as_typed: str, language: str) -> str:
    """Nothing, when the value makes sense; else the words as typed, and how they were perhaps meant."""
    match kind:
        case "tag" | "city":
            groups = marked(kind, value)
            found.values += [Value(kind, value, groups)] if groups else []
            return " " if groups else as_typed
        case "owner":
            found.owner = value
            return " "
        case "silent":
            found.silent_days = days_in(value)
            if found.silent_days is not None:
                return " "
            return _hinted(found, kind, f"30{called('days', language)}", as_typed, language)
    return _choice(found, kind, value, as_typed, language)


def _choice(found: Filters, kind: str, value: str, as_typed: str, language: str) -> str:
    """One of the stages or months; a value that is nearly one is taken for it, of another the likest is a hint."""
    choices, typed = stages() if kind == "stage" else months(), fold(value).replace(" ", "")
    marks = _chosen(typed, choices)
    if not marks:
        marks = list(dict.fromkeys(choices[name] for name in nearest(typed, choices)))
        found.taken += tuple(written(kind, chosen_name(kind, mark, language), language) for mark in marks)
    if marks:
        found.chosen.append([stage_mark(mark) if kind == "stage" else f"&{mark}" for mark in marks])
        return " "
    if kind == "birthday" and typed.isdecimal():
        found.no_month = value
        return as_typed
    alike = process.extractOne(typed, choices.keys(), scorer=OSA.normalized_similarity, score_cutoff=0.5)
    meant = choices[alike[0]] if alike else next(iter(choices.values()))
    return _hinted(found, kind, chosen_name(kind, meant, language), as_typed, language)


def _hinted(found: Filters, kind: str, value: str, as_typed: str, language: str) -> str:
    found.mistyped, found.hint = as_typed, written(kind, value, language)
    return as_typed


def _chosen(typed: str, choices: dict[str, str]) -> list[str]:
    """What a value stands for: itself whole, else all that begin with it."""
    if typed in choices:
        return [choices[typed]]
    begun = (mark for name, mark in choices.items() if len(typed) >= _MONTH_LETTERS and name.startswith(typed))
    return list(dict.fromkeys(begun))


def _without_overdue(found: Filters, rest: str) -> str:
    for phrase in overdue_phrases():
        rest, times = re.subn(rf"(?<![^\W_]){re.escape(phrase)}(?![^\W_])", " ", rest, flags=re.IGNORECASE)
        found.overdue = found.overdue or bool(times)
    return " ".join(rest.split())
