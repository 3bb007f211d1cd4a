"""The inbox: updates as Telegram gave them, each handled once, in each person's own order."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from sqlalchemy import delete, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from storage import members, notices
from storage.models import InboxUpdate, NoticeKind, UpdateState

TRIES = 3
CRASHES = 5
KEPT_FOR = timedelta(days=7)


async def put(session: AsyncSession, updates: Sequence[InboxUpdate]) -> set[int]:
    """Keep updates that are not known yet; one that came before is left as it is. Gives the ids of those still to be handled."""
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
    fresh = set((await session.scalars(kept.returning(InboxUpdate.update_id))).all())
    repeated = [row.update_id for row in updates if row.update_id not in fresh]
    if not repeated:
        return fresh
    # kept before, perhaps by a commit whose word did not come back, so that nobody took them in hand
    waiting = select(InboxUpdate.update_id).where(
        InboxUpdate.update_id.in_(repeated), InboxUpdate.state == UpdateState.NEW
    )
    return fresh | set((await session.scalars(waiting)).all())


async def unhandled(session: AsyncSession, after: int | None = None, limit: int = 1000) -> Sequence[InboxUpdate]:
    """Updates still to be handled, oldest first."""
    waiting = select(InboxUpdate).where(InboxUpdate.state == UpdateState.NEW)
    if after is not None:
        waiting = waiting.where(InboxUpdate.update_id > after)
    return (await session.scalars(waiting.order_by(InboxUpdate.update_id).limit(limit))).all()


async def bury(session: AsyncSession, update_id: int, error: str) -> None:
    """Set aside an update that nobody can read: it waits for a person."""
    row = await session.get_one(InboxUpdate, update_id)
    row.state, row.error = UpdateState.DEAD, error


async def begun(session: AsyncSession, update_id: int) -> UpdateState:
    """Count that an update left over from a run that ended badly is taken up again; one that was there too often is dead."""
    row = await session.get_one(InboxUpdate, update_id)
    row.crashes += 1
    if row.crashes > CRASHES:
        row.state, row.error = UpdateState.DEAD, "the program ended while it was handled"
    return row.state


async def answered(session: AsyncSession, update_ids: Collection[int]) -> None:
    """Note that there is nothing left to tell about these."""
    told = update(InboxUpdate).where(InboxUpdate.update_id.in_(update_ids), InboxUpdate.state == UpdateState.SAVED)
    await session.execute(told.values(state=UpdateState.DONE))


async def cut_off(session: AsyncSession, now: datetime) -> int:
    """After a run that ended badly: whoever may not have heard that their update took effect is to be told. Gives how many."""
    unsure = select(InboxUpdate.update_id).where(InboxUpdate.state == UpdateState.SAVED)
    update_ids = (await session.scalars(unsure.order_by(InboxUpdate.update_id))).all()
    for update_id in update_ids:
        await tell_later(session, update_id, "restart", now)
    return len(update_ids)


async def tell_later(session: AsyncSession, update_id: int, why: str, now: datetime) -> None:
    """Have whoever sent an update told what became of it, once, by the outbox. `why`: "restart", "unsent" or "failed"."""
    row = await session.get_one(InboxUpdate, update_id)
    if row.state is UpdateState.SAVED:
        row.state = UpdateState.DONE
    elif row.state is not UpdateState.DEAD:
        return  # all was said
    found = await members.by_telegram_id(session, row.person)
    if found is None:
        return
    payload = {"update_id": update_id, "change_id": row.change_id, "why": why}
    await notices.plan_once(session, NoticeKind.ANSWER, found[0].id, now, f"answer:{update_id}", payload)


async def raw(session: AsyncSession, update_id: int) -> str | None:
    """An update as Telegram gave it, as long as it is kept."""
    return await session.scalar(select(InboxUpdate.raw).where(InboxUpdate.update_id == update_id))


async def state(session: AsyncSession, update_id: int) -> UpdateState | None:
    """Where an update stands, as long as it is kept."""
    return await session.scalar(select(InboxUpdate.state).where(InboxUpdate.update_id == update_id))


async def failed(session: AsyncSession, update_id: int, error: str) -> UpdateState:
    """Count a failure; after TRIES of them the update is dead and waits for a person. One that took effect did not fail."""
    row = await session.get_one(InboxUpdate, update_id)
    if row.state is not UpdateState.NEW:
        return row.state
    row.attempts, row.error = row.attempts + 1, error
    if row.attempts >= TRIES:
        row.state = UpdateState.DEAD
    return row.state


async def forget_old(session: AsyncSession, now: datetime) -> None:
    """Drop handled updates that nobody needs any more; Telegram repeats none older than a day."""
    old = delete(InboxUpdate).where(InboxUpdate.state == UpdateState.DONE, InboxUpdate.received_at < now - KEPT_FOR)
    await session.execute(old)
