"""The funnel: a card moves to the stages that can be reached from its own; a red one asks why."""

from datetime import datetime
from typing import Any

from aiogram.types import CallbackQuery

from bot.features.card import card_after
from bot.kit.buttons.cards import MoveCard, OpenStages, WarmCard
from bot.kit.feature import Feature
from bot.kit.form import Answers, Filled, Form, Question, Said
from bot.kit.screen import Button, Screen, show
from bot.kit.texts import Html, Texts
from bot.kit.ways import card_button
from bot.request import Request
from storage import clients, editing
from storage.clients import Card
from storage.db import Session
from storage.models import Member
from storage.rules.funnel import Stage, check_move, needs_reason, reachable
from storage.rules.text import clean

feature = Feature()

REASON_LIMIT = 300
REASONS = ("price", "competitor", "no-need", "timing", "quality", "silent")


def stages_screen(card: Card, t: Texts) -> Screen:
    """The stages the card can be moved to, and what each of them means."""
    client = card.client
    ways = reachable(client.stage)
    meanings = [t("stages-line", stage=t.of(to), meaning=t(f"stage-means-{to.value.replace('_', '-')}")) for to in ways]
    rows = [[Button(t.of(to), MoveCard(client_id=client.id, to=to))] for to in ways]
    back = [card_button(client.id, t)]
    text = t.lines([t("stages-title", name=client.name, stage=t.of(client.stage)), *meanings])
    return Screen(text, rows=[*rows, back], protect=True)


def _ask(t: Texts, answers: Answers) -> Html:
    return t("stage-ask-reason", name=answers["name"], stage=t.of(Stage(answers["to"])))


def _reasons(t: Texts, _answers: Answers) -> list[tuple[str, Any]]:
    return [(t.plain(f"reason-{name}"), t.plain(f"reason-{name}")) for name in REASONS]


def _read(said: Said) -> str:
    return clean(said.words(), REASON_LIMIT)


async def _finish(session: Session, filled: Filled) -> Screen:
    given = filled.answers
    return await _move(
        session, filled.member, given["client_id"], Stage(given["to"]), filled.t, filled.now, given["reason"]
    )


REASON = feature.form(Form("stage-reason", (Question("reason", _ask, _read, offers=_reasons),), _finish))


async def _move(
    session: Session, member: Member, client_id: int, to: Stage, t: Texts, now: datetime, reason: str | None = None
) -> Screen:
    was = (await clients.editable(session, member, client_id)).stage
    change = await editing.move(session, member, client_id, to, now, reason)
    return await card_after(session, member, client_id, change, t("stage-moved", was=t.of(was), now=t.of(to)), t, now)


@feature.press(OpenStages)
async def open_stages(query: CallbackQuery, callback_data: OpenStages, request: Request) -> None:
    async with request.db.read() as session:
        card = await clients.workable(session, request.member, callback_data.client_id)
    await show(query, stages_screen(card, request.t))


@feature.press(MoveCard)
async def move_card(query: CallbackQuery, callback_data: MoveCard, request: Request) -> None:
    """Move the card; to a red stage only when the reason is given."""
    member, t, now = request.member, request.t, request.now
    client_id, to = callback_data.client_id, callback_data.to
    async with request.db.begin() as session:
        if needs_reason(to):
            screen = await _ask_reason(session, member, client_id, to, t, now)
        else:
            screen = await _move(session, member, client_id, to, t, now)
    await show(query, screen)


async def _ask_reason(session: Session, member: Member, client_id: int, to: Stage, t: Texts, now: datetime) -> Screen:
    client = await clients.editable(session, member, client_id)
    check_move(client.stage, to, reason=to.value)  # whatever the reason will be: is there a way at all?
    answers = {"client_id": client_id, "to": to.value, "name": client.name}
    await REASON.enter(session, member, now, answers)
    return REASON.screen(t, answers=answers)


@feature.press(WarmCard)
async def warm_card(query: CallbackQuery, callback_data: WarmCard, request: Request) -> None:
    member, t, now = request.member, request.t, request.now
    client_id, heat = callback_data.client_id, callback_data.heat
    async with request.db.begin() as session:
        was = (await clients.editable(session, member, client_id)).heat
        change = await editing.warm(session, member, client_id, heat, now)
        said = t("heat-changed", was=t.of(was), now=t.of(heat), mark=t(f"heat-mark-{heat.value}"))
        screen = await card_after(session, member, client_id, change, said, t, now)
    await show(query, screen)
