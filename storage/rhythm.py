"""The rhythm of talks: who has not been talked to for long, how often it is to be, and its rest for a while."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, case, exists, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from storage import cadences, journal, members
from storage.clients import editable, visible_to
from storage.models import Callback, CallbackState, Change, Client, Member
from storage.rules.refusal import Refusal
from storage.rules.rhythm import BEST_FIRST, RESTS, WARMEST_FIRST
from storage.rules.visibility import may_see_member


@dataclass(frozen=True)
class Silent:
    """Some of those who have not been talked to for long, the best clients first: `total` in all, these from `offset` on."""

    clients: Sequence[Client]
    total: int
    offset: int = 0


async def rest(session: AsyncSession, by: Member, client_id: int, now: datetime) -> tuple[Change, Client]:
    """Leave a client out of the lists for a while. Raises Refusal as `editable` does."""
    client = await editable(session, by, client_id)
    client.rest_until = now + RESTS
    return await journal.record(session, by, "rhythm-rested", client.id, now), client


async def silent(
    session: AsyncSession, by: Member, of: Member | None, now: datetime, days: int, *, limit: int, offset: int = 0
) -> Silent:
    """Clients not talked to for so many days, with 0 those past the rhythm that is theirs; `of` None: everybody's.

    Each comes with the one responsible. Left out are those to whom a call is promised, those at rest, and, but where a rhythm of
    their own or their stage's says otherwise, those who refused. A page that is no more is the first.
    """
    whose = Client.owner_id == of.id if of else Client.owner_id.in_(select(Member.id))
    long = _for_days(now, days) if days else await _past_rhythm(session, whose, now)
    if long is None:
        return Silent((), 0)
    found = select(Client).options(joinedload(Client.owner)).where(whose, long, *_to_be_talked_to(by, now))
    found = found.order_by(*_best_first())
    clients = (await session.scalars(found.limit(limit).offset(offset))).all()
    if offset and not clients:
        return await silent(session, by, of, now, days, limit=limit)
    counted = offset or len(clients) == limit
    total = await session.scalar(select(func.count()).select_from(found.order_by(None).subquery())) if counted else None
    return Silent(clients, len(clients) if total is None else total, offset)


async def of_team(session: AsyncSession, by: Member, now: datetime) -> list[tuple[Member, int]]:
    """How many clients of each of the team are past their rhythm, whoever has most first. Raises Refusal "not-allowed"."""
    if not may_see_member(by.role):
        raise Refusal("not-allowed")
    team = {one.id: one for one in await members.active(session)}
    own = Client.owner_id.in_(team)
    long = await _past_rhythm(session, own, now)
    if long is None:
        return []
    counted = select(Client.owner_id, func.count()).where(own, long, *_to_be_talked_to(by, now))
    rows = await session.execute(counted.group_by(Client.owner_id))
    return sorted(((team[row[0]], row[1]) for row in rows), key=lambda behind: (-behind[1], behind[0].id))


def _to_be_talked_to(by: Member, now: datetime) -> tuple[ColumnElement[bool], ...]:
    """Cards in work that may be seen, to whom no call is promised and who are not left at rest."""
    promised = exists().where(Callback.client_id == Client.id, Callback.state == CallbackState.OPEN)
    resting = Client.rest_until.is_not(None) & (Client.rest_until > now)
    return Client.archived_at.is_(None), visible_to(by), ~resting, ~promised


def _for_days(now: datetime, days: int) -> ColumnElement[bool]:
    return (Client.silent_since <= now - timedelta(days=days)) & Client.stage.not_in(cadences.REFUSED)


async def _past_rhythm(session: AsyncSession, whose: ColumnElement[bool], now: datetime) -> ColumnElement[bool] | None:
    """Past the rhythm that is theirs; None where there is no rhythm at all."""
    limit = await cadences.limit(session, whose, now)
    if limit is None:
        return None
    return (Client.silent_since <= limit.latest) & (Client.silent_since <= limit.each)


def _best_first() -> tuple[Any, ...]:
    stage: Mapping[object, int] = {each: place for place, each in enumerate(BEST_FIRST)}
    heat: Mapping[object, int] = {each: place for place, each in enumerate(WARMEST_FIRST)}
    return (
        case(stage, value=Client.stage),
        case(heat, value=Client.heat),
        Client.silent_since,
        Client.id,
    )
