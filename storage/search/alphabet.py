"""Words as they sound: one alphabet in which spellings of other alphabets and languages meet, from `tables/letters.toml`."""

import re
from collections.abc import Callable, Sequence
from functools import cache, lru_cache

from storage.search.tables import table

Pairs = Sequence[tuple[str, str]]
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_SYLLABLE = re.compile("(?=.*[aeiouy]).{4}")  # more than one sound
_SHRINKS = 4  # "shch" is one sound; what shrinks more is no word
_SPELT = re.compile("[^a-z0-9]+")


@lru_cache(maxsize=65_536)
def sounds(word: str, marked: str) -> tuple[str, ...]:
    """How a folded word may sound, the likeliest first; `marked` is the same word with its telling marks spelt out.

    A Cyrillic word has one sound; a Latin one is taken letter by letter, too, and as the languages read it. A word of
    another alphabet stands for itself.
    """
    if _CYRILLIC.search(word):
        sound = _met(_SPELT.sub("", _cyrillic()(word)))
        return (sound if _is_word(sound, word) else word,)
    if not word.isascii() or not any(sign.isalpha() for sign in word):
        return (word,)
    heard = (_met(read(marked)) for read, tried in _readings() if not tried or tried.search(marked))
    return tuple(dict.fromkeys([word, *(sound for sound in heard if _is_word(sound, word))]))


def letter_by_letter(word: str) -> str:
    """A Cyrillic word with a sound for every letter: in a mistyped one sounds may meet that do not in the right one."""
    return _cyrillic()(word) if _CYRILLIC.search(word) else word


def _is_word(sound: str, word: str) -> bool:
    if len(sound) > 1:
        return len(sound) * _SHRINKS >= len(word)
    return bool(sound) and (len(word) == 1 or (len(set(word)) > 1 and not _SYLLABLE.match(word)))


def spelt_out(text: str) -> str:
    """A lower-case text with the marks that are more than accents as letters of their own ("š" as "sh")."""
    return text.translate(_marks())


@lru_cache(maxsize=65_536)
def _met(sound: str) -> str:
    for pattern, instead in _meeting():
        sound = pattern.sub(instead, sound)
    return sound


@cache
def _marks() -> dict[int, str]:
    return str.maketrans(table("letters")["marked"])


@cache
def _cyrillic() -> Callable[[str], str]:
    letters: dict[str, str] = table("letters")["cyrillic"]
    longest = sorted(letters, key=len, reverse=True)
    pattern = re.compile("|".join(longest))
    return lambda word: pattern.sub(lambda found: letters[found[0]], word)


@cache
def _readings() -> tuple[tuple[Callable[[str], str], re.Pattern[str] | None], ...]:
    """Each with the words it is tried on, unless it is tried on all."""
    letters = table("letters")
    tried = {language: re.compile(words) for language, words in letters["tried"].items()}
    return tuple((_reading(pairs), tried.get(language)) for language, pairs in letters["readings"].items())


def _reading(pairs: Pairs) -> Callable[[str], str]:
    """All rules in one pass: what one has written is not read by another."""
    pattern = re.compile("|".join(f"({spelt})" for spelt, _ in pairs))
    heard = [sound for _, sound in pairs]
    return lambda word: pattern.sub(lambda found: heard[(found.lastindex or 1) - 1], word)


@cache
def _meeting() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern), instead) for pattern, instead in table("letters")["meeting"]["rules"])
