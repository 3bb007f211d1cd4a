"""Time zones by what people call them: a city in any of the languages, a zone's own name, or the hours from UTC."""

import re
import tomllib
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo, available_timezones

from babel import Locale
from babel.core import get_global

from storage.rules.fold import fold
from storage.rules.refusal import Refusal

LOCALES = ("en_GB", "ru", "fr", "zh_Hans_CN")
MOST = 12
SHORTEST_BEGINNING = 3
_OFFSET = re.compile(
    r"(?P<base>utc|gmt|msk|мск)? ?(?:(?P<sign>[-+−–]) ?(?P<hours>\d{1,2})(?:[:.]?(?P<minutes>\d\d))?)?", re.IGNORECASE
)
_MAY_END_WITH_ZONE = re.compile(r":\d\d(?:, | ?[(（])")  # as the bot writes them, right after the time
_MOSCOW = timedelta(hours=3)
_FIRST_HAN, _LAST_HAN = "\u3400", "\u9fff"


def read_zones(text: str, now: datetime) -> list[str]:
    """The zones a text may mean, the likeliest first, at most MOST. Raises Refusal "zone-unknown" when there are none."""
    found = _named(text) or _by_offset(text, now) or _by_city(text)
    if not found:
        raise Refusal("zone-unknown")
    return found[:MOST]


def city(key: str, locale: str) -> str:
    """What people call a zone: its city in their language, or the hours from UTC."""
    if key.startswith("Etc/"):
        hours = key.removeprefix("Etc/GMT")
        return f"UTC{hours.translate({43: '−', 45: '+'})}" if hours[:1] in {"+", "-"} else "UTC"
    spoken = Locale.parse(locale).time_zones
    for name in (key, *_older_names().get(key, ())):
        if "city" in spoken.get(name, {}):
            return str(spoken[name]["city"])
    return key.rpartition("/")[2].replace("_", " ")


def without_zone(text: str, key: str) -> str:
    """Leave the name of the zone out that the bot's own words for a moment end with: ", Moscow", "（莫斯科）"."""
    typed = text.casefold()
    if not _MAY_END_WITH_ZONE.search(typed):  # the names of zones take long to load
        return text
    ending = next((ending for ending in _endings(key) if typed.endswith(ending)), "")
    return text[: len(text) - len(ending)]


@cache
def _endings(key: str) -> tuple[str, ...]:
    names = {city(key, locale).casefold() for locale in LOCALES}
    return tuple(ending for name in names for ending in (f", {name}", f" ({name})", f"（{name}）"))


@cache
def known() -> frozenset[str]:
    """Every zone's name there is."""
    return frozenset(available_timezones())


@cache
def index() -> dict[str, list[str]]:
    """Zones by the folded names of their cities and countries: some thousand names, so it is made when first asked for."""
    names: dict[str, dict[str, None]] = {}
    for name, zone in _names():
        names.setdefault(fold(name), {})[zone] = None
    return {name: list(zones) for name, zones in names.items() if name}


def _names() -> Iterator[tuple[str, str]]:
    territories = {
        zone: land for zone, land in get_global("zone_territories").items() if zone in known() and land != "ZZ"
    }
    lands = list(territories.values())
    yield from ((zone.rpartition("/")[2], zone) for zone in territories)
    for locale in LOCALES:
        countries = Locale.parse(locale).territories
        for zone, land in territories.items():
            yield city(zone, locale), zone
            if lands.count(land) <= MOST:
                yield countries[land], zone
    yield from ((name, zone) for zone, names in cities().items() for name in names)


@cache
def cities() -> dict[str, list[str]]:
    """The large cities of each zone that are known by a table of our own: made in a moment, unlike the whole index."""
    table = tomllib.loads(files("bot.reading").joinpath("words", "cities.toml").read_text(encoding="utf-8"))["cities"]
    return {zone: [name.strip() for name in names.split(",")] for zone, names in table.items()}


@cache
def _older_names() -> dict[str, list[str]]:
    """What zones were called before: translations are kept under those names."""
    older: dict[str, list[str]] = {}
    for old, new in get_global("zone_aliases").items():
        older.setdefault(new, []).append(old)
    return older


def _named(text: str) -> list[str]:
    wanted = text.strip().replace(" ", "_").casefold()
    return [zone for zone in known() if "/" in zone and zone.casefold() == wanted]


def _by_offset(text: str, now: datetime) -> list[str]:
    said = _OFFSET.fullmatch(text.strip())
    base = (said["base"] or "").casefold() if said else ""
    if said is None or not (said["sign"] or base in {"utc", "gmt"}):
        return []
    ahead = timedelta(hours=int(said["hours"] or 0), minutes=int(said["minutes"] or 0))
    offset = (ahead if said["sign"] == "+" else -ahead) + (_MOSCOW if base in {"msk", "мск"} else timedelta())
    hours, rest = divmod(offset, timedelta(hours=1))
    if not rest:
        fixed = f"Etc/GMT{-hours:+d}" if hours else "Etc/UTC"
        return [fixed] if fixed in known() else []
    zones = dict.fromkeys(zone for zones in index().values() for zone in zones)
    return [zone for zone in zones if now.astimezone(ZoneInfo(zone)).utcoffset() == offset]


def _by_city(text: str) -> list[str]:
    wanted = fold(text)
    if wanted in index():
        return index()[wanted]
    if len(wanted) < SHORTEST_BEGINNING and not (wanted and _FIRST_HAN <= wanted[0] <= _LAST_HAN):
        return []
    begun = (zones for name, zones in index().items() if name.startswith(wanted))
    return list(dict.fromkeys(zone for zones in begun for zone in zones))
