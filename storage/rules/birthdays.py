"""Birthdays: a day of the year, perhaps with the year; 29 February is kept on the 28th in common years."""

from calendar import isleap
from dataclasses import dataclass
from datetime import date, timedelta

EARLIEST_YEAR = 1900
LEAP_DAY_KEY = 229
_EVE_OF_LEAP_DAY_KEY = 228
_SOME_LEAP_YEAR = 2000


@dataclass(frozen=True)
class Birthday:
    """Raises ValueError for a day no calendar has, or a year before 1900; 29 February may stand without a year."""

    day: int
    month: int
    year: int | None = None

    def __post_init__(self) -> None:
        if self.year is not None and self.year < EARLIEST_YEAR:
            raise ValueError(f"year before {EARLIEST_YEAR}")
        date(self.year or _SOME_LEAP_YEAR, self.month, self.day)

    @property
    def key(self) -> int:
        """Month and day as one number, 1231 for 31 December: what the tables are searched by."""
        return self.month * 100 + self.day


def next_on(birthday: Birthday, today: date) -> date:
    """Return the day it is next celebrated; today counts."""
    this_year = _celebrated(birthday, today.year)
    return this_year if this_year >= today else _celebrated(birthday, today.year + 1)


def days_to(birthday: Birthday, today: date) -> int:
    return (next_on(birthday, today) - today).days


def turns_on(birthday: Birthday, day: date) -> int | None:
    """Return the age reached on `day`; None if the year is not known or nothing is celebrated that day."""
    if birthday.year is None or day.year <= birthday.year or day != _celebrated(birthday, day.year):
        return None
    return day.year - birthday.year


def age_on(birthday: Birthday, today: date) -> int | None:
    """Return the age in full years; None if the year is not known or the day of birth is still to come."""
    if birthday.year is None or today < date(birthday.year, birthday.month, birthday.day):
        return None
    return today.year - birthday.year - (today < _celebrated(birthday, today.year))


def keys(first: date, days: int) -> tuple[int, ...]:
    """Return the keys of the birthdays celebrated in the window of `days` days that begins with `first`, each once."""
    found: dict[int, None] = {}
    for day in (first + timedelta(offset) for offset in range(days)):
        key = day.month * 100 + day.day
        found[key] = None
        if key == _EVE_OF_LEAP_DAY_KEY and not isleap(day.year):
            found[LEAP_DAY_KEY] = None
    return tuple(found)


def _celebrated(birthday: Birthday, year: int) -> date:
    if birthday.key == LEAP_DAY_KEY and not isleap(year):
        return date(year, 2, 28)
    return date(year, birthday.month, birthday.day)
