"""Undo: one press takes a change back, for ten minutes."""

from datetime import datetime

from aiogram.types import CallbackQuery

from bot.features.card import card_screen
from bot.kit.buttons.chat import Undo
from bot.kit.feature import Feature
from bot.kit.screen import Screen, show
from bot.kit.texts import Texts
from bot.request import Request
from storage import clients, journal
from storage.db import Session
from storage.models import Member
from storage.rules.refusal import Refusal

feature = Feature()


@feature.press(Undo)
async def undo(query: CallbackQuery, callback_data: Undo, request: Request) -> None:
    member, t, now = request.member, request.t, request.now
    async with request.db.begin() as session:
        change = await journal.undo(session, member, callback_data.change_id, now)
    screen = Screen(t("undone"))
    if change.client_id is not None:
        async with request.db.read() as session:
            screen = await _as_it_is_now(session, member, change.client_id, t, now)
    await show(query, screen, toast=t.plain("undone"))


async def _as_it_is_now(session: Session, member: Member, client_id: int, t: Texts, now: datetime) -> Screen:
    """The card after the undo; a card whose making was undone is no more."""
    try:
        card = await clients.card(session, member, client_id)
    except Refusal:
        return Screen(t("undone-card"))
    return card_screen(card, t, now).headed(t("undone"))
