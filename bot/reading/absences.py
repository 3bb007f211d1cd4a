"""Until when somebody is away: "until Monday", "for 3 days", "through Friday", "till 15:00"."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.reading.moments import Moment, read_moment, shown
from bot.reading.vocabulary import spoken_with, word_file
from storage.rules.refusal import Refusal
from storage.rules.text import clean

_ONE_DAY = timedelta(days=1)
_UNREADABLE = "moment-unreadable"


@dataclass(frozen=True)
class Return:
    """When somebody is back; `day_only`: on that day, whenever their work begins."""

    at: datetime
    day_only: bool


def read_return(line: str, now: datetime, language: str, region: str = "") -> Return:
    """Read until when. `now` is in the member's zone. Raises Refusal "away-unreadable", and as `read_moment` does."""
    said = clean(line)
    for spoken in spoken_with(language):
        for attempt, days_after in _attempts(said, _words(spoken)):
            if attempt.casefold() in _words(spoken)["today"]:
                return Return(now + _ONE_DAY, day_only=True)
            moment = _read(attempt, now, language, region)
            if moment is not None:
                return Return(moment.at + _ONE_DAY * days_after, moment.day_only)
    raise Refusal("away-unreadable", said=shown(said))


def _attempts(said: str, words: Mapping[str, Any]) -> Iterator[tuple[str, int]]:
    """What the line may mean as a moment, the likeliest first, each with how many days later the return is."""
    bare = _after(said, words["skip"]) or said
    last_day = _after(bare, words["through"]) or _before(bare, words["inclusive"])
    if last_day:
        yield last_day, 1
    yield bare, 0
    for while_ in filter(None, (_after(bare, words["for"]), bare)):
        yield words["in"].format(while_), 0


def _after(said: str, leads: Sequence[str]) -> str:
    """What follows one of these at the beginning; nothing when none stands there."""
    for lead in sorted(leads, key=len, reverse=True):
        rest = said[len(lead) :]
        if said.casefold().startswith(lead) and (rest[:1] == " " or not _parted(lead)):
            return rest.strip()
    return ""


def _before(said: str, ends: Sequence[str]) -> str:
    for end in ends:
        if said.casefold().endswith(end):
            return said[: -len(end)].strip()
    return ""


def _parted(lead: str) -> bool:
    """Whether the language parts its words by spaces."""
    return ord(lead[0]) < 0x3400  # noqa: PLR2004 - the first Chinese sign


def _read(said: str, now: datetime, language: str, region: str) -> Moment | None:
    try:
        return read_moment(said, now, language, region)
    except Refusal as no:
        if no.text_id != _UNREADABLE:
            raise
        return None


def _words(language: str) -> Mapping[str, Any]:
    found: Mapping[str, Any] = word_file("absences")[language]
    return found
