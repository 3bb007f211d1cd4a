"""What is done from the list of the silent: asked in a message of its own, for the list is gone through further."""

from aiogram import Bot
from aiogram.types import CallbackQuery

from bot.features.call_questions import how_ended
from bot.features.callbacks import when_to_call
from bot.kit.buttons.rhythm import CallSilent, PromiseSilent
from bot.kit.feature import Feature
from bot.kit.screen import answer, send
from bot.request import Request

feature = Feature()


@feature.press(CallSilent)
async def call_silent(query: CallbackQuery, callback_data: CallSilent, request: Request, bot: Bot) -> None:
    await send(bot, query.from_user.id, await how_ended(callback_data.client_id, request))
    await answer(query)


@feature.press(PromiseSilent)
async def promise_silent(query: CallbackQuery, callback_data: PromiseSilent, request: Request, bot: Bot) -> None:
    await send(bot, query.from_user.id, await when_to_call(callback_data.client_id, request))
    await answer(query)
