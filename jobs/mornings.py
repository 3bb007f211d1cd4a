"""What each morning brings: at a member's digest hour, in their own zone, the digest and what is celebrated are written down."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from storage import birthdays, members, notices
from storage.birthdays import Celebrated
from storage.db import Database, Session
from storage.models import Member, NoticeKind
from storage.notices import Planned
from storage.rules import leads
from storage.rules.hours import at_wall, local_day

AT_ONCE = 50  # who writes meanwhile waits for so many
_DAY = timedelta(days=1)


async def plan_mornings(db: Database, now: datetime) -> None:
    """Write the notices of every member whose digest hour has come today: once a local date, whatever happens."""
    async with db.read() as session:
        due = [(member, _today(member, now)) for member in await members.active(session) if _has_come(member, now)]
        planned = await notices.known(session, [_key(member, day) for member, day in due])
    new = [(member, day) for member, day in due if _key(member, day) not in planned]
    for start in range(0, len(new), AT_ONCE):
        async with db.begin() as session:
            await _plan(session, new[start : start + AT_ONCE])


def _today(member: Member, now: datetime) -> date:
    return local_day(now, ZoneInfo(member.timezone))


def _hour(member: Member, day: date) -> datetime:
    return _instant(day, member.digest_at, member.timezone)


@lru_cache(maxsize=1024)
def _instant(day: date, at: time, zone: str) -> datetime:
    """When this time of day comes in a zone; remembered, for most of a team begin the day together."""
    return at_wall(day, at, ZoneInfo(zone)).at


def _has_come(member: Member, now: datetime) -> bool:
    """Somebody who joins after the hour begins with the next morning."""
    hour = _hour(member, _today(member, now))
    return member.joined_at <= hour <= now


def _key(member: Member, day: date) -> str:
    return f"morning:{member.id}:{day}"


async def _plan(session: Session, mornings: Sequence[tuple[Member, date]]) -> None:
    """The digest's notice is written even for an empty day, so that the day is known as done; an empty one is never sent."""
    hours = {member.id: _hour(member, day) for member, day in mornings}
    skipped = await _skipped(session, mornings)
    days = {member.id: _told_of(member, day, yesterday=member.id in skipped) for member, day in mornings}
    told: dict[int, list[Celebrated]] = {}
    for owner_id, one in await birthdays.on_days(session, days):
        told.setdefault(owner_id, []).append(one)
    digests = [
        Planned(NoticeKind.DIGEST, member.id, hours[member.id], _key(member, day), {"day": day.isoformat()})
        for member, day in mornings
    ]
    alerts = [_alert(member, hours[member.id], day, told[member.id]) for member, day in mornings if member.id in told]
    nudges = [
        Planned(NoticeKind.RHYTHM, member.id, hours[member.id], f"rhythm:{member.id}:{day}", {})
        for member, day in mornings
        if member.rhythm_nudge and member.work_days.startswith(str(day.isoweekday()))
    ]
    await notices.plan_each_once(session, [*digests, *alerts, *nudges])


def _told_of(member: Member, today: date, *, yesterday: bool) -> set[date]:
    """The days that are spoken of this morning: today, those ahead that the member wants, and yesterday when nobody did."""
    ahead = {today + timedelta(days=lead) for lead in leads.unpacked(member.lead_days)}
    return {today, *ahead, *([today - _DAY] if yesterday else [])}


async def _skipped(session: Session, mornings: Sequence[tuple[Member, date]]) -> set[int]:
    """Whose morning yesterday never was, for the program did not run."""
    before = {_key(member, day - _DAY): member.id for member, day in mornings if _was_in(member, day - _DAY)}
    known = await notices.known(session, list(before))
    return {member_id for key, member_id in before.items() if key not in known}


def _was_in(member: Member, day: date) -> bool:
    return member.joined_at <= _hour(member, day)


def _alert(member: Member, hour: datetime, today: date, celebrated: Sequence[Celebrated]) -> Planned:
    """All that is to be told of days is one message a morning."""
    payload = {"said": [one.on_its_day for one in celebrated]}
    return Planned(NoticeKind.BIRTHDAY, member.id, hour, f"dates:{member.id}:{today}", payload)
