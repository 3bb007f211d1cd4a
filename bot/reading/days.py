"""Which days a phrase may mean: in order of time, so that the first one still ahead is the one meant."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from bot.reading.pieces import MONTHS, Border, Date, Day, NthWeekday, Piece, Shift, Week, Weekday
from storage.rules.refusal import Refusal

YEARS_AHEAD = 5
_WEEK = 7
_IN_WEEK = {"first": 0, "middle": 2, "last": 4}
_WORKDAYS = 5
_MIDDLE_DAY, _MIDDLE_MONTHS = 15, 6
# A leap day comes back within eight years, over a century that is not a leap year.
_YEARS_TO_LEAP_DAY = 9
_FARTHEST_MONTHS = MONTHS * 100
_FARTHEST_WORKDAYS = 366 * (YEARS_AHEAD + 1)


def days_meant(pieces: Iterable[Piece], today: date, said: str) -> list[date]:
    """Raise Refusal for a day that does not exist, or one that is another weekday than was said."""
    named = {type(piece): piece for piece in pieces}
    weekday = named.get(Weekday)
    days = _fixed(named, today, said)
    if not days:
        return [_weekday(weekday, named, today)] if isinstance(weekday, Weekday) else [today, today + timedelta(1)]
    if isinstance(weekday, Weekday) or (Date in named and Day in named):
        days = [day for day in days[:1] if _agrees(day, named, today)]
    if not days:
        raise Refusal("moment-days-differ", said=said)
    return days


def _agrees(day: date, named: dict[type, Piece], today: date) -> bool:
    weekday, offset = named.get(Weekday), named.get(Day)
    return (not isinstance(weekday, Weekday) or day.weekday() == weekday.number) and (
        not isinstance(offset, Day) or day == today + timedelta(offset.offset)
    )


def months_after(day: date, months: int, said: str) -> date:
    """Return the same day some months on; the last day of a month that is shorter."""
    if abs(months) > _FARTHEST_MONTHS:
        raise (
            Refusal("moment-past", said=said) if months < 0 else Refusal("moment-too-far", years=YEARS_AHEAD, said=said)
        )
    year, month = divmod(day.year * MONTHS + day.month - 1 + months, MONTHS)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _fixed(named: dict[type, Piece], today: date, said: str) -> list[date]:
    """Return the days said without a weekday; none if only a weekday or nothing was said."""
    nth = named.get(NthWeekday)
    if isinstance(nth, NthWeekday):
        return _nth_weekdays(nth, today, said)
    border = next((piece for piece in named.values() if isinstance(piece, Border)), None)
    match named.get(Date), named.get(Day), named.get(Shift), named.get(Week):
        case Date() as said_date, _, _, _:
            return _dates(_in_year(said_date, border, today), border, today, said)
        case _, Day(offset), _, _:
            return [today + timedelta(offset)]
        case _, _, Shift() as shift, _ if Weekday not in named:
            return [_after_workdays(months_after(today, shift.months, said) + timedelta(shift.days), shift.workdays)]
        case _, _, _, Week(offset) if Weekday not in named:
            # Some time this week is before its end.
            return [_monday(today, offset) + timedelta(0 if offset else _IN_WEEK["last"])]
    if border and border.place == "whole":
        raise Refusal("moment-unreadable", said=said)
    return _borders(border, today, said) if border else []


def _nth_weekdays(wanted: NthWeekday, today: date, said: str) -> list[date]:
    """Return it in this month and the next when no month was named, or in the next such month."""
    first = today.replace(day=1)
    if wanted.month is None:
        offsets = [wanted.offset] if wanted.offset else [0, 1]
    else:
        offsets = [(wanted.month - today.month) % MONTHS + years for years in (0, MONTHS)]
    days = [_in_month(wanted, months_after(first, offset, said)) for offset in offsets]
    return [day for day in days if day >= today]


def _in_month(wanted: NthWeekday, first: date) -> date:
    last = first.replace(day=monthrange(first.year, first.month)[1])
    if wanted.nth < 0:
        return last - timedelta((last.weekday() - wanted.number) % _WEEK)
    return first + timedelta((wanted.number - first.weekday()) % _WEEK + _WEEK * (wanted.nth - 1))


def _in_year(wanted: Date, border: Border | None, today: date) -> Date:
    """Read "5 January next year"."""
    named = border is not None and border.unit == "year" and wanted.year is None
    return replace(wanted, year=today.year + border.offset) if border and named else wanted


def _after_workdays(day: date, workdays: int) -> date:
    """Return the day so many working days on; holidays are not known."""
    for _ in range(min(workdays, _FARTHEST_WORKDAYS)):
        day += timedelta(1)
        while day.weekday() >= _WORKDAYS:
            day += timedelta(1)
    return day


def _dates(wanted: Date, border: Border | None, today: date, said: str) -> list[date]:
    if wanted.year is not None and wanted.month is not None:
        found = _existing([(wanted.year, wanted.month)], wanted.day)
    elif wanted.month is not None:
        found = _existing(((today.year + i, wanted.month) for i in range(_YEARS_TO_LEAP_DAY)), wanted.day)
    else:
        first = months_after(today.replace(day=1), border.offset if border else 0, said)
        months = (months_after(first, i, said) for i in range(1 if border else MONTHS))
        found = _existing(((month.year, month.month) for month in months), wanted.day)
    if not found:
        raise Refusal("moment-no-such-day", said=said)
    return [day for day in found if day >= today] or found


def _existing(months: Iterable[tuple[int, int]], day: int) -> list[date]:
    return [
        date(year, month, day)
        for year, month in months
        if 1 <= month <= MONTHS and 1 <= year < date.max.year and 1 <= day <= monthrange(year, month)[1]
    ]


def _weekday(wanted: Weekday, named: dict[type, Piece], today: date) -> date:
    match wanted.week, named.get(Week), named.get(Shift):
        case int() as week, _, _:
            return _monday(today, week) + timedelta(wanted.number)
        case _, Week(offset), _:
            return _monday(today, offset) + timedelta(wanted.number)
        case _, _, Shift() as shift:
            return _monday(today + timedelta(shift.days), 0) + timedelta(wanted.number)
    return today + timedelta((wanted.number - today.weekday() - 1) % _WEEK + 1 + wanted.later)


def _monday(today: date, weeks: int) -> date:
    return today - timedelta(today.weekday()) + timedelta(weeks * _WEEK)


def _borders(border: Border, today: date, said: str) -> list[date]:
    """The present week, month or year is meant as long as that day of it is not over."""
    if border.offset:
        return [_border_day(border, today, border.offset, said)]
    return [day for offset in (0, 1) if (day := _border_day(border, today, offset, said)) >= today]


def _border_day(border: Border, today: date, offset: int, said: str) -> date:
    if border.unit == "week":
        return _monday(today, offset) + timedelta(_IN_WEEK[border.place])
    months = 1 if border.unit == "month" else MONTHS
    first = today.replace(day=1, month=today.month if border.unit == "month" else 1)
    start = months_after(first, offset * months, said)
    match border.place:
        case "last":
            return months_after(start, months, said) - timedelta(1)
        case "middle" if border.unit == "month":
            return start.replace(day=_MIDDLE_DAY)
        case "middle":
            return months_after(start, _MIDDLE_MONTHS, said)
    return start
