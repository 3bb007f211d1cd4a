"""Putting a message of the bot's into a chat: the part all sending methods share."""

from bot.sandbox.chats import Chat
from bot.sandbox.errors import bad_request
from bot.sandbox.markup import Markup, read_markup
from bot.sandbox.params import Params
from bot.sandbox.people import Json
from bot.sandbox.world import World


def post(world: World, params: Params, content: Json) -> Json:
    """Send `content` as the call says: to its chat, with its keyboard, as a reply, protected or not."""
    markup = read_markup(params)
    chat = world.reachable_chat(params.text("chat_id"))
    return put(world, chat, params, content, markup)


def put(world: World, chat: Chat, params: Params, content: Json, markup: Markup | None) -> Json:
    """Build the message and show it to the person."""
    message: Json = {
        "message_id": world.next_message_id(),
        "from": world.bot.user(),
        "chat": chat.person.private_chat(),
        "date": world.date(),
        **_reply(chat, params),
        **content,
    }
    if params.flag("protect_content"):
        message["has_protected_content"] = True
    chat.post(message)
    if markup is not None:
        _attach(chat, message, markup)
    world.changed("chat", person=chat.person.id)
    return message


def _attach(chat: Chat, message: Json, markup: Markup) -> None:
    message_id = message["message_id"]
    if markup.kind == "inline":
        message["reply_markup"] = markup.value
        return
    # Telegram lets nobody edit a message that came with any keyboard but an inline one.
    chat.seal(message_id)
    if markup.kind == "keyboard":
        chat.show_keyboard(message_id, markup.value)
    elif markup.kind == "remove":
        chat.hide_keyboard()
    else:
        chat.ask_reply(message_id, markup.value.get("input_field_placeholder"))


def _reply(chat: Chat, params: Params) -> Json:
    asked = params.document("reply_parameters", "reply parameters JSON object") or {}
    if not isinstance(asked, dict):
        raise bad_request("object expected as reply parameters")
    message_id = asked.get("message_id") or params.integer("reply_to_message_id")
    if not message_id:
        return {}
    replied = chat.find(int(message_id))
    if replied is None:
        if asked.get("allow_sending_without_reply") or params.flag("allow_sending_without_reply"):
            return {}
        raise bad_request("message to be replied not found")
    return {"reply_to_message": {key: value for key, value in replied.items() if key != "reply_to_message"}}
