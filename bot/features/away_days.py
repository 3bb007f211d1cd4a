"""Until when somebody is away: the usual days, and a calendar for any other."""

from calendar import Calendar as Weeks
from collections.abc import Callable
from datetime import date, datetime

from aiogram.types import CallbackQuery

from bot.features.calendar import NOTHING, month_after
from bot.kit.buttons.absences import AwayMonth, AwayUntil, LeaveMonth, OpenAway, OpenAwayDays
from bot.kit.buttons.chat import Blank
from bot.kit.buttons.members import OpenMember
from bot.kit.buttons.press import Press
from bot.kit.feature import Feature
from bot.kit.screen import Button, Row, Screen, in_rows, show
from bot.kit.texts import Texts, clip
from bot.request import Request
from storage import absences
from storage.models import Member
from storage.rules.absences import LONGEST, usual_days
from storage.rules.hours import local_day

feature = Feature()

NAME_LIMIT = 40


def days_screen(member: Member, by: Member, t: Texts, now: datetime) -> Screen:
    """On which day somebody is back: the usual ones by their dates, so that nobody wonders whether "until" counts the day."""
    whose, today = 0 if member.id == by.id else member.id, local_day(now, t.zone)
    usual = usual_days(today, member.work_days)
    days = [Button(t.weekday(day), AwayUntil(day=day.toordinal(), member_id=whose)) for day in usual]
    other = [Button(t.plain("callback-other"), AwayMonth(month=today.replace(day=1).toordinal(), member_id=whose))]
    back = _back(member, whose, t)
    asked = t("away-ask", name=clip(member.name, NAME_LIMIT) if whose else "self")
    begins = LeaveMonth(month=today.replace(day=1).toordinal(), member_id=whose)
    later = [] if member.away_until else [Button(t.plain("leave-later"), begins)]
    return Screen(asked, rows=[*in_rows(days, 2), [*other, *later], back])


def _back(member: Member, whose: int, t: Texts) -> list[Button]:
    """To how it is, or to the colleague who is not away after all."""
    if member.away_until:
        return [Button(t.plain("form-back"), OpenAway(member_id=whose))]
    return [Button(t.plain("form-back"), OpenMember(member_id=whose))] if whose else []


def month_screen(shown: AwayMonth, t: Texts, today: date) -> Screen:
    """A month with its days ahead, as far as anybody is away."""

    def turn(month: date) -> AwayMonth | None:
        in_reach = today.replace(day=1) <= month <= today + LONGEST
        return shown.model_copy(update={"month": month.toordinal()}) if in_reach else None

    def pick(day: date) -> AwayUntil | None:
        in_reach = today < day < today + LONGEST
        return AwayUntil(day=day.toordinal(), member_id=shown.member_id) if in_reach else None

    back = [Button(t.plain("form-back"), OpenAwayDays(member_id=shown.member_id))]
    return Screen(t("away-ask-day"), rows=[*days_grid(date.fromordinal(shown.month), t, today, turn, pick), back])


def days_grid(
    month: date, t: Texts, today: date, turn: Callable[[date], Press | None], pick: Callable[[date], Press | None]
) -> list[Row]:
    """A month to pick from: what turns it, and what picks a day; None is a place without a press."""
    first = month.replace(day=1)
    heading = [
        _place("◀", turn(month_after(first, -1))),
        Button(t.month(first).capitalize(), Blank()),
        _place("▶", turn(month_after(first, 1))),
    ]
    initials = [Button(initial, Blank()) for initial in t.weekday_initials()]
    weeks = [
        [_place(str(day.day), pick(day) if day.month == first.month else None) for day in week]
        for week in Weeks().monthdatescalendar(first.year, first.month)
        if week[-1] > today
    ]
    return [heading, initials, *weeks]


def _place(label: str, press: Press | None) -> Button:
    return Button(label, press) if press else Button(NOTHING, Blank())


@feature.press(AwayMonth)
async def open_month(query: CallbackQuery, callback_data: AwayMonth, request: Request) -> None:
    """A month; one that is over or too far away shows the present one."""
    shown, today = callback_data, local_day(request.now, request.t.zone)
    async with request.db.read() as session:
        await absences.of(session, request.member, shown.member_id)
    if not today.replace(day=1) <= date.fromordinal(shown.month) <= today + LONGEST:
        shown = shown.model_copy(update={"month": today.toordinal()})
    await show(query, month_screen(shown, request.t, today))
