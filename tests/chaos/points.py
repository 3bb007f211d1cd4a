"""The points at which a life ends: hooks put around the program's own functions in a child, before it runs."""

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import Engine
from sqlalchemy.orm import Session

# Where a life may end by itself: around the inbox's insert, a handler's commit, an answer, its mark, each step of a push.
TAKING_IN = ("inbox-before", "inbox-unsaved", "inbox-saved")
HANDLING = ("effect-before", "effect-unsaved", "effect-saved", "answer-before", "answer-done")
ANSWERED = ("mark-before", "mark-unsaved", "mark-saved")  # the note that an answer went out
RECOVERING = ("cut-off-before", "cut-off-unsaved", "cut-off-saved")  # the plan to tell of answers that did not
PUSHING = ("claim-before", "claim-unsaved", "claim-saved", "push-before", "push-done")
SETTLING = ("settle-before", "settle-unsaved", "settle-saved")
ANYWHERE = ("statement", "commit")
# The other side sees these, and ends the life before its answer leaves: see `tests.chaos.campaign`.
TELEGRAMS = ("telegram-heard", "telegram-did")

TOLD = "told-to-end"  # the file in which a child notes when it was
_SHOWING = frozenset({"SendMessage", "EditMessageText"})


class Fuse:
    """Ends this process with `signal` when it passes `point` for the `passes`-th time; `told` then says when that was."""

    def __init__(self, point: str, passes: int, signal: int, told: Path) -> None:
        self.point, self.left, self.signal, self.told = point, passes, signal, told

    def at(self, point: str) -> None:
        if point == self.point:
            self.left -= 1
            if self.left == 0:
                self.told.write_text(str(time.monotonic()), encoding="utf-8")
                os.kill(os.getpid(), self.signal)


def arm(fuse: Fuse) -> None:
    """Put the hooks in; the program's files know nothing of them."""
    from storage import inbox, outbox
    from storage.receipt import Receipt

    _around(fuse, inbox, "put", "inbox")
    _around(fuse, inbox, "answered", "mark")
    _around(fuse, inbox, "cut_off", "cut-off")
    _around(fuse, Receipt, "settle", "effect", session_at=1)
    _around(fuse, outbox, "claim_due", "claim")
    _around(fuse, outbox, "settle", "settle")
    _around(fuse, outbox, "again_at", "settle")
    _watch_transactions(fuse)
    _watch_telegram(fuse)


def _around(fuse: Fuse, owner: Any, name: str, point: str, session_at: int = 0) -> None:
    """Before a command, between it and its commit, and after the commit."""
    command: Callable[..., Any] = getattr(owner, name)

    async def watched(*args: Any, **kwargs: Any) -> Any:
        if getattr(args[0], "settled", False):  # a receipt has one effect, however often it is asked for it
            return await command(*args, **kwargs)
        fuse.at(f"{point}-before")
        given = await command(*args, **kwargs)
        fuse.at(f"{point}-unsaved")
        args[session_at].info.setdefault("ends", []).append(f"{point}-saved")
        return given

    setattr(owner, name, watched)


def _watch_transactions(fuse: Fuse) -> None:
    @event.listens_for(Session, "after_commit")
    def saved(session: Session) -> None:
        for point in session.info.pop("ends", []):
            fuse.at(point)

    @event.listens_for(Engine, "before_cursor_execute")
    def statement(*_: Any) -> None:
        fuse.at("statement")

    @event.listens_for(Engine, "commit")
    def commit(_: Any) -> None:
        fuse.at("commit")


def _watch_telegram(fuse: Fuse) -> None:
    from aiogram.client.session.aiohttp import AiohttpSession

    from bot import outgoing

    make_request = AiohttpSession.make_request

    async def watched(session: Any, bot: Any, method: Any, *args: Any, **kwargs: Any) -> Any:
        if type(method).__name__ not in _SHOWING:
            return await make_request(session, bot, method, *args, **kwargs)
        kind = "push" if outgoing._pushing.get() else "answer"
        fuse.at(f"{kind}-before")
        given = await make_request(session, bot, method, *args, **kwargs)
        fuse.at(f"{kind}-done")
        return given

    AiohttpSession.make_request = watched  # type: ignore[method-assign]
