"""Towns in a text: more than anybody lists by heart, so they are looked up by name and never searched for."""

import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache

from bot.reading.vocabulary import LANGUAGES, word_file
from bot.reading.wordlists import word_lists

_SHORTEST = 3  # letters


def town(said: str) -> str:
    """Return the town's name as it is written when that is all that is said; empty when there is no such town."""
    return _towns().get(_key(said), "")


def town_bent(said: str, language: str) -> str:
    """Return the town whose name stands in another form, as after "from"; empty when there is none."""
    plain = town(said)
    return plain or next((found for whole in unbent(said, language) if (found := town(whole))), "")


def unbent(said: str, language: str) -> Iterator[str]:
    """The names that a form of a city's may come from: Екатеринбургу."""
    endings: Mapping[str, list[str]] = word_lists("clients", language).data["city_endings"]
    for ending, others in endings.items():
        for other in others:
            if said.endswith(other) and len(said) - len(other) >= _SHORTEST:
                yield said.removesuffix(other) + ending


@cache
def _towns() -> dict[str, str]:
    listed = word_file("towns")
    return {_key(name): name for language in LANGUAGES for name in " ".join(listed[language].split()).split(", ")}


def _key(name: str) -> str:
    """Without accents, for few type them all; quick, since it is asked of every town there is."""
    folded = name.casefold().replace("’", "'")
    if folded.isascii():
        return folded
    parts = unicodedata.normalize("NFKD", folded)
    return "".join(sign for sign in parts if not unicodedata.combining(sign))
