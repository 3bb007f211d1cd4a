"""The bot about itself: getMe, the commands in the menu, names and descriptions by language."""

import re
from typing import Any

from bot.sandbox.errors import bad_request
from bot.sandbox.methods.table import method
from bot.sandbox.params import Params
from bot.sandbox.people import Json
from bot.sandbox.world import World

MAX_COMMANDS = 100
MAX_NAME, MAX_DESCRIPTION, MAX_SHORT_DESCRIPTION = 64, 512, 120
SCOPES = frozenset({
    "default", "all_private_chats", "all_group_chats", "all_chat_administrators", "chat", "chat_administrators",
    "chat_member",
})  # fmt: skip
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_LANGUAGE = re.compile(r"[a-z]{2}")


@method("getMe")
def get_me(world: World, _: Params) -> Json:
    return world.bot.user() | {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": world.bot.inline_mode,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


@method("setMyCommands")
def set_my_commands(world: World, params: Params) -> bool:
    commands = params.document("commands", "commands JSON object") or []
    if not isinstance(commands, list):
        raise bad_request("expected an Array of BotCommand")
    if len(commands) > MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    world.bot.commands[_scope(params), _language(params)] = [_command(command) for command in commands]
    world.changed("state")
    return True


@method("getMyCommands")
def get_my_commands(world: World, params: Params) -> list[Json]:
    return world.bot.commands.get((_scope(params), _language(params)), [])


@method("deleteMyCommands")
def delete_my_commands(world: World, params: Params) -> bool:
    world.bot.commands.pop((_scope(params), _language(params)), None)
    world.changed("state")
    return True


def _command(command: Any) -> Json:
    if not isinstance(command, dict):
        raise bad_request("can't parse BotCommand: expected an Object")
    for field in ("command", "description"):
        if not isinstance(command.get(field), str):
            raise bad_request(f"can't parse BotCommand: Can't find field \"{field}\"")
    name, description = command["command"].strip().removeprefix("/"), command["description"].strip()
    if not name:
        raise bad_request("command must be non-empty")
    if len(name) > 32:
        raise bad_request("command length must not exceed 32")
    if not description:
        raise bad_request("command description must be non-empty")
    if len(description) > 256:
        raise bad_request("command description length must not exceed 256")
    if not _COMMAND.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    return {"command": name, "description": description}


def _scope(params: Params) -> str:
    """Name a scope by its type, with the chat where the scope is one chat."""
    scope = params.document("scope", "BotCommandScope JSON object") or {"type": "default"}
    if not isinstance(scope, dict) or scope.get("type") not in SCOPES:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    return f"{scope['type']}:{scope['chat_id']}" if "chat_id" in scope else str(scope["type"])


def _language(params: Params) -> str:
    language = params.text("language_code")
    if language and not _LANGUAGE.fullmatch(language):
        raise bad_request("invalid language code specified")
    return language


def _kept(params: Params, kept: dict[str, str], field: str, limit: int) -> bool:
    value = params.text(field)
    if len(value) > limit:
        raise bad_request(f"{field.replace('_', ' ')} is too long")
    kept[_language(params)] = value
    return True


def _recalled(params: Params, kept: dict[str, str], field: str, default: str = "") -> Json:
    return {field: kept.get(_language(params)) or kept.get("") or default}


@method("setMyName")
def set_my_name(world: World, params: Params) -> bool:
    return _kept(params, world.bot.names, "name", MAX_NAME)


@method("getMyName")
def get_my_name(world: World, params: Params) -> Json:
    return _recalled(params, world.bot.names, "name", world.bot.name)


@method("setMyDescription")
def set_my_description(world: World, params: Params) -> bool:
    return _kept(params, world.bot.descriptions, "description", MAX_DESCRIPTION)


@method("getMyDescription")
def get_my_description(world: World, params: Params) -> Json:
    return _recalled(params, world.bot.descriptions, "description")


@method("setMyShortDescription")
def set_my_short_description(world: World, params: Params) -> bool:
    return _kept(params, world.bot.short_descriptions, "short_description", MAX_SHORT_DESCRIPTION)


@method("getMyShortDescription")
def get_my_short_description(world: World, params: Params) -> Json:
    return _recalled(params, world.bot.short_descriptions, "short_description")
