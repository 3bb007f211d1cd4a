"""What is pushed: a callback at its minute and the nags after it, birthdays, mornings and evenings, news of the team."""

from datetime import date, datetime, timedelta
from typing import Literal, assert_never
from zoneinfo import ZoneInfo

from bot.features.card_lines import numbers_of
from bot.features.date_alerts import dates_alert
from bot.features.digest import digest_screen
from bot.features.escalations import escalation_screen
from bot.features.evening import asked_of, evening_screen
from bot.features.history import entry_said
from bot.features.meanwhile import return_screen
from bot.features.nagging import nag_screen, nagged_of
from bot.features.reminding import answers
from bot.features.silence import nudge_screen
from bot.features.taking import taken_screen
from bot.features.unanswered import unanswered_screen
from bot.features.windows import both_at_work, day_off_line, there_line
from bot.kit.buttons.unlogged import OpenUnlogged
from bot.kit.screen import Screen
from bot.kit.texts import Html, Texts, clip
from storage.clients import may_work_on
from storage.db import Session
from storage.models import Callback, CallbackState, Client, Entry, Member, Notice, NoticeKind
from storage.outbox import Claimed, promised_at
from storage.rules.visibility import Role

OfTeam = Literal[NoticeKind.MESSAGE, NoticeKind.RETURN, NoticeKind.ESCALATION, NoticeKind.TAKEN]

LATE_AFTER = timedelta(minutes=2)
REASON_LIMIT = 300


async def screen_of(session: Session, claimed: Claimed, now: datetime) -> Screen | None:
    """What a notice says now; None when it is not to be said any more."""
    member, notice = claimed.member, claimed.notice
    t = Texts(member.language, ZoneInfo(member.timezone))
    match notice.kind:
        case NoticeKind.ANSWER:
            screen = await unanswered_screen(session, member, notice.payload, t, now)
        case NoticeKind.CALLBACK:
            screen = await _callback(session, claimed, t, now)
        case NoticeKind.BIRTHDAY:
            screen = await dates_alert(session, member, notice, t, now)
        case NoticeKind.DIGEST:
            screen = await digest_screen(session, member, date.fromisoformat(notice.payload["day"]), t, now)
        case NoticeKind.NAG:
            screen = await nag_screen(session, member, notice, t, now)
        case NoticeKind.EVENING:
            screen = await evening_screen(session, member, t, now)
        case NoticeKind.RHYTHM:
            screen = await nudge_screen(session, member, t, now)
        case NoticeKind.MESSAGE | NoticeKind.RETURN | NoticeKind.ESCALATION | NoticeKind.TAKEN as kind:
            screen = await _of_team(session, member, notice, kind, t, now)
        case _:
            assert_never(notice.kind)
    return screen.headed(t("push-repeated")) if screen and claimed.repeated else screen


async def _of_team(
    session: Session, member: Member, notice: Notice, kind: OfTeam, t: Texts, now: datetime
) -> Screen | None:
    """News of the team, and what colleagues have done or left undone."""
    match kind:
        case NoticeKind.MESSAGE:
            return _message(notice.payload, t)
        case NoticeKind.ESCALATION:
            return await escalation_screen(session, member, notice.id, notice.payload, t)
        case NoticeKind.TAKEN:
            return await taken_screen(session, member, notice.payload, t)
        case NoticeKind.RETURN:
            return await return_screen(session, member, datetime.fromisoformat(notice.payload["since"]), t, now)


async def listed_by(session: Session, claimed: Claimed, now: datetime) -> OpenUnlogged | None:
    """The list of promises that a notice speaks of, if it speaks of one."""
    match claimed.notice.kind:
        case NoticeKind.NAG:
            return await nagged_of(session, claimed.notice, now)
        case NoticeKind.EVENING:
            return asked_of(now)
    return None


async def _callback(session: Session, claimed: Claimed, t: Texts, now: datetime) -> Screen | None:
    """Who, why, the phone, the last entry; rights are looked at again, for the promise may be old, or have been moved."""
    member, notice, callback = claimed.member, claimed.notice, claimed.callback
    if callback is None or not _stands(callback, member, notice):
        return None
    client, last = callback.client, claimed.last
    meant = None if callback.member_id == member.id else await session.get_one(Member, callback.member_id)
    late, waited = now - notice.due_at > LATE_AFTER, callback.due_at != notice.due_at
    text = t.lines(
        [
            t("push-callback", name=client.name),
            t("push-instead", name=meant.name) if meant else None,
            t("push-late", at=notice.due_at) if late else None,
            t("push-waited", at=callback.due_at) if waited else None,
            _about(client, t),
            there_line(client, t, now),
            day_off_line(client, now, t),
            t("push-reason", reason=clip(callback.reason, REASON_LIMIT)) if callback.reason else None,
            *(t("card-phone", phone=number) for number in numbers_of(client, masked=False)),
            t("push-last", entry=entry_said(last, t)) if last and not _told_already(last, callback) else None,
        ]
    )
    return Screen(text, rows=answers(client.id, callback.id, t), protect=True)


def _stands(callback: Callback, member: Member, notice: Notice) -> bool:
    """Whether the promise is still open, for this minute, and the member's to keep."""
    client = callback.client
    is_open = callback.state is CallbackState.OPEN and client.archived_at is None
    is_meant = callback.due_at == promised_at(notice)
    return is_open and is_meant and may_work_on(member, client)


def window_opens(claimed: Claimed, now: datetime) -> datetime | None:
    """When both are at work, if a reminder is not to come before the call hours: as its member has chosen."""
    member, notice, callback = claimed.member, claimed.notice, claimed.callback
    if notice.kind is not NoticeKind.CALLBACK or not member.awaits_window:
        return None
    if callback is None or not _stands(callback, member, notice):
        return None
    return both_at_work(callback.client, member, now, Texts(member.language, ZoneInfo(member.timezone)))


def _told_already(last: Entry, callback: Callback) -> bool:
    """Whether the reason says all that the last entry would."""
    return bool(callback.reason) and last.text == callback.reason


def _about(client: Client, t: Texts) -> Html:
    company = t("card-company", value=client.company) if client.company else None
    return t.lines([company, t("push-stage", stage=t.of(client.stage))])


def _message(payload: dict[str, str], t: Texts) -> Screen:
    """News of the team, by the name of its text."""
    role = t.of(Role(payload["role"])) if "role" in payload else ""
    until, since = (datetime.fromisoformat(payload[name]) if name in payload else None for name in ("until", "since"))
    return Screen(t(f"team-news-{payload['text']}", name=payload["name"], role=role, until=until, since=since))
