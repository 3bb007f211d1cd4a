"""What Telegram shows of the bot before a word is said: the menu of commands and the descriptions, in each language."""

from zoneinfo import ZoneInfo

from aiogram import Bot
from aiogram.types import BotCommand, MenuButtonCommands

from bot.kit.texts import FALLBACK, LANGUAGES, Texts

COMMANDS = (
    *("add", "call", "find", "today", "next", "week", "callbacks", "evening", "hours", "date", "every", "silent"),
    *("archive", "team", "away", "settings", "help", "cancel"),
)


def commands(t: Texts) -> list[BotCommand]:
    """The menu of commands in one language."""
    return [BotCommand(command=name, description=t.plain(f"command-{name}")) for name in COMMANDS]


async def publish(bot: Bot) -> None:
    """Tell Telegram what has changed since the last start; whoever has another language sees the English ones."""
    for language in LANGUAGES:
        await _publish_in(bot, Texts(language, ZoneInfo("UTC")), None if language == FALLBACK else language)
    if not isinstance(await bot.get_chat_menu_button(), MenuButtonCommands):
        await bot.set_chat_menu_button(menu_button=MenuButtonCommands())


async def _publish_in(bot: Bot, t: Texts, code: str | None) -> None:
    published = await bot.get_my_commands(language_code=code)
    if [_as_shown(each) for each in published] != [_as_shown(each) for each in commands(t)]:
        await bot.set_my_commands(commands(t), language_code=code)
    about, about_short = t.plain("about"), t.plain("about-short")
    if (await bot.get_my_description(language_code=code)).description != about:
        await bot.set_my_description(about, language_code=code)
    if (await bot.get_my_short_description(language_code=code)).short_description != about_short:
        await bot.set_my_short_description(about_short, language_code=code)


def _as_shown(command: BotCommand) -> tuple[str, str]:
    """What can be compared: one that came from Telegram also carries its bot."""
    return command.command, command.description
