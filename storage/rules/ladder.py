"""The no-answer ladder: when to try again after so many calls in vain, and at which hour somebody is usually reached."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import takewhile
from zoneinfo import ZoneInfo

from storage.rules.choices import next_workday
from storage.rules.hours import WorkHours, at_wall, local_day, next_opening, on_wall
from storage.rules.outcomes import Outcome
from storage.rules.windows import Window, meeting

MISSES = frozenset({Outcome.NO_ANSWER, Outcome.BUSY})
MORNING, LATE_AFTERNOON = time(10), time(17)
_NOON = 13  # the hour that parts the two
_STEP = timedelta(minutes=5)
_ENOUGH, _ENOUGH_REACHED = 6, 3  # calls that tell of somebody's habits
_SAME_HOUR = 2


class Rung(StrEnum):
    """What comes after the first, the second, the third call in vain, and after all others."""

    SOON = "soon"
    ANOTHER_HOUR = "another_hour"
    NEXT_WEEK = "next_week"
    GIVE_UP = "give_up"


@dataclass(frozen=True)
class Call:
    """A call that was logged."""

    at: datetime
    outcome: Outcome


@dataclass(frozen=True)
class Seller:
    """Who is to call: their clock and working hours, and how long they wait after the first call in vain."""

    zone: ZoneInfo
    work: WorkHours
    wait: timedelta


def misses(calls: Sequence[Call]) -> int:
    """How many of the last calls were in vain, one after another; the newest call comes first."""
    return sum(1 for _ in takewhile(lambda call: call.outcome in MISSES, calls))


def rung(missed: int) -> Rung:
    """Where on the ladder somebody stands who was called in vain so many times."""
    return list(Rung)[min(missed, len(Rung)) - 1]


def next_try(
    step: Rung, now: datetime, there: ZoneInfo, seller: Seller, window: Window | None, best: int | None
) -> datetime:
    """When to call again, as far as possible within the client's call hours and the seller's working hours.

    `best` is the hour at which the client is usually reached, by their clock. Raises ValueError when it is time to give up.
    """
    wall = on_wall(now, there)
    other = time(best) if best is not None else (LATE_AFTERNOON if wall.hour < _NOON else MORNING)
    match step:
        case Rung.SOON:
            at = _rounded(now + seller.wait)
        case Rung.ANOTHER_HOUR:
            at = at_wall(next_workday(local_day(now, there)), other, there).at
        case Rung.NEXT_WEEK:
            at = at_wall(_next_week(local_day(now, there)), other, there).at
        case Rung.GIVE_UP:
            raise ValueError(step)
    return meeting(window, at, seller.zone, seller.work) if window else next_opening(at, seller.zone, seller.work)


def best_hour(calls: Sequence[Call], there: ZoneInfo) -> int | None:
    """The hour of the client's day at which the largest share of calls reached them; None as long as too little is known."""
    known = [call for call in calls if call.outcome is not Outcome.WRONG_NUMBER]
    tried = Counter(on_wall(call.at, there).hour for call in known)
    reached = Counter(on_wall(call.at, there).hour for call in known if call.outcome not in MISSES)
    hours = [hour for hour, count in reached.items() if count >= _SAME_HOUR]
    if len(known) < _ENOUGH or reached.total() < _ENOUGH_REACHED or not hours:
        return None
    # one more success and one more failure than there were: two of two are not better than nine of ten
    return max(hours, key=lambda hour: ((reached[hour] + 1) / (tried[hour] + 2), -hour))


def _next_week(today: date) -> date:
    return next_workday(today + timedelta(days=6))


def _rounded(at: datetime) -> datetime:
    """Up to the next five minutes."""
    over = timedelta(minutes=at.minute % 5, seconds=at.second, microseconds=at.microsecond)
    return at - over + (_STEP if over else timedelta())
