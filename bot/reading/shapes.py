"""The small engine: classes of words become letters, the shapes of a language regular expressions over them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from bot.reading.letters import Folded
from bot.reading.pieces import Piece, Said
from bot.reading.sayings import BUILDERS
from bot.reading.tokens import DIGIT_CLASSES, MARKS, WORD_NUMBER, Token, tokenize
from bot.reading.vocabulary import Vocabulary, vocabulary

_CLASS = re.compile(r"[a-z_]+")
_ELEMENT = re.compile(r"\([^)]*\)\??|[a-z_]+\??")
_UNKNOWN = "."
_FIRST_LETTER = 0xE000  # the private use area: none of these means anything to a regular expression


@dataclass(frozen=True)
class Match:
    """Tokens `start` to `end` read as `pieces`; `weak`: only worth believing in the right surroundings."""

    start: int
    end: int
    pieces: tuple[Piece, ...]
    kind: str
    weak: bool


@dataclass(frozen=True)
class _Shapes:
    """Every group of the pattern is a class; `rows` tells for each group the groups of the alternative it is in."""

    kind: str
    weak: bool
    pattern: re.Pattern[str]
    classes: tuple[str, ...]
    rows: tuple[range, ...]
    first: frozenset[str]


class Grammar:
    """The shapes of one language, compiled; `letters` says which letter stands for a set of classes."""

    def __init__(self, words: Vocabulary) -> None:
        self.words = words
        known = [frozenset(meanings) for phrases in words.phrases.values() for _, meanings in phrases]
        known += [frozenset(classes) for classes in (*DIGIT_CLASSES, WORD_NUMBER, *MARKS.values())]
        self.letters = {classes: chr(_FIRST_LETTER + i) for i, classes in enumerate(dict.fromkeys(known))}
        every = [self._compile(kind, shapes, weak=False) for kind, shapes in words.shapes.items()]
        every += [self._compile(kind, shapes, weak=True) for kind, shapes in words.weak.items()]
        self._starting = {
            letter: [shapes for shapes in every if shapes.first & classes] for classes, letter in self.letters.items()
        }

    def _compile(self, kind: str, shapes: Iterable[str], *, weak: bool) -> _Shapes:
        # The first alternative that fits is taken, so the longest come first.
        rows = sorted(dict.fromkeys(row for shape in shapes for row in _rows(shape)), key=len, reverse=True)
        classes: list[str] = []
        ranges: list[range] = []
        for row in rows:
            names = _CLASS.findall(" ".join(row))
            ranges += [range(len(classes), len(classes) + len(names))] * len(names)
            classes += names
        pattern = "|".join("".join(self._spell(element) for element in row) for row in rows)
        first = frozenset(name for row in rows for name in _CLASS.findall(row[0]))
        return _Shapes(kind, weak, re.compile(pattern), tuple(classes), tuple(ranges), first)

    def _spell(self, element: str) -> str:
        return _CLASS.sub(lambda name: self._letters_of(name[0]), element.replace("(", "(?:"))

    def _letters_of(self, name: str) -> str:
        fitting = "".join(letter for classes, letter in self.letters.items() if name in classes)
        return f"([{fitting}])" if fitting else "((?!))"

    def tokens(self, folded: Folded) -> list[Token]:
        return tokenize(folded, self.words.phrases)

    def matches(self, tokens: list[Token]) -> list[Match]:
        """Read from left to right, at each place the longest shape that fits."""
        spelt = "".join(self.letters.get(frozenset(token.meanings), _UNKNOWN) for token in tokens)
        found, at = [], 0
        while at < len(spelt):
            best = self._longest(spelt, at, tokens)
            if best is not None:
                found.append(best)
            at = best.end if best is not None else at + 1
        return found

    def _longest(self, spelt: str, at: int, tokens: list[Token]) -> Match | None:
        fits = ((shapes, shapes.pattern.match(spelt, at)) for shapes in self._starting.get(spelt[at], ()))
        best = max(((fit.end(), -i, shapes, fit) for i, (shapes, fit) in enumerate(fits) if fit), default=None)
        if best is None:
            return None
        end, _, shapes, fit = best
        return Match(at, end, tuple(BUILDERS[shapes.kind](_said(fit, shapes, tokens))), shapes.kind, shapes.weak)


def _rows(shape: str) -> list[tuple[str, ...]]:
    """Spell out what may be left out: "on? day" is "on day" and "day"."""
    rows: list[tuple[str, ...]] = [()]
    for element in _ELEMENT.findall(shape):
        said = [(*row, element.removesuffix("?")) for row in rows]
        rows = [*said, *rows] if element.endswith("?") else said
    return rows


def _said(fit: re.Match[str], shapes: _Shapes, tokens: list[Token]) -> Said:
    row = shapes.rows[(fit.lastindex or 1) - 1]
    places = ((fit.start(group + 1), shapes.classes[group]) for group in row)
    return [(name, tokens[at].meanings[name]) for at, name in places if at >= 0]


@cache
def grammar(language: str) -> Grammar:
    return Grammar(vocabulary(language))
