"""Logging a call by buttons: how it ended, then a note, when to call back, the stage it speaks for."""

from datetime import datetime
from typing import Any

from aiogram.types import CallbackQuery

from bot.features.callbacks import (
    NEXT_CALL,
    choice_buttons,
    choice_rows,
    no_callback_button,
    promise_line,
    promise_screen,
    promised,
    standing_line,
)
from bot.features.card import changed_screen, offer_button, undo_button
from bot.features.card_lines import numbers_of
from bot.features.moments import meant, moment_apart
from bot.features.retrying import proposed_try
from bot.kit.buttons.calls import AcceptStage, CorrectCall, PickOutcome
from bot.kit.buttons.cards import MoveCard, OpenEdit
from bot.kit.feature import Feature
from bot.kit.form import Answers, Filled, Form, Question, Said
from bot.kit.screen import Button, Row, Screen, in_rows, show
from bot.kit.texts import Html, Texts, clip
from bot.kit.ways import card_button
from bot.request import Request
from storage import callbacks, calls, clients, editing
from storage.calls import NOTE_LIMIT, Logged
from storage.clients import Card
from storage.db import Session
from storage.models import Client, Member
from storage.rules.funnel import needs_reason, reachable
from storage.rules.outcomes import BUTTONS, Outcome
from storage.rules.text import clean_lines

feature = Feature()

SHOWN_NOTE = 300


# Screens.


def outcome_screen(card: Card, t: Texts, now: datetime, callback_id: int = 0) -> Screen:
    """How did it end? The number is there to be called from here."""
    client, asked = card.client, int(now.timestamp())
    press = {"client_id": client.id, "asked": asked, "callback_id": callback_id}
    picks = [Button(t.of(outcome), PickOutcome(**press, outcome=outcome)) for outcome in BUTTONS]
    phones = [t("card-phone", phone=number) for number in numbers_of(client, masked=card.masked)]
    text = t.lines([t("call-how", name=client.name), *phones])
    return Screen(text, rows=[*in_rows(picks, 2), [card_button(client.id, t)]], protect=True)


async def logged_screen(session: Session, member: Member, logged: Logged, t: Texts, now: datetime) -> Screen:
    """What was logged, and what may follow: a note, a callback, a stage; all of it can be left."""
    entry = logged.entry
    client = (await clients.card(session, member, entry.client_id)).client
    standing = await callbacks.open_one(session, member, client.id)
    asked = t("call-ask-when") if entry.text else t("call-ask-more")
    wrong = entry.outcome is Outcome.WRONG_NUMBER
    edit = [Button(t.plain("button-edit"), OpenEdit(client_id=client.id))] if wrong else []
    end = [no_callback_button(client.id, standing, t), card_button(client.id, t)]
    hint = t("call-wrong-number") if wrong else None
    again, tries = await proposed_try(session, member, client, entry, standing, t, now)
    said = t.lines([said_of(client, entry.outcome, entry.text, t), standing_line(standing, t), hint, again])
    stage = offer_button(logged.proposed, client.id, t) or _red_button(client, entry.outcome, t)
    rows = [*tries, stage, edit, *choice_rows(client.id, t, now), end, back_buttons(logged, t)]
    return Screen(asked, rows=rows, protect=True).headed(said)


def back_buttons(logged: Logged, t: Texts) -> Row:
    """What takes a call back that was just logged, and what puts a part of it right."""
    entry = logged.entry
    correct = Button(t.plain("button-correct"), CorrectCall(client_id=entry.client_id, entry_id=entry.id))
    return [*undo_button(logged.change, t), correct]


def said_of(client: Client, outcome: Outcome | None, note: str | None, t: Texts) -> Html:
    """What was understood of a call."""
    return t.lines([t("call-logged", name=client.name, outcome=t.of(outcome) if outcome else ""), note_line(note, t)])


def note_line(note: str | None, t: Texts) -> Html | None:
    return t("call-note", note=clip(note, SHOWN_NOTE)) if note else None


def _red_button(client: Client, outcome: Outcome | None, t: Texts) -> Row:
    """After a refusal, the red stage of the side the client is on, if there is one."""
    red = next(filter(needs_reason, reachable(client.stage)), None)
    if outcome is not Outcome.REFUSED or red is None:
        return []
    return [Button(t.plain("call-move", stage=t.of(red)), MoveCard(client_id=client.id, to=red))]


# By buttons: the outcome, then the note and the callback.


@feature.press(PickOutcome)
async def pick_outcome(query: CallbackQuery, callback_data: PickOutcome, request: Request) -> None:
    """The call is logged at once; what is typed next is its note, or when to call back, or both."""
    member, t, now, picked = request.member, request.t, request.now, callback_data
    async with request.db.begin() as session:
        logged = await calls.log(
            session,
            member,
            picked.client_id,
            picked.outcome,
            now,
            asked=picked.asked,
            callback_id=picked.callback_id or None,
        )
        screen = await noted_asked(session, member, logged, t, now)
    await show(query, screen)


async def noted_asked(session: Session, member: Member, logged: Logged, t: Texts, now: datetime) -> Screen:
    """What was logged, with the note to be typed next."""
    known = {"entry_id": logged.entry.id, "client_id": logged.entry.client_id}
    await NOTE.enter(session, member, now, known)
    return await logged_screen(session, member, logged, t, now)


async def next_asked(session: Session, member: Member, logged: Logged, t: Texts, now: datetime) -> Screen:
    """What was logged, with the moment of the next call to be typed, if there is to be one."""
    card = await clients.card(session, member, logged.entry.client_id)
    await NEXT_CALL.enter(session, member, now, {"client_id": card.client.id, "name": card.client.name})
    return await logged_screen(session, member, logged, t, now)


@feature.press(AcceptStage)
async def accept_stage(query: CallbackQuery, callback_data: AcceptStage, request: Request) -> None:
    member, t, now, client_id = request.member, request.t, request.now, callback_data.client_id
    async with request.db.begin() as session:
        change = await editing.move(session, member, client_id, callback_data.to, now)
        card = await clients.card(session, member, client_id)
    said = t("stage-accepted", stage=t.of(callback_data.to), name=card.client.name)
    await show(query, changed_screen(card, t, now, change, said))


# The note.


def _read_note(said: Said) -> dict[str, Any]:
    now = said.now.astimezone(said.t.zone)
    return moment_apart(clean_lines(said.words(), NOTE_LIMIT), now, said.t.language, said.region)


async def _noted(session: Session, filled: Filled) -> Screen:
    member, t, now = filled.member, filled.t, filled.now
    client_id, told = filled.answers["client_id"], filled.answers["note"]
    note, when = told["note"], meant(told)
    if not note and when:
        return await promised(session, member, client_id, when, t, now)
    at = when.at if when else None
    logged = await calls.set_note(session, member, filled.answers["entry_id"], note, now, call_back_at=at)
    if when is None:
        return await next_asked(session, member, logged, t, now)
    card = await clients.card(session, member, client_id)
    offered = offer_button(logged.proposed, client_id, t)
    said = t.lines([note_line(note, t), promise_line(card.client, when, logged.was_due, t, now)])
    return (await promise_screen(session, member, card, when, t, now)).headed(
        said, *undo_button(logged.change, t), *offered
    )


def _beside_note(t: Texts, known: Answers) -> list[Button]:
    return choice_buttons(known["client_id"], t)


NOTE = feature.form(
    Form(
        "call-note",
        (Question("note", "call-ask-more", _read_note, beside=_beside_note),),
        _noted,
        cancelled="call-note-left",
        gives_way=True,
    )
)
