"""When somebody last talked to a client: kept on the card in the transaction of the entry that tells of it."""

from datetime import datetime

from sqlalchemy import and_, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from storage.models import Client, Entry, EntryKind
from storage.rules.outcomes import Outcome

_WRITTEN = (EntryKind.FORWARD, EntryKind.GREETED)
IN_VAIN = (Outcome.NO_ANSWER, Outcome.BUSY, Outcome.WRONG_NUMBER)


def is_talk(kind: EntryKind, outcome: Outcome | None) -> bool:
    """Whether an entry tells that they were spoken to, or wrote: a call in vain and a note of one's own do not."""
    return kind in _WRITTEN or (kind is EntryKind.CALL and outcome not in IN_VAIN)


def talked(client: Client, entry: Entry) -> None:
    """Let the card know of a new entry."""
    if is_talk(entry.kind, entry.outcome):
        client.silent_since = max(client.silent_since, entry.at)


async def recount(session: AsyncSession, client: Client) -> None:
    """Let the card know what its history says now that an entry has changed, or is gone."""
    await session.flush()
    calls = and_(Entry.kind == EntryKind.CALL, Entry.outcome.not_in(IN_VAIN))
    tells = or_(Entry.kind.in_(_WRITTEN), calls)
    last: datetime | None = await session.scalar(select(func.max(Entry.at)).where(Entry.client_id == client.id, tells))
    client.silent_since = max(client.created_at, last or client.created_at)
