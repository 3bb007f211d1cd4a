"""What a morning tells of days: whose birthday or other date is today, is near, or was yesterday."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from bot.features.greetings import greet_button
from bot.features.occasions import occasion_words
from bot.kit.buttons.calls import LogCall
from bot.kit.buttons.cards import OpenCard
from bot.kit.screen import Button, Row, Screen
from bot.kit.texts import Html, Texts, clip
from storage import birthdays, greetings, outbox
from storage.birthdays import Celebrated
from storage.db import Session
from storage.models import Member, Notice
from storage.rules.hours import local_day
from storage.rules.occasions import Occasion

LISTED = 10
NAME_LIMIT = 80


async def dates_alert(session: Session, member: Member, notice: Notice, t: Texts, now: datetime) -> Screen | None:
    """All of a morning in one message; None when nothing of it stands any more. A stand-in is told for whom it is."""
    said, whose = _said(notice.payload), outbox.meant_for(notice)
    days = {date.fromisoformat(one.partition("@")[2]) for one in said}
    near = [one for _, one in await birthdays.on_days(session, {whose: days}) if one.on_its_day in said]
    done = await greetings.greeted(session, near)
    near = [one for one in near if one.on_its_day not in done]
    if not near:
        return None
    blocks = [t.lines(_told(one, t, local_day(now, t.zone))) for one in near[:LISTED]]
    more = [t("today-more", count=len(near) - LISTED)] if len(near) > LISTED else []
    meant = None if whose == member.id else await session.get_one(Member, whose)
    instead = [t("push-instead", name=meant.name)] if meant else []
    text = Html("\n\n".join([*instead, *blocks, *more]))
    return Screen(text, rows=_answers(near[0], t) if len(near) == 1 else _rows(near, t), protect=True)


def _said(payload: Mapping[str, Any]) -> set[str]:
    """What is to be told; before there were other dates a notice was of one birthday."""
    if "said" in payload:
        return set(payload["said"])
    whose = f"contact-{payload['contact_id']}" if payload["contact_id"] else f"client-{payload['client_id']}"
    return {f"{whose}@{payload['day']}"}


def _told(one: Celebrated, t: Texts, today: date) -> Iterator[Html]:
    """Who, what and when; how many years, where that is known; whose contact person."""
    days = (one.day - today).days
    when = "today" if days == 0 else "ahead" if days > 0 else "past"
    name = clip(one.person, NAME_LIMIT)
    if one.occasion is Occasion.BIRTHDAY:
        yield t("push-birthday", name=name, day=t.weekday(one.day), when=when, days=abs(days))
    else:
        what = occasion_words(one.occasion, one.title, t)
        yield t("push-date", name=name, what=what, day=t.weekday(one.day), when=when, days=abs(days))
    if one.turns:
        yield t("push-age" if one.occasion is Occasion.BIRTHDAY else "push-years", age=one.turns)
    if one.contact_id:
        yield t("push-client", name=clip(one.client, NAME_LIMIT))


def _answers(one: Celebrated, t: Texts) -> list[Row]:
    return [
        [
            Button(t.plain("push-log"), LogCall(client_id=one.client_id)),
            greet_button(one, t.plain("greeting-open")),
        ],
        [Button(t.plain("push-card"), OpenCard(client_id=one.client_id))],
    ]


def _rows(near: Sequence[Celebrated], t: Texts) -> list[Row]:
    """Of each who celebrates a row: the card, and the words to congratulate with."""
    return [
        [
            Button(t.plain("dates-open", name=one.person), OpenCard(client_id=one.client_id)),
            greet_button(one, t.plain("greeting-open")),
        ]
        for one in near[:LISTED]
    ]
