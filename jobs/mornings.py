"""What each morning brings: at a member's digest hour, in their own zone, birthday alerts and the digest are written down."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from storage import birthdays, members, notices
from storage.birthdays import Celebrated
from storage.db import Database, Session
from storage.models import Member, NoticeKind
from storage.notices import Planned
from storage.rules.hours import at_wall, local_day

AT_ONCE = 50  # who writes meanwhile waits for so many


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
    """Most of a team begin the day together."""
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
    days = {member.id: {day, day + timedelta(days=member.birthday_lead_days)} for member, day in mornings}
    today = {member.id: day for member, day in mornings}
    celebrated = await birthdays.on_days(session, days)
    digests = [
        Planned(NoticeKind.DIGEST, member.id, hours[member.id], _key(member, day), {"day": day.isoformat()})
        for member, day in mornings
    ]
    alerts = [_alert(owner_id, hours[owner_id], today[owner_id], birthday) for owner_id, birthday in celebrated]
    await notices.plan_each_once(session, [*digests, *alerts])


def _alert(member_id: int, hour: datetime, today: date, birthday: Celebrated) -> Planned:
    ahead = (birthday.day - today).days
    key = f"birthday:{member_id}:{birthday.key}:{birthday.day}:{ahead}"
    payload = {
        "client_id": birthday.client_id,
        "contact_id": birthday.contact_id,
        "day": birthday.day.isoformat(),
    }
    return Planned(NoticeKind.BIRTHDAY, member_id, hour, key, payload)
