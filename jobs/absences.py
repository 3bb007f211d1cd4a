"""Who was away is back at the moment they named, and reads in one message what happened meanwhile."""

from datetime import datetime

from storage import absences
from storage.db import Database


async def end_absences(db: Database, now: datetime) -> None:
    """End every absence whose time is over, each in a transaction of its own."""
    async with db.read() as session:
        over = await absences.over(session, now)
    for member_id in over:
        async with db.begin() as session:
            await absences.end_over(session, member_id, now)
