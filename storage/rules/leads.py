"""How many days before its day a date is told of: several times, the farthest first."""

from collections.abc import Iterable

FARTHEST = 60
MOST = 4


def packed(days: Iterable[int]) -> str:
    """The days as a column keeps them, "7,1"; empty for the day alone. Raises ValueError for too many, or too far ones."""
    leads = sorted({day for day in days if day}, reverse=True)
    if len(leads) > MOST or not all(0 < day <= FARTHEST for day in leads):
        raise ValueError(leads)
    return ",".join(map(str, leads))


def unpacked(text: str) -> tuple[int, ...]:
    """The days from a column or a button, where "0" is the day alone. Raises ValueError for what `packed` never wrote."""
    days = [int(day) for day in text.split(",")] if text else []
    leads = packed(days)
    return tuple(map(int, leads.split(","))) if leads else ()
