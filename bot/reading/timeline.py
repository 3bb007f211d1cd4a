"""From what was said about time to the moment meant, with the conventions for what was left unsaid."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.reading.days import YEARS_AHEAD, days_meant, months_after
from bot.reading.pieces import MONTHS, Clock, Date, Day, Part, Past, Piece, Shift
from storage.rules.hours import at_wall
from storage.rules.refusal import Refusal

DAY_STARTS = time(10)
PARTS = {
    "morning": time(9),
    "noon": time(12),
    "lunch": time(13),
    "afternoon": time(15),
    "evening": time(18),
    "night": time(21),
}
AFTERNOON_HOURS = range(1, 8)
_BEFORE_NOON = frozenset({"am", "morning"})
_AFTER_NOON = frozenset({"pm", "midday", "noon", "lunch", "afternoon", "evening"})
_SMALL_HOURS = range(1, 7)
_CENTURIES, _THIS_CENTURY = 100, 2000
_NOON, _LAST_HOUR, _LAST_MINUTE = 12, 23, 59


@dataclass(frozen=True)
class Moment:
    """`at` is in the zone of the "now" it was read with.

    `moved`: the clocks skip the time that was said; `day_only`: no time was said.
    """

    at: datetime
    moved: bool = False
    day_only: bool = False


def place(pieces: Iterable[Piece], now: datetime, said: str, month_first: str = "") -> Moment:
    """Raise Refusal for a day or time that does not exist, the past, and more than five years ahead.

    `month_first`: the marks between numbers that put the month before the day.
    """
    whole = [_full_year(ordered(piece, month_first)) if isinstance(piece, Date) else piece for piece in pieces]
    if any(isinstance(piece, Past) for piece in whole):
        raise Refusal("moment-past", said=said)
    shift = next((piece for piece in whole if isinstance(piece, Shift)), None)
    if shift is not None and (shift.minutes or shift == Shift()):
        return _checked(Moment(_later(now, shift, said)), now, said)
    at = _time(whole, now, said)
    days = [day + timedelta(_ends_day(whole, at)) for day in days_meant(whole, now.date(), said)]
    moments = (_on(day, at or DAY_STARTS, now, said, day_only=at is None) for day in days)
    # Of several days the first still ahead; if none is, the last shows what is wrong.
    moment = None
    for moment in moments:
        if moment.at > now:
            break
    if moment is None:
        raise Refusal("moment-unreadable", said=said)
    return _checked(moment, now, said)


def ordered(written: Date, month_first: str) -> Date:
    """12/25 is Christmas wherever it is written; 5/12 depends on the custom."""
    if not written.mark or written.month is None or written.day > MONTHS:
        return written
    if written.mark in month_first or (written.mark == "/" and written.month > MONTHS):
        return replace(written, day=written.month, month=written.day)
    return written


def _full_year(written: Date) -> Date:
    short = written.year is not None and written.year < _CENTURIES
    return replace(written, year=_THIS_CENTURY + (written.year or 0)) if short else written


def past_by_words(pieces: Iterable[Piece]) -> bool:
    """Say whether the words themselves speak of what is over: yesterday, an hour ago."""
    return any(isinstance(piece, Past) or (isinstance(piece, Day) and piece.offset < 0) for piece in pieces)


def _time(pieces: list[Piece], now: datetime, said: str) -> time | None:
    clock = next((piece for piece in pieces if isinstance(piece, Clock)), None)
    part = next((piece.name for piece in pieces if isinstance(piece, Part)), "")
    if clock is None:
        return now.time().replace(second=0, microsecond=0) if part == "same" else PARTS.get(part)
    hour = _hour(clock, clock.period or part)
    if not (0 <= hour <= _LAST_HOUR and 0 <= clock.minute <= _LAST_MINUTE):
        raise Refusal("moment-no-such-time", said=said)
    return time(hour, clock.minute)


def _ends_day(pieces: list[Piece], at: time | None) -> bool:
    """Midnight of today, or twelve in the evening of any day, is where that day ends; so are the small hours of tonight."""
    said = next((piece for piece in pieces if isinstance(piece, Clock)), Clock(_NOON))
    part = said.period or next((piece.name for piece in pieces if isinstance(piece, Part)), "")
    if at is None or at.hour not in range(_SMALL_HOURS.stop):
        return False
    if part == "evening":
        return True
    return any(isinstance(piece, Day) and not piece.offset for piece in pieces) and (at == time() or part == "night")


def _hour(clock: Clock, period: str) -> int:
    hour = clock.hour
    if period == "evening" and hour == _NOON:
        return 0
    if period in _BEFORE_NOON:
        return 0 if hour == _NOON else hour
    if period in _AFTER_NOON:
        return (
            hour + _NOON
            if 0 < hour < _NOON and not (period in {"noon", "midday", "lunch"} and hour == _NOON - 1)
            else hour
        )
    if period == "night":
        return 0 if hour == _NOON else hour if hour in _SMALL_HOURS or hour > _NOON else hour + _NOON
    return hour + _NOON if clock.plain and hour in AFTERNOON_HOURS else hour


def _on(day: date, at: time, now: datetime, said: str, *, day_only: bool) -> Moment:
    if day < now.date():
        raise Refusal("moment-past", said=said)
    if day > _horizon(now, said):
        raise Refusal("moment-too-far", years=YEARS_AHEAD, said=said)
    zone = now.tzinfo if isinstance(now.tzinfo, ZoneInfo) else ZoneInfo("UTC")
    placed = at_wall(day, at, zone)
    return Moment(placed.at.astimezone(now.tzinfo), placed.moved, day_only)


def _checked(moment: Moment, now: datetime, said: str) -> Moment:
    if moment.at <= now:
        today = moment.day_only and moment.at.date() == now.date()
        raise Refusal("moment-today-passed" if today else "moment-past", said=said)
    if moment.at.date() > _horizon(now, said):
        raise Refusal("moment-too-far", years=YEARS_AHEAD, said=said)
    return moment


def _horizon(now: datetime, said: str) -> date:
    return months_after(now.date(), YEARS_AHEAD * 12, said)


def _later(now: datetime, shift: Shift, said: str) -> datetime:
    # Hours pass on the world's clock, not on the wall's: the night of a clock change is as long as it is.
    day = months_after(now.date(), shift.months, said) + timedelta(shift.days)
    start = datetime.combine(day, now.timetz()).replace(second=0, microsecond=0)
    return (start.astimezone(UTC) + timedelta(minutes=shift.minutes)).astimezone(now.tzinfo)
