"""Pieces of time that stand together, and whether what surrounds them lets them be believed."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.reading.letters import Folded
from bot.reading.pieces import Border, Clock, Date, Day, NthWeekday, Part, Past, Piece, Shift, Week, Weekday
from bot.reading.sayings import BUILDERS
from bot.reading.shapes import Grammar, Match
from bot.reading.tokens import Token

_BETWEEN_AT_MOST = 3
_BARE = frozenset({"bare", "bare_day"})  # only beside what is surely about time
_PIECES_AT_MOST = 6  # a weekday, a date, a part of the day and a time, and some of it twice
_JOINING = ("glue", "at", "on")
_BORDERS = frozenset({"edge", "cue"})
_TRAILING = frozenset({"filler", "glue"})
_PASSED_OVER = frozenset({"at", "on", "filler", "glue"})
_ROLES: dict[type, str] = {
    Shift: "shift",
    Past: "past",
    Day: "day",
    Date: "date",
    Weekday: "weekday",
    NthWeekday: "date",
    Week: "week",
    Border: "week",
    Clock: "clock",
    Part: "part",
}


@dataclass(frozen=True)
class Phrase:
    """Tokens `first` to `last` of `tokens` speak of one moment.

    `apart`: nothing else is said in the same breath, so whoever typed it meant a moment. `guessed`: the words in it that
    were mistyped.
    """

    pieces: tuple[Piece, ...]
    first: int
    last: int
    start: int
    end: int
    apart: bool
    guessed: tuple[Token, ...] = ()


def time_phrases(grammar: Grammar, folded: Folded) -> tuple[list[Token], list[Phrase]]:
    tokens = grammar.tokens(folded)
    groups = _grouped(_in_place(grammar.matches(tokens), tokens), tokens)
    return tokens, [phrase for phrase in (_phrase(group, tokens) for group in groups) if phrase is not None]


def _in_place(matches: list[Match], tokens: list[Token]) -> Iterator[Match]:
    """Let go what belongs to a name: "ООО 8 Марта", "Friday Ltd", a date in quotes."""
    for match in matches:
        before = tokens[match.start - 1].meanings if match.start else {}
        after = tokens[match.end].meanings if match.end < len(tokens) else {}
        if not ("firm" in before or "firm" in after or "firm_end" in after or "named" in before):
            yield match


def _grouped(matches: Iterator[Match], tokens: list[Token]) -> Iterator[list[Match]]:
    group: list[Match] = []
    for match in matches:
        joined = _joined(group, match, tokens)
        if joined is not None:
            group.append(joined)
            continue
        if group:
            yield group
        group = [] if match.kind in _BARE else [match]
    if group:
        yield group


def _joined(group: list[Match], match: Match, tokens: list[Token]) -> Match | None:
    """Return the match as it reads after what the group says already; None if it does not belong there."""
    if not 0 < len(group) < _PIECES_AT_MOST:
        return None
    between = tokens[group[-1].end : match.start]
    if not _adjoins(between) and not (_is_stop(between) and match.kind == "clock" and _edge(tokens, match.end)):
        return None
    if match.kind in _BARE and not _edge(tokens, match.end):
        return None
    said = [piece for one in group for piece in one.pieces]
    taken = {_ROLES[type(piece)] for piece in said}
    if match.kind in {"dotted", "dotted_month"} and taken & {"day", "date"}:
        dotted = next(
            token.meanings["dotted"] for token in tokens[match.start : match.end] if "dotted" in token.meanings
        )
        match = replace(match, pieces=tuple(BUILDERS["clock"]([("dotted", dotted)])))
    if match.kind == "bare_day" and "weekday" not in taken:
        match = replace(match, pieces=tuple(BUILDERS["bare"]([("d", tokens[match.start].meanings["d"])])))
    # What is said twice is no contradiction: "tomorrow morning, first thing".
    roles = [_ROLES[type(piece)] for piece in match.pieces if piece not in said]
    pieces = [piece for one in (*group, match) for piece in one.pieces]
    # Hours from now have no other day or time, though they may be said to be today's.
    whole = pieces[0] == Day(0) or all(not isinstance(piece, Shift) or not piece.minutes for piece in pieces)
    return match if whole and not taken.intersection(roles) else None


def _adjoins(between: list[Token]) -> bool:
    return len(between) <= _BETWEEN_AT_MOST and all(
        any(kind in token.meanings for kind in _JOINING) for token in between
    )


def _is_stop(between: list[Token]) -> bool:
    """People who dictate put a full stop before the time: "в среду. В 15"."""
    return len(between) == 1 and "stop" in between[0].meanings


def _phrase(group: list[Match], tokens: list[Token]) -> Phrase | None:
    first, last = group[0].start, group[-1].end
    apart = _edge_before(tokens, first - 1) and (_edge(tokens, last) or "edge" in tokens[last - 1].meanings)
    if all(match.weak for match in group) and len(group) == 1 and not apart:
        return None
    pieces = tuple(piece for match in group for piece in match.pieces)
    guessed = tuple(token for token in tokens[first:last] if token.guessed)
    return Phrase(pieces, first, last, tokens[first].start, tokens[last - 1].end, apart, guessed)


def _edge(tokens: list[Token], at: int) -> bool:
    while (
        at < len(tokens) and _BORDERS.isdisjoint(tokens[at].meanings) and not _TRAILING.isdisjoint(tokens[at].meanings)
    ):
        at += 1
    return at >= len(tokens) or not _BORDERS.isdisjoint(tokens[at].meanings)


def _edge_before(tokens: list[Token], at: int) -> bool:
    while at >= 0 and _BORDERS.isdisjoint(tokens[at].meanings) and not _PASSED_OVER.isdisjoint(tokens[at].meanings):
        at -= 1
    return at < 0 or not _BORDERS.isdisjoint(tokens[at].meanings)
