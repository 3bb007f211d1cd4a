from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from storage.rules.hours import Placed, WorkHours, at_wall, is_open, local_day, next_opening, on_wall
from tests.rules import zones

MINUTE = timedelta(minutes=1)
OFFICE = WorkHours(time(9), time(18))
NIGHT = WorkHours(time(22), time(6))
MOSCOW = ZoneInfo("Europe/Moscow")
PARIS = ZoneInfo("Europe/Paris")


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[arg-type, misc]


@pytest.mark.parametrize(
    ("zone", "day", "at", "expected", "moved"),
    [
        ("Europe/Moscow", date(2026, 11, 23), time(9), utc(2026, 11, 23, 6), False),
        ("Asia/Kathmandu", date(2026, 11, 23), time(9), utc(2026, 11, 23, 3, 15), False),
        ("Pacific/Kiritimati", date(2026, 11, 23), time(9), utc(2026, 11, 22, 19), False),
        ("Europe/Paris", date(2026, 3, 29), time(1, 59), utc(2026, 3, 29, 0, 59), False),
        ("Europe/Paris", date(2026, 3, 29), time(2), utc(2026, 3, 29, 1), True),
        ("Europe/Paris", date(2026, 3, 29), time(2, 30), utc(2026, 3, 29, 1), True),
        ("Europe/Paris", date(2026, 3, 29), time(2, 59, 30), utc(2026, 3, 29, 1), True),
        ("Europe/Paris", date(2026, 3, 29), time(3), utc(2026, 3, 29, 1), False),
        ("Europe/Paris", date(2026, 10, 25), time(2, 30), utc(2026, 10, 25, 0, 30), False),
        ("Europe/Paris", date(2026, 10, 25), time(3), utc(2026, 10, 25, 2), False),
        ("Australia/Lord_Howe", date(2026, 10, 4), time(2, 10), utc(2026, 10, 3, 15, 30), True),  # half an hour only
        ("Asia/Beirut", date(2026, 3, 29), time(0), utc(2026, 3, 28, 22), True),  # the day begins at one
        ("Pacific/Apia", date(2011, 12, 30), time(9), utc(2011, 12, 30, 10), True),  # no such date
    ],
)
def test_a_wall_time_becomes_an_instant(zone: str, day: date, at: time, expected: datetime, moved: bool) -> None:
    assert at_wall(day, at, ZoneInfo(zone)) == Placed(expected, moved)


def test_the_first_of_two_instants_whatever_the_fold_of_the_time_given() -> None:
    assert at_wall(date(2026, 10, 25), time(2, 30, fold=1), PARIS).at == utc(2026, 10, 25, 0, 30)


@settings(deadline=None)
@given(zones.zones, zones.days, zones.minutes)
def test_what_is_placed_is_in_utc_and_shows_the_wall_time_asked_unless_moved(zone, day, at) -> None:
    placed = at_wall(day, at, zone)
    assert placed.at.tzinfo is UTC
    asked, shown = datetime.combine(day, at), placed.at.astimezone(zone)
    if placed.moved:
        assert asked < shown.replace(tzinfo=None) <= asked + timedelta(days=1)
        assert shown.second == shown.microsecond == 0
    else:
        assert shown.replace(tzinfo=None) == asked
        assert shown.fold == 0


@settings(deadline=None)
@given(st.data())
def test_in_a_gap_the_next_valid_minute_and_it_says_so(data) -> None:
    zone, change = data.draw(st.sampled_from([each for each in zones.changes() if _jump(*each) > timedelta()]))
    gap = _jump(zone, change)
    last = (change - timedelta(seconds=1)).astimezone(zone).replace(tzinfo=None)
    within = last + timedelta(seconds=data.draw(st.integers(1, int(gap.total_seconds()))))
    assert at_wall(within.date(), within.time(), zone) == Placed(change, moved=True)


@settings(deadline=None)
@given(st.data())
def test_in_a_fold_the_first_and_nothing_is_moved(data) -> None:
    zone, change = data.draw(st.sampled_from([each for each in zones.changes() if _jump(*each) < timedelta()]))
    first = change - timedelta(seconds=data.draw(st.integers(1, int(-_jump(zone, change).total_seconds()))))
    wall = first.astimezone(zone)
    assert at_wall(wall.date(), wall.time(), zone) == Placed(first, moved=False)


def test_every_change_of_the_clocks_in_two_years_leaves_the_next_nine_in_the_morning_where_it_belongs() -> None:
    assert len(zones.changes()) > 100
    for zone, change in zones.changes():
        for offset in range(-1, 3):
            day = local_day(change, zone) + timedelta(offset)
            placed = at_wall(day, time(9), zone)
            assert not placed.moved
            assert on_wall(placed.at, zone).replace(tzinfo=None) == datetime.combine(day, time(9))


