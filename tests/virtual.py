"""Time that costs nothing: an event loop whose clock moves only while nothing else is to be done, and the program on it.

Everything but time is real: the sandbox over HTTP on loopback, the database. Hours of storms and pauses pass in seconds, and
how quick the machine is makes no difference.
"""

import asyncio
import selectors
from collections.abc import AsyncIterator, Iterator
from contextlib import AbstractContextManager, asynccontextmanager, contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.clock import Clock
from storage.db import Database

LOOPBACK_SECONDS = 0.002  # what was written to a socket of one's own may take a moment to be there
DATABASE_SECONDS = 30.0
LEAST_SECONDS = 1e-6  # no wait is too short for time to pass


class VirtualLoop(asyncio.SelectorEventLoop):
    """Where nothing is ready and no database is at work, time jumps to the next thing that waits for it."""

    def __init__(self) -> None:
        self.at_work = 0
        self._now = 0.0
        super().__init__(_Jumping(self))

    def time(self) -> float:
        return self._now

    def call_at(self, when: float, *arguments: Any, **named: Any) -> asyncio.TimerHandle:
        return super().call_at(max(when, self._now + LEAST_SECONDS), *arguments, **named)

    def jump(self, seconds: float) -> None:
        self._now += seconds

    @contextmanager
    def working(self) -> Iterator[None]:
        """No time passes inside."""
        self.at_work += 1
        try:
            yield
        finally:
            self.at_work -= 1


class _Jumping(selectors.DefaultSelector):  # type: ignore[misc, valid-type]
    def __init__(self, loop: VirtualLoop) -> None:
        super().__init__()
        self._loop = loop

    def select(self, timeout: float | None = None) -> Any:
        ready = super().select(0)
        if ready or timeout == 0:
            return ready
        if timeout is None:
            return super().select(None)
        if self._loop.at_work:
            ready = super().select(DATABASE_SECONDS)
            assert ready, "a transaction is open, and waits for time to pass"
            return ready
        ready = super().select(LOOPBACK_SECONDS)
        if not ready:
            self._loop.jump(max(timeout, 0.0))
        return ready


def working() -> AbstractContextManager[None]:
    """No virtual time passes inside."""
    loop = asyncio.get_running_loop()
    assert isinstance(loop, VirtualLoop)
    return loop.working()


class TimelessDatabase(Database):
    """A database whose work takes no virtual time."""

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[Any]:
        with working():
            async with super().begin() as session:
                yield session

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Any]:
        with working():
            async with super().read() as session:
                yield session


class LoopClock(Clock):
    """The wall clock, going with the loop's time; a test may set it forward or back."""

    def __init__(self, at: datetime) -> None:
        super().__init__()
        self._zero = at

    def now(self) -> datetime:
        return self._zero + timedelta(seconds=asyncio.get_running_loop().time())

    def step(self, by: timedelta) -> None:
        self._zero += by

    def set(self, at: datetime) -> None:
        self.step(at.astimezone(UTC) - self.now())
