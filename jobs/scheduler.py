"""The ticks: what runs how often. The schedule itself is in the database; APScheduler only says "look again"."""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime, timedelta
from typing import Any

import structlog
from aiogram import Bot
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.clock import Clock
from bot.pulse import Pulse
from jobs.absences import begin_absences, end_absences
from jobs.escalations import plan_escalations
from jobs.evenings import plan_evenings
from jobs.mornings import plan_mornings
from jobs.notices import Pusher
from storage import escalations, inbox, notices
from storage.db import Database
from storage.search.keeping import merge, pieces

log = structlog.get_logger()

PUSH_EVERY = timedelta(seconds=0.1)
MORNINGS_EVERY = timedelta(seconds=5)
ESCALATIONS_EVERY = timedelta(seconds=10)
TIDY_EVERY = timedelta(hours=6)
AGAIN_EVERY = timedelta(seconds=3)
MERGE_EVERY = timedelta(seconds=2)
HANDFUL = 8  # loose pieces of the index of the search: so many cost a search less than a merge costs a write
STOP_SECONDS = 5.0

Job = Callable[[], Coroutine[Any, Any, None]]


class Jobs:
    """What the program does without being asked."""

    def __init__(self, bot: Bot, db: Database, clock: Clock, pulse: Pulse | None = None) -> None:
        self.db, self.clock, self.pulse = db, clock, pulse or Pulse()
        self._pusher = Pusher(bot, db, clock)
        self._running: set[asyncio.Future[None]] = set()
        self._also: list[tuple[Job, timedelta]] = []
        self._stopping = False
        self._pieces = 0  # that the last merge left
        self._scheduler = AsyncIOScheduler(timezone=UTC)

    def start(self) -> None:
        """Begin to tick; a tick that comes while its job still runs is left out, a late one is not dropped."""
        for job, every in (
            (self.push, PUSH_EVERY),
            (self.returns, MORNINGS_EVERY),
            (self.mornings, MORNINGS_EVERY),
            (self.escalations, ESCALATIONS_EVERY),
            (self.tidy, TIDY_EVERY),
            (self.merge, MERGE_EVERY),
            *self._also,
        ):
            self._scheduler.add_job(
                self._guarded(job),
                "interval",
                seconds=every.total_seconds(),
                coalesce=True,
                max_instances=1,
                misfire_grace_time=None,
                next_run_time=datetime.now(UTC),
            )
        self._scheduler.start()

    def also(self, job: Job, every: timedelta) -> None:
        """Let something else happen by itself; to be said before the start."""
        self._also.append((job, every))

    async def stop(self) -> None:
        """Tick no more, and let what runs come to its end."""
        self._stopping = True
        self._scheduler.shutdown(wait=False)
        if self._running:
            _, late = await asyncio.wait(self._running, timeout=STOP_SECONDS)
            for task in late:
                task.cancel()  # what it had taken comes again after its lease
            await asyncio.gather(*late, return_exceptions=True)

    async def tick(self) -> None:
        """Everything once, in order: what a morning brings is pushed in the same tick."""
        for job, _ in self._also:
            await job()
        await self.returns()
        await self.mornings()
        await self.escalations()
        await self.push()

    async def push(self) -> None:
        """Send what is due; while Telegram does not know the token, nothing is taken for sending."""
        await self._pusher.push_due(lambda: self._stopping or self.pulse.is_stranger)

    async def returns(self) -> None:
        """Let those be away and be back whose time has come."""
        now = self.clock.now()
        await end_absences(self.db, now)
        await begin_absences(self.db, now)

    async def mornings(self) -> None:
        """Write down what this hour's mornings bring, and its evenings."""
        now = self.clock.now()
        await plan_mornings(self.db, now)
        await plan_evenings(self.db, now)

    async def escalations(self) -> None:
        """Let those in charge know what nobody keeps."""
        await plan_escalations(self.db, self.clock.now())

    async def tidy(self) -> None:
        """Forget what nobody needs any more."""
        now = self.clock.now()
        async with self.db.begin() as session:
            await inbox.forget_old(session, now)
            await notices.forget_old(session, now)
            await escalations.forget_old(session, now)

    async def merge(self) -> None:
        """Merge what single writes have left in SQLite's index of the search, a handful at a time; PostgreSQL sees to its own."""
        if not self.db.is_sqlite:
            return
        await self.db.carry_over()
        async with self.db.read() as session:
            now = await pieces(session)
        self._pieces = min(self._pieces, now)
        if now < self._pieces + HANDFUL:
            return
        async with self.db.begin() as session:
            await merge(session)
            self._pieces = await pieces(session)

    def _guarded(self, job: Job) -> Job:
        """A job whose failure is a line in the log and not the end of its ticks."""

        async def run() -> None:
            task = asyncio.ensure_future(job())
            self._running.add(task)
            task.add_done_callback(self._running.discard)
            try:
                await asyncio.shield(task)  # APScheduler cancels what it started; what is being sent is to be settled
            except asyncio.CancelledError:
                if not self._stopping:
                    raise
            except Exception as error:
                log.exception("job.failed", job=job.__name__, error=type(error).__name__)

        return run
