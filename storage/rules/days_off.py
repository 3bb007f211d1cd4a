"""Holidays and weekends of a country: named, for whoever is about to promise a call on one."""

import re
import tomllib
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

WEEKEND = "weekend"
_ONE_DAY = timedelta(days=1)
_FRIDAY, _SATURDAY, _SUNDAY = 4, 5, 6
_REST_ON_FRIDAY = frozenset("BH DZ EG IL IQ JO KW LY OM QA SA SY YE".split())  # noqa: SIM905
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_EASTER = re.compile(r"(easter|orthodox)([+-]\d+)")
_NTH = re.compile(r"(\d\d):(-?\d)([a-z]{3})")


def day_off(country: str, day: date) -> str | None:
    """What makes a day one on which few work: the key of a holiday, or "weekend"; None for a working day.

    `country` is its two letters ("FR"); of one that the table does not know, only the weekends are known.
    """
    holiday = _holidays(country, day.year).get(day)
    if holiday:
        return holiday
    weekend = {_FRIDAY, _SATURDAY} if country in _REST_ON_FRIDAY else {_SATURDAY, _SUNDAY}
    return WEEKEND if day.weekday() in weekend else None


@cache
def _holidays(country: str, year: int) -> dict[date, str]:
    told = _table().get(country, {})
    return {day: name for name, days in told.items() for rule in days.split() for day in _days(rule, year)}


@cache
def _table() -> dict[str, dict[str, str]]:
    return tomllib.loads(files("storage.rules").joinpath("holidays.toml").read_text(encoding="utf-8"))


def _days(rule: str, year: int) -> Iterator[date]:
    """The days of a year that a rule of the table means."""
    if found := _EASTER.fullmatch(rule):
        kind = EASTER_WESTERN if found[1] == "easter" else EASTER_ORTHODOX
        yield easter(year, kind) + timedelta(int(found[2]))
    elif found := _NTH.fullmatch(rule):
        yield _nth(year, int(found[1]), int(found[2]), _WEEKDAYS.index(found[3]))
    else:
        first, _, last = rule.partition("..")
        yield from _between(_dated(first, year), _dated(last or first, year), year)


def _between(first: date, last: date, year: int) -> Iterator[date]:
    day = first
    while day <= last and first.year == year:
        yield day
        day += _ONE_DAY


def _dated(text: str, year: int) -> date:
    """A day of the year ("01-07"), or one as it is ("2026-02-16")."""
    return date.fromisoformat(text if text.count("-") > 1 else f"{year}-{text}")


def _nth(year: int, month: int, which: int, weekday: int) -> date:
    """The first, second … such weekday of a month, with -1 the last."""
    if which > 0:
        first = date(year, month, 1)
        return first + timedelta((weekday - first.weekday()) % 7 + 7 * (which - 1))
    last = date(year + month // 12, month % 12 + 1, 1) - _ONE_DAY
    return last - timedelta((last.weekday() - weekday) % 7)
