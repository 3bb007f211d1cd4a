"""How things stand with Telegram: what is said to the program's calls, for those who must know whether to go on."""

import time
from http import HTTPStatus

import structlog

log = structlog.get_logger()

STRANGE_TOKEN = frozenset({HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND})
REFUSALS = STRANGE_TOKEN | {HTTPStatus.CONFLICT}


class Pulse:
    """Whether Telegram answers, and what it says if it refuses.

    `polled_at`: when updates were given last, by the clock that only goes forward. `refusal`: the code of what Telegram says to
    whatever it is asked: 401 or 404, it does not know the token; 409, another program takes the updates.
    """

    def __init__(self) -> None:
        self.began_at = time.monotonic()
        self.polled_at: float | None = None
        self.refusal: int | None = None

    @property
    def is_stranger(self) -> bool:
        """Whether Telegram does not know the token (any more): nothing can be said to anybody."""
        return self.refusal in STRANGE_TOKEN

    @property
    def poll_age(self) -> float:
        """Seconds since updates were given last, or since the start."""
        return time.monotonic() - (self.polled_at or self.began_at)

    def polled(self) -> None:
        """Updates were given, if none."""
        self.polled_at = time.monotonic()
        self.accepted()

    def accepted(self) -> None:
        """Telegram answers as it should."""
        if self.refusal is not None:
            log.warning("telegram.accepts_again", after=self.refusal)
            self.refusal = None

    def refused(self, code: int, said: str) -> None:
        """Telegram refuses everything; said once, however often it does."""
        if self.refusal != code:
            self.refusal = code
            log.error("telegram.refuses", code=code, said=said)
