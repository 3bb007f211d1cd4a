"""The words that stand on cards, and how a mistyped one or a piece of one leads to them.

A word is kept under its first letters with one of them left out, a long word also with two: two words that differ by so
many typing errors have one such spelling in common (symmetric deletion, W. Garbe's SymSpell). And it is kept under three and
under four letters in a row from each of its letters on. All of that as numbers; two of a number by chance are told apart by
the word itself. A less likely sound of a word, which stands here with a "~" before it, is kept for one error in it alone.
"""

import zlib
from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import TYPE_CHECKING, Any

from storage.search.plain import Steps

if TYPE_CHECKING:  # it keeps cards under terms, whose words are looked for here
    from storage.search.dialects import Dialect

BEGINNING = 7
SHORTEST, LONGEST = 3, 40
LONG = 7  # letters of a word in which two errors are looked for
PIECES = (3, 4)
_AT_ONCE = 500
_POURED = 10_000
_SHELVES = 512
_ASIDE = "~"
_BITS = 31  # of a number, and enough for the place of a word


def aside(sound: str) -> str:
    """A less likely sound of a word, as it stands among words."""
    return f"{_ASIDE}{sound}"


def met_by(word: str) -> set[int]:
    """All numbers that a word is kept under."""
    if word.startswith(_ASIDE):
        return {itself(word), *(spelling(rest) for rest in left_out_of(word.removeprefix(_ASIDE), 1))}
    pieces = (piece(word[at : at + size]) for size in PIECES for at in range(1, len(word) - size + 1))
    left_out = (spelling(rest) for rest in left_out_of(word, 2 if len(word) >= LONG else 1))
    return {itself(word), *left_out, *pieces}


def itself(word: str) -> int:
    """The number of a whole word."""
    return _number(f"={word}")


def spelling(rest: str) -> int:
    """The number of what is left of a word's beginning."""
    return _number(f"-{rest}")


def piece(letters: str) -> int:
    """The number of three or four letters in a row."""
    return _number(f">{letters}")


def _number(text: str) -> int:
    return zlib.crc32(text.encode()) >> 1


def left_out_of(word: str, most: int) -> Iterator[str]:
    """The beginning of a word, and what is left of it without any one (or two) of its letters."""
    start = word[:BEGINNING]
    yield start
    for at in range(len(start)):
        yield start[:at] + start[at + 1 :]
    if most > 1:
        for one, two in combinations(range(len(start)), 2):
            yield start[:one] + start[one + 1 : two] + start[two + 1 :]


def learn(dialect: "Dialect", words: Iterable[str]) -> Steps[None]:
    """Keep the words that are not known yet."""
    wanted = {itself(word): word for word in words}
    for some in in_parts(sorted(wanted)):
        new = yield from dialect.new_words({number: wanted[number] for number in some})
        if new:
            yield dialect.keep_words([row for word in sorted(new) for row in _rows(word)])


def _rows(word: str) -> list[tuple[int, str]]:
    return [(met, _kept(met, word)) for met in sorted(met_by(word))]


def _kept(met: int, word: str) -> str:
    """What stands under a number: the sound alone, but where it is told whether the word is known."""
    return word.removeprefix(_ASIDE) if word.startswith(_ASIDE) and met != itself(word) else word


def in_order(words: Sequence[str]) -> Iterator[list[tuple[int, str]]]:
    """All that these words are kept under, in its order, some ten thousand at a time: so they are kept the quickest."""
    likely_too = set(map(aside, words)).intersection(words)  # kept as likely sounds, under more numbers
    shelves = [array("Q") for _ in range(_SHELVES)]
    for place, word in enumerate(words):
        for met in [itself(word)] if word in likely_too else met_by(word):
            shelves[met * _SHELVES >> _BITS].append(met << _BITS | place)
    part: list[tuple[int, str]] = []
    for shelf in shelves:
        placed = ((both >> _BITS, words[both & (1 << _BITS) - 1]) for both in sorted(shelf))
        part += [(met, _kept(met, word)) for met, word in placed]
        if len(part) >= _POURED:
            yield part
            part = []
    if part:
        yield part


def in_parts(items: Sequence[Any], size: int = _AT_ONCE) -> Iterable[Sequence[Any]]:
    """Some items at a time, as many as a statement takes."""
    return (items[start : start + size] for start in range(0, len(items), size))
