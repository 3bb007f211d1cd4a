"""The archive: cards put away with their promises, and brought back with them."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from storage import callbacks, journal
from storage.clients import Listed, Page, editable, find, visible_to
from storage.models import Callback, CallbackState, Change, Client, Member
from storage.rules.paging import page_start
from storage.rules.refusal import Refusal
from storage.rules.visibility import may_archive


@dataclass(frozen=True)
class Shelved:
    """A card put away or brought back, and how many callbacks went with it."""

    change: Change
    callbacks: int


async def put_away(session: AsyncSession, by: Member, client_id: int, now: datetime) -> Shelved:
    """Archive a card and call off its open callbacks. Raises Refusal for those who may not."""
    client = await editable(session, by, client_id)
    if not may_archive(by.role):
        raise Refusal("not-allowed")
    client.archived_at = client.changed_at = now
    open_ones = select(Callback).where(Callback.client_id == client_id, Callback.state == CallbackState.OPEN)
    called_off = (await session.scalars(open_ones)).all()
    for callback in called_off:
        await callbacks.close(session, callback, CallbackState.CANCELLED, now)
    return Shelved(await journal.record(session, by, "client-archived", client_id, now), len(called_off))


async def bring_back(session: AsyncSession, by: Member, client_id: int, now: datetime) -> Shelved:
    """Take a card out of the archive; the callbacks that went with it are promised again."""
    held = select(Client).where(Client.id == client_id, visible_to(by)).with_for_update()
    client = await session.scalar(held)
    if client is None:
        raise Refusal("not-found")
    if not may_archive(by.role):
        raise Refusal("not-allowed")
    if client.archived_at is None:
        raise Refusal("card-not-archived", name=client.name)
    gone_with_it = select(Callback).where(
        Callback.client_id == client_id,
        Callback.state == CallbackState.CANCELLED,
        Callback.closed_at == client.archived_at,
    )
    # one a member is all there can be: had another been called off in that very moment, the last one counts
    last = {callback.member_id: callback for callback in await session.scalars(gone_with_it.order_by(Callback.id))}
    for callback in last.values():
        await callbacks.reopen(session, callback)
    client.archived_at, client.changed_at = None, now
    return Shelved(await journal.record(session, by, "client-restored", client_id, now), len(last))


async def archived(
    session: AsyncSession, by: Member, now: datetime, query: str = "", *, limit: int, offset: int = 0
) -> Page:
    """Cards put away, the last one first; with a query those it finds."""
    if query:
        return await find(session, by, query, now, limit=limit, offset=offset, archived=True)
    condition = visible_to(by) & Client.archived_at.is_not(None)
    total = await session.scalar(select(func.count()).select_from(Client).where(condition)) or 0
    offset = page_start(offset, total)
    rows = select(Client).where(condition).order_by(Client.archived_at.desc(), Client.id).limit(limit).offset(offset)
    return Page([Listed.of(client) for client in await session.scalars(rows)], total, offset, query)
