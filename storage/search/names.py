"""Given names and their short forms, from `tables/names_*.toml`: who is asked for as Sasha may be on the card as Alexander."""

from functools import cache

from storage.search.tables import table
from storage.search.words import Word, words_of

_FILES = ("names_ru", "names_en", "names_fr")


def other_names(word: Word) -> frozenset[str]:
    """How else somebody of this name may be called, as sounds."""
    found = set().union(*(_groups().get(name, set()) for name in (word.raw, *word.sounds[:2])))
    return frozenset(found - set(word.sounds))


@cache
def _groups() -> dict[str, set[str]]:
    """By each spelling and sound of a name: of a full one the short ones, of a short one the full ones and its like."""
    groups: dict[str, set[str]] = {}
    for file in _FILES:
        for full, shorts in table(file)["names"].items():
            whole, short = words_of(full), words_of(" ".join(shorts))
            for name in whole:
                _add(groups, name, short)
            for name in short:
                _add(groups, name, [*whole, *short])
    return groups


def _add(groups: dict[str, set[str]], name: Word, others: list[Word]) -> None:
    sounds = _told({sound for other in others for sound in other.sounds[:2]})
    for spelt in _told({name.raw, *name.sounds[:2]}):
        groups.setdefault(spelt, set()).update(sounds)


def _told(spellings: set[str]) -> set[str]:
    """Without single letters: those are the beginning of anything."""
    return {spelt for spelt in spellings if len(spelt) > 1}
