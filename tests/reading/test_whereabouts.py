"""Where a client lives, by city and phone."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.reading.whereabouts import zones_of
from bot.reading.wordlists import cities
from bot.reading.zones import cities as cities_of_zones

NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)
# Cities where two states keep different clocks: whoever lives there is asked.
CONTESTED = {"Донецк", "Луганск", "Мариуполь", "Мелитополь", "Херсон"}
MOBILE = "+79161234567"


@pytest.mark.parametrize(
    ("number", "city", "zone"),
    [
        ("+74951234567", None, "Europe/Moscow"),
        ("+73432123456", None, "Asia/Yekaterinburg"),
        ("+33612345678", None, "Europe/Paris"),
        ("+8613812345678", None, "Asia/Shanghai"),
        ("+447911123456", None, "Europe/London"),
        (MOBILE, "г. Казань", "Europe/Moscow"),
        (MOBILE, "Омск, Россия", "Asia/Omsk"),
        (MOBILE, "广州市", "Asia/Shanghai"),
        (MOBILE, "PARIS", "Europe/Paris"),
        (None, "Yekaterinburg", "Asia/Yekaterinburg"),
        ("+33612345678", "Brest", "Europe/Paris"),
        ("+375291234567", "Брест", "Europe/Minsk"),
        ("+12055550123", "Birmingham", "America/Chicago"),
        ("+447911123456", "Birmingham", "Europe/London"),
        ("+61412345678", "Perth", "Australia/Perth"),
    ],
)
def test_one_zone_is_known(number, city, zone):
    assert zones_of([number] if number else [], city, NOW) == [zone]


@pytest.mark.parametrize(
    ("number", "city"),
    [(MOBILE, None), (MOBILE, "Васюки"), ("+18005550123", None), ("+34612345678", None), (None, "Birmingham")],
)
def test_several_zones_are_possible(number, city):
    assert len(zones_of([number] if number else [], city, NOW)) > 1


@pytest.mark.parametrize(
    ("number", "city"), [("+972501234567", None), ("no number", None), (None, ""), (None, "Васюки")]
)
def test_nothing_tells(number, city):
    assert zones_of([number] if number else [], city, NOW) == []


def test_the_second_number_tells_what_the_first_does_not():
    assert zones_of(["+972501234567", "+33612345678"], None, NOW) == ["Europe/Paris"]


def test_every_city_that_is_known_in_a_line_has_a_zone():
    assert {name for name in cities() if not zones_of([], name, NOW)} == CONTESTED


def test_every_zone_of_the_table_is_one():
    assert [ZoneInfo(zone).key for zone in cities_of_zones()] == list(cities_of_zones())
