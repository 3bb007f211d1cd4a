"""What Telegram shows of the bot before a word is said: the menu of commands and the descriptions, in each language."""

from zoneinfo import ZoneInfo

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import BotCommand, MenuButtonCommands

from bot.features.start import COMMANDS
from bot.kit.texts import FALLBACK, LANGUAGES, Texts

log = structlog.get_logger()


def commands(t: Texts) -> list[BotCommand]:
    """The menu of commands in one language."""
    return [BotCommand(command=name, description=t.plain(f"command-{name}")) for name in COMMANDS]


async def publish(bot: Bot) -> None:
    """Tell Telegram what has changed since the last start; whoever has another language sees the English ones.

    The bot works without it, so a failure is only noted.
    """
    try:
        for language in LANGUAGES:
            await _publish_in(bot, Texts(language, ZoneInfo("UTC")), None if language == FALLBACK else language)
        if not isinstance(await bot.get_chat_menu_button(), MenuButtonCommands):
            await bot.set_chat_menu_button(menu_button=MenuButtonCommands())
    except TelegramAPIError as error:
        log.warning("publish.failed", error=type(error).__name__)


async def _publish_in(bot: Bot, t: Texts, code: str | None) -> None:
    published = await bot.get_my_commands(language_code=code)
    if [(each.command, each.description) for each in published] != [(each.command, each.description) for each in commands(t)]:
        await bot.set_my_commands(commands(t), language_code=code)
    about, about_short = t.plain("about"), t.plain("about-short")
    if (await bot.get_my_description(language_code=code)).description != about:
        await bot.set_my_description(about, language_code=code)
    if (await bot.get_my_short_description(language_code=code)).short_description != about_short:
        await bot.set_my_short_description(about_short, language_code=code)
