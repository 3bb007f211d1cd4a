"""The way in: updates are fetched raw, kept, only then acknowledged, and handled once each in every person's own order."""

import asyncio
import contextlib
from collections import deque
from collections.abc import Coroutine, Iterable, Sequence
from http import HTTPStatus
from typing import Any

import structlog
from aiogram import Bot, Dispatcher
from aiohttp import ClientTimeout

from bot import batch
from bot.app import UPDATES
from bot.clock import Clock
from bot.handling import Handling
from bot.pulse import REFUSALS, Pulse
from bot.settings import Settings
from storage import inbox, quarantine
from storage.db import Database
from storage.models import InboxUpdate
from storage.trouble import TroubleError

log = structlog.get_logger()

POLL_SECONDS = 50
BATCH = 100
AT_ONCE = 16
PATIENCE = 8  # tries of an answer while Telegram is out of reach: some two minutes
DRAIN_SECONDS = 5.0
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0


class PollRefusedError(Exception):
    """Telegram's own words for giving no updates, with their code: the token was revoked, another program takes them.

    `wait`: seconds that it wants to be left alone for.
    """

    def __init__(self, code: int, said: str, wait: float = 0.0) -> None:
        super().__init__(said)
        self.code, self.wait = code, wait


class Intake:
    """Fetches updates and has them handled, each person's in order, different people's side by side."""

    def __init__(
        self,
        bot: Bot,
        dispatcher: Dispatcher,
        db: Database,
        clock: Clock,
        settings: Settings,
        pulse: Pulse | None = None,
    ) -> None:
        self.bot, self.db, self.clock, self.pulse = bot, db, clock, pulse or Pulse()
        self.offset: int | None = None
        self.stopping = asyncio.Event()
        self._lanes: dict[int, deque[InboxUpdate]] = {}
        self._workers: set[asyncio.Task[None]] = set()
        self._room = asyncio.Semaphore(AT_ONCE)
        self._suspects: set[int] = set()
        self._alone = asyncio.Lock()
        self.handling = Handling(bot, dispatcher, db, clock, settings, self._in_background)

    async def run(self) -> None:
        """Poll until told to stop, then end what is in hand."""
        backoff = FIRST_PAUSE
        while not self.stopping.is_set() and not await self._recovered():
            await self._pause(backoff)
            backoff = min(backoff * 2, LONGEST_PAUSE)
        backoff = FIRST_PAUSE
        while not self.stopping.is_set():
            polling = asyncio.ensure_future(self.fetch(POLL_SECONDS))
            stopped = asyncio.ensure_future(self.stopping.wait())
            await asyncio.wait({polling, stopped}, return_when=asyncio.FIRST_COMPLETED)
            stopped.cancel()
            if not polling.done():
                polling.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await polling
                break
            backoff = await self._after(polling, backoff)
        await self.drain()

    async def _after(self, polling: "asyncio.Task[int]", backoff: float) -> float:
        """How long to wait after a failed poll, doubling each time; a good one starts anew."""
        error = polling.exception()
        if error is None:
            return FIRST_PAUSE
        if not isinstance(error, Exception):
            raise error
        told_already = isinstance(error, TroubleError) or getattr(error, "code", None) in REFUSALS
        if not told_already:
            why = str(error) if isinstance(error, PollRefusedError) else type(error).__name__
            log.warning("poll.failed", error=why, again_in=backoff)
        await self._pause(max(backoff, getattr(error, "wait", 0.0)))
        return min(backoff * 2, LONGEST_PAUSE)

    async def _pause(self, seconds: float) -> None:
        """Wait, unless somebody says stop."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self.stopping.wait(), seconds)

    async def _recovered(self) -> bool:
        """Whether the last end is caught up with; not as long as the database is in trouble, which is told where it is noticed."""
        try:
            await self.recover()
        except TroubleError:
            return False
        return True

    async def recover(self) -> None:
        """Take up again what was kept but not handled before the last end, and have told what was handled but not answered."""
        async with self.db.begin() as session:
            told = await inbox.cut_off(session, self.clock.now())
        if told:
            log.warning("inbox.cut_off", answers=told)
        after = None
        while True:
            async with self.db.read() as session:
                left = await inbox.unhandled(session, after)
            if not left:
                return
            self._suspects.update(row.update_id for row in left)
            self._enlist(left)
            after = left[-1].update_id

    async def fetch(self, wait: int = 0) -> int:
        """One poll: keep what came, then let the next poll acknowledge it. Gives the number of updates."""
        rows = batch.rows(await self._get_updates(wait), self.clock.now())
        self.pulse.polled()
        if rows:
            in_hand = {row.update_id for lane in self._lanes.values() for row in lane}
            waiting = await self._keep(rows)
            self._enlist(row for row in rows if row.update_id in waiting - in_hand)
            offset = batch.next_offset(rows)
            if offset is None:
                raise PollRefusedError(HTTPStatus.OK, "updates without a number, which nothing can acknowledge")
            self.offset = offset
        else:
            # all that was given is acknowledged by now. After a quiet week Telegram counts on from any number, a lower one too
            # (https://core.telegram.org/bots/api#update), and would hold that back from who asks for higher ones.
            self.offset = None
        return len(rows)

    async def _keep(self, rows: Sequence[InboxUpdate]) -> set[int]:
        """Keep updates and give the ids of those not handled yet; Telegram keeps what the database cannot take now."""
        try:
            async with self.db.begin() as session:
                return await inbox.put(session, rows)
        except TroubleError:
            for row in rows:
                self._in_background(self.handling.ask_for_patience(row))
            raise

    async def _get_updates(self, wait: int) -> list[Any]:
        """Ask for updates as they are: aiogram would refuse a whole batch for one update it cannot read."""
        wanted = {"offset": self.offset, "limit": BATCH, "timeout": wait, "allowed_updates": list(UPDATES)}
        http = await self.bot.session.create_session()  # type: ignore[attr-defined]
        url = self.bot.session.api.api_url(self.bot.token, "getUpdates")
        body = {key: value for key, value in wanted.items() if value is not None}
        async with http.post(url, json=body, timeout=ClientTimeout(wait + 15)) as response:
            said = batch.read(await response.read())
        if not said.get("ok") or not isinstance(said.get("result"), list):
            pause = batch.retry_after(said)
            refused = PollRefusedError(said.get("error_code", response.status), said.get("description", ""), pause)
            if refused.code == HTTPStatus.CONFLICT and "webhook" in str(refused):
                await self._unhook()
            elif refused.code in REFUSALS:
                self.pulse.refused(refused.code, str(refused))
            raise refused
        return list(said["result"])

    async def _unhook(self) -> None:
        """A program before this one had the updates sent to an address: from now on they come here, those that wait too."""
        await self.bot.delete_webhook(drop_pending_updates=False)
        log.warning("webhook.removed")

    async def take_up_again(self) -> None:
        """What a person has looked at and wants handled once more."""
        async with self.db.read() as session:
            if not await quarantine.any_again(session):
                return
        async with self.db.begin() as session:
            rows = await quarantine.take_up(session)
        log.info("inbox.again", updates=len(rows))
        self._enlist(rows)

    def _enlist(self, rows: Iterable[InboxUpdate]) -> None:
        for row in rows:
            lane = self._lanes.get(row.person)
            if lane is not None:
                lane.append(row)
                continue
            self._lanes[row.person] = deque([row])
            self._in_background(self._work(row.person))

    def _in_background(self, work: Coroutine[Any, Any, None]) -> None:
        worker = asyncio.create_task(work)
        self._workers.add(worker)
        worker.add_done_callback(self._workers.discard)

    async def _work(self, person: int) -> None:
        """Handle one person's updates in order, until there are none left."""
        lane, pause, tries = self._lanes[person], FIRST_PAUSE, 0
        while lane:
            row, tries = lane[0], tries + 1
            async with self._alone if row.update_id in self._suspects else self._room:
                handled = await self._handled(row, patient=tries < PATIENCE)
            if handled:
                self._suspects.discard(lane.popleft().update_id)
                pause, tries = FIRST_PAUSE, 0
            else:
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE)
        del self._lanes[person]

    async def _handled(self, row: InboxUpdate, *, patient: bool) -> bool:
        """Whether an update is done with, in one way or the other; not as long as the base takes no note of it."""
        try:
            if row.update_id in self._suspects and await self.handling.ended_the_program(row):
                return True
            return await self.handling.handle(row, patient=patient)
        except Exception as error:
            log.exception("inbox.failed", update_id=row.update_id, error=type(error).__name__)
            return False

    async def idle(self) -> None:
        """Wait until everything in hand is handled."""
        while self._workers:
            await asyncio.wait(set(self._workers))

    async def drain(self) -> None:
        """End what is in hand; what does not end in time is taken up at the next start."""
        try:
            await asyncio.wait_for(self.idle(), DRAIN_SECONDS)
        except TimeoutError:
            for worker in self._workers:
                worker.cancel()
            # they give their connections back before the base is closed
            await asyncio.wait(set(self._workers), timeout=1)

    def stop(self) -> None:
        """Let `run` come to its end."""
        self.stopping.set()
