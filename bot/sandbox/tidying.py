"""What Telegram does to every text before keeping it: control characters, invisible separators, blank edges."""

from bot.sandbox.people import Json
from bot.sandbox.utf16 import Ruler, starts, units

_SPACES = {chr(code) for code in range(32)} - {"\n", "\r"}
# The carriage return, separators and direction marks, and combining lines that spill over the neighbours.
_DROPPED = {"\r", *map(chr, range(0x2028, 0x202F)), "\u0333", "\u033f", "\u030a"}
_KEPT_ENTITIES = 100


def clean(text: str) -> str:
    """Turn control characters into spaces and drop what Telegram drops."""
    return "".join(" " if char in _SPACES else char for char in text if char not in _DROPPED)


def tidy(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Clean and trim a text, moving its entities along; entities left with nothing but blanks go."""
    before = starts(text)
    after = [0]
    for char in text:
        after.append(after[-1] + (0 if char in _DROPPED else units(char)))
    moved = dict(zip(before, after, strict=True))
    kept = [_between(e, moved[e["offset"]], moved[e["offset"] + e["length"]]) for e in entities]
    return _trim(clean(text), [entity for entity in kept if entity["length"] > 0])


def _between(entity: Json, begin: int, end: int) -> Json:
    return {**entity, "offset": begin, "length": end - begin}


def _trim(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    ruler = Ruler(text)
    entities = [e for e in entities if ruler.cut(e["offset"], e["length"]).strip()]
    end = units(text.rstrip())
    first = min((entity["offset"] for entity in entities), default=end)
    lead = min(len(text) - len(text.lstrip(" \n")), first)
    entities = [_between(e, e["offset"] - lead, min(e["offset"] + e["length"], end) - lead) for e in entities]
    return text.rstrip()[lead:], [entity for entity in entities if entity["length"] > 0][:_KEPT_ENTITIES]
