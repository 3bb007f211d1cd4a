"""The pieces a moment is said in: a day, a clock time, a distance from now."""

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Shift:
    """So long from now."""

    minutes: float = 0
    days: int = 0
    months: int = 0

    def plus(self, amount: float, unit: str) -> "Shift":
        """Half a day is twelve hours, half a week or month a number of days."""
        whole, rest = int(amount), amount - int(amount)
        match unit:
            case "minute":
                return replace(self, minutes=self.minutes + amount)
            case "hour":
                return replace(self, minutes=self.minutes + amount * 60)
            case "day":
                return replace(self, days=self.days + whole, minutes=self.minutes + rest * 1440)
            case "week":
                return replace(self, days=self.days + round(amount * 7))
            case "month":
                return replace(self, months=self.months + whole, days=self.days + round(rest * 30))
        return replace(self, months=self.months + round(amount * 12))


@dataclass(frozen=True)
class Day:
    offset: int


@dataclass(frozen=True)
class Week:
    offset: int


@dataclass(frozen=True)
class Weekday:
    """Monday is 0; `week` counts from the present one, None is the coming such day."""

    number: int
    week: int | None = None


@dataclass(frozen=True)
class Date:
    """`mark`: what stood between the numbers, if only numbers were written; custom decides which is the month.

    A year of two figures stays as it was written.
    """

    day: int
    month: int | None = None
    year: int | None = None
    mark: str = ""


@dataclass(frozen=True)
class Border:
    """The first or the last day of a month or year; of a week Monday or Friday."""

    unit: str
    offset: int = 0
    last: bool = False


@dataclass(frozen=True)
class Clock:
    """`plain`: nothing says which half of the day, so a small hour is the afternoon's."""

    hour: int
    minute: int = 0
    period: str = ""
    plain: bool = True


@dataclass(frozen=True)
class Part:
    name: str


# A class of the grammar and the value a word has in it, in the order they were said.
Said = list[tuple[str, str]]

MONTHS = 12


Piece = Shift | Day | Week | Weekday | Date | Border | Clock | Part
