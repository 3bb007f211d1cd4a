"""Strategies for zones, days and instants of two years, and the changes of the clocks found in them."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from hypothesis import strategies as st

FIRST, LAST = date(2026, 1, 1), date(2027, 12, 31)
_WEEK = timedelta(weeks=1)
_SECOND = timedelta(seconds=1)

names = st.sampled_from(sorted(available_timezones()))
zones = names.map(ZoneInfo)
days = st.dates(FIRST, LAST)
minutes = st.builds(time, st.integers(0, 23), st.integers(0, 59))
instants = st.datetimes(datetime.combine(FIRST, time()), datetime.combine(LAST, time()), timezones=st.just(UTC))


@cache
def changes() -> tuple[tuple[ZoneInfo, datetime], ...]:
    """Return each zone with each first instant of another offset from UTC in the two years."""
    return tuple((zone, at) for name in sorted(available_timezones()) for zone in [ZoneInfo(name)] for at in _of(zone))


def _of(zone: ZoneInfo) -> Iterator[datetime]:
    # No zone changes its clocks twice within a week and back to where they were.
    early = datetime.combine(FIRST, time(), UTC)
    while early.date() <= LAST:
        late = early + _WEEK
        if _offset(early, zone) != _offset(late, zone):
            yield _bisected(early, late, zone)
        early = late


def _bisected(early: datetime, late: datetime, zone: ZoneInfo) -> datetime:
    before = _offset(early, zone)
    while late - early > _SECOND:
        middle = early + (late - early) // 2
        middle = middle.replace(microsecond=0)
        early, late = (middle, late) if _offset(middle, zone) == before else (early, middle)
    return late


def _offset(at: datetime, zone: ZoneInfo) -> timedelta:
    return at.astimezone(zone).utcoffset() or timedelta()
