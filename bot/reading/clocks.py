"""What a matched shape says about the time of day."""

from bot.reading.pieces import Clock, Piece, Said

_PERIODS = frozenset({"part", "period", "of_day"})


def clock(said: Said) -> list[Piece]:
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


def to_hour(said: Said) -> list[Piece]:
    """Read "ten to five": first the minutes, then the hour they are counted to."""
    minutes, hour, period = _minutes_and_hour(said)
    return [_backwards(hour, -minutes, period)]


def past_hour(said: Said) -> list[Piece]:
    minutes, hour, period = _minutes_and_hour(said)
    return [Clock(hour, minutes, period)]


def _minutes_and_hour(said: Said) -> tuple[int, int, str]:
    minutes, hour = (int(value) for kind, value in said if kind == "d")
    return minutes, hour, next((value for kind, value in said if kind in _PERIODS), "")


def _backwards(hour: int, minute: int, period: str) -> Clock:
    # A quarter to one is before one o'clock of the clock face: 12:45, not 0:45.
    return Clock(hour - 1 or 12, 60 + minute, period)
