"""A person with a phone, for tests: types, taps, shares, and sees what the bot made of it, over the real Bot API."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.clock import Clock
from bot.sandbox import Sandbox

PATIENCE = 60  # seconds: only what hangs for ever takes that long on any machine


class FrozenClock(Clock):
    """A clock that stands still until a test moves it."""

    def __init__(self, at: datetime) -> None:
        super().__init__()
        self.at = at

    def now(self) -> datetime:
        return self.at

    def set(self, at: datetime) -> None:
        self.at = at.astimezone(UTC)

    def move(self, **delta: float) -> None:
        self.at += timedelta(**delta)


@dataclass
class Seen:
    """A message as it stands in somebody's chat."""

    raw: dict[str, Any]

    @property
    def id(self) -> int:
        return int(self.raw["message_id"])

    @property
    def text(self) -> str:
        return str(self.raw.get("text") or self.raw.get("caption") or "")

    @property
    def rows(self) -> list[list[dict[str, Any]]]:
        return self.raw.get("reply_markup", {}).get("inline_keyboard", [])

    @property
    def buttons(self) -> list[str]:
        return [button["text"] for row in self.rows for button in row]

    @property
    def protected(self) -> bool:
        return bool(self.raw.get("has_protected_content"))

    def data(self, label: str) -> str:
        """What the button whose text contains `label` sends."""
        for row in self.rows:
            for button in row:
                if label in button["text"]:
                    return str(button["callback_data"])
        raise AssertionError(f"no button {label!r} among {self.buttons} under {self.text!r}")


class Person:
    """Somebody with a phone. What they do is handled by the program before the call comes back."""

    def __init__(self, sandbox: Sandbox, person_id: int, handled: Callable[[], Awaitable[None]]) -> None:
        self.sandbox, self.id, self._handled = sandbox, person_id, handled
        self.toast: str | None = None
        self.alerted = False

    async def says(self, text: str) -> None:
        self.sandbox.say(self.id, text)
        await self._handled()

    async def shares(self, phone: str, first_name: str, last_name: str | None = None, **more: Any) -> None:
        self.sandbox.share_contact(self.id, phone, first_name, last_name, **more)
        await self._handled()

    async def sends_sticker(self) -> None:
        self.sandbox.send_sticker(self.id)
        await self._handled()

    async def sends(self, kind: str, data: bytes, **more: str) -> None:
        """Send a file: photo, document, voice, video, video_note or audio; with `caption`, `name`, `mime`."""
        self.sandbox.send_file(self.id, kind, data, **more)
        await self._handled()

    async def sends_album(self, *pictures: bytes) -> None:
        self.sandbox.send_album(self.id, list(pictures))
        await self._handled()

    async def sends_place(self, latitude: float, longitude: float, *venue: str) -> None:
        """Send a place; with a title and an address it is a venue."""
        if venue:
            self.sandbox.send_venue(self.id, latitude, longitude, *venue)
        else:
            self.sandbox.send_location(self.id, latitude, longitude)
        await self._handled()

    async def forwards(self, *texts: str, origin: dict[str, Any]) -> None:
        """Forward messages of one author in one go."""
        for text in texts:
            self.sandbox.forward(self.id, text, origin)
        await self._handled()

    async def presses(self, label: str, on: Seen | None = None) -> None:
        """Press the button whose text contains `label`, under the last message that has buttons or under `on`."""
        message = on or self.last_with_buttons
        await self.presses_data(message.data(label), message)

    async def presses_data(self, data: str, on: Seen, *, forged: bool = False) -> None:
        query_id = self.sandbox.press(self.id, on.id, data, forged=forged)
        await self._handled()
        answer = self.sandbox.callback_answer(query_id)
        assert answer is not None, "the press was never answered: its button would spin"
        self.toast, self.alerted = answer.get("text"), bool(answer.get("show_alert"))

    async def taps(self, key: str) -> None:
        """Tap a key of the menu."""
        self.sandbox.tap_reply_button(self.id, key)
        await self._handled()

    async def searches(self, query: str, offset: str = "") -> list[dict[str, Any]]:
        """Type "@bot query" in some chat: the results offered."""
        return list((await self.searches_page(query, offset))["results"])

    async def searches_page(self, query: str, offset: str = "") -> dict[str, Any]:
        query_id = self.sandbox.inline(self.id, query, offset)
        await self._handled()
        answer = self.sandbox.inline_answer(query_id)
        assert answer is not None
        return {**answer, "inline_query_id": query_id}

    @property
    def messages(self) -> list[Seen]:
        """The whole chat, this person's own messages included."""
        return [Seen(message) for message in self.sandbox.chat(self.id).messages]

    @property
    def received(self) -> list[Seen]:
        """What the bot has sent that is still there."""
        return [seen for seen in self.messages if seen.raw["from"]["is_bot"]]

    @property
    def sees(self) -> Seen:
        """The last message of the bot's."""
        received = self.received
        assert received, "nothing was answered"
        return received[-1]

    @property
    def last_with_buttons(self) -> Seen:
        with_buttons = [seen for seen in self.received if seen.rows]
        assert with_buttons, "no message with buttons"
        return with_buttons[-1]

    @property
    def keys(self) -> list[str]:
        """The keyboard for the thumb."""
        return [key["text"] for row in self.sandbox.chat(self.id).reply_keyboard or [] for key in row]
