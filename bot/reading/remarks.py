"""Whether a remark says no more than what the outcome and the moment beside it say already."""

from bot.reading.letters import fold
from bot.reading.shapes import grammar
from bot.reading.tokens import Token, tokenize
from bot.reading.vocabulary import spoken_with
from bot.reading.wordlists import phrases_of

_LONGEST = 100  # letters; a longer remark says something
_KINDS = ("silent", "goes_on")
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
    return tokenize(fold(text), phrases_of("calls", _KINDS, language))
