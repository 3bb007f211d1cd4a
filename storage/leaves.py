"""Absences that begin later: planned, taken back, begun at their moment."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from storage import absences
from storage.models import Member
from storage.rules.absences import check_leave
from storage.rules.refusal import Refusal


async def plan(
    session: AsyncSession, by: Member, member_id: int, begins: datetime, until: datetime, now: datetime
) -> Member:
    """Let somebody be away from a moment to another; a second plan takes the place of the first, and who stands in hears of it.

    0 is oneself.

    Raises Refusal as `absences.of` does, and "away-past", "away-too-long".
    """
    member = await absences.subject(session, by, member_id)
    check_leave(begins, until, now)
    same = (member.leave_from, member.leave_until) == (begins, until)
    member.leave_from, member.leave_until = begins, until
    if by.id != member.id and not same:
        await absences.tell(session, member.id, "leave", by, now, until=until, since=begins)
    if not same:
        await _tell_stand_in(session, member, by, "stand-in-later", now)
    return member


async def entrust(session: AsyncSession, by: Member, member_id: int, substitute_id: int, now: datetime) -> Member:
    """Name who will stand in, or (0) nobody; they are told, and whoever was to until now.

    Raises Refusal "leave-gone", "away-cannot-stand-in" and as `absences.of` does.
    """
    member = await absences.subject(session, by, member_id)
    if member.leave_from is None:
        raise Refusal("leave-gone")
    if substitute_id and substitute_id not in {one.id for one in await absences.candidates(session, member)}:
        raise Refusal("away-cannot-stand-in")
    if (member.leave_stand_in_id or 0) != substitute_id:
        await _tell_stand_in(session, member, by, "relieved-later", now)
        member.leave_stand_in_id = substitute_id or None
        await _tell_stand_in(session, member, by, "stand-in-later", now)
    return member


async def take_back(session: AsyncSession, by: Member, member_id: int, now: datetime) -> Member:
    """Somebody stays after all. Raises Refusal "leave-gone" when nothing is planned any more, and as `absences.of` does."""
    member = await absences.subject(session, by, member_id)
    if member.leave_from is None:
        raise Refusal("leave-gone")
    await _tell_stand_in(session, member, by, "relieved-later", now)
    _forget(member)
    return member


async def stand_in(session: AsyncSession, member: Member) -> Member | None:
    """Who is named to stand in, as long as they may."""
    named = next(
        (one for one in await absences.candidates(session, member) if one.id == member.leave_stand_in_id), None
    )
    return named if member.leave_stand_in_id else None


async def due(session: AsyncSession, now: datetime) -> Sequence[int]:
    """Whose absence is to begin by now."""
    return (await session.scalars(select(Member.id).where(Member.leave_from <= now))).all()


async def begin_due(session: AsyncSession, member_id: int, now: datetime) -> None:
    """The moment has come: they are away. Of one that nobody began before its end nothing is left to do."""
    member = await session.get_one(Member, member_id, with_for_update=True, populate_existing=True)
    begins, until = member.leave_from, member.leave_until
    if begins is None or until is None or begins > now:
        return
    named = await stand_in(session, member)
    _forget(member)
    if until <= now:
        return
    if member.away_until is not None:
        member.away_until = max(member.away_until, until)
        return
    await absences.begin(session, member, 0, until, now)
    if named is not None:
        await absences.entrust(session, member, 0, named.id, now)


async def _tell_stand_in(session: AsyncSession, member: Member, by: Member, news: str, now: datetime) -> None:
    """What becomes of the standing in, unless it is they themselves who decided it."""
    to, since, until = member.leave_stand_in_id, member.leave_from, member.leave_until
    if to and to != by.id:
        await absences.tell(session, to, news, member, now, until=until, since=since)


def _forget(member: Member) -> None:
    member.leave_from = member.leave_until = member.leave_stand_in_id = None
