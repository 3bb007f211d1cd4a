"""What a matched shape says: the shapes are the languages' own, the sense of each is here."""

from calendar import monthrange
from collections.abc import Callable

from bot.reading.clocks import bare, clock, clock_then_part, dashed_date, into_hour, past_hour, spoken, to_hour
from bot.reading.pieces import MONTHS, Border, Date, Day, NthWeekday, Part, Piece, Said, Week, Weekday
from bot.reading.shifts import counted_from, past, shift, without_alternative

_NUMERIC = frozenset({"iso", "dated", "dotted", "slashed", "dashed"})
_CLOCKS = frozenset({"at", "clock", "d", "dd", "of_hours", "hours_word", "o_clock", "period", "of_day"})
_SATURDAY = 5
_MIDDLE = 15
_LONGEST_MONTH = 31
_COMMON_YEAR = 2027
_PLACES = ("last", "middle", "first")


def _named(said: Said) -> list[Piece]:
    """Read words that each say one thing: days, weekdays, parts of the day."""
    return [piece for kind, value in said for piece in _word(kind, value)]


def _either(said: Said) -> list[Piece]:
    return _named(without_alternative(said))


def _nth_weekday(said: Said) -> list[Piece]:
    known = dict(said)
    nth = -1 if not known.keys().isdisjoint({"gone", "last", "last_one"}) else int(known.get("nth", known.get("n", 1)))
    month = known.get("month", known.get("may"))
    offset = int(known.get("which") or known.get("next_border", "month 0").split()[1])
    return [NthWeekday(nth, int(known["weekday"]), int(month) if month else None, None if month else offset)]


def _word(kind: str, value: str) -> list[Piece]:
    match kind:
        case "day":
            return [Day(int(value))]
        case "weekday":
            return [Weekday(int(value))]
        case "part" | "same":
            return [Part(value)]
        case "early":
            return [Part("morning")]
        case "day_part":  # "tonight": a day and a part of it in one word
            day, part = value.split()
            return [Day(int(day)), Part(part)]
    return []


def _week(said: Said) -> list[Piece]:
    return [Week(sum(int(value or 0) for kind, value in said if kind in {"which", "this", "week"}))]


def _weekday(said: Said) -> list[Piece]:
    known = dict(said)
    week = next((known[kind] for kind in ("which", "this", "week") if kind in known), None)
    return [Weekday(int(known["weekday"]), None if week is None else int(week or 0))]


def _date(said: Said) -> list[Piece]:
    """A month alone is its first day."""
    known = dict(said)
    month, year = known.get("month", known.get("may")), known.get("year")
    day = next((int(known[kind]) for kind in ("nth", "of_nth", "d") if kind in known), 1)
    return [Date(day, int(month) if month else None, int(year) if year else None)]


def _dated_weekday(said: Said) -> list[Piece]:
    """Read "Monday 30 at 14h": the number that a time comes after is the day."""
    rest = [one for one in said if one[0] in _CLOCKS]
    day = next(i for i, (kind, _) in enumerate(rest) if kind == "d")
    after = rest[day + 1 :]
    return [Weekday(int(dict(said)["weekday"])), Date(int(rest[day][1])), *(clock(after) if after else [])]


def _numeric(said: Said) -> list[Piece]:
    """Digits only: the year is the part of four figures, or the last of three."""
    kind, text = next((kind, value) for kind, value in said if kind in _NUMERIC)
    mark = next(sign for sign in text if not sign.isdigit())
    parts = [int(part) for part in text.split(mark)]
    if kind == "iso":
        return [Date(parts[2], parts[1], parts[0])]
    if kind == "dated":
        return [Date(parts[0], parts[1], parts[2], mark)]
    return [Date(parts[0], parts[1], None, mark)]


def dotted(said: Said) -> list[Piece]:
    """5.12 is a day, 15.30 can only be a time."""
    date = _numeric(said)[0]
    return [date] if isinstance(date, Date) and 1 <= (date.month or 0) <= MONTHS else clock(said)


def _dotted_month(said: Said) -> list[Piece]:
    """Read 11.27 where the month comes first, too."""
    date = _numeric(said)[0]
    fits = isinstance(date, Date) and date.day <= MONTHS and 1 <= (date.month or 0) <= _LONGEST_MONTH
    return [date] if fits else dotted(said)


def _border(said: Said) -> list[Piece]:
    """A "weekend" is its Saturday; a language may have one word for "next month" or "end of the month"."""
    known = dict(said)
    offset = next((int(known[kind] or 0) for kind in ("which", "this") if kind in known), 0)
    place = next((place for place in _PLACES if place in known), "first")
    if "month" in known:
        return [_in_month(known, place)]
    if "weekend" in known:
        return [Weekday(_SATURDAY, offset or None)]
    if "next_border" in known:
        unit, _, ahead = known["next_border"].partition(" ")
        return [Border(unit, int(ahead), place if int(ahead) or place in known else "whole")]
    if "border" in known:
        unit, place = known["border"].split()
        return [Border(unit, offset, place)]
    return [Border("week" if "unit_week" in known else known["unit_long"], offset, place)]


def _in_month(known: dict[str, str], place: str) -> Date:
    """The beginning, the middle or the end of a month that was named."""
    month = int(known["month"])
    last = monthrange(_COMMON_YEAR, month)[1]
    return Date({"first": 1, "middle": _MIDDLE, "last": last}[place], month)


BUILDERS: dict[str, Callable[[Said], list[Piece]]] = {
    "hour_and": shift,
    "shift": shift,
    "past": past,
    "counted": counted_from,
    "nth_weekday": _nth_weekday,
    "either": _either,
    "day": _named,
    "day_part": _named,
    "part": _named,
    "same": _named,
    "week": _week,
    "weekday": _weekday,
    "date": _date,
    "dated_weekday": _dated_weekday,
    "numeric": _numeric,
    "dotted": dotted,
    "dotted_month": _dotted_month,
    "dashed_date": dashed_date,
    "border": _border,
    "clock": clock,
    "clock_part": clock_then_part,
    "spoken": spoken,
    "to_hour": to_hour,
    "past_hour": past_hour,
    "into_hour": into_hour,
    "bare": bare,
    "bare_day": _date,
}
