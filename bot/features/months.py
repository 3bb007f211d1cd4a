"""A month of promises: a calendar with how many fall on each day, each of which opens its list."""

from calendar import Calendar as Weeks
from collections.abc import Mapping
from datetime import date

from aiogram.types import CallbackQuery

from bot.features.calendar import NOTHING, month_after
from bot.kit.buttons.agenda import OpenCallbacks, OpenMonth
from bot.kit.buttons.chat import Blank
from bot.kit.feature import Feature
from bot.kit.screen import Button, Screen, show
from bot.kit.texts import Texts, clip
from bot.request import Request
from storage import agenda
from storage.models import Member
from storage.rules.agenda import Span
from storage.rules.hours import local_day

feature = Feature()

NAME_LIMIT = 40
_FIRST_YEAR, _LAST_YEAR = 2001, 2199  # weeks of the months beside them have days in the next year


def month_screen(shown: OpenMonth, counts: Mapping[date, int], of: Member, by: Member, t: Texts, today: date) -> Screen:
    """The month's days with what is promised for each; days without a promise are pale, and open as well."""
    month = date(shown.year, shown.month, 1)
    heading = [_turn(shown, -1, "◀"), Button(t.month(month).capitalize(), Blank()), _turn(shown, 1, "▶")]
    initials = [Button(initial, Blank()) for initial in t.weekday_initials()]
    weeks = [
        [
            _day(day, counts.get(day, 0), shown, today) if day.month == month.month else Button(NOTHING, Blank())
            for day in week
        ]
        for week in Weeks().monthdatescalendar(month.year, month.month)
    ]
    total = sum(count for day, count in counts.items() if day.month == month.month)
    whose = "none" if of.id == by.id else clip(of.name, NAME_LIMIT)
    text = t("callbacks-month", month=t.month(month), total=total, whose=whose)
    back = [Button(t.plain("button-span-all"), OpenCallbacks(span=Span.ALL, whose=shown.whose))]
    return Screen(text, rows=[heading, initials, *weeks, back], protect=True)


def _turn(shown: OpenMonth, step: int, label: str) -> Button:
    month = month_after(date(shown.year, shown.month, 1), step)
    if not _FIRST_YEAR <= month.year <= _LAST_YEAR:
        return Button(NOTHING, Blank())
    return Button(label, shown.model_copy(update={"year": month.year, "month": month.month}))


def _day(day: date, count: int, shown: OpenMonth, today: date) -> Button:
    label = f"[{day.day}]" if day == today else str(day.day)
    on = OpenCallbacks(span=Span.DAY, whose=shown.whose, on=day.toordinal())
    return Button(f"{label}·{count}" if count else label, on)


@feature.press(OpenMonth)
async def open_month(query: CallbackQuery, callback_data: OpenMonth, request: Request) -> None:
    """A month, by default the present one; a year that no button leads to shows the present month."""
    t, now, by, shown = request.t, request.now, request.member, callback_data
    today = local_day(now, t.zone)
    if not _FIRST_YEAR <= shown.year <= _LAST_YEAR:
        shown = shown.model_copy(update={"year": today.year, "month": today.month})
    days = list(Weeks().itermonthdates(shown.year, shown.month))
    async with request.db.read() as session:
        of = await agenda.whose(session, by, shown.whose)
        counts = await agenda.by_day(session, by, of, days, t.zone, now)
    await show(query, month_screen(shown, counts, of, by, t, today))
