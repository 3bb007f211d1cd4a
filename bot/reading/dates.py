"""A birthday among other words: a date with "born" beside it, or one whose year is long past."""

from bot.reading.letters import fold
from bot.reading.pieces import Date
from bot.reading.shapes import Grammar, Match, grammar
from bot.reading.tokens import Token
from bot.reading.vocabulary import spoken_with

_KINDS = frozenset({"date", "numeric"})
_LATEST_YEAR = 2015  # nobody younger signs for a firm; a later date with its year is a contract's or an invoice's
_CENTURY = 100


def find_birthday(part: str, language: str, *, sure: bool = False) -> tuple[int, int] | None:
    """Return where it stands, with the word that says that it is one; `sure`: a label has said so."""
    folded = fold(part)
    for spoken in spoken_with(language):
        rules = grammar(spoken)
        tokens = rules.tokens(folded)
        for match in _dates(rules, tokens):
            first = _born(tokens, match)
            if first is not None or sure or _long_past(match):
                return tokens[match.start if first is None else first].start, _end(tokens, match)
    return None


def _dates(rules: Grammar, tokens: list[Token]) -> list[Match]:
    return [match for match in rules.matches(tokens) if match.kind in _KINDS]


def _born(tokens: list[Token], match: Match) -> int | None:
    """Return the place of the word before the date that makes it a birthday."""
    at = match.start - 1
    while at >= 0 and tokens[at].meanings.keys() & {"glue", "on", "edge", "of"} and "birth" not in tokens[at].meanings:
        at -= 1
    return at if at >= 0 and "birth" in tokens[at].meanings else None


def _long_past(match: Match) -> bool:
    piece = match.pieces[0]
    return isinstance(piece, Date) and piece.year is not None and _CENTURY <= piece.year <= _LATEST_YEAR


def _end(tokens: list[Token], match: Match) -> int:
    """Leave no "year of birth" behind."""
    at = match.end
    while at < len(tokens) and tokens[at].meanings.keys() & {"birth", "year_word", "year_mark"}:
        at += 1
    return tokens[at - 1].end
