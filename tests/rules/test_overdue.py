"""How long something has been overdue counts the hours in which it could have been done."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.rules.hours import WorkHours
from storage.rules.overdue import is_overdue_for
from storage.rules.working import Work

MOSCOW = ZoneInfo("Europe/Moscow")
DAY, NIGHT, ALWAYS = WorkHours(time(9), time(18)), WorkHours(time(22), time(6)), WorkHours(time(0), time(0))


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=MOSCOW)


@pytest.mark.parametrize(
    ("due", "now", "hours", "worked"),
    [
        (at(25, 10), at(25, 12), DAY, 2),
        (at(25, 17), at(26, 10), DAY, 2),
        (at(27, 17), at(30, 9), DAY, 1),  # a weekend lies between
        (at(28, 12), at(29, 20), DAY, 0),
        (at(25, 20), at(26, 8), DAY, 0),
        (at(25, 7), at(25, 19), DAY, 9),
        (at(25, 23), at(26, 3), NIGHT, 4),
        (at(27, 23), at(28, 9), NIGHT, 7),
        (at(25, 10), at(26, 10), ALWAYS, 24),
        (at(25, 10), at(25, 9), DAY, 0),
    ],
)
def test_only_working_time_counts(due, now, hours, worked):
    work = Work(MOSCOW, hours, "12345")
    assert is_overdue_for(due, now, timedelta(hours=worked), work)
    assert not is_overdue_for(due, now, timedelta(hours=worked, seconds=1), work)


@given(
    st.integers(0, 2 * 365 * 24 * 60),
    st.integers(0, 24 * 10),
    st.integers(0, 24),
    st.sampled_from([DAY, NIGHT, ALWAYS]),
)
def test_it_is_never_longer_than_the_clock_says_and_stays_overdue(minute, later, least, hours):
    due, work = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minute), Work(ZoneInfo("America/New_York"), hours)
    now = due + timedelta(hours=later)
    if is_overdue_for(due, now, timedelta(hours=least), work):
        assert least <= later
        assert is_overdue_for(due, now + timedelta(hours=1), timedelta(hours=least), work)
