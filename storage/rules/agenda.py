"""Which promises a list holds: the overdue ones, those of a day or of the days to come."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from storage.rules.hours import at_wall, local_day

WEEK = 7


class Span(StrEnum):
    """What a list of promises is of; `WEEK` is the overdue ones and seven days, `DAY` one day of the calendar."""

    ALL = "all"
    OVERDUE = "overdue"
    TODAY = "today"
    TOMORROW = "tomorrow"
    LATER = "later"
    WEEK = "week"
    DAY = "day"


FILTERS = (Span.OVERDUE, Span.TODAY, Span.TOMORROW, Span.LATER)


@dataclass(frozen=True)
class Period:
    """The instants from `since` until just before `until`; None is no border."""

    since: datetime | None = None
    until: datetime | None = None


def period(span: Span, now: datetime, zone: ZoneInfo, day: date | None = None) -> Period:
    """Return which instants a list is of; days are those of `zone`, and `day` is the one that `DAY` means.

    A promise due this very instant is overdue. The four filters leave nothing out and hold nothing twice.
    """
    first = day if span is Span.DAY and day else local_day(now, zone)
    next_instant = now + timedelta.resolution

    midnights = [at_wall(first + timedelta(days), time(), zone).at for days in (0, 1, 2, WEEK)]
    return {
        Span.ALL: Period(),
        Span.OVERDUE: Period(until=next_instant),
        Span.TODAY: Period(next_instant, midnights[1]),
        Span.TOMORROW: Period(midnights[1], midnights[2]),
        Span.LATER: Period(since=midnights[2]),
        Span.WEEK: Period(until=midnights[3]),
        Span.DAY: Period(midnights[0], midnights[1]),
    }[span]
