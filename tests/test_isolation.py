"""One person's updates in turn, whoever feeds them; two people do not wait for each other."""

import asyncio
import gc

from aiogram.fsm.storage.base import StorageKey

from bot.isolation import WaitingTurns


async def test_one_waits_for_oneself_and_for_nobody_else():
    turns, said = WaitingTurns(), []
    free = asyncio.Event()

    async def act(person: int, word: str, until: asyncio.Event) -> None:
        async with turns.lock(StorageKey(1, person, person)):
            await until.wait()
            said.append(word)

    open_gate = asyncio.Event()
    open_gate.set()
    first = asyncio.create_task(act(1, "first", free))
    second = asyncio.create_task(act(1, "second", open_gate))
    await act(2, "another", open_gate)
    assert said == ["another"]
    free.set()
    await asyncio.gather(first, second)
    assert said == ["another", "first", "second"]


async def test_nothing_is_kept_of_who_has_gone():
    turns = WaitingTurns()
    for person in range(100):
        async with turns.lock(StorageKey(1, person, person)):
            pass
    gc.collect()
    assert len(turns._locks) <= 1
