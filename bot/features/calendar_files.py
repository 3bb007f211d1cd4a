"""My callbacks for the phone's own calendar: all of them in one file, or one from its card."""

import asyncio
from collections.abc import Sequence

from aiogram import Bot
from aiogram.types import BufferedInputFile, CallbackQuery

from bot.ics import ics
from bot.kit.buttons.agenda import SendCalendar, SendEvent
from bot.kit.feature import Feature
from bot.kit.screen import answer
from bot.request import Request
from storage import agenda, callbacks, journal
from storage.models import Callback
from storage.rules.agenda import Period
from storage.rules.refusal import Refusal

feature = Feature()

MOST = 1000
FILE = "callbacks.ics"
TAKEN = "calendar-sent"


@feature.press(SendCalendar)
async def send_calendar(query: CallbackQuery, request: Request, bot: Bot) -> None:
    """Names and numbers leave the chat, so it is written down who took them."""
    member = request.member
    async with request.db.begin() as session:
        promised = await agenda.page(session, member, member, Period(), limit=MOST, phones=True)
        if not promised.callbacks:
            raise Refusal("ics-nothing")
        await journal.record(session, member, TAKEN, None, request.now)
    await _send(query, promised.callbacks, promised.total, request, bot)


@feature.press(SendEvent)
async def send_event(query: CallbackQuery, callback_data: SendEvent, request: Request, bot: Bot) -> None:
    async with request.db.begin() as session:
        callback = await callbacks.open_of(session, request.member, callback_data.client_id)
        await journal.record(session, request.member, TAKEN, callback_data.client_id, request.now)
    await _send(query, [callback], 1, request, bot)


async def _send(query: CallbackQuery, promised: Sequence[Callback], total: int, request: Request, bot: Bot) -> None:
    data = await asyncio.to_thread(ics, promised, request.t, request.now)
    said = request.t("ics-sent", count=len(promised), total=total)
    await bot.send_document(query.from_user.id, BufferedInputFile(data, FILE), caption=said)
    await answer(query)
