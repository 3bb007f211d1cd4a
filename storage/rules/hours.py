"""Wall time: what a clock on the wall of a zone shows, as an instant, and the hours in which people may be called."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from itertools import count
from zoneinfo import ZoneInfo

NOON, EVENING = 12, 18


@dataclass(frozen=True)
class WorkHours:
    """From `start` until just before `end` by the wall clock; an `end` not after `start` is the next day's.

    So equal ends mean round the clock.
    """

    start: time
    end: time


class PartOfDay(StrEnum):
    """A part of the day, as the greeting of a message names it."""

    MORNING = "morning"
    DAY = "day"
    EVENING = "evening"


@dataclass(frozen=True)
class Placed:
    """An instant in UTC, and whether the clocks had no such time, so that it is later than was asked."""

    at: datetime
    moved: bool


def at_wall(day: date, at: time, zone: ZoneInfo) -> Placed:
    """Return when the clock of `zone` shows `at` on `day`; of two such instants the first.

    A time the clocks skip becomes the first whole minute after the gap: on the next day if the zone left out a date.
    """
    wall = datetime.combine(day, at.replace(tzinfo=None, fold=0))
    if _exists(wall, zone):
        return Placed(_instant(wall, zone), moved=False)
    wall = wall.replace(second=0, microsecond=0)
    while not _exists(wall, zone):
        wall += timedelta(minutes=1)
    return Placed(_instant(wall, zone), moved=True)


def local_day(now: datetime, zone: ZoneInfo) -> date:
    return on_wall(now, zone).date()


def part_of_day(now: datetime, zone: ZoneInfo) -> PartOfDay:
    hour = on_wall(now, zone).hour
    return PartOfDay.MORNING if hour < NOON else PartOfDay.DAY if hour < EVENING else PartOfDay.EVENING


def is_open(now: datetime, zone: ZoneInfo, hours: WorkHours) -> bool:
    clock = on_wall(now, zone).time()
    if hours.start < hours.end:
        return hours.start <= clock < hours.end
    return clock >= hours.start or clock < hours.end


def next_opening(now: datetime, zone: ZoneInfo, hours: WorkHours) -> datetime:
    """Return `now` in UTC while it is open, otherwise when it opens next.

    It opens once a local day; a day whose open hours all fall into a gap of the clocks has no opening.
    """
    if is_open(now, zone, hours):
        return now.astimezone(UTC)
    today = local_day(now, zone)
    openings = (at_wall(today + timedelta(days), hours.start, zone).at for days in count())
    return next(at for at in openings if at > now and is_open(at, zone, hours))


def on_wall(now: datetime, zone: ZoneInfo) -> datetime:
    """Return `now` in `zone`. Raises ValueError for a naive time, which would be read as this machine's own."""
    if now.tzinfo is None:
        raise ValueError("a time without a zone")
    return now.astimezone(zone)


def _instant(wall: datetime, zone: ZoneInfo) -> datetime:
    return wall.replace(tzinfo=zone).astimezone(UTC)


def _exists(wall: datetime, zone: ZoneInfo) -> bool:
    return _instant(wall, zone).astimezone(zone).replace(tzinfo=None) == wall
