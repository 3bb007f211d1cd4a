"""Who is to be away is so from the moment they named, and back at another, to read in one message what happened meanwhile."""

from datetime import datetime

from storage import absences, leaves
from storage.db import Database


async def end_absences(db: Database, now: datetime) -> None:
    """End every absence whose time is over, each in a transaction of its own."""
    async with db.read() as session:
        over = await absences.over(session, now)
    for member_id in over:
        async with db.begin() as session:
            await absences.end_over(session, member_id, now)


async def begin_absences(db: Database, now: datetime) -> None:
    """Begin every absence whose moment has come, each in a transaction of its own."""
    async with db.read() as session:
        due = await leaves.due(session, now)
    for member_id in due:
        async with db.begin() as session:
            await leaves.begin_due(session, member_id, now)
