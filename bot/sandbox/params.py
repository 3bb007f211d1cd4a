"""The arguments of one Bot API call, read as leniently as Telegram reads them: strings all, whatever the encoding."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from aiohttp import BodyPartReader, web

from bot.sandbox.errors import bad_request

_NUMBER = re.compile(r"\s*([+-]?\d+)")


@dataclass(frozen=True)
class Upload:
    """A file part of a multipart body."""

    name: str
    mime: str
    data: bytes


class Params:
    """What came with a call. A missing argument and an empty one are the same thing, as they are to Telegram."""

    def __init__(self, values: Mapping[str, str], files: Mapping[str, Upload] | None = None) -> None:
        self.values = dict(values)
        self.files = dict(files or {})

    def text(self, name: str) -> str:
        return self.values.get(name, "")

    def required(self, name: str) -> str:
        value = self.text(name)
        if not value:
            raise bad_request(f'parameter "{name}" is required')
        return value

    def integer(self, name: str, default: int = 0, low: int | None = None, high: int | None = None) -> int:
        """Take the number the text begins with; what is out of bounds is moved to the bound."""
        found = _NUMBER.match(self.text(name))
        value = int(found[1]) if found else default
        if low is not None:
            value = max(low, value)
        return value if high is None else min(high, value)

    def real(self, name: str) -> float:
        try:
            return float(self.text(name))
        except ValueError:
            raise bad_request(f"{name} is empty") from None

    def flag(self, name: str) -> bool:
        return self.text(name).lower() in {"true", "yes", "1"}

    def document(self, name: str, what: str) -> Any:
        """Read an argument that holds JSON; None if there is none. Raises ApiError naming `what` if it is not JSON."""
        if not (raw := self.text(name)):
            return None
        try:
            return json.loads(raw)
        except ValueError:
            raise bad_request(f"can't parse {what}") from None

    def chat_id(self) -> int | None:
        return self.integer("chat_id") or None


def _plain(value: Any) -> str:
    if isinstance(value, str):
        return value
    return "" if value is None else json.dumps(value, ensure_ascii=False)


async def read_params(request: web.Request) -> Params:
    """Gather arguments from the query string and a JSON, form or multipart body."""
    values = dict(request.query)
    files: dict[str, Upload] = {}
    if request.content_type == "application/json":
        values |= await _json_values(request)
    elif request.content_type == "multipart/form-data":
        async for part in await request.multipart():
            if isinstance(part, BodyPartReader) and part.name:
                await _take(part, part.name, values, files)
    elif request.can_read_body:
        values |= {name: str(value) for name, value in (await request.post()).items()}
    return Params(values, files)


async def _json_values(request: web.Request) -> dict[str, str]:
    try:
        body = json.loads(await request.read() or b"{}")
    except ValueError:
        raise bad_request("can't parse request body as JSON object") from None
    if not isinstance(body, dict):
        raise bad_request("can't parse request body as JSON object")
    return {name: _plain(value) for name, value in body.items()}


async def _take(part: BodyPartReader, name: str, values: dict[str, str], files: dict[str, Upload]) -> None:
    data = bytes(await part.read(decode=True))
    if part.filename is None:
        values[name] = data.decode("utf-8", "replace")
    else:
        mime = part.headers.get("Content-Type", "application/octet-stream")
        files[name] = Upload(part.filename, mime, data)
