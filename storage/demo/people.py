"""Invented people and firms: names, birthdays, addresses."""

from random import Random
from typing import Any

from storage.demo.diary import Diary
from storage.demo.vocabulary import Vocabulary

Row = dict[str, Any]  # a row to be inserted, by column

_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LEAP_DAY = (29, 2)
# Every day of a leap year, and 29 February some more, so that even a small base has one.
_BIRTHDAYS = (*((day, month + 1) for month, days in enumerate(_DAYS) for day in range(1, days + 1)), *[_LEAP_DAY] * 4)
_YEARS = (1952, 2004)
_WITH_YEAR = 0.75
_SOON = 0.06  # in the coming days, for even a small base should have something to show
_WITH_MIDDLE = 0.4
NO_BIRTHDAY: Row = {"birth_day": None, "birth_month": None, "birth_year": None, "birth_key": None}


def person(rng: Random, words: Vocabulary) -> Row:
    """The columns of a name; most leave the middle one out."""
    names = rng.choice((words.men, words.women))
    first, last = rng.choice(names.first), rng.choice(names.last)
    middle = rng.choice(names.middle) if rng.random() < _WITH_MIDDLE else ""
    display = words.name.format(first=first, last=last, middle=middle).strip()
    return {"name": display, "last_name": last, "first_name": first, "middle_name": middle or None}


def firm(rng: Random, words: Vocabulary) -> tuple[str, str]:
    """The name of a firm, and its name in an address of the net (the ending .example belongs to nobody)."""
    name, address = rng.choice(words.firms)
    called = rng.choice(words.companies).format(
        firm=name, trade=rng.choice(words.trades), city=rng.choice(words.cities), last=rng.choice(words.men.last)
    )
    return called, f"{rng.choice(words.mailboxes)}@{address}.example"


def birthday(rng: Random, diary: Diary) -> Row:
    """The columns of a birthday; some without a year, for people tell the day sooner than the age."""
    if rng.random() < _SOON:
        near = diary.soon(rng)
        day, month = near.day, near.month
    else:
        day, month = rng.choice(_BIRTHDAYS)
    year = rng.randint(*_YEARS) if rng.random() < _WITH_YEAR else None
    if year is not None and (day, month) == _LEAP_DAY:
        year -= year % 4
    return {"birth_day": day, "birth_month": month, "birth_year": year, "birth_key": month * 100 + day}
