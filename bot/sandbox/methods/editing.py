"""Editing what the bot has sent, in a chat or posted through inline mode."""

from bot.sandbox.errors import bad_request
from bot.sandbox.markup import read_inline
from bot.sandbox.methods.messages import CAPTIONED
from bot.sandbox.methods.table import method
from bot.sandbox.params import Params
from bot.sandbox.people import Json
from bot.sandbox.texts import caption, message_text
from bot.sandbox.world import World

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


@method("editMessageText")
def edit_message_text(world: World, params: Params) -> Json | bool:
    text = message_text(params).as_text()
    keyboard = read_inline(params)
    message = _editable(world, params)
    if "text" not in message:
        raise bad_request(
            "there is no text in the message to edit" if _has_content(message) else "message can't be edited"
        )
    return _edit(world, params, message, text, keyboard)


@method("editMessageCaption")
def edit_message_caption(world: World, params: Params) -> Json | bool:
    words = caption(params).as_caption()
    keyboard = read_inline(params)
    message = _editable(world, params)
    if not _has_content(message):
        raise bad_request(
            "there is no caption in the message to edit" if "text" in message else "message can't be edited"
        )
    return _edit(world, params, message, words, keyboard, what=("caption", "caption_entities"))


@method("editMessageReplyMarkup")
def edit_message_reply_markup(world: World, params: Params) -> Json | bool:
    keyboard = read_inline(params)
    return _edit(world, params, _editable(world, params), {}, keyboard, what=())


def _has_content(message: Json) -> bool:
    return not CAPTIONED.isdisjoint(message)


def _editable(world: World, params: Params) -> Json:
    """Find the message a call wants to edit. Raises ApiError if it is not the bot's, or not there."""
    if inline_id := params.text("inline_message_id"):
        if inline_id not in world.outside.messages:
            raise bad_request("MESSAGE_ID_INVALID")
        return world.outside.messages[inline_id]
    chat = world.known_chat(params.text("chat_id"))
    message = chat.find(params.integer("message_id"))
    if message is None:
        raise bad_request("message to edit not found")
    if message["from"]["id"] != world.bot.id or chat.is_sealed(message["message_id"]):
        raise bad_request("message can't be edited")
    return message


def _edit(
    world: World,
    params: Params,
    message: Json,
    content: Json,
    keyboard: Json | None,
    what: tuple[str, ...] = ("text", "entities"),
) -> Json | bool:
    """Put the new content in place of the fields `what`; a keyboard not named again is gone."""
    new = content | ({"reply_markup": keyboard} if keyboard else {})
    fields = (*what, "reply_markup")
    if new == {field: message[field] for field in fields if field in message}:
        raise bad_request(NOT_MODIFIED)
    for field in fields:
        message.pop(field, None)
    message |= new | {"edit_date": world.date()}
    if params.text("inline_message_id"):
        world.changed("state")
        return True
    world.changed("chat", person=message["chat"]["id"])
    return message
