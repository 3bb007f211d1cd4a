"""Updates set aside because they could not be handled: looked at, handled again or dropped by a person."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, select, text, update
from sqlalchemy.ext.asyncio import AsyncSession

from storage.models import InboxUpdate, Member, UpdateState

_ASIDE = text("state IN ('dead', 'again')")  # as the index says it, or SQLite does not see that it fits


@dataclass(frozen=True)
class SetAside:
    """An update in quarantine; `name` is None for somebody who is not on the team, `raw` what Telegram gave."""

    update_id: int
    received_at: datetime
    raw: str
    person: int
    name: str | None
    attempts: int
    crashes: int
    error: str | None


async def listed(session: AsyncSession) -> list[SetAside]:
    """What is set aside, the oldest first."""
    names = select(InboxUpdate, Member.name).outerjoin(Member, Member.telegram_id == InboxUpdate.person)
    found = await session.execute(
        names.where(_ASIDE, _dead(None)).order_by(InboxUpdate.received_at, InboxUpdate.update_id)
    )
    return [
        SetAside(row.update_id, row.received_at, row.raw, row.person, name, row.attempts, row.crashes, row.error)
        for row, name in found
    ]


async def raw(session: AsyncSession, update_id: int) -> str | None:
    """One of them as Telegram gave it; None when it is not set aside."""
    return await session.scalar(select(InboxUpdate.raw).where(_dead([update_id])))


async def again(session: AsyncSession, update_ids: Collection[int] | None) -> set[int]:
    """Have these (None: all) handled once more; gives the ids of those that were set aside."""
    values = {"state": UpdateState.AGAIN, "attempts": 0, "crashes": 0}
    return await _changed(session, update_ids, values)


async def drop(session: AsyncSession, update_ids: Collection[int] | None) -> set[int]:
    """Empty these (None: all) and count them as done: that they came stays known for a while, what they said does not."""
    return await _changed(session, update_ids, {"state": UpdateState.DONE, "raw": "{}", "error": None})


async def any_again(session: AsyncSession) -> bool:
    """Whether anything is to be handled once more: a look that needs no write lock."""
    wanted = select(InboxUpdate.update_id).where(_ASIDE, InboxUpdate.state == UpdateState.AGAIN)
    return await session.scalar(wanted.limit(1)) is not None


async def take_up(session: AsyncSession) -> Sequence[InboxUpdate]:
    """Take what is to be handled once more, the oldest first; nobody else gets it as well."""
    wanted = select(InboxUpdate).where(_ASIDE, InboxUpdate.state == UpdateState.AGAIN)
    rows = (await session.scalars(wanted.order_by(InboxUpdate.update_id).with_for_update(skip_locked=True))).all()
    for row in rows:
        row.state = UpdateState.NEW
    return rows


def _dead(update_ids: Collection[int] | None) -> ColumnElement[bool]:
    dead = InboxUpdate.state == UpdateState.DEAD
    return dead if update_ids is None else dead & InboxUpdate.update_id.in_(update_ids)


async def _changed(session: AsyncSession, update_ids: Collection[int] | None, values: dict[str, object]) -> set[int]:
    changed = update(InboxUpdate).where(_dead(update_ids)).values(**values).returning(InboxUpdate.update_id)
    return set((await session.scalars(changed)).all())
