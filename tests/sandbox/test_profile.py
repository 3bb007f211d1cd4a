import pytest
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import BotCommand, BotCommandScopeChat, MenuButtonCommands

from bot.sandbox.people import Person
from tests.sandbox.conftest import plain

HELP = BotCommand(command="help", description="What I can do")
AIDE = BotCommand(command="help", description="Ce que je sais faire")


async def test_who_the_bot_is(sandbox, bot):
    me = await bot.get_me()
    assert (me.id, me.username, me.supports_inline_queries) == (100000, "kartoteka_bot", True)


async def test_commands_by_language(sandbox, bot, ann):
    await bot.set_my_commands([HELP])
    await bot.set_my_commands([AIDE], language_code="fr")
    assert plain(*await bot.get_my_commands()) == plain(HELP)
    assert plain(*await bot.get_my_commands(language_code="fr")) == plain(AIDE)
    jean = Person(id=1, first_name="Jean", language_code="fr-ca")
    assert sandbox.bot.commands_for(jean)[0]["description"] == AIDE.description
    assert sandbox.bot.commands_for(ann)[0]["description"] == HELP.description
    await bot.delete_my_commands(language_code="fr")
    assert sandbox.bot.commands_for(jean)[0]["description"] == HELP.description


async def test_a_persons_own_commands_come_first(sandbox, bot, ann):
    await bot.set_my_commands([HELP])
    await bot.set_my_commands([], scope=BotCommandScopeChat(chat_id=ann.id))
    assert sandbox.bot.commands_for(ann) == []


@pytest.mark.parametrize(
    ("command", "description", "words"),
    [
        ("Help", "x", "BOT_COMMAND_INVALID"),
        ("помощь", "x", "BOT_COMMAND_INVALID"),
        ("", "x", "command must be non-empty"),
        ("a" * 33, "x", "command length must not exceed 32"),
        ("help", " ", "command description must be non-empty"),
        ("help", "x" * 257, "command description length must not exceed 256"),
    ],
)
async def test_commands_telegram_refuses(bot, command, description, words):
    with pytest.raises(TelegramBadRequest, match=words):
        await bot.set_my_commands([BotCommand(command=command, description=description)])


async def test_a_hundred_commands_and_no_more(bot):
    commands = [BotCommand(command=f"c{number}", description="x") for number in range(101)]
    await bot.set_my_commands(commands[1:])
    with pytest.raises(TelegramBadRequest, match="BOT_COMMANDS_TOO_MUCH"):
        await bot.set_my_commands(commands)
    with pytest.raises(TelegramBadRequest, match="invalid language code"):
        await bot.set_my_commands([HELP], language_code="french")


async def test_names_and_descriptions(bot):
    await bot.set_my_name("Kartoteka")
    await bot.set_my_description("Remembers", language_code="en")
    await bot.set_my_short_description("Short")
    assert (await bot.get_my_name()).name == "Kartoteka"
    assert (await bot.get_my_description(language_code="en")).description == "Remembers"
    assert (await bot.get_my_description()).description == ""
    assert (await bot.get_my_short_description(language_code="fr")).short_description == "Short"
    with pytest.raises(TelegramBadRequest, match="name is too long"):
        await bot.set_my_name("x" * 65)


async def test_the_menu_button(bot, ann):
    await bot.set_chat_menu_button(menu_button=MenuButtonCommands())
    assert (await bot.get_chat_menu_button(chat_id=ann.id)).type == "commands"


async def test_closing_and_leaving_are_agreed_to(bot):
    assert await bot.log_out()
