"""A text as a row of tokens: each a word, a number or a mark, with everything it can mean in one language."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple
from unicodedata import category

from bot.reading.letters import Folded
from bot.reading.vocabulary import WORD, Meanings, Phrases

# Classes of digits, whatever the language. The grammar knows them beside the classes of the vocabulary.
_DIGITS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (re.compile(r"1[89][0-5]\d|21[0-5]\d"), ("n", "year", "hhmm")),
    (re.compile(r"(?:18|19|20|21)\d\d"), ("n", "year")),
    (re.compile(r"\d{2}"), ("n", "d", "dd")),
    (re.compile(r"\d"), ("n", "d")),
    (re.compile(r"[01]?\d[0-5]\d|2[1-3][0-5]\d"), ("n", "hhmm")),
    (re.compile(r"\d{3,6}"), ("n",)),
    (re.compile(r"\d{1,4}\.\d{1,2}"), ("n", "dotted")),
    (re.compile(r"(?:[01]?\d|2[0-3]),[0-5]\d"), ("n", "comma")),
    (re.compile(r"\d{1,4},\d{1,2}"), ("n",)),
    (re.compile(r"(?!24/7)\d{1,2}/\d{1,2}"), ("slashed",)),  # round the clock is no date
    (re.compile(r"\d{1,2}-\d{1,2}"), ("dashed",)),
    (re.compile(r"\d{1,2}:\d{2}(?::\d{2})?"), ("clock",)),
    (re.compile(r"\d{4}([-./])\d{1,2}\1\d{1,2}"), ("iso",)),
    (re.compile(r"\d{1,2}([-./])\d{1,2}\1(?:\d{4}|\d{2})"), ("dated",)),
)
WORD_NUMBER = ("word", "n", "d", "dd")
MARKS: dict[str, Meanings] = {
    ",": {"glue": "", "edge": ""},
    "、": {"glue": "", "edge": ""},
    "(": {"glue": "", "edge": ""},
    ")": {"glue": "", "edge": ""},
    "-": {"minus": "", "dash": "", "glue": "", "edge": ""},
    "~": {"dash": "", "glue": ""},
    ".": {"stop": "", "edge": ""},
    "!": {"glue": "", "edge": ""},
    "t": {"glue": ""},  # between the date and the time of ISO 8601
    **{mark: {"edge": ""} for mark in ";:?。|\n"},
}
_NOTHING: Meanings = {}
_SIGNS = "\u2190"  # before it are letters and the signs of business, as in "n°"
_PICTURE: Meanings = {"glue": "", "edge": ""}
_GAP = "…"
_SCALES = (10, 100)
_YEAR_DIGITS = 4
READ_WORDS = 700  # a message of ordinary words that is as long as a message can be
_Word = tuple[str, int, int]
Guess = Callable[[str], Meanings]


def _never(_word: str) -> Meanings:
    return _NOTHING


class Token(NamedTuple):
    """`start` and `end` are places in the text as typed; `guessed`: a word that is known but for one letter."""

    text: str
    start: int
    end: int
    meanings: Meanings
    guessed: bool = False


def tokenize(folded: Folded, phrases: Phrases, guess: Guess = _never) -> list[Token]:
    """`guess` gives the meanings of a word that is not among the phrases."""
    return _with_whole_numbers(list(_phrases(_words(folded.text), folded, phrases, guess)))


@lru_cache(maxsize=8)  # a line is read for several things in turn
def _words(text: str) -> tuple[_Word, ...]:
    """Leave out the middle of what is longer than people type at once, so that no text takes long."""
    words = tuple((word[0], *word.span()) for word in WORD.finditer(text))
    if len(words) <= READ_WORDS:
        return words
    half = READ_WORDS // 2
    return (*words[:half], (_GAP, words[half][1], words[half][2]), *words[-half:])


def _phrases(words: tuple[_Word, ...], folded: Folded, phrases: Phrases, guess: Guess) -> Iterator[Token]:
    at, guessed = 0, False
    while at < len(words):
        text, start, end = words[at]
        length, meanings = _longest(words, at, phrases)
        if text[0].isdigit() and length < 2:  # noqa: PLR2004 - a number that is also a word by itself, as 1/2
            meanings = {**_digits(text), **meanings}
        elif not length:
            meanings = MARKS.get(text) or guess(text)
            guessed = bool(meanings) and text not in MARKS
            if not meanings and text > _SIGNS and category(text[0]) == "So":
                meanings = _PICTURE
            if text == "." and end < len(folded.text) and folded.text[end].isalpha():
                meanings = _NOTHING  # "monday.com"
        length = length or 1
        end = words[at + length - 1][2]
        yield Token(folded.text[start:end], folded.origin[start], folded.origin[end], meanings, guessed)
        at, guessed = at + length, False


def _longest(words: tuple[_Word, ...], at: int, phrases: Phrases) -> tuple[int, Meanings]:
    length, meanings = 0, _NOTHING
    for i in range(at, len(words)):
        stem = phrases.get(words[i][0])
        if stem is None:
            break
        if stem.meanings:
            length, meanings = i - at + 1, stem.meanings
        phrases = stem.next
    return length, meanings


@lru_cache(maxsize=4096)
def _digits(text: str) -> Meanings:
    for pattern, classes in _DIGITS:
        if pattern.fullmatch(text):
            return dict.fromkeys(classes, text)
    return _NOTHING


def _with_whole_numbers(tokens: list[Token]) -> list[Token]:
    """Join number words: "twenty" "five" is 25, "twenty-five" and 二 十 五 too; 二 零 二 七 is a year."""
    joined: list[Token] = []
    for token in tokens:
        joined.append(token)
        if "word" in token.meanings:
            _join_last(joined)
    return joined


def _join_last(tokens: list[Token]) -> None:
    """Let the last word be one number with those before it."""
    token = tokens.pop()
    hyphen = len(tokens) > 1 and tokens[-1].text == "-"
    whole = _join(tokens[-2 if hyphen else -1], token) if tokens else None
    if whole is not None:
        del tokens[-2 if hyphen else -1 :]
    tokens.append(whole or token)
    _join_year(tokens)


def _join(left: Token, right: Token) -> Token | None:
    if "word" not in left.meanings:
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


def _join_year(tokens: list[Token]) -> None:
    digits = tokens[-_YEAR_DIGITS:]
    if len(digits) < _YEAR_DIGITS or not all(len(token.meanings.get("word", "")) == 1 for token in digits):
        return
    said = "".join(token.meanings["word"] for token in digits)
    if "year" in (meanings := _digits(said)):
        tokens[-_YEAR_DIGITS:] = [Token(said, digits[0].start, digits[-1].end, meanings)]
