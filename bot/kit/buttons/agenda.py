"""Presses at the agenda: the day, the lists, the month, the queue, and what leaves it as a file or a picture."""

from typing import Annotated

from pydantic import Field

from bot.kit.buttons.press import LAST_DAY, Count, Id, Press
from storage.rules.agenda import Span
from storage.rules.choices import Choice
from storage.rules.outcomes import Outcome


class OpenToday(Press, prefix="t"):
    offset: Count = 0


class OpenCallbacks(Press, prefix="a"):
    """A list of promises; `whose` is a member, or 0 for one's own, `on` the ordinal of the day for a list of one."""

    span: Span
    whose: Count = 0
    offset: Count = 0
    on: Annotated[int, Field(ge=0, le=LAST_DAY)] = 0


class OpenMonth(Press, prefix="am"):
    """A month with the number of promises on each day; `whose` as in their lists. The year 0 is the present month."""

    year: Annotated[int, Field(ge=0, le=2200)] = 0
    month: Annotated[int, Field(ge=1, le=12)] = 1
    whose: Count = 0


class SendCalendar(Press, prefix="ai"):
    """Send one's own promises as a calendar file."""


class SendPicture(Press, prefix="ap"):
    """Send a list of promises as a picture; the fields are those of `OpenCallbacks`."""

    span: Span
    whose: Count = 0
    on: Annotated[int, Field(ge=0, le=LAST_DAY)] = 0


class SendEvent(Press, prefix="ae"):
    """Send the promise to a client as a calendar file."""

    client_id: Id


class OpenTeamCallbacks(Press, prefix="at"):
    """Who of the team has promised how much."""

    offset: Count = 0


class NextCard(Press, prefix="n"):
    """Whose turn it is in the queue when as many as `skipped` were passed over; so below."""

    skipped: Count = 0


class NextOutcome(Press, prefix="no"):
    """Log the call of whose turn it was, and go on. `asked` as in `PickOutcome`; `callback_id` is the promise it keeps, or 0."""

    client_id: Id
    outcome: Outcome
    asked: Count
    callback_id: Count
    skipped: Count = 0


class NextDone(Press, prefix="nd"):
    client_id: Id
    callback_id: Id
    skipped: Count = 0


class NextSnooze(Press, prefix="ns"):
    client_id: Id
    callback_id: Id
    choice: Choice
    skipped: Count = 0


class AskNext(Press, prefix="nb"):
    """What follows from the call that was just logged, asked in a message of its own."""

    client_id: Id
    entry_id: Id
