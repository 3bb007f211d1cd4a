"""Whose day comes: birthdays and other yearly dates of clients and their contact persons, found by the day of the year."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from storage.models import Client, Contact, Member, YearlyDate
from storage.rules.birthdays import Birthday, keys, next_on, turns_on
from storage.rules.occasions import Occasion

Row = tuple[Client, Contact | None, YearlyDate | None]


@dataclass(frozen=True)
class Celebrated:
    """What is celebrated on a day: of the client, or, with `contact_id`, of a contact person.

    `turns` is the number of years, None where the first one is not known. Without `date_id` it is the birthday.
    """

    client_id: int
    client: str
    contact_id: int | None
    person: str
    day: date
    turns: int | None
    occasion: Occasion = Occasion.BIRTHDAY
    title: str | None = None
    date_id: int | None = None

    @property
    def key(self) -> str:
        """What it is, in one word ("client-5", "contact-7", "date-9")."""
        if self.date_id is not None:
            return f"date-{self.date_id}"
        return f"client-{self.client_id}" if self.contact_id is None else f"contact-{self.contact_id}"

    @property
    def on_its_day(self) -> str:
        """What it is, and in which year ("client-5@2026-11-30"): what is said, and congratulated on, once."""
        return f"{self.key}@{self.day}"


async def of_member(session: AsyncSession, member: Member, first_day: date, days: int) -> list[Celebrated]:
    """What is celebrated on the cards that are the member's to work on in the `days` days from `first_day`, in order of time."""
    rows = await _kept_by(session, member.acts_for, keys(first_day, days))
    found = [celebrated(row, first_day) for row in rows]
    return sorted((one for one in found if one), key=lambda one: (one.day, one.person, one.key))


async def on_days(session: AsyncSession, days: Mapping[int, Collection[date]]) -> list[tuple[int, Celebrated]]:
    """What is celebrated on own cards of several members, each beside its member's id; `days` says which ones count for whom."""
    window = {key for own in days.values() for day in own for key in keys(day, 1)}
    rows = await _kept_by(session, list(days), window)
    found = [(row[0].owner_id, day, celebrated(row, day)) for row in rows for day in days[row[0].owner_id]]
    standing = [(owner_id, one) for owner_id, day, one in found if one and one.day == day]
    return sorted(standing, key=lambda own: (own[0], own[1].day, own[1].person, own[1].key))


async def _kept_by(session: AsyncSession, member_ids: Collection[int], window: Collection[int]) -> list[Row]:
    """Whose is one of these days of the year, on cards of these members: the client's, a contact person's, another date's."""
    own = Client.owner_id.in_(member_ids) & Client.archived_at.is_(None)
    clients = (await session.scalars(select(Client).where(own, Client.birth_key.in_(window)))).all()
    beside = select(Client, Contact).join(Contact, Contact.client_id == Client.id)
    contacts = (await session.execute(beside.where(own, Contact.birth_key.in_(window)))).all()
    others = select(Client, Contact, YearlyDate).join(YearlyDate, YearlyDate.client_id == Client.id)
    others = others.outerjoin(Contact, Contact.id == YearlyDate.contact_id)
    dates = (await session.execute(others.where(own, YearlyDate.key.in_(window)))).all()
    return [
        *((client, None, None) for client in clients),
        *((client, contact, None) for client, contact in contacts),
        *((client, contact, day) for client, contact, day in dates),
    ]


def celebrated(row: Row, first_day: date) -> Celebrated | None:
    """What a row has to celebrate, on the first such day from `first_day` on."""
    client, contact, other = row
    person = contact or client
    at: Birthday | None = other.date if other else person.birthday
    if at is None:
        return None
    day = next_on(at, first_day)
    whose = (client.id, client.name, contact.id if contact else None, person.name, day, turns_on(at, day))
    return Celebrated(*whose, other.occasion, other.title, other.id) if other else Celebrated(*whose)
