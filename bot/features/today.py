"""The day: overdue and today's callbacks in order of time, each with its answers beside it, and the birthdays of the week."""

from collections.abc import Iterator, Sequence
from datetime import datetime, time, timedelta

from aiogram.types import CallbackQuery, Message

from bot.features.listing import NAME_LIMIT, promise_lines, promise_row
from bot.features.occasions import occasion_words
from bot.kit.buttons.agenda import NextCard, OpenCallbacks, OpenToday, SendPicture
from bot.kit.buttons.cards import OpenCard
from bot.kit.feature import Feature
from bot.kit.screen import Button, Screen, in_rows, pager, show
from bot.kit.texts import Html, Texts, clip
from bot.request import Request
from storage import agenda, birthdays
from storage.agenda import Page
from storage.birthdays import Celebrated
from storage.db import Session
from storage.models import Member
from storage.rules.agenda import WEEK, Period, Span
from storage.rules.hours import at_wall, local_day
from storage.rules.occasions import Occasion

feature = Feature()

ROWS = 15
BIRTHDAYS = 10


def today_screen(promised: Page, near: Sequence[Celebrated], t: Texts, now: datetime) -> Screen:
    """The day's list: a page of what is promised, and the birthdays that are near."""
    shown, offset = promised.callbacks[:ROWS], promised.offset
    left = promised.total - offset - len(shown)
    parts = [
        t("today-title", day=t.weekday(local_day(now, t.zone))),
        *promise_lines(shown, t, now, offset, lambda _: t("today-ahead"), promised.keepers),
        t("today-more", count=left) if left > 0 else None,
        *_birthday_lines(near, t),
        t("today-empty") if not shown and not near else None,
    ]
    rows = [promise_row(number, callback, t, now) for number, callback in enumerate(shown, offset + 1)]
    turning = pager(t, offset, ROWS, promised.total, OpenToday)
    whose = {one.client_id: one.client for one in near[:BIRTHDAYS]}
    cakes = [Button(t.plain("today-cake", name=name), OpenCard(client_id=each)) for each, name in whose.items()]
    return Screen(t.lines(parts), rows=[*rows, turning, *in_rows(cakes, 2), *in_rows(_ways(t), 3)], protect=True)


def _ways(t: Texts) -> list[Button]:
    """To the other lists of promises, and to one card after another."""
    spans = (Span.WEEK, Span.ALL)
    lists = [Button(t.plain(f"button-span-{span.value}"), OpenCallbacks(span=span)) for span in spans]
    return [
        *lists,
        Button(t.plain("button-picture"), SendPicture(span=Span.TODAY)),
        Button(t.plain("button-next"), NextCard()),
    ]


def _birthday_lines(near: Sequence[Celebrated], t: Texts) -> Iterator[Html]:
    if near:
        yield t("today-birthdays")
    for one in near[:BIRTHDAYS]:
        whose = clip(one.client, NAME_LIMIT) if one.contact_id else "none"
        person = clip(one.person, NAME_LIMIT)
        told = {"day": t.weekday(one.day), "name": person, "whose": whose}
        if one.occasion is Occasion.BIRTHDAY:
            yield t("today-birthday", **told, age=one.turns or 0)
        else:
            yield t("today-date", **told, what=occasion_words(one.occasion, one.title, t), years=one.turns or 0)
    if len(near) > BIRTHDAYS:
        yield t("today-more", count=len(near) - BIRTHDAYS)


async def fresh_today(session: Session, member: Member, t: Texts, now: datetime, offset: int = 0) -> Screen:
    """The day's list as it is now; a page that is no more shows the first."""
    today = local_day(now, t.zone)
    until = at_wall(today + timedelta(days=1), time(), t.zone).at
    promised = await agenda.page(session, member, member, Period(until=until), limit=ROWS, offset=offset)
    near = [] if promised.offset else await birthdays.of_member(session, member, today, WEEK)
    return today_screen(promised, near, t, now)


@feature.command("today")
@feature.key("menu-today")
async def today(message: Message, request: Request) -> None:
    async with request.db.read() as session:
        screen = await fresh_today(session, request.member, request.t, request.now)
    await show(message, screen)


@feature.press(OpenToday)
async def open_today(query: CallbackQuery, callback_data: OpenToday, request: Request) -> None:
    async with request.db.read() as session:
        screen = await fresh_today(session, request.member, request.t, request.now, callback_data.offset)
    await show(query, screen)
