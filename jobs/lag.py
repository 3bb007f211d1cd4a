"""How long the event loop keeps everybody waiting: measured in every turn of it, which costs two looks at the clock."""

import asyncio
import selectors
import time
from weakref import WeakKeyDictionary

import structlog

log = structlog.get_logger()

NOTICEABLE = 0.1
SLOT_SECONDS = 10.0
SLOTS = 6
_UNITS = 4000  # of a quarter of a millisecond; a bucket holds what is up to twice as long as the one before
_BUCKETS = 20


class _Slot:
    def __init__(self, number: int) -> None:
        self.number, self.longest, self.counts = number, 0.0, [0] * _BUCKETS
        self.told = False


class Lag:
    """The turns of the last minute: the longest, and what 99 of 100 stay under."""

    def __init__(self) -> None:
        self._slots: list[_Slot] = []
        self._watching = False

    def begin(self) -> None:
        """Watch from now on: what the start takes keeps nobody waiting."""
        self._watching = True

    def note(self, seconds: float, now: float) -> None:
        """One turn, which ended now; a long one is told, once in a while."""
        if not self._watching:
            return
        number = int(now / SLOT_SECONDS)
        if not self._slots or self._slots[-1].number != number:
            self._slots = [*self._slots[1 - SLOTS :], _Slot(number)]
        slot = self._slots[-1]
        slot.longest = max(slot.longest, seconds)
        slot.counts[min(int(seconds * _UNITS).bit_length(), _BUCKETS - 1)] += 1
        if seconds > NOTICEABLE and not slot.told:
            slot.told = True
            log.warning("loop.blocked", seconds=round(seconds, 3))

    def longest(self, now: float) -> float:
        """Seconds of the longest turn of the last minute."""
        return max((slot.longest for slot in self._recent(now)), default=0.0)

    def most(self, now: float) -> float:
        """Seconds that 99 of 100 turns of the last minute stay under."""
        counts = [sum(column) for column in zip(*(slot.counts for slot in self._recent(now)), strict=True)]
        left = sum(counts) / 100
        for bucket in reversed(range(len(counts))):
            left -= counts[bucket]
            if left < 0:
                return float(2**bucket) / _UNITS
        return 0.0

    def _recent(self, now: float) -> list[_Slot]:
        return [slot for slot in self._slots if slot.number > int(now / SLOT_SECONDS) - SLOTS]


class _Timed(selectors.DefaultSelector):
    """The loop comes here when it has nothing more to do in a turn: what lies between two visits is the turn."""

    def __init__(self) -> None:
        super().__init__()
        self.lag = Lag()
        self._left_at = time.monotonic()

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        now = time.monotonic()
        self.lag.note(now - self._left_at, now)
        try:
            return super().select(timeout)
        finally:
            self._left_at = time.monotonic()


_watched: WeakKeyDictionary[asyncio.AbstractEventLoop, Lag] = WeakKeyDictionary()


def watched_loop() -> asyncio.AbstractEventLoop:
    """A new event loop whose turns are measured."""
    selector = _Timed()
    loop = asyncio.SelectorEventLoop(selector)
    _watched[loop] = selector.lag
    return loop


def lag_of(loop: asyncio.AbstractEventLoop) -> Lag | None:
    """How long a loop keeps everybody waiting; None for one that is not watched."""
    return _watched.get(loop)
