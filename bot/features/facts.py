"""The facts of a card that are typed anew: how each is read, how it is shown, which columns it fills."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.features.adding import read_day_of_birth, read_line, read_whole_name
from bot.features.card import birthday_words
from bot.kit.form import Reader
from bot.kit.texts import Texts
from bot.reading.facts import read_email, read_tags
from storage.models import PLAIN_FACTS, Client
from storage.rules.birthdays import Birthday
from storage.rules.fold import fold


@dataclass(frozen=True)
class Fact:
    """A fact of a card: how an answer is read into JSON, what stands there now, what the answer writes into the columns."""

    read: Reader
    present: Callable[[Client, Texts], str]
    columns: Callable[[Any], dict[str, Any]]
    optional: bool = True


def _column(name: str, read: Reader) -> Fact:
    """A fact that is one column of text."""
    return Fact(read, lambda client, _t: getattr(client, name) or "", lambda value: {name: value})


def _name_columns(value: dict[str, Any]) -> dict[str, Any]:
    return {key: value[key] for key in ("name", "last_name", "first_name", "middle_name")}


def _birthday_columns(value: list[int | None] | None) -> dict[str, Any]:
    day, month, year = value or (None, None, None)
    return {"birthday": Birthday(day, month, year) if day and month else None}


def _present_birthday(client: Client, t: Texts) -> str:
    return birthday_words(client.birthday, t) if client.birthday else ""


def _present_tags(client: Client, _t: Texts) -> str:
    return " ".join(f"#{tag.name}" for tag in client.tags)


# How a plain fact is read where a line of text is not enough.
_READERS: dict[str, Reader] = {"email": lambda said: read_email(said.words())}

FACTS: dict[str, Fact] = {
    "name": Fact(read_whole_name, lambda client, _t: client.name, _name_columns, optional=False),
    **{name: _column(name, _READERS.get(name, read_line)) for name in PLAIN_FACTS},
    "birthday": Fact(read_day_of_birth, _present_birthday, _birthday_columns),
    "source": _column("source", read_line),
    "tags": Fact(lambda said: read_tags(said.words()), _present_tags, lambda value: {"tags": value or []}),
}


def stands_there(client: Client, columns: dict[str, Any]) -> bool:
    """Whether the card says this already."""
    if "tags" in columns:
        return {tag.key for tag in client.tags} == {fold(name) for name in columns["tags"]}
    return all(getattr(client, key) == value for key, value in columns.items())
