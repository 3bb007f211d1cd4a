"""What the bot would understand of a line, for the console: as JSON, or to be read."""

import json
from dataclasses import fields
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.reading.calls import CallLine
from bot.reading.clients import ClientLine
from bot.reading.lines import Understood, understand
from bot.reading.moments import Moment
from storage.rules.birthdays import Birthday

_ALWAYS = ("kind", "moment", "outcome", "client", "name", "phones", "company", "note")


def wall_time(text: str, zone: str) -> datetime:
    """Read a wall time like 2026-11-25T11:20 of a zone. Raises ValueError."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))


def told(line: str, *, region: str, language: str, now: datetime, as_json: bool) -> str:
    """Say what is understood of a line; for people only what there is."""
    facts = _facts(understand(line, region=region, language=language, now=now))
    if as_json:
        return json.dumps(facts, ensure_ascii=False)
    return "\n".join(f"{key + ':':10} {_shown(fact)}" for key, fact in facts.items() if fact)


def _facts(read: Understood) -> dict[str, Any]:
    facts: dict[str, Any] = dict.fromkeys(_ALWAYS) | {"kind": read.kind, "moment": _moment(read.moment), "phones": []}
    facts |= _of_call(read.call) if read.call else {}
    facts |= _of_client(read.client) if read.client else {}
    facts |= {"client": read.who} if read.who else {}
    return facts | ({"refusal": read.refusal.text_id} if read.refusal else {})


def _of_call(call: CallLine) -> dict[str, Any]:
    return {"outcome": call.outcome, "client": call.called or call.who or None, "note": call.note or None}


def _of_client(client: ClientLine) -> dict[str, Any]:
    name = {"display": client.name.display, "last": client.name.last, "first": client.name.first}
    known = {
        "name": {key: part or None for key, part in (name | {"middle": client.name.middle}).items()},
        "phones": list(client.phones),
        "company": client.company or None,
        "note": client.note or None,
    }
    more = {each.name: _json(getattr(client, each.name)) for each in fields(client) if each.name not in known}
    return known | {key: fact for key, fact in more.items() if fact}


def _json(fact: Any) -> Any:
    match fact:
        case Birthday():
            return _birthday(fact)
        case tuple():
            return list(fact)
    return fact


def _moment(moment: Moment | None) -> str | None:
    return f"{moment.at:%Y-%m-%dT%H:%M}" if moment else None


def _birthday(day: Birthday) -> str:
    """As ISO 8601 and vCard write it: 1985-03-12, and --03-12 without the year."""
    return f"{day.year or '-'}-{day.month:02}-{day.day:02}"


def _shown(fact: Any) -> str:
    if isinstance(fact, dict):
        return ", ".join(f"{key} {part}" for key, part in fact.items() if part)
    return ", ".join(fact) if isinstance(fact, list) else str(fact)
