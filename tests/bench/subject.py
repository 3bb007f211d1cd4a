"""What is measured: a process as a user starts it, talking to a fake Telegram of its own."""

import asyncio
import os
import sys
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil

from tests.bench.telegram import TOKEN, FakeTelegram

ROOT = Path(__file__).parents[2]
PASSED_ON = ("PATH", "HOME", "LANG", "VIRTUAL_ENV")
STOP_SECONDS = 15

WHOLE = ("-m", "bot", "run")
ECHO = ("-m", "tests.bench.echo")
EAGER = ("-c", "import sys, aiogram; sys.argv[1:] = ['run']; from bot.__main__ import main; main()")


@dataclass
class Subject:
    """A running bot, whichever it is; `started` is the seconds from its start to its first getUpdates."""

    telegram: FakeTelegram
    process: asyncio.subprocess.Process
    started: float

    def megabytes(self) -> float:
        """Resident memory."""
        return psutil.Process(self.process.pid).memory_info().rss / 2**20

    def processor_seconds(self) -> float:
        """What the processor has worked for it since its start."""
        spent = psutil.Process(self.process.pid).cpu_times()
        return float(spent.user + spent.system)


def environment(folder: str, **more: str) -> dict[str, str]:
    """Nothing of the caller's own settings gets through."""
    kept = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
    return {**kept, "PYTHONPATH": str(ROOT), "DATA_DIR": folder, "LOG_LEVEL": "warning", "OWNER_ID": "1001", **more}


@asynccontextmanager
async def running(
    arguments: Sequence[str],
    database_url: str = "sqlite:///never-opened.db",
    listening: FakeTelegram | None = None,
    **more: str,
) -> AsyncIterator[Subject]:
    """One of the bots above, in a folder without an .env, until the end of the block; `more` is for its environment."""
    async with listening or FakeTelegram() as telegram:
        with TemporaryDirectory(prefix="kartoteka-bench-") as folder:
            told = environment(folder, BOT_TOKEN=TOKEN, BOT_API_URL=telegram.url, DATABASE_URL=database_url, **more)
            began = time.perf_counter()
            process = await asyncio.create_subprocess_exec(sys.executable, *arguments, env=told, cwd=folder)
            try:
                await telegram.reached("getUpdates", 1)
                yield Subject(telegram, process, time.perf_counter() - began)
            finally:
                await _end(process)


async def _end(process: asyncio.subprocess.Process) -> None:
    if process.returncode is None:
        process.terminate()
    try:
        await asyncio.wait_for(process.wait(), STOP_SECONDS)
    except TimeoutError:
        process.kill()
        await process.wait()


async def seconds_of(*arguments: str) -> float:
    """How long a command takes that ends by itself."""
    with TemporaryDirectory(prefix="kartoteka-bench-") as folder:
        began = time.perf_counter()
        quiet = asyncio.subprocess.DEVNULL
        process = await asyncio.create_subprocess_exec(
            sys.executable, *arguments, env=environment(folder), cwd=folder, stdout=quiet
        )
        await process.wait()
        return time.perf_counter() - began
