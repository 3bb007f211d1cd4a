"""In which zone a client lives: by the city when it is known, else by the phone when its number tells exactly one."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import cache, lru_cache
from zoneinfo import ZoneInfo

import phonenumbers
from babel.core import get_global
from phonenumbers import NumberParseException

from bot.reading.zones import cities
from storage.rules.fold import fold

_HALF_A_YEAR = timedelta(days=182)
# "г. Казань", "Казань, Россия", "广州市"
_AROUND_CITY = re.compile(r"^\s*(?:г|гор|город|ville de)\.?\s+|\s*[,(（，/].*$|市\s*$", re.IGNORECASE)


def zones_of(numbers: Sequence[str], city: str | None, now: datetime) -> list[str]:
    """The zones the client may live in: one when it is known, several to choose from, none when nothing tells.

    A city that several zones have is told apart by the number; numbers are E.164, and the first that tells anything counts.
    """
    by_number = next((zones for number in numbers if (zones := _of_number(number))), ())
    by_city = _of_city(city) if city else ()
    if len(by_city) > 1:
        of_number = {_clock(zone, now) for zone in by_number}
        return [zone for zone in by_city if _clock(zone, now) in of_number] or list(by_city)
    return list(by_city) or _alike(by_number, now)


def make_ready() -> None:
    """Read the tables of cities and numbers, which takes a tenth of a second: not while somebody waits for a card."""
    _cities()
    _of_number("")


def country_of(zone: str | None, numbers: Sequence[str]) -> str | None:
    """The country's two letters: that of the zone when it is known, else of the first number that tells."""
    land = get_global("zone_territories").get(zone or "")
    return land or next((land for number in numbers if (land := _country_of_number(number))), None)


@lru_cache(maxsize=4096)
def _country_of_number(number: str) -> str | None:
    try:
        return phonenumbers.region_code_for_number(phonenumbers.parse(number))
    except NumberParseException:
        return None


def _alike(zones: Sequence[str], now: datetime) -> list[str]:
    """Zones whose clocks show the same all year are one: the one with a city that people know."""
    if len({_clock(zone, now) for zone in zones}) > 1:
        return list(zones)
    return [zone for zone in zones if zone in cities()][:1] or list(zones[:1])


def _clock(zone: str, now: datetime) -> tuple[timedelta | None, ...]:
    """How far a zone is from UTC, in winter and in summer; clocks change at a quarter of an hour."""
    return _offsets(zone, now.replace(minute=now.minute - now.minute % 15, second=0, microsecond=0))


@lru_cache(maxsize=4096)
def _offsets(zone: str, quarter: datetime) -> tuple[timedelta | None, ...]:
    return tuple(at.astimezone(ZoneInfo(zone)).utcoffset() for at in (quarter, quarter + _HALF_A_YEAR))


def _of_city(name: str) -> tuple[str, ...]:
    return _cities().get(fold(_AROUND_CITY.sub("", name)), ())


@cache
def _cities() -> dict[str, tuple[str, ...]]:
    zones: dict[str, tuple[str, ...]] = {}
    for zone, names in cities().items():
        for name in {fold(name) for name in [*names, zone.rpartition("/")[2]]}:
            zones[name] = (*zones.get(name, ()), zone)
    return zones


@lru_cache(maxsize=4096)
def _of_number(number: str) -> tuple[str, ...]:
    """The zones of a number's area; of a mobile one often all that its country has."""
    # its table costs the start a twentieth of a second, and is wanted only where a client is shown
    from phonenumbers.timezone import time_zones_for_number  # noqa: PLC0415

    try:
        zones = time_zones_for_number(phonenumbers.parse(number))
    except NumberParseException:
        return ()
    return tuple(zone for zone in zones if not zone.startswith("Etc/"))  # "Etc/Unknown"
