"""Whose birthday comes: clients and their contact persons, found by the day of the year."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from storage.models import Client, Contact, Member
from storage.rules.birthdays import keys, next_on, turns_on


@dataclass(frozen=True)
class Celebrated:
    """A birthday on a day: of the client, or, with `contact_id`, of a contact person; `turns` is None without a year."""

    client_id: int
    client: str
    contact_id: int | None
    person: str
    day: date
    turns: int | None

    @property
    def key(self) -> str:
        """Whose it is, in one word ("client-5", "contact-7")."""
        return f"client-{self.client_id}" if self.contact_id is None else f"contact-{self.contact_id}"


async def of_member(session: AsyncSession, member: Member, first_day: date, days: int) -> list[Celebrated]:
    """Birthdays on the cards that are the member's to work on in the `days` days from `first_day`, in order of time."""
    rows = await _kept_by(session, member.acts_for, keys(first_day, days))
    found = [_celebrated(client, contact, first_day) for client, contact in rows]
    return sorted((one for one in found if one), key=lambda one: (one.day, one.person, one.key))


async def on_days(session: AsyncSession, days: Mapping[int, Collection[date]]) -> list[tuple[int, Celebrated]]:
    """Birthdays on the own cards of several members, each beside its member's id; `days` says which ones count for whom."""
    window = {key for own in days.values() for day in own for key in keys(day, 1)}
    rows = await _kept_by(session, list(days), window)
    found = [(c.owner_id, day, _celebrated(c, contact, day)) for c, contact in rows for day in days[c.owner_id]]
    return [(owner_id, one) for owner_id, day, one in found if one and one.day == day]


async def _kept_by(
    session: AsyncSession, member_ids: Collection[int], window: Collection[int]
) -> list[tuple[Client, Contact | None]]:
    """Who has one of these days of the year, on cards of these members: the client, or one of its contact persons."""
    own = Client.owner_id.in_(member_ids) & Client.archived_at.is_(None)
    clients = (await session.scalars(select(Client).where(own, Client.birth_key.in_(window)))).all()
    beside = select(Client, Contact).join(Contact, Contact.client_id == Client.id)
    contacts = (await session.execute(beside.where(own, Contact.birth_key.in_(window)))).all()
    return [*((client, None) for client in clients), *((client, contact) for client, contact in contacts)]


def _celebrated(client: Client, contact: Contact | None, first_day: date) -> Celebrated | None:
    person = contact or client
    if person.birthday is None:
        return None
    day = next_on(person.birthday, first_day)
    turns = turns_on(person.birthday, day)
    return Celebrated(client.id, client.name, contact.id if contact else None, person.name, day, turns)
