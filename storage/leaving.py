"""Leaving the team: the way in closes, and nothing that others relied on is left hanging."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from storage import absences, members
from storage.models import Member


async def dismiss(session: AsyncSession, by: Member, member_id: int, now: datetime) -> Member:
    """Put somebody out; their buttons, forms and pushes end at once. Raises Refusal as `members.to_dismiss` does."""
    member = await members.dismiss(session, by, member_id)
    await absences.forget(session, member, now)
    return member
