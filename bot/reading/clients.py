"""A line about a client: everything on it in any order, and what is not understood becomes the note."""

import re
from dataclasses import dataclass, field
from datetime import date

from bot.reading.birthdays import find_date, read_birthday
from bot.reading.companies import split_company
from bot.reading.customs import customs_for, is_person
from bot.reading.fields import Fields, fields
from bot.reading.names import Name, read_name
from bot.reading.parts import parts
from bot.reading.persons import split_person
from bot.reading.phones import find_phones, read_phone
from bot.reading.pieces import Date
from storage.rules.birthdays import Birthday
from storage.rules.refusal import Refusal
from storage.rules.text import clean_lines

LONGEST_LINE = 4096
_LONGEST_COMPANY = 5  # words; more of them are a remark

_EMAIL = re.compile(r"[\w.+%'-]+@[\w-]+(?:\.[\w-]+)+")
_TAG = re.compile(r"[#＃]([^\W_][\w-]*)")
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
    source: str = ""
    tags: tuple[str, ...] = ()
    note: str = ""


@dataclass
class _Gathered:
    """What has been understood so far; `loose` are the parts nothing is known about, in order."""

    name: str = ""
    company: str = ""
    position: str = ""
    source: str = ""
    sole: str = ""
    birthday: Birthday | None = None
    loose: list[str] = field(default_factory=list)
    note: list[str] = field(default_factory=list)


def read_client(line: str, *, region: str, language: str, today: date) -> ClientLine:
    """Raise Refusal "client-empty", "client-without-name", or what is wrong with its name, date or only number."""
    text = clean_lines(line)[:LONGEST_LINE]
    if not text:
        raise Refusal("client-empty")
    emails = tuple(dict.fromkeys(_EMAIL.findall(text)))
    text = _EMAIL.sub(",", text)
    found = find_phones(text, region)
    for phone in reversed(found):
        text = f"{text[: phone.start]},{text[phone.end :]}"
    tags = tuple(dict.fromkeys(_TAG.findall(text)))
    said = list(parts(_TAG.sub(",", text)))
    if not found:
        _refuse_bad_number(said, region, language)
    gathered = _Gathered()
    for part in said:
        _take(part, gathered, language, today)
    name = _settle(gathered, language)
    return ClientLine(
        read_name(name, language),
        tuple(dict.fromkeys(phone.number for phone in found)),
        gathered.company,
        gathered.position,
        emails,
        gathered.birthday,
        gathered.source,
        tags,
        ", ".join(gathered.note),
    )


def _refuse_bad_number(said: list[str], region: str, language: str) -> None:
    for part in said:
        if _NUMBER.fullmatch(part) and find_date(part, language) is None:
            read_phone(part, region)


def _take(part: str, gathered: _Gathered, language: str, today: date) -> None:
    """Put one part where it belongs."""
    words = fields(language)
    label, value = words.labelled(part)
    if label and value and not getattr(gathered, label):
        setattr(gathered, label, value)
        return
    part = words.without_contact_words(part)
    found = find_date(part, language) if gathered.birthday is None else None
    if isinstance(found, Date) and found.month is not None:
        gathered.birthday = read_birthday(part, language, today)
    elif part:
        _take_who(part, gathered, words, language)


def _take_who(part: str, gathered: _Gathered, words: Fields, language: str) -> None:
    position, rest = words.position(part) if not gathered.position else ("", part)
    rest = words.without_preposition(rest) if position else rest
    split = split_company(rest, language) if rest and not gathered.company else None
    if split is not None:
        gathered.company, gathered.sole, rest = split.company, split.sole, split.rest
    if position and rest and split is None and not is_person(rest, customs_for(rest, language)):
        # "Director of nobody knows what": the whole of it is the position, unless it is how the line begins.
        position, rest = (part, "") if part.startswith(position) and gathered.loose else ("", part)
    gathered.position = gathered.position or position
    gathered.loose += [rest] if rest else []


def _may_be_company(part: str) -> bool:
    return len(part.split()) <= _LONGEST_COMPANY and any(letter.isalpha() for letter in part)


def _settle(gathered: _Gathered, language: str) -> str:
    """Decide about the loose parts: the name, then the company, and the rest is the note."""
    loose = gathered.loose
    if not gathered.name and loose:
        people = (i for i, part in enumerate(loose) if is_person(part, customs_for(part, language)))
        gathered.name, remark = split_person(loose.pop(next(people, 0)), language)
        gathered.note += [remark] if remark else []
    if not gathered.company and loose and _may_be_company(loose[0]):
        gathered.company = loose.pop(0)
    gathered.note += loose
    name = gathered.name or gathered.sole or gathered.company
    if not name:
        raise Refusal("client-without-name")
    return name
