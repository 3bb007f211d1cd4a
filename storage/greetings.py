"""Congratulations: who was congratulated on what, once a year each."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from storage import journal, talks
from storage.birthdays import Celebrated, celebrated
from storage.clients import Card, editable
from storage.models import Change, Entry, EntryKind, Member
from storage.rules.occasions import Occasion
from storage.rules.refusal import Refusal

STILL = timedelta(days=30)  # after its day somebody may be congratulated on the one that is past


@dataclass(frozen=True)
class Greeted:
    """What an entry says of a congratulation: on what, by which title, and whose day it was."""

    on_its_day: str
    occasion: Occasion
    name: str

    def packed(self) -> str:
        """As the text of an entry keeps it."""
        return f"{self.on_its_day} {self.occasion.value} {self.name}"

    @classmethod
    def unpacked(cls, text: str) -> "Greeted":
        """From the text of an entry."""
        on_its_day, occasion, name = text.split(" ", 2)
        return cls(on_its_day, Occasion(occasion), name)


def meant(card: Card, contact_id: int, date_id: int, today: date) -> Celebrated:
    """What is celebrated, on its day that is nearest: by the date, else the contact person, else the client.

    Raises Refusal: "date-gone" when it is not on the card any more.
    """
    client = card.client
    other = next((one for one in client.dates if one.id == date_id), None)
    whose = (other.contact_id if other else None) if date_id else contact_id
    contact = next((one for one in client.contacts if one.id == whose), None)
    if (date_id and other is None) or (whose and contact is None):
        raise Refusal("date-gone")
    one = celebrated((client, contact, other), today - STILL)
    if one is None:
        raise Refusal("date-gone")
    return one


async def greet(session: AsyncSession, by: Member, one: Celebrated, now: datetime) -> Change:
    """Note that somebody was congratulated. Raises Refusal "greeted-already", which names who did, and as `editable` does."""
    client = await editable(session, by, one.client_id)
    before = await _greeting(session, one)
    if before is not None:
        raise Refusal("greeted-already", name=before.member.name, at=before.at)
    said = Greeted(one.on_its_day, one.occasion, one.title or one.person)
    entry = Entry(client_id=client.id, member_id=by.id, at=now, kind=EntryKind.GREETED, text=said.packed())
    session.add(entry)
    talks.talked(client, entry)
    client.changed_at = now
    return await journal.record(session, by, "greeted", client.id, now)


async def _greeting(session: AsyncSession, one: Celebrated) -> Entry | None:
    found = select(Entry).where(Entry.client_id == one.client_id, Entry.kind == EntryKind.GREETED)
    found = found.where(Entry.text.startswith(f"{one.on_its_day} ", autoescape=True))
    return await session.scalar(found.options(joinedload(Entry.member)).limit(1))


async def greeted(session: AsyncSession, near: Collection[Celebrated]) -> set[str]:
    """Which of these days somebody was congratulated on already."""
    client_ids = {one.client_id for one in near}
    found = select(Entry.text).where(Entry.client_id.in_(client_ids), Entry.kind == EntryKind.GREETED)
    return {Greeted.unpacked(text).on_its_day for text in await session.scalars(found) if text}
