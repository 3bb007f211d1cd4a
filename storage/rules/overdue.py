"""How long a promise has been overdue, in the working time of whoever gave it."""

from datetime import datetime, timedelta

from storage.rules.hours import at_wall, local_day
from storage.rules.working import Work, is_workday

_ONE_DAY = timedelta(days=1)


def is_overdue_for(due: datetime, now: datetime, least: timedelta, work: Work) -> bool:
    """Whether so much working time has gone by since a minute. A night shift is its first day's."""
    worked, day, hours = timedelta(), local_day(due, work.zone) - _ONE_DAY, work.hours
    last = local_day(now, work.zone)
    while day <= last and worked < least:
        if is_workday(work.days, day):
            opens = at_wall(day, hours.start, work.zone).at
            ends_on = day if hours.start < hours.end else day + _ONE_DAY
            closes = at_wall(ends_on, hours.end, work.zone).at
            worked += max(min(closes, now) - max(opens, due), timedelta())
        day += _ONE_DAY
    return worked >= least
