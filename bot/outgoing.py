"""Everything said to Telegram: waits where Telegram asks for it, tries again what surely did not arrive, paces what is pushed."""

import asyncio
import random
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from json import JSONDecodeError
from math import ceil, inf

import aiohttp
import structlog
from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.exceptions import ClientDecodeError, TelegramNetworkError, TelegramRetryAfter, TelegramServerError
from aiogram.methods import Response, SendContact, SendDocument, SendMessage, SendPhoto, TelegramMethod
from aiogram.methods.base import TelegramType

log = structlog.get_logger()

PER_SECOND = 25
PER_CHAT_SECONDS = 1.0
TRIES = 4
PUSH_WAITS = 5.0  # seconds of silence: longer ones are the outbox's to wait out, or its lease would run out here
CHATS_REMEMBERED = 1500
_MAKES_SOMETHING = (SendMessage, SendContact, SendDocument, SendPhoto)

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
    """Answers to people go out at once and are tried again for a while; pushes wait their turn behind one another only.

    `protect`: whether messages that screens mark as protected are sent so.
    """

    def __init__(self, *, protect: bool = True) -> None:
        self.protect = protect
        self.quiet_until = 0.0
        self._next_push = 0.0
        self._next_in_chat: dict[int, float] = {}

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
            try:
                return await make_request(bot, method)
            except TelegramRetryAfter as error:
                self._keep_silent(error.retry_after)
            except (TelegramServerError, ClientDecodeError, TelegramNetworkError) as error:
                if _may_have_arrived(error, method):
                    raise
                log.warning("telegram.again", method=method.__api_method__, attempt=attempt, error=type(error).__name__)
                await asyncio.sleep(0.5 * 2**attempt * random.uniform(0.5, 1))  # noqa: S311 - spreads the load, hides nothing
        await self._silence(method)
        return await make_request(bot, method)

    async def _push(
        self, make_request: NextRequestMiddlewareType[TelegramType], bot: Bot, method: TelegramMethod[TelegramType]
    ) -> Response[TelegramType]:
        await self._silence(method, PUSH_WAITS)
        await self._turn(getattr(method, "chat_id", 0))
        await self._silence(method, PUSH_WAITS)
        try:
            return await make_request(bot, method)
        except TelegramRetryAfter as error:
            self._keep_silent(error.retry_after)
            raise

    async def _turn(self, chat_id: int) -> None:
        """Wait for a place in virtual time: so many a second in all, one a second to a chat."""
        now = asyncio.get_running_loop().time()
        at = max(now, self._next_push, self._next_in_chat.get(chat_id, 0.0))
        self._next_push = max(now, self._next_push) + 1 / PER_SECOND
        self._next_in_chat[chat_id] = at + PER_CHAT_SECONDS
        if len(self._next_in_chat) > CHATS_REMEMBERED:
            self._next_in_chat = {chat: free for chat, free in self._next_in_chat.items() if free > now}
        await asyncio.sleep(at - now)

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


def _may_have_arrived(error: Exception, method: TelegramMethod[TelegramType]) -> bool:
    """Whether a second try could say the same thing twice. There is no key that would tell Telegram it is a repeat."""
    if isinstance(error, ClientDecodeError):
        return not isinstance(
            error.original, JSONDecodeError
        )  # an answer that is no JSON is a gateway's, not Telegram's
    if isinstance(error, TelegramServerError) or not isinstance(method, _MAKES_SOMETHING):
        return False
    return not isinstance(error.__cause__ or error.__context__, aiohttp.ClientConnectorError)
