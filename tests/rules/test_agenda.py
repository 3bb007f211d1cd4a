"""Which promises a list holds, in every zone: nothing is left out, nothing is held twice."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings

from storage.rules.agenda import FILTERS, Period, Span, period
from storage.rules.hours import local_day
from tests.rules.zones import instants, zones

MOSCOW = ZoneInfo("Europe/Moscow")
NOON = datetime(2026, 11, 25, 9, tzinfo=UTC)


def holds(span: Period, at: datetime) -> bool:
    return (span.since is None or span.since <= at) and (span.until is None or at < span.until)


@given(now=instants, at=instants, zone=zones)
@settings(max_examples=100)
def test_a_promise_stands_under_one_of_the_filters(now, at, zone):
    assert [holds(period(span, now, zone), at) for span in FILTERS].count(True) == 1


@given(now=instants, at=instants, zone=zones)
@settings(max_examples=100)
def test_a_day_holds_what_falls_on_it_by_the_clocks_of_the_zone(now, at, zone):
    day = local_day(at, zone)
    assert holds(period(Span.DAY, now, zone, day), at)
    assert not holds(period(Span.DAY, now, zone, day + timedelta(days=1)), at)


@pytest.mark.parametrize(
    ("span", "first", "last"),
    [
        (Span.TODAY, "2026-11-25 12:01", "2026-11-25 23:59"),
        (Span.TOMORROW, "2026-11-26 00:00", "2026-11-26 23:59"),
        (Span.LATER, "2026-11-27 00:00", "2031-01-01 00:00"),
        (Span.WEEK, "2026-11-01 00:00", "2026-12-01 23:59"),
        (Span.OVERDUE, "2020-11-01 00:00", "2026-11-25 12:00"),
    ],
)
def test_the_borders_of_a_list(span, first, last):
    inside = [datetime.fromisoformat(wall).replace(tzinfo=MOSCOW) for wall in (first, last)]
    assert all(holds(period(span, NOON, MOSCOW), at) for at in inside)
    assert not holds(period(span, NOON, MOSCOW), inside[1] + timedelta(minutes=1)) or span is Span.LATER


def test_a_week_ends_with_its_seventh_day():
    assert period(Span.WEEK, NOON, MOSCOW).until == datetime(2026, 12, 2, tzinfo=MOSCOW)


def test_all_is_without_borders():
    assert period(Span.ALL, NOON, MOSCOW, date(2026, 1, 1)) == Period()
