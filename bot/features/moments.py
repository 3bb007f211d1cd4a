"""A moment that is typed: alone, or beside the reason of a call."""

from datetime import date, datetime, time
from typing import Any

from bot.kit.form import Answers, Said
from bot.reading.moments import find_moment, read_moment
from bot.reading.moves import read_move
from bot.reading.remarks import only_about_calling
from storage.rules.hours import Placed, at_wall
from storage.rules.refusal import Refusal

EDGES = " ,;:-–—，；：、。"


def read_alone(said: Said) -> dict[str, Any]:
    """A moment and nothing else, or with the words for putting off before it; after a day was picked, a time of that day."""
    now = _meant_now(said)
    try:
        read = read_moment(said.words(), now, said.t.language, said.region)
    except Refusal as refusal:
        move = read_move(said.words(), now=now, language=said.t.language, region=said.region)
        if refusal.text_id != "moment-unreadable" or not move or move.who or not move.moment:
            raise
        read = move.moment
    return {"at": read.at.isoformat(), "moved": read.moved}


def read_promise(said: Said) -> dict[str, Any]:
    """A moment; beside it there may be the reason."""
    try:
        return read_alone(said)
    except Refusal as refusal:
        parted = moment_apart(said.words(), _meant_now(said), said.t.language, said.region)
        if refusal.text_id != "moment-unreadable" or "at" not in parted:
            raise
        return parted


def _meant_now(said: Said) -> datetime:
    """Now; after a day was picked, the beginning of that day, so that "15:30" is that day's."""
    now = said.now.astimezone(said.t.zone)
    if picked := said.answers.get("day"):
        return max(now, at_wall(date.fromisoformat(picked), time(), said.t.zone).at.astimezone(said.t.zone))
    return now


def moment_apart(text: str, now: datetime, language: str, region: str) -> dict[str, Any]:
    """A note, a moment, or both: the moment is taken out of the text, the rest is the note."""
    found = find_moment(text, now, language, region)
    if found is None:
        return {"note": text}
    note = f"{text[: found.start].rstrip(EDGES)} {text[found.end :].lstrip(EDGES)}".strip()
    if only_about_calling(note, language):
        note = ""  # "call back" beside a moment says nothing more
    return {"note": note, "at": found.moment.at.isoformat(), "moved": found.moment.moved}


def meant(given: Answers) -> Placed | None:
    """The moment among answers: `at` (ISO) and whether the clocks moved it."""
    return Placed(datetime.fromisoformat(given["at"]), moved=given["moved"]) if given.get("at") else None
