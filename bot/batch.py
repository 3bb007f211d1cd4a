"""An answer of getUpdates taken apart, so that no update in it, however broken, stands in the way of the others."""

import hashlib
import json
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from storage.models import InboxUpdate

LARGEST_ID = (
    2**31 - 1
)  # Telegram's own server counts updates in 32 bits; a made-up offset beyond would hide all that follow
LARGEST_PERSON = 2**63 - 1
LONGEST_WAIT = 3600
_GOOD = re.compile(r'\s*\{\s*"ok"\s*:\s*true\b')
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{}]', re.DOTALL)
_ID = re.compile(r'"update_id"\s*:\s*(\d{1,10})\b')
_ITEMS_AT = 3  # how deep inside the answer an update is: {"result": [{


def read(body: bytes) -> dict[str, Any]:
    """The answer; {} for what is none. In its "result" stands as text what is no JSON, or nested too deep to be read."""
    text = body.decode("utf-8", "replace")
    try:
        said = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        updates = list(_one_by_one(text)) if _GOOD.match(text) else []
        return {"ok": True, "result": updates} if updates else {}
    return said if isinstance(said, dict) else {}


def retry_after(said: dict[str, Any]) -> float:
    """Seconds that Telegram asks to be left alone for."""
    told = said.get("parameters")
    wait = told.get("retry_after") if isinstance(told, dict) else None
    return float(wait) if isinstance(wait, int) and 0 < wait < LONGEST_WAIT else 0.0


def _one_by_one(text: str) -> Iterator[Any]:
    """Each update of an answer that cannot be read as a whole."""
    depth = start = 0
    for token in _TOKEN.finditer(text):
        if token[0] in "[{":
            depth += 1
            if depth == _ITEMS_AT:
                start = token.start()
        elif token[0] in "]}":
            depth -= 1
            if depth == _ITEMS_AT - 1:
                yield _read_one(text[start : token.end()])


def _read_one(text: str) -> Any:
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return text.replace("\x00", "")  # which no database takes


def rows(updates: list[Any], now: datetime) -> list[InboxUpdate]:
    """The updates of an answer as they are to be kept, each once."""
    found = [_row(update, now) for update in updates]
    return list({row.update_id: row for row in found}.values())


def next_offset(kept: list[InboxUpdate]) -> int | None:
    """What acknowledges these; None if none of them has an id that Telegram knows."""
    known = [row.update_id for row in kept if row.update_id > 0]
    return max(known) + 1 if known else None


def _row(update: Any, now: datetime) -> InboxUpdate:
    text = _text(update)
    return InboxUpdate(update_id=_id(update, text), person=_person(update), raw=text, received_at=now)


def _id(update: Any, text: str) -> int:
    """Telegram's number, or one below zero that is the same whenever the same comes again."""
    given = update.get("update_id") if isinstance(update, dict) else None
    if isinstance(update, str) and (found := _ID.search(update)):
        given = int(found[1])
    if isinstance(given, int) and not isinstance(given, bool) and 0 < given <= LARGEST_ID:
        return given
    return -1 - int.from_bytes(hashlib.sha256(text.encode()).digest()[:7])


def _text(update: Any) -> str:
    """An update as JSON; a surrogate without its pair, which no database and no reader takes, becomes U+FFFD."""
    if isinstance(update, str):
        return update
    try:
        said = json.dumps(update, ensure_ascii=False)
    except RecursionError:  # read from a lower place than this, by a hair's breadth
        said = json.dumps({"update_id": update.get("update_id")} if isinstance(update, dict) else None)
    return said.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _person(update: Any) -> int:
    """Whose update it is, whatever its kind; 0 when nobody's. Only this is read of an update before it is kept."""
    for value in update.values() if isinstance(update, dict) else ():
        if isinstance(value, dict):
            sender = value.get("from") or value.get("chat")
            number = sender.get("id") if isinstance(sender, dict) else None
            if isinstance(number, int) and abs(number) <= LARGEST_PERSON:
                return int(number)
    return 0
