"""The words of one language, from its data file: what each phrase can mean, and the shapes that phrases form."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

from bot.reading.letters import fold_text
from bot.reading.slips import Slips

_WORDS = files("bot.reading").joinpath("words")
# A language is understood as soon as it has a file of words: its name is the language's two letters.
LANGUAGES = tuple(sorted(file.name[:2] for file in _WORDS.iterdir() if re.fullmatch("[a-z]{2}\\.toml", file.name)))
FALLBACK = "en"

# A run of digits with its separators is one word, so is each Chinese character, and so is each other visible mark.
WORD = re.compile(r"\d+(?:[.,:/-]\d+)*|[\u3400-\u9fff]|[^\W\d_\u3400-\u9fff]+|[^\w\s]|[_\n]")
_BRACES = re.compile(r"\{([^{}]*)\}")

# Words of these classes are understood with one slip of the finger in them.
_LIKELY = frozenset({"day", "day_part", "weekday", "month", "part", "unit", "which"})

Meanings = Mapping[str, str]
Phrases = Mapping[str, "Stem"]


@dataclass(frozen=True)
class Stem:
    """Where the words of a phrase have led to: what they mean so far, if anything, and which may come next."""

    meanings: dict[str, str] = field(default_factory=dict)
    next: dict[str, "Stem"] = field(default_factory=dict)


@dataclass(frozen=True)
class Vocabulary:
    """`phrases`: a tree of words; a phrase may mean several things, each a class and a value.

    `data` is the whole file.
    """

    language: str
    phrases: Phrases
    shapes: Mapping[str, list[str]]
    weak: Mapping[str, list[str]]
    data: Mapping[str, Any]

    def words(self, *path: str) -> list[str]:
        """Return the phrases of a list of the file, spelt out; an absent list is empty."""
        found: Any = self.data
        for key in path:
            found = found.get(key, {})
        return [phrase for pattern in found for phrase in spellings(pattern)]

    def guess(self, word: str) -> Meanings:
        """Return what a word means that has one letter wrong; nothing if it may mean several things."""
        known = [self._single[meant] for meant in self._slips.meant(word)]
        return known[0] if known and all(meanings == known[0] for meanings in known) else {}

    @cached_property
    def _single(self) -> dict[str, Meanings]:
        return {word: stem.meanings for word, stem in self.phrases.items() if _LIKELY & stem.meanings.keys()}

    @cached_property
    def _slips(self) -> Slips:
        return Slips(self._single, (fold_text(word) for word in self.words("unlike")))


def spellings(pattern: str) -> Iterator[str]:
    """Spell out alternatives: "day{,s}" is "day" and "days"."""
    braces = _BRACES.search(pattern)
    if braces is None:
        yield pattern
        return
    for choice in braces[1].split(","):
        yield from spellings(pattern[: braces.start()] + choice + pattern[braces.end() :])


@cache
def vocabulary(language: str) -> Vocabulary:
    """Return the words of a language; of English when there is no such language here."""
    known = language if language in LANGUAGES else FALLBACK
    data = word_file(known)
    # A legal form beside a date makes it the name of a company, in any language.
    words = data["words"] | {
        "firm": [form for kind in ("before", "sole", "after") for form in word_file("companies")[kind]],
        "firm_end": word_file("companies")["ending"],
    }
    return Vocabulary(known, index(_entries(words)), data["shapes"], data["weak"], data)


@cache
def mixed_with_english(language: str) -> Vocabulary:
    """Return the words and shapes of a language with those of English among them, for "завтра at 3pm"."""
    own, other = vocabulary(language), vocabulary(FALLBACK)
    shapes, weak = (
        {**two, **one, **{kind: [*one[kind], *two[kind]] for kind in one.keys() & two}}
        for one, two in ((own.shapes, other.shapes), (own.weak, other.weak))
    )
    return Vocabulary(own.language, _merged(other.phrases, own.phrases), shapes, weak, own.data)


def _merged(one: Phrases, other: Phrases) -> Phrases:
    both = {
        word: Stem({**one[word].meanings, **other[word].meanings}, dict(_merged(one[word].next, other[word].next)))
        for word in one.keys() & other.keys()
    }
    return {**one, **other, **both}


@cache
def word_file(name: str) -> dict[str, Any]:
    return tomllib.loads(_WORDS.joinpath(f"{name}.toml").read_text(encoding="utf-8"))


def spoken_with(language: str) -> tuple[str, ...]:
    """Return the languages a line may be in: the member's own, then English, which everybody may use."""
    own = language if language in LANGUAGES else FALLBACK
    return tuple(dict.fromkeys((own, FALLBACK)))


def index(entries: Iterator[tuple[str, str, str]]) -> Phrases:
    """Index (phrase, class, value) triples by the words of the phrase."""
    root = Stem()
    for phrase, kind, value in entries:
        stem = root
        for word in WORD.findall(fold_text(phrase)):
            stem = stem.next.setdefault(word, Stem())
        stem.meanings[kind] = value
    return root.next


def _entries(tables: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    for kind, content in tables.items():
        valued = content if isinstance(content, dict) else {"": content}
        for value, patterns in valued.items():
            for pattern in patterns:
                for phrase in spellings(pattern):
                    yield phrase, kind, value
                    if kind == "word":
                        yield from ((phrase, number, value) for number in ("n", "d", "dd")[: 2 + (len(value) > 1)])
