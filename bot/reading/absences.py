"""Until when somebody is away: "until Monday", "for 3 days", "through Friday", "till 15:00"."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.reading.moments import Moment, read_moment, shown
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
APOSTROPHES = str.maketrans("’ʼ`", "'''")


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
        for attempt, days_after in _attempts(said, words_of(spoken)):
            if attempt.casefold() in words_of(spoken)["today"]:
                return Return(now + _ONE_DAY, day_only=True)
            moment = try_moment(attempt, now, language, region)
            if moment is not None:
                return Return(moment.at + _ONE_DAY * days_after, moment.day_only)
    raise Refusal("away-unreadable", said=shown(said))


def own_absence(line: str, language: str) -> str | None:
    """What follows the words by which somebody says of themselves that they are away; None for any other line."""
    said = clean(line).translate(APOSTROPHES)
    if len(said) > LONGEST:
        return None
    for spoken in spoken_with(language):
        leads = sorted(words_of(spoken)["own"], key=len, reverse=True)
        for lead in (lead for lead in leads if said.casefold().startswith(lead)):
            rest = said[len(lead) :]
            if not _parted(lead) or not rest or not rest[0].isalnum():
                return rest.strip(_EDGES)
        if between := _between(said.rstrip(_EDGES), words_of(spoken)):
            return between
    return None


def _between(said: str, words: Mapping[str, Any]) -> str:
    """What stands between the words by which somebody says so of themselves, or before them; nothing when they are not there."""
    for lead, end in words["own_around"]:
        if between := before(after(said, [lead]), [end]):
            return between
    for lead, end in words.get("own_around_days", ()):
        between = before(after(said, [lead]) if lead else said, [end]).strip(_EDGES)
        if between and set(between) <= set(words["days"]):
            return between
    return ""


def read_own_return(rest: str, now: datetime, language: str, region: str = "") -> Return:
    """Read what `own_absence` gives: a return or a while, and not a day or an hour that somebody will be away on.

    Raises Refusal as `read_return` does.
    """
    said = clean(rest).casefold()
    if names_return(said, language):
        return read_return(rest, now, language, region)
    for words in map(words_of, spoken_with(language)):
        day = try_moment(said, now, language, region)
        while_ = try_moment(words["in"].format(said), now, language, region)
        if while_ is not None and not (day and day.day_only):
            return Return(while_.at, while_.day_only)
    raise Refusal("away-unreadable", said=shown(rest))


def names_return(said: str, language: str) -> bool:
    """Whether it is told by its words that the moment is that of the return, or the last of the absence."""
    return any(_names_return(clean(said).casefold(), words_of(spoken)) for spoken in spoken_with(language))


def _names_return(said: str, words: Mapping[str, Any]) -> bool:
    kinds = ("skip", "until", "through", "for")
    led = any(after(said, words[kind]) for kind in kinds)
    return led or said in words["today"] or bool(before(said, words["inclusive"]))


def _attempts(said: str, words: Mapping[str, Any]) -> Iterator[tuple[str, int]]:
    """What the line may mean as a moment, the likeliest first, each with how many days later the return is."""
    bare = after(said, words["skip"]) or said
    last_day = after(bare, words["through"]) or before(bare, words["inclusive"])
    if last_day:
        yield last_day, 1
    yield bare, int(any(word in bare.casefold() for word in words["ends"]))
    for while_ in filter(None, (after(bare, words["for"]), bare)):
        yield words["in"].format(while_), 0


def after(said: str, leads: Sequence[str]) -> str:
    """What follows one of these at the beginning; nothing when none stands there."""
    for lead in sorted(leads, key=len, reverse=True):
        rest = said[len(lead) :]
        if said.casefold().startswith(lead) and (rest[:1] == " " or not _parted(lead)):
            return rest.strip()
    return ""


def before(said: str, ends: Sequence[str]) -> str:
    """What stands before one of these at the end; nothing when none stands there."""
    for end in ends:
        if said.casefold().endswith(end):
            return said[: -len(end)].strip()
    return ""


def _parted(lead: str) -> bool:
    """Whether the language parts its words by spaces."""
    return ord(lead[0]) < 0x3400  # noqa: PLR2004 - the first Chinese sign


def try_moment(said: str, now: datetime, language: str, region: str) -> Moment | None:
    """Read a moment, if it is one. Raises Refusal for one that does not exist, is past or too far ahead."""
    try:
        return read_moment(said, now, language, region)
    except Refusal as no:
        if no.text_id != _UNREADABLE:
            raise Refusal(_OTHERWISE.get(no.text_id, no.text_id), **no.values) from None
        return None


def words_of(language: str) -> Mapping[str, Any]:
    """The words of absences in a language."""
    found: Mapping[str, Any] = word_file("absences")[language]
    return found
