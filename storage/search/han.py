"""Chinese text: traditional characters as simplified ones, and how characters are read, from `tables/`."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice, product

from storage.search.tables import lines

HAN = re.compile("[\u3007\u3400-\u9fff]+")
LONGEST_READ = 12
_MOST_READINGS = 4
_NAME = 4  # characters, hardly more
_SAID_TOGETHER = 6  # syllables: who types more has long found it


def simplified(text: str) -> str:
    """The same text in simplified characters."""
    return text.translate(_to_simple()) if HAN.search(text) else text


def grams(run: str) -> list[str]:
    """The characters of a run, and its pairs of neighbours."""
    return list(dict.fromkeys([*run, *(run[at : at + 2] for at in range(len(run) - 1))]))


@lru_cache(maxsize=16_384)
def pinyin(run: str) -> tuple[str, ...]:
    """How a run of characters is read from each of its characters on: 王小明 as "wangxiaoming", "xiaoming", "ming"."""
    heard: dict[str, None] = {}
    for syllables in _read(run):
        for at in range(len(syllables)):
            heard["".join(syllables[at : at + _SAID_TOGETHER])] = None
    return tuple(heard)


@lru_cache(maxsize=16_384)
def initials(run: str) -> tuple[str, ...]:
    """The first letters of the syllables, two and more: 王小明 as "wx", "wxm", "xm"; behind the whole first one: "wangxm"."""
    found: dict[str, None] = {}
    for syllables in _read(run):
        letters = "".join(syllable[0] for syllable in syllables)
        for at in range(len(letters) - 1):
            found.update(dict.fromkeys(letters[at:end] for end in range(at + 2, min(len(letters), at + 6) + 1)))
        found.update(dict.fromkeys(syllables[0] + letters[1:end] for end in range(2, min(len(letters), _NAME) + 1)))
    return tuple(found)


def _read(run: str) -> Iterator[tuple[str, ...]]:
    known = [_readings().get(sign, ("",)) for sign in run[:LONGEST_READ]]
    return islice(
        product(*([syllable for syllable in each if syllable] for each in known if each != ("",))), _MOST_READINGS
    )


@cache
def _readings() -> dict[str, tuple[str, ...]]:
    known: dict[str, tuple[str, ...]] = {}
    for line in lines("pinyin"):
        syllables, _, signs = line.partition(" ")
        known.update(dict.fromkeys(signs, tuple(syllables.split(","))))
    return known


@cache
def _to_simple() -> dict[int, int]:
    rows = lines("traditional")
    return str.maketrans("".join(rows[::2]), "".join(rows[1::2]))
