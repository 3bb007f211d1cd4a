"""What is said when an update could not be handled, or not yet: read off the raw one, which nothing else may be able to read."""

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
        await _say(bot, json.loads(raw), zone, "could-not-process", alert=True)
    except (TelegramNetworkError, TelegramServerError, TelegramRetryAfter, ClientDecodeError):
        return False
    except Exception:  # noqa: BLE001 - nothing is certain in what cannot be read
        return True
    return True


async def ask_for_patience(bot: Bot, raw: str, zone: str) -> None:
    """Tell them that it takes longer, and will be answered all the same."""
    with contextlib.suppress(Exception):  # it can be done without, and is said again to nobody
        await _say(bot, json.loads(raw), zone, "takes-longer", alert=False)


async def _say(bot: Bot, update: Any, zone: str, text_id: str, *, alert: bool) -> None:
    event = update.get("callback_query") or update["message"]
    t = Texts(language_of(event["from"].get("language_code")), ZoneInfo(zone))
    if "callback_query" in update:
        await bot.answer_callback_query(event["id"], t.plain(text_id), show_alert=alert)
    elif event["chat"]["type"] == ChatType.PRIVATE:
        await bot.send_message(event["chat"]["id"], t(text_id))


async def stop_spinner(bot: Bot, raw: str) -> None:
    """Answer a press whose effect is kept, though the words about it did not come through."""
    with contextlib.suppress(Exception):
        if query := json.loads(raw).get("callback_query"):
            await bot.answer_callback_query(query["id"])
