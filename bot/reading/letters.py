"""Folding for recognition: case, accents, letter widths and dashes go, and every letter left knows where it stood."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

# One text of a chat message; what is longer is not looked at, so that no text can hold the program up.
READ_AT_MOST = 4096
# As much of a line is weighed word by word; nobody tells more of a client or a call, and what is beyond is kept as it is.
WEIGHED_AT_MOST = 450
_PARTS_AT_MOST = 4

_SAME = str.maketrans(
    dict.fromkeys("‐‑‒–—―−－", "-") | dict.fromkeys("’‘ʼ`´＇", "'") | {"：": ":", "﹕": ":", "．": "."}
)


@dataclass(frozen=True)
class Folded:
    """`origin[i]` is the place in the text as typed of the folded letter `i`; one more stands for the end."""

    text: str
    origin: Sequence[int]


@lru_cache(maxsize=8192)
def _fold_letter(letter: str) -> str:
    whole = unicodedata.normalize("NFKD", letter.translate(_SAME)).translate(_SAME)
    if len(whole) > _PARTS_AT_MOST:  # an ornament, a whole sentence in one letter
        return letter
    return "".join(part.lower() for part in whole if not unicodedata.combining(part))


def fold(text: str) -> Folded:
    text = text[:READ_AT_MOST]
    parts = [_fold_letter(letter) for letter in text]
    whole = "".join(parts)
    if len(whole) == len(text) and "" not in parts:
        return Folded(whole, range(len(text) + 1))
    origin = [place for place, part in enumerate(parts) for _ in part]
    return Folded(whole, [*origin, len(text)])


@lru_cache(maxsize=2048)
def fold_text(text: str) -> str:
    return fold(text).text


def weighed(text: str) -> tuple[str, str]:
    """Part a text that is longer than anybody's line between two words."""
    if len(text) <= WEIGHED_AT_MOST:
        return text, ""
    space = text.rfind(" ", 0, WEIGHED_AT_MOST)
    at = space if space > 0 else WEIGHED_AT_MOST
    return text[:at], text[at:].strip()
