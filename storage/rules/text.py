"""Cleaning of typed and pasted text: what is kept is what can be seen."""

import re
import unicodedata

from storage.rules.refusal import Refusal

_LINE_BREAK = re.compile("\r\n|[\n\v\f\r\x85\u2028\u2029]")

# Tags are hidden letters, except in the flags of England, Scotland and Wales, which are spelt with them.
_TAG = "\U000e0000-\U000e007f"
_SPELT_FLAG = f"\U0001f3f4[{_TAG}]+\U000e007f"

_CONTROLS = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # C0 and C1, but for tab and the line breaks
_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_ZERO_WIDTH = "\u00ad\u034f\u180e\u200b\u200c\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb"
_UNSEEN_OUTSIDE_FLAGS = re.compile(f"({_SPELT_FLAG})|[{_CONTROLS}{_BIDI}{_ZERO_WIDTH}{_TAG}]")

# The zero-width joiner glues emoji (a family, a profession); between anything else it only hides a difference.
_PICTURE = "\u2190-\u21ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff"
_LOOSE_JOINER = re.compile(f"(?<![{_PICTURE}\ufe0f])\u200d|\u200d(?![{_PICTURE}])")

_PATRONYMIC = re.compile("(?:[ое]в|ь)(?:ич|на)$|ична$")


def clean(text: str, limit: int | None = None) -> str:
    """One line: composed (NFC), nothing invisible, lone surrogates as U+FFFD, any run of white space as one space.

    Raises Refusal "text-too-long" when more than `limit` characters are left: nothing is cut off silently.
    """
    return _within(" ".join(_visible(text).split()), limit)


def clean_lines(text: str, limit: int | None = None) -> str:
    """As `clean`, line by line: line breaks stay, as one newline each, but none at either end."""
    lines = (" ".join(line.split()) for line in _LINE_BREAK.split(_visible(text)))
    return _within("\n".join(lines).strip("\n"), limit)


def _visible(text: str) -> str:
    # The way through UTF-16 joins surrogates that are a pair and replaces those that are not.
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    # Composing comes last: what was removed may have stood between a letter and its accent.
    return unicodedata.normalize("NFC", _LOOSE_JOINER.sub("", _UNSEEN_OUTSIDE_FLAGS.sub(r"\1", whole)))


def _within(text: str, limit: int | None) -> str:
    if limit is not None and len(text) > limit:
        raise Refusal("text-too-long", limit=limit, length=len(text))
    return text


def is_patronymic(word: str) -> bool:
    """Whether a word in small letters ends as a Russian patronymic does."""
    return _PATRONYMIC.search(word) is not None
