"""What is asked when a line about a call leaves something out: whose it was, and how it ended."""

import re
from datetime import datetime
from typing import Any

from aiogram.types import CallbackQuery

from bot.features.adding import read_contact_or_phone
from bot.features.callbacks import promise_line, promise_screen, promised
from bot.features.calls import back_buttons, next_asked, note_line, noted_asked, outcome_screen, said_of
from bot.features.card import client_label, offer_button
from bot.features.moments import meant
from bot.features.told_calls import WHO_LIMIT, Told, told_by
from bot.kit.buttons.calls import LogCall, PickClient
from bot.kit.feature import Feature
from bot.kit.form import Answers, Filled, Form, Question, Said
from bot.kit.screen import Screen, show
from bot.kit.texts import Html, Texts
from bot.request import Request
from storage import calls, clients, nags
from storage.clients import Card
from storage.db import Session
from storage.models import Client, Member
from storage.rules.outcomes import BUTTONS, Outcome
from storage.rules.refusal import Refusal
from storage.rules.text import clean

feature = Feature()

OFFERED = 6
_SPEAKS_OF_SOMEBODY = re.compile(r"(?<!\d)[:：]|[:：](?!\d)")  # "Ivanov: busy", but not "busy, 15:00"


async def asked_who(session: Session, member: Member, told: Told, t: Texts, now: datetime) -> Screen:
    await WHO.enter(session, member, now, told)
    return WHO.screen(t, answers=told)


async def by_line(session: Session, member: Member, told: Told, t: Texts, now: datetime) -> Screen:
    """One client meant: on with it. Several: which? None: a sentence."""
    page = await clients.find(session, member, told["who"], now, limit=OFFERED)
    if not told["who"] or not page.clients:
        raise Refusal("call-nobody", who=told["who"])
    if page.meant:
        return await of_client(session, member, page.meant, told, t, now)
    known = {
        **told,
        "found": [[client_label(client, t), client.id] for client in page.clients],
        "total": page.total or len(page.clients),
    }
    await WHO.enter(session, member, now, known)
    return WHO.screen(t, answers=known)


async def of_client(session: Session, member: Member, client_id: int, told: Told, t: Texts, now: datetime) -> Screen:
    """Log what was told; without an outcome ask for it, and keep the rest."""
    card = await clients.workable(session, member, client_id)
    if told.get("outcome"):
        return await _log_told(session, member, card.client, Outcome(told["outcome"]), told, t, now)
    if not (told.get("note") or told.get("at")):
        return await _asked_how(session, member, card, t, now)
    known = {**told, "client_id": client_id, "name": card.client.name}
    await OUTCOME.enter(session, member, now, known)
    return OUTCOME.screen(t, answers=known)


async def _log_told(
    session: Session, member: Member, client: Client, outcome: Outcome, told: Told, t: Texts, now: datetime
) -> Screen:
    """Log and promise in one change, so that one Undo takes all of it back."""
    note, when = told["note"] or None, meant(told)
    at = when.at if when else None
    kept = told.get("callback_id") or None
    logged = await calls.log(session, member, client.id, outcome, now, note=note, callback_id=kept, call_back_at=at)
    if when is None:
        asked = next_asked if note else noted_asked
        return await asked(session, member, logged, t, now)
    card = await clients.card(session, member, client.id)
    said = t.lines([said_of(client, outcome, note, t), promise_line(card.client, when, logged.was_due, t, now)])
    offered = offer_button(logged.proposed, client.id, t)
    return (await promise_screen(session, member, card, when, t, now)).headed(said, *back_buttons(logged, t), *offered)


def _read_who(said: Said) -> Told | str:
    """Whose call; the whole line is welcome too. When it was told already, only who is asked."""
    if said.contact:
        return read_contact_or_phone(said)
    if "outcome" in said.answers:
        return clean(said.words())[:WHO_LIMIT]
    return told_by(clean(said.words()), said.t, said.now, said.region)


def _found(_t: Texts, known: Answers) -> list[tuple[str, Any]]:
    return [(label, client_id) for label, client_id in known.get("found", ())]


def _ask_who(t: Texts, known: Answers) -> Html:
    if "found" in known:
        return t("call-which", who=known["who"], total=known["total"])
    return t("call-who")


