"""Misbehaviour on order: answers that fail, come late, come broken or do not come at all."""

import random
from dataclasses import dataclass

from bot.sandbox.errors import ApiError, too_many_requests

REASONS = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    409: "Conflict",
    413: "Request Entity Too Large",
    500: "Internal Server Error",
    502: "Bad Gateway",
    503: "Service Unavailable",
    504: "Gateway Timeout",
}
EVERY_METHOD = "*"


@dataclass
class Fault:
    """One kind of misbehaviour, for the next `times` calls it fits, or each time it fits by `chance` alone.

    `when` is "before" (the call has no effect) or "after" (it has, but the bot is told otherwise, or too late). `status` 200
    spoils nothing by itself: it is for a `delay` (seconds) alone. `drop` closes the connection instead of answering; `body`
    is answered raw, as a proxy in between would.
    """

    method: str
    status: int = 429
    description: str | None = None
    retry_after: int | None = None
    when: str = "before"
    drop: bool = False
    delay: float = 0.0
    body: bytes | None = None
    content_type: str | None = None
    times: int = 1
    chat_id: int | None = None
    chance: float = 1.0

    def __post_init__(self) -> None:
        if self.when not in {"before", "after"}:
            raise ValueError("a fault strikes before or after the effect")
        if self.status == 429 and self.retry_after is None:
            self.retry_after = 1

    def fits(self, method: str, chat_id: int | None) -> bool:
        same_method = self.method == EVERY_METHOD or self.method.lower() == method.lower()
        return same_method and self.chat_id in {None, chat_id}

    @property
    def spoils_the_answer(self) -> bool:
        return self.drop or self.body is not None or self.status != 200

    def error(self) -> ApiError:
        if self.retry_after is not None and self.description is None:
            return too_many_requests(self.retry_after)
        parameters = {} if self.retry_after is None else {"retry_after": self.retry_after}
        words = self.description or REASONS.get(self.status, "Error")
        return ApiError(self.status, words, **parameters)


class Faults:
    """The misbehaviour still owed, in the order it was asked for. The same `dice` bring the same misfortunes."""

    def __init__(self) -> None:
        self.waiting: list[Fault] = []
        self.dice = random.Random(1)  # noqa: S311 - weather, not secrets

    def add(
        self,
        method: str = EVERY_METHOD,
        *,
        status: int = 429,
        description: str | None = None,
        retry_after: int | None = None,
        when: str = "before",
        drop: bool = False,
        delay: float = 0.0,
        body: bytes | None = None,
        content_type: str | None = None,
        times: int = 1,
        chat_id: int | None = None,
        chance: float = 1.0,
    ) -> Fault:
        """Order a fault; see `Fault` for what the words mean."""
        fault = Fault(
            method, status, description, retry_after, when, drop, delay, body, content_type, times, chat_id, chance
        )
        self.waiting.append(fault)
        return fault

    def take(self, method: str, chat_id: int | None) -> Fault | None:
        """Use up one strike of the first fault that fits this call."""
        for fault in self.waiting:
            if fault.fits(method, chat_id) and self.dice.random() < fault.chance:
                fault.times -= 1
                if fault.times <= 0:
                    self.waiting.remove(fault)
                return fault
        return None

    def clear(self) -> None:
        self.waiting.clear()
