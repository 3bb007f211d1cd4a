"""Presses about being away: until when, who stands in, the return; `member_id` is 0 for oneself."""

from typing import Annotated

from pydantic import Field

from bot.kit.buttons.press import FIRST_DAY, LAST_DAY, Count, Press

Day = Annotated[int, Field(ge=FIRST_DAY, le=LAST_DAY)]


class OpenAway(Press, prefix="w"):
    member_id: Count = 0


class OpenAwayDays(Press, prefix="wd"):
    """Ask for another moment of return of somebody who is away."""

    member_id: Count = 0


class AwayMonth(Press, prefix="wm"):
    """A month to pick the day of the return from, by its first day."""

    month: Day
    member_id: Count = 0


class AwayUntil(Press, prefix="wu"):
    """Back on a day, when the working hours begin."""

    day: Day
    member_id: Count = 0


class OpenStandIns(Press, prefix="wo"):
    member_id: Count = 0
    offset: Count = 0


class NameStandIn(Press, prefix="ws"):
    """Somebody stands in; nobody with `substitute_id` 0."""

    substitute_id: Count
    member_id: Count = 0


class ComeBack(Press, prefix="wb"):
    member_id: Count = 0


# An absence that begins later.


class LeaveMonth(Press, prefix="wl"):
    """A month to pick a day from: the first one away, or, after the day `first`, that of the return."""

    month: Day
    first: Count = 0
    member_id: Count = 0


class LeaveDay(Press, prefix="wf"):
    """The first day away, or, after the day `first`, that of the return."""

    day: Day
    first: Count = 0
    member_id: Count = 0


class OpenLeaveStandIns(Press, prefix="wp"):
    member_id: Count = 0
    offset: Count = 0


class NameLeaveStandIn(Press, prefix="wn"):
    """Somebody will stand in; nobody with `substitute_id` 0."""

    substitute_id: Count
    member_id: Count = 0


class TakeBackLeave(Press, prefix="wc"):
    member_id: Count = 0
