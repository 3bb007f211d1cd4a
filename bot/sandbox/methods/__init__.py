"""The Bot API methods the sandbox knows, by area."""

from bot.sandbox.methods import answers, chats, editing, inline, media, messages, polling, profile
from bot.sandbox.methods.table import METHODS

__all__ = ["METHODS", "answers", "chats", "editing", "inline", "media", "messages", "polling", "profile"]
