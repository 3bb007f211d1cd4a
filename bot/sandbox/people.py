"""Who is on the other side: people with phones, and the bot's own account as Telegram knows it."""

from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]


@dataclass
class Person:
    """Someone with a phone. A bot may write only to those who `started` it and have not blocked it since."""

    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = None
    started: bool = False
    blocked: bool = False
    deactivated: bool = False

    def user(self) -> Json:
        """Give the person as a Bot API `User`."""
        user: Json = {"id": self.id, "is_bot": False, "first_name": self.first_name}
        for name in ("last_name", "username", "language_code"):
            if value := getattr(self, name):
                user[name] = value
        return user

    def private_chat(self) -> Json:
        """Give the person's chat with the bot as a Bot API `Chat`; its id is the person's."""
        chat: Json = {"id": self.id, "first_name": self.first_name}
        for name in ("last_name", "username"):
            if value := getattr(self, name):
                chat[name] = value
        return chat | {"type": "private"}


@dataclass
class BotAccount:
    """What BotFather and the profile methods keep about the bot; keyed by language, "" being everyone else's."""

    token: str
    username: str
    name: str = "Kartoteka"
    inline_mode: bool = True
    inline_feedback: bool = False
    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    menu_buttons: dict[int, Json] = field(default_factory=dict)

    @property
    def id(self) -> int:
        return int(self.token.split(":", 1)[0])

    def user(self) -> Json:
        """Give the bot as it appears in messages."""
        return {"id": self.id, "is_bot": True, "first_name": self.names.get("") or self.name, "username": self.username}

    def commands_for(self, person: Person) -> list[Json]:
        """Choose the command list this person's app shows: the narrowest scope first, then the language."""
        language = (person.language_code or "").partition("-")[0]
        for scope in (f"chat:{person.id}", "all_private_chats", "default"):
            for key in ((scope, language), (scope, "")):
                if key in self.commands:
                    return self.commands[key]
        return []
