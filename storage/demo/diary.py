"""When things happen in a sample base: on working days, in working hours, by a member's own wall clock."""

from datetime import date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from storage.models import Member
from storage.rules.hours import at_wall, local_day

_OPENS = 9
_SLOT = timedelta(minutes=5)
_SLOTS = 9 * 12  # from nine to six, five minutes each
_DAYS_BACK = 700
_DAYS_AHEAD = 12
_DAYS_OVERDUE = 3
_SETTLED = 4  # working days that lie before all that is overdue
_SATURDAY = 5
_ON_THE_HOUR = (0, 0, 0, 15, 30, 30, 45)


class Diary:
    """The days of one member around `now`. Where clocks change, a history may be an hour off: nobody minds."""

    def __init__(self, member: Member, now: datetime) -> None:
        self.member_id, self.language, self._now = member.id, member.language, now
        self._zone = ZoneInfo(member.timezone)
        self._today = local_day(now, self._zone)
        self._opening = at_wall(self._today, time(_OPENS), self._zone).at
        self._working_days = [back for back in range(1, _DAYS_BACK) if not self._is_weekend(-back)]

    def past(self, rng: Random, count: int, *, settled: bool) -> list[datetime]:
        """So many moments before today, in order, no two in the same five minutes; `settled`: none within the last days."""
        first = _SETTLED if settled else 0
        depth = first + count + int((len(self._working_days) - first - count) * rng.random() ** 2)
        slots = sorted(rng.sample(range(first * _SLOTS, depth * _SLOTS), count), reverse=True)
        return [self._moment(slot) for slot in slots]

    def _moment(self, slot: int) -> datetime:
        day, place = divmod(slot, _SLOTS)
        # within a day the slots are counted from its end, as the days are from today
        return self._opening - timedelta(days=self._working_days[day]) + _SLOT * (_SLOTS - 1 - place)

    def overdue(self, rng: Random) -> datetime:
        """A minute of the last working days; a `settled` history ends before it."""
        return self._at(rng, -self._working_days[rng.randrange(_DAYS_OVERDUE)])

    def ahead(self, rng: Random) -> datetime:
        """A minute of a coming working day, sooner rather than later; today's are those that are still to come."""
        day = int(_DAYS_AHEAD * rng.random() ** 2)
        while self._is_weekend(day):
            day += 1
        at = self._at(rng, day)
        return at if at > self._now else at + timedelta(days=7)

    def soon(self, rng: Random) -> date:
        """A day of the week that begins today."""
        return self._today + timedelta(days=rng.randrange(7))

    def _at(self, rng: Random, days: int) -> datetime:
        at = time(rng.randint(_OPENS, 17), rng.choice(_ON_THE_HOUR))
        return at_wall(self._today + timedelta(days=days), at, self._zone).at

    def _is_weekend(self, days: int) -> bool:
        return (self._today.weekday() + days) % 7 >= _SATURDAY
