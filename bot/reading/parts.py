"""The parts of a client line: what stands between its commas, line ends and dashes."""

import re
from collections.abc import Iterator

from bot.reading.companies import only_a_form

_BORDER = re.compile(r"[,;|\n，、；]|\s[-–—•·/]\s")
_EDGES = " \t,;:|/\\-–—•·.()"


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
