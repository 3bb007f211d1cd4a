"""What a line says of a call, in the shape that half-filled forms keep."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.kit.texts import Texts
from bot.reading.calls import CallLine, read_call
from storage.calls import NOTE_LIMIT
from storage.rules.refusal import Refusal
from storage.rules.text import clean, clean_lines

WHO_LIMIT = 100

Told = Mapping[str, Any]
"""What a line says of a call, as JSON: `who`, and when they were said `outcome`, `note`, `at` (ISO), `moved`."""


def told_by(line: str, t: Texts, now: datetime, region: str) -> Told:
    return as_told(read_call(line, now=now.astimezone(t.zone), language=t.language, region=region))


def told_of_somebody(line: str, t: Texts, now: datetime, region: str) -> Told:
    """What a line says; one that tells how a call ended, or when the next is to be, may leave out whose."""
    try:
        return told_by(line, t, now, region)
    except Refusal as refusal:
        if refusal.text_id != "call-without-client":
            raise
        told = {**told_by(f"A: {line}", t, now, region), "who": ""}
        if not (told["outcome"] or told["at"]):
            raise
        return told


def as_told(read: CallLine) -> Told:
    return {
        "who": clean(read.who)[:WHO_LIMIT],
        "outcome": read.outcome.value if read.outcome else None,
        "note": clean_lines(read.note, NOTE_LIMIT),
        "at": read.moment.at.isoformat() if read.moment else None,
        "moved": read.moment.moved if read.moment else False,
    }
