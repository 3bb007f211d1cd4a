"""A Bot API server that costs next to nothing: it hands out updates, says yes to everything, and notes when."""

import asyncio
import json
import time
from collections import Counter, deque
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, Self

from aiohttp import web

TOKEN = "100000:a-token-for-measuring"
LIMIT = 100
PATIENCE = 120.0

_ME = {"id": 100000, "is_bot": True, "first_name": "Bench", "username": "bench_bot", "supports_inline_queries": True}
_MESSAGE = {"message_id": 7, "date": 1_700_000_000, "chat": {"id": 1, "type": "private"}, "from": _ME, "text": "ok"}
_RESULTS: dict[str, Any] = {
    "getMe": _ME,
    "sendMessage": _MESSAGE,
    "editMessageText": _MESSAGE,
    "getMyCommands": [],
    "getMyDescription": {"description": ""},
    "getMyShortDescription": {"short_description": ""},
    "getChatMenuButton": {"type": "commands"},
}
_YES = b'{"ok":true,"result":true}'
_BODIES = {
    method: json.dumps({"ok": True, "result": result}, ensure_ascii=False).encode()
    for method, result in _RESULTS.items()
}


class FakeTelegram:
    """Every update is handed out once; every call is counted by its method."""

    def __init__(self) -> None:
        self.calls: Counter[str] = Counter()
        self.url = ""
        self._waiting: deque[str] = deque()
        self._closing = False
        self._changed = asyncio.Event()
        self._runner = web.ServerRunner(web.Server(self._answer))

    async def __aenter__(self) -> Self:
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0, shutdown_timeout=0.1)
        await site.start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(self, *_: object) -> None:
        self._closing = True
        self._wake()
        await self._runner.cleanup()

    async def takes(self, updates: Iterable[dict[str, Any]], method: str, times: int) -> float:
        """Hand out updates; gives the seconds until `method` was called so many times more."""
        goal, began = self.calls[method] + times, time.perf_counter()
        self._waiting.extend(json.dumps(update, ensure_ascii=False) for update in updates)
        self._wake()
        await self.reached(method, goal)
        return time.perf_counter() - began

    async def reached(self, method: str, goal: int) -> None:
        """Wait until `method` was called `goal` times in all."""
        async with asyncio.timeout(PATIENCE):
            while self.calls[method] < goal:
                await self._change()

    async def _answer(self, request: web.BaseRequest) -> web.Response:
        method = request.path.rpartition("/")[2]
        self._heard(method, await request.read())
        self.calls[method] += 1
        if method == "getUpdates":
            self._wake()
            return web.Response(body=await self._updates(), content_type="application/json")
        if not self._waiting:
            self._wake()
        return web.Response(body=_BODIES.get(method, _YES), content_type="application/json")

    def _heard(self, method: str, body: bytes) -> None:
        """For those who want to know what is in a call."""

    async def _updates(self) -> bytes:
        while not (self._waiting or self._closing):
            await self._change()
        batch = [self._waiting.popleft() for _ in range(min(LIMIT, len(self._waiting)))]
        return f'{{"ok":true,"result":[{",".join(batch)}]}}'.encode()

    async def _change(self) -> None:
        await self._changed.wait()

    def _wake(self) -> None:
        self._changed.set()
        self._changed = asyncio.Event()


class Listener(FakeTelegram):
    """Notes when messages `came` to whom, so that one person's answer is told from what others are sent."""

    def __init__(self) -> None:
        super().__init__()
        self.came: dict[int, list[datetime]] = {}

    async def answers(self, update: dict[str, Any], method: str, person: int) -> float:
        """Hand out an update; gives the seconds until `method` was called once more, a message to this person only."""
        before, began = self._told(method, person), time.perf_counter()
        self._waiting.append(json.dumps(update, ensure_ascii=False))
        self._wake()
        async with asyncio.timeout(PATIENCE):
            while self._told(method, person) == before:
                await self._change()
        return time.perf_counter() - began

    def messages(self) -> int:
        """How many messages were sent or changed so far: what Telegram limits."""
        return self.calls["sendMessage"] + self.calls["editMessageText"]

    def _told(self, method: str, person: int) -> int:
        return len(self.came.get(person, ())) if method == "sendMessage" else self.calls[method]

    def _heard(self, method: str, body: bytes) -> None:
        if method == "sendMessage":
            self.came.setdefault(json.loads(body)["chat_id"], []).append(datetime.now(UTC))
