"""The reaper: begins lives of the program and ends each, at a point or at any moment, by SIGKILL or by SIGTERM."""

import asyncio
import random
import signal
import time
from collections import Counter
from dataclasses import dataclass, field

from tests.chaos import points
from tests.chaos.lives import Life
from tests.chaos.stage import Stage

WORKING = (
    *points.TAKING_IN,
    *points.HANDLING,
    *points.ANSWERED,
    *points.RECOVERING,
    *points.ANYWHERE,
    *points.TELEGRAMS,
    "effect-saved",
    "",
)
REMINDING = (*points.PUSHING, *points.SETTLING, *points.TELEGRAMS)
CALLS = (1, 60)  # to Telegram, before a life is ended that has not ended itself
LIVES_A_PART = (2, 6)
LEASE_SECONDS = 130
LONGEST_PAUSE_SECONDS = 660
PASSES = {
    "statement": 150,
    "commit": 30,
    **dict.fromkeys((*points.PUSHING, *points.SETTLING), 2),
    **dict.fromkeys(points.ANSWERED, 2),
    **dict.fromkeys(points.RECOVERING, 1),
}


@dataclass
class Reaper:
    """`plan` holds the signals still to be used; `reminding` is the part of the day in which reminders come."""

    stage: Stage
    chance: random.Random
    plan: list[signal.Signals]
    cold_every: int
    reminding: bool = False
    slowest_term: float = 0.0
    cold: int = 0
    ended_at: Counter[str] = field(default_factory=Counter)
    _left: int = 3
    _turned: asyncio.Event = field(default_factory=asyncio.Event)
    _working: list[str] = field(default_factory=list)
    _reminding: list[str] = field(default_factory=list)

    async def reap(self) -> None:
        """End as many lives as planned, then begin one that is left alone."""
        number = 0
        while self.plan:
            number += 1
            await self._one(self.plan.pop(0), cold=number % self.cold_every == 0)
        await self._begin("", signal.SIGKILL, cold=False)

    def turn(self, *, reminding: bool) -> None:
        """Another part of the day: it has some lives of its own, then one that lasts, or nobody would come to an end."""
        self.reminding, self._left = reminding, self.chance.randint(*LIVES_A_PART)
        self._turned.set()
        self._turned = asyncio.Event()

    async def _one(self, how: signal.Signals, *, cold: bool) -> None:
        self.cold += cold
        lasts, self._left = self._left <= 0, self._left - 1
        turned = asyncio.ensure_future(self._turned.wait())
        life = await self._begin("" if cold or lasts else self._next_point(), how, cold=cold)
        if lasts:
            if self.reminding:
                self.stage.move(LONGEST_PAUSE_SECONDS)  # what was tried in vain again and again is tried once more
            await asyncio.wait({turned, life.gone}, return_when=asyncio.FIRST_COMPLETED)
        elif not turned.done():
            await self.stage.passes(self.chance.randint(*CALLS), [life])
        turned.cancel()
        self.ended_at[life.point if life.gone.done() else "any moment"] += 1
        told = self._told()
        life.send(how)
        code = await asyncio.wait_for(asyncio.shield(life.gone), 60)
        if how is signal.SIGTERM:
            self.stage.terms += 1
            self.slowest_term = max(self.slowest_term, time.monotonic() - told)
        self._check(life, how, code)
        self.stage.ended(f"{how.name} at {life.point or 'any moment'}")

    async def _begin(self, point: str, how: signal.Signals, *, cold: bool) -> Life:
        passes = self.chance.randint(1, PASSES.get(point, 4))
        life = await self.stage.start(point, passes, how, cold=cold)
        if self.reminding:
            self.stage.move(LEASE_SECONDS)  # what the last life had taken is free again
        return life

    def _next_point(self) -> str:
        return self._next(self._reminding, REMINDING) if self.reminding else self._next(self._working, WORKING)

    def _next(self, left: list[str], ends: tuple[str, ...]) -> str:
        """Each point in its turn, the turns in any order."""
        if not left:
            left.extend(self.chance.sample(ends, len(ends)))
        return left.pop()

    def _told(self) -> float:
        """When the life was told to end: by itself at its point, or now."""
        note = self.stage.folder / points.TOLD
        if not note.exists():
            return time.monotonic()
        told = float(note.read_text(encoding="utf-8"))
        note.unlink()
        return told

    def _check(self, life: Life, how: signal.Signals, code: int) -> None:
        wanted = -signal.SIGKILL if how is signal.SIGKILL else 0
        if code != wanted:
            self.stage.findings.append(f"a life ended with {code} at {life.point or 'any moment'} after {how.name}")
