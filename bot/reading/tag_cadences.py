"""How often those who bear a tag: "#vip каждые 14 дней", "every 14 days #vip", "#vip tous les 14 jours", "#vip 每14天"."""

import re

from bot.reading.cadences import read_cadence
from storage.rules.fold import fold
from storage.rules.refusal import Refusal
from storage.rules.text import clean

# The Chinese write no space before 每, which may stand in a tag as well.
_SHAPES = tuple(
    re.compile(shape)
    for shape in (
        r"[#＃](?P<tag>\S+)\s+(?P<often>\S.*)",
        r"[#＃](?P<tag>\S+?)(?P<often>每\S.*)",
        r"(?P<often>\S.*?)\s*[#＃](?P<tag>\S+)",
    )
)
_EVERY = re.compile(r"раз\b|кажд|every\b|each\b|once\b|tou(?:s|tes)\b|chaque\b|une fois\b|每")
_AROUND_TAG = " ,.:;，。：；—–-"


def tag_apart(line: str) -> tuple[str, int | None] | None:
    """The tag of a line about one, without "#", and its days: 0 for never, None for as the stage has it.

    None for a line without a tag. Raises Refusal "tag-rhythm-unreadable" when it does not say how often.
    """
    said = clean(line)
    for shape in _SHAPES:
        if (found := shape.fullmatch(said)) and not re.search(r"[#＃]", found["often"]):
            try:
                return found["tag"].strip(_AROUND_TAG), read_cadence(found["often"].strip(_AROUND_TAG))
            except Refusal:
                continue
    if re.search(r"(?<!\w)[#＃]\w", said):
        raise Refusal("tag-rhythm-unreadable")
    return None


def only_tag(line: str) -> str | None:
    """The tag of a line that is nothing else: how often is to be asked."""
    found = re.fullmatch(r"[#＃]([^\s#＃]+)", clean(line))
    return found[1].strip(_AROUND_TAG) if found and "每" not in found[1][1:] else None


def plain_tag_apart(line: str) -> tuple[str, int] | None:
    """The same of a line without a command: it says "every", or it is a search among those who bear the tag."""
    try:
        said = tag_apart(line) if _EVERY.search(fold(line)) else None
    except Refusal:
        return None
    return (said[0], said[1]) if said and said[1] else None
