"""A large team on the eve of a morning: everybody has promises for the day, so everybody is to have a digest at nine."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import delete, insert, select, update

from storage import notices
from storage.db import Session
from storage.models import Callback, CallbackState, Client, Member, Notice, NoticeKind
from storage.opening import opened
from tests.bench.office import Held, furnish

CARDS_EACH = 6
SPARE = 10  # cards are dealt at random: some get none
MOSCOW = ZoneInfo("Europe/Moscow")
NEVER_TODAY = time(23, 59)


@dataclass(frozen=True)
class Morning:
    """The hour of the digests, who gets one, who talks to the bot meanwhile, and who is promised something meanwhile."""

    nine: datetime
    sleepers: Sequence[int]
    talkers: Sequence[Held]
    expecting: Sequence[int]


async def prepare(url: str, digests: int, talkers: int, ringing: Sequence[timedelta]) -> Morning:
    """Fill an empty base; the promises ring `ringing` before or after nine, one person's each time."""
    wanted = digests + talkers + len(ringing)
    held = await furnish(url, CARDS_EACH * wanted, wanted + SPARE)
    holders = sorted({card.person for card in held})[:wanted]
    sleepers, awake = holders[:digests], holders[digests:]
    tomorrow = datetime.now(MOSCOW).date() + timedelta(days=1)
    nine = datetime.combine(tomorrow, time(9), MOSCOW).astimezone(UTC)
    db = await opened(url)
    async with db.begin() as session:
        await session.execute(update(Member).where(Member.telegram_id.not_in(sleepers)).values(digest_at=NEVER_TODAY))
        await _promise_all(session, nine)
        expecting = awake[talkers:]
        for person, after in zip(expecting, ringing, strict=True):
            await _ring(session, person, nine + after)
    await db.close()
    return Morning(nine, sleepers, [card for card in held if card.person in awake[:talkers]], expecting)


async def _promise_all(session: Session, nine: datetime) -> None:
    """One promise for each card, some time in the day, instead of those of the sample base; none of them rings."""
    await session.execute(delete(Notice))
    await session.execute(delete(Callback))
    cards = (await session.execute(select(Client.id, Client.owner_id).where(Client.archived_at.is_(None)))).all()
    rows = [
        {"client_id": card, "member_id": owner, "due_at": nine + timedelta(minutes=60 + card % 480), "reason": "offer"}
        for card, owner in cards
    ]
    await session.execute(insert(Callback), rows)


async def _ring(session: Session, person: int, at: datetime) -> None:
    mine = select(Callback).join(Member, Member.id == Callback.member_id).where(Member.telegram_id == person)
    promise = (await session.scalars(mine.where(Callback.state == CallbackState.OPEN).limit(1))).one()
    promise.due_at = at
    await notices.plan(session, NoticeKind.CALLBACK, promise.member_id, at, callback_id=promise.id)
