"""A line that puts a promise off: "move Ivanov to Friday", "snooze Smith till Monday 10"."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.reading.letters import fold
from bot.reading.moments import Moment, find_moment, read_moment
from bot.reading.naming import EDGES, from_accusative, nominative
from bot.reading.tokens import Token, tokenize
from bot.reading.wordlists import phrases_of, word_lists
from storage.rules.refusal import Refusal
from storage.rules.text import clean

LONGEST = 200  # letters; whoever writes more tells a story
_KINDS = ("verb", "before", "about", "after", "to", "by", "from", "between")
_NOTHING_READ = "moment-unreadable"


@dataclass(frozen=True)
class MoveLine:
    """`who` is how the client was called, if they were; without `moment` it was not said until when."""

    who: str
    moment: Moment | None


def read_move(line: str, *, now: datetime, language: str, region: str = "") -> MoveLine | None:
    """Read a line that begins with a word for putting off, or has one between name and moment; None for any other.

    Raises Refusal for a moment that does not exist, is past or too far ahead.
    """
    text = clean(line)
    tokens = _tokens(text, language) if len(text) <= LONGEST else []
    polite = [token.text in EDGES or "before" in token.meanings for token in tokens]
    at = polite.index(False) if False in polite else len(tokens)
    first = tokens[at].meanings if at < len(tokens) else frozenset()
    led = "verb" in first or {"between", "to"} <= set(first)
    if not led and not any("between" in token.meanings for token in tokens[at + 1 :]):
        return None
    start = tokens[at].end if led else tokens[at].start
    who, moment = _parted(
        text,
        start,
        tokens[at if "to" in first else at + 1 :],
        lambda said: read_moment(said, now, language, region),
        language,
    )
    if moment is None:
        found = find_moment(who, now, language, region)
        who = who if found is None else who[: found.start].strip(EDGES) or who[found.end :]
        moment = found.moment if found else None
    object_ = _without_old(who, now, language)
    who = _bare(object_, language)
    bent = who == object_.strip(EDGES)  # nothing stood before the name that would bend it otherwise
    if who:
        return MoveLine((from_accusative if bent else nominative)(who, language), moment)
    return MoveLine("", moment) if led and moment else None


def _parted(
    text: str, start: int, tokens: Sequence[Token], read: Callable[[str], Moment], language: str
) -> tuple[str, Moment | None]:
    """Part the line where what follows is nothing but a moment ("to Friday") or a while ("by two hours")."""
    for token in tokens:
        after = text[token.end :].strip(EDGES)
        if "by" in token.meanings and (moment := _read(read, _in(after, language))):
            return text[start : token.start], moment
        if "to" in token.meanings and (moment := _read(read, after)):
            return text[start : token.start], moment
    return text[start:], None


def _read(read: Callable[[str], Moment], said: str) -> Moment | None:
    try:
        return read(said)
    except Refusal as no:
        if no.text_id != _NOTHING_READ:
            raise
        return None


def _in(said: str, language: str) -> str:
    """The moment at which a while ends: of "two hours" that is "in two hours"."""
    pattern: str = word_lists("moves", language).data["in"]
    return pattern.format(said)


def _without_old(who: str, now: datetime, language: str) -> str:
    """Cut off when it had been promised for: "from Tuesday"."""
    for token in _tokens(who, language)[1:]:
        if "from" in token.meanings:
            try:
                read_moment(who[token.end :].strip(EDGES), now, language)
            except Refusal as no:
                if no.text_id == _NOTHING_READ:
                    continue
            return who[: token.start]
    return who


def _bare(who: str, language: str) -> str:
    """The name alone: "the call with Smith" is about Smith."""
    tokens = [token for token in _tokens(who, language) if token.text not in EDGES]
    while tokens and "about" in tokens[0].meanings:
        tokens = tokens[1:]
    while tokens and {"to", "by", "after"} & set(tokens[-1].meanings):
        tokens = tokens[:-1]
    return who[tokens[0].start : tokens[-1].end].strip(EDGES) if tokens else ""


def _tokens(text: str, language: str) -> list[Token]:
    return tokenize(fold(text), phrases_of("moves", _KINDS, language))
