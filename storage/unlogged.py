"""Promises that were pushed, whose minute has passed, and of which nobody has said what became of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Select, exists, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import contains_eager

from storage.clients import visible_to
from storage.models import Callback, CallbackState, Client, Entry, EntryKind, Member, Notice, NoticeKind, NoticeState


@dataclass(frozen=True)
class Unlogged:
    """The first of them, in order of time, with the phones of their clients; `total` is how many there are."""

    callbacks: Sequence[Callback]
    total: int


async def unlogged(session: AsyncSession, by: Member, since: datetime, until: datetime, *, limit: int) -> Unlogged:
    """Those a member is to keep whose minute lies between two moments, both included."""
    found = _left(by, since, until).order_by(Callback.due_at, Callback.id).limit(limit)
    found = found.options(contains_eager(Callback.client).selectinload(Client.phones))
    callbacks = (await session.scalars(found)).all()
    if len(callbacks) < limit:
        return Unlogged(callbacks, len(callbacks))
    total = await session.scalar(select(func.count()).select_from(_left(by, since, until).subquery()))
    return Unlogged(callbacks, total or 0)


async def ids(session: AsyncSession, by: Member, since: datetime, until: datetime) -> Sequence[int]:
    """The ids of all of these, however many."""
    return (await session.scalars(_left(by, since, until).with_only_columns(Callback.id))).all()


def _left(by: Member, since: datetime, until: datetime) -> Select[Callback]:
    mine = Callback.member_id.in_(by.acts_for) & (Callback.state == CallbackState.OPEN)
    passed = (Callback.due_at >= since) & (Callback.due_at <= until)
    standing = Client.archived_at.is_(None) & visible_to(by)
    return select(Callback).join(Client).where(mine, passed, standing, ~_unpushed(), ~_called())


def _unpushed() -> ColumnElement[bool]:
    """Whether the push is still to come: late, or kept until the client may be called."""
    to_come = Notice.state.in_((NoticeState.WAITING, NoticeState.SENDING))
    return exists().where(Notice.callback_id == Callback.id, Notice.kind == NoticeKind.CALLBACK, to_come)


def _called() -> ColumnElement[bool]:
    """Whether anybody has logged a call with the client since."""
    return exists().where(
        Entry.client_id == Callback.client_id, Entry.kind == EntryKind.CALL, Entry.at >= Callback.due_at
    )
