"""The search in the storage: a keystroke beside LIKE over the same cards, mistyped names, and what saving a card costs more."""

import random
import sys
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from statistics import median, quantiles
from typing import Any
from unittest.mock import patch

from sqlalchemy import func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from jobs.scheduler import HANDFUL
from storage import clients, editing, members
from storage.db import Database
from storage.editing import NewClient
from storage.models import Client, Member
from storage.opening import opened
from storage.search.keeping import merge
from tests.bench.crowd import gather
from tests.bench.mistypings import Pairs, mistyped, with_error
from tests.bench.table import Part, Row, p95

CARDS, NAMES, TOP = 10_000, 60, 10
SAVED = 100
_KEYSTROKES = (1, 2, 3, 4, 5, 7, 9, 12)
_LIKES = 8  # LIKE takes its time: it is asked so many lines
Asking = Callable[[Member, str], Awaitable[list[str]]]


async def measure(url: str, cards: int = CARDS, rounds: int = 3) -> list[Part]:
    """One base, asked by its owner and by a seller; a base that has cards already is asked as it is."""
    db = await opened(url)
    if not await _known(db):
        await gather(db, cards, datetime.now(UTC), _told)
    await _merged(db)
    team, names = await _people(db)
    lines = {"each keystroke": [name[:length] for name in names for length in _KEYSTROKES], **_others(names)}
    whose = {"every card": team[0], "a seller's own": team[1]}
    rows = [
        await _row(db, f"{title}: {whom}", typed, who, rounds)
        for whom, who in whose.items()
        for title, typed in lines.items()
    ]
    pairs = mistyped([name for name in names if "А" <= name[0] <= "я"], seed=1)
    found = [Row(way, f"{await _share(db, team[0], some):.2f}", "–", "–") for way, some in pairs.items()]
    saved = await _saved(db, team[0])
    count = await _known(db)
    await db.close()
    return [
        Part(f"Search of {count:,} cards in the storage, ms (p50 / p95)", "index", "LIKE", rows),
        Part(f"Found among the first {TOP}, of {count:,} cards", "share", "LIKE", found),
        Part(f"Saving a card beside {count:,} others, ms (p50 / p99)", "with the index", "without", [saved]),
    ]


async def _merged(db: Database) -> None:
    """As the program does by itself when some cards were saved."""
    if db.is_sqlite:
        async with db.begin() as session:
            await merge(session)


def _told(done: int, of: int) -> None:
    sys.stderr.write(f"\r{done:,} of {of:,} cards indexed")


async def _known(db: Database) -> int:
    async with db.read() as session:
        return await session.scalar(select(func.max(Client.id))) or 0


async def _people(db: Database) -> tuple[Sequence[Member], list[str]]:
    """The team, and names drawn from all over the base."""
    last, rng = await _known(db), random.Random(1)
    some = [rng.randrange(1, last + 1) for _ in range(NAMES)]
    async with db.read() as session:
        team = await members.active(session)
        return team, list(await session.scalars(select(Client.name).where(Client.id.in_(some)).order_by(Client.id)))


def _others(names: list[str]) -> dict[str, list[str]]:
    rng = random.Random(2)
    return {
        "a typing error": [with_error(name, rng) for name in names],
        "four digits": [f"{rng.randrange(10_000):04}" for _ in names],
    }


async def _row(db: Database, what: str, lines: list[str], who: Member, rounds: int) -> Row:
    ours = await _least(_index(db), who, lines, rounds)
    theirs = await _least(_like(db), who, lines[:: len(lines) // _LIKES], 1)
    return Row(what, _both(ours), _both(theirs), f"1 : {median(theirs) / median(ours):.1f}")


async def _least(asking: Asking, who: Member, lines: list[str], rounds: int) -> list[float]:
    """Of each line the best of the rounds: what the machine does besides is no matter of the search."""
    turns = [[await _timed(asking, who, line) for line in lines] for _ in range(rounds)]
    return [min(times) for times in zip(*turns, strict=True)]


async def _timed(asking: Asking, who: Member, line: str) -> float:
    began = time.perf_counter()
    await asking(who, line)
    return 1000 * (time.perf_counter() - began)


def _both(times: list[float]) -> str:
    return f"{median(times):.1f} / {p95(times):.1f}"


def _index(db: Database) -> Asking:
    async def find(who: Member, line: str) -> list[str]:
        async with db.read() as session:
            page = await clients.find(session, who, line, datetime.now(UTC), limit=TOP)
            return [client.name for client in page.clients] if page.total else []

    return find


def _like(db: Database) -> Asking:
    async def find(who: Member, line: str) -> list[str]:
        said = or_(
            *(func.lower(column).contains(line.lower(), autoescape=True) for column in (Client.name, Client.company))
        )
        mine = Client.owner_id == who.id if who.role == "seller" else Client.id > 0
        found = (
            select(Client).where(said, mine, Client.archived_at.is_(None)).order_by(Client.changed_at.desc()).limit(TOP)
        )
        async with db.read() as session:
            return [client.name for client in await session.scalars(found)]

    return find


async def _share(db: Database, who: Member, pairs: Pairs) -> float:
    find = _index(db)
    return sum([name in await find(who, line) for line, name in pairs]) / max(1, len(pairs))


async def _saved(db: Database, by: Member) -> Row:
    """New names, as a new client mostly has one: both kinds of saving in turns."""
    with_index, without = [], []
    for number in range(SAVED):
        with_index.append(await _saving(db, by, number))
        with _unindexed():
            without.append(await _saving(db, by, SAVED + number))
        if not number % HANDFUL:
            await _merged(db)
        await db.carry_over()
    more = _p99(with_index) - _p99(without)
    return Row(
        "a new client", *(f"{median(times):.1f} / {_p99(times):.1f}" for times in (with_index, without)), f"+{more:.1f}"
    )


async def _saving(db: Database, by: Member, number: int) -> float:
    began = time.perf_counter()
    async with db.begin() as session:
        await editing.add(
            session, by, NewClient(name=f"Новожил{number:x}ов Пётр", company="ООО Ромашка"), datetime.now(UTC)
        )
    return 1000 * (time.perf_counter() - began)


@contextmanager
def _unindexed() -> Iterator[None]:
    async def nothing(session: AsyncSession) -> Any:
        await session.flush()

    with patch("storage.db.catch_up", nothing):
        yield


def _p99(times: list[float]) -> float:
    return quantiles(times, n=100, method="inclusive")[-1]
