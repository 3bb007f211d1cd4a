"""What a person believes of one card: it follows from what they typed, each thing once."""

import re
from dataclasses import dataclass, field, replace
from datetime import datetime

from tests.chaos.phone import Told

_ENTRY = re.compile(r"^• .*? — (.*) \([^()]*\)$", re.MULTILINE)
_SOUNDS = ("ba", "de", "fi", "go", "ku", "la", "me", "ni", "po", "ru")
REPEATED = "Once more"


def word(number: int) -> str:
    """A word of its own for each number, which nobody takes for anything else."""
    return "".join(_SOUNDS[int(digit)] for digit in f"{number:05d}").capitalize()


@dataclass
class Promise:
    """A call that was promised: known to the chat from `place` on, and until `closed`."""

    due: datetime
    place: int
    closed: int | None = None
    closed_at: datetime | None = None

    def came_due(self, now: datetime) -> bool:
        return self.due <= (now if self.closed_at is None else min(now, self.closed_at))


@dataclass
class Sheet:
    """One card as its owner believes it to be; `entries` are the lines of its history, oldest first."""

    name: str
    phone: str
    entries: list[str] = field(default_factory=lambda: ["card made"])
    stage: str = "⚪ White"
    company: str | None = None
    promises: list[Promise] = field(default_factory=list)
    archived: bool = False
    gone: bool = False

    @property
    def open(self) -> Promise | None:
        last = self.promises[-1] if self.promises else None
        return last if last and last.closed is None else None

    def promise(self, due: datetime, place: int, now: datetime) -> None:
        """One card has one promise of its owner's: a new one takes the place of the old."""
        self.close(place, now)
        self.promises.append(Promise(due, place))

    def close(self, place: int, now: datetime) -> None:
        if promise := self.open:
            promise.closed, promise.closed_at = place, now

    def call(self, entry: str, place: int, now: datetime) -> None:
        """A call keeps the promise whose minute has come."""
        self.entries.append(entry)
        if self.open and self.open.due <= now:
            self.close(place, now)

    def copy(self) -> "Sheet":
        return replace(self, entries=list(self.entries), promises=list(self.promises))

    def restore(self, before: "Sheet") -> None:
        """An undo: the facts are as they were; a promise called off with it, or standing again, is a promise anew."""
        self.entries, self.stage, self.company = before.entries, before.stage, before.company

    def differs(self, card: str, history: str) -> str | None:
        """What is wrong with a card and its history, as they were shown."""
        listed = _ENTRY.findall(history)[::-1]
        wanted = [self.name, self.phone, self.stage, *([self.company] if self.company else [])]
        if missing := [part for part in wanted if part not in card]:
            return f"{self.name}: {missing} not on the card {card!r}"
        if listed != self.entries:
            return f"{self.name}: the history says {listed}, it was told {self.entries}"
        if bool(self.open) != ("⏰ Callback:" in card or "Overdue callback:" in card):
            return f"{self.name}: promised is {self.open}, the card says {card!r}"
        return None

    def pushes_differ(self, told: list[Told], now: datetime) -> list[str]:
        """What is wrong with the reminders of this card: each promise that came due is told of, copies say that they are."""
        wrong = []
        for number, promise in enumerate(self.promises, 1):
            until = self.promises[number].place if number < len(self.promises) else None
            copies = [t for t in told if t.place >= promise.place and (until is None or t.place < until)]
            if promise.came_due(now) and not copies:
                wrong.append(f"{self.name}: the promise of {promise.due} was never told of")
            if sum(REPEATED not in copy.text for copy in copies) > 1:
                wrong.append(f"{self.name}: told twice without a mark of the promise of {promise.due}")
            if len({copy.markup for copy in copies}) > 1:
                wrong.append(f"{self.name}: copies of one reminder have other buttons")
        return wrong
