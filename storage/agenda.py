"""What is promised for when: pages of open promises, how many there are, and how they are shared out over the team."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, and_, case, func, select, true
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import contains_eager

from storage.clients import visible_to
from storage.models import Callback, CallbackState, Client, Member
from storage.rules.agenda import FILTERS, Period, Span, period
from storage.rules.hours import local_day
from storage.rules.refusal import Refusal
from storage.rules.visibility import may_see_member


@dataclass(frozen=True)
class Page:
    """Some promises in order of time: those from `offset` on, of `total` in the whole list.

    `keepers`: the names of the colleagues whose promises stand among them, for they are away.
    """

    callbacks: Sequence[Callback]
    total: int
    offset: int = 0
    keepers: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Load:
    """How much one of the team has promised: what is overdue, what is left for today, and all of it."""

    member: Member
    overdue: int
    today: int
    total: int


async def whose(session: AsyncSession, by: Member, member_id: int) -> Member:
    """Whose promises may be looked at: one's own (0 too), those one stands in for, by those in charge anybody's. Raises Refusal."""
    if member_id in {0, by.id}:
        return by
    if not may_see_member(by.role) and member_id not in by.acts_for:
        raise Refusal("not-allowed")
    found = await session.get(Member, member_id)
    if found is None:
        raise Refusal("not-found")
    return found


async def page(
    session: AsyncSession,
    by: Member,
    of: Member,
    span: Period,
    *,
    limit: int,
    offset: int = 0,
    phones: bool = False,
) -> Page:
    """A page of what somebody has promised; one that is no more is the first. `phones`: the clients come with theirs."""
    with_client = contains_eager(Callback.client)
    due = select(Callback).join(Client).where(_open(by, of), *_within(span))
    due = due.options(with_client.selectinload(Client.phones) if phones else with_client)
    due = due.order_by(Callback.due_at, Callback.id).limit(limit).offset(offset)
    found = (await session.scalars(due)).all()
    if offset and not found:
        return await page(session, by, of, span, limit=limit, phones=phones)
    total = await size(session, by, of, span) if offset or len(found) == limit else len(found)
    return Page(found, total, offset, await _names(session, {callback.member_id for callback in found} - {of.id}))


async def _names(session: AsyncSession, ids: set[int]) -> dict[int, str]:
    rows = await session.execute(select(Member.id, Member.name).where(Member.id.in_(ids))) if ids else ()
    return {row[0]: row[1] for row in rows}


async def size(session: AsyncSession, by: Member, of: Member, span: Period) -> int:
    """How many promises the whole list holds."""
    return await session.scalar(select(func.count(Callback.id)).join(Client).where(_open(by, of), *_within(span))) or 0


async def sizes(session: AsyncSession, by: Member, of: Member, now: datetime, zone: ZoneInfo) -> Mapping[Span, int]:
    """How many promises each filter holds."""
    counts = [_count(period(span, now, zone)) for span in FILTERS]
    row = (await session.execute(select(*counts).select_from(Callback).join(Client).where(_open(by, of)))).one()
    return dict(zip(FILTERS, row, strict=True))


async def of_team(session: AsyncSession, by: Member, now: datetime, zone: ZoneInfo) -> list[Load]:
    """Who of the team has promised how much, whoever has most overdue first; leavers too, for their promises stand.

    Raises Refusal "not-allowed".
    """
    if not may_see_member(by.role):
        raise Refusal("not-allowed")
    spans = (period(span, now, zone) for span in (Span.OVERDUE, Span.TODAY, Span.ALL))
    counts = select(Callback.member_id, *(_count(span) for span in spans)).join(Client).where(_standing(by))
    rows = {row[0]: row[1:] for row in await session.execute(counts.group_by(Callback.member_id))}
    promising = (await session.scalars(select(Member).where(Member.id.in_({by.id, *rows})))).all()
    loads = [Load(member, *rows.get(member.id, (0, 0, 0))) for member in promising]
    return sorted(loads, key=lambda load: (-load.overdue, -load.total, load.member.id))


async def by_day(
    session: AsyncSession, by: Member, of: Member, days: Iterable[date], zone: ZoneInfo, now: datetime
) -> dict[date, int]:
    """How many promises fall on each of these days of `zone`; days without one are left out."""
    wanted = sorted(days)
    first, last = (period(Span.DAY, now, zone, day) for day in (wanted[0], wanted[-1]))
    due = select(Callback.due_at).join(Client).where(_open(by, of), *_within(Period(first.since, last.until)))
    counted: dict[date, int] = {}
    for at in await session.scalars(due):
        day = local_day(at, zone)
        counted[day] = counted.get(day, 0) + 1
    return counted


def _standing(by: Member) -> ColumnElement[bool]:
    return (Callback.state == CallbackState.OPEN) & Client.archived_at.is_(None) & visible_to(by)


def _open(by: Member, of: Member) -> ColumnElement[bool]:
    return Callback.member_id.in_(of.acts_for if of.id == by.id else {of.id}) & _standing(by)


def _within(span: Period) -> list[ColumnElement[bool]]:
    borders = [Callback.due_at >= span.since] if span.since else []
    return [*borders, Callback.due_at < span.until] if span.until else borders


def _count(span: Period) -> ColumnElement[int]:
    return func.count(case((and_(true(), *_within(span)), 1)))
