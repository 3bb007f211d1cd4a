"""Call hours: kept and read again, open or not, and when they open next, in every zone and over every change of the clocks."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.rules.hours import WorkHours, at_wall
from storage.rules.windows import (
    MIDNIGHT,
    MOST_SPANS,
    USUAL,
    CallHours,
    Span,
    Window,
    is_open,
    meeting,
    opening,
    packed,
    unpacked,
)
from tests.rules import zones

OFFICE = unpacked("12345 540-1080")
PARIS = ZoneInfo("Europe/Paris")


def spans() -> st.SearchStrategy[tuple[Span, ...]]:
    """Up to three spans of a day, in order and apart from one another."""
    edges = st.lists(st.integers(0, MIDNIGHT), unique=True, max_size=2 * MOST_SPANS).map(sorted)
    return edges.map(lambda cut: tuple(Span(*pair) for pair in zip(cut[::2], cut[1::2], strict=False)))


weeks = st.tuples(*[spans()] * 7).filter(any).map(CallHours)


def there(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=PARIS)


@pytest.mark.parametrize(
    ("kept", "now", "opens"),
    [
        ("12345 540-1080", "2026-11-25 08:59", "2026-11-25 09:00"),
        ("12345 540-1080", "2026-11-25 09:00", "2026-11-25 09:00"),
        ("12345 540-1080", "2026-11-25 17:59", "2026-11-25 17:59"),
        ("12345 540-1080", "2026-11-25 18:00", "2026-11-26 09:00"),
        ("12345 540-1080", "2026-11-27 18:00", "2026-11-30 09:00"),
        ("1234567 540-720 840-1080", "2026-11-25 12:30", "2026-11-25 14:00"),
        ("7 600-840", "2026-11-29 14:00", "2026-12-06 10:00"),
        ("1234567 0-1440", "2026-11-25 23:59", "2026-11-25 23:59"),
        ("7 120-180", "2026-03-28 12:00", "2026-04-05 02:00"),  # on 29 March the clocks skip that hour
        ("7 120-240", "2026-03-28 12:00", "2026-03-29 03:00"),
    ],
)
def test_when_it_opens(kept: str, now: str, opens: str) -> None:
    assert opening(Window(PARIS, unpacked(kept)), there(now)) == there(opens)


def test_the_usual_hours_are_every_day_s() -> None:
    assert packed(USUAL) == "1234567 540-1200"
    assert not packed(OFFICE).startswith("1234567")


@settings(deadline=None)
@given(weeks)
def test_what_is_kept_is_read_again(hours: CallHours) -> None:
    assert unpacked(packed(hours)) == hours
    assert len(packed(hours)) <= 300


@settings(deadline=None)
@given(weeks, zones.zones, zones.instants)
def test_an_opening_is_open_and_never_before(hours: CallHours, zone: ZoneInfo, now: datetime) -> None:
    window = Window(zone, hours)
    opens = opening(window, now)
    assert opens >= now
    assert is_open(window, opens)
    assert (opens == now) == is_open(window, now)


@settings(deadline=None)
@given(st.data(), weeks)
def test_nothing_open_is_passed_over(data: st.DataObject, hours: CallHours) -> None:
    """Around a change of the clocks no minute before the opening is open, but for one that has come before by the clock."""
    zone, change = data.draw(st.sampled_from(zones.changes()))
    window, now = Window(zone, hours), change + timedelta(minutes=data.draw(st.integers(-180, 180)))
    passed_over = int((opening(window, now) - now) / timedelta(minutes=1))
    if passed_over:
        at = now + timedelta(minutes=data.draw(st.integers(0, min(passed_over, 600) - 1)))
        assert at.astimezone(zone).fold or not is_open(window, at)


@settings(deadline=None)
@given(zones.zones, zones.days)
def test_a_day_at_the_office_begins_at_nine_by_the_client_s_clock(zone: ZoneInfo, day) -> None:
    nine = at_wall(day, time(9), zone)
    if day.weekday() < 5:
        assert opening(Window(zone, OFFICE), nine.at - timedelta(minutes=1)) == nine.at


@pytest.mark.parametrize(
    ("kept", "there", "work", "now", "meets"),
    [
        # Office hours of Vladivostok are 02:00 to 11:00 in Moscow, of which two are worked there.
        ("12345 540-1080", "Asia/Vladivostok", (9, 19), "2026-11-25T15:00", "2026-11-26T09:00"),
        ("12345 540-1080", "Asia/Vladivostok", (9, 19), "2026-11-25T10:00", "2026-11-25T10:00"),
        # Those of New York begin at 17:00.
        ("12345 540-1080", "America/New_York", (9, 19), "2026-11-25T12:00", "2026-11-25T17:00"),
        # On Monday mornings only, and it is Wednesday.
        ("1 540-600", "Europe/Moscow", (9, 19), "2026-11-25T12:00", "2026-11-30T09:00"),
        # They never meet: the client's hours count.
        ("12345 540-660", "America/New_York", (9, 12), "2026-11-25T12:00", "2026-11-25T17:00"),
    ],
)
def test_client_and_caller_meet_when_both_are_at_work(
    kept: str, there: str, work: tuple[int, int], now: str, meets: str
) -> None:
    moscow, start, end = ZoneInfo("Europe/Moscow"), *(time(hour) for hour in work)
    at = datetime.fromisoformat(now).replace(tzinfo=moscow)
    met = meeting(Window(ZoneInfo(there), unpacked(kept)), at, moscow, WorkHours(start, end))
    assert met == datetime.fromisoformat(meets).replace(tzinfo=moscow)
