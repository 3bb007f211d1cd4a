from calendar import isleap
from dataclasses import FrozenInstanceError
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.rules.birthdays import EARLIEST_YEAR, Birthday, age_on, days_to, keys, next_on, turns_on

LEAP = Birthday(29, 2)
days = st.dates(date(1990, 1, 1), date(2100, 12, 31))
born = st.dates(date(EARLIEST_YEAR, 1, 1), date(2060, 12, 31))
yearly = st.dates(date(2000, 1, 1), date(2000, 12, 31)).map(lambda day: Birthday(day.day, day.month))


@pytest.mark.parametrize(
    "parts",
    [(31, 4), (30, 2), (29, 2, 2023), (29, 2, 1900), (0, 1), (1, 0), (1, 13), (1, 1, 1899), (1, 1, 0), (1, 1, 10000)],
)
def test_a_day_of_no_calendar_is_an_error(parts: tuple[int, ...]) -> None:
    with pytest.raises(ValueError):
        Birthday(*parts)


@pytest.mark.parametrize("parts", [(29, 2), (29, 2, 2024), (29, 2, 2000), (31, 12, 1900), (1, 1, 1985)])
def test_a_day_of_the_calendar_is_kept(parts: tuple[int, ...]) -> None:
    birthday = Birthday(*parts)
    assert (birthday.day, birthday.month) == parts[:2]
    assert birthday.key == parts[1] * 100 + parts[0]


def test_a_birthday_is_a_value() -> None:
    assert Birthday(5, 4, 1985) == Birthday(5, 4, 1985) != Birthday(5, 4)
    with pytest.raises(FrozenInstanceError):
        Birthday(5, 4).day = 6  # type: ignore[misc]


@pytest.mark.parametrize(
    ("birthday", "today", "expected", "away"),
    [
        (Birthday(5, 4), date(2026, 4, 5), date(2026, 4, 5), 0),
        (Birthday(5, 4), date(2026, 4, 6), date(2027, 4, 5), 364),
        (Birthday(1, 1), date(2026, 12, 31), date(2027, 1, 1), 1),
        (LEAP, date(2026, 2, 28), date(2026, 2, 28), 0),
        (LEAP, date(2026, 3, 1), date(2027, 2, 28), 364),
        (LEAP, date(2027, 3, 1), date(2028, 2, 29), 365),
        (LEAP, date(2028, 2, 28), date(2028, 2, 29), 1),
        (LEAP, date(2028, 2, 29), date(2028, 2, 29), 0),
    ],
)
def test_the_next_celebration(birthday: Birthday, today: date, expected: date, away: int) -> None:
    assert next_on(birthday, today) == expected
    assert days_to(birthday, today) == away


@pytest.mark.parametrize(
    ("birthday", "day", "expected"),
    [
        (Birthday(5, 4, 1985), date(2026, 4, 5), 41),
        (Birthday(5, 4, 1985), date(2026, 4, 4), None),
        (Birthday(5, 4), date(2026, 4, 5), None),
        (Birthday(29, 2, 1988), date(2026, 2, 28), 38),
        (Birthday(29, 2, 1988), date(2028, 2, 28), None),
        (Birthday(29, 2, 1988), date(2028, 2, 29), 40),
        (Birthday(5, 4, 2026), date(2026, 4, 5), None),
        (Birthday(5, 4, 2030), date(2026, 4, 5), None),
    ],
)
def test_the_age_reached_on_a_day(birthday: Birthday, day: date, expected: int | None) -> None:
    assert turns_on(birthday, day) == expected


@pytest.mark.parametrize(
    ("birthday", "today", "expected"),
    [
        (Birthday(5, 4, 1985), date(2026, 4, 4), 40),
        (Birthday(5, 4, 1985), date(2026, 4, 5), 41),
        (Birthday(5, 4, 1985), date(1985, 4, 5), 0),
        (Birthday(5, 4, 1985), date(1985, 4, 4), None),
        (Birthday(5, 4), date(2026, 4, 5), None),
        (Birthday(29, 2, 1988), date(2026, 2, 27), 37),
        (Birthday(29, 2, 1988), date(2026, 2, 28), 38),
        (Birthday(29, 2, 1988), date(2028, 2, 28), 39),
    ],
)
def test_the_age_today(birthday: Birthday, today: date, expected: int | None) -> None:
    assert age_on(birthday, today) == expected


@pytest.mark.parametrize(
    ("first", "length", "expected"),
    [
        (date(2026, 12, 30), 4, (1230, 1231, 101, 102)),
        (date(2026, 2, 27), 3, (227, 228, 229, 301)),
        (date(2026, 2, 28), 1, (228, 229)),
        (date(2026, 3, 1), 1, (301,)),
        (date(2028, 2, 28), 1, (228,)),
        (date(2028, 2, 28), 3, (228, 229, 301)),
        (date(2026, 5, 1), 0, ()),
    ],
)
def test_the_keys_of_a_window(first: date, length: int, expected: tuple[int, ...]) -> None:
    assert keys(first, length) == expected


@pytest.mark.parametrize("first", [date(2026, 1, 1), date(2027, 6, 1), date(2028, 2, 29)])
def test_a_year_has_every_key_once(first: date) -> None:
    assert sorted(keys(first, 366)) == sorted(
        {day.month * 100 + day.day for day in (date(2000, 1, 1) + timedelta(n) for n in range(366))},
    )


@settings(deadline=None)
@given(yearly, days, st.integers(0, 400))
def test_a_key_is_in_the_window_just_when_the_celebration_is(birthday, today, length) -> None:
    found = keys(today, length)
    assert (birthday.key in found) is (days_to(birthday, today) < length)
    assert len(found) == len(set(found))


@settings(deadline=None)
@given(yearly, days)
def test_the_next_celebration_is_the_nearest_and_on_its_own_day(birthday, today) -> None:
    following = next_on(birthday, today)
    assert 0 <= (following - today).days == days_to(birthday, today) <= 366
    eve = birthday == LEAP and not isleap(following.year)
    assert (following.month, following.day) == ((2, 28) if eve else (birthday.month, birthday.day))
    assert next_on(birthday, following) == following


@settings(deadline=None)
@given(born, days)
def test_the_age_grows_by_one_on_the_day_it_turns(day, today) -> None:
    birthday = Birthday(day.day, day.month, day.year)
    following = next_on(birthday, today)
    turned = turns_on(birthday, following)
    if turned is None:
        assert following.year <= day.year
    else:
        assert age_on(birthday, following) == turned
        assert age_on(birthday, following - timedelta(1)) in {turned - 1, None}
