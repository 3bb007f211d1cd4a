"""A thousand digests at nine in the morning: how quickly people are answered meanwhile, and how late a promise rings."""

import asyncio
import itertools
import time
from collections import defaultdict
from collections.abc import Callable, Coroutine, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from bot.outgoing import PER_SECOND
from tests.bench.morning import Morning, prepare
from tests.bench.office import Held, Json, find, inline, open_card
from tests.bench.subject import WHOLE, running
from tests.bench.table import Part, Row, p95
from tests.bench.telegram import Listener

MEMBERS = 1000
QUIET_SECONDS = 20.0
PAUSE = 0.3
EARLY = timedelta(minutes=-30)
RINGING = tuple(timedelta(seconds=3 + 2 * number) for number in range(8))
PATIENCE = 8  # times as long as the digests should take
TALKERS = 2


def _search_inline(card: Held) -> Json:
    return inline(card.person, card.name[:3])


# what is asked in turns: its title, the update, the call that ends the answer
SELLER = (("open a card (press)", open_card, "answerCallbackQuery"), ("find (typed)", find, "sendMessage"))
INLINE = (("three letters (inline)", _search_inline, "answerInlineQuery"),)
Times = dict[str, list[float]]


async def measure(url: str, members: int = MEMBERS) -> list[Part]:
    """The same people ask the same things in a quiet minute, and then while the digests go out."""
    morning = await prepare(url, members, TALKERS, [*(EARLY + after for after in RINGING), *RINGING])
    telegram = Listener()
    with TemporaryDirectory() as folder:
        clock = Path(folder) / "shift"
        shift_clock(clock, morning.nine + 2 * EARLY)
        async with running(WHOLE, url, telegram, CLOCK_FILE=str(clock)) as subject:
            shift = shift_clock(clock, morning.nine + EARLY)
            quiet = await _talk(telegram, morning, asyncio.sleep(QUIET_SECONDS))
            quiet |= _late(telegram, morning.expecting[: len(RINGING)], morning.nine + EARLY - shift)
            shift, before, said = shift_clock(clock, morning.nine), subject.processor_seconds(), telegram.messages()
            busy = await _talk(telegram, morning, _all_told(telegram, morning))
            worked, least = subject.processor_seconds() - before, (telegram.messages() - said) / PER_SECOND
            busy |= _late(telegram, morning.expecting[len(RINGING) :], morning.nine - shift)
    rows = [_row(title, busy[title], quiet[title]) for title in quiet]
    title = f"Answers, ms (p50 / p95 / longest) around {members:,} digests"
    return [Part(title, "while they go out", "before", rows), _going_out(telegram, morning, worked, least)]


def shift_clock(clock: Path, at: datetime) -> timedelta:
    """Set the program's clock; gives by how much it is ahead."""
    shift = at - datetime.now(UTC)
    fresh = clock.with_suffix(".new")
    fresh.write_text(str(shift.total_seconds()), encoding="utf-8")
    fresh.replace(clock)
    return shift


async def _talk(telegram: Listener, morning: Morning, until: Coroutine[Any, Any, None]) -> Times:
    """One seller presses and types, another searches inline, each again shortly after; milliseconds of each answer."""
    times: Times = defaultdict(list)
    first, second = sorted({card.person for card in morning.talkers})
    talking = {
        asyncio.create_task(_ask(telegram, times, [card for card in morning.talkers if card.person == person], asked))
        for person, asked in ((first, SELLER), (second, INLINE))
    }
    ending = asyncio.create_task(until)
    await asyncio.wait({ending, *talking}, return_when=asyncio.FIRST_COMPLETED)
    for task in talking:
        task.cancel()
    await asyncio.gather(*talking, return_exceptions=True)
    await ending
    return dict(times)


async def _ask(
    telegram: Listener,
    times: Times,
    cards: Sequence[Held],
    asked: Sequence[tuple[str, Callable[[Held], Json], str]],
) -> None:
    for card, (title, update, ends) in zip(itertools.cycle(cards), itertools.cycle(asked), strict=False):
        times[title].append(1000 * await telegram.answers(update(card), ends, card.person))
        await asyncio.sleep(PAUSE)


async def _all_told(telegram: Listener, morning: Morning) -> None:
    """Until everybody has their digest, or has waited for far too long."""
    end = time.monotonic() + PATIENCE * len(morning.sleepers) / PER_SECOND
    while time.monotonic() < end and not all(person in telegram.came for person in morning.sleepers):
        await asyncio.sleep(PAUSE)


def _late(telegram: Listener, expecting: Sequence[int], start: datetime) -> Times:
    """By how much each promise was late; those of nobody who never heard of theirs."""
    due = zip(expecting, RINGING, strict=True)
    late = [telegram.came[person][0] - (start + after) for person, after in due if person in telegram.came]
    return {f"promises to {len(RINGING)} others, late by": [1000 * one.total_seconds() for one in late]}


def _row(title: str, busy: Sequence[float], quiet: Sequence[float]) -> Row:
    return Row(f"{title}: {len(busy)}", _said(busy), _said(quiet), f"{p95(busy) / p95(quiet):.1f}")


def _said(times: Sequence[float]) -> str:
    return f"{median(times):.0f} / {p95(times):.0f} / {max(times):.0f}"


def _going_out(telegram: Listener, morning: Morning, worked: float, least: float) -> Part:
    told = sorted(telegram.came[person][0] for person in morning.sleepers if person in telegram.came)
    many = len(morning.sleepers)
    took = (told[-1] - told[0]).total_seconds()
    rows = [
        Row("people reached", f"{len(told):,}", f"{many:,}", f"{len(told) / many:.2f}"),
        Row("from the first to the last, s", f"{took:.1f}", f"{least:.1f}", f"{took / least:.2f}"),
        Row("the program's processor time meanwhile, s", f"{worked:.1f}", f"{least:.1f}", f"{worked / least:.2f}"),
    ]
    return Part(f"{many:,} digests, among all that is said", "measured", f"at {PER_SECOND} a second", rows)
