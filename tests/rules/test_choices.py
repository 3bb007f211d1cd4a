from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.rules.choices import CALLBACK_CHOICES, SNOOZE_CHOICES, Choice, moment, usual
from storage.rules.hours import local_day, on_wall
from tests.rules import zones

MOSCOW = ZoneInfo("Europe/Moscow")
WALL = {Choice.EVENING: time(18), Choice.TOMORROW: time(10), Choice.MONDAY: time(10)}


@pytest.mark.parametrize(
    ("choice", "now", "expected"),
    [
        (Choice.QUARTER, "2026-11-20 14:07", "2026-11-20 14:22"),
        (Choice.HOUR, "2026-11-20 23:30", "2026-11-21 00:30"),
        (Choice.EVENING, "2026-11-20 09:00", "2026-11-20 18:00"),
        (Choice.EVENING, "2026-11-20 17:44", "2026-11-20 18:00"),
        (Choice.EVENING, "2026-11-20 17:45", "2026-11-21 18:00"),
        (Choice.EVENING, "2026-11-20 21:00", "2026-11-21 18:00"),
        (Choice.TOMORROW, "2026-11-20 00:05", "2026-11-21 10:00"),
        (Choice.TOMORROW, "2026-12-31 23:59", "2027-01-01 10:00"),
        (Choice.MONDAY, "2026-11-20 12:00", "2026-11-23 10:00"),
        (Choice.MONDAY, "2026-11-22 23:59", "2026-11-23 10:00"),
        (Choice.MONDAY, "2026-11-23 08:00", "2026-11-30 10:00"),
        (Choice.WORKDAY, "2026-11-19 23:59", "2026-11-20 10:00"),
        (Choice.WORKDAY, "2026-11-20 08:00", "2026-11-23 10:00"),
        (Choice.WORKDAY, "2026-11-22 12:00", "2026-11-23 10:00"),
    ],
)
def test_a_choice_by_the_clock_on_the_wall(choice: Choice, now: str, expected: str) -> None:
    there = datetime.fromisoformat(now).replace(tzinfo=MOSCOW)
    assert moment(choice, there, MOSCOW) == datetime.fromisoformat(expected).replace(tzinfo=MOSCOW)


def test_the_days_are_those_of_the_zone() -> None:
    late = datetime(2026, 11, 22, 23, tzinfo=UTC)  # Monday in Tokyo already
    assert moment(Choice.MONDAY, late, ZoneInfo("Asia/Tokyo")) == datetime(2026, 11, 30, 1, tzinfo=UTC)
    assert moment(Choice.MONDAY, late, ZoneInfo("UTC")) == datetime(2026, 11, 23, 10, tzinfo=UTC)


def test_an_hour_is_an_hour_also_when_the_clocks_change() -> None:
    now = datetime(2026, 3, 29, 0, 30, tzinfo=UTC)
    assert moment(Choice.HOUR, now, ZoneInfo("Europe/Paris")) == now + timedelta(hours=1)


@settings(deadline=None)
@given(st.sampled_from(Choice), zones.instants, zones.zones)
def test_a_choice_is_in_the_future_and_at_the_time_named(choice, now, zone) -> None:
    at = moment(choice, now, zone)
    assert at.tzinfo is UTC
    assert at > now
    if choice in WALL:
        assert on_wall(at, zone).time() == WALL[choice]


@settings(deadline=None)
@given(zones.instants, zones.zones)
def test_a_choice_is_on_the_day_named(now, zone) -> None:
    today = local_day(now, zone)
    assert local_day(moment(Choice.TOMORROW, now, zone), zone) - today == timedelta(1)
    assert local_day(moment(Choice.EVENING, now, zone), zone) - today in {timedelta(0), timedelta(1)}
    monday = local_day(moment(Choice.MONDAY, now, zone), zone)
    assert monday.weekday() == 0
    assert timedelta(1) <= monday - today <= timedelta(7)


@settings(deadline=None)
@given(st.data())
def test_a_choice_made_while_the_clocks_change_is_in_the_future_too(data) -> None:
    zone, change = data.draw(st.sampled_from(zones.changes()))
    now = change + timedelta(minutes=data.draw(st.integers(-180, 180)))
    for choice in Choice:
        assert moment(choice, now, zone) > now


def test_the_rows_of_buttons() -> None:
    assert CALLBACK_CHOICES == (Choice.HOUR, Choice.EVENING, Choice.TOMORROW, Choice.MONDAY)
    assert SNOOZE_CHOICES == (Choice.QUARTER, Choice.HOUR, Choice.EVENING, Choice.SAME_TIME, Choice.WORKDAY)


@pytest.mark.parametrize(("now", "offered"), [("09:00", True), ("17:44", True), ("17:45", False), ("19:13", False)])
def test_no_evening_is_offered_when_the_evening_has_come(now: str, offered: bool) -> None:
    at = datetime.fromisoformat(f"2026-11-20 {now}").replace(tzinfo=MOSCOW)
    assert (Choice.EVENING in usual(SNOOZE_CHOICES, at, MOSCOW)) is offered
    assert (Choice.EVENING in usual(CALLBACK_CHOICES, at, MOSCOW)) is offered


def test_the_same_time_is_that_of_the_promise() -> None:
    now = datetime(2026, 11, 20, 17, 40, tzinfo=MOSCOW)
    promised = datetime(2026, 11, 19, 15, 0, tzinfo=MOSCOW)
    assert moment(Choice.SAME_TIME, now, MOSCOW, promised) == datetime(2026, 11, 21, 15, 0, tzinfo=MOSCOW)
    assert moment(Choice.SAME_TIME, now, MOSCOW) == datetime(2026, 11, 21, 17, 40, tzinfo=MOSCOW)
