"""What else a person sends: a contact, a file, a picture, a voice, a sticker, a place, somebody else's words."""

from bot.sandbox.acts import Acts
from bot.sandbox.files import Stored, measure
from bot.sandbox.people import Json

_STICKER = b"RIFF sandbox sticker"


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

    def send_photo(self, person_id: int, data: bytes, caption: str = "") -> Json:
        stored = self.files.add("Photo", "photo.jpg", "image/jpeg", data)
        return self.post_from(person_id, {"photo": sizes(stored), **_caption(caption)})

    def send_document(self, person_id: int, name: str, data: bytes, mime: str = "", caption: str = "") -> Json:
        stored = self.files.add("Document", name, mime or "application/octet-stream", data)
        return self.post_from(person_id, {"document": document(stored), **_caption(caption)})

    def send_voice(self, person_id: int, data: bytes) -> Json:
        stored = self.files.add("VoiceNote", "voice.oga", "audio/ogg", data)
        return self.post_from(person_id, {"voice": voice(stored, 1)})

    def forward(self, person_id: int, text: str, origin: Json) -> Json:
        """Forward a text; `origin` is a Bot API MessageOrigin, its `date` filled in if absent.

        A hidden sender: {"type": "hidden_user", "sender_user_name": "…"}; an open one: {"type": "user", "sender_user": {…}}.
        """
        origin = {"date": self.date(), **origin}
        return self.post_from(person_id, {"forward_origin": origin, "text": text})


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
