"""The small facts of a card, each typed by itself: an e-mail address, tags."""

import re

from bot.reading.taxes import find_tax_number, is_mistyped
from storage.rules.fold import fold
from storage.rules.refusal import Refusal
from storage.rules.text import clean

SHOWN_AT_MOST = 60
LONGEST_EMAIL = 254  # RFC 5321 lets no address be longer
MOST_TAGS = 20
LONGEST_TAG = 64

_EMAIL = re.compile(r"[^\s@,;:<>()\[\]\"]+@(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_][\w-]+")
_TIN = re.compile(r"(?<![^\W_])(?:[A-Z]{1,3}[ \-]?)?[0-9](?:[ .\-/]?[0-9]|[A-Z]){6,19}(?![^\W_])")
_BETWEEN_TAGS = re.compile(r"[\s,;#，；、＃]+")


def read_email(text: str) -> str:
    """Return the one address of the text, whatever label stands with it; raise Refusal "email-unreadable"."""
    said = clean(text)
    found = _EMAIL.search(said) if said.count("@") == 1 and len(said) <= LONGEST_EMAIL else None
    if found is None:
        raise Refusal("email-unreadable", said=said[:SHOWN_AT_MOST])
    return found[0]


def read_tin(text: str) -> str:
    """Return the number a company is taxed under, whatever label stands with it, without the signs between its digits.

    Without a label nobody knows which country's it is, so no check digit can be held against it. Raises Refusal
    "tin-unreadable", and "tin-mistyped" when the label tells the kind and the check digits are wrong.
    """
    said = clean(text)
    if labelled := find_tax_number(said):
        return labelled.number
    if is_mistyped(said):
        raise Refusal("tin-mistyped", said=said[:SHOWN_AT_MOST])
    found = _TIN.search(said.upper())
    if found is None:
        raise Refusal("tin-unreadable", said=said[:SHOWN_AT_MOST])
    return re.sub(r"[ .\-/]", "", found[0])


def read_tags(text: str) -> list[str]:
    """Return the words of the text, with or without "#", each once.

    Raises Refusal "tags-unreadable" when there is none, "tags-too-many" and "text-too-long".
    """
    said = clean(text)
    tags = {fold(word): clean(word, LONGEST_TAG) for word in _BETWEEN_TAGS.split(said) if fold(word)}
    if not tags:
        raise Refusal("tags-unreadable", said=said[:SHOWN_AT_MOST])
    if len(tags) > MOST_TAGS:
        raise Refusal("tags-too-many", limit=MOST_TAGS, count=len(tags))
    return list(tags.values())
