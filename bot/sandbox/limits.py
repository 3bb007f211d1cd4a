"""Flood control, off unless asked for, and a record of calls made while Telegram had said to wait."""

import math
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass

from bot.sandbox.errors import ApiError, too_many_requests
from bot.sandbox.params import Params

_WHOLE_BOT = None
_SENDING = ("send", "copy", "forward", "edit")
TOLERANCE_SECONDS = 0.01
_FREE = frozenset({"sendchataction", "sendmessagedraft"})


@dataclass
class Call:
    """One Bot API call that arrived; `at` is monotonic seconds, `status` 0 until it is answered."""

    at: float
    method: str
    params: dict[str, str]
    chat_id: int | None
    status: int = 0

    @classmethod
    def of(cls, method: str, params: Params, at: float) -> "Call":
        named = {name: f"file:{upload.name}" for name, upload in params.files.items()}
        return cls(at, method, params.values | named, params.chat_id())

    @property
    def sends(self) -> bool:
        method = self.method.lower()
        return method.startswith(_SENDING) and method not in _FREE


class Limits:
    """Above `overall` messages a second, or above `per_chat` in one chat, is too fast; with `enforce` it is refused."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self.enforce = False
        self.overall = 30
        self.per_chat = 1
        self.violations: list[Call] = []
        self.too_fast: list[Call] = []
        self._clock = clock
        self._sent: dict[int | None, deque[float]] = defaultdict(deque)
        self._came: dict[int | None, deque[float]] = defaultdict(deque)
        self._closed: dict[int | str | None, float] = {}

    def watch(self, call: Call) -> None:
        """Note a call that came inside a wait Telegram had asked for: of its chat, of its method, of the whole bot."""
        now = self._clock()
        scopes = {_scope(call), *({_WHOLE_BOT} if call.sends else ())}
        if any(now < self._closed.get(scope, 0) for scope in scopes):
            self.violations.append(call)
        self._weigh(call)

    def _weigh(self, call: Call) -> None:
        """Count a message, and note whether it comes too fast; what is refused counts no less."""
        if not call.sends:
            return
        now = self._clock()
        for scope, limit in ((_WHOLE_BOT, self.overall), (call.chat_id, self.per_chat)):
            came = self._came[scope]
            while came and came[0] <= now - 1 + TOLERANCE_SECONDS:
                came.popleft()
            if len(came) >= limit and call not in self.too_fast[-1:]:
                self.too_fast.append(call)
            came.append(now)

    def close(self, call: Call, error: ApiError, *, whole_bot: bool = False) -> None:
        """Remember that this call was told to wait, and with `whole_bot` all messages."""
        if retry_after := error.parameters.get("retry_after"):
            for scope in {_scope(call), *({_WHOLE_BOT} if whole_bot else ())}:
                self._closed[scope] = self._clock() + retry_after

    def check(self, call: Call) -> None:
        """Count a message. Raises ApiError (429) above the limits if they are enforced."""
        if not self.enforce or not call.sends:
            return
        for scope, limit in ((_WHOLE_BOT, self.overall), (call.chat_id, self.per_chat)):
            if (wait := self._wait(scope, limit)) > 0:
                error = too_many_requests(math.ceil(wait))
                self.close(call, error, whole_bot=scope is _WHOLE_BOT)
                raise error
        for scope in {_WHOLE_BOT, call.chat_id}:
            self._sent[scope].append(self._clock())

    def _wait(self, scope: int | None, limit: int) -> float:
        now = self._clock()
        closed = self._closed.get(scope, 0) - now
        sent = self._sent[scope]
        while sent and sent[0] <= now - 1:
            sent.popleft()
        return max(closed, sent[0] + 1 - now if len(sent) >= limit else 0)


def _scope(call: Call) -> int | str:
    return call.method.lower() if call.chat_id is None else call.chat_id
