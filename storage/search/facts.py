"""What cards say, read from the base in two statements however many cards they are."""

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import Integer, Row, String, Text, cast, literal_column, null, select, union_all
from sqlalchemy.ext.asyncio import AsyncSession

from storage.models import PLAIN_FACTS, Account, Client, Contact, Entry, EntryKind, Phone, Tag
from storage.search.key import Facts

_LISTS = {"phone": "numbers", "tag": "tags", "person": "company", "note": "notes", "account": "rest"}
_NAMES = ("name", "last_name", "first_name", "middle_name")
_NO_WORDS = (EntryKind.STAGE, EntryKind.GREETED)  # what they hold is names of ours
_NOTED = 200  # the latest entries of a history whose words are found


Chosen = Callable[[Any], Any]
"""Which cards: a condition for the column that names them."""


async def facts_of(session: AsyncSession, client_ids: Sequence[int]) -> dict[int, Facts]:
    """The facts of these cards; those that are no more are left out."""
    return await _facts(session, lambda column: column.in_(client_ids))


async def facts_between(session: AsyncSession, first: int, last: int) -> dict[int, Facts]:
    """The facts of all cards from one to another."""
    return await _facts(session, lambda column: column.between(first, last))


async def _facts(session: AsyncSession, chosen: Chosen) -> dict[int, Facts]:
    cards = Client.__table__
    columns = [cards.c[name] for name in ("id", "owner_id", "birth_month", *_NAMES, *PLAIN_FACTS)]
    plain = (cast(cards.c.stage, String).label("stage"), cards.c.archived_at.is_not(None).label("archived"))
    rows: Any = await session.execute(select(*columns, *plain).where(chosen(cards.c.id)))
    found = {row.id: _own(row) for row in rows}
    for client_id, kind, said, number, month in await session.execute(_hanging_on(chosen)):
        if client_id in found:
            _add(found[client_id], kind, said, number, month)
    return found


def _own(row: Row[Any]) -> Facts:
    said = row._mapping  # noqa: SLF001 - SQLAlchemy's name for a row as a mapping
    facts = Facts(row.owner_id, row.stage, archived=row.archived)
    facts.birth_months = [row.birth_month] if row.birth_month else []
    facts.name = [said[name] for name in _NAMES if said[name]]
    facts.company = [row.company] if row.company else []
    facts.city = [row.city] if row.city else []
    facts.rest = [said[name] for name in PLAIN_FACTS if name not in {"company", "city"} and said[name]]
    return facts


def _hanging_on(chosen: Chosen) -> Any:
    """(client, what it is, text, number, month of birth) of phones, tags, people and notes, in a fixed order."""
    parts = [
        _said(Phone, "phone", number=Phone.number),
        _said(Account, "account", Account.username),
        _said(Tag, "tag", Tag.name),
        _said(Contact, "person", Contact.name, Contact.phone, Contact.birth_month),
        _said(Entry, "note", Entry.text, place=-Entry.id).where(Entry.text.is_not(None), Entry.kind.not_in(_NO_WORDS)),
    ]
    everything = union_all(*(part.where(chosen(part.selected_columns[0])) for part in parts)).subquery()
    client_id, kind, said, number, month, place = everything.c
    return select(client_id, kind, said, number, month).order_by(client_id, kind, place)


def _said(model: Any, kind: str, said: Any = None, number: Any = None, month: Any = None, place: Any = None) -> Any:
    return select(
        model.client_id.label("client_id"),
        literal_column(f"'{kind}'").label("kind"),
        (cast(null(), Text) if said is None else said).label("said"),
        (cast(null(), Text) if number is None else number).label("number"),
        (cast(null(), Integer) if month is None else month).label("month"),
        (model.id if place is None else place).label("place"),
    )


def _add(facts: Facts, kind: str, said: str | None, number: str | None, month: int | None) -> None:
    if said:
        listed: list[str] = getattr(facts, _LISTS[kind])
        if kind != "note" or len(listed) < _NOTED:
            listed.append(said)
    if number:
        facts.numbers.append("".join(sign for sign in number if sign.isdigit()))
    if month:
        facts.birth_months.append(month)
