"""The queue of a seller's work: one client after another, those promised a call first."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, exists, false, func, null, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from storage import cadences
from storage.clients import visible_to
from storage.models import Callback, CallbackState, Client, Entry, EntryKind, Member
from storage.rules.funnel import Heat
from storage.rules.queue import HOT_RESTS, SILENT_AFTER, Why

LOOKED_AT = 50  # promises whose clients' hours are looked at: more than anybody is behind with
Found = Select[int, Any, datetime]
"""Rows of a client's id, the promise's or NULL, and since when it is their turn."""


@dataclass(frozen=True)
class Turn:
    """Whose turn it is and why: since `since` the call is due, or nobody has talked to the client. `place` is the first at 0."""

    client_id: int
    callback_id: int | None
    why: Why
    since: datetime
    place: int
    total: int


async def turn(
    session: AsyncSession, by: Member, now: datetime, skipped: int, may_call: Callable[[Client], bool]
) -> Turn | None:
    """Whose turn it is when as many as `skipped` were passed over; None at the end of the queue.

    Of those promised a call, whoever `may_call` says can be called now comes before the others.
    """
    parts = {Why.DUE: _due(by, now), Why.HOT: _hot(by, now), Why.SILENT: await _silent(session, by, now)}
    sizes = {why: await _size(session, part) for why, part in parts.items()}
    left, total = skipped, sum(sizes.values())
    for why, part in parts.items():
        if left < sizes[why]:
            if why is Why.DUE and left < LOOKED_AT:
                callback = (await _callable_first(session, part, may_call))[left]
                return Turn(callback.client_id, callback.id, why, callback.due_at, skipped, total)
            client_id, callback_id, since = (await session.execute(part.offset(left).limit(1))).one()
            return Turn(client_id, callback_id, why, since, skipped, total)
        left -= sizes[why]
    return None


async def _size(session: AsyncSession, part: Found) -> int:
    return await session.scalar(select(func.count()).select_from(part.subquery())) or 0


async def _callable_first(session: AsyncSession, due: Found, may_call: Callable[[Client], bool]) -> Sequence[Callback]:
    """The oldest promises, those in front whose clients can be called now; the order is otherwise kept."""
    ids = [row[1] for row in await session.execute(due.limit(LOOKED_AT))]
    with_phones = joinedload(Callback.client).selectinload(Client.phones)
    rows = await session.scalars(select(Callback).where(Callback.id.in_(ids)).options(with_phones))
    return sorted(rows, key=lambda callback: (not may_call(callback.client), callback.due_at, callback.id))


def _due(by: Member, now: datetime) -> Found:
    """Promises whose minute has come, the oldest first."""
    mine = Callback.member_id.in_(by.acts_for) & (Callback.state == CallbackState.OPEN) & (Callback.due_at <= now)
    due = select(Callback.client_id, Callback.id, Callback.due_at).join(Client)
    return due.where(mine, Client.archived_at.is_(None), visible_to(by)).order_by(Callback.due_at, Callback.id)


def _hot(by: Member, now: datetime) -> Found:
    """Hot clients who were given some rest, and to whom nothing is promised."""
    return _unpromised(by, now - HOT_RESTS, Client.heat == Heat.HOT)


async def _silent(session: AsyncSession, by: Member, now: datetime) -> Found:
    """Clients past their rhythm, or where there is none silent for long, the longest first; those at rest are left in peace."""
    limit = await cadences.limit(session, Client.owner_id == by.id, now, SILENT_AFTER.days)
    resting = Client.rest_until.is_not(None) & (Client.rest_until > now)
    if limit is None:
        return _unpromised(by, now, false())
    return _unpromised(by, limit.each, (Client.silent_since <= limit.latest) & (Client.heat != Heat.HOT) & ~resting)


def _unpromised(by: Member, before: datetime | ColumnElement[datetime], such: ColumnElement[bool]) -> Found:
    last = (
        select(func.max(Entry.at))
        .where(Entry.client_id == Client.id, Entry.kind != EntryKind.CREATED)
        .correlate(Client)
        .scalar_subquery()
    )
    talked = func.coalesce(last, Client.created_at)
    promised = exists().where(Callback.client_id == Client.id, Callback.state == CallbackState.OPEN)
    own = (Client.owner_id == by.id) & Client.archived_at.is_(None)
    found = select(Client.id, null(), talked).where(own, such, ~promised, talked <= before)
    return found.order_by(talked, Client.id)
