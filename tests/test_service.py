"""The service as a whole: its start and its end."""

import asyncio
import subprocess
import sys

from jobs.service import serve
from tests.telegram import PATIENCE


async def test_a_telegram_that_cannot_be_reached_yet_is_waited_for(ann, settings, db, clock, sandbox, monkeypatch):
    monkeypatch.setattr("bot.outgoing.TRIES", 1)
    monkeypatch.setattr("jobs.service.PAUSE", 0.01)
    sandbox.faults.add(method="getMe", status=502, times=2)
    sandbox.faults.add(method="getMe", drop=True)
    sandbox.say(ann.id, "/help")
    stop = asyncio.Event()
    serving = asyncio.create_task(serve(settings, db, clock, stop))
    await sandbox.wait_for(lambda: bool(ann.received))
    stop.set()
    await asyncio.wait_for(serving, PATIENCE)
    assert "/add" in ann.sees.text


async def test_a_stop_is_heard_while_it_is_waited_for(settings, db, clock, sandbox, monkeypatch):
    monkeypatch.setattr("bot.outgoing.TRIES", 1)
    sandbox.faults.add(method="getMe", status=502, times=1000)
    stop = asyncio.Event()
    serving = asyncio.create_task(serve(settings, db, clock, stop))
    await sandbox.wait_for(lambda: bool(sandbox.calls))
    stop.set()
    await asyncio.wait_for(serving, PATIENCE)


NEVER_ENDING = """
import asyncio, os, signal
from jobs import service
service.STOP_SECONDS = 0.1
async def main():
    service.stop_on_signals(asyncio.Event())
    os.kill(os.getpid(), signal.SIGTERM)
    await asyncio.Event().wait()
asyncio.run(main())
"""


def test_a_stop_that_comes_to_no_end_ends_all_the_same():
    ended = subprocess.run([sys.executable, "-c", NEVER_ENDING], check=True, capture_output=True, text=True)
    assert "stopped.in_haste" in ended.stdout