async def _who_said(session: Session, filled: Filled) -> Screen:
    given, member, t, now = filled.answers["client"], filled.member, filled.t, filled.now
    known = {key: value for key, value in filled.answers.items() if key not in {"client", "found", "total"}}
    if isinstance(given, int):
        return await of_client(session, member, given, known, t, now)
    told = {"outcome": None, "note": "", "at": None, "moved": False, **known}
    return await by_line(session, member, {**told, **(given if isinstance(given, dict) else {"who": given})}, t, now)


WHO = feature.form(
    Form("call-who", (Question("client", _ask_who, _read_who, offers=_found),), _who_said, gives_way=True)
)


def _ask_outcome(t: Texts, known: Answers) -> Html:
    when = meant(known)
    moment = t("call-moment", at=when.at) if when else None
    return t.lines([t("call-how", name=known["name"]), note_line(known["note"], t), moment])


def _outcomes(t: Texts, known: Answers) -> list[tuple[str, Any]]:
    """The outcomes; with a moment, it may be that there was no call at all."""
    picks = [(t.of(outcome), outcome.value) for outcome in BUTTONS]
    return [*picks, (t.plain("call-none-yet"), "")] if known.get("at") else picks


def _read_outcome(said: Said) -> dict[str, Any]:
    """An outcome, and what is said beside it."""
    told = told_by(f"A: {said.words()}", said.t, said.now, said.region)  # whose call it was is known
    if told["outcome"] is None:
        raise Refusal("call-outcome-unreadable")
    said_beside = [key for key, mark in (("note", "note"), ("at", "at"), ("moved", "at")) if told[mark]]
    return {key: told[key] for key in ("outcome", *said_beside)}


async def _outcome_said(session: Session, filled: Filled) -> Screen:
    member, t, now, given = filled.member, filled.t, filled.now, filled.answers["outcome"]
    told = {"note": "", **filled.answers, **(given if isinstance(given, dict) else {})}
    if not told["outcome"] and (when := meant(told)):
        return await promised(session, member, told["client_id"], when, t, now, told["note"] or None)
    client = (await clients.workable(session, member, told["client_id"])).client
    return await _log_told(session, member, client, Outcome(told["outcome"]), told, t, now)


OUTCOME = feature.form(
    Form(
        "call-outcome",
        (Question("outcome", _ask_outcome, _read_outcome, offers=_outcomes),),
        _outcome_said,
        gives_way=True,
    )
)


# How a call ended is asked by buttons that work for ever; a typed outcome is taken as well, any other text is something new.


def _read_ended(said: Said) -> dict[str, Any]:
    if _SPEAKS_OF_SOMEBODY.search(said.words()):
        raise Refusal("call-outcome-unreadable")
    return _read_outcome(said)


ENDED = feature.form(
    Form(
        "call-ended",
        (Question("outcome", lambda t, known: t("call-how", name=known["name"]), _read_ended, offers=_outcomes),),
        _outcome_said,
        passes=frozenset({"call-outcome-unreadable", "form-text-wanted"}),
    )
)


async def _asked_how(
    session: Session, member: Member, card: Card, t: Texts, now: datetime, callback_id: int = 0
) -> Screen:
    known = {"client_id": card.client.id, "name": card.client.name, "callback_id": callback_id}
    await ENDED.enter(session, member, now, known)
    return outcome_screen(card, t, now, callback_id)


@feature.press(PickClient)
async def pick_client(query: CallbackQuery, callback_data: PickClient, request: Request) -> None:
    await show(query, await how_ended(callback_data.client_id, request))


@feature.press(LogCall)
async def log_call(query: CallbackQuery, callback_data: LogCall, request: Request) -> None:
    """From a card, or from the reminder that the call answers."""
    await show(query, await how_ended(callback_data.client_id, request, callback_data.callback_id))


async def how_ended(client_id: int, request: Request, callback_id: int = 0) -> Screen:
    """The outcomes of a call, one of which may be typed from here on."""
    async with request.db.begin() as session:
        card = await clients.workable(session, request.member, client_id)
        await nags.leave_message(session, request.member, client_id, callback_id)
        return await _asked_how(session, request.member, card, request.t, request.now, callback_id)
