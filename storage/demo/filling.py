"""Filling a base with sample cards, batch by batch: others get their turn, and memory stays small."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime

from sqlalchemy import func, or_, schema, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from storage import members
from storage.db import Database
from storage.demo.bulk import pour
from storage.demo.cards import Deck, Drawn
from storage.demo.diary import Diary
from storage.demo.numbers import COUNTRY_CODES, Numbers
from storage.demo.rows import numbered
from storage.members import Newcomer
from storage.models import Callback, Client, Contact, Member, Phone, Table
from storage.rules.visibility import Role, may_edit
from storage.search import index
from storage.search.keeping import tidy

BATCH = 1000
TEAM = (
    (Newcomer(1001, "Ann", "en", "Europe/Moscow"), Role.OWNER),
    (Newcomer(1002, "Борис", "ru", "Europe/Moscow"), Role.SELLER),
    (Newcomer(1003, "李雷", "zh", "Asia/Shanghai"), Role.SELLER),
)


async def sample_base(db: Database, clients: int, seed: int, now: datetime, report: Callable[[int], None]) -> None:
    """Add sample cards for those of the team who may hold some; a base without any gets a sample team first."""
    async with db.begin() as session:
        team = [member for member in await members.active(session) if may_edit(member.role, is_own=True)]
        team = team or [await members.admit(session, newcomer, role, now) for newcomer, role in TEAM]
    await fill(db, clients, seed, now, team, report)


async def fill(
    db: Database, clients: int, seed: int, now: datetime, team: Sequence[Member], report: Callable[[int], None]
) -> None:
    """Add `clients` cards spread over `team`; `report` is told how many are written so far.

    The cards of a seed are the same in every base, as far as `now`, the team and the base before are.
    """
    async with db.read() as session:
        numbers = Numbers(await _dealt(session))
    deck = Deck(seed, [Diary(member, now) for member in team], numbers, clients)
    done, cards = 0, deck.hand(min(BATCH, clients))
    while cards:
        done += len(cards)
        # while these are written the next ones are drawn, and the loop is free for others
        drawing = asyncio.create_task(asyncio.to_thread(deck.hand, min(BATCH, clients - done)))
        async with db.begin() as session:
            await _write(session, cards, now)
        report(done)
        cards = await drawing
    async with db.begin() as session:
        await tidy(session)


async def _dealt(session: AsyncSession) -> dict[str, int]:
    """How many numbers of each language's countries the base knows, so that the next ones are others."""
    counts = {}
    for language, codes in COUNTRY_CODES.items():
        counts[language] = 0
        for column in (Phone.number, Contact.phone):
            of_country = or_(*(column.startswith(code) for code in codes))
            counts[language] += await session.scalar(select(func.count(column)).where(of_country)) or 0
    return counts


async def _write(session: AsyncSession, cards: Sequence[Drawn], now: datetime) -> None:
    """Only the ids that other rows refer to are chosen here, the others by the database."""
    client_ids = await _free_ids(session, Client, len(cards))
    callback_ids = await _free_ids(session, Callback, sum(len(card.callbacks) for card in cards))
    for model, rows in numbered(cards, client_ids, callback_ids, now).items():
        await pour(session, _table(model), rows)
    await index(session, list(client_ids))


async def _free_ids(session: AsyncSession, model: type[Table], count: int) -> Sequence[int]:
    """Ids nobody else will take: PostgreSQL's sequence gives them out; on SQLite this transaction is the only writer."""
    table = _table(model)
    if session.get_bind().dialect.name == "postgresql":
        taken = text("SELECT nextval(pg_get_serial_sequence(:name, 'id')) FROM generate_series(1, :count)")
        return (await session.scalars(taken, {"name": table.name, "count": count})).all()
    last = await session.scalar(select(func.max(table.c.id))) or 0
    return range(last + 1, last + 1 + count)


def _table(model: type[Table]) -> schema.Table:
    """The bare table: rows need not pass through the session's eyes."""
    return model.metadata.tables[model.__tablename__]
