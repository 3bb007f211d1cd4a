"""What the day was, for whoever wants to be told in the evening: calls by outcome, promises kept and put off, and tomorrow's."""

from datetime import datetime, time, timedelta

from bot.features.listing import NAME_LIMIT
from bot.kit.texts import Html, Texts, clip
from storage import agenda, days
from storage.days import Day
from storage.db import Session
from storage.models import Member
from storage.rules.agenda import Period
from storage.rules.hours import at_wall, local_day


async def summary_of(session: Session, member: Member, evening: datetime, t: Texts) -> Html | None:
    """The day of that evening; None for a day without any work."""
    day = local_day(evening, t.zone)
    begins, ends, after = (at_wall(day + timedelta(number), time(), t.zone).at for number in range(3))
    was = await days.of_member(session, member, begins, ends)
    if not (was.calls or was.kept or was.moved):
        return None
    to_come = await _to_come(session, member, Period(ends, after), t)
    return t.lines([t("evening-day", day=t.weekday(day)), *_said(was, t), to_come])


def _said(was: Day, t: Texts) -> list[Html]:
    outcomes = ", ".join(f"{t.of(outcome)} — {times}" for outcome, times in was.calls.items())
    return [
        t("evening-calls", total=sum(was.calls.values()), outcomes=outcomes),
        t("evening-promises", kept=was.kept, moved=was.moved),
    ]


async def _to_come(session: Session, member: Member, tomorrow: Period, t: Texts) -> Html:
    """How much is promised for the next day, and what comes first."""
    promised = await agenda.page(session, member, member, tomorrow, limit=1)
    if not promised.callbacks:
        return t("evening-free")
    first = promised.callbacks[0]
    name = clip(first.client.name, NAME_LIMIT)
    return t("evening-tomorrow", count=promised.total, at=t.clock(first.due_at), name=name)
