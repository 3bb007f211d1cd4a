"""Presses under a list of promises nobody has said anything of: each is answered in one tap, and the list is shown again.

`since` and `until`, in minutes since 1970, say which promises the list is of; `evening`: it is the evening's.
"""

from bot.kit.buttons.press import Count, Id, Press
from storage.rules.choices import Choice
from storage.rules.outcomes import Outcome


class OpenUnlogged(Press, prefix="ul"):
    since: Count
    until: Count
    evening: bool = False


class AskEnded(Press, prefix="ue"):
    """They were called: ask how it ended."""

    callback_id: Id
    client_id: Id
    since: Count
    until: Count
    evening: bool = False


class TellEnded(Press, prefix="uo"):
    """Log the call that keeps the promise."""

    callback_id: Id
    client_id: Id
    since: Count
    until: Count
    evening: bool
    outcome: Outcome


class TellLater(Press, prefix="us"):
    """They were not called yet: the promise is put off."""

    callback_id: Id
    client_id: Id
    since: Count
    until: Count
    evening: bool
    choice: Choice


class PromiseTry(Press, prefix="ut"):
    """They were not reached: the next try is promised, at a minute since 1970."""

    client_id: Id
    minute: Count
    since: Count
    until: Count
    evening: bool


InUnlogged = AskEnded | TellEnded | TellLater | PromiseTry
"""What may be pressed in the row of such a list, or behind it."""


class UndoInList(Press, prefix="uu"):
    """Take an answer back, and show the list again."""

    change_id: Id
    since: Count
    until: Count
    evening: bool
