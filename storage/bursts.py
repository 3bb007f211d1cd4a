"""Bursts: things that a member sends in one go are answered once, in one message."""

from datetime import datetime, timedelta

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from storage.clients import may_work_on, visible_to
from storage.models import Burst, Client, Member

IN_ONE_GO = timedelta(seconds=3)
STILL_OPEN = timedelta(minutes=30)


async def going_on(session: AsyncSession, by: Member, sent_at: datetime, group_id: str | None) -> Burst | None:
    """The burst that a thing sent at this second belongs to: the same album, or hardly a moment after the one before."""
    last = await session.get(Burst, by.id)
    if last is None:
        return None
    same = group_id is not None and group_id == last.group_id
    return last if same or abs(sent_at - last.sent_at) <= IN_ONE_GO else None


async def begin(session: AsyncSession, by: Member, sent_at: datetime, group_id: str | None) -> Burst:
    """A burst of its own, in place of the one before."""
    return await session.merge(
        Burst(member_id=by.id, sent_at=sent_at, group_id=group_id, client_id=None, change_id=None, message_id=None)
    )


async def answered(session: AsyncSession, member_id: int, message_id: int) -> None:
    """Note which message answers the burst: what follows changes that one."""
    await session.execute(update(Burst).where(Burst.member_id == member_id).values(message_id=message_id))


async def end(session: AsyncSession, member_id: int) -> None:
    """Close the burst: what is sent next is answered by a message of its own."""
    await session.execute(delete(Burst).where(Burst.member_id == member_id))


async def open_client(session: AsyncSession, by: Member, now: datetime) -> Client | None:
    """The card that the member has just had before them, if they may add to it."""
    if by.open_client_id is None or by.opened_at is None or now - by.opened_at > STILL_OPEN:
        return None
    return await addable(session, by, by.open_client_id)


async def addable(session: AsyncSession, by: Member, client_id: int) -> Client | None:
    """A card, if the member may add to it now."""
    found = select(Client).where(Client.id == client_id, visible_to(by), Client.archived_at.is_(None))
    client = await session.scalar(found)
    return client if client and may_work_on(by, client) else None
