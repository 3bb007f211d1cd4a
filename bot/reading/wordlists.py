"""Lists of words of one language about one matter, as they stand in a data file: how names are made, how calls end."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from bot.reading.vocabulary import FALLBACK, LANGUAGES, Phrases, index, spellings, spoken_with, word_file


@dataclass(frozen=True)
class WordLists:
    """`data` is the file; a list of many single words may be one text, the words parted by spaces."""

    data: dict[str, Any]

    def words(self, *path: str) -> list[str]:
        """Return the phrases of a list of the file, spelt out; an absent list is empty."""
        found: Any = self.data
        for key in path:
            found = found.get(key, {})
        patterns = found.split() if isinstance(found, str) else found
        return [phrase for pattern in patterns for phrase in spellings(pattern)]


@cache
def word_lists(matter: str, language: str) -> WordLists:
    """Return the words about "names", "clients" or "calls" in a language; in English when there is no such language."""
    return WordLists(word_file(f"{matter}/{language if language in LANGUAGES else FALLBACK}"))


@cache
def phrases_of(matter: str, kinds: tuple[str, ...], language: str) -> Phrases:
    """Return the phrases of these lists of a matter, each meaning its list, in the languages a line may be in."""
    lists = [word_lists(matter, spoken) for spoken in spoken_with(language)]
    return index((phrase, kind, "") for words in lists for kind in kinds for phrase in words.words(kind))


@cache
def cities() -> tuple[str, ...]:
    """Every city that is known, in whatever language."""
    return tuple(dict.fromkeys(name for language in LANGUAGES for name in _parted(language)))


@cache
def cities_like_names() -> frozenset[str]:
    return frozenset(_parted("names"))


def _parted(key: str) -> Iterator[str]:
    return (" ".join(name.split()) for name in word_file("places")[key].split(",") if name.strip())
