"""A text as a row of tokens: each a word, a number or a mark, with everything it can mean in one language."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from bot.reading.letters import Folded
from bot.reading.vocabulary import WORD, Meanings, Phrases

# Classes of digits, whatever the language. The grammar knows them beside the classes of the vocabulary.
_DIGITS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (re.compile(r"(?:18|19|20|21)\d\d"), ("n", "year")),
    (re.compile(r"\d{2}"), ("n", "d", "dd")),
    (re.compile(r"\d"), ("n", "d")),
    (re.compile(r"\d{3,4}"), ("n",)),
    (re.compile(r"\d{1,4}\.\d{1,2}"), ("n", "dotted")),
    (re.compile(r"\d{1,4},\d{1,2}"), ("n",)),
    (re.compile(r"\d{1,2}/\d{1,2}"), ("slashed",)),
    (re.compile(r"\d{1,2}-\d{1,2}"), ("dashed",)),
    (re.compile(r"\d{1,2}:\d{2}(?::\d{2})?"), ("clock",)),
    (re.compile(r"\d{4}([-./])\d{1,2}\1\d{1,2}"), ("iso",)),
    (re.compile(r"\d{1,2}([-./])\d{1,2}\1(?:\d{4}|\d{2})"), ("dated",)),
)
DIGIT_CLASSES = tuple(classes for _, classes in _DIGITS)
WORD_NUMBER = ("word", "n", "d", "dd")
MARKS: dict[str, Meanings] = {
    ",": {"glue": "", "edge": ""},
    "、": {"glue": "", "edge": ""},
    "(": {"glue": "", "edge": ""},
    ")": {"glue": "", "edge": ""},
    "-": {"minus": "", "glue": "", "edge": ""},
    "t": {"glue": ""},  # between the date and the time of ISO 8601
    **{mark: {"edge": ""} for mark in ";.:!?。|\n"},
}
_NOTHING: Meanings = {}
_GAP = "…"
_SCALES = (10, 100)
READ_WORDS = 300
_Word = tuple[str, int, int]


class Token(NamedTuple):
    """`start` and `end` are places in the text as typed."""

    text: str
    start: int
    end: int
    meanings: Meanings


def tokenize(folded: Folded, phrases: Phrases) -> list[Token]:
    return list(_with_whole_numbers(_phrases(_words(folded.text), folded, phrases)))


def _words(text: str) -> list[_Word]:
    """Leave out the middle of what is longer than people type at once, so that no text takes long."""
    words = [(word[0], word.start(), word.end()) for word in WORD.finditer(text)]
    if len(words) <= READ_WORDS:
        return words
    half = READ_WORDS // 2
    return [*words[:half], (_GAP, words[half][1], words[half][2]), *words[-half:]]


def _phrases(words: list[_Word], folded: Folded, phrases: Phrases) -> Iterator[Token]:
    at = 0
    while at < len(words):
        text, start, end = words[at]
        length, meanings = _longest(words, at, phrases)
        if not length:
            length, meanings = 1, _digits(text) if text[0].isdigit() else MARKS.get(text, _NOTHING)
        end = words[at + length - 1][2]
        yield Token(folded.text[start:end], folded.origin[start], folded.origin[end], meanings)
        at += length


def _longest(words: list[_Word], at: int, phrases: Phrases) -> tuple[int, Meanings]:
    for phrase, meanings in phrases.get(words[at][0], ()):
        if all(at + i < len(words) and words[at + i][0] == part for i, part in enumerate(phrase)):
            return len(phrase), meanings
    return 0, _NOTHING


@lru_cache(maxsize=4096)
def _digits(text: str) -> Meanings:
    for pattern, classes in _DIGITS:
        if pattern.fullmatch(text):
            return dict.fromkeys(classes, text)
    return _NOTHING


def _with_whole_numbers(tokens: Iterator[Token]) -> Iterator[Token]:
    """Join number words: "twenty" "five" is 25, 二 十 五 too."""
    last: Token | None = None
    for token in tokens:
        joined = _join(last, token) if last is not None else None
        if joined is None and last is not None:
            yield last
        last = joined or token
    if last is not None:
        yield last


def _join(left: Token, right: Token) -> Token | None:
    if "word" not in left.meanings or "word" not in right.meanings:
        return None
    first, second = int(left.meanings["word"]), int(right.meanings["word"])
    if second in _SCALES and 0 < first < second:
        value = first * second
    elif first >= 10 and first % 10 == 0 and 0 < second < 10:  # noqa: PLR2004 - tens and units
        value = first + second
    else:
        return None
    text = str(value)
    return Token(text, left.start, right.end, dict.fromkeys(WORD_NUMBER, text))
