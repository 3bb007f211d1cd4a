"""Whether a remark says no more than what the outcome and the moment beside it say already."""

from collections.abc import Iterator
from functools import cache

from bot.reading.letters import fold
from bot.reading.shapes import grammar
from bot.reading.tokens import Token, tokenize
from bot.reading.vocabulary import Phrases, index, spoken_with
from bot.reading.wordlists import word_lists

_LONGEST = 100  # letters; a longer remark says something
_ABOUT_CALLING = ("cue", "at", "on", "glue", "filler")


def only_about_calling(text: str, language: str) -> bool:
    return len(text) <= _LONGEST and any(
        all(any(kind in token.meanings for kind in _ABOUT_CALLING) for token in grammar(spoken).tokens(fold(text)))
        for spoken in spoken_with(language)
    )


def says_nothing(text: str, language: str) -> bool:
    """Say whether what is left beside an outcome are small words."""
    return len(text) <= _LONGEST and all(
        "silent" in token.meanings or not token.text[:1].isalnum() for token in _tokens(text, language)
    )


def goes_on(text: str, language: str) -> bool:
    """Say whether what follows an outcome belongs to it: "meeting at their office"."""
    tokens = _tokens(text[:_LONGEST], language)
    return bool(tokens) and "goes_on" in tokens[0].meanings


def _tokens(text: str, language: str) -> list[Token]:
    return tokenize(fold(text), _phrases(language))


@cache
def _phrases(language: str) -> Phrases:
    return index(_entries(language))


def _entries(language: str) -> Iterator[tuple[str, str, str]]:
    for spoken in spoken_with(language):
        for kind in ("silent", "goes_on"):
            yield from ((phrase, kind, "") for phrase in word_lists("calls", spoken).words(kind))
