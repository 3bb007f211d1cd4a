"""A stretch of a client line that is known by its words, and what stands right beside it."""

from typing import NamedTuple

from bot.reading.tokens import Token

_HAN = ("\u3400", "\u9fff")


class Spot(NamedTuple):
    """A known stretch of a part. `value` is what it says, empty where its words say it themselves."""

    kind: str
    start: int
    end: int
    value: str = ""


def is_han(sign: str) -> bool:
    return bool(sign) and _HAN[0] <= sign <= _HAN[1]


def apart(part: str, token: Token) -> bool:
    """Say whether no Chinese character stands right beside a name in Chinese characters, and no hyphen beside another."""
    before, after = part[max(0, token.start - 1) : token.start], part[token.end : token.end + 1]
    if is_han(part[token.start]):
        return not (is_han(before) and before not in "在自于") and not is_han(after)
    return before != "-" and after != "-"


def free_before(part: str, token: Token) -> bool:
    return not is_han(part[max(0, token.start - 1) : token.start])
