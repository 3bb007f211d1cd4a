"""Taking over: a promise that a colleague does not keep becomes one's own; the first who takes it has it."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from storage import callbacks, journal, notices
from storage.clients import editable
from storage.escalations import Unkept
from storage.models import Callback, CallbackState, Change, Client, Member, NoticeKind
from storage.rules.refusal import Refusal
from storage.rules.visibility import may_take

TAKEN = "callback-taken"
GATHERED_FOR = timedelta(minutes=3)  # several taps are told in one message


async def take(session: AsyncSession, by: Member, offers: Sequence[Unkept], now: datetime) -> list[Change]:
    """Make those of the promises one's own that still stand as they were shown; whoever had them is told.

    The card stays whose it is. Raises Refusal "not-allowed".
    """
    if not may_take(by.role):
        raise Refusal("not-allowed")
    changes, losers = [], set()
    for offer in sorted(offers, key=lambda one: one.callback_id):
        callback = await _standing(session, by, offer)
        if callback is not None:
            await _hand_to(session, by, callback, now)
            changes.append(await journal.record(session, by, TAKEN, callback.client_id, now))
            losers.add(offer.keeper_id)
    for keeper_id in losers:
        await _tell(session, by, keeper_id, now)
    return changes


async def _standing(session: AsyncSession, by: Member, offer: Unkept) -> Callback | None:
    """The promise, held with its card, unless something has become of it."""
    asked = select(Client.id).join(Callback).where(Callback.id == offer.callback_id, Client.archived_at.is_(None))
    client_id = await session.scalar(asked)
    if client_id is None or offer.keeper_id == by.id:
        return None
    await editable(session, by, client_id)
    callback = await session.get(Callback, offer.callback_id, with_for_update=True, populate_existing=True)
    if callback is None or callback.state is not CallbackState.OPEN:
        return None
    same = (callback.due_at, callback.member_id) == (offer.due_at, offer.keeper_id)
    return callback if same else None


async def _hand_to(session: AsyncSession, by: Member, callback: Callback, now: datetime) -> None:
    """One that is overdue does not ring once more for who has just read of it; who has promised the same client keeps that."""
    own = select(Callback.id).where(
        Callback.client_id == callback.client_id,
        Callback.member_id == by.id,
        Callback.state == CallbackState.OPEN,
    )
    if await session.scalar(own.limit(1)) is not None:
        await callbacks.close(session, callback, CallbackState.CANCELLED, now)
        return
    callback.member_id, callback.snoozes = by.id, 0
    if callback.due_at > now:
        await callbacks.ring_at(session, callback)
    else:
        await notices.call_off(session, callback.id, now)


async def _tell(session: AsyncSession, by: Member, keeper_id: int, now: datetime) -> None:
    """What is taken within a few minutes is told in one message, at their end."""
    size = int(GATHERED_FOR.total_seconds())
    since = datetime.fromtimestamp(int(now.timestamp()) // size * size, UTC)
    key = f"taken:{keeper_id}:{by.id}:{since.isoformat()}"
    payload = {"by": by.id, "since": since.isoformat()}
    await notices.plan_once(session, NoticeKind.TAKEN, keeper_id, since + GATHERED_FOR, key, payload)


async def taken_from(
    session: AsyncSession, keeper_id: int, takers: Sequence[int], since: datetime, until: datetime
) -> list[tuple[Change, Client]]:
    """What these have taken over from somebody within a while, and not given back."""
    made = (
        select(Change, Client)
        .join(Client, Client.id == Change.client_id)
        .where(
            Change.member_id.in_(takers),
            Change.kind == TAKEN,
            Change.at >= since,
            Change.at < until,
            Change.undone_at.is_(None),
        )
    )
    rows = await session.execute(made.order_by(Change.id))
    return [(change, client) for change, client in rows if _had(change) == keeper_id]


def _had(change: Change) -> int | None:
    """Whose promise it was before this change."""
    rows = (row["before"] for row in change.rows if row["table"] == Callback.__tablename__ and row["before"])
    return next((int(before["member_id"]) for before in rows), None)


async def everything_of(session: AsyncSession, by: Member, member_id: int) -> list[Unkept]:
    """All that somebody who has left had promised. Raises Refusal "not-allowed", "not-found"."""
    if not may_take(by.role):
        raise Refusal("not-allowed")
    gone = await session.get(Member, member_id)
    if gone is None or gone.active:
        raise Refusal("not-found")
    open_ones = select(Callback.id, Callback.due_at, Callback.member_id).join(Client)
    open_ones = open_ones.where(Callback.member_id == gone.id, Callback.state == CallbackState.OPEN)
    rows = await session.execute(open_ones.where(Client.archived_at.is_(None)).order_by(Callback.id))
    return [Unkept(*row) for row in rows]
