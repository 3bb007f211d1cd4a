"""Half-filled forms: kept in the database, so that a restart in the middle of a question loses nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, update
from sqlalchemy.ext.asyncio import AsyncSession

from storage.models import HalfFilled


@dataclass(frozen=True)
class Filling:
    """Where somebody is in a form: its name, the index of the question asked, the answers so far (JSON values)."""

    form: str
    step: int
    answers: Mapping[str, Any]


def filling(row: HalfFilled | None) -> Filling | None:
    """What a row says, unless the form is parked."""
    return Filling(row.form, row.step, row.answers) if row and not row.parked else None


async def parked(session: AsyncSession, member_id: int, form: str) -> Filling | None:
    """The form of this name that was left for something else, or is still being filled."""
    row = await session.get(HalfFilled, (member_id, form))
    return Filling(row.form, row.step, row.answers) if row else None


async def save(session: AsyncSession, member_id: int, filling: Filling, now: datetime) -> None:
    """Keep where the member stands; another form they were in the middle of waits."""
    others = update(HalfFilled).where(HalfFilled.member_id == member_id, HalfFilled.form != filling.form)
    await session.execute(others.where(~HalfFilled.parked).values(parked=True))
    await session.merge(
        HalfFilled(
            member_id=member_id,
            form=filling.form,
            step=filling.step,
            answers=dict(filling.answers),
            parked=False,
            updated_at=now,
        )
    )


async def leave(session: AsyncSession, member_id: int, form: str) -> None:
    """Forget a half-filled form."""
    await session.execute(delete(HalfFilled).where(HalfFilled.member_id == member_id, HalfFilled.form == form))
