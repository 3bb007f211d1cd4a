"""When a contact person may be called, and by which clock: said beside the person, as for the client."""

import asyncio
from datetime import datetime
from typing import Any

from aiogram.types import CallbackQuery

from bot.features.card import undo_button
from bot.features.card_lines import contact_line
from bot.features.facts import FACTS, present_hours, present_zone
from bot.kit.buttons.cards import ClearContactFact, EditContactFact, OpenContactHours, OpenContacts
from bot.kit.feature import Feature
from bot.kit.form import Answers, Filled, Form, Question, Said
from bot.kit.screen import Button, Screen, show
from bot.kit.texts import Html, Texts, clip
from bot.reading import zones
from bot.request import Request
from storage import clients, editing
from storage.clients import Card
from storage.db import Session
from storage.models import Contact, Member
from storage.rules.refusal import Refusal

feature = Feature()

PRESENT = {"hours": present_hours, "timezone": present_zone}
NAME_LIMIT = 120
ECHO = 100


def contact_screen(card: Card, contact: Contact, t: Texts, now: datetime) -> Screen:
    """The person, and what may be said of their hours."""
    ids = {"client_id": card.client.id, "contact_id": contact.id}
    facts = [[Button(_label(name, contact, t), EditContactFact(**ids, field=name))] for name in PRESENT]
    back = [Button(t.plain("form-back"), OpenContacts(client_id=card.client.id))]
    return Screen(contact_line(contact, card.client, t, now, masked=card.masked), rows=[*facts, back], protect=True)


def _label(name: str, contact: Contact, t: Texts) -> str:
    value = PRESENT[name](contact, t)
    return t.plain("edit-button", fact=t.plain(f"fact-{name}"), value=value, known=bool(value))


def _ask(t: Texts, answers: Answers) -> Html:
    present = clip(answers["present"], ECHO)
    return t.lines(
        [
            t("contact-hours-of", name=clip(answers["name"], NAME_LIMIT)),
            t(f"edit-ask-{answers['field']}"),
            t("edit-present", value=present) if present else None,
        ]
    )


def _read(said: Said) -> Any:
    return FACTS[said.answers["field"]].read(said)


def _offers(t: Texts, answers: Answers) -> list[tuple[str, Any]]:
    offers = FACTS[answers["field"]].offers
    return list(offers(t, answers)) if offers else []


def _clear(t: Texts, answers: Answers) -> list[Button]:
    if not answers["present"]:
        return []
    press = ClearContactFact(client_id=answers["client_id"], contact_id=answers["contact_id"], field=answers["field"])
    return [Button(t.plain("edit-clear"), press)]


async def _finish(session: Session, filled: Filled) -> Screen:
    given = filled.answers
    return await _set(
        session,
        filled.member,
        given["client_id"],
        given["contact_id"],
        given["field"],
        given["value"],
        filled.t,
        filled.now,
    )


async def _set(
    session: Session, by: Member, client_id: int, contact_id: int, field: str, value: Any, t: Texts, now: datetime
) -> Screen:
    """Give it its value, and show the person as they are then."""
    contact = contact_of(await clients.workable(session, by, client_id), contact_id)
    was = PRESENT[field](contact, t)
    change = await editing.change_contact(session, by, client_id, contact_id, now, **FACTS[field].columns(value))
    card = await clients.workable(session, by, client_id)
    contact = contact_of(card, contact_id)
    became = PRESENT[field](contact, t)
    told = {"was": clip(was, ECHO), "now": clip(became, ECHO), "had": bool(was), "has": bool(became)}
    said = t("edit-done", fact=t.plain(f"fact-{field}"), **told)
    return contact_screen(card, contact, t, now).headed(said, *undo_button(change, t))


def contact_of(card: Card, contact_id: int) -> Contact:
    """A person on the card. Raises Refusal "contact-gone"."""
    contact = next((one for one in card.client.contacts if one.id == contact_id), None)
    if contact is None:
        raise Refusal("contact-gone")
    return contact


def _known(field: str) -> str:
    if field not in PRESENT:
        raise Refusal("button-too-old")
    return field


HOURS = feature.form(Form("contact-hours", (Question("value", _ask, _read, offers=_offers, beside=_clear),), _finish))


@feature.press(OpenContactHours)
async def open_contact_hours(query: CallbackQuery, callback_data: OpenContactHours, request: Request) -> None:
    member, t, now = request.member, request.t, request.now
    async with request.db.read() as session:
        card = await clients.workable(session, member, callback_data.client_id)
    await show(query, contact_screen(card, contact_of(card, callback_data.contact_id), t, now))


@feature.press(EditContactFact)
async def edit_contact_fact(query: CallbackQuery, callback_data: EditContactFact, request: Request) -> None:
    """Ask for the hours, or for the zone."""
    member, t, now = request.member, request.t, request.now
    field = _known(callback_data.field)
    async with request.db.begin() as session:
        card = await clients.workable(session, member, callback_data.client_id)
        contact = contact_of(card, callback_data.contact_id)
        answers = {
            "client_id": card.client.id,
            "contact_id": contact.id,
            "field": field,
            "name": contact.name,
            "present": PRESENT[field](contact, t),
        }
        await HOURS.enter(session, member, now, answers)
    await show(query, HOURS.screen(t, answers=answers))
    if field == "timezone":
        await asyncio.to_thread(zones.index)  # as for a client: the names of zones take long to load


@feature.press(ClearContactFact)
async def clear_contact_fact(query: CallbackQuery, callback_data: ClearContactFact, request: Request) -> None:
    member, t, now = request.member, request.t, request.now
    field, client_id, contact_id = _known(callback_data.field), callback_data.client_id, callback_data.contact_id
    async with request.db.begin() as session:
        screen = await _set(session, member, client_id, contact_id, field, None, t, now)
    await show(query, screen)
