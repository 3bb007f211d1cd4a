"""Promises to call back: made, moved, kept, called off; each open one has a notice that rings at its minute."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from storage import journal, notices
from storage.clients import editable, visible_to
from storage.models import Callback, CallbackState, Change, Client, Member, NoticeKind
from storage.promises import with_clients
from storage.rules.refusal import Refusal

FARTHEST = timedelta(days=366 * 5)


@dataclass(frozen=True)
class Promised:
    """What a promise came to: the change to undo it by, and when the open one it replaces had been due."""

    change: Change
    callback: Callback
    was_due: datetime | None


async def promise(
    session: AsyncSession, by: Member, client_id: int, due_at: datetime, reason: str | None, now: datetime
) -> Promised:
    """Promise to call a client back; an open promise of the same member for this client is moved instead.

    Raises Refusal: "callback-past", "callback-too-far", and what `editable` refuses.
    """
    client = await editable(session, by, client_id)
    callback, was_due = await put(session, by, client, due_at, reason, now)
    return Promised(await journal.record(session, by, "callback-set", client_id, now), callback, was_due)


async def put(
    session: AsyncSession, by: Member, client: Client, due_at: datetime, reason: str | None, now: datetime
) -> tuple[Callback, datetime | None]:
    """Make or move the promise in the caller's change; gives it, and when it had been due.

    What a stand-in promises is promised by whom they stand in for, who keeps it when they are back.
    """
    check_moment(due_at, now)
    callback = await open_one(session, by, client.id)
    was_due = callback.due_at if callback else None
    if callback is None:
        keeper_id = client.owner_id if client.owner_id in by.acts_for else by.id
        callback = Callback(client_id=client.id, member_id=keeper_id, due_at=due_at, reason=reason, snoozes=0)
        callback.state = CallbackState.OPEN
        session.add(callback)
    else:
        callback.due_at, callback.snoozes = due_at, 0
        callback.reason = reason or callback.reason
    await ring_at(session, callback)
    return callback, was_due


def check_moment(due_at: datetime, now: datetime) -> None:
    """Raise Refusal "callback-past" or "callback-too-far" for a minute nobody can be called back at."""
    if due_at <= now:
        raise Refusal("callback-past")
    if due_at - now > FARTHEST:
        raise Refusal("callback-too-far")


async def open_one(session: AsyncSession, by: Member, client_id: int) -> Callback | None:
    """The open promise for this client that is this member's to keep; their own before one they stand in for."""
    found = select(Callback).where(
        Callback.client_id == client_id, Callback.member_id.in_(by.acts_for), Callback.state == CallbackState.OPEN
    )
    own_first = (Callback.member_id != by.id, Callback.due_at, Callback.id)
    return await session.scalar(found.order_by(*own_first).limit(1).with_for_update())


async def open_of(session: AsyncSession, by: Member, client_id: int) -> Callback:
    """The next open promise to a client whose card the member may work on, with client and phones. Raises Refusal."""
    client = await editable(session, by, client_id)
    mine_first = (Callback.member_id != by.id, Callback.due_at, Callback.id)
    found = select(Callback.id).where(Callback.client_id == client_id, Callback.state == CallbackState.OPEN)
    callback_id = await session.scalar(found.order_by(*mine_first).limit(1))
    callback = await with_client(session, callback_id) if callback_id else None
    if callback is None:
        raise Refusal("callback-closed", name=client.name)
    return callback


async def is_first(session: AsyncSession, client_id: int) -> bool:
    """Whether only one callback was ever promised to a client."""
    return len((await session.scalars(select(Callback.id).where(Callback.client_id == client_id).limit(2))).all()) == 1


async def own_open(session: AsyncSession, by: Member, callback_id: int, of_client: int | None = None) -> Callback:
    """An open promise to be changed, held with its card: the card first, as every command holds it.

    Raises Refusal "not-found" (also for another card's than `of_client`), "callback-closed" when it is done or called off,
    and what `editable` refuses.
    """
    client_id = await session.scalar(select(Callback.client_id).where(Callback.id == callback_id))
    if client_id is None or of_client not in {None, client_id}:
        raise Refusal("not-found")
    client = await editable(session, by, client_id)
    callback = await session.get(Callback, callback_id, with_for_update=True, populate_existing=True)
    if callback is None:
        raise Refusal("not-found")
    if callback.state is not CallbackState.OPEN:
        raise Refusal("callback-closed", name=client.name)
    return callback


async def snooze(session: AsyncSession, by: Member, callback_id: int, until: datetime, now: datetime) -> Change:
    """Put a promise off until another minute."""
    callback = await own_open(session, by, callback_id)
    check_moment(until, now)
    callback.due_at = until
    callback.snoozes += 1
    await ring_at(session, callback)
    return await journal.record(session, by, "callback-snoozed", callback.client_id, now)


async def done(session: AsyncSession, by: Member, callback_id: int, now: datetime) -> Change:
    """Note that a promise was kept."""
    callback = await own_open(session, by, callback_id)
    await close(session, callback, CallbackState.DONE, now)
    return await journal.record(session, by, "callback-done", callback.client_id, now)


async def call_off(session: AsyncSession, by: Member, client_id: int, callback_id: int, now: datetime) -> Change:
    """Give a promise to a client up without keeping it."""
    callback = await own_open(session, by, callback_id, client_id)
    await close(session, callback, CallbackState.CANCELLED, now)
    return await journal.record(session, by, "callback-cancelled", callback.client_id, now)


async def close(session: AsyncSession, callback: Callback, state: CallbackState, now: datetime) -> None:
    """End a promise in the caller's change: nothing rings any more."""
    callback.state, callback.closed_at = state, now
    await notices.call_off(session, callback.id, now)


async def reopen(session: AsyncSession, callback: Callback) -> None:
    """Make a closed promise an open one again, ringing at its minute, or at once when that has passed."""
    callback.state, callback.closed_at = CallbackState.OPEN, None
    await ring_at(session, callback)


async def ring_at(session: AsyncSession, callback: Callback) -> None:
    """Let the promise ring at its minute, and only then."""
    await session.flush()
    await notices.call_off(session, callback.id, callback.due_at)
    await notices.plan(session, NoticeKind.CALLBACK, callback.member_id, callback.due_at, callback_id=callback.id)


async def keep_due(session: AsyncSession, by: Member, client_id: int, now: datetime) -> None:
    """A logged call keeps the member's promise to this client whose minute has come."""
    callback = await open_one(session, by, client_id)
    if callback is not None and callback.due_at <= now:
        await close(session, callback, CallbackState.DONE, now)


async def with_client(session: AsyncSession, callback_id: int) -> Callback | None:
    """A promise with its client, the phones and the one responsible: what a push needs to decide and to say."""
    return (await with_clients(session, [callback_id])).get(callback_id)


async def open_among(session: AsyncSession, by: Member, ids: Sequence[int]) -> list[Callback]:
    """Those of these promises that are still open and still the member's to see, in order of time."""
    found = (
        select(Callback).join(Client).where(Callback.id.in_(ids), Callback.state == CallbackState.OPEN, visible_to(by))
    )
    rows = await session.scalars(found.options(joinedload(Callback.client)).order_by(Callback.due_at, Callback.id))
    return list(rows.all())
