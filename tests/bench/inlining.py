"""The time of an inline answer over a small base and a large one, asked in turns."""

import random
from contextlib import AsyncExitStack
from statistics import median

from tests.bench.office import FIRST_ID, OWNER, Held, furnish, inline
from tests.bench.subject import WHOLE, Subject, running
from tests.bench.table import Part, Row, p95

SMALL, LARGE = 1_000, 100_000
SELLERS = 5
QUERIES = 15


async def measure(urls: tuple[str, str], rounds: int, large: int = LARGE) -> Part:
    """Whoever may see every card, and a seller who sees a fifth of them; what is typed is drawn from the small base."""
    held = await furnish(urls[0], SMALL, SELLERS)
    await furnish(urls[1], large, SELLERS)
    async with AsyncExitStack() as stack:
        small, big = [await stack.enter_async_context(running(WHOLE, url)) for url in urls]
        rows: list[Row] = []
        for title, queries in _typed(held).items():
            for who, person in (("the owner", OWNER), ("a seller", FIRST_ID)):
                times = [await _turn(small, big, person, query) for query in queries * rounds]
                rows += _rows(f"{title}, {who}", [a for a, _ in times], [b for _, b in times])
    return Part("Inline answer, ms", f"{large:,} cards", f"{SMALL:,} cards", rows)


def _typed(held: list[Held]) -> dict[str, list[str]]:
    chosen = random.Random(1).sample(held, QUERIES)
    return {
        "three letters (a page of 50)": [card.name[:3] for card in chosen],
        "a whole name": [card.name for card in chosen],
        "four digits of a phone": [f"{card.client_id * 7919 % 10_000:04}" for card in chosen],
        "nothing to be found": [f"{card.name[:3]}qz" for card in chosen],
    }


async def _turn(small: Subject, big: Subject, person: int, query: str) -> tuple[float, float]:
    """The same question to both: milliseconds over the large base, over the small one."""
    large_ms = 1000 * await big.telegram.takes([inline(person, query)], "answerInlineQuery", 1)
    return large_ms, 1000 * await small.telegram.takes([inline(person, query)], "answerInlineQuery", 1)


def _rows(title: str, large: list[float], small: list[float]) -> list[Row]:
    return [
        Row(f"{title}, {name}", f"{of(large):.0f}", f"{of(small):.0f}", f"{of(large) / of(small):.1f}")
        for name, of in (("p50", median), ("p95", p95))
    ]
