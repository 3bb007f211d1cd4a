"""When somebody works: hours of some days of the week, by the clock of a zone."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from storage.rules.hours import WorkHours, is_open, local_day

EVERY_DAY = "1234567"
"""Days of the week as digits, Monday is 1."""


@dataclass(frozen=True)
class Work:
    zone: ZoneInfo
    hours: WorkHours
    days: str = EVERY_DAY


def is_workday(days: str, day: date) -> bool:
    return str(day.isoweekday()) in days


def works_at(work: Work, at: datetime) -> bool:
    return is_workday(work.days, local_day(at, work.zone)) and is_open(at, work.zone, work.hours)


def last_workday(days: str, before: date) -> date:
    """The last of these days of the week before a day; where there are none, the day before."""
    earlier = [before - timedelta(number) for number in range(1, len(EVERY_DAY) + 1)]
    return next((day for day in earlier if is_workday(days, day)), earlier[0])
