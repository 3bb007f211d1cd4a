"""Which days a phrase may mean: in order of time, so that the first one still ahead is the one meant."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta

from bot.reading.pieces import MONTHS, Border, Date, Day, Piece, Shift, Week, Weekday
from storage.rules.refusal import Refusal

YEARS_AHEAD = 5
_WEEK = 7
_FRIDAY = 4
# A leap day comes back within eight years, over a century that is not a leap year.
_YEARS_TO_LEAP_DAY = 9
_FARTHEST_MONTHS = MONTHS * 100


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
    border = named.get(Border)
    match named.get(Date), named.get(Day), named.get(Shift), named.get(Week):
        case Date() as said_date, _, _, _:
            return _dates(said_date, border if isinstance(border, Border) else None, today, said)
        case _, Day(offset), _, _:
            return [today + timedelta(offset)]
        case _, _, Shift() as shift, _ if Weekday not in named:
            return [months_after(today, shift.months, said) + timedelta(shift.days)]
        case _, _, _, Week(offset) if Weekday not in named:
            return [_monday(today, offset)]
    return [_border(border, today, said)] if isinstance(border, Border) else []


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
    return today + timedelta((wanted.number - today.weekday() - 1) % _WEEK + 1)


def _monday(today: date, weeks: int) -> date:
    return today - timedelta(today.weekday()) + timedelta(weeks * _WEEK)


def _border(border: Border, today: date, said: str) -> date:
    """The present week, month or year is meant as long as that day of it is not over."""
    day = _border_day(border, today, border.offset, said)
    return day if day >= today or border.offset else _border_day(border, today, 1, said)


def _border_day(border: Border, today: date, offset: int, said: str) -> date:
    if border.unit == "week":
        return _monday(today, offset) + timedelta(_FRIDAY if border.last else 0)
    months = 1 if border.unit == "month" else MONTHS
    first = today.replace(day=1, month=today.month if border.unit == "month" else 1)
    return months_after(first, (offset + border.last) * months, said) - timedelta(border.last)
