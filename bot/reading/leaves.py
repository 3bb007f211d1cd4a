"""From when until when somebody will be away: "from Friday to Monday", "du 5 au 12 mai", "с завтра на неделю", "tomorrow"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.reading.absences import APOSTROPHES, Return, after, before, names_return, try_moment, words_of
from bot.reading.moments import Moment
from bot.reading.vocabulary import spoken_with
from storage.rules.text import clean

_ONE_DAY = timedelta(days=1)
_DAY = re.compile(r"\d{1,2}(?:er|st|nd|rd|th|-?го)?")  # of a month


@dataclass(frozen=True)
class Leave:
    """When it begins, and the return; `day_only`: on that day, whatever the hour."""

    begins: datetime
    day_only: bool
    back: Return


def read_leave(line: str, now: datetime, language: str, region: str = "") -> Leave | None:
    """Read a line that says both; None for any other. `now` is in the member's zone. Raises Refusal as `read_return` does."""
    said = clean(line).translate(APOSTROPHES)
    for spoken in spoken_with(language):
        words = words_of(spoken)
        bare = after(said, words["skip"]) or said
        for first, last, kind in _parted(bare, words):
            found = _both(first, last, kind, words, now, (language, region))
            if found is not None:
                return found
    return None


def read_day_off(line: str, now: datetime, language: str, region: str = "") -> Leave | None:
    """Read a line that is nothing but a day ahead, on which somebody will be away."""
    day = try_moment(clean(line), now, language, region)
    if day is None or not day.day_only or day.at.date() <= now.date():
        return None
    return Leave(day.at, day_only=True, back=Return(day.at + _ONE_DAY, day_only=True))


def read_own_leave(rest: str, now: datetime, language: str, region: str = "") -> Leave | None:
    """Read what `own_absence` gives, where it is an absence still to begin: both ends of it, or a day by itself."""
    found = read_leave(rest, now, language, region)
    if found is None and not names_return(rest, language):
        return read_day_off(rest, now, language, region)
    return found


def _parted(said: str, words: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Ways to part a line: what may be the beginning, what the end, and whether the end is a return, a last day or a while."""
    lowered = said.casefold()
    for kind in ("through", "to", "for"):
        for word in sorted(words[kind], key=len, reverse=True):
            sign = word if word[0] >= "\u3400" or word.endswith("'") else f"{word} "
            at = lowered.find(sign, 1)
            while at > 0:
                if word[0] >= "\u3400" or lowered[at - 1] == " ":
                    yield _without_lead(said[:at].strip(), words["from"]), said[at + len(sign) :].strip(), kind
                at = lowered.find(sign, at + 1)


def _without_lead(first: str, leads: Sequence[str]) -> str:
    return after(first, leads) or first


def _both(
    first: str, last: str, kind: str, words: Mapping[str, Any], now: datetime, custom: tuple[str, str]
) -> Leave | None:
    inclusive = before(last, words["inclusive"])
    last = inclusive or last
    begins = try_moment(first, now, *custom) or _with_month(first, last, now, custom)
    if begins is None or begins.at <= now:
        return None
    back = try_moment(words["in"].format(last) if kind == "for" else last, begins.at, *custom)
    if back is None:
        return None
    later = _ONE_DAY if inclusive or kind == "through" else timedelta()
    return Leave(begins.at, begins.day_only, Return(back.at + later, back.day_only))


def _with_month(first: str, last: str, now: datetime, custom: tuple[str, str]) -> Moment | None:
    """The beginning of "5 to 12 May" has its month at the end."""
    month = last.partition(" ")[2]
    return try_moment(f"{first} {month}", now, *custom) if _DAY.fullmatch(first) and month else None
