"""What cards say, read from the base in two statements however many cards they are."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Integer, Row, Text, cast, literal_column, null, select, union_all
from sqlalchemy.ext.asyncio import AsyncSession

from storage.models import PLAIN_FACTS, Account, Client, Contact, Entry, EntryKind, Phone, Tag
from storage.search.key import Facts

_LISTS = {"phone": "numbers", "tag": "tags", "person": "company", "note": "notes", "account": "rest"}
_NAMES = ("name", "last_name", "first_name", "middle_name")
_NOTED = 200  # the latest entries of a history whose words are found


async def facts_of(session: AsyncSession, client_ids: Sequence[int]) -> dict[int, Facts]:
    """The facts of these cards; those that are no more are left out."""
    cards = Client.__table__
    columns = [
        cards.c[name] for name in ("id", "owner_id", "stage", "archived_at", "birth_month", *_NAMES, *PLAIN_FACTS)
    ]
    rows = await session.execute(select(*columns).where(cards.c.id.in_(client_ids)))
    found = {row.id: _own(row) for row in rows}
    for client_id, kind, said, number, month in await session.execute(_hanging_on(client_ids)):
        if client_id in found:
            _add(found[client_id], kind, said, number, month)
    return found


def _own(row: Row[Any]) -> Facts:
    said = row._mapping  # noqa: SLF001 - SQLAlchemy's name for a row as a mapping
    facts = Facts(row.owner_id, row.stage.value, archived=row.archived_at is not None)
    facts.birth_months = [row.birth_month] if row.birth_month else []
    facts.name = [said[name] for name in _NAMES if said[name]]
    facts.company = [row.company] if row.company else []
    facts.city = [row.city] if row.city else []
    facts.rest = [said[name] for name in PLAIN_FACTS if name not in {"company", "city"} and said[name]]
    return facts


def _hanging_on(client_ids: Sequence[int]) -> Any:
    """(client, what it is, text, number, month of birth) of phones, tags, people and notes, in a fixed order."""
    said, number, month = cast(null(), Text), cast(null(), Text), cast(null(), Integer)
    phones: Any = select(
        Phone.client_id, literal_column("'phone'").label("kind"), said, Phone.number, month, Phone.id.label("place")
    )
    tags: Any = select(Tag.client_id, literal_column("'tag'"), Tag.name, number, month, Tag.id)
    people: Any = select(
        Contact.client_id, literal_column("'person'"), Contact.name, Contact.phone, Contact.birth_month, Contact.id
    )
    noted: Any = select(Entry.client_id, literal_column("'note'"), Entry.text, number, month, -Entry.id)
    noted = noted.where(Entry.text.is_not(None), Entry.kind != EntryKind.STAGE)
    accounts: Any = select(Account.client_id, literal_column("'account'"), Account.username, number, month, Account.id)
    models = ((phones, Phone), (accounts, Account), (tags, Tag), (people, Contact), (noted, Entry))
    parts = union_all(*(part.where(model.client_id.in_(client_ids)) for part, model in models)).subquery()
    columns = list(parts.c)
    return select(*columns[:5]).order_by(columns[0], columns[1], columns[5])


def _add(facts: Facts, kind: str, said: str | None, number: str | None, month: int | None) -> None:
    if said:
        listed: list[str] = getattr(facts, _LISTS[kind])
        if kind != "note" or len(listed) < _NOTED:
            listed.append(said)
    if number:
        facts.numbers.append("".join(sign for sign in number if sign.isdigit()))
    if month:
        facts.birth_months.append(month)
