"""When somebody is nagged of a promise: growing pauses, in working hours, not too often."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.rules.evening import evening_hour
from storage.rules.hours import WorkHours, part_of_day
from storage.rules.nagging import APART, PAUSES, Nagging, is_joined, nag_at
from storage.rules.working import EVERY_DAY, Work, last_workday, works_at

MOSCOW = ZoneInfo("Europe/Moscow")
OFFICE = Work(MOSCOW, WorkHours(time(9), time(19)))
NOON = datetime(2026, 11, 25, 12, tzinfo=MOSCOW)


@pytest.mark.parametrize(
    ("nagging", "told", "minutes"),
    [
        (Nagging.USUAL, 0, 15),
        (Nagging.USUAL, 1, 60),
        (Nagging.USUAL, 2, 180),
        (Nagging.USUAL, 3, None),
        (Nagging.GENTLE, 0, 60),
        (Nagging.GENTLE, 2, None),
        (Nagging.OFF, 0, None),
    ],
)
def test_the_pauses_grow_and_end(nagging, told, minutes):
    at = nag_at(nagging, told, NOON, None, OFFICE)
    assert at == (NOON + timedelta(minutes=minutes) if minutes else None)


def test_two_nags_keep_apart():
    assert nag_at(Nagging.USUAL, 0, NOON, NOON - timedelta(minutes=20), OFFICE) == NOON + timedelta(minutes=40)
    assert nag_at(Nagging.USUAL, 0, NOON, NOON - timedelta(hours=2), OFFICE) == NOON + timedelta(minutes=15)


@pytest.mark.parametrize("work", [OFFICE, Work(MOSCOW, WorkHours(time(9), time(19)), "1245")])
def test_none_comes_after_work_nor_on_a_day_off(work):
    evening = datetime(2026, 11, 25, 18, 50, tzinfo=MOSCOW)  # a Wednesday
    assert nag_at(Nagging.USUAL, 0, evening, None, work) is None
    assert (nag_at(Nagging.USUAL, 0, NOON, None, work) is None) == ("3" not in work.days)


@given(
    nagging=st.sampled_from(Nagging),
    told=st.integers(0, 4),
    now=st.integers(0, 10 * 366 * 24 * 60).map(
        lambda minutes: datetime(2020, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    ),
    ago=st.none() | st.timedeltas(timedelta(0), timedelta(hours=3)),
    zone=st.sampled_from(["Europe/Moscow", "America/New_York", "Asia/Kathmandu", "Pacific/Apia"]),
    hours=st.tuples(st.times(), st.times()),
    days=st.sets(st.sampled_from(EVERY_DAY)).map(lambda days: "".join(sorted(days))),
)
def test_whenever_it_comes_it_is_in_working_hours_and_apart_from_the_last(nagging, told, now, ago, zone, hours, days):
    last, work = None if ago is None else now - ago, Work(ZoneInfo(zone), WorkHours(*hours), days)
    at = nag_at(nagging, told, now, last, work)
    if at is not None:
        assert at >= now + PAUSES[nagging][told]
        assert last is None or at >= last + APART
        assert works_at(work, at)


def test_what_was_just_pushed_joins_no_list():
    assert not is_joined(0, NOON + timedelta(minutes=14), NOON)
    assert is_joined(0, NOON + timedelta(minutes=4), NOON)
    assert is_joined(1, NOON + timedelta(minutes=29), NOON)
    assert not is_joined(1, NOON + timedelta(minutes=31), NOON)


def test_the_last_working_day_is_before_the_weekend():
    assert last_workday("12345", date(2026, 11, 30)) == date(2026, 11, 27)
    assert last_workday(EVERY_DAY, date(2026, 11, 30)) == date(2026, 11, 29)
    assert last_workday("1", date(2026, 11, 30)) == date(2026, 11, 23)


def test_the_evening_is_chosen_or_the_end_of_work():
    assert evening_hour(time(20), time(9), time(19)) == time(20)
    assert evening_hour(None, time(9), time(19)) == time(19)
    assert evening_hour(None, time(0), time(0)) == time(18), "who works round the clock has an evening, too"
    assert evening_hour(time(0), time(9), time(19)) == time(0)


@pytest.mark.parametrize(
    ("hour", "part"), [(0, "morning"), (11, "morning"), (12, "day"), (17, "day"), (18, "evening"), (23, "evening")]
)
def test_people_are_greeted_by_the_time_of_day(hour, part):
    assert part_of_day(datetime(2026, 11, 25, hour, tzinfo=MOSCOW), MOSCOW).value == part
