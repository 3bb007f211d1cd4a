"""Being away: until when, and who may decide it and stand in."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from storage.rules.hours import at_wall
from storage.rules.refusal import Refusal
from storage.rules.visibility import Role, may_edit

LONGEST = timedelta(days=366)


def back_on(day: date, work_start: time, zone: ZoneInfo) -> datetime:
    """The moment at which somebody is back who is back on a day: when their working hours begin."""
    return at_wall(day, work_start, zone).at


def usual_days(today: date) -> list[date]:
    """The days people are back on most often, in order: tomorrow, the day after, Monday, a week from now."""
    monday = today + timedelta(days=7 - today.weekday())
    return sorted({today + timedelta(days=1), today + timedelta(days=2), monday, today + timedelta(days=7)})


def check_return(until: datetime, now: datetime) -> None:
    """Raise Refusal "away-past" or "away-too-long" for a moment nobody comes back at."""
    if until <= now:
        raise Refusal("away-past")
    if until - now > LONGEST:
        raise Refusal("away-too-long")


def may_send_away(by: Role, other: Role) -> bool:
    """Whether one may say that a colleague is away, or is back: a head of sales not of the owner."""
    return by is Role.OWNER or (by is Role.HEAD and other is not Role.OWNER)


def may_be_away(role: Role) -> bool:
    """Whether it makes a difference: nothing is promised by whoever may only look."""
    return may_edit(role, is_own=True)
