"""Putting off again and again: at the third time the question what is in the way, or another plan."""

from datetime import datetime

from aiogram.types import CallbackQuery

from bot.features.card import card_after
from bot.kit.buttons.callbacks import NoCallback, SayHeldUp, TypeHeldUp
from bot.kit.buttons.calls import LogCall
from bot.kit.buttons.cards import OpenStages
from bot.kit.feature import Feature
from bot.kit.form import Filled, Form, Question
from bot.kit.screen import Button, Row, Screen, in_rows, show
from bot.kit.texts import Html, Texts
from bot.request import Request
from storage import calls, clients
from storage.calls import NOTE_LIMIT
from storage.db import Session
from storage.models import Callback, Member
from storage.rules.choices import HELD_UP_AFTER, Excuse
from storage.rules.text import clean_lines

feature = Feature()


def held_up(callback: Callback, t: Texts) -> tuple[Html | None, list[Row]]:
    """The question, and its answers: a reason, or another plan; nothing as long as it was not put off often."""
    if callback.snoozes < HELD_UP_AFTER:
        return None, []
    client_id = callback.client_id
    excuses = [Button(t.of(excuse), SayHeldUp(client_id=client_id, excuse=excuse)) for excuse in Excuse]
    own = Button(t.plain("snooze-held-up-other"), TypeHeldUp(client_id=client_id))
    plans = [
        Button(t.plain("callback-call-off"), NoCallback(client_id=client_id, callback_id=callback.id)),
        Button(t.plain("push-log"), LogCall(client_id=client_id, callback_id=callback.id)),
        Button(t.plain("button-stage"), OpenStages(client_id=client_id)),
    ]
    return t("snooze-held-up", count=callback.snoozes), [*in_rows([*excuses, own], 2), *in_rows(plans, 2)]


async def _noted(session: Session, member: Member, client_id: int, why: str, t: Texts, now: datetime) -> Screen:
    note = t.plain("snooze-held-up-note", why=why)
    change = await calls.add_note(session, member, client_id, note, now)
    return await card_after(session, member, client_id, change, t("note-saved"), t, now)


async def _typed(session: Session, filled: Filled) -> Screen:
    why = filled.answers["why"]
    return await _noted(session, filled.member, filled.answers["client_id"], why, filled.t, filled.now)


WHY = feature.form(
    Form(
        "held-up",
        (Question("why", "snooze-held-up-ask", lambda said: clean_lines(said.words(), NOTE_LIMIT)),),
        _typed,
    )
)


@feature.press(SayHeldUp)
async def say_held_up(query: CallbackQuery, callback_data: SayHeldUp, request: Request) -> None:
    """The reason goes into the history, where it is read before the next call."""
    t, now, client_id = request.t, request.now, callback_data.client_id
    async with request.db.begin() as session:
        screen = await _noted(session, request.member, client_id, t.of(callback_data.excuse), t, now)
    await show(query, screen)


@feature.press(TypeHeldUp)
async def type_held_up(query: CallbackQuery, callback_data: TypeHeldUp, request: Request) -> None:
    async with request.db.begin() as session:
        client = await clients.editable(session, request.member, callback_data.client_id)
        known = {"client_id": client.id}
        await WHY.enter(session, request.member, request.now, known)
    await show(query, WHY.screen(request.t, answers=known))
