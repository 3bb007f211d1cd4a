"""Messages of words: sending, copying, forwarding, deleting."""

from bot.sandbox.chats import Chat
from bot.sandbox.errors import bad_request
from bot.sandbox.methods.posting import post
from bot.sandbox.methods.table import method
from bot.sandbox.params import Params
from bot.sandbox.people import Json
from bot.sandbox.texts import caption, message_text
from bot.sandbox.world import World

# Later than this a message stays on the person's screen for good.
DELETABLE_SECONDS = 48 * 3600
_ENVELOPE = frozenset({
    "message_id", "from", "chat", "date", "edit_date", "reply_to_message", "reply_markup", "has_protected_content",
    "forward_origin", "via_bot",
})  # fmt: skip
CAPTIONED = frozenset({"photo", "document", "voice", "audio", "video"})


@method("sendMessage")
def send_message(world: World, params: Params) -> Json:
    return post(world, params, message_text(params).as_text())


@method("sendMessageDraft")
def send_message_draft(world: World, params: Params) -> bool:
    """Agree: a draft is gone as soon as the message itself comes."""
    world.reachable_chat(params.text("chat_id"))
    return True


@method("copyMessage")
def copy_message(world: World, params: Params) -> Json:
    source = _source(world, params, "copy")
    if source.get("has_protected_content"):
        raise bad_request("the message can't be copied")
    content = {key: value for key, value in source.items() if key not in _ENVELOPE}
    if "caption" in params.values and not CAPTIONED.isdisjoint(content):
        content = {key: value for key, value in content.items() if not key.startswith("caption")}
        content |= caption(params).as_caption()
    return {"message_id": post(world, params, content)["message_id"]}


@method("forwardMessage")
def forward_message(world: World, params: Params) -> Json:
    source = _source(world, params, "forward")
    if source.get("has_protected_content"):
        raise bad_request("the message can't be forwarded")
    origin = {"type": "user", "sender_user": source["from"], "date": source["date"]}
    content = {key: value for key, value in source.items() if key not in _ENVELOPE}
    message = post(world, params, {"forward_origin": source.get("forward_origin", origin), **content})
    world.chat(message["chat"]["id"]).seal(message["message_id"])
    return message


def _source(world: World, params: Params, what: str) -> Json:
    message = world.known_chat(params.text("from_chat_id")).find(params.integer("message_id"))
    if message is None:
        raise bad_request(f"message to {what} not found")
    return message


@method("deleteMessage")
def delete_message(world: World, params: Params) -> bool:
    if not params.text("chat_id"):
        raise bad_request("chat identifier is not specified")
    if not params.integer("message_id"):
        raise bad_request("message identifier is not specified")
    chat = world.known_chat(params.text("chat_id"))
    if chat.find(params.integer("message_id")) is None:
        raise bad_request("message to delete not found")
    _delete(world, chat, [params.integer("message_id")])
    return True


@method("deleteMessages")
def delete_messages(world: World, params: Params) -> bool:
    """Delete those of the messages that are there."""
    ids = params.document("message_ids", "message identifiers JSON object")
    if not isinstance(ids, list) or not ids:
        raise bad_request("message identifiers are not specified")
    if len(ids) > 100:
        raise bad_request("too many message identifiers specified")
    _delete(world, world.known_chat(params.text("chat_id")), [int(message_id) for message_id in ids])
    return True


def _delete(world: World, chat: Chat, ids: list[int]) -> None:
    found = [message for message_id in ids if (message := chat.find(message_id))]
    if any(message["date"] < world.now() - DELETABLE_SECONDS for message in found):
        raise bad_request("message can't be deleted for everyone")
    for message in found:
        chat.remove(message["message_id"])
    world.changed("chat", person=chat.person.id)
