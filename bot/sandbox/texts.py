"""Text arguments of a call: parse mode or ready entities, tidied and measured against Telegram's limits."""

from dataclasses import dataclass
from typing import Any

from bot.sandbox.detection import notice
from bot.sandbox.errors import bad_request
from bot.sandbox.html_reader import read_html
from bot.sandbox.params import Params
from bot.sandbox.people import Json
from bot.sandbox.references import HtmlError
from bot.sandbox.tidying import tidy
from bot.sandbox.utf16 import Ruler, units

MAX_MESSAGE = 4096
MAX_CAPTION = 1024
MAX_RAW_BYTES = 1 << 15
ENTITY_TYPES = frozenset({
    "mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bold", "italic", "underline",
    "strikethrough", "spoiler", "blockquote", "expandable_blockquote", "code", "pre", "text_link", "text_mention",
    "custom_emoji",
})  # fmt: skip


@dataclass(frozen=True)
class Formatted:
    """A text as Telegram keeps it."""

    text: str
    entities: list[Json]

    def as_text(self) -> Json:
        return {"text": self.text, **({"entities": self.entities} if self.entities else {})}

    def as_caption(self) -> Json:
        caption: Json = {"caption": self.text} if self.text else {}
        return caption | ({"caption_entities": self.entities} if self.entities else {})


def formatted(text: str, parse_mode: str, entities: Any) -> Formatted:
    """Read a text the way Telegram would. Raises ApiError for broken markup."""
    if len(text.encode("utf-8", "surrogatepass")) > MAX_RAW_BYTES:
        raise bad_request("text is too long")
    if any("\ud800" <= char <= "\udfff" for char in text):
        raise bad_request("strings must be encoded in UTF-8")
    mode = parse_mode.lower()
    if mode == "html":
        try:
            text, marks = read_html(text)
        except HtmlError as error:
            raise bad_request(f"can't parse entities: {error}") from None
    elif mode in {"", "none"}:
        marks = _given(text, entities)
    else:
        raise bad_request("unsupported parse_mode")
    text, marks = tidy(text, marks)
    return Formatted(text, notice(text, marks))


def message_text(params: Params) -> Formatted:
    return checked_message(params.text("text"), params.text("parse_mode"), params.document("entities", "entities"))


def checked_message(text: str, parse_mode: str, entities: Any) -> Formatted:
    """Read the text of a message, which may be neither empty nor longer than 4096 units."""
    if not text:
        raise bad_request("message text is empty")
    read = formatted(text, parse_mode, entities)
    if not read.text:
        raise bad_request("text must be non-empty")
    if units(read.text) > MAX_MESSAGE:
        raise bad_request("message is too long")
    return read


def caption(params: Params) -> Formatted:
    given = params.document("caption_entities", "caption entities")
    return checked_caption(params.text("caption"), params.text("parse_mode"), given)


def checked_caption(text: str, parse_mode: str, entities: Any) -> Formatted:
    """Read a caption, which may be empty but not longer than 1024 units."""
    read = formatted(text, parse_mode, entities)
    if units(read.text) > MAX_CAPTION:
        raise bad_request("message caption is too long")
    return read


def _given(text: str, entities: Any) -> list[Json]:
    """Check entities that came ready."""
    if not isinstance(entities, list):
        return []
    ruler = Ruler(text)
    for entity in entities:
        _check(entity, ruler)
    return sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))


def _check(entity: Any, ruler: Ruler) -> None:
    if not isinstance(entity, dict):
        raise bad_request("can't parse MessageEntity: expected an Object")
    if entity.get("type") not in ENTITY_TYPES:
        raise bad_request("can't parse MessageEntity: Unsupported type specified")
    offset, length = entity.get("offset"), entity.get("length")
    if not isinstance(offset, int) or not isinstance(length, int) or offset < 0 or length < 0:
        raise bad_request(f"receive an entity with incorrect offset {offset}")
    if ruler.index(offset) is None:
        raise bad_request(f"entity begins after the end of the text at UTF-16 offset {offset}")
    if ruler.index(offset + length) is None:
        raise bad_request(
            f"entity beginning at UTF-16 offset {offset} ends after the end of the text "
            f"at UTF-16 offset {offset + length}"
        )
