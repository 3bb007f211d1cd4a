"""The parts of a client line: what stands between its commas, line ends, dashes, brackets, pictures and sentences."""

import re
from collections.abc import Iterator

from bot.reading.companies import only_a_form

_PICTURES = "\u2190-\u21ff\u2300-\u23ff\u2500-\u27bf\u2b00-\u2bff\ufe0f\U0001f000-\U0001faff"
# A sentence ends after a whole word; after a short one the point is an abbreviation's.
_BORDER = re.compile(
    rf"[,;|\n，、；。()（）\[\]【】!！?？{_PICTURES}]|\s[-–—•·/]+\s|^[-–—•·*]\s|(?<=[^\W\d_]{{5}})\.(?=\s+[^\W\d_a-zа-я]|$)"
)
_EDGES = " \t,;:|/\\-–—•·.()*<>=_~"


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
