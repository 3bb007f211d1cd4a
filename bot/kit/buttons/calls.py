"""Presses about calls that were made: whose, how they ended, what was understood wrongly."""

from bot.kit.buttons.press import Count, Id, Press
from storage.rules.funnel import Stage
from storage.rules.outcomes import Outcome


class PickClient(Press, prefix="lp"):
    """Choose whose call is to be logged."""

    client_id: Id


class LogCall(Press, prefix="l"):
    """Ask how a call ended; from a reminder it names the promise it keeps."""

    client_id: Id
    callback_id: Count = 0


class PickOutcome(Press, prefix="lo"):
    """Log a call. `asked` is the second the question was shown at, so that two taps log one call."""

    client_id: Id
    outcome: Outcome
    asked: Count
    callback_id: Count = 0


class AcceptStage(Press, prefix="ls"):
    """Accept the stage that orders speak for."""

    client_id: Id
    to: Stage


class CorrectCall(Press, prefix="lc"):
    """Show what of a logged call may have been misunderstood."""

    client_id: Id
    entry_id: Id


class SetOutcome(Press, prefix="lu"):
    """The call ended otherwise."""

    client_id: Id
    entry_id: Id
    outcome: Outcome


class MoveCall(Press, prefix="lm"):
    """The call was another client's: the one named here."""

    client_id: Id
    entry_id: Id
