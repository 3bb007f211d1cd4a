"""Until when somebody is away: the usual days, and a calendar for any other."""

from calendar import Calendar as Weeks
from datetime import date, datetime

from aiogram.types import CallbackQuery

from bot.features.calendar import NOTHING, month_after
from bot.kit.buttons.absences import AwayMonth, AwayUntil, OpenAway, OpenAwayDays
from bot.kit.buttons.chat import Blank
from bot.kit.buttons.members import OpenMember
from bot.kit.feature import Feature
from bot.kit.screen import Button, Screen, in_rows, show
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
    return Screen(asked, rows=[*in_rows(days, 2), other, back])


def _back(member: Member, whose: int, t: Texts) -> list[Button]:
    """To how it is, or to the colleague who is not away after all."""
    if member.away_until:
        return [Button(t.plain("form-back"), OpenAway(member_id=whose))]
    return [Button(t.plain("form-back"), OpenMember(member_id=whose))] if whose else []


def month_screen(shown: AwayMonth, t: Texts, today: date) -> Screen:
    """A month with its days ahead, as far as anybody is away."""
    month = date.fromordinal(shown.month).replace(day=1)
    heading = [
        _turn(shown, month_after(month, -1), "◀", today),
        Button(t.month(month).capitalize(), Blank()),
        _turn(shown, month_after(month, 1), "▶", today),
    ]
    initials = [Button(initial, Blank()) for initial in t.weekday_initials()]
    weeks = [
        [_day(shown, day, today) if day.month == month.month else Button(NOTHING, Blank()) for day in week]
        for week in Weeks().monthdatescalendar(month.year, month.month)
        if week[-1] > today
    ]
    back = [Button(t.plain("form-back"), OpenAwayDays(member_id=shown.member_id))]
    return Screen(t("away-ask-day"), rows=[heading, initials, *weeks, back])


def _turn(shown: AwayMonth, month: date, label: str, today: date) -> Button:
    if not today.replace(day=1) <= month <= today + LONGEST:
        return Button(NOTHING, Blank())
    return Button(label, shown.model_copy(update={"month": month.toordinal()}))


def _day(shown: AwayMonth, day: date, today: date) -> Button:
    if not today < day < today + LONGEST:
        return Button(NOTHING, Blank())
    return Button(str(day.day), AwayUntil(day=day.toordinal(), member_id=shown.member_id))


@feature.press(AwayMonth)
async def open_month(query: CallbackQuery, callback_data: AwayMonth, request: Request) -> None:
    """A month; one that is over or too far away shows the present one."""
    shown, today = callback_data, local_day(request.now, request.t.zone)
    async with request.db.read() as session:
        await absences.of(session, request.member, shown.member_id)
    if not today.replace(day=1) <= date.fromordinal(shown.month) <= today + LONGEST:
        shown = shown.model_copy(update={"month": today.toordinal()})
    await show(query, month_screen(shown, request.t, today))
