"""Event isolation: one person's updates come one after the other, whoever feeds them to the dispatcher."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from weakref import WeakValueDictionary

from aiogram.fsm.storage.base import BaseEventIsolation, StorageKey


class WaitingTurns(BaseEventIsolation):
    """A lock a person, there only as long as somebody holds it or waits: aiogram's own keeps one for every stranger."""

    def __init__(self) -> None:
        self._locks: WeakValueDictionary[StorageKey, asyncio.Lock] = WeakValueDictionary()

    @asynccontextmanager
    async def lock(self, key: StorageKey) -> AsyncGenerator[None, None]:
        """Hold the turn of whoever the key names."""
        turn = self._locks.setdefault(key, asyncio.Lock())
        async with turn:
            yield

    async def close(self) -> None:
        """There is nothing to give back."""
