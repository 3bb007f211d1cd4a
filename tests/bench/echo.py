"""What the program is measured against: a bare aiogram bot that answers with as many calls and knows nothing."""

import asyncio
import logging
import os
import sys

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import CallbackQuery, InlineQuery, Message

dispatcher = Dispatcher()


@dispatcher.message()
async def say_it_back(message: Message) -> None:
    await message.answer(message.text or "?")


@dispatcher.callback_query()
async def show_what_was_pressed(query: CallbackQuery) -> None:
    assert isinstance(query.message, Message)
    await query.message.edit_text(query.data or "?")
    await query.answer()


@dispatcher.inline_query()
async def find_nothing(query: InlineQuery) -> None:
    await query.answer([], cache_time=0)


async def main() -> None:
    logging.getLogger("aiogram").setLevel(logging.ERROR)
    session = AiohttpSession(api=TelegramAPIServer.from_base(os.environ["BOT_API_URL"]))
    await dispatcher.start_polling(Bot(os.environ["BOT_TOKEN"], session=session))


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
