"""The queue of updates and getUpdates over it: confirmation by offset, long polling, one reader at a time."""

import asyncio
import random
from dataclasses import dataclass
from typing import Any

from bot.sandbox.errors import conflict
from bot.sandbox.people import Json

# Telegram sends these only to bots that ask for them by name.
ASKED_FOR_ONLY = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
TWO_READERS = "terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK_IS_SET = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"


@dataclass
class _Waiting:
    update: Json
    injected: bool = False
    given: bool = False

    @property
    def id(self) -> int:
        return int(self.update["update_id"])

    def is_confirmed_by(self, offset: int) -> bool:
        return self.id < offset and (self.given or not self.injected)


class UpdateQueue:
    """Updates not yet confirmed, oldest first."""

    def __init__(self) -> None:
        self.webhook_url = ""
        self._next_id = random.randrange(100_000_000, 900_000_000)  # noqa: S311 - only has to look like Telegram's
        self._waiting: list[_Waiting] = []
        self._allowed: frozenset[str] | None = None
        self._poll: asyncio.Future[None] | None = None

    def __len__(self) -> int:
        return len(self._waiting)

    def put(self, kind: str, payload: Json) -> None:
        """Add an update unless the bot has said it does not want this kind."""
        if (kind not in self._allowed) if self._allowed else (kind in ASKED_FOR_ONLY):
            return
        self._add(_Waiting({"update_id": self._next_id, kind: payload}))

    def inject(self, update: Json) -> Json:
        """Add a raw update as it is, even one whose id was confirmed long ago; it is given out once at least."""
        update = update if "update_id" in update else {"update_id": self._next_id, **update}
        self._add(_Waiting(update, injected=True))
        return update

    def _add(self, waiting: _Waiting) -> None:
        self._next_id = max(self._next_id, waiting.id + 1)
        self._waiting.append(waiting)
        self.wake()

    def allow(self, kinds: Any) -> None:
        """Remember the kinds of updates wanted from now on; an empty list means all but those asked for only."""
        if isinstance(kinds, list):
            self._allowed = frozenset(str(kind) for kind in kinds) or None

    def clear(self) -> None:
        self._waiting.clear()

    def wake(self) -> None:
        """Let the long poll, if there is one, answer now."""
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(None)

    def terminate(self, words: str) -> None:
        """End the long poll, if there is one, with a 409."""
        if self._poll is not None and not self._poll.done():
            self._poll.set_exception(conflict(words))

    async def read(self, offset: int, limit: int, timeout: float) -> list[Json]:  # noqa: ASYNC109 - Telegram's own name
        """Confirm what is before `offset` and give what follows, waiting up to `timeout` seconds for the first."""
        if self.webhook_url:
            raise conflict(WEBHOOK_IS_SET)
        self.terminate(TWO_READERS)
        self._confirm(offset)
        if not self._waiting and timeout:
            await self._wait(timeout)
        batch = self._waiting[:limit]
        for waiting in batch:
            waiting.given = True
        return [waiting.update for waiting in batch]

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            self._waiting = self._waiting[offset:]
        else:
            self._waiting = [waiting for waiting in self._waiting if not waiting.is_confirmed_by(offset)]

    async def _wait(self, timeout: float) -> None:  # noqa: ASYNC109
        poll = self._poll = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(timeout):
                await poll
        except TimeoutError:
            pass
        finally:
            if self._poll is poll:
                self._poll = None
