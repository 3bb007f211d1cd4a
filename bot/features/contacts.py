"""Contact persons: who else is to be spoken to at a client, with a phone and a birthday of their own."""

from datetime import datetime
from typing import Any

from aiogram.types import CallbackQuery

from bot.features.adding import read_contact_or_phone, read_day_of_birth, read_whole_name
from bot.features.card import undo_button
from bot.features.card_lines import contact_line
from bot.kit.buttons.cards import AddContact, DropContact, OpenContactHours, OpenContacts
from bot.kit.feature import Feature
from bot.kit.form import Answers, Filled, Form, Question, Said
from bot.kit.screen import Button, Row, Screen, show
from bot.kit.texts import Html, Texts, clip
from bot.kit.ways import card_button
from bot.request import Request
from storage import clients, editing
from storage.clients import Card
from storage.db import Session
from storage.models import Change, Contact, Member
from storage.rules.birthdays import Birthday

feature = Feature()

LISTED = 20
LABEL_NAME = 24


def contacts_screen(card: Card, t: Texts, now: datetime) -> Screen:
    """The people at a client; each can be taken off, another put on."""
    client, listed = card.client, card.client.contacts[:LISTED]
    lines = [contact_line(contact, client, t, now, masked=card.masked) for contact in listed]
    unlisted = len(client.contacts) - len(listed)
    text = [t("contacts-title", name=client.name), *(lines or [t("contacts-none")])]
    if unlisted:
        text.append(t("contacts-more", count=unlisted))
    people = [_contact_row(client.id, contact, t) for contact in listed]
    add = [Button(t.plain("contacts-add"), AddContact(client_id=client.id))]
    changing = [add, *people] if card.may_edit and client.archived_at is None else []
    back = [card_button(client.id, t)]
    return Screen(t.lines(text), rows=[*changing, back], protect=True)


def _contact_row(client_id: int, contact: Contact, t: Texts) -> Row:
    """What may be done with a person: their hours, and off the card."""
    name = clip(contact.name, LABEL_NAME)
    return [
        Button(t.plain("contacts-hours", name=name), OpenContactHours(client_id=client_id, contact_id=contact.id)),
        Button(t.plain("contacts-drop", name=name), DropContact(client_id=client_id, contact_id=contact.id)),
    ]


async def _after(
    session: Session, member: Member, client_id: int, change: Change, said: Html, t: Texts, now: datetime
) -> Screen:
    """The list as a change left it: often there is another one to be put on."""
    card = await clients.card(session, member, client_id)
    return contacts_screen(card, t, now).headed(said, *undo_button(change, t))


def _read_name(said: Said) -> str:
    return str(read_whole_name(said)["name"])


def _ask_name(t: Texts, answers: Answers) -> Html:
    return t("contact-ask-name", client=answers["client"])


def _asks(text: str) -> Any:
    return lambda t, answers: t(text, name=answers["name"])


async def _finish(session: Session, filled: Filled) -> Screen:
    given, t = filled.answers, filled.t
    birthday = Birthday(*given["birthday"]) if given["birthday"] else None
    change = await editing.add_contact(
        session, filled.member, given["client_id"], given["name"], given["phone"], birthday, filled.now
    )
    said = t("contact-added", name=given["name"])
    return await _after(session, filled.member, given["client_id"], change, said, t, filled.now)


CONTACT = feature.form(
    Form(
        "contact",
        (
            Question("name", _ask_name, _read_name),
            Question("phone", _asks("contact-ask-phone"), read_contact_or_phone, optional=True),
            Question("birthday", _asks("contact-ask-birthday"), read_day_of_birth, optional=True),
        ),
        _finish,
        parks=True,
    )
)


@feature.press(OpenContacts)
async def open_contacts(query: CallbackQuery, callback_data: OpenContacts, request: Request) -> None:
    member, t, now = request.member, request.t, request.now
    async with request.db.read() as session:
        card = await clients.card(session, member, callback_data.client_id)
    await show(query, contacts_screen(card, t, now))


@feature.press(AddContact)
async def add_contact(query: CallbackQuery, callback_data: AddContact, request: Request) -> None:
    member, t, now = request.member, request.t, request.now
    async with request.db.begin() as session:
        client = await clients.editable(session, member, callback_data.client_id)
        answers = {"client_id": client.id, "client": client.name}
        await CONTACT.enter(session, member, now, answers)
    await show(query, CONTACT.screen(t, answers=answers))


@feature.press(DropContact)
async def drop_contact(query: CallbackQuery, callback_data: DropContact, request: Request) -> None:
    member, t, now = request.member, request.t, request.now
    client_id, contact_id = callback_data.client_id, callback_data.contact_id
    async with request.db.begin() as session:
        card = await clients.card(session, member, client_id)
        name = next((contact.name for contact in card.client.contacts if contact.id == contact_id), "")
        change = await editing.drop_contact(session, member, client_id, contact_id, now)
        screen = await _after(session, member, client_id, change, t("contact-dropped", name=name), t, now)
    await show(query, screen)
