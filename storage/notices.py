"""Notices: what must be said to whom at which minute, written with what decides it, and called off with it."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from storage import members
from storage.manners import MANNERS
from storage.models import Member, Notice, NoticeKind, NoticeState

KEPT_FOR = timedelta(days=60)


@dataclass(frozen=True)
class Planned:
    """A notice to be written once: `key` says what it is about."""

    kind: NoticeKind
    member_id: int
    due_at: datetime
    key: str
    payload: dict[str, Any]


async def plan(
    session: AsyncSession,
    kind: NoticeKind,
    member_id: int,
    due_at: datetime,
    *,
    callback_id: int | None = None,
    payload: dict[str, Any] | None = None,
) -> Notice:
    """Say that something must be said: part of the caller's transaction, as the decision is."""
    notice = Notice(
        kind=kind,
        priority=MANNERS[kind].priority,
        member_id=member_id,
        callback_id=callback_id,
        due_at=due_at,
        try_at=due_at,
        payload=payload or {},
        state=NoticeState.WAITING,
        attempts=0,
    )
    session.add(notice)
    return notice


async def note_unreachable(session: AsyncSession, member: Member, now: datetime) -> None:
    """Note that nothing can be delivered to somebody any more; the leads are told, the first time."""
    if await members.set_unreachable(session, member.id, now):
        for lead in await members.leads(session):
            if lead.id != member.id:
                news = {"text": "unreachable", "name": member.name}
                await plan(session, NoticeKind.MESSAGE, lead.id, now, payload=news)


async def plan_once(
    session: AsyncSession, kind: NoticeKind, member_id: int, due_at: datetime, key: str, payload: dict[str, Any]
) -> None:
    """As `plan`, but a notice with this key is written only once, whoever tries and however often."""
    await plan_each_once(session, [Planned(kind, member_id, due_at, key, payload)])


async def plan_each_once(session: AsyncSession, planned: Sequence[Planned]) -> None:
    """As `plan_once`, for many in one go."""
    dialect = postgresql if session.get_bind().dialect.name == "postgresql" else sqlite
    rows = [
        {
            **asdict(one),
            "priority": MANNERS[one.kind].priority,
            "try_at": one.due_at,
            "unsure": False,
            "state": NoticeState.WAITING,
            "attempts": 0,
        }
        for one in planned
    ]
    await session.execute(dialect.insert(Notice).on_conflict_do_nothing(index_elements=["key"]), rows)


async def known(session: AsyncSession, keys: Sequence[str]) -> set[str]:
    """Which of these keys have a notice already."""
    found = await session.scalars(select(Notice.key).where(Notice.key.in_(keys)))
    return {key for key in found if key is not None}


async def call_off(session: AsyncSession, callback_id: int, now: datetime) -> None:
    """Nothing rings for this callback any more."""
    waiting = select(Notice).where(Notice.callback_id == callback_id, Notice.state == NoticeState.WAITING)
    for notice in (await session.scalars(waiting)).all():
        notice.state, notice.settled_at = NoticeState.CANCELLED, now


async def missed_by(session: AsyncSession, member_id: int, since: datetime) -> Sequence[Notice]:
    """What could not be delivered to somebody since a moment, the oldest first."""
    missed = select(Notice).where(
        Notice.member_id == member_id, Notice.state == NoticeState.MISSED, Notice.settled_at >= since
    )
    return (await session.scalars(missed.order_by(Notice.due_at, Notice.id))).all()


async def forget_old(session: AsyncSession, now: datetime) -> None:
    """Drop notices settled long ago."""
    await session.execute(delete(Notice).where(Notice.settled_at < now - KEPT_FOR))
