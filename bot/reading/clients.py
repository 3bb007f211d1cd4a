"""A line about a client: everything on it in any order, and what is not understood becomes the note."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from bot.reading.birthdays import find_date
from bot.reading.gathering import Gathered, take
from bot.reading.names import Name, read_name
from bot.reading.parts import parts
from bot.reading.pasted import unpasted
from bot.reading.phones import find_phones, read_phone
from bot.reading.pieces import Date
from bot.reading.settling import settle
from storage.rules.birthdays import Birthday
from storage.rules.refusal import Refusal
from storage.rules.text import clean_lines

LONGEST_LINE = 4096
_MOST_PARTS = 40

_EMAIL = re.compile(r"(?<![A-Za-z0-9.+%'-])(?:mailto:)?([A-Za-z0-9][\w.+%'-]*@[\w-]+(?:\.[\w-]+)+)")
_TAG = re.compile(r"[#＃]([^\W_][\w-]*)")
_YEAR = re.compile(r"(?:18|19|20)\d\d")
_NUMBER = re.compile(r"[+(]*\d[\d\s().+-]{3,}")


@dataclass(frozen=True)
class ClientLine:
    """What a line says; the texts are empty where it says nothing.

    For a company without a person `name.display` is the company. Tags come without "#", phones in E.164.
    """

    name: Name
    phones: tuple[str, ...] = ()
    company: str = ""
    position: str = ""
    emails: tuple[str, ...] = ()
    birthday: Birthday | None = None
    city: str = ""
    source: str = ""
    tags: tuple[str, ...] = ()
    note: str = ""


def read_client(line: str, *, region: str, language: str, today: date) -> ClientLine:
    """Raise Refusal "client-empty", "client-without-name", or what is wrong with its name, date or only number."""
    text, author, stamps = unpasted(clean_lines(line)[:LONGEST_LINE])
    if not text:
        raise Refusal("client-empty")
    emails, text = find_emails(text)
    found = find_phones(text, region)
    for phone in reversed(found):
        text = f"{text[: phone.start]},{text[phone.end :]}"
    tags = _TAG.findall(text)
    said, unread = _divided(_TAG.sub(",", text), language)
    if not found and not emails:
        _refuse_bad_number(said, region, language)
    gathered = Gathered()
    for part in said:
        take(part, gathered, language, today)
    shown = settle(gathered, author)
    gathered.note += [*unread, *(phone.extension for phone in found if phone.extension), *stamps]
    return ClientLine(
        _name(shown, gathered, language),
        tuple(dict.fromkeys(phone.number for phone in found)),
        gathered.company,
        gathered.position,
        emails,
        gathered.birthday,
        gathered.city,
        gathered.source,
        tuple(dict.fromkeys([*tags, *gathered.tags])),
        ", ".join(gathered.note),
    )


def _name(shown: str, gathered: Gathered, language: str) -> Name:
    """The parts that labels gave are the surest."""
    name = read_name(shown, language)
    labelled = {"last": gathered.last, "first": gathered.first, "middle": gathered.middle}
    if not any(labelled.values()):
        return name
    if gathered.name and not gathered.last:  # "Nom : Dupont, Prénom : Jean"
        labelled["last"] = gathered.name
        name = replace(name, display=" ".join(filter(None, (gathered.name, gathered.first, gathered.middle))))
    return replace(name, **{part: said for part, said in labelled.items() if said})


def find_emails(text: str) -> tuple[tuple[str, ...], str]:
    """Return the e-mail addresses of a text, each once, and the text with commas in their places."""
    return tuple(dict.fromkeys(_EMAIL.findall(text))), _EMAIL.sub(",", text)


def _divided(text: str, language: str) -> tuple[list[str], list[str]]:
    """Return the parts to understand, and those beyond what anybody types, which are the note's."""
    said = list(parts(text))
    return list(_with_whole_dates(said[:_MOST_PARTS], language)), said[_MOST_PARTS:]


def _with_whole_dates(said: Iterable[str], language: str) -> Iterator[str]:
    """Put "March 12, 1985" together again."""
    last = ""
    for part in said:
        if _YEAR.fullmatch(part) and isinstance(day := find_date(last, language), Date) and day.year is None:
            last = f"{last}, {part}"
            continue
        if last:
            yield last
        last = part
    if last:
        yield last


def _refuse_bad_number(said: list[str], region: str, language: str) -> None:
    for part in said:
        if _NUMBER.fullmatch(part) and find_date(part, language) is None:
            read_phone(part, region)
