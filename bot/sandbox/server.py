"""The Bot API over HTTP: one route for the methods, one for files."""

import asyncio
import inspect
import secrets

from aiohttp import web

from bot.sandbox.errors import NOT_FOUND, UNAUTHORIZED, ApiError
from bot.sandbox.faults import Fault
from bot.sandbox.files import MAX_UPLOAD
from bot.sandbox.limits import Call
from bot.sandbox.methods import METHODS
from bot.sandbox.params import Params, read_params
from bot.sandbox.people import Json
from bot.sandbox.world import World

BODY_LIMIT = MAX_UPLOAD + 10 * 1024 * 1024


class BotApi:
    """Takes calls, lets ordered faults spoil them, and answers."""

    def __init__(self, world: World) -> None:
        self.world = world

    def add_to(self, app: web.Application) -> None:
        app.router.add_route("*", "/bot{token}/{method}", self.call)
        app.router.add_get("/file/bot{token}/{path:.+}", self.download)

    async def call(self, request: web.Request) -> web.StreamResponse:
        try:
            name = self._method(request)
            params = await read_params(request)
        except ApiError as error:
            return _answer(error.status, error.body())
        call = Call.of(name, params, asyncio.get_running_loop().time())
        self.world.calls.append(call)
        self.world.limits.watch(call)
        self.world.changed("call")
        response = await self._perform(call, params)
        call.status = 0 if response is None else response.status
        self.world.changed("call")
        return response or _hang_up(request)

    def _method(self, request: web.Request) -> str:
        self._check_token(request.match_info["token"])
        known = METHODS.get(request.match_info["method"].lower())
        if known is None:
            raise ApiError(*NOT_FOUND)
        return known[0]

    async def _perform(self, call: Call, params: Params) -> web.Response | None:
        """Answer a call as it deserves, or as a fault wants; None when the fault is to hang up."""
        fault = self.world.faults.take(call.method, call.chat_id)
        if fault is None:
            return await self._answered(call, params)
        answer = await self._answered(call, params) if fault.when == "after" else None
        await asyncio.sleep(fault.delay)
        if fault.spoils_the_answer:
            return self._spoilt(call, fault)
        return answer or await self._answered(call, params)

    async def _answered(self, call: Call, params: Params) -> web.Response:
        try:
            self.world.limits.check(call)
            result = METHODS[call.method.lower()][1](self.world, params)
            if inspect.isawaitable(result):
                result = await result
        except ApiError as error:
            return _answer(error.status, error.body())
        return _answer(200, {"ok": True, "result": result})

    def _spoilt(self, call: Call, fault: Fault) -> web.Response | None:
        if fault.drop:
            return None
        if fault.body is not None:
            return web.Response(status=fault.status, body=fault.body, content_type=fault.content_type or "text/html")
        error = fault.error()
        self.world.limits.close(call, error, whole_bot=fault.chat_id is None and call.sends)
        return _answer(error.status, error.body())

    def _check_token(self, token: str) -> None:
        """Telegram takes a token without the colon for a wrong address, and a wrong one for a stranger."""
        number, colon, secret = token.partition(":")
        if not (colon and secret and number.isdecimal()):
            raise ApiError(*NOT_FOUND)
        if not secrets.compare_digest(token.encode(), self.world.bot.token.encode()):
            raise ApiError(*UNAUTHORIZED)

    async def download(self, request: web.Request) -> web.StreamResponse:
        try:
            self._check_token(request.match_info["token"])
        except ApiError as error:
            return _answer(error.status, error.body())
        stored = self.world.files.by_path(request.match_info["path"])
        if stored is None:
            return _answer(404, ApiError(*NOT_FOUND).body())
        return web.Response(body=stored.data, content_type="application/octet-stream")


def _answer(status: int, body: Json) -> web.Response:
    return web.json_response(body, status=status)


def _hang_up(request: web.Request) -> web.Response:
    """Close the connection without a word; what is returned goes nowhere."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response(status=500)
