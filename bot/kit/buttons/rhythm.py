"""Presses about the rhythm of talks: who was not talked to for long, and how often somebody is to."""

from bot.kit.buttons.press import Count, Id, Press
from storage.rules.funnel import Stage


class OpenSilent(Press, prefix="r"):
    """Who was not talked to for so many `days`; 0 is their own rhythm's."""

    days: Count = 0
    offset: Count = 0


class RestClient(Press, prefix="rs"):
    """Leave a client out of that list for a while; it is shown again."""

    client_id: Id
    days: Count = 0
    offset: Count = 0


class OpenStageRhythms(Press, prefix="rg"):
    """How often the clients of each stage are to be talked to."""


class OpenStageRhythm(Press, prefix="rp"):
    stage: Stage


class SetStageRhythm(Press, prefix="rt"):
    """Every so many days; 0 is never."""

    stage: Stage
    days: Count
