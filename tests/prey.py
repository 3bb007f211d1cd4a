"""A base with somebody else's card in it, for those who try to get at it; and a look at everything that is kept."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from storage import callbacks, calls, dates, editing, members, things
from storage.dates import NewDate
from storage.db import Database
from storage.editing import NewClient
from storage.models import (
    Account,
    Attachment,
    Callback,
    Change,
    Claim,
    Client,
    Contact,
    Entry,
    InboxUpdate,
    Invite,
    Member,
    Notice,
    Phone,
    Tag,
    UpdateState,
    YearlyDate,
)
from storage.rules.birthdays import Birthday
from storage.rules.occasions import Occasion
from storage.rules.outcomes import Outcome
from storage.things import Thing
from tests.program import Program

KEPT = (
    Member,
    Client,
    Phone,
    Tag,
    Contact,
    YearlyDate,
    Account,
    Entry,
    Attachment,
    Callback,
    Change,
    Notice,
    Invite,
    Claim,
)

SEEN = {"open_client_id", "opened_at"}  # which card somebody looked at: that may change
FILE = Thing(
    kind="photo", file_id="one-that-telegram-has-lost", unique_id="1", text="the brother is at +7 903 555-98-76"
)


@dataclass(frozen=True)
class Ids:
    """What the buttons of one card carry."""

    client_id: int
    callback_id: int
    contact_id: int
    phone_id: int
    entry_id: int
    change_id: int
    member_id: int
    file_id: int
    first_id: int
    date_id: int


async def card(program: Program, telegram_id: int, name: str, phone: str, contact_phone: str) -> Ids:
    """A card with everything on it that a button can name; a note and a contact person hold numbers too."""
    now = program.clock.now()
    async with program.db.begin() as session:
        found = await members.by_telegram_id(session, telegram_id)
        assert found
        by = found[0]
        new = NewClient(name, phones=(phone,), company=f"{name} & Co", email="x@y.example", tags=("опт",))
        made = await editing.add(session, by, new, now)
        client_id = made.client_id or 0
        await editing.add_contact(session, by, client_id, f"Brother of {name}", contact_phone, Birthday(29, 2), now)
        logged = await calls.log(session, by, client_id, Outcome.REACHED, now, note=f"now {phone}", asked=1)
        promised = await callbacks.promise(session, by, client_id, now.replace(year=2027), f"ask {phone}", now)
        await things.keep(session, by, client_id, [FILE], now)
        contact = (await session.scalars(select(Contact).where(Contact.client_id == client_id))).one()
        number = (await session.scalars(select(Phone).where(Phone.client_id == client_id))).one()
        wedding = NewDate(Birthday(5, 5, 2019), Occasion.WEDDING, contact_id=contact.id)
        await dates.add(session, by, client_id, wedding, now)
        yearly = (await session.scalars(select(YearlyDate).where(YearlyDate.client_id == client_id))).one()
        file = (await session.scalars(select(Attachment).where(Attachment.client_id == client_id))).one()
    return Ids(
        client_id,
        promised.callback.id,
        contact.id,
        number.id,
        logged.entry.id,
        promised.change.id,
        by.id,
        file.id,
        made.id,
        yearly.id,
    )


async def everything(db: Database) -> dict[str, list[dict[str, Any]]]:
    """All rows of all tables but those of the traffic: to see that nothing has changed."""
    async with db.read() as session:
        return {
            table.__tablename__: [
                {column.key: getattr(row, column.key) for column in table.__table__.columns if column.key not in SEEN}
                for row in (await session.scalars(select(table).order_by(table.id))).all()
            ]
            for table in KEPT
        }


async def dead(db: Database) -> list[str]:
    """Updates that were given up."""
    async with db.read() as session:
        gone = select(InboxUpdate.raw).where(InboxUpdate.state == UpdateState.DEAD)
        return list((await session.scalars(gone)).all())


async def unhandled(db: Database) -> list[str]:
    """Updates that nobody marked as done."""
    async with db.read() as session:
        left = select(InboxUpdate.raw).where(InboxUpdate.state == UpdateState.NEW)
        return list((await session.scalars(left)).all())
