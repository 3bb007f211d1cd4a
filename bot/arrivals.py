"""What people send that is no line of text, as Telegram tells of it: files, forwarded messages, places."""

from typing import Any

from aiogram.types import (
    Document,
    Message,
    MessageOriginChannel,
    MessageOriginChat,
    MessageOriginHiddenUser,
    MessageOriginUser,
    PhotoSize,
)

from bot.kit.texts import clip
from storage.models import FileKind
from storage.rules.text import clean, clean_lines
from storage.things import Thing

NAME_LIMIT = 120
ADDRESS_LIMIT = 200
CONTACTS_ENDS = (".vcf", ".vcard")
SMALL_BYTES = 256 * 1024


def is_contacts_by_name(document: Document) -> bool:
    """Whether a file says that it holds contacts."""
    name, mime = (document.file_name or "").lower(), (document.mime_type or "").lower()
    return name.endswith(CONTACTS_ENDS) or "vcard" in mime or mime == "text/directory"


def may_be_contacts(document: Document) -> bool:
    """Whether it is worth looking into a file: it says so, or it is small and says nothing of what it is."""
    if is_contacts_by_name(document):
        return True
    vague = document.mime_type in {None, "", "text/plain", "application/octet-stream"}
    return vague and 0 < (document.file_size or 0) <= SMALL_BYTES


def is_thing(message: Message) -> bool:
    """Whether something of the message can be kept on a card."""
    if message.location or message.venue:
        return True
    return _file(message) is not None or bool(message.forward_origin and message.text)


def thing_of(message: Message) -> Thing:
    """The message as a thing to be kept; of a place nothing but the place."""
    if message.location:
        place = message.location
        return Thing(latitude=place.latitude, longitude=place.longitude, address=_address(message))
    known = {**_origin(message), **_file_of(message)}
    return Thing(text=clean_lines(message.text or message.caption or ""), **known)


def _address(message: Message) -> str | None:
    venue = message.venue
    said = clean(", ".join(filter(None, [venue.title, venue.address]))) if venue else ""
    return clip(said, ADDRESS_LIMIT) or None


def _file(message: Message) -> FileKind | None:
    """What it is, if it can be kept; a moving picture says that it is a document, but is not sent again as one."""
    if message.animation:
        return None
    return next((kind for kind in FileKind if getattr(message, kind.value)), None)


def _file_of(message: Message) -> dict[str, Any]:
    kind = _file(message)
    if kind is None:
        return {}
    file = getattr(message, kind.value)
    if isinstance(file, list):  # a photo, in several sizes
        file = max(file, key=_area)
    name = clean(getattr(file, "file_name", None) or "")
    return {
        "kind": kind.value,
        "file_id": file.file_id,
        "unique_id": file.file_unique_id,
        "name": clip(name, NAME_LIMIT) or None,
        "size": file.file_size,
    }


def _area(size: PhotoSize) -> int:
    return size.width * size.height


def _origin(message: Message) -> dict[str, Any]:
    """Who wrote it and when. Somebody who hides has a name and nothing else; a bot's words are nobody's in particular."""
    match message.forward_origin:
        case MessageOriginUser(sender_user=user, date=at):
            who = {"author": user.full_name, "telegram_id": user.id, "username": user.username, "own": user.is_bot}
        case MessageOriginHiddenUser(sender_user_name=name, date=at):
            who = {"author": name}
        case MessageOriginChat(sender_chat=chat, date=at) | MessageOriginChannel(chat=chat, date=at):
            who = {"author": chat.title or chat.full_name, "telegram_id": chat.id, "username": chat.username}
        case _:
            return {}
    author = clip(clean(str(who["author"] or "")), NAME_LIMIT) or "?"
    return {**who, "author": author, "at": at.isoformat()}
