"""What a matched shape says about the time of day."""

from bot.reading.pieces import Clock, Date, Part, Piece, Said

_PERIODS = frozenset({"part", "period", "of_day"})
_FULL_CLOCK = frozenset({"clock", "spoken_clock", "dotted", "comma", "hhmm"})
_RANGE = frozenset({"till", "dash"})
_LAST_HOUR, _LAST_DAY, _MONTHS = 24, 31, 12
_FIVE_MINUTES = 5


def clock(said: Said) -> list[Piece]:
    """Read one time of day; of "from 10 to 12" the beginning, with what the end says about the half of the day."""
    hour, minute, plain, period, over = -1, 0, True, "", False
    for kind, value in said:
        if kind in _RANGE:
            over = True
        elif kind in _PERIODS:
            period = value
        elif over:
            continue
        elif kind in _FULL_CLOCK:
            hour, minute = _figures(value)
            plain = not value.startswith("0")
        elif kind == "dashed":
            hour, minute = _dashed(value)
            plain = not value.startswith("0")
        elif kind in {"d", "dd", "several", "spoken_hour"} and hour < 0:
            hour, plain = int(value), not value.startswith("0")
        elif kind in {"d", "dd", "minutes"}:
            minute += int(value)
    return [_backwards(hour, minute, period) if minute < 0 else Clock(hour, minute, period, plain)]


def _figures(value: str) -> tuple[int, int]:
    if value.isdigit():
        return int(value[:-2]), int(value[-2:])
    hour, minute = value.replace(".", ":").replace(",", ":").split(":")[:2]
    return int(hour), int(minute)


def _dashed(value: str) -> tuple[int, int]:
    """Read 15-30 as a time, and 10-12 as a time from ten on."""
    first, _, second = value.partition("-")
    is_time = len(second) > 1 and int(second) % _FIVE_MINUTES == 0
    return int(first), int(second) if is_time or int(second) > _LAST_HOUR else 0


def clock_then_part(said: Said) -> list[Piece]:
    """Read "7 tonight"."""
    day_part = next(value for kind, value in said if kind == "day_part").split()
    return [*clock([one for one in said if one[0] != "day_part"]), Part(day_part[1])]


def spoken(said: Said) -> list[Piece]:
    """Read "five-thirty"."""
    return clock([one for one in said if one[0] != "dash"])


def to_hour(said: Said) -> list[Piece]:
    """Read "ten to five": first the minutes, then the hour they are counted to."""
    minutes, hour, period = _minutes_and_hour(said)
    return [_backwards(hour, -abs(minutes), period)]


def past_hour(said: Said) -> list[Piece]:
    minutes, hour, period = _minutes_and_hour(said)
    return [Clock(hour, minutes, period)]


def into_hour(said: Said) -> list[Piece]:
    """Read "a quarter of the fifth": the hour is said by its number on the way round, so four has gone."""
    minutes, hour, period = _minutes_and_hour(said)
    return [Clock(hour - 1 or 12, minutes, period)]


def bare(said: Said) -> list[Piece]:
    """Read a lone number beside a day: an hour, or a day of the month when no clock has so many."""
    first = said[0]
    if first[0] == "same":
        return [Part(first[1])]
    if len(said) == 1 and first[0] == "d" and _LAST_HOUR < int(first[1]) <= _LAST_DAY:
        return [Date(int(first[1]))]
    return clock(said)


def dashed_date(said: Said) -> list[Piece]:
    """Read 25-12, which can be no time."""
    first, _, second = next(value for kind, value in said if kind == "dashed").partition("-")
    is_date = _LAST_HOUR < int(first) <= _LAST_DAY and 1 <= int(second) <= _MONTHS
    return [Date(int(first), int(second))] if is_date else []


def _minutes_and_hour(said: Said) -> tuple[int, int, str]:
    minutes, hour = (int(value) for kind, value in said if kind in {"d", "minutes", "quarter", "of_nth"})
    return minutes, hour, next((value for kind, value in said if kind in _PERIODS), "")


def _backwards(hour: int, minute: int, period: str) -> Clock:
    # A quarter to one is before one o'clock of the clock face: 12:45, not 0:45.
    return Clock(hour - 1 or 12, 60 + minute, period)
