"""A text as the words it is found by: each as it is written, and as it may sound."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from storage.rules.fold import fold
from storage.search.alphabet import sounds, spelt_out
from storage.search.han import HAN, initials, pinyin, simplified

INSIDE = re.compile(r"(?<=\w)['’‘ʼʹʺ`´\"”′″]+(?=\w)|[ʹʺ′″]")
"""Apostrophes, and signs that stand for ь and ъ in Latin spellings."""
_COMPOUND = re.compile(r"[^\W_]+(?:[\-‐‑][^\W_]+)+")
_ELIDED = re.compile(r"(?<!\w)[a-zA-Z]['’]([^\W\d_]{4,})")
_RUNS = re.compile(f"{HAN.pattern}|[^\u3007\u3400-\u9fff]+")
_TONE = re.compile(r"(?<=[a-z])[1-5](?![0-9])")
LONGEST = 40


@dataclass(frozen=True)
class Word:
    """A word: `raw` is its folded spelling; `sounds` are what spellings in other alphabets meet in; `initials` of Chinese ones."""

    raw: str
    sounds: tuple[str, ...]
    initials: tuple[str, ...] = ()

    @cached_property
    def is_chinese(self) -> bool:
        """Whether it is a run of Chinese characters."""
        return bool(HAN.match(self.raw))

    @property
    def is_number(self) -> bool:
        """Whether it is nothing but digits."""
        return self.raw.isdigit()

    @cached_property
    def written(self) -> str:
        """The word in a card's key: its spelling and its sounds, each after a "/"."""
        return f"/{self.raw}" if self.sounds == (self.raw,) else "/".join(["", self.raw, *self.sounds])


def words_of(text: str) -> list[Word]:
    """The words of a text, in order."""
    return [word for part in text.split() for word in _words(part)]


@lru_cache(maxsize=131_072)
def _words(text: str) -> tuple[Word, ...]:
    joined = simplified(INSIDE.sub("", text))
    raw, told = fold(joined).split(), spelt_out(joined.lower())
    marked = raw if told == joined.lower() else fold(told).split()
    if len(raw) != len(marked):  # a mark that separates words is none of the telling ones
        marked = raw
    return tuple(word for pair in zip(raw, marked, strict=True) for word in _parts(*pair))


def _parts(raw: str, marked: str) -> Iterator[Word]:
    if not HAN.search(raw):
        yield Word(raw[:LONGEST], sounds(raw[:LONGEST], marked[:LONGEST]))
        return
    for run in _RUNS.findall(raw):
        yield Word(run, pinyin(run), initials(run)) if HAN.match(run) else Word(run, sounds(run, run))


def otherwise(name: str) -> list[str]:
    """How compounds in a name are written, too: "Ter-Petrosyan" in one word, "d'Artagnan" without its article."""
    joined = [re.sub(r"[^\w]", "", found) for found in _COMPOUND.findall(name)]
    return [*joined, *_ELIDED.findall(name)]


def without_tones(text: str) -> str:
    """Pinyin with its tones as digits ("wang2wei3") without them."""
    return _TONE.sub("", text)
