"""What a line says of a call, in the shape that half-filled forms keep."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.kit.texts import Texts
from bot.reading.calls import CallLine, read_call
from storage.calls import NOTE_LIMIT
from storage.rules.outcomes import Outcome
from storage.rules.refusal import Refusal
from storage.rules.text import clean, clean_lines

WHO_LIMIT = 100
_ONLY_TRIED = frozenset({Outcome.NO_ANSWER, Outcome.BUSY, Outcome.WRONG_NUMBER, Outcome.CALLBACK_ASKED})
_IN_A_FEW_WORDS = 3

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


def _own_words(read: CallLine) -> str:
    """How somebody put what came of a call, where that is more than its name: it is read out again before the next one."""
    news = read.outcome is not None and read.outcome not in _ONLY_TRIED
    return read.words if news and len(read.words.split()) >= _IN_A_FEW_WORDS else ""


def as_told(read: CallLine) -> Told:
    return {
        "who": clean(read.who)[:WHO_LIMIT],
        "outcome": read.outcome.value if read.outcome else None,
        "note": clean_lines(read.note or _own_words(read), NOTE_LIMIT),
        "at": read.moment.at.isoformat() if read.moment else None,
        "moved": read.moment.moved if read.moment else False,
    }
