"""Presses about promises to call back: made, moved on a calendar, kept, put off."""

from typing import Annotated

from pydantic import Field

from bot.kit.buttons.press import Count, Id, Press
from storage.rules.agenda import Span
from storage.rules.choices import Choice, Excuse


class OpenCallback(Press, prefix="b"):
    """Ask when to call a client back."""

    client_id: Id


class SetCallback(Press, prefix="bs"):
    client_id: Id
    choice: Choice


class SetCallbackAt(Press, prefix="ba"):
    """Call back at a moment that was proposed, in minutes since 1970."""

    client_id: Id
    minute: Count


class NoCallback(Press, prefix="bn"):
    """No call back; a promise named here is called off."""

    client_id: Id
    callback_id: Count = 0


class Calendar(Press, prefix="k"):
    """A month to pick a day from. `callback_id` is 0 for a new promise, else the one to be put off."""

    client_id: Id
    callback_id: Count
    year: Annotated[int, Field(ge=2000, le=2200)]
    month: Annotated[int, Field(ge=1, le=12)]


class PickDay(Press, prefix="kd"):
    client_id: Id
    callback_id: Count
    year: Annotated[int, Field(ge=2000, le=2200)]
    month: Annotated[int, Field(ge=1, le=12)]
    day: Annotated[int, Field(ge=1, le=31)]


class PickTime(Press, prefix="kt"):
    """A day and a time of it, in minutes after midnight."""

    client_id: Id
    callback_id: Count
    year: Annotated[int, Field(ge=2000, le=2200)]
    month: Annotated[int, Field(ge=1, le=12)]
    day: Annotated[int, Field(ge=1, le=31)]
    minute: Annotated[int, Field(ge=0, le=1439)]


class OpenPushed(Press, prefix="bp"):
    """Open the card from the reminder of a promise."""

    client_id: Id
    callback_id: Id


class Done(Press, prefix="d"):
    """A promise was kept. `today`: pressed in the day's list, `span`: in that list of callbacks; it is shown again. So below."""

    callback_id: Id
    client_id: Id
    today: bool = False
    span: Span | None = None


class OpenSnooze(Press, prefix="s"):
    callback_id: Id
    client_id: Id
    today: bool = False
    span: Span | None = None


class Snooze(Press, prefix="ss"):
    callback_id: Id
    client_id: Id
    choice: Choice
    today: bool = False
    span: Span | None = None


class SnoozeToWindow(Press, prefix="sw"):
    """Put a promise off until the client may be called."""

    callback_id: Id
    client_id: Id
    today: bool = False
    span: Span | None = None


InRow = Done | OpenSnooze | Snooze | SnoozeToWindow
"""What may be pressed in the row of a list, which is then shown again."""


class SayHeldUp(Press, prefix="sh"):
    """Why a promise is put off again and again."""

    client_id: Id
    excuse: Excuse


class TypeHeldUp(Press, prefix="st"):
    """Ask for a reason in words."""

    client_id: Id
