"""The agenda as a picture: the days as blocks, the promises as lines with their time, the overdue ones in red."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from bot.pictures.pen import Pen

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

WIDTH, EDGE = 1080, 56
TITLE, HEADING, LINE, FOOT = 120, 84, 92, 72  # heights
TIME_WIDTH = 150
WHITE, INK, GREY, RED, BLUE, PALE, PALE_RED = (
    "#ffffff",
    "#1b1f24",
    "#6b7480",
    "#c62828",
    "#1565c0",
    "#eef3f9",
    "#fdecec",
)


@dataclass(frozen=True)
class Line:
    """A promise: when by the clock, whose, why."""

    time: str
    name: str
    reason: str = ""
    overdue: bool = False


@dataclass(frozen=True)
class Block:
    """What stands under one heading."""

    heading: str
    lines: Sequence[Line]


def agenda_png(title: str, blocks: Sequence[Block], foot: str = "") -> bytes:
    """Draw the agenda; `foot` is a last line in small letters. It takes some tenths of a second: not on the loop."""
    from PIL import Image, ImageDraw  # noqa: PLC0415 - no start has to wait for it

    height = TITLE + sum(HEADING + LINE * len(block.lines) for block in blocks) + FOOT
    image = Image.new("RGB", (WIDTH, height), WHITE)
    draw = ImageDraw.Draw(image)
    Pen(52, INK, bold=True).write(draw, (EDGE, 32), title, WIDTH - 2 * EDGE)
    at = TITLE
    for block in blocks:
        at = _draw_block(draw, at, block)
    Pen(30, GREY).write(draw, (EDGE, at + 16), foot, WIDTH - 2 * EDGE)
    file = BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


def _draw_block(draw: "ImageDraw", at: int, block: Block) -> int:
    """Draw a block below `at`; gives where it ends."""
    overdue = any(line.overdue for line in block.lines)
    Pen(36, RED if overdue else BLUE, bold=True).write(draw, (EDGE, at + 22), block.heading, WIDTH - 2 * EDGE)
    at += HEADING
    for line in block.lines:
        _draw_line(draw, at, line)
        at += LINE
    return at


def _draw_line(draw: "ImageDraw", at: int, line: Line) -> None:
    box = (EDGE - 16, at, WIDTH - EDGE + 16, at + LINE - 10)
    draw.rounded_rectangle(box, radius=18, fill=PALE_RED if line.overdue else PALE)
    room, left = WIDTH - 2 * EDGE, EDGE + TIME_WIDTH
    Pen(36, RED if line.overdue else BLUE, bold=True).write(draw, (EDGE, at + 14), line.time, TIME_WIDTH - 10)
    name = Pen(36, INK, bold=True).write(draw, (left, at + 14), line.name, room - TIME_WIDTH)
    rest = room - TIME_WIDTH - name - 24
    if line.reason and rest > TIME_WIDTH:
        Pen(32, GREY).write(draw, (left + name + 24, at + 18), line.reason, rest)
