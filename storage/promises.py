"""Promises together with their clients, and what was entered last of these: what a push needs to decide and to say."""

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from storage.models import Callback, Client, Entry, EntryKind


async def with_clients(session: AsyncSession, ids: Collection[int]) -> dict[int, Callback]:
    """These promises, each with its client, the phones and the one responsible; without those that are gone."""
    if not ids:
        return {}
    client = joinedload(Callback.client)
    found = select(Callback).where(Callback.id.in_(ids))
    whole = found.options(client.selectinload(Client.phones), client.joinedload(Client.owner))
    return {callback.id: callback for callback in await session.scalars(whole)}


async def newest_entries(session: AsyncSession, client_ids: Collection[int]) -> dict[int, Entry]:
    """By client: the newest entry of the history but for its beginning."""
    if not client_ids:
        return {}
    told = select(Entry.id).where(Entry.client_id == Client.id, Entry.kind != EntryKind.CREATED)
    newest = told.order_by(Entry.at.desc(), Entry.id.desc()).limit(1).scalar_subquery()
    ids = select(newest).where(Client.id.in_(client_ids))
    found = select(Entry).where(Entry.id.in_(ids)).options(joinedload(Entry.member), joinedload(Entry.attachment))
    return {entry.client_id: entry for entry in await session.scalars(found)}
