"""Absences: who is away until when, who stands in meanwhile and so works on their cards, and the return."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from storage import notices
from storage.models import Member, Notice, NoticeKind
from storage.rules.absences import check_return, may_be_away, may_send_away
from storage.rules.refusal import Refusal


@dataclass(frozen=True)
class Absence:
    """Somebody who may be away, and who stands in; `stand_in` is None also while the one named is not there either."""

    member: Member
    stand_in: Member | None


async def of(session: AsyncSession, by: Member, member_id: int) -> Absence:
    """One's own absence (0), or a colleague's to look after. Raises Refusal "not-allowed" or "not-found"."""
    member = _of_concern(by, await session.get(Member, member_id or by.id))
    return Absence(member, await stand_in_of(session, member))


async def begin(session: AsyncSession, by: Member, member_id: int, until: datetime, now: datetime) -> Absence:
    """Send somebody away until a moment, or change that moment; they are told what another has decided, and their stand-in anyhow.

    Raises Refusal as `of` does, and "away-past", "away-too-long".
    """
    member = await subject(session, by, member_id)
    check_return(until, now)
    if member.away_until != until:
        member.away_since, member.away_until = member.away_since or now, until
        if by.id != member.id:
            await tell(session, member.id, "sent-away", by, now, until=until)
        if member.substitute_id:
            await tell(session, member.substitute_id, "stand-in", member, now, until=until)
    return Absence(member, await stand_in_of(session, member))


async def entrust(session: AsyncSession, by: Member, member_id: int, substitute_id: int, now: datetime) -> Absence:
    """Name who stands in, or (0) nobody; whoever did until now is told.

    Raises Refusal as `of` does, "away-not" when the member is there, and "away-cannot-stand-in" for whoever is not.
    """
    member = await subject(session, by, member_id)
    if member.away_until is None:
        raise Refusal("away-not", name=member.name)
    if substitute_id and substitute_id not in {one.id for one in await candidates(session, member)}:
        raise Refusal("away-cannot-stand-in")
    if (member.substitute_id or 0) != substitute_id:
        await _relieve(session, member, "relieved", now)
        if substitute_id:
            substitute = await session.get_one(Member, substitute_id, with_for_update=True, populate_existing=True)
            member.substitute_id, substitute.covers = substitute_id, [*substitute.covers, member.id]
            await tell(session, substitute_id, "stand-in", member, now, until=member.away_until)
    return Absence(member, await stand_in_of(session, member))


async def end(session: AsyncSession, by: Member, member_id: int, now: datetime) -> datetime:
    """Somebody is back before their time; gives since when they were not there. Raises Refusal as `of` does, and "away-not"."""
    member = await subject(session, by, member_id)
    if member.away_until is None or member.away_since is None:
        raise Refusal("away-not", name=member.name)
    since = member.away_since
    await _come_back(session, member, now)
    if by.id != member.id:
        await _summarise(session, member, since, now)
    return since


async def end_over(session: AsyncSession, member_id: int, now: datetime) -> None:
    """The moment of somebody's return has come: what happened meanwhile is told them in one notice."""
    member = await session.get_one(Member, member_id, with_for_update=True, populate_existing=True)
    if member.away_since is not None and member.away_until is not None and member.away_until <= now:
        since, until = member.away_since, member.away_until
        await _come_back(session, member, now)
        await _summarise(session, member, since, until)


async def _come_back(session: AsyncSession, member: Member, now: datetime) -> None:
    await _relieve(session, member, "back", now)
    member.away_since = member.away_until = None


async def _summarise(session: AsyncSession, member: Member, since: datetime, at: datetime) -> None:
    key = f"return:{member.id}:{since.isoformat()}"
    await notices.plan_once(session, NoticeKind.RETURN, member.id, at, key, {"since": since.isoformat()})


async def forget(session: AsyncSession, member: Member, now: datetime) -> None:
    """End the absence of somebody who leaves the team: there is no return."""
    await _relieve(session, member, "relieved", now)
    member.away_since = member.away_until = None
    member.leave_from = member.leave_until = member.leave_stand_in_id = None


async def returned(session: AsyncSession, member: Member, since: datetime) -> bool:
    """Whether they came back since a moment, and are told what there is."""
    told = select(Notice.id).where(
        Notice.member_id == member.id, Notice.kind == NoticeKind.RETURN, Notice.due_at >= since
    )
    return await session.scalar(told.limit(1)) is not None


async def over(session: AsyncSession, now: datetime) -> Sequence[int]:
    """Who is to be back by now."""
    return (await session.scalars(select(Member.id).where(Member.away_until <= now))).all()


async def candidates(session: AsyncSession, member: Member) -> list[Member]:
    """Who could stand in for somebody: whoever may work, can be reached and is there."""
    team = await session.scalars(select(Member).where(Member.active, Member.id != member.id).order_by(Member.id))
    return [one for one in team if is_there(one)]


async def stand_in_of(session: AsyncSession, member: Member) -> Member | None:
    """Who works for somebody who is away; nobody while the one named has left, is away or out of reach."""
    if member.away_until is None or member.substitute_id is None:
        return None
    named = await session.get(Member, member.substitute_id)
    return named if named is not None and named.active and is_there(named) else None


def is_there(member: Member) -> bool:
    """Whether a member of the team can keep a promise now."""
    return may_be_away(member.role) and member.away_until is None and member.unreachable_at is None


async def subject(session: AsyncSession, by: Member, member_id: int) -> Member:
    """Whose absence `by` changes, held until the transaction ends."""
    held = await session.get(Member, member_id or by.id, with_for_update=True, populate_existing=True)
    return _of_concern(by, held)


def _of_concern(by: Member, member: Member | None) -> Member:
    if member is None or not member.active:
        raise Refusal("not-found")
    if not may_be_away(member.role) or (member.id != by.id and not may_send_away(by.role, member.role)):
        raise Refusal("not-allowed")
    return member


async def _relieve(session: AsyncSession, member: Member, news: str, now: datetime) -> None:
    """End the standing in for a member, and tell who did it."""
    if member.substitute_id is None:
        return
    substitute = await session.get_one(Member, member.substitute_id, with_for_update=True, populate_existing=True)
    substitute.covers = [one for one in substitute.covers if one != member.id]
    member.substitute_id = None
    await tell(session, substitute.id, news, member, now)


async def tell(
    session: AsyncSession,
    to: int,
    news: str,
    about: Member,
    now: datetime,
    until: datetime | None = None,
    since: datetime | None = None,
) -> None:
    """Let a member know what somebody has decided, or where somebody is."""
    moments = {"until": until, "since": since}
    payload = {"text": news, "name": about.name} | {name: at.isoformat() for name, at in moments.items() if at}
    await notices.plan(session, NoticeKind.MESSAGE, to, now, payload=payload)
