"""What each morning brings: at a member's digest hour, in their own zone, birthday alerts and the digest are written down."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from storage import birthdays, members, notices
from storage.db import Database, Session
from storage.models import Member, NoticeKind
from storage.rules.hours import at_wall, local_day


async def plan_mornings(db: Database, now: datetime) -> None:
    """Write the notices of every member whose digest hour has come today: once a local date, whatever happens."""
    async with db.read() as session:
        due = [(member, _today(member, now)) for member in await members.active(session) if _has_come(member, now)]
        planned = await notices.known(session, [_key(member, day) for member, day in due])
    for member, day in due:
        if _key(member, day) not in planned:
            async with db.begin() as session:
                await _plan_morning(session, member, day)


def _today(member: Member, now: datetime) -> date:
    return local_day(now, ZoneInfo(member.timezone))


def _hour(member: Member, day: date) -> datetime:
    return at_wall(day, member.digest_at, ZoneInfo(member.timezone)).at


def _has_come(member: Member, now: datetime) -> bool:
    """Somebody who joins after the hour begins with the next morning."""
    hour = _hour(member, _today(member, now))
    return member.joined_at <= hour <= now


def _key(member: Member, day: date) -> str:
    return f"morning:{member.id}:{day}"


async def _plan_morning(session: Session, member: Member, day: date) -> None:
    """The digest's notice is written even for an empty day, so that the day is known as done; an empty one is never sent."""
    hour = _hour(member, day)
    await notices.plan_once(session, NoticeKind.DIGEST, member.id, hour, _key(member, day), {"day": day.isoformat()})
    for ahead in sorted({0, member.birthday_lead_days}):
        for birthday in await birthdays.of_member(session, member, day + timedelta(days=ahead), 1):
            key = f"birthday:{member.id}:{birthday.key}:{birthday.day}:{ahead}"
            payload = {
                "client_id": birthday.client_id,
                "contact_id": birthday.contact_id,
                "day": birthday.day.isoformat(),
            }
            await notices.plan_once(session, NoticeKind.BIRTHDAY, member.id, hour, key, payload)
