"""Files kept by the sandbox: what people and the bot upload, found again by file_id."""

import hashlib
import secrets
import struct
from dataclasses import dataclass

from bot.sandbox.errors import ApiError, bad_request
from bot.sandbox.params import Params
from bot.sandbox.people import Json

MAX_UPLOAD = 50 * 1024 * 1024
MAX_DOWNLOAD = 20 * 1024 * 1024
MAX_PHOTO = 10 * 1024 * 1024
FOLDERS = {
    "Photo": "photos",
    "Document": "documents",
    "VoiceNote": "voice",
    "Video": "videos",
    "VideoNote": "video_notes",
    "Audio": "music",
    "Sticker": "stickers",
}


@dataclass(frozen=True)
class Stored:
    """A file and what Telegram remembers of it; `kind` is Telegram's name for its type."""

    kind: str
    file_id: str
    unique_id: str
    path: str
    name: str
    mime: str
    data: bytes

    def reference(self) -> Json:
        return {"file_id": self.file_id, "file_unique_id": self.unique_id, "file_size": len(self.data)}


class FileStore:
    def __init__(self) -> None:
        self._files: dict[str, Stored] = {}

    def add(self, kind: str, name: str, mime: str, data: bytes) -> Stored:
        """Keep a file. Raises ApiError for what Telegram would not take."""
        _check_size(kind, data)
        suffix = "." + name.rpartition(".")[2] if "." in name else ""
        path = f"{FOLDERS[kind]}/file_{len(self._files)}{suffix}"
        unique = hashlib.sha256(data).hexdigest()[:16]
        stored = Stored(kind, f"{kind[0]}{secrets.token_urlsafe(24)}", unique, path, name, mime, data)
        self._files[stored.file_id] = stored
        return stored

    def get(self, file_id: str) -> Stored:
        """Raises LookupError."""
        return self._files[file_id]

    def by_path(self, path: str) -> Stored | None:
        return next((stored for stored in self._files.values() if stored.path == path), None)

    def from_call(self, params: Params, field: str, kind: str) -> Stored:
        """Find the file a call sends: uploaded with it, or known by its file_id. Raises ApiError."""
        value = params.text(field)
        if value and not value.startswith("attach://"):
            return self._known(value, kind)
        upload = params.files.get(value.removeprefix("attach://") or field)
        if upload is None:
            raise bad_request(f"there is no {field} in the request")
        return self.add(kind, upload.name, upload.mime, upload.data)

    def _known(self, file_id: str, kind: str) -> Stored:
        if file_id.startswith(("http://", "https://")):
            raise bad_request("failed to get HTTP URL content")
        stored = self._files.get(file_id)
        if stored is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        if stored.kind != kind:
            raise bad_request(f"can't use file of type {stored.kind} as {kind}")
        return stored


def _check_size(kind: str, data: bytes) -> None:
    if not data:
        raise bad_request("file must be non-empty")
    if len(data) > MAX_UPLOAD:
        raise ApiError(413, "Request Entity Too Large")
    if kind == "Photo":
        if len(data) > MAX_PHOTO:
            raise bad_request("file is too big")
        measure(data)


def measure(picture: bytes) -> tuple[int, int]:
    """Read width and height from the head of a PNG, GIF or JPEG. Raises ApiError for anything else."""
    if picture.startswith(b"\x89PNG\r\n\x1a\n") and len(picture) >= 24:
        width, height = struct.unpack(">II", picture[16:24])
        return int(width), int(height)
    if picture.startswith((b"GIF87a", b"GIF89a")) and len(picture) >= 10:
        width, height = struct.unpack("<HH", picture[6:10])
        return int(width), int(height)
    if picture.startswith(b"\xff\xd8") and (size := _jpeg_size(picture)):
        return size
    raise bad_request("IMAGE_PROCESS_FAILED")


def _jpeg_size(picture: bytes) -> tuple[int, int] | None:
    """Walk the segments of a JPEG to the frame header."""
    at = 2
    while at + 9 <= len(picture) and picture[at] == 0xFF:
        marker, length = picture[at + 1], int.from_bytes(picture[at + 2 : at + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            height, width = struct.unpack(">HH", picture[at + 5 : at + 9])
            return int(width), int(height)
        at += 2 + length
    return None
