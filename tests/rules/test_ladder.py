"""The no-answer ladder by the clock, and the hour at which somebody is usually reached."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.rules.hours import WorkHours, local_day, on_wall
from storage.rules.ladder import Call, Rung, Seller, best_hour, misses, next_try, rung
from storage.rules.outcomes import Outcome
from storage.rules.windows import USUAL, Window, is_open
from tests.rules import zones

MOSCOW, VLADIVOSTOK = ZoneInfo("Europe/Moscow"), ZoneInfo("Asia/Vladivostok")
ROUND_THE_CLOCK = WorkHours(time(), time())
SELLER = Seller(MOSCOW, WorkHours(time(9), time(19)), timedelta(hours=2))


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=MOSCOW)


@pytest.mark.parametrize(
    ("step", "now", "best", "expected"),
    [
        (Rung.SOON, "2026-11-25 12:00", None, "2026-11-25 14:00"),
        (Rung.SOON, "2026-11-25 12:02", None, "2026-11-25 14:05"),
        (Rung.SOON, "2026-11-25 18:30", None, "2026-11-26 09:00"),
        (Rung.SOON, "2026-11-25 12:00", 17, "2026-11-25 14:00"),
        (Rung.ANOTHER_HOUR, "2026-11-25 11:00", None, "2026-11-26 17:00"),
        (Rung.ANOTHER_HOUR, "2026-11-25 15:00", None, "2026-11-26 10:00"),
        (Rung.ANOTHER_HOUR, "2026-11-27 15:00", None, "2026-11-30 10:00"),
        (Rung.ANOTHER_HOUR, "2026-11-25 11:00", 12, "2026-11-26 12:00"),
        (Rung.NEXT_WEEK, "2026-11-25 11:00", None, "2026-12-02 17:00"),
        (Rung.NEXT_WEEK, "2026-11-28 15:00", None, "2026-12-07 10:00"),
    ],
)
def test_when_to_try_again(step, now, best, expected):
    assert next_try(step, at(now), MOSCOW, SELLER, None, best) == at(expected)


def test_in_the_client_s_hours_when_they_meet_the_seller_s():
    window = Window(VLADIVOSTOK, USUAL)  # 9 to 20 there is 2 to 13 in Moscow
    assert next_try(Rung.SOON, at("2026-11-25 12:00"), VLADIVOSTOK, SELLER, window, None) == at("2026-11-26 09:00")


def test_where_the_hours_never_meet_the_client_s_count():
    far = ZoneInfo("America/Los_Angeles")  # 9 to 20 there is 20 to 7 in Moscow
    tried = next_try(Rung.SOON, at("2026-11-25 12:00"), far, SELLER, Window(far, USUAL), None)
    assert tried == at("2026-11-25 20:00")


def test_the_ladder_has_four_rungs():
    assert [rung(missed) for missed in (1, 2, 3, 4, 9)] == [*Rung, Rung.GIVE_UP]
    with pytest.raises(ValueError, match="give_up"):
        next_try(Rung.GIVE_UP, at("2026-11-25 12:00"), MOSCOW, SELLER, None, None)


def test_only_the_calls_in_vain_since_the_last_talk_count():
    outcomes = [Outcome.BUSY, Outcome.NO_ANSWER, Outcome.REACHED, Outcome.NO_ANSWER]
    assert misses([Call(at("2026-11-25 12:00"), outcome) for outcome in outcomes]) == 2
    assert misses([]) == 0


def calls(*told: tuple[int, Outcome]) -> list[Call]:
    return [Call(at(f"2026-11-{day:02} {hour:02}:20"), outcome) for day, (hour, outcome) in enumerate(told, 1)]


YES, NO = Outcome.REACHED, Outcome.NO_ANSWER


def test_the_best_hour_is_the_one_with_the_largest_share():
    assert best_hour(calls((11, YES), (11, YES), (11, NO), (16, YES), (16, YES), (9, NO)), MOSCOW) == 16
    assert best_hour(calls((11, YES), (11, YES), (16, YES), (9, NO), (9, NO), (9, NO)), VLADIVOSTOK) == 18


@pytest.mark.parametrize(
    "told",
    [
        [],
        [(11, YES)] * 5,
        [(11, NO)] * 9,
        [(11, YES), (12, YES), (13, YES), (14, YES), (15, NO), (16, NO)],
        [(11, Outcome.WRONG_NUMBER)] * 9,
    ],
)
def test_too_little_tells_no_hour(told):
    assert best_hour(calls(*told), MOSCOW) is None


@settings(deadline=None)
@given(st.sampled_from(list(Rung)[:-1]), zones.instants, zones.zones, zones.zones, st.none() | st.integers(0, 23))
def test_a_try_is_ahead_and_never_outside_the_client_s_hours(step, now, there, own, best):
    seller, window = Seller(own, WorkHours(time(9), time(19)), timedelta(hours=2)), Window(there, USUAL)
    tried = next_try(step, now, there, seller, window, best)
    assert tried > now
    assert is_open(window, tried)
    assert tried - now < timedelta(days=20)


@settings(deadline=None)
@given(zones.instants, zones.zones)
def test_the_second_try_is_on_another_day_in_the_other_half_of_it(now, there):
    tried = next_try(Rung.ANOTHER_HOUR, now, there, Seller(there, ROUND_THE_CLOCK, timedelta(hours=2)), None, None)
    assert local_day(tried, there) > local_day(now, there)
    assert (on_wall(tried, there).hour < 13) is not (on_wall(now, there).hour < 13)
    assert local_day(tried, there).weekday() < 5
