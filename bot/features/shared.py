"""A shared contact makes a card: its number, its names, and what its vCard knows besides."""

import asyncio
from datetime import date
from typing import Any

from aiogram.types import Contact, Message

from bot.features.adding import added, with_plus
from bot.kit.feature import Event, Feature
from bot.kit.screen import show
from bot.reading.names import Name
from bot.reading.phones import read_phone
from bot.reading.vcards import VCard, named, read_vcard, split_vcards
from bot.request import Request
from storage import clients
from storage.editing import NewClient
from storage.models import PLAIN_FACTS
from storage.rules.phones import mask
from storage.rules.refusal import Refusal
from storage.rules.text import clean
from storage.rules.visibility import may_edit

feature = Feature()

NOTHING = VCard(Name(""))


@feature.event(Event.CONTACT)
async def shared_contact(message: Message, request: Request) -> None:
    """A contact alone makes a card, or shows the card that has one of its numbers already."""
    shared = message.contact
    if shared is None or not may_edit(request.member.role, is_own=True):
        raise Refusal("not-allowed")
    new = await _from_contact(shared, request)
    async with request.db.read() as session:
        if holder := await clients.holder_of(session, new.phones):
            raise await clients.phone_taken(session, request.member, holder)
    async with request.db.begin() as session:
        screen = await added(session, request.member, new, request.t, request.now)
    await show(message, screen)


async def _from_contact(shared: Contact, request: Request) -> NewClient:
    """The names are those of the sharer's address book; the number is the contact's own, then those of the vCard."""
    language, region = request.t.language, request.region
    vcard = NOTHING
    if shared.vcard:
        vcard = await asyncio.to_thread(_first, shared.vcard, region, language, today_of(request))
    phones = _numbers(shared, vcard, region)
    last, first = clean(shared.last_name or ""), clean(shared.first_name)
    same = (vcard.name.last, vcard.name.first) == (last, first)
    name = Name(named(last, first, vcard.name.middle if same else "", language), last, first)
    return client_of(vcard, name if name.display else vcard.name, phones, shared.user_id)


def _first(text: str, region: str, language: str, today: date) -> VCard:
    """The first card of a contact's vCard, if it has one."""
    return next(
        (read_vcard(body, region=region, language=language, today=today) for body in split_vcards(text)), NOTHING
    )


def _numbers(shared: Contact, vcard: VCard, region: str) -> tuple[str, ...]:
    try:
        own = [read_phone(with_plus(shared.phone_number), region)]
    except Refusal:
        if not vcard.phones:
            raise
        own = []
    return tuple(dict.fromkeys([*own, *vcard.phones]))


def today_of(request: Request) -> date:
    """The day it is where the member is."""
    return request.now.astimezone(request.t.zone).date()


def client_of(vcard: VCard, name: Name, phones: tuple[str, ...], telegram_id: int | None = None) -> NewClient:
    """What a vCard says, as a card to be made. One without a name is called by its company, its e-mail or its number."""
    facts: dict[str, Any] = {fact: getattr(vcard, fact) or None for fact in PLAIN_FACTS}
    return NewClient(
        name=name.display or vcard.company or vcard.email or mask(phones[0]),
        first_name=name.first or None,
        last_name=name.last or None,
        middle_name=name.middle or vcard.name.middle or None,
        phones=phones,
        birthday=vcard.birthday,
        note=vcard.note or None,
        telegram_id=telegram_id,
        **facts,
    )
