"""The program as a user starts it: a process of its own, told what it needs by the environment, stopped by signals."""

import asyncio
import signal
import time
from collections.abc import Coroutine
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.sandbox import Sandbox
from tests.chaos.lives import Forks, Life, cold

START_SECONDS = 60


class Process:
    """`kartoteka run` against a sandbox, on a clock that the test moves through a file."""

    def __init__(self, sandbox: Sandbox, database_url: str, folder: Path, owner_id: int, forks: Forks) -> None:
        self.sandbox, self.folder, self.forks = sandbox, folder, forks
        self.clock_file = folder / "shift"
        self.log = folder / "log"
        self.environment = {
            "BOT_TOKEN": sandbox.bot.token,
            "BOT_API_URL": sandbox.url,
            "DATABASE_URL": database_url,
            "DATA_DIR": str(folder),
            "OWNER_ID": str(owner_id),
            "CLOCK_FILE": str(self.clock_file),
            "LOG_FORMAT": "json",
        }
        self.running: Life | None = None

    def set_clock(self, at: datetime) -> None:
        """Make it `at` for the program, and for the sandbox that dates its messages."""
        shift = at.timestamp() - time.time()
        self.sandbox.shift = shift
        fresh = self.clock_file.with_suffix(".new")
        fresh.write_text(str(shift), encoding="utf-8")
        fresh.replace(self.clock_file)

    async def start(self) -> None:
        """Start with `python -m bot run`, and wait until it asks for updates."""
        await self._begun(cold(self.environment, self.log))

    async def start_again(self) -> None:
        """The same, but for the seconds of importing: a child of a process that has imported everything."""
        await self._begun(self.forks.life("command", self.environment, self.log, arguments=["run"]))

    async def _begun(self, life: Coroutine[Any, Any, Life]) -> None:
        polls = self._polls()
        self.running = await life
        polling = asyncio.create_task(self.sandbox.wait_for(lambda: self._polls() > polls, timeout=START_SECONDS))
        await asyncio.wait({polling, self.running.gone}, return_when=asyncio.FIRST_COMPLETED)
        assert polling.done(), self.log.read_text(encoding="utf-8")
        await polling

    def _polls(self) -> int:
        return sum(call.method == "getUpdates" for call in self.sandbox.calls)

    async def stop(self) -> int:
        """SIGTERM: it ends what is in hand and goes; gives the exit code."""
        assert self.running is not None
        return await self.running.end(signal.SIGTERM)

    async def kill(self) -> None:
        """SIGKILL: it goes at once."""
        assert self.running is not None
        await self.running.end(signal.SIGKILL)

    async def close(self) -> None:
        if self.running is not None:
            await self.kill()
