"""The service as a whole: its start and its end."""

import asyncio

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
