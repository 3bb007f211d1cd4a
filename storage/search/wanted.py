"""What a line may mean, each meaning as words and digits to be looked for, and the terms the index is asked for."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property

from storage.search.han import grams
from storage.search.key import LAST_DIGITS, PREFIX
from storage.search.keyboards import digits_meant, retyped
from storage.search.names import other_names
from storage.search.tables import table
from storage.search.words import INSIDE, Word, without_tones, words_of

MOST_WORDS = 8
_TRUNK = ("00", "8", "0")  # what is dialled before a national number, or in place of the plus
_NUMBER = re.compile(r"\+?\d(?:[\s().\-‑–/]{0,3}\d)*")
_TRUNK_IN_BRACKETS = re.compile(r"(?<=\d)\s?\(0\)")  # +44 (0)20: not dialled from abroad
_PARTS = re.compile(r"[\s\-]+")
_OPEN_ENDS = "sckztdphyij"  # what another letter may join to one sound, or may be lost in the next
_OPEN_IN_CYRILLIC = "dij"
_SHORTEST_OPEN = 3
_INITIALS = range(2, 10)


class Why(StrEnum):
    """Why a card was found that does not say what was typed."""

    NAME = "name"
    LAYOUT = "layout"
    PIECE = "piece"
    TYPO = "typo"
    NEAR = "near"


@dataclass(frozen=True)
class Sought:
    """A word to be found. `alike`: sounds that are taken for it, each with the reason and how far away it is.

    `is_guessed`: whether it may mean more than it says.
    """

    word: Word
    alike: Mapping[str, tuple[Why, int]] = field(default_factory=dict)
    is_guessed: bool = False

    @cached_property
    def open_ended(self) -> tuple[str, ...]:
        """How the word may begin to sound when its last letter is half of a sound: a guess like others."""
        if not self.is_guessed:
            return ()
        raw = self.word.raw
        is_long = len(raw) >= _SHORTEST_OPEN and not self.word.is_chinese
        ends = _OPEN_ENDS if raw.isascii() else _OPEN_IN_CYRILLIC
        sounds = (
            {sound[:-1] for sound in self.word.sounds if len(sound) >= _SHORTEST_OPEN and sound[-1] in ends}
            if is_long
            else set()
        )
        return tuple(sorted(sounds))

    @cached_property
    def names(self) -> frozenset[str]:
        """The other names of somebody of this name."""
        return other_names(self.word)

    @cached_property
    def probes(self) -> tuple[str, ...]:
        """What the key of a card that may be meant holds, one of them: the beginning of a word, or a word taken for it."""
        if self.word.is_chinese:
            return (self.word.raw,)
        begun = _shortest([self.word.raw, *self.word.sounds, *self.open_ended])
        return tuple(f"/{form}" for form in (*begun, *_shortest([*self.names, *self.alike])))

    @cached_property
    def as_initials(self) -> str | None:
        """The mark of the cards whose Chinese words have such initials."""
        return f"*{self.word.raw}" if self.word.raw.isascii() and len(self.word.raw) in _INITIALS else None

    def whole(self) -> list[list[str]]:
        """The word as it stands."""
        return [list(dict.fromkeys(f"={form}" for form in (self.word.raw, *self.word.sounds, *sorted(self.names))))]

    def begun(self) -> list[list[str]]:
        """Words that begin with it, or are taken for it."""
        if self.word.is_chinese:
            pairs = [gram for gram in grams(self.word.raw) if len(gram) > 1]
            return [[f"^{gram}"] for gram in pairs or [self.word.raw]]
        begun = _shortest(
            [sound[:PREFIX] for sound in (*self.word.sounds, *self.open_ended)] or [self.word.raw[:PREFIX]]
        )
        as_initials = [self.as_initials] if self.as_initials else []
        others = [f"={sound}" for sound in (*sorted(self.names), *self.alike) if not sound.startswith(tuple(begun))]
        return [list(dict.fromkeys([*begun, *as_initials, *others]))]


def _shortest(beginnings: list[str]) -> list[str]:
    """Each once, without those that begin with another one."""
    known = dict.fromkeys(beginnings)
    return [each for each in known if not any(each[:end] in known for end in range(len(each)))]


@dataclass(frozen=True)
class Meaning:
    """One thing a line may mean. `numbers` are runs of digits of a phone number, each in the forms it may be kept in."""

    words: tuple[Sought, ...]
    numbers: tuple[tuple[str, ...], ...] = ()
    why: Why | None = None

    @property
    def is_telling(self) -> bool:
        """Whether every word may be more than the beginning of one: a letter alone is not."""
        return all(len(sought.word.raw) > 1 or sought.word.is_chinese for sought in self.words)

    def whole(self) -> list[list[str]]:
        """Groups of terms: every word stands as it is."""
        return [*self._digits(), *(group for sought in self.words for group in sought.whole())]

    def begun(self) -> list[list[str]]:
        """Groups of terms: every word is begun."""
        return [*self._digits(), *(group for sought in self.words for group in sought.begun())]

    def _digits(self) -> Iterator[list[str]]:
        for forms in self.numbers:
            last = [form[-LAST_DIGITS:] for form in forms]
            yield [f"~{digits}" for digits in dict.fromkeys(last)]
            if all(form.endswith(forms[-1]) for form in forms):
                yield from ([f"~{forms[-1][at : at + LAST_DIGITS]}"] for at in range(len(forms[-1]) - LAST_DIGITS))


def meanings(text: str, *, digits_allowed: bool) -> list[Meaning]:
    """What a line may mean as it is typed: words, words and a number; without the right to see numbers digits find nothing."""
    if not digits_allowed:
        return [meaning for meaning in _worded(text) if not any(_telling(sought) for sought in meaning.words)]
    if forms := number_forms(digits_meant(text)):
        return [Meaning((), (forms,), Why.LAYOUT)]
    runs = [found[0] for found in _NUMBER.finditer(text)]
    numbers = [forms for run in runs if (forms := number_forms(run))]
    rest = _NUMBER.sub(lambda found: " " if number_forms(found[0]) else found[0], text)
    if not numbers:
        return _worded(text)
    said = [_unlabelled(meaning) for meaning in _worded(rest)]
    with_number = [Meaning(meaning.words, tuple(numbers)) for meaning in said] or [Meaning((), tuple(numbers))]
    return [*with_number, *(bare for meaning in _worded(text) if (bare := _unlabelled(meaning)).words)]


def _unlabelled(meaning: Meaning) -> Meaning:
    """The same without the words that say what number it is that stands beside them."""
    labels = table("number_labels")["words"]
    return replace(meaning, words=tuple(sought for sought in meaning.words if sought.word.raw not in labels))


def _telling(sought: Sought) -> bool:
    return sum(sign.isdigit() for sign in sought.word.raw) >= LAST_DIGITS


def _worded(text: str, why: Why | None = None) -> list[Meaning]:
    words = _without_legal_forms(words_of(without_tones(text)))[:MOST_WORDS]
    return [Meaning(tuple(Sought(word) for word in words), why=why)] if words else []


def retyped_meanings(text: str) -> list[Meaning]:
    """What a line means on the other keyboard layouts; where a word falls to pieces, it was no other layout."""
    as_many = len(_PARTS.split(text))
    return [
        meaning for other in retyped(text) for meaning in _worded(other, Why.LAYOUT) if len(meaning.words) <= as_many
    ]


def lettered_meanings(text: str) -> list[Meaning]:
    """What a line means on the layouts on which its signs are letters: ",fkfyjd" was hardly meant to begin with a comma.

    An apostrophe within a word is as good as a letter: "d'A" is somebody's name.
    """
    as_many = _letters(INSIDE.sub("x", text))
    lettered = any(_letters(other) > as_many for other in retyped(text))
    return retyped_meanings(text) if lettered else []


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))


def number_forms(typed: str) -> tuple[str, ...]:
    """The digits of a phone number as typed, and last without what is dialled before a national one; none for a few digits."""
    digits = "".join(sign for sign in _TRUNK_IN_BRACKETS.sub("", typed) if sign.isdecimal())
    digits = digits if digits.isascii() else ""
    if len(digits) < LAST_DIGITS:
        return ()
    trunk = next((trunk for trunk in _TRUNK if digits.startswith(trunk) and not typed.startswith("+")), "")
    bare = digits[len(trunk) :]
    return tuple(dict.fromkeys([digits, bare])) if len(bare) >= LAST_DIGITS else (digits,)


def _without_legal_forms(words: list[Word]) -> list[Word]:
    """Legal forms are left out, as long as something else remains."""
    forms = table("legal_forms")
    left = [_shortened(word, forms["endings"]) for word in words if word.raw not in forms["words"]]
    return left or words


def _shortened(word: Word, endings: list[str]) -> Word:
    bare = next((word.raw.removesuffix(end) for end in endings if word.is_chinese and word.raw.endswith(end)), "")
    return words_of(bare)[0] if bare else word
