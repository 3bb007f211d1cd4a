"""Start-up and memory: a fresh process each time, on a base that is at the newest schema."""

import asyncio
from itertools import islice

from tests.bench.office import KINDS, Held, Kind, deal, furnish
from tests.bench.subject import EAGER, ECHO, WHOLE, Subject, running, seconds_of
from tests.bench.table import Part, Row, paired

CARDS = 500
UPDATES = 1000
SETTLE = 1.5


async def starts(url: str, rounds: int) -> Part:
    """Process start to first getUpdates; `--help` is measured against the echo's start, too."""
    await furnish(url, CARDS)
    turns = [(await _start(WHOLE, url), await _start(EAGER, url), await _start(ECHO, url)) for _ in range(rounds)]
    helps = [await seconds_of("-m", "bot", "--help") for _ in range(rounds)]
    whole, eager, echo = zip(*turns, strict=True)
    rows = [
        paired("start to first poll, s", whole, echo, "{:.2f}"),
        paired("the same, aiogram's models built at import, s", eager, echo, "{:.2f}"),
        paired("`kartoteka --help`, s", helps, echo, "{:.2f}"),
    ]
    return Part("Start-up", "whole bot", "bare echo", rows)


async def _start(arguments: tuple[str, ...], url: str) -> float:
    async with running(arguments, url) as subject:
        return subject.started


async def memory(url: str, rounds: int) -> Part:
    """Resident memory, at rest and after a thousand updates."""
    held = await furnish(url, CARDS)
    turns = [(await _weighed(WHOLE, url, held), await _weighed(ECHO, url, held)) for _ in range(rounds)]
    fresh, used = (([ours[at] for ours, _ in turns], [theirs[at] for _, theirs in turns]) for at in (0, 1))
    rows: list[Row] = [paired("after the start, MB", *fresh), paired(f"after {UPDATES:,} updates, MB", *used)]
    return Part("Resident memory", "whole bot", "bare echo", rows)


async def _weighed(arguments: tuple[str, ...], url: str, held: list[Held]) -> tuple[float, float]:
    async with running(arguments, url) as subject:
        await asyncio.sleep(SETTLE)
        fresh = subject.megabytes()
        for kind in KINDS:
            await _do(subject, kind, held)
        await asyncio.sleep(SETTLE)
        return fresh, subject.megabytes()


async def _do(subject: Subject, kind: Kind, held: list[Held]) -> None:
    times = UPDATES // len(KINDS)
    await subject.telegram.takes([kind.update(card) for card in islice(deal(held, kind), times)], kind.ends, times)
