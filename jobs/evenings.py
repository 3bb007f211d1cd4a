"""Evenings: at the end of each member's working day, or at their evening's hour, the evening's message is written down."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from storage import members, notices
from storage.db import Database
from storage.models import Member, NoticeKind
from storage.notices import Planned
from storage.rules.evening import Evening, evening_hour, is_over
from storage.rules.hours import at_wall, local_day
from storage.rules.working import is_workday

AT_ONCE = 50  # who writes meanwhile waits for so many


async def plan_evenings(db: Database, now: datetime) -> None:
    """Write the notices of every member whose evening has come: once a local date; an evening with nothing to say is not sent."""
    async with db.read() as session:
        due = [planned for member in await members.active(session) if (planned := _evening(member, now))]
        known = await notices.known(session, [planned.key for planned in due])
    new = [planned for planned in due if planned.key not in known]
    for start in range(0, len(new), AT_ONCE):
        async with db.begin() as session:
            await notices.plan_each_once(session, new[start : start + AT_ONCE])


def _evening(member: Member, now: datetime) -> Planned | None:
    """What is to be written for somebody by now: nothing before their hour or long after it, nor on a day off."""
    if member.evening is Evening.OFF:
        return None
    zone = ZoneInfo(member.timezone)
    today = local_day(now, zone)
    at = at_wall(today, evening_hour(member.evening_at, member.work_start, member.work_end), zone).at
    has_come = member.joined_at <= at <= now and not is_over(at, now)
    if not has_come or not is_workday(member.work_days, today):
        return None
    return Planned(NoticeKind.EVENING, member.id, at, _key(member, today), {})


def _key(member: Member, day: date) -> str:
    return f"evening:{member.id}:{day}"
