"""Chats as such: who is in them, what is pinned, what the bot seems to be doing there."""

from typing import Any

from bot.sandbox.errors import bad_request
from bot.sandbox.methods.table import method
from bot.sandbox.params import Params
from bot.sandbox.people import Json
from bot.sandbox.world import World

ACTIONS = frozenset({
    "cancel", "typing", "record_video", "upload_video", "record_audio", "record_voice", "upload_audio", "upload_voice",
    "upload_photo", "upload_document", "choose_sticker", "pick_up_location", "find_location", "record_video_note",
    "upload_video_note",
})  # fmt: skip
NO_GIFTS = dict.fromkeys(
    ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
)


@method("sendChatAction")
def send_chat_action(world: World, params: Params) -> bool:
    action = params.text("action").lower()
    if action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = world.reachable_chat(params.text("chat_id"))
    chat.action = None if action == "cancel" else action
    world.changed("chat", person=chat.person.id)
    return True


@method("getChat")
def get_chat(world: World, params: Params) -> Json:
    chat = world.known_chat(params.text("chat_id"))
    full: Json = {"accent_color_id": chat.person.id % 7, "max_reaction_count": 11, "accepted_gift_types": NO_GIFTS}
    pinned = chat.find(chat.pinned[-1]) if chat.pinned else None
    return chat.person.private_chat() | full | ({"pinned_message": pinned} if pinned else {})


@method("getChatMember")
def get_chat_member(world: World, params: Params) -> Json:
    chat = world.known_chat(params.text("chat_id"))
    user_id = params.integer("user_id")
    if user_id == world.bot.id:
        return {"user": world.bot.user(), "status": "member"}
    if user_id != chat.person.id:
        raise bad_request("PARTICIPANT_ID_INVALID")
    return {"user": chat.person.user(), "status": "member"}


@method("pinChatMessage")
def pin_chat_message(world: World, params: Params) -> bool:
    chat = world.known_chat(params.text("chat_id"))
    message = chat.find(params.integer("message_id"))
    if message is None:
        raise bad_request("message to pin not found")
    chat.pinned.append(message["message_id"])
    world.changed("chat", person=chat.person.id)
    return True


@method("unpinChatMessage")
def unpin_chat_message(world: World, params: Params) -> bool:
    """Unpin the message named, or the one pinned last."""
    chat = world.known_chat(params.text("chat_id"))
    message_id = params.integer("message_id") or (chat.pinned[-1] if chat.pinned else 0)
    if chat.find(message_id) is None:
        raise bad_request("message to unpin not found")
    chat.pinned = [pinned for pinned in chat.pinned if pinned != message_id]
    world.changed("chat", person=chat.person.id)
    return True


@method("setMessageReaction")
def set_message_reaction(world: World, params: Params) -> bool:
    chat = world.known_chat(params.text("chat_id"))
    message_id = params.integer("message_id")
    if chat.find(message_id) is None:
        raise bad_request("message to react not found")
    reactions = params.document("reaction", "reaction types JSON object") or []
    if not isinstance(reactions, list) or len(reactions) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    chat.reactions[message_id] = [_reaction(reaction) for reaction in reactions]
    world.changed("chat", person=chat.person.id)
    return True


def _reaction(reaction: Any) -> Json:
    if not isinstance(reaction, dict) or reaction.get("type") not in {"emoji", "custom_emoji"}:
        raise bad_request("REACTION_INVALID")
    return reaction


@method("leaveChat")
def leave_chat(world: World, params: Params) -> bool:
    world.known_chat(params.text("chat_id"))
    raise bad_request("chat member status can't be changed in private chats")


@method("setChatMenuButton")
def set_chat_menu_button(world: World, params: Params) -> bool:
    button = params.document("menu_button", "menu button JSON object") or {"type": "default"}
    if not isinstance(button, dict) or button.get("type") not in {"commands", "web_app", "default"}:
        raise bad_request("can't parse menu button: MenuButton has unsupported type")
    world.bot.menu_buttons[params.integer("chat_id")] = button
    return True


@method("getChatMenuButton")
def get_chat_menu_button(world: World, params: Params) -> Json:
    buttons = world.bot.menu_buttons
    return buttons.get(params.integer("chat_id")) or buttons.get(0) or {"type": "commands"}
