"""Whether a remark says no more than that there is to be a call: what the moment beside it says already."""

from bot.reading.letters import fold
from bot.reading.shapes import grammar
from bot.reading.vocabulary import spoken_with

_LONGEST = 100  # letters; a longer remark says something
_ABOUT_CALLING = ("cue", "at", "on", "glue", "filler")


def only_about_calling(text: str, language: str) -> bool:
    return len(text) <= _LONGEST and any(
        all(any(kind in token.meanings for kind in _ABOUT_CALLING) for token in grammar(spoken).tokens(fold(text)))
        for spoken in spoken_with(language)
    )
