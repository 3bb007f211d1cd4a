"""Everything said to Telegram: waits where Telegram asks for it, tries again what surely did not arrive, paces what is pushed."""

import asyncio
import random
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from http import HTTPStatus
from json import JSONDecodeError
from math import ceil, inf

import aiohttp
import structlog
from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.methods import Response, TelegramMethod
from aiogram.methods.base import TelegramType

from bot.pulse import Pulse

log = structlog.get_logger()

PER_SECOND = 30  # what Telegram lets one bot say in all
SECOND = 1.1  # as it is counted here: what left a little apart may arrive together
APART = 0.02  # seconds between two, so that a wish for silence is heard before many more have left
PER_CHAT_SECONDS = 1.0
TRIES = 4
PUSH_WAITS = 5.0  # seconds of silence: longer ones are the outbox's to wait out, or its lease would run out here
CHATS_REMEMBERED = 1500
# A connection that cannot be made says for certain that nothing arrived, so it is told apart from an answer that does not come.
PATIENCE = aiohttp.ClientTimeout(total=300, sock_connect=5, sock_read=20)
_NOT_CONNECTED = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError)

_pushing: ContextVar[bool] = ContextVar("pushing", default=False)


@contextmanager
def pushing() -> Iterator[None]:
    """What is sent inside is a push: paced, and not tried again here, for the outbox does that."""
    token = _pushing.set(True)
    try:
        yield
    finally:
        _pushing.reset(token)


class Outgoing(BaseRequestMiddleware):
    """Answers to people go out at once and are tried again for a while; pushes wait their turn, behind answers too.

    `protect`: whether messages that screens mark as protected are sent so.
    """

    def __init__(self, pulse: Pulse | None = None, *, protect: bool = True) -> None:
        self.pulse, self.protect = pulse or Pulse(), protect
        self.quiet_until = 0.0
        self._said: deque[float] = deque(maxlen=PER_SECOND)
        self._next_in_chat: dict[int, float] = {}
        self._line = asyncio.Lock()

    async def __call__(
        self, make_request: NextRequestMiddlewareType[TelegramType], bot: Bot, method: TelegramMethod[TelegramType]
    ) -> Response[TelegramType]:
        """Send one request, keeping silent while Telegram wants silence."""
        if not self.protect and getattr(method, "protect_content", None) is True:
            method.protect_content = None  # type: ignore[attr-defined]
        if _pushing.get():
            return await self._push(make_request, bot, method)
        for attempt in range(1, TRIES):
            await self._silence(method)
            self._taken(method)
            try:
                return await self._asked(make_request, bot, method)
            except TelegramRetryAfter as error:
                self._keep_silent(error.retry_after)
            except (TelegramServerError, ClientDecodeError, TelegramNetworkError) as error:
                if _may_have_arrived(error, method):
                    raise
                log.warning("telegram.again", method=method.__api_method__, attempt=attempt, error=type(error).__name__)
                await asyncio.sleep(0.5 * 2**attempt * random.uniform(0.5, 1))  # noqa: S311 - spreads the load, hides nothing
        await self._silence(method)
        self._taken(method)
        return await self._asked(make_request, bot, method)

    async def _push(
        self, make_request: NextRequestMiddlewareType[TelegramType], bot: Bot, method: TelegramMethod[TelegramType]
    ) -> Response[TelegramType]:
        await self._turn(method)
        try:
            return await self._asked(make_request, bot, method)
        except TelegramRetryAfter as error:
            self._keep_silent(error.retry_after)
            raise

    async def _asked(
        self, make_request: NextRequestMiddlewareType[TelegramType], bot: Bot, method: TelegramMethod[TelegramType]
    ) -> Response[TelegramType]:
        """Ask; whether Telegram knows the token is everybody's business. An older server may only not know a method (404)."""
        try:
            answer = await make_request(bot, method)
        except TelegramUnauthorizedError as error:
            self.pulse.refused(HTTPStatus.UNAUTHORIZED, error.message)
            raise
        except TelegramNotFound as error:
            if _makes_something(method):
                self.pulse.refused(HTTPStatus.NOT_FOUND, error.message)
            raise
        if self.pulse.is_stranger:
            self.pulse.accepted()
        return answer

    async def _turn(self, method: TelegramMethod[TelegramType]) -> None:
        """Wait for a place, first come, first served: so many a second, one a second to a chat, none while it is to be quiet."""
        time, chat_id = asyncio.get_running_loop().time, getattr(method, "chat_id", 0)
        while True:
            await self._silence(method, PUSH_WAITS)
            if (wait := self._next_in_chat.get(chat_id, 0.0) - time()) > 0:
                await asyncio.sleep(wait)  # outside of the line, or one chat would hold up all
                continue
            async with self._line:
                while (wait := self._free_at() - time()) > 0:  # an answer may have gone before
                    await asyncio.sleep(wait)
                if max(self.quiet_until, self._next_in_chat.get(chat_id, 0.0)) <= time():
                    self._taken(method)
                    return

    def _taken(self, method: TelegramMethod[TelegramType]) -> None:
        """Note that a message goes out now; what is no message takes nobody's place."""
        chat_id = getattr(method, "chat_id", None)
        if chat_id is None:
            return
        now = asyncio.get_running_loop().time()
        self._said.append(now)
        self._next_in_chat[chat_id] = now + PER_CHAT_SECONDS
        if len(self._next_in_chat) > CHATS_REMEMBERED:
            self._next_in_chat = {chat: free for chat, free in self._next_in_chat.items() if free > now}

    def _free_at(self) -> float:
        """When a message may go out: a second's worth goes in close file, the next one a second after the first of those."""
        if not self._said:
            return 0.0
        return max(self._said[-1] + APART, self._said[0] + SECOND if len(self._said) == PER_SECOND else 0.0)

    async def _silence(self, method: TelegramMethod[TelegramType], at_most: float = inf) -> None:
        """Wait out what Telegram asked for; one that lasts longer than `at_most` seconds is met as Telegram would meet it."""
        while (wait := self.quiet_until - asyncio.get_running_loop().time()) > 0:  # it may be prolonged meanwhile
            if wait > at_most:
                raise TelegramRetryAfter(method, "not asked: it is still to be quiet", retry_after=ceil(wait))
            await asyncio.sleep(wait)

    def _keep_silent(self, seconds: float) -> None:
        until = asyncio.get_running_loop().time() + seconds + random.uniform(0.05, 0.3)  # noqa: S311
        self.quiet_until = max(self.quiet_until, until)
        log.warning("telegram.retry_after", seconds=seconds)


def surely_lost(error: Exception) -> bool:
    """Whether it is certain that a request had no effect."""
    if isinstance(error, ClientDecodeError):  # what is no JSON comes from a gateway, not from Telegram
        return isinstance(error.original, JSONDecodeError)
    cause = error.__cause__ or error.__context__
    return isinstance(error, TelegramServerError) or isinstance(cause, _NOT_CONNECTED)


def _may_have_arrived(error: Exception, method: TelegramMethod[TelegramType]) -> bool:
    """Whether a second try could say the same thing twice. There is no key that would tell Telegram it is a repeat."""
    strange_answer = isinstance(error, ClientDecodeError)
    return not surely_lost(error) and (strange_answer or _makes_something(method))


def _makes_something(method: TelegramMethod[TelegramType]) -> bool:
    """Whether a new message comes of it, whatever is in it."""
    return method.__api_method__.startswith("send")
