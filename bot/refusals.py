"""Refusals: a "no" from any depth becomes one sentence to the person, here and nowhere else."""

from collections.abc import Awaitable

from aiogram.types import CallbackQuery, InlineQuery, Message

from bot.features.agenda import listed_again
from bot.features.card import card_screen, undo_button
from bot.features.queue import next_screen
from bot.features.unlogged import unlogged_behind
from bot.kit.buttons.agenda import NextDone, NextSnooze
from bot.kit.buttons.callbacks import InRow
from bot.kit.buttons.press import Press
from bot.kit.buttons.unlogged import InUnlogged
from bot.kit.offers import offer
from bot.kit.screen import Screen, answer, show
from bot.request import Request
from storage import clients, journal
from storage.rules.refusal import Refusal

Event = Message | CallbackQuery | InlineQuery
_TELLS_NOTHING = frozenset({"not-found", "not-allowed"})


async def spoken(event: Event, request: Request, work: Awaitable[object], press: Press | None = None) -> None:
    """Do the work; when it is refused, say why, and show how things stand now."""
    try:
        await work
    except Refusal as refusal:
        if isinstance(event, CallbackQuery):
            await _alert(event, request, refusal, press)
        elif isinstance(event, Message):
            await _reply(event, request, refusal)
        else:
            await offer(event)


async def _alert(query: CallbackQuery, request: Request, refusal: Refusal, press: Press | None) -> None:
    """An alert for a press; behind it the card as it is now, if the press was about one that may be seen."""
    why = request.t.plain(refusal.text_id, **refusal.values)
    client_id: int | None = getattr(press, "client_id", None)
    if client_id is None or refusal.text_id in _TELLS_NOTHING:
        await answer(query, why, alert=True)
        return
    try:
        screen = await _card(request, client_id, undoable=True)
    except Refusal:  # a made-up press names any card; what it says of itself is no reason to show one
        await answer(query, why, alert=True)
    else:
        if isinstance(press, InRow):  # perhaps in a list, which must not be lost to one card
            screen = await _listed(request, press) or screen
        elif isinstance(press, InUnlogged):
            screen = await _unlogged(request, press)
        elif isinstance(press, NextDone | NextSnooze):
            screen = await _queue(request, press.skipped)
        await show(query, screen, toast=why, alert=True)


async def _reply(message: Message, request: Request, refusal: Refusal) -> None:
    """A sentence for a message, with the card it is about."""
    why = request.t(refusal.text_id, **refusal.values)
    client_id = refusal.values.get("client_id")
    if isinstance(client_id, int):
        # without Undo: it would take back the making of the card that the sentence points at
        await show(message, (await _card(request, client_id, undoable=False)).headed(why))
    else:
        await show(message, Screen(why))


async def _card(request: Request, client_id: int, *, undoable: bool) -> Screen:
    """The card as it is; the second of two taps is refused, and must not take the Undo of the first one off the screen."""
    async with request.db.read() as session:
        card = await clients.card(session, request.member, client_id)
        change = await journal.just_made(session, request.member, client_id, request.now) if undoable else None
    return card_screen(card, request.t, request.now).headed(None, *undo_button(change, request.t))


async def _listed(request: Request, press: InRow) -> Screen | None:
    async with request.db.read() as session:
        return await listed_again(session, request.member, press, request.t, request.now)


async def _unlogged(request: Request, press: InUnlogged) -> Screen:
    async with request.db.read() as session:
        return await unlogged_behind(session, request.member, press, request.t, request.now)


async def _queue(request: Request, skipped: int) -> Screen:
    async with request.db.read() as session:
        return await next_screen(session, request, skipped)
