"""The program as a user starts it: a process of its own, told what it needs by the environment, stopped by signals."""

import asyncio
import os
import signal
import sys
import time
from datetime import datetime
from pathlib import Path

from bot.sandbox import Sandbox

START_SECONDS = 60
STOP_SECONDS = 60  # how soon it does go is measured, not tested


class Process:
    """`kartoteka run` against a sandbox, on a clock that the test moves through a file."""

    def __init__(self, sandbox: Sandbox, database_url: str, folder: Path, owner_id: int) -> None:
        self.sandbox, self.folder = sandbox, folder
        self.clock_file = folder / "shift"
        self.log = folder / "log"
        self.environment = {
            **{name: os.environ[name] for name in ("PATH", "HOME", "VIRTUAL_ENV", "LANG") if name in os.environ},
            "BOT_TOKEN": sandbox.bot.token,
            "BOT_API_URL": sandbox.url,
            "DATABASE_URL": database_url,
            "DATA_DIR": str(folder),
            "OWNER_ID": str(owner_id),
            "CLOCK_FILE": str(self.clock_file),
            "LOG_FORMAT": "json",
        }
        self.running: asyncio.subprocess.Process | None = None

    def set_clock(self, at: datetime) -> None:
        """Make it `at` for the program, and for the sandbox that dates its messages."""
        shift = at.timestamp() - time.time()
        self.sandbox.shift = shift
        fresh = self.clock_file.with_suffix(".new")
        fresh.write_text(str(shift), encoding="utf-8")
        fresh.replace(self.clock_file)

    async def start(self) -> None:
        """Start, and wait until it asks for updates."""
        polls = self._polls()
        with self.log.open("ab") as log:
            self.running = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "bot",
                "run",
                env=self.environment,
                cwd=Path(__file__).parents[2],
                stderr=log,
                stdout=log,
            )
        polling = asyncio.create_task(self.sandbox.wait_for(lambda: self._polls() > polls, timeout=START_SECONDS))
        gone = asyncio.create_task(self.running.wait())
        await asyncio.wait({polling, gone}, return_when=asyncio.FIRST_COMPLETED)
        gone.cancel()
        assert polling.done(), self.log.read_text(encoding="utf-8")
        await polling

    def _polls(self) -> int:
        return sum(call.method == "getUpdates" for call in self.sandbox.calls)

    async def stop(self) -> int:
        """SIGTERM: it ends what is in hand and goes; gives the exit code."""
        assert self.running is not None
        self.running.send_signal(signal.SIGTERM)
        return await asyncio.wait_for(self.running.wait(), STOP_SECONDS)

    async def kill(self) -> None:
        """SIGKILL: it goes at once."""
        assert self.running is not None
        self.running.kill()
        await self.running.wait()

    async def close(self) -> None:
        if self.running is not None and self.running.returncode is None:
            await self.kill()
