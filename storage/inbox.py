"""The inbox: updates as Telegram gave them, each handled once, in each person's own order."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from storage.models import InboxUpdate, UpdateState

TRIES = 3
KEPT_FOR = timedelta(days=7)


async def put(session: AsyncSession, updates: Sequence[InboxUpdate]) -> set[int]:
    """Keep updates that are not known yet, and give their ids; one that came before is left as it is."""
    rows = [
        {
            "update_id": row.update_id,
            "person": row.person,
            "raw": row.raw,
            "received_at": row.received_at,
            "state": UpdateState.NEW,
            "attempts": 0,
        }
        for row in updates
    ]
    dialect = postgresql if session.get_bind().dialect.name == "postgresql" else sqlite
    kept = dialect.insert(InboxUpdate).values(rows).on_conflict_do_nothing(index_elements=["update_id"])
    return set((await session.scalars(kept.returning(InboxUpdate.update_id))).all())


async def unhandled(session: AsyncSession, after: int = -1, limit: int = 1000) -> Sequence[InboxUpdate]:
    """Updates still to be handled, oldest first."""
    waiting = select(InboxUpdate).where(InboxUpdate.state == UpdateState.NEW, InboxUpdate.update_id > after)
    return (await session.scalars(waiting.order_by(InboxUpdate.update_id).limit(limit))).all()


async def bury(session: AsyncSession, update_id: int) -> None:
    """Set aside an update that nobody can read: it waits for a person."""
    row = await session.get_one(InboxUpdate, update_id)
    row.state = UpdateState.DEAD


async def failed(session: AsyncSession, update_id: int) -> UpdateState:
    """Count a failure; after TRIES of them the update is dead and waits for a person."""
    row = await session.get_one(InboxUpdate, update_id)
    row.attempts += 1
    if row.attempts >= TRIES:
        row.state = UpdateState.DEAD
    return row.state


async def forget_old(session: AsyncSession, now: datetime) -> None:
    """Drop handled updates that nobody needs any more; Telegram repeats none older than a day."""
    old = delete(InboxUpdate).where(InboxUpdate.state == UpdateState.DONE, InboxUpdate.received_at < now - KEPT_FOR)
    await session.execute(old)
