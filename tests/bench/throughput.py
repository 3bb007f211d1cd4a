"""Updates per second, and the time of one update alone: the whole program beside a bare aiogram echo."""

from collections.abc import Iterator
from itertools import islice
from statistics import median

from tests.bench.office import KINDS, Held, Kind, deal, furnish
from tests.bench.subject import ECHO, WHOLE, Subject, running
from tests.bench.table import Part, Row, paired

FLOOD = 200
ALONE = 25
CARDS = 2000


async def measure(url: str, rounds: int) -> list[Part]:
    """Both bots run side by side and are asked in turns; the first round only warms them up."""
    held = await furnish(url, CARDS)
    many: list[Row] = []
    alone: list[Row] = []
    async with running(WHOLE, url) as whole, running(ECHO) as echo:
        for kind in KINDS:
            cards = deal(held, kind)
            floods = [(await _flood(whole, kind, cards), await _flood(echo, kind, cards)) for _ in range(rounds + 1)]
            singles = [(await _single(whole, kind, cards), await _single(echo, kind, cards)) for _ in range(rounds)]
            many.append(paired(kind.title, *zip(*floods[1:], strict=True)))
            alone.append(paired(kind.title, *zip(*singles, strict=True), unit="{:.1f}"))
    return [
        Part("Updates per second, many at once", "whole bot", "bare echo", many),
        Part("One update alone, ms", "whole bot", "bare echo", alone),
    ]


async def _flood(subject: Subject, kind: Kind, cards: Iterator[Held]) -> float:
    """Updates per second when many wait."""
    updates = [kind.update(held) for held in islice(cards, FLOOD)]
    return FLOOD / await subject.telegram.takes(updates, kind.ends, FLOOD)


async def _single(subject: Subject, kind: Kind, cards: Iterator[Held]) -> float:
    """Milliseconds from an update to the end of its answer, when nothing else is going on."""
    updates = [kind.update(held) for held in islice(cards, ALONE)]
    return 1000 * median([await subject.telegram.takes([update], kind.ends, 1) for update in updates])
