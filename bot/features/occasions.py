"""The yearly dates of a card in words."""

from collections.abc import Iterator, Sequence
from datetime import date

from bot.kit.texts import Html, Texts, clip
from storage.models import Client, YearlyDate
from storage.rules.birthdays import Birthday, days_to, next_on, turns_on
from storage.rules.occasions import Occasion

NAME_LIMIT = 60
_SOME_LEAP_YEAR = 2000


def birthday_words(birthday: Birthday, t: Texts) -> str:
    """A day of the year as people write it, with the year when it is known."""
    day = date(birthday.year or _SOME_LEAP_YEAR, birthday.month, birthday.day)
    return t.day(day) if birthday.year else t.day_and_month(day)


def occasion_words(occasion: Occasion, title: str | None, t: Texts) -> str:
    """What is celebrated; in the words of whoever named it."""
    return title or t.of(occasion)


def date_lines(client: Client, t: Texts, today: date, limit: int) -> Iterator[Html]:
    """The dates of a card, the nearest first; a contact person's with the name."""
    names = {contact.id: clip(contact.name, NAME_LIMIT) for contact in client.contacts}
    for one in nearest(client.dates, today)[:limit]:
        yield t(
            "card-date",
            day=birthday_words(one.date, t),
            what=occasion_words(one.occasion, one.title, t),
            whose=names.get(one.contact_id or 0, "none"),
            days=days_to(one.date, today),
            years=turns_on(one.date, next_on(one.date, today)) or 0,
        )


def nearest(dates: Sequence[YearlyDate], today: date) -> list[YearlyDate]:
    """Dates in the order in which they come."""
    return sorted(dates, key=lambda one: (days_to(one.date, today), one.id))
