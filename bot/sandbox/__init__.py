"""A Bot API server on loopback with a chat page: the bot without a token, for trying and for tests."""

from bot.sandbox.chats import Chat
from bot.sandbox.limits import Call
from bot.sandbox.people import Person
from bot.sandbox.sandbox import Sandbox

__all__ = ["Call", "Chat", "Person", "Sandbox"]
