"""The figures of the traffic: what is still to be handled, to be said, to be looked at by a person."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from storage.models import InboxUpdate, Notice, UpdateState


@dataclass(frozen=True)
class Figures:
    """`due` of the `waiting` notices are to be sent by now, the oldest since `oldest_due`; `dead` updates wait for a person."""

    waiting: int
    due: int
    oldest_due: datetime | None
    unhandled: int
    oldest_unhandled: datetime | None
    dead: int


async def figures(session: AsyncSession, now: datetime) -> Figures:
    """Count. What an index of part of a table is for must be written out as it is there, or SQLite does not see that it fits."""
    is_due = Notice.try_at <= now
    outbox = select(func.count(), func.count().filter(is_due), func.min(Notice.try_at).filter(is_due)).where(
        text("state = 'waiting'")
    )
    inbox = select(func.count(), func.min(InboxUpdate.received_at)).where(
        text("state IN ('new', 'saved')"), InboxUpdate.state == UpdateState.NEW
    )
    dead = (
        select(func.count())
        .select_from(InboxUpdate)
        .where(text("state IN ('dead', 'again')"), InboxUpdate.state == UpdateState.DEAD)
    )
    waiting, due, oldest_due = (await session.execute(outbox)).one()
    unhandled, oldest_unhandled = (await session.execute(inbox)).one()
    return Figures(waiting, due, oldest_due, unhandled, oldest_unhandled, await session.scalar(dead) or 0)


async def versions(session: AsyncSession) -> tuple[str, str, str]:
    """The kind of database, its version, and the revision of the schema in it."""
    kind = session.get_bind().dialect.name
    asked = "sqlite_version()" if kind == "sqlite" else "current_setting('server_version')"
    version = await session.scalar(text(f"SELECT {asked}"))
    schema = await session.scalar(text("SELECT version_num FROM alembic_version"))
    return kind, str(version), str(schema)
