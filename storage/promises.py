"""Promises together with their clients: what a push needs to decide and to say."""

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from storage.models import Callback, Client


async def with_clients(session: AsyncSession, ids: Collection[int]) -> dict[int, Callback]:
    """These promises, each with its client, the phones and the one responsible; without those that are gone."""
    if not ids:
        return {}
    client = joinedload(Callback.client)
    found = select(Callback).where(Callback.id.in_(ids))
    whole = found.options(client.selectinload(Client.phones), client.joinedload(Client.owner))
    return {callback.id: callback for callback in await session.scalars(whole)}
