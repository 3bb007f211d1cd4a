"""Until when each client is to have been talked to, in SQL, by the rule that a card shows; and what the stages say."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, ScalarSelect, case, func, literal, null, select
from sqlalchemy.ext.asyncio import AsyncSession

from storage.models import Client, Member, StageRhythm, Tag, TagRhythm
from storage.rules.funnel import Stage, needs_reason
from storage.rules.refusal import Refusal
from storage.rules.rhythm import LONGEST, PRESET
from storage.rules.visibility import may_set_rhythm

REFUSED = [stage for stage in Stage if needs_reason(stage)]
_NEVER = 0
_NEVER_OF_TAG = LONGEST + 1  # the last of all, for of several tags the shortest counts


@dataclass(frozen=True)
class Limit:
    """Who was last talked to at `each` client's moment or before is past the rhythm; NULL where there is none.

    `latest` is the last of these moments, for an index to begin from.
    """

    each: ColumnElement[datetime]
    latest: datetime


async def stages(session: AsyncSession) -> dict[Stage, int]:
    """How often the clients of each stage are to be talked to, in days; stages that demand nothing are left out."""
    return {stage: days for stage, days in (await _of_stages(session)).items() if days}


async def _of_stages(session: AsyncSession) -> dict[Stage, int]:
    said = {row.stage: row.days for row in await session.scalars(select(StageRhythm))}
    return {**PRESET, **said}


async def set_stage(session: AsyncSession, by: Member, stage: Stage, days: int) -> None:
    """Say how often the clients of a stage are to be talked to, 0 for never. Raises Refusal "not-allowed"."""
    check_may_set(by, days)
    await session.merge(StageRhythm(stage=stage, days=days))


def check_may_set(by: Member, days: int | None) -> None:
    """Raise Refusal "not-allowed"; "button-too-old" for more days than there can be."""
    if not may_set_rhythm(by.role):
        raise Refusal("not-allowed")
    if days is not None and not 0 <= days <= LONGEST:
        raise Refusal("button-too-old")


async def limit(
    session: AsyncSession, whose: ColumnElement[bool], now: datetime, otherwise: int = _NEVER
) -> Limit | None:
    """Until when the clients `whose` are to have been talked to, as `rhythm_of` has it; None where nobody ever has to.

    `otherwise`: the days of a stage of which nothing is said, but for those who refused.
    """
    own = await session.scalars(select(Client.cadence_days).where(whose, Client.cadence_days.is_not(None)).distinct())
    of_tags = await session.scalars(select(TagRhythm.days).where(TagRhythm.days.is_not(None)).distinct())
    told, by_tags = own.all(), of_tags.all()
    of_stage = {**dict.fromkeys([stage for stage in Stage if stage not in REFUSED], otherwise)}
    of_stage |= await _of_stages(session)
    every = sorted({days for days in (*told, *by_tags, *of_stage.values()) if days})
    if not every:
        return None
    said = [Client.cadence_days, *([_of_tags()] if by_tags else []), case(of_stage, value=Client.stage, else_=_NEVER)]
    moments = {days: literal(now - timedelta(days=days), Client.silent_since.type) for days in every}
    return Limit(case(moments, value=func.coalesce(*said), else_=null()), now - timedelta(days=every[0]))


def _of_tags() -> ColumnElement[int | None]:
    """The shortest of what a client's tags say; NULL where they say nothing, and of those who refused."""
    days = case((TagRhythm.days == _NEVER, _NEVER_OF_TAG), else_=TagRhythm.days)
    shortest: ScalarSelect[int] = (
        select(func.min(days))
        .join(Tag, Tag.key == TagRhythm.key)
        .where(Tag.client_id == Client.id, TagRhythm.days.is_not(None))
        .correlate(Client)
        .scalar_subquery()
    )
    return case((Client.stage.in_(REFUSED), null()), else_=shortest)
