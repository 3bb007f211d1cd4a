"""What a matched shape says about a distance: from now, from another day, or back."""

from bot.reading.pieces import Day, Past, Piece, Said, Shift, Weekday

_DISTANCE = frozenset({"n", "unit", "span", "unit_week"})
_ALTERNATIVE = frozenset({"or", "till", "dash"})


def shift(said: Said) -> list[Piece]:
    """Amounts and units in turn; a half belongs to the amount before its unit, or to the unit just said."""
    total, sign, amount, last, counted = Shift(), 1, None, "", False
    for kind, value in without_alternative(said):
        if kind == "minus":
            sign = -1
        elif kind in {"n", "several", "dd", "dashed"}:
            amount = float(value.partition("-")[0].replace(",", "."))
        elif kind == "half":
            if amount is None and last:
                total = total.plus(float(value) * sign, last)
            else:
                amount = (amount or 0) + float(value)
        elif kind == "unit":
            counted = amount is not None and value == "hour"
            total, last, amount = total.plus(sign * (1 if amount is None else amount), value), value, None
        elif kind in {"span", "far_span"}:
            number, unit = value.split()
            counted = unit == "hour"
            total, last, amount = total.plus(sign * float(number) * (amount or 1), unit), unit, None
    if amount is not None and counted:  # "1h30": what follows counted hours is minutes
        total = total.plus(sign * amount, "minute")
    elif amount is not None and last:  # "in minutes twenty": the amount comes after its unit, counted as one so far
        total = total.plus(sign * (amount - 1), last)
    return [total]


def without_alternative(said: Said) -> Said:
    """Of "2 or 3 days", "a day or two" the first is meant: better early than late."""
    at = next((i for i, (kind, _) in enumerate(said) if kind in _ALTERNATIVE), None)
    return said if at is None else [*said[:at], *said[at + 2 :]]


def past(_said: Said) -> list[Piece]:
    return [Past()]


def counted_from(said: Said) -> list[Piece]:
    """Read "a week from Monday", "Monday week": days on from a day, if it is whole days that are counted."""
    later = [value for kind, value in said if kind == "later"]
    distance = [("unit", "week") if kind == "unit_week" else (kind, value) for kind, value in said if kind in _DISTANCE]
    whole = shift(distance)[0] if distance else Shift(days=int(later[0]))
    if not isinstance(whole, Shift) or not whole.days_only():
        return []
    known = dict(said)
    if "weekday" in known:
        return [Weekday(int(known["weekday"]), later=whole.days)]
    return [Day(int(known["day"]) + whole.days)]
