"""Promises by the hundred thousand: how late fifty of one second come, and what a look at the clock costs meanwhile."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from sqlalchemy import select, update

from bot.outgoing import PER_SECOND, SECOND
from jobs.escalations import plan_escalations
from jobs.mornings import plan_mornings
from storage import birthdays, members, outbox
from storage.db import Database, Session
from storage.members import Newcomer
from storage.models import Callback, Member, Notice
from storage.opening import opened
from storage.rules.visibility import Role
from tests.bench.digests import shift_clock
from tests.bench.morning import MOSCOW
from tests.bench.office import FIRST_ID
from tests.bench.subject import WHOLE, running
from tests.bench.table import Part, Row
from tests.bench.telegram import Listener
from tests.crowd import promise_all

MEMBERS = 200
OPEN, FEW, MANY = 100_000, 1_000, 1_000_000
AT_ONCE = 50  # promises of one second
BURSTS = MEMBERS // AT_ONCE
BETWEEN = timedelta(seconds=8)
EARLY, LONG_BEFORE = timedelta(seconds=5), timedelta(minutes=10)
TIMES = 150


async def lateness(url: str) -> Part:
    """Four seconds, fifty promises in each, to as many people; among a hundred thousand that are for later."""
    start = datetime.now(UTC) + timedelta(hours=1)
    due = [start + burst * BETWEEN + timedelta(seconds=n / AT_ONCE) for burst in range(BURSTS) for n in range(AT_ONCE)]
    people = await _furnish(url, OPEN, due)
    telegram = Listener()
    with TemporaryDirectory() as folder:
        clock = Path(folder) / "shift"
        shift_clock(clock, start - LONG_BEFORE)
        async with running(WHOLE, url, telegram, CLOCK_FILE=str(clock)):
            shift = shift_clock(clock, start - EARLY)
            await asyncio.sleep((EARLY + BURSTS * BETWEEN).total_seconds() + 5)
    came = [telegram.came[person][0] + shift for person in people]
    late = sorted((at - when).total_seconds() for at, when in zip(came, due, strict=True))
    least = _least()
    rows = [
        Row(what, f"{_share(late, share):.2f}", f"{_share(least, share):.2f}", "–")
        for what, share in (("half", 0.5), ("95 of 100", 0.95), ("99 of 100", 0.99))
    ]
    title = f"Late by, s: {AT_ONCE} promises in a second, {OPEN:,} open"
    return Part(title, "measured", f"at {PER_SECOND} in {SECOND} s at best", rows)


def _least() -> list[float]:
    """How late they are if nothing costs any time but what Telegram allows a bot to say in a second."""
    out: list[float] = []
    for n in range(AT_ONCE):
        free = out[n - PER_SECOND] + SECOND if n >= PER_SECOND else 0.0
        out.append(max(n / AT_ONCE, free))
    return sorted(at - n / AT_ONCE for n, at in enumerate(out))


async def ticks(few: str, many: str) -> Part:
    """What happens by itself each second and each five, with nothing due: in turns among a thousand promises and a million."""
    acts = []
    for url, count in ((many, MANY), (few, FEW)):
        await _furnish(url, count)
        acts.append(await _acts(await opened(url)))
    rows = []
    for what in acts[0]:
        spent = [[await _milliseconds(side[what]) for side in acts] for _ in range(TIMES)]
        ours, theirs = (median(side) for side in zip(*spent, strict=True))
        ratio = median(pair[0] / pair[1] for pair in spent)
        rows.append(Row(what, f"{ours:.2f}", f"{theirs:.2f}", f"{ratio:.2f}"))
    return Part("A look at the clock, ms", f"{MANY:,} open", f"{FEW:,} open", rows)


def _share(sorted_times: Sequence[float], share: float) -> float:
    return sorted_times[min(len(sorted_times) - 1, int(share * len(sorted_times)))]


async def _furnish(url: str, many: int, due: Sequence[datetime] = ()) -> list[int]:
    """A team, each with their share of the promises; the first of each is for one of the moments `due`. Gives whose."""
    now = datetime.now(UTC)
    people = [FIRST_ID + number for number in range(MEMBERS)]
    db = await opened(url)
    async with db.begin() as session:
        team = [
            await members.admit(session, Newcomer(person, f"S{person}", "ru", "Europe/Moscow"), Role.SELLER, now)
            for person in people
        ]
        over = (now - timedelta(hours=1)).astimezone(MOSCOW).time()
        await session.execute(update(Member).values(digest_at=over))  # the day's digest is none of those who join later
    await promise_all(db, [member.id for member in team], many, now + timedelta(days=2))
    async with db.begin() as session:
        for member, at in zip(team, due, strict=False):
            await _ring(session, member, at)
    await db.close()
    return people


async def _ring(session: Session, member: Member, at: datetime) -> None:
    promise = await session.scalar(select(Callback.id).where(Callback.member_id == member.id).limit(1))
    await session.execute(update(Callback).where(Callback.id == promise).values(due_at=at))
    await session.execute(update(Notice).where(Notice.callback_id == promise).values(due_at=at, try_at=at))


async def _acts(db: Database) -> dict[str, Callable[[], Awaitable[None]]]:
    now = datetime.now(UTC)
    async with db.begin() as session:
        lead = await members.admit(session, Newcomer(FIRST_ID - 1, "Lead", "ru", "Europe/Moscow"), Role.HEAD, now)
        lead.work_start = lead.work_end = datetime.min.time()  # always at work
        seller = (await members.active(session))[0]

    async def look() -> None:
        async with db.read() as session:
            await outbox.any_due(session, now)

    async def take() -> None:
        async with db.begin() as session:
            await outbox.claim_due(session, now, limit=16)

    async def week() -> None:
        async with db.read() as session:
            await birthdays.of_member(session, seller, date(2026, 11, 25), 1)

    return {
        "is anything due?": look,
        "take what is due": take,
        "whose morning has come?": lambda: plan_mornings(db, now),
        "birthdays of a day, of one seller": week,
        "what does nobody keep?": lambda: plan_escalations(db, now),
    }


async def _milliseconds(act: Callable[[], Awaitable[None]]) -> float:
    began = time.perf_counter()
    await act()
    return 1000 * (time.perf_counter() - began)
