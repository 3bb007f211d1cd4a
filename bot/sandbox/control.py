"""The control API: what is to be seen, and the levers of the sandbox (clock, faults, raw updates), as JSON."""

import contextlib
from collections.abc import Callable
from urllib.parse import quote

from aiohttp import web

from bot.sandbox.bodies import document, integer, number, optional_text, read_body, text
from bot.sandbox.inline_acts import InlineActs
from bot.sandbox.people import Json
from bot.sandbox.views import call_view, chat_view, friends_view, person_view, state_view

LONGEST_WAIT_SECONDS = 60.0
FAULT_FIELDS = frozenset({
    "method", "status", "description", "retry_after", "when", "drop", "delay", "content_type", "times", "chat_id",
    "chance",
})  # fmt: skip


class Control:
    def __init__(self, sandbox: InlineActs) -> None:
        self.sandbox = sandbox

    def add_to(self, app: web.Application) -> None:
        router = app.router
        router.add_get("/sandbox/state", self.state)
        router.add_post("/sandbox/people", self.add_person)
        router.add_get(r"/sandbox/people/{id:\d+}/chat", self.chat)
        router.add_get("/sandbox/callbacks/{id}", self.callback)
        router.add_get("/sandbox/inline/{id}", self.inline)
        router.add_get("/sandbox/friends", self.friends)
        router.add_post("/sandbox/faults", self.add_fault)
        router.add_delete("/sandbox/faults", self.clear_faults)
        router.add_post("/sandbox/clock", self.set_clock)
        router.add_post("/sandbox/inject", self.inject)
        router.add_get("/sandbox/calls", self.calls)
        router.add_get("/sandbox/violations", self.violations)
        router.add_get("/sandbox/files/{file_id}", self.file)

    async def state(self, _: web.Request) -> web.Response:
        return web.json_response(state_view(self.sandbox))

    async def add_person(self, request: web.Request) -> web.Response:
        body = await read_body(request)
        optional = (optional_text(body, name) for name in ("last_name", "username", "language_code"))
        person = self.sandbox.add_person(integer(body, "id"), text(body, "first_name"), *optional)
        return web.json_response(person_view(person))

    async def chat(self, request: web.Request) -> web.Response:
        return web.json_response(chat_view(self.sandbox, int(request.match_info["id"])))

    async def callback(self, request: web.Request) -> web.Response:
        """Give the answer to a press; null if none came within `wait` seconds."""
        query_id = request.match_info["id"]
        return await self._answer(request, lambda: self.sandbox.callback_answer(query_id))

    async def inline(self, request: web.Request) -> web.Response:
        query_id = request.match_info["id"]
        return await self._answer(request, lambda: self.sandbox.inline_answer(query_id))

    async def _answer(self, request: web.Request, look: Callable[[], Json | None]) -> web.Response:
        wait = min(float(request.query.get("wait", 0)), LONGEST_WAIT_SECONDS)
        with contextlib.suppress(TimeoutError):
            await self.sandbox.wait_for(lambda: look() is not None, wait)
        return web.json_response(look())

    async def friends(self, _: web.Request) -> web.Response:
        return web.json_response(friends_view(self.sandbox))

    async def add_fault(self, request: web.Request) -> web.Response:
        """Order a fault; the fields are those of `Faults.add`, `body` as text."""
        body = await read_body(request)
        if unknown := body.keys() - FAULT_FIELDS - {"body"}:
            raise ValueError(f"a fault has no {sorted(unknown)}")
        raw = optional_text(body, "body")
        fields = {name: body[name] for name in FAULT_FIELDS if name in body}
        self.sandbox.faults.add(**fields, body=None if raw is None else raw.encode())
        return web.json_response({})

    async def clear_faults(self, _: web.Request) -> web.Response:
        self.sandbox.faults.clear()
        return web.json_response({})

    async def set_clock(self, request: web.Request) -> web.Response:
        self.sandbox.shift = number(await read_body(request), "shift")
        self.sandbox.changed("state")
        return web.json_response({"shift": self.sandbox.shift})

    async def inject(self, request: web.Request) -> web.Response:
        update = document(await read_body(request), "update")
        return web.json_response(self.sandbox.inject(update))

    async def calls(self, request: web.Request) -> web.Response:
        since = int(request.query.get("since", 0))
        numbered = list(enumerate(self.sandbox.calls))[since:]
        return web.json_response([call_view(number, call) for number, call in numbered])

    async def violations(self, _: web.Request) -> web.Response:
        return web.json_response([call_view(n, call) for n, call in enumerate(self.sandbox.violations)])

    async def file(self, request: web.Request) -> web.Response:
        stored = self.sandbox.files.get(request.match_info["file_id"])
        picture = stored.mime in {"image/png", "image/jpeg", "image/gif", "image/webp"}
        headers = {
            "Content-Disposition": f"attachment; filename*=UTF-8''{quote(stored.name, safe='')}",
            "Content-Type": stored.mime if picture else "application/octet-stream",
            "X-Content-Type-Options": "nosniff",
        }
        return web.Response(body=stored.data, headers=headers)
