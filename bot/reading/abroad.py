"""In whose time a moment is said: "15:00 мск", "3pm Paris time"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from zoneinfo import ZoneInfo

from bot.reading import zones
from bot.reading.letters import Folded, fold_text
from bot.reading.towns import unbent
from bot.reading.vocabulary import spoken_with, word_file
from storage.rules.fold import fold

_HAN = "\u3400"
_CITY = r"(?P<city>[^\W\d_][^\W\d_.'-]{2,20}(?:[ -][^\W\d_]{2,20})?)"
_HAN_CITY = r"(?P<city>[\u3400-\u9fff]{2,3})"
# Short names are words too, so they stand right behind a time.
_TIME = r"(?:\d|[ap]\.?m\.?|[hч点]|час(?:ов|а)?|утра|дня|вечера|ночи|o'clock)[ ,(]*"
_FIGURE = re.compile(r"\d|[一二三四五六七八九十]点")


@dataclass(frozen=True)
class SaidZone:
    """`start` and `end` are places in the folded text."""

    zone: ZoneInfo
    start: int
    end: int


def said_zone(folded: Folded, language: str) -> SaidZone | None:
    """Return the zone that a text with a time of day names, if any."""
    text = folded.text
    if not _FIGURE.search(text):
        return None
    short = _short().search(text)
    if short is not None:
        return SaidZone(ZoneInfo(_by_short()[short["name"]]), *short.span("name"))
    return next(_by_city(text, language), None)


def _by_city(text: str, language: str) -> Iterator[SaidZone]:
    for spoken in spoken_with(language):
        for around in _around(spoken).finditer(text):
            city = around["city"]
            for name in (city, city.split()[0], *unbent(city, language)):
                found = zones.index().get(fold(name), [])
                if len(found) == 1:
                    yield SaidZone(ZoneInfo(found[0]), around.start(), around.end())
                    return


@cache
def _short() -> re.Pattern[str]:
    """A name of several words may stand anywhere."""
    names = sorted(_by_short(), key=len, reverse=True)
    several = "|".join(re.escape(name) for name in names if " " in name or name[0] >= _HAN)
    single = "|".join(re.escape(name) for name in names if " " not in name and name[0] < _HAN)
    first = rf"(?:(?<![^\W\d_\u3400-\u9fff])(?={several})|{_TIME}(?={single}))"
    return re.compile(rf"{first}(?P<name>{several}|{single})(?![^\W\d_\u3400-\u9fff])")


@cache
def _by_short() -> dict[str, str]:
    short: dict[str, list[str]] = word_file("zones")["short"]
    return {fold_text(name): zone for zone, names in short.items() for name in names}


@cache
def _around(language: str) -> re.Pattern[str]:
    patterns = word_file("zones")["around"].get(language, [])
    city = _HAN_CITY if language == "zh" else _CITY
    shapes = [re.escape(fold_text(pattern.replace("…", "@"))).replace("@", "…") for pattern in patterns]
    # A group may have its name but once in a pattern, so the shapes share it.
    before = "|".join(shape.split("…")[0] for shape in shapes)
    after = "|".join(dict.fromkeys(shape.split("…")[1] for shape in shapes))
    edge = "" if language == "zh" else r"(?<!\w)"
    return re.compile(rf"{edge}(?:{before}){city}(?:{after})(?![^\W\d_\u3400-\u9fff])" if patterns else "(?!)")
