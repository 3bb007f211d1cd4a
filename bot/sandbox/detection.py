"""What Telegram itself notices in a text: commands, mentions, links, e-mail addresses and phone numbers."""

import re

from bot.sandbox.people import Json
from bot.sandbox.utf16 import starts

_KINDS = {
    "url": r"(?:https?://|tg://)[^\s<>\"]+[^\s<>\".,:;!?)]|\b(?:t\.me|wa\.me)/[^\s<>\"]+[^\s<>\".,:;!?)]",
    "email": r"\b[\w.+-]+@[\w-]+\.[\w.-]*[a-zA-Z]\b",
    "mention": r"(?<![\w@/])@[a-zA-Z]\w{3,31}\b",
    "bot_command": r"(?<![\w/<>])/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z]\w{3,31})?(?![\w/])",
    "phone_number": r"(?<![\w+])\+\d(?:[\s\u00a0()-]{0,2}\d){9,14}(?!\d)",
}
_ANY = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _KINDS.items()))
# A notice is given up where the sender has already said what the text is.
_OWNERS = frozenset({"code", "pre", "text_link", "text_mention"})


def notice(text: str, entities: list[Json]) -> list[Json]:
    """Give the entities with those Telegram adds by itself, in order."""
    offsets = starts(text)
    taken = [(e["offset"], e["offset"] + e["length"]) for e in entities if e["type"] in _OWNERS]
    added = []
    for found in _ANY.finditer(text):
        begin, end = offsets[found.start()], offsets[found.end()]
        if not any(begin < stop and start < end for start, stop in taken):
            added.append({"offset": begin, "length": end - begin, "type": found.lastgroup})
    return sorted([*entities, *added], key=lambda entity: (entity["offset"], -entity["length"]))
