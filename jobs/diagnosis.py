"""What the figures of a running program mean: green, or red for these reasons."""

from dataclasses import asdict, dataclass
from typing import Any

SILENT_POLLS = 150.0  # a poll takes up to 65 seconds, and the longest pause after a failed one 30
STUCK = 180.0
LONG_TURN = 1.0
_REFUSALS = {
    401: "Telegram does not know the token (401)",
    404: "Telegram does not know the token (404)",
    409: "another program takes this bot's updates (409)",
}


@dataclass(frozen=True)
class Queue:
    """How many wait, of them how many should not any more, and for how many seconds the oldest of these has."""

    waiting: int
    due: int
    oldest_due_s: float | None


@dataclass(frozen=True)
class Stored:
    """What the database says of itself and of the traffic in it; `dead` updates wait for a person."""

    kind: str
    version: str
    schema: str
    inbox: Queue
    outbox: Queue
    dead: int


@dataclass(frozen=True)
class Findings:
    """Seconds and counts. `database` is None when the database does not answer; turns of the loop, when they are not measured."""

    uptime_s: float
    last_poll_s: float
    refusal: int | None
    trouble: str | None
    longest_turn_s: float | None
    p99_turn_s: float | None
    database: Stored | None

    def reasons(self) -> list[str]:
        """Why it is red; nothing when it is green."""
        said = []
        if self.refusal is not None:
            said.append(_REFUSALS.get(self.refusal, f"Telegram refuses to give updates ({self.refusal})"))
        if self.last_poll_s > SILENT_POLLS:
            said.append(f"no updates were given for {self.last_poll_s:.0f} s")
        if self.trouble is not None:
            said.append(f"the database is in trouble ({self.trouble})")
        if self.database is None:
            said.append("the database does not answer")
        else:
            said += _stuck("notice", self.database.outbox, self.uptime_s) + _stuck(
                "update", self.database.inbox, self.uptime_s
            )
        if self.longest_turn_s is not None and self.longest_turn_s > LONG_TURN:
            said.append(f"the loop was blocked for {self.longest_turn_s:.1f} s within the last minute")
        return said

    def as_json(self) -> dict[str, Any]:
        """The findings as /health gives them: the verdict first, with its reasons."""
        reasons = self.reasons()
        return {"status": "red" if reasons else "green", "reasons": reasons, **asdict(self)}


def _stuck(what: str, queue: Queue, uptime: float) -> list[str]:
    """What was due while nobody was there is caught up with first."""
    age = min(queue.oldest_due_s or 0.0, uptime)
    return [f"the oldest {what} has been due for {age:.0f} s"] if age > STUCK else []
