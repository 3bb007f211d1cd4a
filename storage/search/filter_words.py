"""The words of filters in each language: what they are called, stages, months, spans of days."""

import re
from collections.abc import Iterator
from functools import cache

from storage.rules.fold import fold
from storage.search.tables import table

LANGUAGES = ("en", "ru", "fr", "zh")
_VALUED = ("city", "stage", "owner", "birthday", "silent", "tag")
_SPAN = re.compile(r"(\d{1,4})([^\W\d]*)")
_DAYS_IN = {"days": 1, "weeks": 7, "months": 30}
_LONGEST_SILENCE = 3650


def written(kind: str, value: str, language: str) -> str:
    """A filter as it is typed."""
    if kind == "tag" and " " not in value:
        return f"#{value}"
    quoted = f'"{value}"' if " " in value else value
    return f"{called(kind, language)}:{quoted}"


def days_in(value: str) -> int | None:
    """How many days a span is ("30d", "2 weeks"); None when it is none."""
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


@cache
def overdue_phrases() -> list[str]:
    """What is said of those to whom a promise was not kept."""
    return [phrase for language in LANGUAGES for phrase in table("filters")[language]["overdue"]]


@cache
def kinds() -> dict[str, str]:
    """By each name in each language, what it filters by."""
    return dict(_names())


def spaced_names() -> list[str]:
    """Those names of filters that are several words."""
    tables = table("filters")
    return [name for language in LANGUAGES for kind in _VALUED for name in tables[language][kind] if " " in name]


def _names() -> Iterator[tuple[str, str]]:
    for language in LANGUAGES:
        for kind in _VALUED:
            yield from ((fold(name).replace(" ", ""), kind) for name in table("filters")[language][kind])


def called(kind: str, language: str) -> str:
    """What a filter, or a span, is called in a language."""
    return str(table("filters")[_known(language)][kind][0])


def chosen_name(kind: str, mark: str, language: str) -> str:
    """What a stage, or a month by its place in the year, is called in a language."""
    tables = table("filters")
    if kind == "stage":
        return str(tables["stages"][mark][LANGUAGES.index(_known(language))])
    return str(tables["months"][_known(language)][int(mark) - 1])


def _known(language: str) -> str:
    return language if language in LANGUAGES else LANGUAGES[0]


@cache
def stages() -> dict[str, str]:
    """By each name of a stage, the stage."""
    return {fold(name).replace(" ", ""): stage for stage, names in table("filters")["stages"].items() for name in names}


@cache
def months() -> dict[str, str]:
    """By each name of a month, its place in the year."""
    names = {
        fold(name): str(place) for each in table("filters")["months"].values() for place, name in enumerate(each, 1)
    }
    return (
        names
        | {str(place): str(place) for place in range(1, 13)}
        | {f"{place}月": str(place) for place in range(1, 13)}
    )


def is_me(name: str) -> bool:
    """Whether "owner:" is followed by a word for oneself."""
    return fold(name) in {fold(word) for language in LANGUAGES for word in table("filters")[language]["me"]}
