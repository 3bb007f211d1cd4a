"""The key of a card: all it is found by, in one line; and the terms under which the index keeps it.

Words stand field by field, fields apart by "|": the name, the company, other facts, marks, notes. A word is its spelling and its
sounds, each after a "/". A mark begins with a sign: `@` responsible, `%` stage, `&` month of birth, `#` tag, `$` end of a number,
`~` four digits of a number in a row, `^` a Chinese character or two, `*` Chinese initials, `:` a city, `!` put away, `+` a number.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from functools import lru_cache
from itertools import chain

from storage.search.han import HAN, grams, initials
from storage.search.vocabulary import LONGEST, SHORTEST, aside
from storage.search.words import otherwise, words_of

PREFIX = 10  # letters: what is typed beyond them is compared with the cards found
MARKS = "@%&#$~^*:!+"
_BEGUN = "#:"  # those that are found by their beginnings, too
_MOST_NOTED = 300  # words of a card's notes, the newest notes first
_LONG = 48  # letters of a text that will hardly come again
_SHORTEST_NOTED = 3  # letters: shorter words are on every second card
LIKELY = 2  # sounds of a word: its spelling, and the reading that fits best; in the others one typing error is mended, not two
_DIGITS_IN_NOTE = 5  # a number of somebody's, which not everybody may find by
LAST_DIGITS = 4


class Field(IntEnum):
    """Where on a card a word stands, in the order of importance."""

    NAME = 0
    COMPANY = 1
    REST = 2
    MARKS = 3
    NOTES = 4


@dataclass
class Facts:
    """What a card says, as far as it is found by it."""

    owner_id: int
    stage: str
    archived: bool = False
    birth_months: list[int] = field(default_factory=list)
    name: list[str] = field(default_factory=list)
    company: list[str] = field(default_factory=list)
    rest: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    city: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)


def key_of(facts: Facts) -> str:
    """The key of a card with these facts; the same facts give the same key."""
    name, company = (_written([*said, *chain(*map(otherwise, said))]) for said in (facts.name, facts.company))
    rest = _written([*facts.rest, *_cities(facts), *facts.tags])
    notes = dict.fromkeys([word for word in _written(facts.notes) if _is_telling(word)][:_MOST_NOTED])
    marks = dict.fromkeys([*_marks(facts), *_chinese([*name, *company, *rest, *notes])])
    return " | ".join([" ".join(field) for field in (name, company, rest, marks, notes)])


def _written(texts: Iterable[str]) -> dict[str, None]:
    """The words of some texts, each once, as they are written in a key."""
    return dict.fromkeys([word for text in texts for word in (_short if len(text) < _LONG else _any)(text)])


def _any(text: str) -> list[str]:
    return [word.written for word in words_of(text)]


_short = lru_cache(maxsize=65_536)(_any)


@lru_cache(maxsize=65_536)
def _is_telling(written: str) -> bool:
    """Whether somebody may look for it in notes; not everybody may find by somebody's number."""
    raw, _ = forms_of(written)
    if len(raw) < _SHORTEST_NOTED and not HAN.match(raw):
        return False
    return sum(sign.isdigit() for sign in raw) < _DIGITS_IN_NOTE


def _marks(facts: Facts) -> Iterator[str]:
    yield owner_mark(facts.owner_id)
    yield stage_mark(facts.stage)
    yield from (f"&{month}" for month in facts.birth_months)
    yield from (f"#{word}" for tag in facts.tags if (word := squeezed(tag)))
    yield from (f":{sound}" for city in _cities(facts) for word in words_of(city) for sound in word.sounds)
    for number in facts.numbers:
        yield from number_marks(number)
        yield f"+{number}"
    if facts.archived:
        yield "!"


def _cities(facts: Facts) -> list[str]:
    return [*facts.city, *chain(*map(otherwise, facts.city))]


def _chinese(words: Iterable[str]) -> Iterator[str]:
    for written in words:
        if HAN.match(written, 1):
            raw, _ = forms_of(written)
            yield from (f"*{letters}" for letters in initials(raw))
            yield from (f"^{gram}" for gram in grams(raw))


def owner_mark(member_id: int) -> str:
    """The mark of the cards somebody is responsible for."""
    return f"@{member_id}"


def stage_mark(stage: str) -> str:
    """The mark of the cards at a stage."""
    return f"%{stage.replace('_', '')}"


def squeezed(tag: str) -> str:
    """A tag as one word."""
    return "".join(word.sounds[0] if word.sounds else word.raw for word in words_of(tag))


def number_marks(digits: str) -> list[str]:
    """A number by its end, and by any four digits in a row."""
    runs = [digits[at : at + LAST_DIGITS] for at in range(len(digits) - LAST_DIGITS + 1)]
    return [f"${digits[-LAST_DIGITS:]}", *(f"~{run}" for run in runs)]


def terms_of(key: str) -> list[str]:
    """The terms the index keeps a card under: its words whole ("=ivanov"), their beginnings, its marks."""
    fields = key.split("|")
    marks = fields.pop(Field.MARKS).split()
    terms: dict[str, None] = {}
    for words in fields:
        for word in words.split():
            terms |= _terms(word)
    terms |= dict.fromkeys([mark for mark in marks if mark[0] != "+"])
    for mark in marks:
        if mark[0] in _BEGUN:
            terms |= _beginnings(mark)
    return [f"!{term}" for term in terms] if "!" in terms else list(terms)


@lru_cache(maxsize=4_096)
def _beginnings(mark: str) -> dict[str, None]:
    return dict.fromkeys([mark[:end] for end in range(2, PREFIX + 1)])


def forms_of(written: str) -> tuple[str, list[str]]:
    """The spelling of a word in a key, and its sounds."""
    _, raw, *sounds = written.split("/")
    return raw, sounds or [raw]


@lru_cache(maxsize=65_536)
def _terms(written: str) -> dict[str, None]:
    raw, sounds = forms_of(written)
    beginnings = (sound[:end] for sound in sounds for end in range(1, min(len(sound), PREFIX) + 1))
    return dict.fromkeys([f"={raw}", *(f"={sound}" for sound in sounds), *beginnings])


def sounds_in(keys: Iterable[str]) -> set[str]:
    """The sounds of the words of cards, as the vocabulary of typing errors keeps them."""
    return sounds_of(written_in(keys))


def written_in(keys: Iterable[str]) -> set[str]:
    """The words of cards, each as it is written in a key."""
    written: set[str] = set()
    for key in keys:
        fields = key.split("|")
        del fields[Field.MARKS]
        written.update(" ".join(fields).split())
    return written


def sounds_of(written: Iterable[str]) -> set[str]:
    """The sounds of words, as the vocabulary of typing errors keeps them."""
    return set().union(*map(_sounds, written))


@lru_cache(maxsize=65_536)
def _sounds(written: str) -> frozenset[str]:
    sounds = [sound for sound in forms_of(written)[1] if SHORTEST <= len(sound) <= LONGEST and not _has_digit(sound)]
    return frozenset([*sounds[:LIKELY], *map(aside, sounds[LIKELY:])])


def _has_digit(sound: str) -> bool:
    return any(sign.isdigit() for sign in sound)
