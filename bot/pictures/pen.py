"""The font of the pictures: Latin, Cyrillic and Chinese in one file, so that they look the same on any machine."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING
from unicodedata import normalize

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

ELLIPSIS = "..."
_NARROW = str.maketrans({"’": "'", "‘": "'", "…": ELLIPSIS})  # a Chinese font draws these as wide as a character
_LOOK_ALIKE = {
    "Ł": "L", "ł": "l", "Đ": "D", "đ": "d", "І": "I", "і": "i", "Є": "Е", "є": "е",
    "Ґ": "Г", "ґ": "г", "Ї": "Ï", "ї": "ï", "Ј": "J", "ј": "j", "Ў": "У", "ў": "у",
}  # fmt: skip
_NOWHERE = "\U0010ffff"  # a sign no font has
_FONT = files("bot.pictures").joinpath("NotoSansSC-part.otf")


@dataclass(frozen=True)
class Pen:
    """Writes in one size and colour; `bold` is the same font drawn thicker."""

    size: int
    colour: str
    bold: bool = False

    def write(self, draw: "ImageDraw", at: tuple[int, int], text: str, room: int) -> int:
        """Write a line that takes no more than `room`; gives its width."""
        shown = self._fitting(text, room)
        draw.text(at, shown, font=_font(self.size), fill=self.colour, stroke_width=1 if self.bold else 0)
        return self._width(shown)

    def _fitting(self, text: str, room: int) -> str:
        text = " ".join("".join(map(_drawable, text.translate(_NARROW))).split())
        if self._width(text) <= room:
            return text
        while text and self._width(text + ELLIPSIS) > room:
            text = text[:-1].rstrip()
        return text + ELLIPSIS

    def _width(self, text: str) -> int:
        return round(_font(self.size).getlength(text)) + 2 * self.bold


@cache
def _font(size: int) -> "FreeTypeFont":
    from PIL import ImageFont  # noqa: PLC0415 - no start has to wait for it

    return ImageFont.truetype(BytesIO(_FONT.read_bytes()), size)


@cache
def _drawable(sign: str) -> str:
    """The sign, or what is nearest to it in the font; what is near nothing (an emoji) is left out rather than drawn as a box."""
    near = (sign, _LOOK_ALIKE.get(sign, sign), normalize("NFKD", sign)[:1])
    return next(filter(_has, near), "")


def _has(sign: str) -> bool:
    font = _font(16)
    return sign.isspace() or bytes(font.getmask(sign)) != bytes(font.getmask(_NOWHERE))
