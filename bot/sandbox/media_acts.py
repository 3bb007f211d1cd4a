"""What else a person sends: a contact, a file, a picture, a voice, a sticker, a place, somebody else's words."""

from bot.sandbox.acts import Acts
from bot.sandbox.files import Stored, measure
from bot.sandbox.people import Json

_STICKER = b"RIFF sandbox sticker"
_SENT_AS = {
    "photo": ("Photo", "photo.jpg", "image/jpeg"),
    "document": ("Document", "file", "application/octet-stream"),
    "voice": ("VoiceNote", "voice.oga", "audio/ogg"),
    "video": ("Video", "video.mp4", "video/mp4"),
    "video_note": ("VideoNote", "note.mp4", "video/mp4"),
    "audio": ("Audio", "music.mp3", "audio/mpeg"),
}


class MediaActs(Acts):
    def share_contact(
        self,
        person_id: int,
        phone_number: str,
        first_name: str,
        last_name: str | None = None,
        user_id: int | None = None,
        vcard: str | None = None,
    ) -> Json:
        """Share somebody's contact (or one's own, by a key that asks for it: then `user_id` is the person's)."""
        contact = {
            "phone_number": phone_number,
            "first_name": first_name,
            "last_name": last_name,
            "user_id": user_id,
            "vcard": vcard,
        }
        message = self.post_from(person_id, {"contact": {k: v for k, v in contact.items() if v is not None}})
        if user_id == person_id:
            self.chat(person_id).key_pressed()
        return message

    def send_sticker(self, person_id: int) -> Json:
        stored = self.files.add("Sticker", "sticker.webp", "image/webp", _STICKER)
        kind = {"width": 512, "height": 512, "emoji": "👍", "is_animated": False, "is_video": False, "type": "regular"}
        return self.post_from(person_id, {"sticker": kind | stored.reference()})

    def send_location(self, person_id: int, latitude: float, longitude: float) -> Json:
        return self.post_from(person_id, {"location": {"latitude": latitude, "longitude": longitude}})

    def send_venue(self, person_id: int, latitude: float, longitude: float, title: str, address: str) -> Json:
        place = {"latitude": latitude, "longitude": longitude}
        venue = {"location": place, "title": title, "address": address}
        return self.post_from(person_id, {"location": place, "venue": venue})

    def send_file(
        self, person_id: int, kind: str, data: bytes, caption: str = "", name: str = "", mime: str = ""
    ) -> Json:
        """Send a file as what it is: photo, document, voice, video, video_note or audio."""
        return self.post_from(person_id, self.file_content(kind, data, caption, name, mime))

    def send_album(self, person_id: int, pictures: list[bytes], caption: str = "") -> list[Json]:
        """Send pictures in one go; the caption goes with the first."""
        group = {"media_group_id": self.new_id()}
        captions = [caption, *[""] * (len(pictures) - 1)]
        sent = zip(pictures, captions, strict=True)
        return [self.post_from(person_id, group | self.file_content("photo", data, words)) for data, words in sent]

    def send_photo(self, person_id: int, data: bytes, caption: str = "") -> Json:
        return self.send_file(person_id, "photo", data, caption)

    def send_document(self, person_id: int, name: str, data: bytes, mime: str = "", caption: str = "") -> Json:
        return self.send_file(person_id, "document", data, caption, name, mime)

    def send_voice(self, person_id: int, data: bytes) -> Json:
        return self.send_file(person_id, "voice", data)

    def forward(self, person_id: int, text: str, origin: Json) -> Json:
        """Forward a text; `origin` is a Bot API MessageOrigin, its `date` filled in if absent.

        A hidden sender: {"type": "hidden_user", "sender_user_name": "…"}; an open one: {"type": "user", "sender_user": {…}}.
        """
        return self.forward_content(person_id, {"text": text}, origin)

    def forward_file(self, person_id: int, kind: str, data: bytes, origin: Json, caption: str = "") -> Json:
        """Forward a file with its caption."""
        return self.forward_content(person_id, self.file_content(kind, data, caption), origin)

    def forward_content(self, person_id: int, content: Json, origin: Json) -> Json:
        """Forward a message of any kind."""
        return self.post_from(person_id, {"forward_origin": {"date": self.date(), **origin}} | content)

    def file_content(self, kind: str, data: bytes, caption: str = "", name: str = "", mime: str = "") -> Json:
        """Keep a file, and give what its message holds. Raises ValueError for a kind nobody sends."""
        if kind not in _SENT_AS:
            raise ValueError(f"kind must be one of {sorted(_SENT_AS)}, not {kind}")
        telegram_kind, usual_name, usual_mime = _SENT_AS[kind]
        stored = self.files.add(telegram_kind, name or usual_name, mime or usual_mime, data)
        return shown(stored) | _caption(caption)


def shown(stored: Stored, duration: int = 1) -> Json:
    """What a message with this file holds."""
    match stored.kind:
        case "Photo":
            return {"photo": sizes(stored)}
        case "Document":
            return {"document": document(stored)}
        case "Video":
            return {"video": {"width": 640, "height": 360} | voice(stored, duration)}
        case "VideoNote":
            return {"video_note": {"length": 240, "duration": duration} | stored.reference()}
        case "Audio":
            return {"audio": voice(stored, duration)}
        case _:
            return {"voice": voice(stored, duration)}


def sizes(stored: Stored) -> list[Json]:
    """Describe a picture as Telegram does, by its sizes (here the one it came in)."""
    width, height = measure(stored.data)
    return [stored.reference() | {"width": width, "height": height}]


def document(stored: Stored) -> Json:
    return {"file_name": stored.name, "mime_type": stored.mime} | stored.reference()


def voice(stored: Stored, duration: int) -> Json:
    return {"duration": duration, "mime_type": stored.mime} | stored.reference()


def _caption(text: str) -> Json:
    return {"caption": text} if text else {}
