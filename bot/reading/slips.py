"""One slip of the finger in a long word: a letter missed, doubled, swapped with its neighbour, or a wrong one."""

from collections.abc import Iterable
from functools import lru_cache

SHORTEST = 6  # letters: in shorter words one letter makes another word too easily
_SURE = 7  # letters from which any one letter may be wrong, and not only a vowel
_LONG = 8  # letters from which the last one may be missing
_VOWELS = frozenset("aeiouyаеиоуыэюяйь")


class Slips:
    """Finds the word that was meant among those known; never one whose first letter is another."""

    def __init__(self, known: Iterable[str], unlike: Iterable[str]) -> None:
        """`unlike`: words of the language that are no slips, however like."""
        self._unlike = frozenset(unlike)
        self._by_rest: dict[str, list[str]] = {}
        for word in known:
            for rest in _rests(word) if len(word) >= SHORTEST else ():
                self._by_rest.setdefault(rest, []).append(word)
        self.meant = lru_cache(maxsize=4096)(self._meant)

    def _meant(self, word: str) -> tuple[str, ...]:
        if word in self._unlike or not SHORTEST - 1 <= len(word) <= max(map(len, self._by_rest), default=0) + 1:
            return ()
        alike = dict.fromkeys(known for rest in _rests(word) for known in self._by_rest.get(rest, ()))
        return tuple(known for known in alike if _one_slip(word, known))


def _rests(word: str) -> list[str]:
    """Return the word, and the word without each of its letters."""
    return [word, *(word[:i] + word[i + 1 :] for i in range(len(word)))]


def _one_slip(typed: str, meant: str) -> bool:
    if typed[0] != meant[0]:
        return False
    if len(typed) == len(meant):
        return _wrong_letter(typed, meant)
    if len(typed) < len(meant):
        return typed in _rests(meant) and (typed != meant[:-1] or len(meant) >= _LONG)
    # A letter more at the end is most often another form or another word: "mondays", "завтрак".
    return meant in _rests(typed) and (typed[:-1] != meant or typed[-1] == typed[-2])


def _wrong_letter(typed: str, meant: str) -> bool:
    wrong = [i for i, letter in enumerate(typed) if letter != meant[i]]
    if len(wrong) == 1:
        at = wrong[0]
        return len(meant) >= _SURE or (typed[at] in _VOWELS and meant[at] in _VOWELS)
    swapped = len(wrong) == 2 and wrong[1] == wrong[0] + 1  # noqa: PLR2004 - a pair of neighbours
    return swapped and typed[wrong[0]] == meant[wrong[1]] and typed[wrong[1]] == meant[wrong[0]]
