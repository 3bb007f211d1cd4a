"""/health: figures and reasons for whoever watches over the program; nothing of anybody's data, and no secret."""

import asyncio
import time
from datetime import datetime
from importlib.metadata import version

import structlog
from aiohttp import web

from bot.clock import Clock
from bot.pulse import Pulse
from jobs.diagnosis import Findings, Queue, Stored
from jobs.lag import lag_of
from storage.db import Database
from storage.figures import figures, versions
from storage.opening import CannotOpen

log = structlog.get_logger()

ANSWER_SECONDS = 2.0


class Health:
    """Answers `GET /health`: 200 when all is well, 503 with the reasons when it is not."""

    def __init__(self, db: Database, clock: Clock, pulse: Pulse) -> None:
        self.db, self.clock, self.pulse = db, clock, pulse
        self._reading: asyncio.Task[Stored] | None = None
        app = web.Application()
        app.router.add_get("/health", self._answer)
        self._runner = web.AppRunner(app, access_log=None)

    async def start(self, address: str) -> None:
        """Listen at "host:port". Raises CannotOpen when somebody else does already."""
        host, _, port = address.rpartition(":")
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, host.strip("[]"), int(port)).start()
        except OSError as error:
            await self._runner.cleanup()
            raise CannotOpen(f"HEALTH_ADDRESS: nothing can be opened at {address} ({error.strerror}).") from None
        log.info("health.open", at=self.url)

    @property
    def url(self) -> str:
        """The address at which it is answered."""
        host, port = self._runner.addresses[0][:2]
        return f"http://{f'[{host}]' if ':' in host else host}:{port}/health"

    async def stop(self) -> None:
        """Listen no more."""
        await self._runner.cleanup()
        if self._reading is not None:
            self._reading.cancel()

    async def _answer(self, _request: web.Request) -> web.Response:
        found = await self.findings()
        said = {**found.as_json(), "program": version("kartoteka")}
        return web.json_response(said, status=503 if found.reasons() else 200)

    async def findings(self) -> Findings:
        """How things are now."""
        database, now = await self._stored(), time.monotonic()
        lag = lag_of(asyncio.get_running_loop())
        return Findings(
            uptime_s=round(now - self.pulse.began_at, 1),
            last_poll_s=round(self.pulse.poll_age, 1),
            refusal=self.pulse.refusal,
            trouble=self.db.trouble,
            longest_turn_s=round(lag.longest(now), 4) if lag else None,
            p99_turn_s=lag.most(now) if lag else None,
            database=database,
        )

    async def _stored(self) -> Stored | None:
        """What the database says; None when it says nothing for too long. A slow question is waited for, not asked again."""
        if self._reading is None or self._reading.done():
            self._reading = asyncio.create_task(self._read())
        await asyncio.wait({self._reading}, timeout=ANSWER_SECONDS)
        if not self._reading.done() or self._reading.cancelled() or self._reading.exception():
            return None
        return self._reading.result()

    async def _read(self) -> Stored:
        now = self.clock.now()
        async with self.db.read() as session:
            said, (kind, number, schema) = await figures(session, now), await versions(session)
        inbox = Queue(said.unhandled, said.unhandled, _age(said.oldest_unhandled, now))
        return Stored(kind, number, schema, inbox, Queue(said.waiting, said.due, _age(said.oldest_due, now)), said.dead)


def _age(since: datetime | None, now: datetime) -> float | None:
    return None if since is None else round((now - since).total_seconds(), 1)
