"""Promises that nobody keeps, long overdue or of somebody who is not there: those in charge are told, once for each minute."""

from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Select, delete, exists, insert, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from storage import notices
from storage.absences import is_there, stand_in_of
from storage.models import Callback, CallbackState, Client, Escalation, Member, Notice, NoticeKind
from storage.nags import work_of
from storage.rules.hours import at_wall, local_day
from storage.rules.overdue import is_overdue_for
from storage.rules.refusal import Refusal
from storage.rules.visibility import may_take, watches
from storage.rules.working import Work, works_at

LOOKED_BACK = timedelta(days=30)  # what is overdue for longer is no news
KEPT_FOR = timedelta(days=60)
MOST = 200


class Why(StrEnum):
    """Why somebody's promises are told to those in charge."""

    LATE = "late"
    AWAY = "away"
    UNREACHABLE = "unreachable"
    LEFT = "left"


@dataclass(frozen=True)
class Unkept:
    """A promise that nobody keeps: for which minute, and who was to keep it."""

    callback_id: int
    due_at: datetime
    keeper_id: int


@dataclass(frozen=True)
class Team:
    """Everybody, by what is to be known here: who is to be told now, and whose promises nobody keeps."""

    everybody: dict[int, Member]
    leads: Sequence[Member]
    absent: frozenset[int]


async def team(session: AsyncSession, now: datetime) -> Team:
    """Who is told of what at this moment: those in charge who are there and at work."""
    everybody = {one.id: one for one in await session.scalars(select(Member).order_by(Member.id))}
    there = {one.id for one in everybody.values() if one.active and is_there(one)}
    in_charge = [everybody[one] for one in sorted(there) if may_take(everybody[one].role)]
    leads = [lead for lead in in_charge if works_at(work_of(lead), now)]
    absent = {one.id for one in everybody.values() if one.id not in there and one.substitute_id not in there}
    return Team(everybody, leads, frozenset(absent))


async def untold(session: AsyncSession, known: Team, lead: Member, now: datetime) -> list[Unkept]:
    """What this lead is to be told of now: what is due until the end of the day of the absent, and what is long overdue.

    Of the overdue they are told at most once in as many hours as they wait for.
    """
    absent = await _of_absent(session, known, lead, now)
    rested = lead.told_overdue_at is None or now - lead.told_overdue_at >= timedelta(hours=lead.overdue_hours)
    late = await _late(session, known, lead, now) if lead.overdue_hours and rested else []
    return [*absent, *late]


async def _of_absent(session: AsyncSession, known: Team, lead: Member, now: datetime) -> list[Unkept]:
    if not known.absent:
        return []
    zone = ZoneInfo(lead.timezone)
    midnight = at_wall(local_day(now, zone) + timedelta(days=1), time(), zone).at
    theirs = Callback.member_id.in_(known.absent - {lead.id})
    return [Unkept(*row) for row in await session.execute(_unheard(lead, now, midnight).where(theirs))]


async def _late(session: AsyncSession, known: Team, lead: Member, now: datetime) -> list[Unkept]:
    least = timedelta(hours=lead.overdue_hours)
    watched = [
        one.id for one in known.everybody.values() if one.id not in known.absent and watches(lead.role, one.role)
    ]
    rows = await session.execute(_unheard(lead, now, now - least).where(Callback.member_id.in_(watched)))
    of_each: dict[int, list[Unkept]] = {}
    for row in rows:
        of_each.setdefault(row.member_id, []).append(Unkept(*row))
    return [
        one for keeper, due in of_each.items() for one in _overdue(due, work_of(known.everybody[keeper]), now, least)
    ]


def _overdue(due: Sequence[Unkept], work: Work, now: datetime, least: timedelta) -> Sequence[Unkept]:
    """Of one member's promises, the oldest first, those overdue for long enough: all up to the first that is not."""
    return due[: bisect_left(due, True, key=lambda one: not is_overdue_for(one.due_at, now, least, work))]


def _unheard(lead: Member, now: datetime, until: datetime) -> Select[int, datetime, int]:
    """Open promises for a minute up to `until` that this lead has not heard of."""
    told: ColumnElement[bool] = exists().where(
        Escalation.lead_id == lead.id, Escalation.callback_id == Callback.id, Escalation.due_at == Callback.due_at
    )
    standing = (Callback.state == CallbackState.OPEN) & Client.archived_at.is_(None)
    within = (Callback.due_at > now - LOOKED_BACK) & (Callback.due_at <= until)
    found = select(Callback.id, Callback.due_at, Callback.member_id).join(Client).where(standing, within, ~told)
    return found.order_by(Callback.due_at, Callback.id)


async def tell(session: AsyncSession, lead_id: int, found: Sequence[Unkept], now: datetime, *, late: bool) -> None:
    """Note that a lead is told of these promises, and let it be said in one message; what they know by now is left out."""
    lead = await session.get_one(Member, lead_id, with_for_update=True, populate_existing=True)
    told = await _new(session, lead_id, found)
    if not told:
        return
    rows = [{"lead_id": lead_id, "callback_id": one.callback_id, "due_at": one.due_at} for one in told]
    await session.execute(insert(Escalation), rows)
    if late:
        lead.told_overdue_at = now
    payload = {
        "told": [[one.callback_id, one.due_at.isoformat(), one.keeper_id] for one in told[:MOST]],
        "hours": lead.overdue_hours,
        "total": len(told),
    }
    await notices.plan(session, NoticeKind.ESCALATION, lead_id, now, payload=payload)


async def _new(session: AsyncSession, lead_id: int, found: Sequence[Unkept]) -> list[Unkept]:
    """Those the lead has not heard of; nobody else tells them meanwhile, for their row is held."""
    ids = [one.callback_id for one in found]
    heard = select(Escalation.callback_id, Escalation.due_at)
    heard = heard.where(Escalation.lead_id == lead_id, Escalation.callback_id.in_(ids))
    known = {(row.callback_id, row.due_at) for row in await session.execute(heard)}
    return [one for one in found if (one.callback_id, one.due_at) not in known]


async def message(session: AsyncSession, by: Member, notice_id: int) -> Notice:
    """What told a lead, for the buttons under it. Raises Refusal "message-too-old" when it is none, or forgotten."""
    notice = await session.get(Notice, notice_id)
    if notice is None or notice.member_id != by.id or notice.kind is not NoticeKind.ESCALATION:
        raise Refusal("message-too-old")
    return notice


async def standing_of(session: AsyncSession, ids: Sequence[int]) -> dict[int, Callback]:
    """These promises with their clients, as they are now, by their ids."""
    found = select(Callback).where(Callback.id.in_(ids)).options(joinedload(Callback.client))
    rows = await session.scalars(found.execution_options(populate_existing=True))
    return {callback.id: callback for callback in rows}


async def people(session: AsyncSession, ids: Collection[int]) -> dict[int, Member]:
    """Members, leavers too, by their ids."""
    return {one.id: one for one in await session.scalars(select(Member).where(Member.id.in_(ids)))}


async def why(session: AsyncSession, keeper: Member) -> Why:
    """Why somebody's promises are others' business."""
    if not keeper.active:
        return Why.LEFT
    if keeper.away_until is not None:
        return Why.LATE if await stand_in_of(session, keeper) else Why.AWAY
    return Why.UNREACHABLE if keeper.unreachable_at is not None else Why.LATE


async def forget_old(session: AsyncSession, now: datetime) -> None:
    """Drop what was told long ago; so old a promise is not told of again."""
    await session.execute(delete(Escalation).where(Escalation.due_at < now - KEPT_FOR))
