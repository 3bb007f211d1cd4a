"""Messages that are not words: contacts, files of every kind, places, albums; and getting a file back."""

from typing import Any

from bot.sandbox.errors import bad_request
from bot.sandbox.files import MAX_DOWNLOAD, Stored
from bot.sandbox.media_acts import shown
from bot.sandbox.methods.posting import post
from bot.sandbox.methods.table import Method, method
from bot.sandbox.params import Params
from bot.sandbox.people import Json
from bot.sandbox.texts import Formatted, caption, checked_caption
from bot.sandbox.world import World

MAX_VCARD_BYTES = 2048
_CONTACT = ("phone_number", "first_name", "last_name", "vcard")


def contact(given: Json) -> Json:
    """Check a contact and give the content of its message."""
    if len((given.get("vcard") or "").encode()) > MAX_VCARD_BYTES:
        raise bad_request("CONTACT_VCARD_INVALID")
    if not any(char.isdecimal() for char in given["phone_number"]):
        raise bad_request("PHONE_NUMBER_INVALID")
    return {"contact": {name: given[name] for name in _CONTACT if given.get(name)}}


@method("sendContact")
def send_contact(world: World, params: Params) -> Json:
    given = {name: params.text(name) for name in _CONTACT}
    params.required("phone_number")
    params.required("first_name")
    return post(world, params, contact(given))


@method("sendLocation")
def send_location(world: World, params: Params) -> Json:
    place = {"latitude": params.real("latitude"), "longitude": params.real("longitude")}
    if abs(place["latitude"]) > 90 or abs(place["longitude"]) > 180:
        raise bad_request("wrong latitude or longitude specified")
    return post(world, params, {"location": place})


def _send_file(world: World, params: Params, field: str, kind: str) -> Json:
    words = caption(params)
    world.reachable_chat(params.text("chat_id"))
    stored = world.files.from_call(params, field, kind)
    return post(world, params, _content(stored, words, params))


def _sends(field: str, kind: str) -> Method:
    return lambda world, params: _send_file(world, params, field, kind)


method("sendDocument")(_sends("document", "Document"))
method("sendPhoto")(_sends("photo", "Photo"))
method("sendVoice")(_sends("voice", "VoiceNote"))
method("sendVideo")(_sends("video", "Video"))
method("sendVideoNote")(_sends("video_note", "VideoNote"))
method("sendAudio")(_sends("audio", "Audio"))


def _content(stored: Stored, words: Formatted, params: Params) -> Json:
    return shown(stored, params.integer("duration")) | words.as_caption()


@method("sendMediaGroup")
def send_media_group(world: World, params: Params) -> list[Json]:
    """Send an album of 2 to 10 photos, or of as many documents."""
    media = params.document("media", "media JSON object")
    if not isinstance(media, list):
        raise bad_request("expected an Array of InputMedia")
    if not 2 <= len(media) <= 10:
        raise bad_request("wrong number of items in the album: it must be between 2 and 10")
    if len({item.get("type") for item in media}) > 1:
        raise bad_request("can't use the media of the specified type in the album")
    world.reachable_chat(params.text("chat_id"))
    group = {"media_group_id": world.new_id()}
    contents = [group | _album_item(world, params, item) for item in media]
    return [post(world, params, content) for content in contents]


def _album_item(world: World, params: Params, item: Any) -> Json:
    kinds = {"photo": "Photo", "document": "Document"}
    kind = item.get("type")
    if kind not in kinds:
        raise bad_request("can't parse InputMedia: type must be photo or document")
    words = checked_caption(item.get("caption") or "", item.get("parse_mode") or "", item.get("caption_entities"))
    one = Params({kind: str(item.get("media") or "")}, params.files)
    return _content(world.files.from_call(one, kind, kinds[kind]), words, params)


@method("getFile")
def get_file(world: World, params: Params) -> Json:
    if not params.text("file_id"):
        raise bad_request("file_id not specified")
    try:
        stored = world.files.get(params.text("file_id"))
    except LookupError:
        raise bad_request("invalid file_id") from None
    if len(stored.data) > MAX_DOWNLOAD:
        raise bad_request("file is too big")
    return stored.reference() | {"file_path": stored.path}
