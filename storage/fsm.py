"""Half-filled forms: kept in the database, so that a restart in the middle of a question loses nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete
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
    row = await session.get(HalfFilled, member_id)
    return Filling(row.form, row.step, row.answers) if row and row.form == form else None


async def save(session: AsyncSession, member_id: int, filling: Filling, now: datetime) -> None:
    """Keep where the member stands; one form a member, a new one takes the place of the old."""
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


async def leave(session: AsyncSession, member_id: int) -> None:
    """Forget the half-filled form."""
    await session.execute(delete(HalfFilled).where(HalfFilled.member_id == member_id))
