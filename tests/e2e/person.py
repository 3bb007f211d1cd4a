"""A person whose bot runs in another process: after each act, wait for what is to be seen."""

import json
from collections.abc import Callable
from typing import Any

from bot.sandbox import Sandbox
from tests.telegram import Person, Seen

PATIENCE = 60


class FarPerson(Person):
    """As `Person`, but every act names what must then be seen: a text in a message that is new or has changed."""

    def __init__(self, sandbox: Sandbox, person_id: int) -> None:
        super().__init__(sandbox, person_id, self._nothing)

    async def _nothing(self) -> None:
        """Nobody handles updates in this process."""

    async def says(self, text: str, then: str = "") -> Seen:
        return await self._after(lambda: self.sandbox.say(self.id, text), then)

    async def shares(self, phone: str, first_name: str, last_name: str | None = None, then: str = "") -> Seen:
        return await self._after(lambda: self.sandbox.share_contact(self.id, phone, first_name, last_name), then)

    async def presses(self, label: str, on: Seen | None = None, then: str = "") -> Seen:
        message = on or self.last_with_buttons
        data = message.data(label)
        query_id = ""

        def press() -> None:
            nonlocal query_id
            query_id = self.sandbox.press(self.id, message.id, data)

        seen = await self._after(press, then)
        await self.sandbox.wait_for(lambda: self.sandbox.callback_answer(query_id) is not None, timeout=PATIENCE)
        answer = self.sandbox.callback_answer(query_id) or {}
        self.toast = answer.get("text")
        return seen

    async def searches(self, query: str, offset: str = "") -> list[dict[str, Any]]:
        query_id = self.sandbox.inline(self.id, query, offset)
        await self.sandbox.wait_for(lambda: self.sandbox.inline_answer(query_id) is not None, timeout=PATIENCE)
        return list((self.sandbox.inline_answer(query_id) or {})["results"])

    async def chooses(self, query: str) -> dict[str, Any]:
        """Type "@bot query" in a chat with a friend and take the first result."""
        query_id = self.sandbox.inline(self.id, query)
        await self.sandbox.wait_for(lambda: self.sandbox.inline_answer(query_id) is not None, timeout=PATIENCE)
        first = (self.sandbox.inline_answer(query_id) or {})["results"][0]
        return self.sandbox.choose_inline(self.id, query_id, first["id"])

    async def gets(self, text: str, since: "dict[int, str] | None" = None) -> Seen:
        """Wait for a message that comes by itself."""
        return await self._wait(since if since is not None else {}, text)

    def chat_now(self) -> dict[int, str]:
        """How the bot's messages stand, to tell later what is new."""
        return {seen.id: json.dumps(seen.raw, sort_keys=True) for seen in self.received}

    async def _after(self, act: Callable[[], object], then: str) -> Seen:
        before = self.chat_now()
        act()
        return await self._wait(before, then)

    async def _wait(self, before: dict[int, str], then: str) -> Seen:
        def found() -> Seen | None:
            fresh = (s for s in self.received if before.get(s.id) != json.dumps(s.raw, sort_keys=True))
            return next((seen for seen in fresh if then in seen.text), None)

        try:
            await self.sandbox.wait_for(lambda: found() is not None, timeout=PATIENCE)
        except TimeoutError:
            raise AssertionError(
                f"{then!r} was not seen; the chat ends: {[s.text for s in self.received[-3:]]}"
            ) from None
        seen = found()
        assert seen is not None
        return seen
