"""Days of the week as people type them: "Mon-Fri", "пн, ср, сб", "lun-ven", "周一至周五"."""

from bot.reading.callhours import read_call_hours
from storage.rules.refusal import Refusal
from storage.rules.windows import USUAL


def read_days(text: str) -> str:
    """The days as digits, Monday is 1 ("12345"). Raises Refusal "days-unreadable", also for hours beside them."""
    try:
        week = read_call_hours(text).week
    except Refusal:
        raise Refusal("days-unreadable") from None
    usual = USUAL.week[0]
    if any(spans not in {(), usual} for spans in week):
        raise Refusal("days-unreadable")
    return "".join(str(number) for number, spans in enumerate(week, 1) if spans)
