"""A line about a call: who, how it ended, what was said, and when to call again."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.reading.letters import READ_AT_MOST
from bot.reading.moments import FoundMoment, Moment, find_moment
from bot.reading.outcomes import FoundOutcome, find_outcomes, telling_most
from bot.reading.remarks import only_about_calling
from storage.rules.outcomes import Outcome
from storage.rules.refusal import Refusal
from storage.rules.text import clean

_MOST_PARTS = 40  # more than anybody types; what is beyond is kept as it is
_EDGES = " ,;:|/\\-–—•·."
_COLON = re.compile(r"[:：](?!\d\d(?!\d))|(?<!\d)[:：]")
_DASH = re.compile(r"\s[-–—]\s")
_BREATH = re.compile(r"[,;，；、。]|\.(?=\s)|\s[-–—]\s")


@dataclass(frozen=True)
class CallLine:
    """`who` is how the client was called in the line; `note` is empty when nothing more was said."""

    who: str
    outcome: Outcome | None
    note: str
    moment: Moment | None


def read_call(line: str, *, now: datetime, language: str) -> CallLine:
    """Raise Refusal "call-empty", "call-without-client", or what is wrong with a moment that stands by itself."""
    text = clean(line)[:READ_AT_MOST]
    if not text:
        raise Refusal("call-empty")
    who, said = _who(text, now, language)
    if not who:
        raise Refusal("call-without-client")
    found = find_moment(said, now, language)
    outcomes = find_outcomes(_without(said, found), language)
    return CallLine(who, telling_most(outcomes), _note(said, found, language), found.moment if found else None)


def _who(text: str, now: datetime, language: str) -> tuple[str, str]:
    """Split before the colon; without one, before the first outcome, dash, moment or comma."""
    for divider in (_COLON, _DASH):
        place = divider.search(text)
        if place and _names_client(text[: place.start()], language):
            return text[: place.start()].strip(_EDGES), text[place.end() :].strip()
    outcomes = find_outcomes(text, language)
    starts = [outcomes[0].start] if outcomes else []
    comma = _BREATH.search(text)
    starts += [comma.start()] if comma else []
    moment = find_moment(text[: min(starts)] if starts else text, now, language)
    starts += [moment.start] if moment else []
    at = min(starts, default=len(text))
    return text[:at].strip(_EDGES), text[at:].lstrip(_EDGES)


def _names_client(text: str, language: str) -> bool:
    """Say whether what stands before a divider is a client and not the story already."""
    name = text.strip(_EDGES)
    return bool(name) and not (_BREATH.search(name) and find_outcomes(name, language))


def _without(said: str, found: FoundMoment | None) -> str:
    return f"{said[: found.start]},{said[found.end :]}" if found else said


def _note(said: str, found: FoundMoment | None, language: str) -> str:
    """Keep each part that says more than the outcome's name and the moment."""
    kept = []
    for i, (start, end) in enumerate(_parts(said)):
        part = said[start:end]
        if found and start < found.end and found.start < end:
            part = f"{said[start : max(start, found.start)].rstrip()} {said[min(end, found.end) : end].lstrip()}"
        part = part.strip(_EDGES)
        if part and (i >= _MOST_PARTS or _says_more(part, language, beside=found is not None)):
            kept.append(part)
    return ", ".join(kept)


def _parts(said: str) -> Iterator[tuple[int, int]]:
    at = 0
    for border in _BREATH.finditer(said):
        yield at, border.start()
        at = border.end()
    yield at, len(said)


def _says_more(part: str, language: str, *, beside: bool) -> bool:
    """`beside`: a moment was found, so that "call back" says nothing new."""
    found = find_outcomes(part, language)
    if any(not outcome.plain for outcome in found):
        return True
    if found and not _rest(part, found).strip(_EDGES):
        return False
    return not (beside and only_about_calling(part, language))


def _rest(part: str, found: list[FoundOutcome]) -> str:
    for outcome in reversed(found):
        part = part[: outcome.start] + part[outcome.end :]
    return part
