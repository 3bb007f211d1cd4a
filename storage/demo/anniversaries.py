"""What comes back with invented clients: yearly dates of theirs, and here and there a rhythm of their own."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from random import Random

from storage.demo.diary import Diary
from storage.demo.people import Row
from storage.models import Kind
from storage.rules.birthdays import Birthday
from storage.rules.funnel import needs_reason
from storage.rules.occasions import Occasion
from storage.rules.outcomes import Outcome
from storage.rules.rhythm import OFFERED

_CONTRACT = 0.6  # of those who have ordered, the contract being of the first order's day
_FOUNDED = 0.5  # of firms
_WEDDING = 0.06  # of people
_SOON = 0.3  # in the coming days: even a small base should have something to show
_OWN_RHYTHM = 0.08
_YEARS = (1991, 2019)
_WITH_YEAR = 0.7
_LEAP_YEAR = date(2000, 1, 1)


def yearly(rng: Random, diary: Diary, client: Row, happened: Sequence[Row]) -> list[Row]:
    """The rows of a client's dates; the history tells since when there is a contract."""
    return [_row(occasion, day) for occasion, day in _days(rng, diary, client, happened)]


def _days(rng: Random, diary: Diary, client: Row, happened: Sequence[Row]) -> Iterator[tuple[Occasion, Birthday]]:
    ordered = next((entry["at"].date() for entry in happened if entry.get("outcome") is Outcome.ORDER), None)
    if ordered and rng.random() < _CONTRACT:
        yield Occasion.CONTRACT, Birthday(ordered.day, ordered.month, ordered.year)
    is_firm = client["kind"] is Kind.COMPANY
    if rng.random() < (_FOUNDED if is_firm else _WEDDING):
        yield (Occasion.FOUNDED if is_firm else Occasion.WEDDING), _any_day(rng, diary)


def _any_day(rng: Random, diary: Diary) -> Birthday:
    near = rng.random() < _SOON
    day = diary.soon(rng) if near else _LEAP_YEAR + timedelta(days=rng.randrange(366))
    year = rng.randint(*_YEARS)
    if (day.day, day.month) == (29, 2):
        year -= year % 4
    return Birthday(day.day, day.month, year if rng.random() < _WITH_YEAR else None)


def _row(occasion: Occasion, day: Birthday) -> Row:
    parts = {"day": day.day, "month": day.month, "year": day.year, "key": day.key}
    return {"contact_id": None, "occasion": occasion, "title": None, **parts}


def rhythm(rng: Random, client: Row) -> int | None:
    """The days of a client's own rhythm; most have their stage's, and who refused is left in peace."""
    own = rng.random() < _OWN_RHYTHM and not needs_reason(client["stage"])
    return rng.choice(OFFERED[:4]) if own else None
