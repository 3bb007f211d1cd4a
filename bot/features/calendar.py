"""Another date: a month to pick a day from, then the times of that day."""

from calendar import Calendar as Weeks
from datetime import date, datetime, time
from typing import Any

from aiogram.types import CallbackQuery

from bot.features.callbacks import ask_typed, promised
from bot.features.putting_off import ask_until, put_off
from bot.kit.buttons.callbacks import Calendar, PickDay, PickTime
from bot.kit.buttons.chat import Blank
from bot.kit.feature import Feature
from bot.kit.screen import Button, Screen, in_rows, show
from bot.kit.texts import Texts
from bot.kit.ways import card_button
from bot.request import Request
from storage.db import Session
from storage.rules.hours import at_wall, local_day
from storage.rules.refusal import Refusal

feature = Feature()

YEARS_AHEAD = 5
MONTHS = 12
FIRST_HOUR, LAST_HOUR = 8, 20
TIMES_A_ROW = 5
NOTHING = "·"
_BACK, _ON = "◀", "▶"


def month_screen(name: str, shown: Calendar, t: Texts, today: date) -> Screen:
    """A month with its days ahead; months from the present one to five years on."""
    month = date(shown.year, shown.month, 1)
    heading = [
        _turn(shown, month_after(month, -1), _BACK, today),
        Button(t.month(month).capitalize(), Blank()),
        _turn(shown, month_after(month, 1), _ON, today),
    ]
    initials = [Button(initial, Blank()) for initial in t.weekday_initials()]
    weeks = [
        [_day(shown, day, today) if day.month == month.month else Button(NOTHING, Blank()) for day in week]
        for week in Weeks().monthdatescalendar(month.year, month.month)
        if week[-1] >= today
    ]
    asked = t("snooze-ask-day" if shown.callback_id else "callback-ask-day", name=name)
    return Screen(asked, rows=[heading, initials, *weeks, [card_button(shown.client_id, t)]], protect=True)


def month_after(month: date, step: int) -> date:
    """The first day of the month that is `step` months on."""
    years, rest = divmod(month.year * MONTHS + month.month - 1 + step, MONTHS)
    return date(years, rest + 1, 1)


def _turn(shown: Calendar, month: date, label: str, today: date) -> Button:
    first = today.replace(day=1)
    if not first <= month <= first.replace(year=first.year + YEARS_AHEAD):
        return Button(NOTHING, Blank())
    return Button(label, shown.model_copy(update={"year": month.year, "month": month.month}))


def _day(shown: Calendar, day: date, today: date) -> Button:
    if day < today:
        return Button(NOTHING, Blank())
    label = f"[{day.day}]" if day == today else str(day.day)
    return Button(label, PickDay(**shown.model_dump(), day=day.day))


def times_screen(name: str, picked: PickDay, t: Texts, now: datetime) -> Screen:
    """The half hours of a day that are still ahead."""
    day = date(picked.year, picked.month, picked.day)
    minutes = range(FIRST_HOUR * 60, LAST_HOUR * 60 + 1, 30)
    ahead = [minute for minute in minutes if at_wall(day, _clock(minute), t.zone).at > now]
    times = [Button(t.time(_clock(minute)), PickTime(**picked.model_dump(), minute=minute)) for minute in ahead]
    month = Calendar(**picked.model_dump(exclude={"day"}))
    ways = [Button(t.plain("calendar-back"), month), card_button(picked.client_id, t)]
    asked = t("callback-ask-time", name=name, day=t.weekday(day))
    return Screen(asked, rows=[*in_rows(times, TIMES_A_ROW), ways], protect=True)


def _clock(minute: int) -> time:
    return time(minute // 60, minute % 60)


@feature.press(Calendar)
async def open_month(query: CallbackQuery, callback_data: Calendar, request: Request) -> None:
    """A month; one that is over or too far shows the present one. A moment may be typed as well."""
    shown, today = callback_data, local_day(request.now, request.t.zone)
    first = today.replace(day=1)
    if not first <= date(shown.year, shown.month, 1) <= first.replace(year=first.year + YEARS_AHEAD):
        shown = shown.model_copy(update={"year": today.year, "month": today.month})
    async with request.db.begin() as session:
        known = await _let_type(session, request, shown)
    await show(query, month_screen(known["name"], shown, request.t, today))


async def _let_type(
    session: Session, request: Request, shown: Calendar | PickDay, day: date | None = None
) -> dict[str, Any]:
    """Beside the buttons a moment may be typed, for a new promise or for the one to be put off."""
    member, now, client_id = request.member, request.now, shown.client_id
    if shown.callback_id:
        return await ask_until(session, member, client_id, shown.callback_id, now, day)
    return await ask_typed(session, member, client_id, now, day)


@feature.press(PickDay)
async def pick_day(query: CallbackQuery, callback_data: PickDay, request: Request) -> None:
    """The times of a day; a time typed now is one of that day."""
    picked, now = callback_data, request.now
    day = _real_day(picked)
    if day < local_day(now, request.t.zone):
        raise Refusal("callback-past")
    async with request.db.begin() as session:
        known = await _let_type(session, request, picked, day)
    await show(query, times_screen(known["name"], picked, request.t, now))


@feature.press(PickTime)
async def pick_time(query: CallbackQuery, callback_data: PickTime, request: Request) -> None:
    """The moment is made of a day and a time; one that the clocks skip becomes the first after it, and that is said."""
    picked, member, t, now = callback_data, request.member, request.t, request.now
    when = at_wall(_real_day(picked), _clock(picked.minute), t.zone)
    async with request.db.begin() as session:
        if picked.callback_id:
            screen = await put_off(session, member, picked.callback_id, when, t, now)
        else:
            screen = await promised(session, member, picked.client_id, when, t, now)
    await show(query, screen)


def _real_day(picked: PickDay | PickTime) -> date:
    """The day a button names; one that no calendar has was never written by this program."""
    try:
        return date(picked.year, picked.month, picked.day)
    except ValueError:
        raise Refusal("button-too-old") from None
