"""The return: what fell due while somebody was away and what others did for them, in one message."""

from datetime import datetime, time, timedelta

from bot.features.finding import client_button
from bot.features.history import entry_said
from bot.kit.screen import Screen
from bot.kit.texts import Html, Texts, clip
from bot.kit.ways import today_button
from storage import birthdays, greetings, meanwhile
from storage.db import Session
from storage.meanwhile import LISTED, Meanwhile
from storage.models import Member
from storage.rules.hours import at_wall, local_day

NAME_LIMIT = 60
LOOKED_BACK = timedelta(days=31)


async def return_screen(session: Session, member: Member, then: datetime, t: Texts, now: datetime) -> Screen:
    """Welcome back: the promises that wait, each with a way to its card, then the calls others have logged."""
    midnight = at_wall(local_day(now, t.zone) + timedelta(days=1), time(), t.zone).at
    told = await meanwhile.since(session, member, then, now, midnight)
    dates = await _date_lines(session, member, then, t, now)
    said = [*_due_lines(told, t), *_called_lines(told, t), *_taken_lines(told, t), *dates]
    today = t("return-today", count=told.today) if told.today else None
    text = t.lines([t("return-title", since=t.short(then)), *said, today])
    cards = [[client_button(callback.client, t)] for callback in told.due]
    return Screen(text, rows=[*cards, [today_button(t)]], protect=True)


def _due_lines(told: Meanwhile, t: Texts) -> list[Html]:
    before = [t("return-overdue", count=told.overdue)] if told.overdue else []
    if not told.due:
        return [t("return-nothing-due"), *before]
    lines = [
        t("return-due-line", at=t.short(callback.due_at), name=clip(callback.client.name, NAME_LIMIT))
        for callback in told.due
    ]
    return [t("return-due", count=told.due_total), *lines, *_more(told.due_total - len(told.due), t), *before]


def _called_lines(told: Meanwhile, t: Texts) -> list[Html]:
    kept = [t("return-kept", count=told.kept)] if told.kept else []
    if not told.calls:
        return kept
    lines = [
        t("return-call-line", name=clip(client.name, NAME_LIMIT), by=entry.member.name, said=entry_said(entry, t))
        for entry, client in told.calls
    ]
    return [t("return-calls", count=told.calls_total), *lines, *_more(told.calls_total - len(told.calls), t), *kept]


def _taken_lines(told: Meanwhile, t: Texts) -> list[Html]:
    lines = [
        t("return-taken-line", by=by.name, name=clip(client.name, NAME_LIMIT)) for by, client in told.taken[:LISTED]
    ]
    return [*lines, *_more(len(told.taken) - len(lines), t)]


async def _date_lines(session: Session, member: Member, then: datetime, t: Texts, now: datetime) -> list[Html]:
    """Birthdays and other dates that have gone by without anybody's congratulations; of a long absence those of its last weeks."""
    today = local_day(now, t.zone)
    first = max(local_day(then, t.zone), today - LOOKED_BACK)
    near = await birthdays.of_member(session, member, first, (today - first).days + 1)
    done = await greetings.greeted(session, near)
    left = [one for one in near if one.on_its_day not in done]
    lines = [t("return-date", day=t.weekday(one.day), name=clip(one.person, NAME_LIMIT)) for one in left[:LISTED]]
    return [*lines, *_more(len(left) - len(lines), t)]


def _more(left: int, t: Texts) -> list[Html]:
    return [t("today-more", count=left)] if left > 0 else []
