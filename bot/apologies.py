"""What is said when an update could not be handled: read off the raw update, for it may be one that nothing else can read."""

import contextlib
import json
from typing import Any
from zoneinfo import ZoneInfo

from aiogram import Bot
from aiogram.enums import ChatType
from aiogram.exceptions import ClientDecodeError, TelegramNetworkError, TelegramRetryAfter, TelegramServerError

from bot.kit.texts import Texts, language_of


async def apologise(bot: Bot, raw: str, zone: str) -> bool:
    """Tell whoever wrote to the bot or pressed a button that nothing came of it; groups and all others hear nothing.

    Gives whether all is said that can be said.
    """
    try:
        await _apologise(bot, json.loads(raw), zone)
    except (TelegramNetworkError, TelegramServerError, TelegramRetryAfter, ClientDecodeError):
        return False
    except Exception:  # noqa: BLE001 - nothing is certain in what cannot be read
        return True
    return True


async def _apologise(bot: Bot, update: Any, zone: str) -> None:
    event = update.get("callback_query") or update["message"]
    t = Texts(language_of(event["from"].get("language_code")), ZoneInfo(zone))
    if "callback_query" in update:
        await bot.answer_callback_query(event["id"], t.plain("could-not-process"), show_alert=True)
    elif event["chat"]["type"] == ChatType.PRIVATE:
        await bot.send_message(event["chat"]["id"], t("could-not-process"))


async def stop_spinner(bot: Bot, raw: str) -> None:
    """Answer a press whose effect is kept, though the words about it did not come through."""
    with contextlib.suppress(Exception):
        if query := json.loads(raw).get("callback_query"):
            await bot.answer_callback_query(query["id"])
