"""The day: overdue and today's callbacks in order of time, each with its answers beside it, and the birthdays of the week."""

from collections.abc import Iterator, Sequence
from datetime import datetime, time, timedelta

from aiogram.types import CallbackQuery, Message

from bot.kit.buttons import Done, OpenCard, OpenSnooze, OpenToday
from bot.kit.feature import Feature
from bot.kit.screen import Button, Row, Screen, in_rows, pager, show
from bot.kit.texts import Html, Texts, clip
from bot.request import Request
from storage import birthdays, callbacks
from storage.birthdays import Celebrated
from storage.db import Session
from storage.models import Callback, Member
from storage.rules.hours import at_wall, local_day

feature = Feature()

ROWS = 15
BIRTHDAYS = 10
WEEK = 7
NAME_LIMIT = 40
REASON_LIMIT = 60


def today_screen(
    agenda: Sequence[Callback],
    near: Sequence[Celebrated],
    t: Texts,
    now: datetime,
    *,
    offset: int = 0,
    total: int | None = None,
) -> Screen:
    """The day's list, of which `agenda` is what begins at `offset`; without `total` it is all there is."""
    shown = agenda[:ROWS]
    of_all = offset + len(agenda) if total is None else total
    left = of_all - offset - len(shown)
    parts = [
        t("today-title", day=t.weekday(local_day(now, t.zone))),
        *_callback_lines(shown, t, now, offset),
        t("today-more", count=left) if left > 0 else None,
        *_birthday_lines(near, t),
        t("today-empty") if not agenda and not near else None,
    ]
    rows = [_row(number, callback, t, now) for number, callback in enumerate(shown, offset + 1)]
    turning = pager(t, offset, ROWS, of_all, OpenToday)
    cakes = [
        Button(t.plain("today-cake", name=one.client), OpenCard(client_id=one.client_id)) for one in near[:BIRTHDAYS]
    ]
    return Screen(t.lines(parts), rows=[*rows, turning, *in_rows(cakes, 2)], protect=True)


def _callback_lines(shown: Sequence[Callback], t: Texts, now: datetime, offset: int) -> Iterator[Html]:
    """Numbered as their buttons are; the overdue ones first, for their minutes have passed."""
    before: bool | None = None
    for number, callback in enumerate(shown, offset + 1):
        overdue = callback.due_at <= now
        if overdue is not before:
            yield t("today-overdue" if overdue else "today-ahead")
            before = overdue
        at = t.short(callback.due_at) if overdue else t.clock(callback.due_at)
        reason = clip(callback.reason or "", REASON_LIMIT).replace("\n", " ")
        name = clip(callback.client.name, NAME_LIMIT)
        yield t("today-line", number=str(number), at=at, name=name, reason=reason, why=bool(reason))


def _birthday_lines(near: Sequence[Celebrated], t: Texts) -> Iterator[Html]:
    if near:
        yield t("today-birthdays")
    for one in near[:BIRTHDAYS]:
        whose = clip(one.client, NAME_LIMIT) if one.contact_id else "none"
        person = clip(one.person, NAME_LIMIT)
        yield t("today-birthday", day=t.weekday(one.day), name=person, age=one.turns or 0, whose=whose)
    if len(near) > BIRTHDAYS:
        yield t("today-more", count=len(near) - BIRTHDAYS)


def _row(number: int, callback: Callback, t: Texts, now: datetime) -> Row:
    mark = "overdue" if callback.due_at <= now else "ahead"
    label = t.plain("today-open", number=str(number), name=callback.client.name, mark=mark)
    ids = {"callback_id": callback.id, "client_id": callback.client_id}
    return [
        Button(label, OpenCard(client_id=callback.client_id)),
        Button(t.plain("today-done", number=str(number)), Done(**ids, today=True)),
        Button(t.plain("today-snooze", number=str(number)), OpenSnooze(**ids, today=True)),
    ]


async def fresh_today(session: Session, member: Member, t: Texts, now: datetime, offset: int = 0) -> Screen:
    """The day's list as it is now; a page that is no more shows the first."""
    today = local_day(now, t.zone)
    until = at_wall(today + timedelta(days=1), time(), t.zone).at
    agenda = await callbacks.agenda(session, member, until, limit=ROWS, offset=offset)
    if offset and not agenda:
        return await fresh_today(session, member, t, now)
    total = await callbacks.agenda_size(session, member, until) if offset or len(agenda) == ROWS else len(agenda)
    near = [] if offset else await birthdays.of_member(session, member, today, WEEK)
    return today_screen(agenda, near, t, now, offset=offset, total=total)


@feature.command("today")
@feature.key("menu-today")
async def today(message: Message, request: Request) -> None:
    async with request.db.read() as session:
        screen = await fresh_today(session, request.member, request.t, request.now)
    await show(message, screen)


@feature.press(OpenToday)
async def open_today(query: CallbackQuery, callback_data: OpenToday, request: Request) -> None:
    async with request.db.read() as session:
        screen = await fresh_today(session, request.member, request.t, request.now, callback_data.offset)
    await show(query, screen)
