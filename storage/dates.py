"""The yearly dates on a card: put on, taken off, each undoable."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from storage import journal
from storage.clients import editable
from storage.models import Change, Client, Contact, Member, YearlyDate
from storage.rules.birthdays import Birthday
from storage.rules.fold import fold
from storage.rules.occasions import Occasion
from storage.rules.refusal import Refusal

MOST = 20  # on one card


@dataclass(frozen=True)
class NewDate:
    """What is celebrated when; `contact_id` names the contact person whose it is, `title` an `other` occasion."""

    day: Birthday
    occasion: Occasion
    title: str | None = None
    contact_id: int | None = None


async def add(session: AsyncSession, by: Member, client_id: int, new: NewDate, now: datetime) -> Change:
    """Put a date on a card.

    Raises Refusal: "date-there" for what stands there already, "dates-too-many", "contact-gone", and as `editable` does.
    """
    client = await editable(session, by, client_id)
    standing = (await session.scalars(select(YearlyDate).where(YearlyDate.client_id == client.id))).all()
    if any(_same(one, new) for one in standing):
        raise Refusal("date-there")
    if len(standing) >= MOST:
        raise Refusal("dates-too-many", limit=MOST)
    await _check_contact(session, client, new.contact_id)
    session.add(
        YearlyDate(
            client_id=client.id,
            contact_id=new.contact_id,
            occasion=new.occasion,
            title=new.title,
            day=new.day.day,
            month=new.day.month,
            year=new.day.year,
            key=new.day.key,
        )
    )
    client.changed_at = now
    return await journal.record(session, by, "date-added", client.id, now)


def _same(one: YearlyDate, new: NewDate) -> bool:
    alike = (one.occasion, one.contact_id, fold(one.title or "")) == (
        new.occasion,
        new.contact_id,
        fold(new.title or ""),
    )
    return alike and one.key == new.day.key


async def _check_contact(session: AsyncSession, client: Client, contact_id: int | None) -> None:
    if contact_id is None:
        return
    contact = await session.get(Contact, contact_id)
    if contact is None or contact.client_id != client.id:
        raise Refusal("contact-gone")


async def drop(
    session: AsyncSession, by: Member, client_id: int, date_id: int, now: datetime
) -> tuple[Change, YearlyDate]:
    """Take a date off a card; gives it, too. Raises Refusal "date-gone" when it is not there any more."""
    client = await editable(session, by, client_id)
    found = await session.get(YearlyDate, date_id)
    if found is None or found.client_id != client.id:
        raise Refusal("date-gone")
    await session.delete(found)
    client.changed_at = now
    return await journal.record(session, by, "date-dropped", client.id, now), found
