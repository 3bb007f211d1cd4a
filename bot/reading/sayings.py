"""What a matched shape says: the shapes are the languages' own, the sense of each is here."""

from collections.abc import Callable

from bot.reading.pieces import MONTHS, Border, Clock, Date, Day, Part, Piece, Shift, Week, Weekday

# A class of the grammar and the value a word has in it, in the order they were said.
Said = list[tuple[str, str]]

_NUMERIC = frozenset({"iso", "dated", "dotted", "slashed", "dashed"})
_PERIODS = frozenset({"part", "period", "of_day"})
_SATURDAY = 5


def _shift(said: Said) -> list[Piece]:
    """Amounts and units in turn; a half belongs to the amount before its unit, or to the unit just said."""
    total, sign, amount, last = Shift(), 1, None, ""
    for kind, value in said:
        if kind == "minus":
            sign = -1
        elif kind == "n":
            amount = float(value.replace(",", "."))
        elif kind == "half":
            if amount is None and last:
                total = total.plus(0.5 * sign, last)
            else:
                amount = (amount or 0) + 0.5
        elif kind == "unit":
            total, last, amount = total.plus(sign * (1 if amount is None else amount), value), value, None
        elif kind == "span":
            number, unit = value.split()
            total, last, amount = total.plus(sign * float(number) * (amount or 1), unit), unit, None
    if amount is not None and last:  # "in minutes twenty": the amount comes after its unit, counted as one so far
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
    return [date] if isinstance(date, Date) and 1 <= (date.month or 0) <= MONTHS else _clock(said)


def _border(said: Said) -> list[Piece]:
    """A "weekend" is its Saturday; a language may have one word for "next month" or "end of the month"."""
    known = dict(said)
    offset, last = int(known.get("which", 0)), "last" in known or "end_of" in known
    if "weekend" in known:
        return [Weekday(_SATURDAY, offset or None)]
    if "next_border" in known:
        return [Border(known["next_border"], 1, last)]
    return [Border(next(known[kind] for kind in ("unit_long", "end_of", "unit") if kind in known), offset, last)]


def _clock(said: Said) -> list[Piece]:
    hour, minute, plain, period = -1, 0, True, ""
    for kind, value in said:
        if kind in {"clock", "dotted", "dashed"}:
            hour, minute = (int(part) for part in value.replace(".", ":").replace("-", ":").split(":")[:2])
            plain = not value.startswith("0")
        elif kind in {"d", "spoken_hour"} and hour < 0:
            hour, plain = int(value), not value.startswith("0")
        elif kind in {"d", "dd", "minutes"}:
            minute += int(value)
        elif kind in _PERIODS:
            period = value
    return [_backwards(hour, minute, period) if minute < 0 else Clock(hour, minute, period, plain)]


def _to_hour(said: Said) -> list[Piece]:
    """Read "ten to five": first the minutes, then the hour they are counted to."""
    minutes, hour, period = _minutes_and_hour(said)
    return [_backwards(hour, -minutes, period)]


def _past_hour(said: Said) -> list[Piece]:
    minutes, hour, period = _minutes_and_hour(said)
    return [Clock(hour, minutes, period)]


def _minutes_and_hour(said: Said) -> tuple[int, int, str]:
    minutes, hour = (int(value) for kind, value in said if kind == "d")
    return minutes, hour, next((value for kind, value in said if kind in _PERIODS), "")


def _backwards(hour: int, minute: int, period: str) -> Clock:
    # A quarter to one is before one o'clock of the clock face: 12:45, not 0:45.
    return Clock(hour - 1 or 12, 60 + minute, period)


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
    "clock": _clock,
    "to_hour": _to_hour,
    "past_hour": _past_hour,
    "part": _part,
    "bare": _clock,
}
