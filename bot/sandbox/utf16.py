"""Lengths and offsets the way Telegram counts them: in UTF-16 code units."""

from itertools import accumulate


def units(text: str) -> int:
    """Count UTF-16 code units: 2 for what is beyond the Basic Multilingual Plane (most emoji), 1 for the rest."""
    return len(text) + sum(char > "\uffff" for char in text)


def starts(text: str) -> list[int]:
    """Give the offset in units at which each character starts, and the total at the end."""
    return [0, *accumulate(2 if char > "\uffff" else 1 for char in text)]


class Ruler:
    """Cuts a text by UTF-16 offsets."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._index = {offset: index for index, offset in enumerate(starts(text))}
        self.length = units(text)

    def index(self, offset: int) -> int | None:
        """Give the character index at an offset; None if the offset is out of the text or inside a character."""
        return self._index.get(offset)

    def cut(self, offset: int, length: int) -> str:
        return self.text[self._index[offset] : self._index[offset + length]]
