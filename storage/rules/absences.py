"""Being away: until when, and who may decide it and stand in."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from storage.rules.hours import at_wall
from storage.rules.refusal import Refusal
from storage.rules.visibility import Role, may_edit
from storage.rules.working import EVERY_DAY, is_workday

LONGEST = timedelta(days=366)
_ONE_DAY = timedelta(days=1)


def back_on(day: date, work_start: time, zone: ZoneInfo) -> datetime:
    """The moment at which somebody is back who is back on a day: when their working hours begin."""
    return at_wall(day, work_start, zone).at


def usual_days(today: date, work_days: str) -> list[date]:
    """The days people are back on most often, in order: the next two they work on, the first of next week, one in a week."""
    soon = _workday(today + _ONE_DAY, work_days)
    after, monday = _workday(soon + _ONE_DAY, work_days), today + timedelta(days=7 - today.weekday())
    return sorted({soon, after, _workday(monday, work_days), _workday(today + timedelta(days=7), work_days)})


def _workday(day: date, work_days: str) -> date:
    """The first day from this one on that is worked on; where none is, this one."""
    days = (day + timedelta(later) for later in range(len(EVERY_DAY)))
    return next((each for each in days if is_workday(work_days, each)), day)


def check_return(until: datetime, now: datetime) -> None:
    """Raise Refusal "away-past" or "away-too-long" for a moment nobody comes back at."""
    if until <= now:
        raise Refusal("away-past")
    if until - now > LONGEST:
        raise Refusal("away-too-long")


def check_leave(begins: datetime, until: datetime, now: datetime) -> None:
    """Raise Refusal "away-past" or "away-too-long" for an absence that cannot begin or end so."""
    check_return(begins, now)
    check_return(until, begins)


def may_send_away(by: Role, other: Role) -> bool:
    """Whether one may say that a colleague is away, or is back: a head of sales not of the owner."""
    return by is Role.OWNER or (by is Role.HEAD and other is not Role.OWNER)


def may_be_away(role: Role) -> bool:
    """Whether it makes a difference: nothing is promised by whoever may only look."""
    return may_edit(role, is_own=True)
