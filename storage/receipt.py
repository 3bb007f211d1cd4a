"""The receipt of the update being handled: its effect and the mark "saved" are committed together.

Whoever handles an update opens a receipt; the first write transaction that ends well inside takes along what the receipt
asks for: the mark in the inbox, the half-filled form to be parked, the card that was shown. A crash before the commit
leaves all of it undone, after it all is done; and the mark says then that the answer may be missing.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, cast

from sqlalchemy import CursorResult, update
from sqlalchemy.ext.asyncio import AsyncSession

from storage.models import HalfFilled, InboxUpdate, Member, UpdateState

STILL_NEW = timedelta(minutes=5)


class HandledAlreadyError(Exception):
    """The update took effect before: in a commit whose word did not come back, or in another process."""


@dataclass
class Receipt:
    """What still has to be written for one update.

    `parks_form_of` is the member whose half-filled form is left, `change_id` what was written into the journal; `answered`:
    whoever sent it has been told all there is to tell. `shown`: who saw which card.
    """

    update_id: int
    now: datetime
    parks_form_of: int | None = None
    change_id: int | None = None
    answered: bool = False
    settled: bool = False
    shown: tuple[Member, int] | None = None

    async def open(self, session: AsyncSession) -> None:
        """Park the form that is left, before the handler may begin another."""
        if self.parks_form_of is not None:
            left = update(HalfFilled).where(HalfFilled.member_id == self.parks_form_of)
            await session.execute(left.values(parked=True))

    async def settle(self, session: AsyncSession) -> None:
        """Write the mark, once, in the caller's transaction. Raises HandledAlreadyError if somebody has written it before."""
        if self.settled:
            return
        state = UpdateState.DONE if self.answered else UpdateState.SAVED
        waiting = (InboxUpdate.update_id == self.update_id) & (InboxUpdate.state == UpdateState.NEW)
        mark = update(InboxUpdate).where(waiting).values(state=state, change_id=self.change_id)
        marked = cast("CursorResult[Any]", await session.execute(mark))
        if marked.rowcount == 0:
            raise HandledAlreadyError
        if self.shown is not None:
            await self._note_shown(session, *self.shown)

    async def _note_shown(self, session: AsyncSession, by: Member, client_id: int) -> None:
        """Note which card is before the member; not again for one that has been there for minutes."""
        if by.open_client_id == client_id and by.opened_at and self.now - by.opened_at < STILL_NEW:
            return
        open_now = update(Member).where(Member.id == by.id).values(open_client_id=client_id, opened_at=self.now)
        await session.execute(open_now.execution_options(synchronize_session=False))

    def committed(self) -> None:
        """Note that the unit of work with the mark in it was committed."""
        self.settled, self.parks_form_of = True, None


_current: ContextVar[Receipt | None] = ContextVar("receipt", default=None)


def current() -> Receipt | None:
    """The receipt of the update now being handled, if any."""
    return _current.get()


def showing(by: Member, client_id: int) -> None:
    """Have it noted, with the effect of the update, that somebody has this card before them."""
    if (handled := current()) is not None:
        handled.shown = (by, client_id)


@contextmanager
def aside() -> Iterator[None]:
    """What is written inside is not the effect of the update, and takes no mark along."""
    token = _current.set(None)
    try:
        yield
    finally:
        _current.reset(token)


@contextmanager
def opened(update_id: int, now: datetime) -> Iterator[Receipt]:
    """Handle one update under its receipt."""
    receipt = Receipt(update_id, now)
    token = _current.set(receipt)
    try:
        yield receipt
    finally:
        _current.reset(token)
