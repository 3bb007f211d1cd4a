"""Holidays by rule, held against a library that is kept for that; and weekends."""

from datetime import date, timedelta

import holidays
import pytest

from storage.rules.days_off import WEEKEND, day_off

YEARS = (2026, 2027, 2028, 2029)
# As the library has them, but without what only it counts: Sundays of Easter, days moved by a government, feasts of the moon.
ALSO_THERE = (
    "Easter Sunday",
    "Pentecost",
    "substituted",
    "Orthodox Easter",
    "Catholic Easter",
    "Eid",
    "Constitution Day",
)


def ours(country: str, year: int) -> set[date]:
    days = (date(year, 1, 1) + timedelta(number) for number in range(365))
    return {day for day in days if day_off(country, day) not in {None, WEEKEND}}


def theirs(country: str, year: int) -> set[date]:
    part = "ENG" if country == "GB" else None
    told = holidays.country_holidays(country, subdiv=part, years=year, observed=False, language="en_US")
    last = date(year, 12, 31)  # 366 days of a leap year are not looked at
    return {
        day
        for day, name in told.items()
        if day < last and not any(name == also or (also in name and "Monday" not in name) for also in ALSO_THERE)
    }


@pytest.mark.parametrize("country", ["RU", "BY", "KZ", "FR", "BE", "DE", "GB", "US", "CN"])
@pytest.mark.parametrize("year", YEARS)
def test_the_table_says_what_the_library_says(country, year):
    assert ours(country, year) - {date(year, 12, 31)} == theirs(country, year)


def test_holidays_have_names():
    assert day_off("RU", date(2026, 11, 4)) == "unity"
    assert day_off("FR", date(2026, 4, 6)) == "easter-monday"
    assert day_off("US", date(2026, 11, 26)) == "thanksgiving"
    assert day_off("CN", date(2026, 2, 17)) == "spring-festival"
    assert day_off("FR", date(2026, 11, 25)) is None


def test_weekends_are_not_the_same_everywhere():
    friday, saturday, sunday = date(2026, 11, 27), date(2026, 11, 28), date(2026, 11, 29)
    assert [day_off("RU", day) for day in (friday, saturday, sunday)] == [None, WEEKEND, WEEKEND]
    assert [day_off("IL", day) for day in (friday, saturday, sunday)] == [WEEKEND, WEEKEND, None]
    assert day_off("XX", sunday) == WEEKEND
