"""The moments offered as buttons: when to call back, until when to snooze."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from itertools import count
from zoneinfo import ZoneInfo

from storage.rules.hours import at_wall, local_day, on_wall


class Choice(StrEnum):
    QUARTER = "quarter"
    HOUR = "hour"
    EVENING = "evening"
    TOMORROW = "tomorrow"
    MONDAY = "monday"
    SAME_TIME = "same_time"
    WORKDAY = "workday"


class Excuse(StrEnum):
    """Why a promise is put off for the third time."""

    THEY_ASKED = "they_asked"
    NOT_READY = "not_ready"
    NO_TIME = "no_time"


HELD_UP_AFTER = 3  # snoozes
CALLBACK_CHOICES = (Choice.HOUR, Choice.EVENING, Choice.TOMORROW, Choice.MONDAY)
SNOOZE_CHOICES = (Choice.QUARTER, Choice.HOUR, Choice.EVENING, Choice.SAME_TIME, Choice.WORKDAY)

MORNING = time(10)
EVENING = time(18)
_QUARTER = timedelta(minutes=15)
_AFTER = {Choice.QUARTER: _QUARTER, Choice.HOUR: timedelta(hours=1)}
_FRIDAY = 4


def moment(choice: Choice, now: datetime, zone: ZoneInfo, promised: datetime | None = None) -> datetime:
    """Return the instant meant, in UTC and always after `now`; days and hours are those of `zone`.

    "The same time" is that of the minute that was `promised`, without one that of `now`.
    """
    today = local_day(now, zone)
    if choice in _AFTER:
        return now.astimezone(UTC) + _AFTER[choice]
    if choice is Choice.EVENING:
        return _evening(today, now, zone)
    if choice is Choice.SAME_TIME:
        return at_wall(today + timedelta(days=1), on_wall(promised or now, zone).time(), zone).at
    morning = {
        Choice.TOMORROW: today + timedelta(days=1),
        Choice.MONDAY: today + timedelta(days=7 - today.weekday()),
        Choice.WORKDAY: next_workday(today),
    }[choice]
    return at_wall(morning, MORNING, zone).at


def usual(choices: Sequence[Choice], now: datetime | None, zone: ZoneInfo) -> list[Choice]:
    """Those of the choices that are offered now: no evening when today's is over or all but here, or the hour is not known."""
    if now is not None and local_day(moment(Choice.EVENING, now, zone), zone) == local_day(now, zone):
        return list(choices)
    return [choice for choice in choices if choice is not Choice.EVENING]


def next_workday(day: date) -> date:
    """The next day from Monday to Friday."""
    ahead = (day + timedelta(days) for days in count(1))
    return next(each for each in ahead if each.weekday() <= _FRIDAY)


def _evening(today: date, now: datetime, zone: ZoneInfo) -> datetime:
    # An evening a quarter of an hour away or less is no longer what the word promises: tomorrow's then.
    evenings = (at_wall(today + timedelta(days), EVENING, zone).at for days in count())
    return next(at for at in evenings if at - now > _QUARTER)
