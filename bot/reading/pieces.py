"""The pieces a moment is said in: a day, a clock time, a distance from now."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Shift:
    """So long from now; `workdays` leave weekends out."""

    minutes: float = 0
    days: int = 0
    months: int = 0
    workdays: int = 0

    def plus(self, amount: float, unit: str) -> "Shift":
        """Half a day is twelve hours, half a week or month a number of days."""
        minutes, days, months, workdays = self.minutes, self.days, self.months, self.workdays
        whole, rest = int(amount), amount - int(amount)
        match unit:
            case "minute" | "hour":
                minutes += amount * (60 if unit == "hour" else 1)
            case "day":
                days, minutes = days + whole, minutes + rest * 1440
            case "workday":
                workdays += round(amount)
            case "week":
                days += round(amount * 7)
            case "month":
                months, days = months + whole, days + round(rest * 30)
            case "year":
                months += round(amount * 12)
        return Shift(minutes, days, months, workdays)

    def days_only(self) -> bool:
        return not (self.minutes or self.months or self.workdays)


@dataclass(frozen=True)
class Past:
    """Said to be over: an hour ago, last Friday."""


@dataclass(frozen=True)
class Day:
    offset: int


@dataclass(frozen=True)
class Week:
    offset: int


@dataclass(frozen=True)
class Weekday:
    """Monday is 0; `week` counts from the present one, None is the coming such day, or so many days `later`."""

    number: int
    week: int | None = None
    later: int = 0


@dataclass(frozen=True)
class NthWeekday:
    """The first Monday of a month, by its name or counted from the present one; `nth` -1 is the last."""

    nth: int
    number: int
    month: int | None = None
    offset: int | None = None


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
    """The first day, the middle or the last day of a month or year; of a week Monday, Wednesday or Friday.

    The "whole" of it is no moment, but may say which year or month a date is in.
    """

    unit: str
    offset: int = 0
    place: str = "first"


@dataclass(frozen=True)
class Clock:
    """`plain`: nothing says which half of the day, so a small hour is the afternoon's."""

    hour: int
    minute: int = 0
    period: str = ""
    plain: bool = True


@dataclass(frozen=True)
class Part:
    """A part of the day; "same" is the time it is now."""

    name: str


# A class of the grammar and the value a word has in it, in the order they were said.
Said = list[tuple[str, str]]

MONTHS = 12


Piece = Shift | Past | Day | Week | Weekday | NthWeekday | Date | Border | Clock | Part
