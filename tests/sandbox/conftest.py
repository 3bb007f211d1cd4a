"""A sandbox on a free port, a real aiogram bot that talks to it, and Ann, who has started the bot."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, Message, TelegramObject

from bot.sandbox import Person, Sandbox

TOKEN = "100000:sandbox-token"


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    sandbox = Sandbox(TOKEN)
    await sandbox.start()
    yield sandbox
    await sandbox.stop()


@pytest.fixture(scope="session")
async def session() -> AsyncIterator[AiohttpSession]:
    """One for all tests: closing one takes aiogram a quarter of a second."""
    session = AiohttpSession()
    yield session
    await session.close()


@pytest.fixture
def bot(sandbox: Sandbox, session: AiohttpSession) -> Bot:
    session.api = TelegramAPIServer.from_base(sandbox.url)
    return Bot(TOKEN, session=session, default=DefaultBotProperties(parse_mode="HTML"))


@pytest.fixture
def ann(sandbox: Sandbox) -> Person:
    ann = sandbox.add_person(id=1001, first_name="Ann", username="ann", language_code="en")
    sandbox.say(ann.id, "/start")
    sandbox.updates.clear()
    return ann


def button(text: str, data: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text=text, callback_data=data)]])


def last(sandbox: Sandbox, person: Person) -> Message:
    return Message.model_validate(sandbox.chat(person.id).messages[-1])


def plain(*objects: TelegramObject) -> list[dict[str, Any]]:
    """Compare what aiogram's objects say, not which bot brought them."""
    return [each.model_dump(mode="json", exclude_none=True) for each in objects]
