"""The small engine: the shapes of a language as a tree of classes, walked token by token."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from re import compile as pattern
from typing import NamedTuple

from bot.reading.letters import Folded
from bot.reading.pieces import Piece, Said
from bot.reading.sayings import BUILDERS
from bot.reading.tokens import Token, tokenize
from bot.reading.vocabulary import Vocabulary, mixed_with_english, vocabulary

_CHOICE = pattern(r"\(([^)]*)\)(\??)|([a-z_]+)(\??)")


@dataclass(frozen=True)
class Match:
    """Tokens `start` to `end` read as `pieces`; `weak`: only worth believing in the right surroundings."""

    start: int
    end: int
    pieces: tuple[Piece, ...]
    kind: str
    weak: bool


class _Sense(NamedTuple):
    """What a finished shape is: of shapes that end at one place the one listed first is meant."""

    rank: int
    kind: str
    weak: bool


@dataclass
class _Branch:
    """Where a row of classes has led to: the classes that may follow, and the shapes that end here."""

    next: dict[str, "_Branch"] = field(default_factory=dict)
    senses: list[_Sense] = field(default_factory=list)


class Grammar:
    """The shapes of one language, as one tree, so that a place in a text is looked at once for all of them."""

    def __init__(self, words: Vocabulary) -> None:
        self.words = words
        self._root = _Branch()
        for weak, kinds in ((False, words.shapes), (True, words.weak)):
            for rank, (kind, shapes) in enumerate(kinds.items()):
                self._plant(_Sense(rank + weak * len(words.shapes), kind, weak), shapes)

    def _plant(self, sense: _Sense, shapes: Iterable[str]) -> None:
        for row in dict.fromkeys(row for shape in shapes for row in _rows(shape)):
            branch = self._root
            for name in row:
                branch = branch.next.setdefault(name, _Branch())
            branch.senses.append(sense)

    def tokens(self, folded: Folded) -> list[Token]:
        return tokenize(folded, self.words.phrases, self.words.guess)

    def matches(self, tokens: list[Token]) -> list[Match]:
        """Read from left to right, at each place the longest shape that fits."""
        found, at = [], 0
        while at < len(tokens):
            best = self._longest(tokens, at) if tokens[at].meanings else None
            if best is not None:
                found.append(best)
            at = best.end if best is not None else at + 1
        return found

    def _longest(self, tokens: list[Token], at: int) -> Match | None:
        ends = [(-end, sense, said) for end, branch, said in self._walk(tokens, at) for sense in branch.senses]
        for end, sense, said in sorted(ends, key=lambda one: one[:2]):
            pieces = tuple(BUILDERS[sense.kind](said))
            if pieces:
                return Match(at, -end, pieces, sense.kind, sense.weak)
        return None

    def _walk(self, tokens: list[Token], at: int) -> Iterator[tuple[int, _Branch, Said]]:
        """Follow every row of classes that the tokens can be; as deep as the longest shape, however long the text."""
        paths: list[tuple[_Branch, Said]] = [(self._root, [])]
        while paths and at < len(tokens):
            meanings = tokens[at].meanings
            at += 1
            paths = [
                (branch.next[name], [*said, (name, meaning)])
                for branch, said in paths
                for name, meaning in meanings.items()
                if name in branch.next
            ]
            yield from ((at, branch, said) for branch, said in paths if branch.senses)


def _rows(shape: str) -> list[tuple[str, ...]]:
    """Spell out what may be left out or chosen: "on? (day|week)" is "on day", "day", "on week" and "week"."""
    rows: list[tuple[str, ...]] = [()]
    for choice in _CHOICE.finditer(shape):
        names = (choice[1] or choice[3]).split("|")
        said = [(*row, name) for row in rows for name in names]
        rows = [*said, *rows] if choice[2] or choice[4] else said
    return rows


@cache
def grammar(language: str) -> Grammar:
    return Grammar(vocabulary(language))


@cache
def mixed_grammar(language: str) -> Grammar:
    return Grammar(mixed_with_english(language))
