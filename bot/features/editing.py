"""Editing a card: any of its facts is typed anew, emptied, or taken back."""

import asyncio
from datetime import datetime
from typing import Any

from aiogram.types import CallbackQuery

from bot.features.adding import number_is_free, read_contact_or_phone
from bot.features.card import card_after
from bot.features.facts import FACTS, Fact, stands_there
from bot.kit.buttons.cards import ClearField, DropPhone, EditField, OpenEdit, SetZone
from bot.kit.feature import Feature
from bot.kit.form import Answers, Filled, Form, Question, Said
from bot.kit.screen import Button, Row, Screen, show
from bot.kit.texts import Html, Texts, clip
from bot.kit.ways import card_button
from bot.reading import zones
from bot.reading.phones import show_phone
from bot.request import Request
from storage import clients, editing
from storage.clients import Card
from storage.db import Session
from storage.models import Client, Member
from storage.rules.refusal import Refusal

feature = Feature()

BRIEF = 28
ECHO = 100
PHONES_LISTED = 20


# One more number is not a fact in place of another, but it is asked for in the same way.
PHONE = "phone"


def edit_screen(card: Card, t: Texts) -> Screen:
    """Every fact with its present value; a press asks for a new one."""
    client = card.client
    facts: list[Row] = [[_fact_button(name, client, t)] for name in FACTS]
    phones: list[Row] = [
        [
            Button(
                t.plain("edit-drop-phone", phone=show_phone(phone.number)),
                DropPhone(client_id=client.id, phone_id=phone.id),
            )
        ]
        for phone in client.phones[:PHONES_LISTED]
    ]
    more = [Button(t.plain("edit-add-phone"), EditField(client_id=client.id, field=PHONE))]
    back = [card_button(client.id, t)]
    rows = [facts[0], *phones, more, *facts[1:], back]
    return Screen(t("edit-title", name=client.name), rows=rows, protect=True)


def _fact_button(name: str, client: Client, t: Texts) -> Button:
    value = clip(FACTS[name].present(client, t), BRIEF)
    label = t.plain("edit-button", fact=t.plain(f"fact-{name}"), value=value, known=bool(value))
    return Button(label, EditField(client_id=client.id, field=name))


def _ask(t: Texts, answers: Answers) -> Html:
    present = clip(answers["present"], ECHO)
    return t.lines(
        [
            t("edit-title", name=answers["name"]),
            t(f"edit-ask-{answers['field']}"),
            t("edit-present", value=present) if present else None,
        ]
    )


def _read(said: Said) -> Any:
    field = said.answers["field"]
    return read_contact_or_phone(said) if field == PHONE else FACTS[field].read(said)


async def _check(session: Session, said: Said, value: Any) -> None:
    if said.answers["field"] == PHONE:
        await number_is_free(session, said, value)


def _offers(t: Texts, answers: Answers) -> list[tuple[str, Any]]:
    fact = FACTS.get(answers["field"])  # one more phone is none
    return list(fact.offers(t, answers)) if fact and fact.offers else []


def _clear(t: Texts, answers: Answers) -> list[Button]:
    """Emptying the fact, where there is something to be emptied."""
    field = answers["field"]
    if not answers["present"] or not FACTS[field].optional:
        return []
    return [Button(t.plain("edit-clear"), ClearField(client_id=answers["client_id"], field=field))]


async def _finish(session: Session, filled: Filled) -> Screen:
    client_id, field = filled.answers["client_id"], filled.answers["field"]
    if field == PHONE:
        number = filled.answers["value"]
        change = await editing.add_phone(session, filled.member, client_id, number, filled.now)
        said = filled.t("phone-added", phone=show_phone(number))
        return await card_after(session, filled.member, client_id, change, said, filled.t, filled.now)
    return await set_fact(session, filled.member, client_id, field, filled.answers["value"], filled.t, filled.now)


EDIT = feature.form(
    Form("edit", (Question("value", _ask, _read, check=_check, offers=_offers, beside=_clear),), _finish)
)


async def set_fact(
    session: Session, member: Member, client_id: int, field: str, value: Any, t: Texts, now: datetime
) -> Screen:
    """Give a fact its new value; the card says old and new."""
    fact = FACTS[field]
    client = await clients.editable(session, member, client_id)
    was, columns = fact.present(client, t), fact.columns(value)
    if stands_there(client, columns):
        said = t("edit-same", fact=t.plain(f"fact-{field}"), value=clip(was, ECHO), known=bool(was))
        return await card_after(session, member, client_id, None, said, t, now)
    if "tags" in columns:
        change = await editing.set_tags(session, member, client_id, columns["tags"], now)
    else:
        change = await editing.change(session, member, client_id, now, **columns)
    became = fact.present(client, t)
    said = t(
        "edit-done",
        fact=t.plain(f"fact-{field}"),
        was=clip(was, ECHO),
        now=clip(became, ECHO),
        had=bool(was),
        has=bool(became),
    )
    return await card_after(session, member, client_id, change, said, t, now)


def _known(field: str) -> Fact:
    if field not in FACTS:
        raise Refusal("button-too-old")
    return FACTS[field]


@feature.press(OpenEdit)
async def open_edit(query: CallbackQuery, callback_data: OpenEdit, request: Request) -> None:
    async with request.db.read() as session:
        card = await clients.workable(session, request.member, callback_data.client_id)
    await show(query, edit_screen(card, request.t))


@feature.press(EditField)
async def edit_field(query: CallbackQuery, callback_data: EditField, request: Request) -> None:
    """Ask for a new value of a fact, or for one more number."""
    member, t, now = request.member, request.t, request.now
    client_id, field = callback_data.client_id, callback_data.field
    fact = _known(field) if field != PHONE else None
    async with request.db.begin() as session:
        client = await clients.editable(session, member, client_id)
        present = fact.present(client, t) if fact else ""
        answers = {"client_id": client_id, "field": field, "name": client.name, "present": present}
        await EDIT.enter(session, member, now, answers)
    await show(query, EDIT.screen(t, answers=answers))
    if field == "timezone":
        await asyncio.to_thread(zones.index)  # what is typed next is a city, and the names of zones take long to load


@feature.press(SetZone)
async def set_zone(query: CallbackQuery, callback_data: SetZone, request: Request) -> None:
    """Where the client lives, as it was asked beside the first promise."""
    member, t, now = request.member, request.t, request.now
    if callback_data.zone not in zones.known():
        raise Refusal("button-too-old")
    async with request.db.begin() as session:
        screen = await set_fact(session, member, callback_data.client_id, "timezone", callback_data.zone, t, now)
    await show(query, screen)


@feature.press(ClearField)
async def clear_field(query: CallbackQuery, callback_data: ClearField, request: Request) -> None:
    """Empty an optional fact."""
    member, t, now = request.member, request.t, request.now
    if not _known(callback_data.field).optional:
        raise Refusal("button-too-old")
    async with request.db.begin() as session:
        screen = await set_fact(session, member, callback_data.client_id, callback_data.field, None, t, now)
    await show(query, screen)


@feature.press(DropPhone)
async def drop_phone(query: CallbackQuery, callback_data: DropPhone, request: Request) -> None:
    member, t, now = request.member, request.t, request.now
    async with request.db.begin() as session:
        client = await clients.editable(session, member, callback_data.client_id)
        number = next((phone.number for phone in client.phones if phone.id == callback_data.phone_id), "")
        change = await editing.drop_phone(session, member, client.id, callback_data.phone_id, now)
        said = t("phone-dropped", phone=show_phone(number))
        screen = await card_after(session, member, client.id, change, said, t, now)
    await show(query, screen)
