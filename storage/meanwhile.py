"""What happened while somebody was away: what fell due and still waits, and what others did on their cards."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import contains_eager, joinedload

from storage import agenda, members, taking
from storage.models import Callback, CallbackState, Change, Client, Entry, EntryKind, Member
from storage.rules.agenda import Period

LISTED = 12
_KEPT = "callback-done"


@dataclass(frozen=True)
class Meanwhile:
    """`due`: promises whose minute came, still open; `calls`: what others logged. Both the first ones, of so many in all.

    `overdue`: how many had been overdue before; `kept`: how many promises others marked as kept; `taken`: those that are another's
    now, with whose; `today`: how many are still to come today.
    """

    due: Sequence[Callback]
    due_total: int
    overdue: int
    calls: Sequence[tuple[Entry, Client]]
    calls_total: int
    kept: int
    today: int
    taken: Sequence[tuple[Member, Client]]


async def since(session: AsyncSession, member: Member, then: datetime, now: datetime, midnight: datetime) -> Meanwhile:
    """What happened to the member's clients since a moment, and what is promised until the end of the day."""
    standing = (
        Callback.member_id == member.id,
        Callback.state == CallbackState.OPEN,
        Client.archived_at.is_(None),
    )
    waiting = (*standing, Callback.due_at >= then, Callback.due_at <= now)
    due = select(Callback).join(Client).where(*waiting).options(contains_eager(Callback.client))
    others = (
        Client.owner_id == member.id,
        Entry.member_id != member.id,
        Entry.kind == EntryKind.CALL,
        Entry.at >= then,
    )
    called = select(Entry, Client).join(Client, Client.id == Entry.client_id).where(*others)
    called = called.options(joinedload(Entry.member), joinedload(Entry.attachment))
    return Meanwhile(
        (await session.scalars(due.order_by(Callback.due_at, Callback.id).limit(LISTED))).all(),
        await _count(session, select(func.count(Callback.id)).join(Client), *waiting),
        await _count(session, select(func.count(Callback.id)).join(Client), *standing, Callback.due_at < then),
        [(row[0], row[1]) for row in await session.execute(called.order_by(Entry.at, Entry.id).limit(LISTED))],
        await _count(session, select(func.count(Entry.id)).join(Client, Client.id == Entry.client_id), *others),
        await _kept_by_others(session, member, then),
        await agenda.size(session, member, member, Period(now, midnight)),
        await _taken(session, member, then, now),
    )


async def _taken(session: AsyncSession, member: Member, then: datetime, now: datetime) -> list[tuple[Member, Client]]:
    leads = {lead.id: lead for lead in await members.leads(session)}
    found = await taking.taken_from(session, member.id, list(leads), then, now)
    return [(leads[change.member_id], client) for change, client in found]


async def _kept_by_others(session: AsyncSession, member: Member, then: datetime) -> int:
    done = (Change.kind == _KEPT, Change.member_id != member.id, Change.at >= then, Change.undone_at.is_(None))
    kept = select(func.count(Change.id)).join(Client, Client.id == Change.client_id)
    return await _count(session, kept, *done, Client.owner_id == member.id)


async def _count(session: AsyncSession, counted: Select[int], *such: ColumnElement[bool]) -> int:
    return await session.scalar(counted.where(*such)) or 0
