"""Those in charge are told of promises that nobody keeps: one message each, written together with the note that they were told."""

from datetime import datetime

from storage import escalations
from storage.db import Database


async def plan_escalations(db: Database, now: datetime) -> None:
    """Look for what those who are at work now have not heard of yet."""
    async with db.read() as session:
        team = await escalations.team(session, now)
        found = {lead.id: await escalations.untold(session, team, lead, now) for lead in team.leads}
    for lead_id, untold in found.items():
        if untold:
            late = any(one.keeper_id not in team.absent for one in untold)
            async with db.begin() as session:
                await escalations.tell(session, lead_id, untold, now, late=late)