@pytest.mark.parametrize(
    ("hours", "clock", "expected"),
    [
        (OFFICE, time(8, 59, 59), False),
        (OFFICE, time(9), True),
        (OFFICE, time(17, 59, 59), True),
        (OFFICE, time(18), False),
        (NIGHT, time(21, 59), False),
        (NIGHT, time(22), True),
        (NIGHT, time(0), True),
        (NIGHT, time(5, 59), True),
        (NIGHT, time(6), False),
        (WorkHours(time(9), time(9)), time(3), True),
        (WorkHours(time(9), time(9)), time(9), True),
        (WorkHours(time(), time()), time(12), True),
    ],
)
def test_open_from_the_start_until_just_before_the_end(hours: WorkHours, clock: time, expected: bool) -> None:
    assert is_open(datetime.combine(date(2026, 11, 23), clock, MOSCOW), MOSCOW, hours) is expected


@pytest.mark.parametrize(
    ("now", "hours", "expected"),
    [
        (utc(2026, 11, 23, 3), OFFICE, utc(2026, 11, 23, 6)),  # before the start: today
        (utc(2026, 11, 23, 12, 34, 56), OFFICE, utc(2026, 11, 23, 12, 34, 56)),  # open: at once
        (utc(2026, 11, 23, 15), OFFICE, utc(2026, 11, 24, 6)),  # at the end: tomorrow
        (utc(2026, 11, 23, 22), OFFICE, utc(2026, 11, 24, 6)),  # past midnight there, not yet here
        (utc(2026, 11, 23, 4), NIGHT, utc(2026, 11, 23, 19)),
    ],
)
def test_the_next_opening(now: datetime, hours: WorkHours, expected: datetime) -> None:
    assert next_opening(now, MOSCOW, hours) == expected


def test_hours_that_the_clocks_skip_open_the_next_day() -> None:
    skipped = WorkHours(time(2, 10), time(2, 50))
    assert next_opening(utc(2026, 3, 28, 12), PARIS, skipped) == utc(2026, 3, 30, 0, 10)


def test_hours_that_the_clocks_skip_in_part_open_after_the_gap() -> None:
    assert next_opening(utc(2026, 3, 28, 12), PARIS, WorkHours(time(2, 30), time(5))) == utc(2026, 3, 29, 1)


@settings(deadline=None)
@given(zones.instants, zones.zones, st.builds(WorkHours, zones.minutes, zones.minutes))
def test_an_opening_is_open_and_no_earlier_than_now(now, zone, hours) -> None:
    opening = next_opening(now, zone, hours)
    assert opening.tzinfo is UTC
    assert is_open(opening, zone, hours)
    assert (opening == now) is is_open(now, zone, hours)
    assert now <= opening <= now + timedelta(days=2)


@settings(deadline=None)
@given(zones.instants, zones.zones, st.builds(WorkHours, zones.minutes, zones.minutes))
def test_an_opening_is_the_start_of_the_hours_on_a_day_without_a_change_of_clocks(now, zone, hours) -> None:
    assume(not is_open(now, zone, hours))
    opening = next_opening(now, zone, hours)
    assume(on_wall(now, zone).utcoffset() == on_wall(opening, zone).utcoffset())
    assert on_wall(opening, zone).time() == hours.start
    assert opening - now <= timedelta(days=1)


@pytest.mark.parametrize(
    ("zone", "expected"),
    [("America/Los_Angeles", date(2026, 11, 22)), ("Europe/Moscow", date(2026, 11, 23)), ("UTC", date(2026, 11, 22))],
)
def test_the_local_day(zone: str, expected: date) -> None:
    assert local_day(utc(2026, 11, 22, 23, 30), ZoneInfo(zone)) == expected


def test_any_aware_time_is_as_good_as_its_twin_in_utc() -> None:
    here = datetime(2026, 11, 23, 4, tzinfo=timezone(timedelta(hours=5)))
    assert local_day(here, MOSCOW) == date(2026, 11, 23)
    assert next_opening(here, MOSCOW, OFFICE) == utc(2026, 11, 23, 6)


def test_a_naive_time_is_an_error() -> None:
    naive = datetime(2026, 11, 23, 12)  # noqa: DTZ001 - the very thing that is refused
    with pytest.raises(ValueError, match="without a zone"):
        local_day(naive, MOSCOW)
    with pytest.raises(ValueError, match="without a zone"):
        next_opening(naive, MOSCOW, OFFICE)


def _jump(zone: ZoneInfo, change: datetime) -> timedelta:
    """How far the clocks go forward at `change`; negative when they go back."""
    before, after = (change - MINUTE).astimezone(zone).utcoffset(), change.astimezone(zone).utcoffset()
    assert before is not None
    assert after is not None
    return after - before
