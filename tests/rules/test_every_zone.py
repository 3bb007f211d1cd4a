"""Every zone there is, around every change of its clocks in two years: mornings, birthdays, promises in gaps and folds."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from storage.rules.birthdays import Birthday, keys
from storage.rules.hours import Placed, at_wall, local_day
from tests.rules import zones

NINE = time(9)
DAY, STEP = timedelta(days=1), timedelta(minutes=30)
QUIET = (date(2026, 1, 15), date(2026, 7, 1), date(2026, 12, 31), date(2027, 2, 28))


def days_worth_a_look(zone: ZoneInfo) -> list[date]:
    """The days around each change, and a few without one."""
    changed = [local_day(at, each) for each, at in zones.changes() if each.key == zone.key]
    return sorted({day + DAY * offset for day in changed for offset in range(-2, 3)} | set(QUIET))


@pytest.fixture(scope="module", params=range(8))
def some_zones(request: pytest.FixtureRequest) -> list[ZoneInfo]:
    names = sorted({zone.key for zone, _ in zones.changes()} | {"UTC", "Asia/Kolkata", "Pacific/Kiritimati"})
    return [ZoneInfo(name) for name in names[request.param :: 8]]


def test_nine_in_the_morning_comes_once_each_day(some_zones: list[ZoneInfo]) -> None:
    """Whoever looks twice an hour whether today's nine o'clock has come finds it once for each date, and never early."""
    for zone in some_zones:
        for day in days_worth_a_look(zone):
            nine = at_wall(day, NINE, zone)
            assert not nine.moved, (zone, day)
            assert nine.at.astimezone(zone).replace(tzinfo=None) == datetime.combine(day, NINE)
            midnight = at_wall(day, time(), zone).at
            seen = set()
            for look in range(2 * 26):
                now = midnight + STEP * look
                today = local_day(now, zone)
                if at_wall(today, NINE, zone).at <= now:
                    seen.add(today)
            assert day in seen
            assert len(seen) <= 2


def test_a_birthday_is_told_on_one_morning_of_the_year(some_zones: list[ZoneInfo]) -> None:
    for zone in some_zones:
        mornings = [at_wall(date(2026, 1, 1) + DAY * number, NINE, zone).at for number in range(365)]
        told = [key for morning in mornings for key in keys(local_day(morning, zone), 1)]
        assert len(told) == len(set(told)) == 366
        assert Birthday(29, 2).key in told


def test_what_the_clocks_skip_is_moved_to_the_first_minute_after_and_said(some_zones: list[ZoneInfo]) -> None:
    for zone, change in zones.changes():
        before, after = (change - timedelta(seconds=1)).astimezone(zone), change.astimezone(zone)
        jump = (after.utcoffset() or timedelta()) - (before.utcoffset() or timedelta())
        if zone in some_zones and jump > timedelta():
            gap_begins = (change + (before.utcoffset() or timedelta())).replace(tzinfo=None)
            for part in (0.0, 0.5, 0.99):
                wall = (gap_begins + jump * part).replace(microsecond=0)
                assert at_wall(wall.date(), wall.time(), zone) == Placed(change, moved=True), (zone, wall)


def test_what_comes_twice_is_the_first(some_zones: list[ZoneInfo]) -> None:
    for zone, change in zones.changes():
        before, after = (change - timedelta(seconds=1)).astimezone(zone), change.astimezone(zone)
        jump = (after.utcoffset() or timedelta()) - (before.utcoffset() or timedelta())
        if zone in some_zones and jump < timedelta():
            for part in (0.01, 0.5, 1.0):
                first = (change + jump * part).replace(microsecond=0)
                wall = first.astimezone(zone)
                assert at_wall(wall.date(), wall.time(), zone) == Placed(first, moved=False), (zone, wall)
