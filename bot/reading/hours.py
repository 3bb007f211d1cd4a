"""A time of day and the hours of a working day, as people type them: "9-18", "09:30–19:00", "9h à 18h30", "9点到18点"."""

import re
from datetime import time

from storage.rules.hours import WorkHours
from storage.rules.refusal import Refusal

_TIME = re.compile(r"(\d{1,2})\s*(?:(?:[:.：h]|点|时|時)\s*(\d\d)?)?\s*(?:分)?\s*([ap])?(?:\.?m\b\.?)?", re.IGNORECASE)
_BETWEEN = frozenset(
    "- – — − ~ ～ … to till until from at с со по до от в ч час часов de à a h heure heures 从 至 到 在".split()  # noqa: SIM905
)
_NOON = 12
_MIDNIGHT = 24


def read_hours(text: str) -> WorkHours:
    """From when to when. Raises Refusal "hours-unreadable"."""
    times = _times(text)
    if len(times) != 2:  # noqa: PLR2004 - a beginning and an end
        raise Refusal("hours-unreadable")
    return WorkHours(*times)


def read_clock(text: str) -> time:
    """A time of day. Raises Refusal "clock-unreadable"."""
    times = _times(text)
    if len(times) != 1:
        raise Refusal("clock-unreadable")
    return times[0]


def _times(text: str) -> list[time]:
    """The times of day a text consists of; none when there is anything else in it."""
    around = _TIME.sub(" ", text).casefold()
    if any(word not in _BETWEEN for word in re.findall(r"[^\W\d_一-鿿]['\w]*|[一-鿿]|\S", around)):
        return []
    times = [_time(*found.groups()) for found in _TIME.finditer(text)]
    return [] if None in times else [at for at in times if at is not None]


def _time(hour: str, minute: str | None, half: str | None) -> time | None:
    number, minutes = int(hour), int(minute or 0)
    if half:
        number = number % _NOON + (_NOON if half in "pP" else 0)
    if number == _MIDNIGHT and not minutes:
        number = 0
    return time(number, minutes) if number < _MIDNIGHT and minutes < 60 else None  # noqa: PLR2004 - minutes of an hour
