"""The parts of a client line: what stands between its commas, line ends and dashes, and where a name ends."""

import re
from collections.abc import Iterator

from bot.reading.companies import only_a_form
from bot.reading.customs import customs_for, is_patronymic
from bot.reading.letters import fold_text

_BORDER = re.compile(r"[,;|\n，、；]|\s[-–—•·/]\s")
_EDGES = " \t,;:|/\\-–—•·.()"
_SHORTEST_WITH_REMARK = 3


def parts(text: str) -> Iterator[str]:
    """Split, but leave "Acme, Inc." whole and what is no more than marks out."""
    waiting = ""
    for part in (piece.strip() for piece in _BORDER.split(text)):
        if waiting and only_a_form(part):
            waiting = f"{waiting}, {part}"
            continue
        if waiting.strip(_EDGES):
            yield waiting
        waiting = part
    if waiting.strip(_EDGES):
        yield waiting


def split_person(text: str, language: str) -> tuple[str, str]:
    """Return the name and the remark: it begins at the first small letter after capitals, or after a patronymic."""
    words = text.split()
    customs = customs_for(text, language)
    if len(words) < _SHORTEST_WITH_REMARK or not words[0][:1].isupper():
        return text, ""
    for i, word in enumerate(words):
        small = word[:1].islower() and fold_text(word) not in customs.particles | customs.patronymic_words
        if i and small and not is_patronymic(word, customs):
            return " ".join(words[:i]), " ".join(words[i:])
    return text, ""
