"""The time of an inline answer over a small base and a large one, asked in turns."""

import random
from contextlib import AsyncExitStack
from statistics import median

from sqlalchemy import func, select

from storage.models import Client
from storage.opening import opened
from tests.bench.office import FIRST_ID, OWNER, Held, furnish, inline
from tests.bench.subject import WHOLE, Subject, running
from tests.bench.table import Part, Row, p95

SMALL, LARGE = 1_000, 100_000
SELLERS = 5
QUERIES = 10
KEYSTROKES = (2, 5, 9)


async def measure(urls: tuple[str, str], rounds: int, large: int = LARGE) -> Part:
    """The owner sees every card, a seller a fifth of them; what is typed is drawn from the small base."""
    held = await furnish(urls[0], SMALL, SELLERS)
    await furnish(urls[1], large, SELLERS)
    async with AsyncExitStack() as stack:
        small, big = [await stack.enter_async_context(running(WHOLE, url)) for url in urls]
        rows = [await _row(small, big, title, queries, rounds) for title, queries in _typed(held).items()]
    return Part("Inline answer, ms (p50 / p95)", f"{large:,} cards", f"{SMALL:,} cards", rows)


def _typed(held: list[Held]) -> dict[str, list[tuple[int, str]]]:
    """What is typed, and by whom."""
    chosen = random.Random(1).sample(held, QUERIES)
    digits = [f"{card.client_id * 7919 % 10_000:04}" for card in chosen]
    return {
        "three letters: a page of 50 (owner)": [(OWNER, card.name[:3]) for card in chosen],
        "three letters: a page of 50 (seller)": [(FIRST_ID, card.name[:3]) for card in chosen],
        "a whole name (owner)": [(OWNER, card.name) for card in chosen],
        "four digits of a phone (owner)": [(OWNER, four) for four in digits],
        "nothing to be found (owner)": [(OWNER, f"{card.name[:3]}qz") for card in chosen],
    }


async def measure_kept(url: str, rounds: int) -> Part:
    """The same over a base filled by `search`: of each beginning of a name the best of the rounds counts."""
    db = await opened(url)
    async with db.read() as session:
        last = await session.scalar(select(func.max(Client.id))) or 1
        ids = [number * last // (QUERIES + 1) for number in range(1, QUERIES + 1)]
        names = list(await session.scalars(select(Client.name).where(Client.id.in_(ids))))
    await db.close()
    rows = []
    async with running(WHOLE, url) as subject:
        for whose, person in (("owner", OWNER), ("seller", FIRST_ID)):
            for length in KEYSTROKES:
                turns = [[await _asked(subject, person, name[:length]) for name in names] for _ in range(rounds)]
                least = [min(times) for times in zip(*turns, strict=True)]
                rows.append(Row(f"{length} letters of a name ({whose})", _both(least), "–", "–"))
    return Part("Inline answer, ms (p50 / p95)", f"{last:,} cards", "–", rows)


async def _row(small: Subject, big: Subject, title: str, queries: list[tuple[int, str]], rounds: int) -> Row:
    await _turn(small, big, *queries[0])  # the first one warms up
    times = [await _turn(small, big, person, query) for person, query in queries * rounds]
    large, little = ([turn[at] for turn in times] for at in (0, 1))
    ratio = median(large) / median(little)
    return Row(title, _both(large), _both(little), f"{ratio:.1f}")


async def _asked(subject: Subject, person: int, query: str) -> float:
    return 1000 * await subject.telegram.takes([inline(person, query)], "answerInlineQuery", 1)


async def _turn(small: Subject, big: Subject, person: int, query: str) -> tuple[float, float]:
    """The same question to both: milliseconds over the large base, over the small one."""
    return await _asked(big, person, query), await _asked(small, person, query)


def _both(times: list[float]) -> str:
    return f"{median(times):.0f} / {p95(times):.0f}"
