"""The facts of a card that are typed anew: how each is read, how it is shown, which columns it fills."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any
from zoneinfo import ZoneInfo

from bot.features.adding import read_day_of_birth, read_line, read_whole_name, usual_sources
from bot.features.occasions import birthday_words
from bot.features.preferences import ZONES
from bot.features.windows import hours_words
from bot.kit.form import Answers, Offers, Reader, Said
from bot.kit.texts import Texts
from bot.reading.cadences import read_cadence
from bot.reading.callhours import read_call_hours
from bot.reading.facts import read_email, read_tags, read_tin
from bot.reading.zones import read_zones
from storage.models import PLAIN_FACTS, Client, Contact
from storage.rules.birthdays import Birthday
from storage.rules.fold import fold
from storage.rules.refusal import Refusal
from storage.rules.rhythm import OFFERED
from storage.rules.windows import packed, unpacked

ZONES_NAMED = 6
USUAL_HOURS = ("12345 540-1080", "12345 600-1140", "12345 840-1200", "1234567 540-1200")


@dataclass(frozen=True)
class Fact:
    """A fact of a card: how an answer is read into JSON, what stands there now, what the answer writes into the columns.

    `offers`: what may be pressed instead of typing.
    """

    read: Reader
    present: Callable[[Client, Texts], str]
    columns: Callable[[Any], dict[str, Any]]
    optional: bool = True
    offers: Offers | None = None


def _column(name: str, read: Reader) -> Fact:
    """A fact that is one column of text."""
    return Fact(read, lambda client, _t: getattr(client, name) or "", lambda value: {name: value})


def _name_columns(value: dict[str, Any]) -> dict[str, Any]:
    return {key: value[key] for key in ("name", "last_name", "first_name", "middle_name")}


def _birthday_columns(value: list[int | None] | None) -> dict[str, Any]:
    day, month, year = value or (None, None, None)
    return {"birthday": Birthday(day, month, year) if day and month else None}


def _present_birthday(client: Client, t: Texts) -> str:
    return birthday_words(client.birthday, t) if client.birthday else ""


def _present_tags(client: Client, _t: Texts) -> str:
    return " ".join(f"#{tag.name}" for tag in client.tags)


def _read_zone(said: Said) -> str:
    """One zone. Raises Refusal "zone-several" with their names."""
    zones = read_zones(said.words(), said.now)
    if len(zones) > 1:
        raise Refusal("zone-several", names=", ".join(said.t.zone_name(ZoneInfo(zone)) for zone in zones[:ZONES_NAMED]))
    return zones[0]


def present_zone(client: Client | Contact, t: Texts) -> str:
    """The zone somebody said, in words."""
    return t.zone_name(ZoneInfo(client.timezone)) if client.timezone else ""


def _usual_zones(t: Texts, _answers: Answers) -> list[tuple[str, Any]]:
    """The reader's own zone first."""
    return [(t.zone_name(ZoneInfo(zone)), zone) for zone in dict.fromkeys((t.zone.key, *ZONES))]


def present_hours(client: Client | Contact, t: Texts) -> str:
    """The call hours somebody said, in words."""
    return hours_words(unpacked(client.call_hours), t) if client.call_hours else ""


def _usual_hours(t: Texts, _answers: Answers) -> list[tuple[str, Any]]:
    return [(hours_words(unpacked(hours), t), hours) for hours in USUAL_HOURS]


def _present_cadence(client: Client, t: Texts) -> str:
    return t.plain("rhythm-days", days=client.cadence_days) if client.cadence_days is not None else ""


def _usual_cadences(t: Texts, _answers: Answers) -> list[tuple[str, Any]]:
    return [(t.plain("rhythm-days", days=days), days) for days in OFFERED]


# How a plain fact is read where a line of text is not enough.
_READERS: dict[str, Reader] = {
    "email": lambda said: read_email(said.words()),
    "tin": lambda said: read_tin(said.words()),
}

FACTS: dict[str, Fact] = {
    "name": Fact(read_whole_name, lambda client, _t: client.name, _name_columns, optional=False),
    **{name: _column(name, _READERS.get(name, read_line)) for name in PLAIN_FACTS},
    "birthday": Fact(read_day_of_birth, _present_birthday, _birthday_columns),
    "timezone": Fact(_read_zone, present_zone, lambda value: {"timezone": value}, offers=_usual_zones),
    "hours": Fact(
        lambda said: packed(read_call_hours(said.words())),
        present_hours,
        lambda value: {"call_hours": value},
        offers=_usual_hours,
    ),
    "cadence": Fact(
        lambda said: read_cadence(said.words()),
        _present_cadence,
        lambda value: {"cadence_days": value},
        offers=_usual_cadences,
    ),
    "source": replace(_column("source", read_line), offers=usual_sources),
    "tags": Fact(lambda said: read_tags(said.words()), _present_tags, lambda value: {"tags": value or []}),
}


def stands_there(client: Client, columns: dict[str, Any]) -> bool:
    """Whether the card says this already."""
    if "tags" in columns:
        return {tag.key for tag in client.tags} == {fold(name) for name in columns["tags"]}
    return all(getattr(client, key) == value for key, value in columns.items())
