"""The door: what a stranger meets. One neutral line, unless they bring an invitation, the console code, or are the owner."""

from datetime import datetime
from zoneinfo import ZoneInfo

from aiogram import Bot
from aiogram.types import CallbackQuery, InlineQuery, Message, TelegramObject, User

from bot.features import start
from bot.kit.offers import offer
from bot.kit.screen import answer, send
from bot.kit.texts import Texts, language_of
from bot.settings import Settings
from storage import members
from storage.db import Database
from storage.members import Newcomer
from storage.models import Member, NoticeKind
from storage.notices import plan
from storage.rules.text import clean
from storage.rules.visibility import Role

NAME_LIMIT = 100


def newcomer(user: User, settings: Settings) -> Newcomer:
    """What Telegram says of somebody who knocks."""
    name = clean(user.full_name)[:NAME_LIMIT] or str(user.id)
    return Newcomer(user.id, name, language_of(user.language_code), settings.default_timezone)


async def knock(event: TelegramObject, user: User, bot: Bot, db: Database, settings: Settings, now: datetime) -> None:
    """Answer somebody who is not on the team."""
    t = Texts(language_of(user.language_code), ZoneInfo(settings.default_timezone))
    if isinstance(event, Message):
        member = await _let_in(event, user, db, settings, now)
        if member is not None:
            own = Texts(member.language, ZoneInfo(member.timezone))
            await send(bot, event.chat.id, start.welcome_screen(member, own))
        else:
            await event.answer(t("stranger"))
    elif isinstance(event, CallbackQuery):
        await answer(event, t.plain("stranger"))
    elif isinstance(event, InlineQuery):
        await offer(event)


async def _let_in(message: Message, user: User, db: Database, settings: Settings, now: datetime) -> Member | None:
    command, _, payload = (message.text or "").strip().partition(" ")
    if command != "/start":
        return None
    who = newcomer(user, settings)
    if settings.owner_id is not None and user.id == settings.owner_id:
        async with db.begin() as session:
            return await members.admit(session, who, Role.OWNER, now)
    kind, _, token = payload.strip().partition("_")
    if not token:
        return None
    async with db.begin() as session:
        if kind == "claim":
            return await members.claim(session, token, who, now)
        joined = await members.join(session, token, who, now) if kind == "join" else None
        if joined is None:
            return None
        member, inviter = joined
        news = {"text": "joined", "name": member.name, "role": member.role.value}
        await plan(session, NoticeKind.MESSAGE, inviter.id, now, payload=news)
        return member
