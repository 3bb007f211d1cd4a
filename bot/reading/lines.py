"""What one line of plain text is: a call, a client, or something to search for, and everything understood of it."""

import re
from dataclasses import dataclass, replace
from datetime import datetime

from bot.reading.absences import own_absence, read_own_return
from bot.reading.calls import CallLine, read_call
from bot.reading.clients import ClientLine, find_emails, read_client
from bot.reading.customs import customs_for
from bot.reading.leaves import read_own_leave
from bot.reading.letters import WEIGHED_AT_MOST
from bot.reading.moments import Moment, find_moment, read_moment
from bot.reading.moves import read_move
from bot.reading.outcomes import find_outcomes
from bot.reading.people import find_person
from bot.reading.phones import FoundPhone, find_phones
from storage.rules.refusal import Refusal

_COMMAND = re.compile(r"/(add|call)(?:@\w+)?(?:\s+|$)", re.IGNORECASE)
_COLON = re.compile(r"[:：](?!\d\d(?!\d))|(?<!\d)[:：]")
_NAME_ENDS = re.compile(r"[,，;；\n]")
_PIECE = re.compile(r"[\s,，;；、]")
_NOTHING_READ = "moment-unreadable"


@dataclass(frozen=True)
class Understood:
    """`kind` is "call", "client", "move", "away" or "search"; `refusal`: why some of the line, or all of it, could not be taken.

    A "move" puts off what is promised to `who`; "away" is whoever writes, until `moment`.
    """

    kind: str
    call: CallLine | None = None
    client: ClientLine | None = None
    who: str | None = None
    moment: Moment | None = None
    refusal: Refusal | None = None


def understand(line: str, *, region: str, language: str, now: datetime) -> Understood:
    """Read a line as the chat does, but for the base, which nobody asks here: whoever is named is taken to be known."""
    command = _COMMAND.match(line)
    if command is not None:
        rest = line[command.end() :]
        return (
            _client(rest, region, language, now) if command[1].lower() == "add" else _call(rest, region, language, now)
        )
    try:
        return Understood("search", moment=read_moment(line, now, language, region))
    except Refusal as no:
        if no.text_id != _NOTHING_READ:
            return Understood("search", refusal=no)
    if describes_client(line, region, language):
        return _client(line, region, language, now)
    told = _away(line, region, language, now) or _move(line, region, language, now)
    return told or (_call(line, region, language, now) if tells_of_call(line, language, now) else Understood("search"))


def describes_client(line: str, region: str, language: str) -> bool:
    """Say whether a name stands beside a phone or an e-mail address, and the line does not tell of a call."""
    phones = find_phones(line, region)
    rest = find_emails(_without(line, phones))[1]
    if rest == line or not any(letter.isalpha() for letter in rest):
        return False
    colon = _COLON.search(line)
    told = (
        line[colon.end() :] if colon and any(phone.start < colon.start() for phone in phones) else rest.lstrip(" ,;-–—")
    )
    outcomes = find_outcomes(told[:WEIGHED_AT_MOST], language)
    return not (outcomes and not told[: outcomes[0].start].strip()) or _begins_with_name(told, language)


def _begins_with_name(told: str, language: str) -> bool:
    """Say whether a word that would be an outcome begins somebody's name: 买志刚."""
    first = _PIECE.split(told.strip(), maxsplit=1)[0]
    customs = customs_for(first, language)
    return customs.order == "joined" and len(first) > 2 and find_person([first], customs) is not None  # noqa: PLR2004


def begins_with_new_client(line: str, region: str, language: str) -> tuple[str, ...]:
    """Return the numbers of a line that begins with somebody's whole name, and has nothing but numbers and facts after it."""
    phones = find_phones(line, region)
    if not phones or not describes_client(line, region, language):
        return ()
    name = _NAME_ENDS.split(line[: phones[0].start], maxsplit=1)[0].strip()
    customs = customs_for(name, language)
    words = [name] if customs.order == "joined" else name.split()
    whole = (
        find_person(words, customs) == (0, len(words))
        and len(name) > 1
        and (customs.order == "joined" or len(words) > 1)
    )
    return tuple(phone.number for phone in phones) if whole else ()


def call_by_number(line: str, *, now: datetime, language: str, region: str) -> tuple[CallLine, tuple[str, ...]] | None:
    """Return what is told of a call beside a whole number, and the numbers; None where no number or no call is told."""
    phones = find_phones(line, region)
    rest = _without(line, phones)
    if not phones or not any(sign.isalnum() for sign in rest):
        return None
    try:
        read = read_call(rest, now=now, language=language, region=region)
    except Refusal as no:
        if no.text_id != "call-without-client":
            raise
        read = replace(read_call(f"A: {rest}", now=now, language=language, region=region), who="")
    told = read.outcome or read.moment
    return (read, tuple(phone.number for phone in phones)) if told else None


def tells_of_call(line: str, language: str, now: datetime) -> bool:
    """Say whether an outcome or a moment is told."""
    line = line[:WEIGHED_AT_MOST]
    if find_outcomes(line, language):
        return True
    try:
        return find_moment(line, now, language) is not None
    except Refusal:
        return True


def _without(line: str, phones: list[FoundPhone]) -> str:
    for phone in reversed(phones):
        line = line[: phone.start] + line[phone.end :]
    return line


def _client(line: str, region: str, language: str, now: datetime) -> Understood:
    try:
        return Understood("client", client=read_client(line, region=region, language=language, today=now.date()))
    except Refusal as no:
        return Understood("client", refusal=no)


def _away(line: str, region: str, language: str, now: datetime) -> Understood | None:
    rest = own_absence(line, language)
    if not rest:
        return None if rest is None else Understood("away")
    try:
        leave = read_own_leave(rest, now, language, region)
        back = leave.back if leave else read_own_return(rest, now, language, region)
    except Refusal as no:
        return Understood("away", refusal=no)
    return Understood("away", moment=Moment(back.at, moved=False, day_only=back.day_only))


def _move(line: str, region: str, language: str, now: datetime) -> Understood | None:
    """A promise put off; without a moment the words may as well be a name, and then it is none."""
    try:
        move = read_move(line, now=now, language=language, region=region)
    except Refusal as no:
        return Understood("move", refusal=no)
    return Understood("move", who=move.who or None, moment=move.moment) if move and move.moment else None


def _call(line: str, region: str, language: str, now: datetime) -> Understood:
    try:
        call = read_call(line, now=now, language=language, region=region)
    except Refusal as no:
        return Understood("call", refusal=no)
    return Understood("call", call=call, moment=call.moment)
