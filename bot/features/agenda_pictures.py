"""The agenda as a picture: the promises of a day or a week, for those who would rather look."""

import asyncio
from collections.abc import Sequence
from datetime import date, datetime
from itertools import groupby

from aiogram import Bot
from aiogram.types import BufferedInputFile, CallbackQuery

from bot.features.agenda import day_of, list_title
from bot.kit.buttons.agenda import OpenCallbacks, SendPicture
from bot.kit.feature import Feature
from bot.kit.screen import Screen, answer
from bot.kit.texts import Texts
from bot.pictures.agenda import Block, Line, agenda_png
from bot.request import Request
from storage import agenda
from storage.models import Callback
from storage.rules.agenda import Period, Span, period
from storage.rules.hours import local_day
from storage.rules.refusal import Refusal

feature = Feature()

MOST = 25
FILE = "agenda.png"


@feature.press(SendPicture)
async def send_picture(query: CallbackQuery, callback_data: SendPicture, request: Request, bot: Bot) -> None:
    """The list that the button stands under; the day's picture holds what is overdue as well."""
    t, now, by = request.t, request.now, request.member
    listed = OpenCallbacks(**callback_data.model_dump())
    within = period(listed.span, now, t.zone, day_of(listed))
    if listed.span is Span.TODAY:
        within = Period(until=within.until)
    async with request.db.read() as session:
        of = await agenda.whose(session, by, listed.whose)
        promised = await agenda.page(session, by, of, within, limit=MOST)
    if not promised.callbacks:
        raise Refusal("picture-empty")
    title = Screen(list_title(listed, of, by, t)).plain()
    left = promised.total - len(promised.callbacks)
    foot = t.plain("today-more", count=left) if left else ""
    png = await asyncio.to_thread(agenda_png, title, blocks(promised.callbacks, t, now), foot)
    await bot.send_photo(query.from_user.id, BufferedInputFile(png, FILE), caption=title, protect_content=True)
    await answer(query)


def blocks(promised: Sequence[Callback], t: Texts, now: datetime) -> list[Block]:
    """What is overdue, then a block for each day."""

    def day_ahead(callback: Callback) -> date | None:
        return None if callback.due_at <= now else local_day(callback.due_at, t.zone)

    return [
        Block(t.weekday(day) if day else t.plain("span-overdue"), [_line(one, t, overdue=day is None) for one in those])
        for day, those in groupby(promised, day_ahead)
    ]


def _line(callback: Callback, t: Texts, *, overdue: bool) -> Line:
    day = t.day_and_month(local_day(callback.due_at, t.zone)) if overdue else ""
    reason = " — ".join(filter(None, [day, callback.reason]))
    return Line(t.clock(callback.due_at), callback.client.name, reason, overdue)
