"""The hours of the week in which a client may be called: in words of a column, whether they are open, when they open next."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from storage.rules.hours import WorkHours, at_wall, local_day, next_opening, on_wall
from storage.rules.hours import is_open as is_working

DAYS = 7
MIDNIGHT = 24 * 60
MOST_SPANS = 3  # of a day
_LOOK_AHEAD = 15  # days: a weekly span that the clocks skip is there again a week later


@dataclass(frozen=True, order=True)
class Span:
    """From a minute of the day until just before another: 0 ≤ start < end ≤ 1440."""

    start: int
    end: int


@dataclass(frozen=True)
class CallHours:
    """The spans of each day of the week, Monday first: in order, none touching another, and on some day at least one."""

    week: tuple[tuple[Span, ...], ...]


@dataclass(frozen=True)
class Window:
    """When a client may be called: hours by the clock of a zone. `told`: somebody said the hours; else they are the usual."""

    zone: ZoneInfo
    hours: CallHours
    told: bool = True


# When nobody has said anything: not before nine, not after eight in the evening.
USUAL = CallHours(((Span(9 * 60, 20 * 60),),) * DAYS)


def packed(hours: CallHours) -> str:
    """The hours as a column keeps them: days of the week and their spans in minutes, "12345 540-1080,6 600-840"."""
    alike: dict[tuple[Span, ...], str] = {}
    for number, spans in enumerate(hours.week, 1):
        if spans:
            alike[spans] = f"{alike.get(spans, '')}{number}"
    parts = ([days, *(f"{span.start}-{span.end}" for span in spans)] for spans, days in alike.items())
    return ",".join(" ".join(part) for part in parts)


def unpacked(text: str) -> CallHours:
    """The hours from a column. Raises ValueError for what `packed` never wrote."""
    week: list[tuple[Span, ...]] = [()] * DAYS
    for part in text.split(","):
        days, *spans = part.split(" ")
        for day in days:
            week[int(day) - 1] = tuple(Span(*map(int, span.split("-"))) for span in spans)
    return CallHours(tuple(week))


def is_open(window: Window, at: datetime) -> bool:
    """Whether the client may be called at this instant."""
    clock = on_wall(at, window.zone)
    minute = clock.hour * 60 + clock.minute
    return any(span.start <= minute < span.end for span in window.hours.week[clock.weekday()])


def opening(window: Window, at: datetime) -> datetime:
    """`at` in UTC while the client may be called, otherwise when they may be next.

    A span whose beginning the clocks skip opens when they go on, if it is not over then.
    """
    if is_open(window, at):
        return at.astimezone(UTC)
    today = local_day(at, window.zone)
    begins = (begin for number in range(_LOOK_AHEAD) for begin in _beginnings(window, today + timedelta(number)))
    return next(begin for begin in begins if begin > at and is_open(window, begin))


def meeting(window: Window, at: datetime, zone: ZoneInfo, work: WorkHours) -> datetime:
    """The first moment from `at` on when the client may be called and who calls is at work.

    Where these hours do not meet within a week, the client's count.
    """
    both = at
    for _ in range(DAYS):
        both = opening(window, next_opening(both, zone, work))
        if is_working(both, zone, work):
            return both
    return opening(window, at)


def _beginnings(window: Window, day: date) -> list[datetime]:
    """When the spans of a day begin; one that begins in an hour that comes twice does so twice."""
    walls = [time(*divmod(span.start, 60)) for span in window.hours.week[day.weekday()]]
    again = (datetime.combine(day, wall, window.zone).replace(fold=1).astimezone(UTC) for wall in walls)
    return sorted({*(at_wall(day, wall, window.zone).at for wall in walls), *again})
