"""Until when somebody is away: "until Monday", "for 3 days", "through Friday", "till 15:00"."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.reading.moments import Moment, find_moment, read_moment, shown
from bot.reading.vocabulary import spoken_with, word_file
from storage.rules.refusal import Refusal
from storage.rules.text import clean

LONGEST = 120  # letters of a plain line; whoever writes more tells a story
_ONE_DAY = timedelta(days=1)
_UNREADABLE = "moment-unreadable"
# What another sentence says of a return that is none.
_OTHERWISE = {"moment-past": "away-past", "moment-today-passed": "away-past", "moment-too-far": "away-too-long"}
_LESS = ("-", "–", "−")  # than no days
_EDGES = " ,;:.!，。、；：！—–-"
_APOSTROPHES = str.maketrans("’ʼ`", "'''")


@dataclass(frozen=True)
class Return:
    """When somebody is back; `day_only`: on that day, whenever their work begins."""

    at: datetime
    day_only: bool


def read_return(line: str, now: datetime, language: str, region: str = "") -> Return:
    """Read until when. `now` is in the member's zone. Raises Refusal "away-unreadable", and as `read_moment` does."""
    said = clean(line)
    if said.startswith(_LESS):
        raise Refusal("away-unreadable", said=shown(said))
    for spoken in spoken_with(language):
        for attempt, days_after in _attempts(said, _words(spoken)):
            if attempt.casefold() in _words(spoken)["today"]:
                return Return(now + _ONE_DAY, day_only=True)
            moment = _read(attempt, now, language, region)
            if moment is not None:
                return Return(moment.at + _ONE_DAY * days_after, moment.day_only)
    raise Refusal("away-unreadable", said=shown(said))


def own_absence(line: str, language: str) -> str | None:
    """What follows the words by which somebody says of themselves that they are away; None for any other line."""
    said = clean(line).translate(_APOSTROPHES)
    if len(said) > LONGEST:
        return None
    for spoken in spoken_with(language):
        leads = sorted(_words(spoken)["own"], key=len, reverse=True)
        for lead in (lead for lead in leads if said.casefold().startswith(lead)):
            rest = said[len(lead) :]
            if not _parted(lead) or not rest or not rest[0].isalnum():
                return rest.strip(_EDGES)
    return None


def read_own_return(rest: str, now: datetime, language: str, region: str = "") -> Return:
    """Read what `own_absence` gives: a return or a while, and not a day that somebody will be away on.

    Raises Refusal "away-from-now" for such a day, and as `read_return` does.
    """
    said = clean(rest).casefold()
    for words in map(_words, spoken_with(language)):
        if _names_return(said, words):
            return read_return(rest, now, language, region)
        day = _read(said, now, language, region)
        while_ = _read(words["in"].format(said), now, language, region)
        if while_ is not None and not (day and day.day_only):
            return Return(while_.at, while_.day_only)
    if _speaks_of_moment(rest, now, language, region):
        raise Refusal("away-from-now")
    raise Refusal("away-unreadable", said=shown(rest))


def _names_return(said: str, words: Mapping[str, Any]) -> bool:
    kinds = ("skip", "until", "through", "for")
    led = any(_after(said, words[kind]) for kind in kinds)
    return led or said in words["today"] or bool(_before(said, words["inclusive"]))


def _speaks_of_moment(said: str, now: datetime, language: str, region: str) -> bool:
    try:
        return find_moment(said, now, language, region) is not None
    except Refusal:
        return True


def _attempts(said: str, words: Mapping[str, Any]) -> Iterator[tuple[str, int]]:
    """What the line may mean as a moment, the likeliest first, each with how many days later the return is."""
    bare = _after(said, words["skip"]) or said
    last_day = _after(bare, words["through"]) or _before(bare, words["inclusive"])
    if last_day:
        yield last_day, 1
    yield bare, int(any(word in bare.casefold() for word in words["ends"]))
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
            raise Refusal(_OTHERWISE.get(no.text_id, no.text_id), **no.values) from None
        return None


def _words(language: str) -> Mapping[str, Any]:
    found: Mapping[str, Any] = word_file("absences")[language]
    return found
