"""Server-Sent Events: one line for each change, so that the page never has to ask whether there was one."""

import asyncio
import json

from aiohttp import web

from bot.sandbox.people import Json
from bot.sandbox.world import World

SHOWN = frozenset({"chat", "callback", "inline", "state"})


class Events:
    def __init__(self, world: World) -> None:
        self.world = world

    def add_to(self, app: web.Application) -> None:
        app.router.add_get("/sandbox/events", self.stream)

    async def stream(self, request: web.Request) -> web.StreamResponse:
        changes: asyncio.Queue[Json] = asyncio.Queue()
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
        await response.prepare(request)
        self.world.on_change.append(changes.put_nowait)
        try:
            await self._pour(changes, response)
        except ConnectionError:
            pass  # the page was closed
        finally:
            self.world.on_change.remove(changes.put_nowait)
        return response

    async def _pour(self, changes: asyncio.Queue[Json], response: web.StreamResponse) -> None:
        await response.write(b": listening\n\n")
        while (change := await changes.get())["kind"] != "stop":
            if change["kind"] in SHOWN:
                await response.write(f"data: {json.dumps(change)}\n\n".encode())
