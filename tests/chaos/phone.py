"""A phone in the hands of somebody whose bot may die at any moment: what was told in its chat, and how to wait for it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import unescape

from bot.sandbox.limits import Call
from tests.chaos.stage import Stage
from tests.telegram import Seen

PATIENCE = 300
Words = str | re.Pattern[str]
_TAG = re.compile(r"<[^<>]*>")
_TELLING = frozenset({"sendmessage", "editmessagetext"})


@dataclass(frozen=True)
class Told:
    """Words the bot put before a person: when (a place among all calls), what, with which buttons, by itself or not."""

    place: int
    text: str
    markup: str
    edits: int | None

    @classmethod
    def of(cls, place: int, call: Call) -> "Told":
        text = unescape(_TAG.sub("", call.params.get("text", "")))
        edits = int(call.params["message_id"]) if call.method.lower() == "editmessagetext" else None
        return cls(place, text, call.params.get("reply_markup", ""), edits)


class SilentError(AssertionError):
    """Nothing was said although the program had all the time it could want."""


class Phone:
    """One person's chat."""

    def __init__(self, stage: Stage, person_id: int) -> None:
        self.stage, self.id = stage, person_id
        self.sandbox = stage.sandbox
        self.interrupted = False
        self._questions = 0

    @property
    def place(self) -> int:
        return len(self.sandbox.calls)

    def told(self, since: int = 0) -> Iterator[Told]:
        """All that reached this chat since a place among the calls, whether it still stands there or not."""
        for place, call in enumerate(self.sandbox.calls[since:], since):
            if call.status == 200 and call.chat_id == self.id and call.method.lower() in _TELLING:
                yield Told.of(place, call)

    def refusals(self) -> list[str]:
        """Presses that were met by a refusal: none of these people does what is not allowed."""
        presses = [press for press in self.sandbox.presses.values() if press.person_id == self.id and press.answer]
        return [str(press.answer["text"]) for press in presses if press.answer and press.answer.get("show_alert")]

    def heard(self, text: Words, since: int) -> Told | None:
        pattern = re.compile(re.escape(text)) if isinstance(text, str) else text
        return next((told for told in self.told(since) if pattern.search(told.text)), None)

    async def does(self, act: Callable[[], object], then: Words) -> Seen | None:
        """Do something and wait to be told `then`; None when the program died and, back again, has nothing to say to it.

        One person's updates are handled in order: when a later one is answered, this one has been handled. Asking so leaves
        a form that is being filled, and then `interrupted` is true.
        """
        since, ends, self.interrupted = self.place, self.stage.ends, False
        act()
        while not await self._hears(then, since, ends):
            ends = self.stage.ends
            if await self._barrier(then, since):
                break
        told = self.heard(then, since)
        return self._message(told) if told else None

    async def _hears(self, then: Words, since: int, ends: int) -> bool:
        """Whether `then` is told before the program dies."""
        await self.wait(lambda: self.heard(then, since) or self.stage.ends > ends, then)
        return self.heard(then, since) is not None

    async def _barrier(self, then: Words, since: int) -> bool:
        """Whether all that was done before has been handled by now; False when the program died once more meanwhile."""
        await self.wait(lambda: self.stage.life is not None or self.heard(then, since) is not None, "a new life")
        ends, self._questions = self.stage.ends, self._questions + 1
        echoed = f"“still {self._questions} there”"  # nothing is called so: the archive says what it was asked for
        if not self.heard(then, since):
            self.interrupted = True
            self.sandbox.say(self.id, f"/archive {echoed.strip('“”')}")
            await self.wait(lambda: self.heard(echoed, since) or self.stage.ends > ends, "an answer at all")
        return bool(self.heard(then, since) or self.heard(echoed, since))

    async def wait(self, until: Callable[[], object], what: object) -> None:
        try:
            await self.sandbox.wait_for(lambda: bool(until()), timeout=PATIENCE)
        except TimeoutError:
            last = [told.text for told in self.told()][-2:]
            raise SilentError(f"{self.id} waited in vain for {what!r}; the chat ends {last}") from None

    def _message(self, told: Told) -> Seen:
        """The message that was told, as it stands now; its own chat is as fresh as the telling."""
        messages = [Seen(message) for message in reversed(self.sandbox.chat(self.id).messages)]
        if told.edits is not None:
            return next(seen for seen in messages if seen.id == told.edits)
        return next(seen for seen in messages if seen.text.strip() == told.text.strip())

    def newest(self, fits: Callable[[Seen], object], since: int = 0) -> Seen | None:
        """The newest message of the bot's that fits as it now stands, of those after the message `since`."""
        messages = [Seen(message) for message in reversed(self.sandbox.chat(self.id).messages)]
        return next((seen for seen in messages if seen.raw["from"]["is_bot"] and seen.id > since and fits(seen)), None)

    @property
    def last_id(self) -> int:
        """The newest message, whoever wrote it."""
        return int(self.sandbox.chat(self.id).messages[-1]["message_id"]) if self.sandbox.chat(self.id).messages else 0

    async def says(self, text: str, then: Words) -> Seen | None:
        return await self.does(lambda: self.sandbox.say(self.id, text), then)

    async def presses(self, label: str, on: Seen, then: Words) -> Seen | None:
        """Press the button whose text contains `label`."""
        data = on.data(label)
        return await self.does(lambda: self.sandbox.press(self.id, on.id, data), then)

    async def is_asked(self, label: str, on: Seen, then: Words) -> Seen | None:
        """Press what asks for something to be typed; None when the question does not stand any more."""
        seen = await self.presses(label, on, then)
        return None if self.interrupted else seen

    async def sees(self, text: str, then: Words) -> Seen:
        """Ask to be shown something, as often as it takes."""
        while (seen := await self.says(text, then)) is None:
            pass
        return seen

    async def opens(self, label: str, on: Seen, then: Words) -> Seen:
        """Press what changes nothing, as often as it takes."""
        while (seen := await self.presses(label, on, then)) is None:
            pass
        return seen
