"""Everything the sandbox knows: people, chats, files, queries, calls; and the way to wait until it changes."""

import asyncio
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.sandbox.chats import Chat
from bot.sandbox.errors import bad_request, forbidden
from bot.sandbox.faults import Faults
from bot.sandbox.files import FileStore
from bot.sandbox.limits import Call, Limits
from bot.sandbox.people import BotAccount, Json, Person
from bot.sandbox.updates import UpdateQueue


@dataclass
class Press:
    """A callback query: when it was made and how it was answered."""

    person_id: int
    at: float
    answer: Json | None = None


@dataclass
class InlineSearch:
    """An inline query: who typed what, and the results the bot gave."""

    person_id: int
    query: str
    offset: str
    at: float
    answer: Json | None = None


@dataclass
class Outside:
    """Messages posted by chosen inline results into chats the bot is not in; by inline_message_id."""

    messages: dict[str, Json] = field(default_factory=dict)


class World:
    """The state of the other side. All of it lives in one event loop; no call here waits but `wait_for`."""

    def __init__(self, token: str, username: str) -> None:
        self.bot = BotAccount(token, username)
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.updates = UpdateQueue()
        self.files = FileStore()
        self.faults = Faults()
        self.shift = 0.0
        self.limits = Limits(lambda: asyncio.get_running_loop().time() + self.shift)
        self.presses: dict[str, Press] = {}
        self.searches: dict[str, InlineSearch] = {}
        self.outside = Outside()
        self.calls: list[Call] = []
        self.on_change: list[Callable[[Json], None]] = []
        self._waiting: list[asyncio.Future[None]] = []
        self._last_message_id = 0

    @property
    def violations(self) -> list[Call]:
        """Calls made while Telegram had told the bot to wait."""
        return self.limits.violations

    def now(self) -> float:
        return time.time() + self.shift

    def date(self) -> int:
        return int(self.now())

    def next_message_id(self) -> int:
        """Count messages across all chats, as Telegram does within one account."""
        self._last_message_id += 1
        return self._last_message_id

    def new_id(self) -> str:
        """Make an id for a query, of the length Telegram's have."""
        return str(secrets.randbelow(9 * 10**17) + 10**17)

    def add_person(
        self,
        id: int,  # noqa: A002 - the name Telegram gives it
        first_name: str,
        last_name: str | None = None,
        username: str | None = None,
        language_code: str | None = None,
    ) -> Person:
        """Bring a person in; one whose id is known already stays as they are."""
        if id not in self.people:
            self.people[id] = Person(id, first_name, last_name, username, language_code)
            self.chats[id] = Chat(self.people[id])
            self.changed("state")
        return self.people[id]

    def chat(self, person_id: int) -> Chat:
        """Show a person's chat with the bot. Raises LookupError."""
        return self.chats[person_id]

    def callback_answer(self, callback_query_id: str) -> Json | None:
        """Give what the press was answered with: text, show_alert, url; None as long as it is not."""
        return self.presses[callback_query_id].answer

    def inline_answer(self, inline_query_id: str) -> Json | None:
        return self.searches[inline_query_id].answer

    def reachable_chat(self, chat_id: str) -> Chat:
        """Find the chat the bot wants to write to. Raises ApiError if Telegram would not let it."""
        chat = self.known_chat(chat_id)
        if not chat.person.started:
            raise forbidden("bot can't initiate conversation with a user")
        if chat.person.blocked:
            raise forbidden("bot was blocked by the user")
        return chat

    def known_chat(self, chat_id: str) -> Chat:
        """Find a chat the bot wants to read or edit in. Raises ApiError."""
        if not chat_id:
            raise bad_request("chat_id is empty")
        chat = self.chats.get(int(chat_id)) if chat_id.lstrip("-").isdecimal() else None
        if chat is None:
            raise bad_request("chat not found")
        if chat.person.deactivated:
            raise forbidden("user is deactivated")
        return chat

    def changed(self, kind: str, **what: int | str) -> None:
        """Tell everyone who watches or waits."""
        for watch in list(self.on_change):
            watch({"kind": kind, **what})
        waiting, self._waiting = self._waiting, []
        for future in waiting:
            if not future.done():
                future.set_result(None)

    async def wait_for(self, predicate: Callable[[], bool], timeout: float = 60) -> None:  # noqa: ASYNC109
        """Wait until the predicate holds, looking again at each change. Raises TimeoutError."""
        async with asyncio.timeout(timeout):
            while not predicate():
                change = asyncio.get_running_loop().create_future()
                self._waiting.append(change)
                await change
