"""Lives of the program, as the one who ends them sees them: forked ones, and ones that start cold."""

import asyncio
import contextlib
import json
import os
import signal
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
GONE_SECONDS = 60


@dataclass
class Life:
    """A child from its start to its end; `gone` gives the exit code, negative for a signal."""

    pid: int
    gone: "asyncio.Future[int]"
    point: str = ""
    began: float = field(default_factory=time.monotonic)

    def send(self, what: signal.Signals) -> None:
        if not self.gone.done():
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, what)

    async def end(self, how: signal.Signals) -> int:
        self.send(how)
        return await asyncio.wait_for(asyncio.shield(self.gone), GONE_SECONDS)


class Forks:
    """The fork server from outside: orders go in, lives come out."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self._born: asyncio.Queue[Life] = asyncio.Queue()
        self._lives: dict[int, asyncio.Future[int]] = {}
        self._reading = asyncio.create_task(self._read())

    async def _read(self) -> None:
        assert self._process.stdout is not None
        async for line in self._process.stdout:
            said: dict[str, int] = json.loads(line)
            if pid := said.get("pid"):
                self._lives[pid] = asyncio.get_running_loop().create_future()
                self._born.put_nowait(Life(pid, self._lives[pid]))
            elif pid := said.get("gone"):
                self._lives.pop(pid).set_result(said["code"])

    async def life(self, role: str, environment: dict[str, str], log: Path, **order: Any) -> Life:
        """A child in a role of `tests.chaos.roles`."""
        assert self._process.stdin is not None
        told = {"role": role, "environment": environment, "log": str(log), **order}
        self._process.stdin.write(json.dumps(told).encode() + b"\n")
        life = await self._born.get()
        life.point = order.get("point") or ""
        return life

    async def close(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        await self._process.wait()
        await self._reading


@asynccontextmanager
async def forks() -> AsyncIterator[Forks]:
    """A fork server that has imported everything."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "tests.chaos.forks",
        cwd=ROOT,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    ready = await process.stdout.readline()
    assert b"ready" in ready, "the fork server did not start"
    server = Forks(process)
    try:
        yield server
    finally:
        await server.close()


async def cold(environment: dict[str, str], log: Path) -> Life:
    """A life as a user begins one: `python -m bot run`."""
    needed = {name: os.environ[name] for name in ("PATH", "HOME", "VIRTUAL_ENV", "LANG") if name in os.environ}
    with log.open("ab") as written:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run", env=needed | environment, cwd=ROOT, stdout=written, stderr=written
        )
    return Life(process.pid, asyncio.ensure_future(process.wait()), "cold")
