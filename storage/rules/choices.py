"""The moments offered as buttons: when to call back, until when to snooze."""

from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from itertools import count
from zoneinfo import ZoneInfo

from storage.rules.hours import at_wall, local_day


class Choice(StrEnum):
    QUARTER = "quarter"
    HOUR = "hour"
    EVENING = "evening"
    TOMORROW = "tomorrow"
    MONDAY = "monday"


CALLBACK_CHOICES = (Choice.HOUR, Choice.EVENING, Choice.TOMORROW, Choice.MONDAY)
SNOOZE_CHOICES = (Choice.QUARTER, Choice.HOUR, Choice.EVENING, Choice.TOMORROW)

MORNING = time(10)
EVENING = time(18)
_QUARTER = timedelta(minutes=15)


def moment(choice: Choice, now: datetime, zone: ZoneInfo) -> datetime:
    """Return the instant meant, in UTC and always after `now`; days and hours are those of `zone`."""
    today = local_day(now, zone)
    match choice:
        case Choice.QUARTER:
            return now.astimezone(UTC) + _QUARTER
        case Choice.HOUR:
            return now.astimezone(UTC) + timedelta(hours=1)
        case Choice.EVENING:
            return _evening(today, now, zone)
        case Choice.TOMORROW:
            return at_wall(today + timedelta(days=1), MORNING, zone).at
        case Choice.MONDAY:
            return at_wall(today + timedelta(days=7 - today.weekday()), MORNING, zone).at


def _evening(today: date, now: datetime, zone: ZoneInfo) -> datetime:
    # An evening a quarter of an hour away or less is no longer what the word promises: tomorrow's then.
    evenings = (at_wall(today + timedelta(days), EVENING, zone).at for days in count())
    return next(at for at in evenings if at - now > _QUARTER)
