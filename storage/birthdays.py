"""Whose birthday comes: clients and their contact persons, found by the day of the year."""

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
    """Birthdays on the member's own cards in the `days` days from `first_day`, in order of time."""
    window = keys(first_day, days)
    own = (Client.owner_id == member.id) & Client.archived_at.is_(None)
    clients = (await session.scalars(select(Client).where(own, Client.birth_key.in_(window)))).all()
    beside = select(Client, Contact).join(Contact, Contact.client_id == Client.id)
    contacts = (await session.execute(beside.where(own, Contact.birth_key.in_(window)))).all()
    found = [_celebrated(client, None, first_day) for client in clients]
    found += [_celebrated(client, contact, first_day) for client, contact in contacts]
    return sorted((one for one in found if one), key=lambda one: (one.day, one.person, one.key))


def _celebrated(client: Client, contact: Contact | None, first_day: date) -> Celebrated | None:
    person = contact or client
    if person.birthday is None:
        return None
    day = next_on(person.birthday, first_day)
    turns = turns_on(person.birthday, day)
    return Celebrated(client.id, client.name, contact.id if contact else None, person.name, day, turns)
