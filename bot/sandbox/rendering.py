"""Text and entities back to HTML that is safe to put on a page: every letter escaped, every link checked."""

from html import escape
from itertools import pairwise

from bot.sandbox.people import Json
from bot.sandbox.utf16 import starts

_TAGS = {
    "bold": "b", "italic": "i", "underline": "u", "strikethrough": "s", "code": "code", "pre": "pre",
    "blockquote": "blockquote",
}  # fmt: skip
_SAFE = ("http://", "https://", "tg://", "mailto:", "tel:")


def render(text: str, entities: list[Json]) -> str:
    """Write the HTML of a message; entities that cross each other are closed and opened again."""
    offsets = starts(text)
    spans = [_Span(entity, text, offsets) for entity in entities]
    edges = sorted({0, len(text), *(span.begin for span in spans), *(span.end for span in spans)})
    html: list[str] = []
    opened: list[_Span] = []
    for begin, end in pairwise(edges):
        wanted = sorted((s for s in spans if s.begin <= begin and end <= s.end), key=lambda s: (s.begin, -s.end))
        while opened and opened != wanted[: len(opened)]:
            html.append(opened.pop().closing)
        for span in wanted[len(opened) :]:
            html.append(span.opening)
            opened.append(span)
        html.append(escape(text[begin:end]))
    return "".join([*html, *(span.closing for span in reversed(opened))])


class _Span:
    """One entity as a pair of tags around characters `begin` to `end`."""

    def __init__(self, entity: Json, text: str, offsets: list[int]) -> None:
        self.begin = offsets.index(entity["offset"])
        self.end = offsets.index(entity["offset"] + entity["length"])
        tag, attributes = _tag(entity, text[self.begin : self.end])
        self.opening = f"<{tag}{attributes}>"
        self.closing = f"</{tag}>"


def _tag(entity: Json, text: str) -> tuple[str, str]:
    kind = entity["type"]
    if kind in _TAGS:
        return _TAGS[kind], ""
    if kind == "expandable_blockquote":
        return "blockquote", ' class="expandable"'
    if kind == "bot_command":
        return "a", f' class="command" href="#" data-command="{escape(text)}"'
    if (url := _target(entity, text)) and url.startswith(_SAFE):
        return "a", f' href="{escape(url)}" target="_blank" rel="noopener noreferrer"'
    return "span", f' class="{escape(kind)}"'


def _target(entity: Json, text: str) -> str:
    match entity["type"]:
        case "text_link":
            return str(entity["url"])
        case "url":
            return text if "://" in text else f"https://{text}"
        case "email":
            return f"mailto:{text}"
        case "phone_number":
            return "tel:+" + "".join(char for char in text if char.isdecimal())
        case "mention":
            return f"https://t.me/{text[1:]}"
    return ""
