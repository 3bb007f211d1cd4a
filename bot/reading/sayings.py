"""What a matched shape says: the shapes are the languages' own, the sense of each is here."""

from calendar import monthrange
from collections.abc import Callable

from bot.reading.clocks import clock, past_hour, to_hour
from bot.reading.pieces import MONTHS, Border, Date, Day, Part, Piece, Said, Shift, Week, Weekday

_NUMERIC = frozenset({"iso", "dated", "dotted", "slashed", "dashed"})
_SATURDAY = 5
_MIDDLE = 15
_COMMON_YEAR = 2027


def _shift(said: Said) -> list[Piece]:
    """Amounts and units in turn; a half belongs to the amount before its unit, or to the unit just said."""
    total, sign, amount, last, counted = Shift(), 1, None, "", False
    for kind, value in said:
        if kind == "minus":
            sign = -1
        elif kind in {"n", "dd"}:
            amount = float(value.replace(",", "."))
        elif kind == "half":
            if amount is None and last:
                total = total.plus(0.5 * sign, last)
            else:
                amount = (amount or 0) + 0.5
        elif kind == "unit":
            counted = amount is not None and value == "hour"
            total, last, amount = total.plus(sign * (1 if amount is None else amount), value), value, None
        elif kind == "span":
            number, unit = value.split()
            total, last, amount = total.plus(sign * float(number) * (amount or 1), unit), unit, None
    if amount is not None and counted:  # "1h30": what follows counted hours is minutes
        total = total.plus(sign * amount, "minute")
    elif amount is not None and last:  # "in minutes twenty": the amount comes after its unit, counted as one so far
        total = total.plus(sign * (amount - 1), last)
    return [total]


def _day(said: Said) -> list[Piece]:
    return [Day(int(value)) for kind, value in said if kind == "day"]


def _day_part(said: Said) -> list[Piece]:
    """Read "tonight": a day and a part of it in one word."""
    day, part = next(value for kind, value in said if kind == "day_part").split()
    return [Day(int(day)), Part(part)]


def _week(said: Said) -> list[Piece]:
    return [Week(sum(int(value) for kind, value in said if kind in {"which", "week"}))]


def _weekday(said: Said) -> list[Piece]:
    known = dict(said)
    week = known.get("which", known.get("week"))
    return [Weekday(int(known["weekday"]), None if week is None else int(week))]


def _date(said: Said) -> list[Piece]:
    known = dict(said)
    month, year = known.get("month", known.get("may")), known.get("year")
    day = int(known["nth"] if "nth" in known else known["d"])
    return [Date(day, int(month) if month else None, int(year) if year else None)]


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


def _dotted(said: Said) -> list[Piece]:
    """5.12 is a day, 15.30 can only be a time."""
    date = _numeric(said)[0]
    return [date] if isinstance(date, Date) and 1 <= (date.month or 0) <= MONTHS else clock(said)


def _border(said: Said) -> list[Piece]:
    """A "weekend" is its Saturday; a language may have one word for "next month" or "end of the month"."""
    known = dict(said)
    offset, last = int(known.get("which", 0)), "last" in known or "end_of" in known
    if "month" in known:
        return [_in_month(known)]
    if "weekend" in known:
        return [Weekday(_SATURDAY, offset or None)]
    if "next_border" in known:
        return [Border(known["next_border"], 1, last)]
    unit = "week" if "unit_week" in known else known["unit_long"] if "unit_long" in known else known["end_of"]
    return [Border(unit, offset, last)]


def _in_month(known: dict[str, str]) -> Date:
    """The beginning, the middle or the end of a month that was named."""
    month = int(known["month"])
    last = monthrange(_COMMON_YEAR, month)[1]
    return Date(last if "last" in known else _MIDDLE if "middle" in known else 1, month)


def _part(said: Said) -> list[Piece]:
    return [Part(value) for kind, value in said if kind == "part"]


BUILDERS: dict[str, Callable[[Said], list[Piece]]] = {
    "shift": _shift,
    "day": _day,
    "day_part": _day_part,
    "week": _week,
    "weekday": _weekday,
    "date": _date,
    "numeric": _numeric,
    "dotted": _dotted,
    "border": _border,
    "clock": clock,
    "to_hour": to_hour,
    "past_hour": past_hour,
    "part": _part,
    "bare": clock,
}
