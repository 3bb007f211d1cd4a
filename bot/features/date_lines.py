"""A yearly date in one line: `/date Ivanov contract anniversary 5 May 2019`; without a name it is for the card just open."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from aiogram.types import Message

from bot.features.dates import WHAT_DAY, dates_screen, put_on
from bot.features.editing import set_fact
from bot.features.whose import is_called, task, with_client
from bot.kit.feature import Feature
from bot.kit.screen import Screen, show
from bot.kit.texts import Texts
from bot.reading.naming import from_accusative, nominative
from bot.reading.occasions import (
    OccasionLine,
    occasions_first,
    read_occasion,
    read_occasion_line,
    read_plain_occasion,
    whose,
)
from bot.request import Request
from storage import bursts, clients
from storage.dates import NewDate
from storage.db import Session
from storage.models import Member
from storage.rules.birthdays import Birthday
from storage.rules.occasions import Occasion
from storage.rules.refusal import Refusal
from storage.rules.text import clean
from storage.rules.visibility import may_edit

feature = Feature()

TITLE_WORDS = 5  # of a name in front of an occasion in own words


@feature.command("date")
async def date(message: Message, line: str, request: Request) -> None:
    """Put a yearly date on a card; the line alone shows those of the card just open, or how it is typed."""
    if not may_edit(request.member.role, is_own=True):
        raise Refusal("not-allowed")
    if not line:
        await show(message, await _of_open_card(request))
        return
    t, today = request.t, request.now.astimezone(request.t.zone).date()
    read = read_occasion_line(line, t.language, today, request.region)
    async with request.db.begin() as session:
        screen = await _put(session, read, request)
    await show(message, screen)


async def _of_open_card(request: Request) -> Screen:
    async with request.db.read() as session:
        client = await bursts.open_client(session, request.member, request.now)
        if client is None:
            return Screen(request.t("date-how"))
        card = await clients.card(session, request.member, client.id)
    return dates_screen(card, request.t, request.now).headed(request.t("date-how"))


async def try_date(message: Message, line: str, request: Request) -> bool:
    """Take a plain line for somebody's yearly day, if a client is named in it: "contract with Ivanov 12 March"."""
    if not may_edit(request.member.role, is_own=True):
        return False
    t, today = request.t, request.now.astimezone(request.t.zone).date()
    ways = read_plain_occasion(clean(line), t.language, today, request.region)
    if not ways:
        return False
    async with request.db.begin() as session:
        called_so = await is_called(session, ways[0].said, request)  # "Contract Service Ltd"
        read = None if called_so else await _of_somebody(session, ways, request)
        if read is None:
            return False
        screen = await _put(session, read, request)
    await show(message, screen)
    return True


async def _of_somebody(session: Session, ways: Sequence[OccasionLine], request: Request) -> OccasionLine | None:
    """The way to read it by which a client is named, as they are by themselves; where nobody is, the card just open counts."""
    for read in ways:
        if not read.who and await bursts.open_client(session, request.member, request.now):
            return read
        for who in _spellings(read.who, request.t.language):
            if await is_called(session, who, request):
                return replace(read, who=who)
    return None


def _spellings(who: str, language: str) -> Iterator[str]:
    """A name as it stands, and as it is where "of" and "with" have not bent it."""
    bare = whose(who)
    yield from dict.fromkeys((who, bare, nominative(bare, language), from_accusative(bare, language)))


async def _put(session: Session, read: OccasionLine, request: Request) -> Screen:
    if read.occasion is None and not await is_called(session, read.who, request):
        ways = [replace(read, who=who, occasion=known) for who, known in occasions_first(read.who)]
        read = await _of_somebody(session, ways, request) or await _parted(session, read, request)
    elif read.who:
        read = await _of_somebody(session, [read], request) or read
    day = [read.day.day, read.day.month, read.day.year]
    told = {"occasion": read.occasion, "title": read.title, "day": day}
    return await with_client(session, read.who, request, nobody="date-whose", then="date", told=told)


@task("date")
async def put_told(
    session: Session, member: Member, client_id: int, told: dict[str, Any], t: Texts, now: datetime
) -> Screen:
    """Put the day on the card; where it was not said what it is, that is asked."""
    if told["occasion"] is None:
        return await _ask_what(session, member, client_id, told["day"], t, now)
    occasion = Occasion(told["occasion"])
    if occasion is Occasion.BIRTHDAY:
        return await set_fact(session, member, client_id, "birthday", told["day"], t, now)
    return await put_on(session, member, client_id, NewDate(Birthday(*told["day"]), occasion, told["title"]), t, now)


async def _parted(session: Session, read: OccasionLine, request: Request) -> OccasionLine:
    """Where a name ends and own words begin, the names of clients tell: the longest of them counts."""
    words = read.who.split()
    for length in range(min(len(words), TITLE_WORDS), 0, -1):
        if await is_called(session, " ".join(words[:length]), request):
            return _with_title(read, " ".join(words[:length]), " ".join(words[length:]))
    opened = await bursts.open_client(session, request.member, request.now) if words else None
    return _with_title(read, "", read.who) if opened else read


def _with_title(read: OccasionLine, who: str, rest: str) -> OccasionLine:
    if not rest:
        return replace(read, who=who)
    occasion, title = read_occasion(rest)
    return replace(read, who=who, occasion=occasion, title=title)


async def _ask_what(
    session: Session, member: Member, client_id: int, day: list[int | None], t: Texts, now: datetime
) -> Screen:
    """The day is known, and what it is the one question."""
    client = await clients.editable(session, member, client_id)
    answers = {"client_id": client_id, "contact_id": 0, "name": client.name, "day": day}
    await WHAT_DAY.enter(session, member, now, answers)
    return WHAT_DAY.screen(t, answers=answers)
