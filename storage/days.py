"""What a day was: calls by outcome, promises kept and put off; and what each of the team has called."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from storage.models import Callback, CallbackState, Change, Entry, EntryKind, Member
from storage.rules.outcomes import Outcome


@dataclass(frozen=True)
class Day:
    """What one member did: calls, the most frequent outcome first; promises kept, and put off."""

    calls: Mapping[Outcome, int]
    kept: int
    moved: int


async def of_member(session: AsyncSession, member: Member, since: datetime, until: datetime) -> Day:
    count = func.count(Entry.id)
    calls = select(Entry.outcome, count).where(Entry.member_id == member.id, *_calls(since, until))
    rows = await session.execute(calls.group_by(Entry.outcome).order_by(count.desc(), Entry.outcome))
    return Day(
        {outcome: times for outcome, times in rows if outcome is not None},
        await _kept(session, member, since, until),
        await _moved(session, member, since, until),
    )


async def calls_of(
    session: AsyncSession, member_ids: Collection[int], since: datetime, until: datetime
) -> dict[int, int]:
    """How many calls each of these members made; those without any are left out."""
    calls = select(Entry.member_id, func.count(Entry.id)).where(Entry.member_id.in_(member_ids), *_calls(since, until))
    return {row[0]: row[1] for row in await session.execute(calls.group_by(Entry.member_id))}


def _calls(since: datetime, until: datetime) -> tuple[ColumnElement[bool], ...]:
    return Entry.kind == EntryKind.CALL, Entry.at >= since, Entry.at < until


async def _kept(session: AsyncSession, member: Member, since: datetime, until: datetime) -> int:
    kept = select(func.count(Callback.id)).where(
        Callback.member_id == member.id,
        Callback.state == CallbackState.DONE,
        Callback.closed_at >= since,
        Callback.closed_at < until,
    )
    return await session.scalar(kept) or 0


async def _moved(session: AsyncSession, member: Member, since: datetime, until: datetime) -> int:
    moved = select(func.count(Change.id)).where(
        Change.member_id == member.id,
        Change.kind == "callback-snoozed",
        Change.at >= since,
        Change.at < until,
        Change.undone_at.is_(None),
    )
    return await session.scalar(moved) or 0
