"""Access: who is this, may they in. Private chats with members of the team; everybody else ends here."""

import contextlib
from collections.abc import Awaitable, Callable
from typing import Any
from zoneinfo import ZoneInfo

from aiogram import BaseMiddleware, Bot
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.enums import ChatType
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.fsm.storage.base import StorageKey
from aiogram.types import CallbackQuery, ChatMemberUpdated, InlineQuery, Message, TelegramObject, Update, User

from bot.door import knock
from bot.isolation import WaitingTurns
from bot.kit.texts import Texts
from bot.request import Request
from bot.settings import Settings
from storage import fsm, members
from storage.db import Database

LARGEST_PERSON = 2**63 - 1  # what a database can keep; Telegram promises at most 52 bits

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


class Access(BaseMiddleware):
    """Deny by default, over every kind of update; one person's updates come one after the other."""

    def __init__(self) -> None:
        self.isolation = WaitingTurns()

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        """Let an update of a member through, with the `request` for its handler."""
        assert isinstance(event, Update)  # noqa: S101 - registered on updates alone
        bot: Bot = data["bot"]
        inner = _wanted(event)
        if inner is None:
            return UNHANDLED
        user = _person(inner)
        if user is None:
            await _leave_group(inner, bot)
            return UNHANDLED
        async with self.isolation.lock(StorageKey(bot_id=bot.id, chat_id=user.id, user_id=user.id)):
            return await self._admit(handler, event, inner, user, data)

    @staticmethod
    async def _admit(
        handler: Handler, event: TelegramObject, inner: TelegramObject, user: User, data: dict[str, Any]
    ) -> Any:
        db: Database = data["db"]
        settings: Settings = data["settings"]
        now = data["clock"].now()
        async with db.read() as session:
            found = await members.by_telegram_id(session, user.id)
        if found is None:
            return await knock(inner, user, data["bot"], db, settings, now)
        member, half_filled = found
        t = Texts(member.language, ZoneInfo(member.timezone))
        request = Request(member, t, now, db, settings, fsm.filling(half_filled))
        return await handler(event, {**data, "request": request})


def _wanted(update: Update) -> TelegramObject | None:
    """What is in an update, if it is of a kind that anything here answers to."""
    return update.message or update.callback_query or update.inline_query or update.my_chat_member


def _person(event: TelegramObject) -> User | None:
    """Who acted, if it is a person in a private chat (or in inline mode)."""
    match event:
        case Message(chat=chat, from_user=user, sender_chat=sender):
            private = chat.type == ChatType.PRIVATE and sender is None and user is not None and chat.id == user.id
        case CallbackQuery(from_user=user, message=message):
            private = message is None or message.chat.type == ChatType.PRIVATE
        case ChatMemberUpdated(chat=chat, from_user=user):
            private = chat.type == ChatType.PRIVATE
        case InlineQuery(from_user=user):
            private = True
        case _:
            return None
    return user if private and user is not None and not user.is_bot and 0 < user.id <= LARGEST_PERSON else None


async def _leave_group(event: TelegramObject, bot: Bot) -> None:
    """The base is nobody's business in a group: whoever adds the bot to one sees it leave."""
    if not isinstance(event, ChatMemberUpdated) or event.chat.type == ChatType.PRIVATE:
        return
    if event.new_chat_member.status in {"member", "administrator"}:
        with contextlib.suppress(TelegramBadRequest, TelegramForbiddenError):  # put out of it already
            await bot.leave_chat(event.chat.id)
