"""The way in: updates are fetched raw, kept, only then acknowledged, and handled once each in every person's own order."""

import asyncio
import contextlib
import json
from collections import deque
from collections.abc import Iterable
from typing import Any

import structlog
from aiogram import Bot, Dispatcher
from aiogram.exceptions import TelegramForbiddenError
from aiogram.types import Update
from aiohttp import ClientTimeout
from pydantic import ValidationError

from bot.apologies import apologise, stop_spinner
from bot.app import UPDATES
from bot.clock import Clock
from bot.settings import Settings
from storage import inbox, receipt
from storage.db import Database
from storage.models import InboxUpdate, UpdateState

log = structlog.get_logger()

POLL_SECONDS = 50
BATCH = 100
AT_ONCE = 16
RETRY_SECONDS = (0.3, 2.0)
DRAIN_SECONDS = 8.0
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0


class PollRefusedError(Exception):
    """Telegram's own words for giving no updates: the token was revoked, another program takes them."""


class Intake:
    """Fetches and handles. `context` is what handlers may ask for by name beside what the update itself says."""

    def __init__(self, bot: Bot, dispatcher: Dispatcher, db: Database, clock: Clock, settings: Settings) -> None:
        self.bot, self.dispatcher, self.db, self.clock, self.settings = bot, dispatcher, db, clock, settings
        self.offset: int | None = None
        self.stopping = asyncio.Event()
        self._lanes: dict[int, deque[InboxUpdate]] = {}
        self._workers: set[asyncio.Task[None]] = set()
        self._room = asyncio.Semaphore(AT_ONCE)
        self._context: dict[str, Any] = {"db": db, "clock": clock, "settings": settings}

    async def run(self) -> None:
        """Poll until told to stop, then end what is in hand."""
        await self.recover()
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
        why = str(error) if isinstance(error, PollRefusedError) else type(error).__name__
        log.warning("poll.failed", error=why, again_in=backoff)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self.stopping.wait(), backoff)
        return min(backoff * 2, LONGEST_PAUSE)

    async def recover(self) -> None:
        """Take up again what was kept but not handled before the last end."""
        after = -1
        while True:
            async with self.db.read() as session:
                left = await inbox.unhandled(session, after)
            if not left:
                return
            self._enlist(left)
            after = left[-1].update_id

    async def fetch(self, wait: int = 0) -> int:
        """One poll: keep what came, then let the next poll acknowledge it. Gives the number of updates."""
        updates = await self._get_updates(wait)
        if updates:
            now = self.clock.now()
            rows = [
                InboxUpdate(update_id=update_id, person=_person(raw), raw=_text(raw), received_at=now)
                for update_id, raw in {raw["update_id"]: raw for raw in updates}.items()
            ]
            async with self.db.begin() as session:
                fresh = await inbox.put(session, rows)
            self.offset = max(row.update_id for row in rows) + 1
            self._enlist(row for row in rows if row.update_id in fresh)
        return len(updates)

    async def _get_updates(self, wait: int) -> list[dict[str, Any]]:
        """Ask for updates as they are: aiogram would refuse a whole batch for one update it cannot read."""
        wanted = {"offset": self.offset, "limit": BATCH, "timeout": wait, "allowed_updates": list(UPDATES)}
        http = await self.bot.session.create_session()  # type: ignore[attr-defined]
        url = self.bot.session.api.api_url(self.bot.token, "getUpdates")
        body = {key: value for key, value in wanted.items() if value is not None}
        async with http.post(url, json=body, timeout=ClientTimeout(wait + 15)) as response:
            said = await response.json(content_type=None)
        if not isinstance(said, dict) or not said.get("ok"):
            raise PollRefusedError(said.get("description", "") if isinstance(said, dict) else "")
        return [raw for raw in said["result"] if isinstance(raw, dict) and isinstance(raw.get("update_id"), int)]

    def _enlist(self, rows: Iterable[InboxUpdate]) -> None:
        for row in rows:
            lane = self._lanes.get(row.person)
            if lane is not None:
                lane.append(row)
                continue
            self._lanes[row.person] = deque([row])
            worker = asyncio.create_task(self._work(row.person))
            self._workers.add(worker)
            worker.add_done_callback(self._workers.discard)

    async def _work(self, person: int) -> None:
        """Handle one person's updates in order, until there are none left."""
        lane, pause = self._lanes[person], FIRST_PAUSE
        while lane:
            async with self._room:
                handled = await self._handled(lane[0])
            if handled:
                lane.popleft()
                pause = FIRST_PAUSE
            else:
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE)
        del self._lanes[person]

    async def _handled(self, row: InboxUpdate) -> bool:
        """Whether an update is done with, in one way or the other; not as long as the base takes no note of it."""
        try:
            await self._handle(row)
        except Exception as error:
            log.exception("inbox.failed", update_id=row.update_id, error=type(error).__name__)
            return False
        return True

    async def _handle(self, row: InboxUpdate) -> None:
        try:
            update = Update.model_validate_json(row.raw, context={"bot": self.bot})
        except ValidationError as error:
            log.warning("update.unreadable", update_id=row.update_id, errors=error.error_count())
            await self._give_up(row)
            return
        for pause in (*RETRY_SECONDS, 0.0):
            with receipt.opened(row.update_id) as handled:
                try:
                    await self._feed(update)
                except Exception as error:
                    log.exception("update.failed", update_id=row.update_id, error=type(error).__name__)
                    if handled.settled:  # the effect is kept; only words about it may be missing
                        await stop_spinner(self.bot, row.raw)
                        return
                else:
                    return
            if await self._count_failure(row) is UpdateState.DEAD:
                await apologise(self.bot, row.raw, self.settings.default_timezone)
                return
            await asyncio.sleep(pause)

    async def _feed(self, update: Update) -> None:
        with structlog.contextvars.bound_contextvars(update_id=update.update_id):
            try:
                await self.dispatcher.feed_update(self.bot, update, **self._context)
            except TelegramForbiddenError:
                log.info("person.unreachable")  # blocked the bot right after: nobody is there to be answered
        handled = receipt.current()
        if handled is not None and not (handled.settled and handled.parks_form_of is None):
            async with self.db.begin():
                pass  # the handler wrote nothing: the mark has a transaction of its own

    async def _count_failure(self, row: InboxUpdate) -> UpdateState:
        async with self.db.begin() as session:
            return await inbox.failed(session, row.update_id)

    async def _give_up(self, row: InboxUpdate) -> None:
        async with self.db.begin() as session:
            await inbox.bury(session, row.update_id)
        await apologise(self.bot, row.raw, self.settings.default_timezone)

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


def _text(raw: dict[str, Any]) -> str:
    """An update as JSON; a surrogate without its pair, which no database and no reader takes, becomes U+FFFD."""
    said = json.dumps(raw, ensure_ascii=False)
    return said.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _person(raw: dict[str, Any]) -> int:
    """Whose update it is, whatever its kind; 0 when nobody's. Only this is read of an update before it is kept."""
    for value in raw.values():
        if isinstance(value, dict):
            sender = value.get("from") or value.get("chat")
            if isinstance(sender, dict) and isinstance(sender.get("id"), int):
                return int(sender["id"])
    return 0
