"""A yearly date in one line: `/date Ivanov contract anniversary 5 May 2019`; without a name it is for the card just open."""

from dataclasses import replace

from aiogram.types import Message

from bot.features.dates import WHAT_DAY, dates_screen, put_on
from bot.features.editing import set_fact
from bot.features.whose import client_meant
from bot.kit.feature import Feature
from bot.kit.screen import Screen, show
from bot.reading.occasions import OccasionLine, read_occasion, read_occasion_line
from bot.request import Request
from storage import bursts, clients
from storage.dates import NewDate
from storage.db import Session
from storage.rules.occasions import Occasion
from storage.rules.refusal import Refusal
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
    read = read_occasion_line(line, t.language, today, request.settings.default_region)
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


async def _put(session: Session, read: OccasionLine, request: Request) -> Screen:
    member, t, now = request.member, request.t, request.now
    if read.occasion is None:
        read = await _parted(session, read, request)
    client_id = await client_meant(session, read.who, request, "date-whose")
    if read.occasion is None:
        return await _ask_what(session, client_id, read, request)
    day = [read.day.day, read.day.month, read.day.year]
    if read.occasion is Occasion.BIRTHDAY:
        return await set_fact(session, member, client_id, "birthday", day, t, now)
    return await put_on(session, member, client_id, NewDate(read.day, read.occasion, read.title), t, now)


async def _parted(session: Session, read: OccasionLine, request: Request) -> OccasionLine:
    """Where a name ends and own words begin, the names of clients tell: the longest of them counts."""
    words = read.who.split()
    for length in range(min(len(words), TITLE_WORDS), 0, -1):
        page = await clients.find(session, request.member, " ".join(words[:length]), request.now, limit=1)
        if page.meant:
            return _with_title(read, " ".join(words[:length]), " ".join(words[length:]))
    opened = await bursts.open_client(session, request.member, request.now) if words else None
    return _with_title(read, "", read.who) if opened else read


def _with_title(read: OccasionLine, who: str, rest: str) -> OccasionLine:
    if not rest:
        return replace(read, who=who)
    occasion, title = read_occasion(rest)
    return replace(read, who=who, occasion=occasion, title=title)


async def _ask_what(session: Session, client_id: int, read: OccasionLine, request: Request) -> Screen:
    """The day is known, and what it is the one question."""
    client = await clients.editable(session, request.member, client_id)
    day = [read.day.day, read.day.month, read.day.year]
    answers = {"client_id": client_id, "contact_id": 0, "name": client.name, "day": day}
    await WHAT_DAY.enter(session, request.member, request.now, answers)
    return WHAT_DAY.screen(request.t, answers=answers)
