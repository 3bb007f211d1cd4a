"""What the page is shown: messages with safe HTML beside the text, the keyboard, the commands, the people."""

from bot.sandbox.limits import Call
from bot.sandbox.people import Json, Person
from bot.sandbox.rendering import render
from bot.sandbox.world import World


def chat_view(world: World, person_id: int) -> Json:
    """Give a chat as its person sees it. Raises LookupError."""
    chat = world.chat(person_id)
    return {
        "messages": [
            message_view(message, person_id)
            | {
                "pinned": message["message_id"] in chat.pinned,
                "reactions": chat.reactions.get(message["message_id"], []),
            }
            for message in chat.messages
        ],
        "reply_keyboard": chat.reply_keyboard,
        "placeholder": chat.placeholder,
        "action": chat.action,
        "blocked": chat.person.blocked,
        "commands": world.bot.commands_for(chat.person),
    }


def message_view(message: Json, person_id: int) -> Json:
    """Add `html`, and `out`: whether the person sent it."""
    if "caption" in message:
        html = render(message["caption"], message.get("caption_entities", []))
    else:
        html = render(message.get("text", ""), message.get("entities", []))
    return message | {"html": html, "out": message["from"]["id"] == person_id}


def state_view(world: World) -> Json:
    commands = {language: each for (scope, language), each in world.bot.commands.items() if scope == "default"}
    bot = world.bot.user() | {
        "commands": commands,
        "description": world.bot.descriptions.get("", ""),
        "inline_mode": world.bot.inline_mode,
    }
    return {"bot": bot, "people": [person_view(person) for person in world.people.values()], "shift": world.shift}


def person_view(person: Person) -> Json:
    flags = {"started": person.started, "blocked": person.blocked, "deactivated": person.deactivated}
    return person.user() | flags


def friends_view(world: World) -> list[Json]:
    """Give the messages chosen inline results have posted into chats the bot is not in."""
    return [
        message_view(message, message["from"]["id"]) | {"inline_message_id": inline_id}
        for inline_id, message in world.outside.messages.items()
    ]


def call_view(number: int, call: Call) -> Json:
    return {
        "number": number,
        "at": call.at,
        "method": call.method,
        "params": call.params,
        "status": call.status,
        "chat_id": call.chat_id,
    }
