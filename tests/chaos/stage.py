"""The stage of a campaign: the sandbox, the base, the clock, and the program's present life."""

import asyncio
import os
import random
import signal
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from bot.sandbox import Sandbox
from bot.sandbox.limits import Call
from tests.chaos.lives import Forks, Life, cold
from tests.chaos.points import TOLD

BEGIN = datetime(2026, 11, 25, 6, 0, tzinfo=UTC)
TOKEN = "100000:a-token-for-chaos"
START_SECONDS = 300
QUIET_SECONDS = 2
_SHOWING = frozenset({"sendmessage", "editmessagetext"})


class Stage:
    """What everybody stands on; `lives` counts how often the program has begun, `updates` what it was given."""

    def __init__(self, sandbox: Sandbox, forks: Forks, url: str, folder: Path, owner: int) -> None:
        self.sandbox, self._forks, self.url, self.folder = sandbox, forks, url, folder
        self.log, self._clock = folder / "log", folder / "shift"
        self.lives = self.ends = self.terms = 0
        self.findings: list[str] = []
        self.past: list[str] = []
        self.life: Life | None = None
        self.updates: dict[int, dict[str, object]] = {}
        self._shift = BEGIN.timestamp() - time.time()
        self._owner = owner
        self._heard: list[Call] = []
        self._fuse: tuple[str, int, signal.Signals] | None = None
        self._record_updates()
        sandbox.on_change.append(self._watch)
        self.move(0)

    @property
    def now(self) -> datetime:
        return datetime.fromtimestamp(time.time() + self._shift, UTC)

    def move(self, seconds: float) -> None:
        """Set everybody's clock on."""
        self._shift += seconds
        self.sandbox.shift = self._shift
        fresh = self._clock.with_suffix(".new")
        fresh.write_text(str(self._shift), encoding="utf-8")
        fresh.replace(self._clock)

    async def start(
        self, point: str = "", passes: int = 0, how: signal.Signals = signal.SIGKILL, **options: bool
    ) -> Life:
        """Begin a life that ends itself at the `passes`-th pass of a point, and wait until it asks for updates."""
        self._fuse = (point, passes, how) if point.startswith("telegram") else None
        polls = self._polls()
        if options.get("cold"):
            self.life = await cold(self.environment, self.log)
        else:
            order = {"arguments": ["run"], "point": point, "passes": passes, "signal": int(how)}
            self.life = await self._forks.life("command", self.environment, self.log, **order)
        life = self.life
        self.sandbox.changed("life")
        polling = asyncio.create_task(
            self.sandbox.wait_for(lambda: self._polls() > polls or life.gone.done(), timeout=START_SECONDS)
        )
        await asyncio.wait({polling, life.gone}, return_when=asyncio.FIRST_COMPLETED)
        if life.gone.done():
            polling.cancel()
        else:
            await polling
        self.lives += 1
        self.sandbox.changed("life")
        return life

    async def passes(self, calls: int, lives: Sequence[Life]) -> bool:
        """Wait for so many calls of the program's, or for one of its lives to end; False when nothing goes on any more.

        A moment is counted in what is said and not in seconds, so that a slow machine sees the same moments.
        """
        reached = len(self.sandbox.calls) + calls
        saying = self.sandbox.wait_for(lambda: len(self.sandbox.calls) >= reached, timeout=QUIET_SECONDS)
        said = asyncio.ensure_future(saying)
        await asyncio.wait({said, *(life.gone for life in lives)}, return_when=asyncio.FIRST_COMPLETED)
        said.cancel()
        await asyncio.gather(said, return_exceptions=True)
        return any(life.gone.done() for life in lives) or len(self.sandbox.calls) >= reached

    def ended(self, how: str) -> None:
        """Tell those who wait for an answer that it may never come."""
        self.past.append(how)
        self.life, self._fuse = None, None
        self.ends += 1
        self.sandbox.changed("life")

    @property
    def environment(self) -> dict[str, str]:
        return {
            "BOT_TOKEN": self.sandbox.bot.token,
            "BOT_API_URL": self.sandbox.url,
            "DATABASE_URL": self.url,
            "DATA_DIR": str(self.folder),
            "OWNER_ID": str(self._owner),
            "CLOCK_FILE": str(self._clock),
            "LOG_FORMAT": "json",
        }

    def _polls(self) -> int:
        return sum(call.method == "getUpdates" for call in self.sandbox.calls)

    def _record_updates(self) -> None:
        """Remember each update as it was first given, to give it again later."""
        add = self.sandbox.updates._add

        def adding(waiting: object) -> None:
            update = waiting.update  # type: ignore[attr-defined]
            self.updates.setdefault(update["update_id"], update)
            add(waiting)  # type: ignore[arg-type]

        self.sandbox.updates._add = adding  # type: ignore[method-assign,assignment]

    def repeat(self, chance: random.Random) -> None:
        """Telegram gives some of the last updates again, in any order."""
        recent = list(self.updates.values())[-6:]
        for update in chance.sample(recent, min(len(recent), chance.randint(1, 2))):
            self.sandbox.inject(dict(update))

    def _watch(self, change: dict[str, object]) -> None:
        """Telegram's own points: a call was heard, or was done and its answer is on the way."""
        if change["kind"] != "call" or not self.sandbox.calls:
            return
        last = self.sandbox.calls[-1]
        if last.status == 0 and last.method.lower() in _SHOWING and (not self._heard or self._heard[-1] is not last):
            self._heard.append(last)
            self._burn("telegram-heard")
        done = [call for call in self._heard if call.status]
        if done:
            self._heard = [call for call in self._heard if not call.status]
            self._burn("telegram-did")

    def _burn(self, point: str) -> None:
        if self._fuse is None or self._fuse[0] != point or self.life is None:
            return
        self._fuse = (point, self._fuse[1] - 1, self._fuse[2])
        if self._fuse[1] == 0:
            (self.folder / TOLD).write_text(str(time.monotonic()), encoding="utf-8")
            os.kill(self.life.pid, self._fuse[2])


@asynccontextmanager
async def staged(forks: Forks, url: str, folder: Path, people: Sequence[int]) -> AsyncIterator[Stage]:
    """A stage on a base, with people who have started the bot before; the first of them owns it."""
    sandbox = Sandbox(token=TOKEN)
    for person_id in people:
        sandbox.add_person(id=person_id, first_name=f"Seller {person_id}", language_code="en")
        sandbox.open_chat(person_id)
    await sandbox.start()
    stage = Stage(sandbox, forks, url, folder, people[0])
    try:
        yield stage
    finally:
        if stage.life is not None and not stage.life.gone.done():
            await stage.life.end(signal.SIGKILL)
        await sandbox.stop()
