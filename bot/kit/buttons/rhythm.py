"""Presses about the rhythm of talks: who was not talked to for long, and how often somebody is to."""

from typing import Annotated

from pydantic import Field

from bot.kit.buttons.press import Count, Id, Press
from storage.rules.funnel import Stage

Mark = Annotated[int, Field(ge=0, le=2**56 - 1)]
EVERYBODY = 2**31 - 1  # where a member may stand: the whole team, and those who left


class OpenSilent(Press, prefix="r"):
    """Who was not talked to for so many `days`; 0 is their own rhythm's.

    `whose` is a member, 0 for one's own, or EVERYBODY; so below.
    """

    days: Count = 0
    offset: Count = 0
    whose: Count = 0


class OpenSilentTeam(Press, prefix="rm"):
    """Who of the team is how far behind."""


class RestClient(Press, prefix="rs"):
    """Leave a client out of that list for a while; it is shown again."""

    client_id: Id
    days: Count = 0
    offset: Count = 0
    whose: Count = 0


class OpenStageRhythms(Press, prefix="rg"):
    """How often the clients of each stage are to be talked to."""


class OpenStageRhythm(Press, prefix="rp"):
    stage: Stage


class SetStageRhythm(Press, prefix="rt"):
    """Every so many days; 0 is never."""

    stage: Stage
    days: Count


class CallSilent(Press, prefix="rl"):
    """They are called from the list, which stays where it is."""

    client_id: Id


class PromiseSilent(Press, prefix="rb"):
    """A call back is promised from the list, which stays where it is."""

    client_id: Id


class OpenTagRhythms(Press, prefix="ra"):
    """How often those who bear each tag are to be talked to."""

    offset: Count = 0


class OpenTagRhythm(Press, prefix="rk"):
    """`mark` tells the tag, as `storage.tag_rhythms` makes it; so below."""

    mark: Mark


class SetTagRhythm(Press, prefix="rn"):
    """Every so many days; 0 is never, None that nothing is said of the tag."""

    mark: Mark
    days: Count | None = None
