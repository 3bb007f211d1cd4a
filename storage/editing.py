"""Every way to make a card and to change one; each is written into the journal and can be undone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from storage import journal
from storage.clients import editable, hold_numbers, holder_of, phone_taken
from storage.models import (
    PLAIN_FACTS,
    Account,
    Change,
    Client,
    Contact,
    Entry,
    EntryKind,
    Kind,
    Member,
    Phone,
    Tag,
    YearlyDate,
)
from storage.rules.birthdays import Birthday
from storage.rules.fold import fold
from storage.rules.funnel import Heat, Stage, check_move
from storage.rules.refusal import Refusal
from storage.rules.visibility import may_edit

TAG_LIMIT = 64
ADDED = "client-added"
OF_CONTACT = frozenset({"timezone", "call_hours"})
CHANGEABLE = frozenset(
    {
        "name",
        "last_name",
        "first_name",
        "middle_name",
        *PLAIN_FACTS,
        "source",
        "heat",
        "timezone",
        "call_hours",
        "cadence_days",
    }
)


@dataclass(frozen=True)
class NewClient:
    """What is known of somebody when their card is made."""

    name: str
    kind: Kind = Kind.PERSON
    last_name: str | None = None
    first_name: str | None = None
    middle_name: str | None = None
    phones: tuple[str, ...] = ()
    company: str | None = None
    position: str | None = None
    email: str | None = None
    city: str | None = None
    birthday: Birthday | None = None
    source: str | None = None
    tags: tuple[str, ...] = ()
    note: str | None = None
    address: str | None = None
    tin: str | None = None
    telegram_id: int | None = None


async def add(session: AsyncSession, by: Member, new: NewClient, now: datetime) -> Change:
    """Make a card, its maker responsible. Raises Refusal "not-allowed", or "phone-taken" for a number in the base."""
    if not may_edit(by.role, is_own=True):
        raise Refusal("not-allowed")
    await hold_numbers(session, new.phones)
    if new.phones and (holder := await holder_of(session, new.phones)):
        raise await phone_taken(session, by, holder)
    client = Client(
        kind=new.kind,
        name=new.name,
        last_name=new.last_name,
        first_name=new.first_name,
        middle_name=new.middle_name,
        source=new.source,
        owner_id=by.id,
        created_by=by.id,
        created_at=now,
        changed_at=now,
        phones=[Phone(number=number, position=place) for place, number in enumerate(new.phones)],
        tags=_tags(new.tags),
        accounts=[Account(telegram_id=new.telegram_id)] if new.telegram_id is not None else [],
        **{fact: getattr(new, fact) for fact in PLAIN_FACTS},
    )
    client.birthday = new.birthday
    session.add(client)
    await session.flush()
    session.add(Entry(client_id=client.id, member_id=by.id, at=now, kind=EntryKind.CREATED))
    if new.note:
        session.add(Entry(client_id=client.id, member_id=by.id, at=now, kind=EntryKind.NOTE, text=new.note))
    return await journal.record(session, by, ADDED, client.id, now)


async def change(session: AsyncSession, by: Member, client_id: int, now: datetime, **values: Any) -> Change:
    """Change plain columns of a card (those in CHANGEABLE, and `birthday`)."""
    client = await editable(session, by, client_id)
    for name, value in values.items():
        if name != "birthday" and name not in CHANGEABLE:
            raise ValueError(f"{name} is not to be changed this way")
        setattr(client, name, value)
    return await _changed(session, by, client, "client-changed", now)


async def add_phone(session: AsyncSession, by: Member, client_id: int, number: str, now: datetime) -> Change:
    """Put one more number on a card. Raises Refusal "phone-taken" when another card, or this one, has it."""
    client = await editable(session, by, client_id)
    await hold_numbers(session, [number])
    if holder := await holder_of(session, [number]):
        raise await phone_taken(session, by, holder)
    client.phones.append(Phone(number=number, position=len(client.phones)))
    return await _changed(session, by, client, "phone-added", now)


async def drop_phone(session: AsyncSession, by: Member, client_id: int, phone_id: int, now: datetime) -> Change:
    """Take a number off a card. Raises Refusal "phone-gone" when it is not there any more."""
    client = await editable(session, by, client_id)
    kept = [phone for phone in client.phones if phone.id != phone_id]
    if len(kept) == len(client.phones):
        raise Refusal("phone-gone")
    client.phones = kept
    return await _changed(session, by, client, "phone-dropped", now)


async def set_tags(session: AsyncSession, by: Member, client_id: int, names: Sequence[str], now: datetime) -> Change:
    """Give a card these tags and no others."""
    client = await editable(session, by, client_id)
    wanted = {tag.key: tag for tag in _tags(names)}
    have = {tag.key: tag for tag in client.tags}
    client.tags = [have.get(key, tag) for key, tag in wanted.items()]
    return await _changed(session, by, client, "tags-set", now)


async def move(
    session: AsyncSession, by: Member, client_id: int, to: Stage, now: datetime, reason: str | None = None
) -> Change:
    """Move a card along the funnel. Raises Refusal if `by` may not edit it or the move is not allowed."""
    client = await editable(session, by, client_id)
    check_move(client.stage, to, reason)
    client.stage, client.refusal_reason = to, reason
    session.add(
        Entry(
            client_id=client.id,
            member_id=by.id,
            at=now,
            kind=EntryKind.STAGE,
            text=f"{to.value} {reason or ''}".strip(),
        )
    )
    return await _changed(session, by, client, "stage-moved", now)


async def warm(session: AsyncSession, by: Member, client_id: int, heat: Heat, now: datetime) -> Change:
    """Say how warm a client is. Raises Refusal "heat-already"."""
    client = await editable(session, by, client_id)
    if client.heat is heat:
        raise Refusal("heat-already", heat=heat)
    return await change(session, by, client_id, now, heat=heat)


async def add_contact(
    session: AsyncSession,
    by: Member,
    client_id: int,
    name: str,
    phone: str | None,
    birthday: Birthday | None,
    now: datetime,
) -> Change:
    """Put a contact person on a card."""
    client = await editable(session, by, client_id)
    contact = Contact(client_id=client.id, name=name, phone=phone)
    contact.birthday = birthday
    session.add(contact)
    return await _changed(session, by, client, "contact-added", now)


async def change_contact(
    session: AsyncSession, by: Member, client_id: int, contact_id: int, now: datetime, **values: Any
) -> Change:
    """Change plain columns of a contact person (those in OF_CONTACT). Raises Refusal "contact-gone"."""
    client = await editable(session, by, client_id)
    contact = await session.get(Contact, contact_id)
    if contact is None or contact.client_id != client.id:
        raise Refusal("contact-gone")
    for name, value in values.items():
        if name not in OF_CONTACT:
            raise ValueError(f"{name} is not to be changed this way")
        setattr(contact, name, value)
    return await _changed(session, by, client, "contact-changed", now)


async def drop_contact(session: AsyncSession, by: Member, client_id: int, contact_id: int, now: datetime) -> Change:
    """Take a contact person off a card. Raises Refusal "contact-gone" when they are not there any more."""
    client = await editable(session, by, client_id)
    contact = await session.get(Contact, contact_id)
    if contact is None or contact.client_id != client.id:
        raise Refusal("contact-gone")
    for date in await session.scalars(select(YearlyDate).where(YearlyDate.contact_id == contact.id)):
        await session.delete(date)
    await session.flush()  # the database would drop them with the person, unseen by the journal
    await session.delete(contact)
    return await _changed(session, by, client, "contact-dropped", now)


async def _changed(session: AsyncSession, by: Member, client: Client, kind: str, now: datetime) -> Change:
    client.changed_at = now
    return await journal.record(session, by, kind, client.id, now)


def _tags(names: Sequence[str]) -> list[Tag]:
    keys = {fold(name)[:TAG_LIMIT]: name for name in names if fold(name)}
    return [Tag(name=name[:TAG_LIMIT], key=key) for key, name in keys.items()]
