"""Putting the parts of a client line where they belong: the sure ones first, then what is left is weighed."""

from dataclasses import dataclass, field
from datetime import date

from bot.reading.birthdays import find_date, read_birthday
from bot.reading.companies import split_company
from bot.reading.customs import customs_for, is_person
from bot.reading.fields import Fields, fields
from bot.reading.parts import split_person
from bot.reading.pieces import Date
from storage.rules.birthdays import Birthday
from storage.rules.refusal import Refusal

_LONGEST_FACT = 250  # letters; no name, company or position is longer
_LONGEST_COMPANY = 5  # words; more of them are a remark


@dataclass
class Gathered:
    """What has been understood so far; `loose` are the parts nothing is known about, in order."""

    name: str = ""
    company: str = ""
    position: str = ""
    source: str = ""
    sole: str = ""
    birthday: Birthday | None = None
    loose: list[str] = field(default_factory=list)
    note: list[str] = field(default_factory=list)


def take(part: str, gathered: Gathered, language: str, today: date) -> None:
    """Put one part where it belongs."""
    words = fields(language)
    if len(part) > _LONGEST_FACT:
        gathered.note.append(part)
        return
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


def _take_who(part: str, gathered: Gathered, words: Fields, language: str) -> None:
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
    digits = sum(letter.isdecimal() for letter in part)
    return len(part.split()) <= _LONGEST_COMPANY and digits < sum(letter.isalpha() for letter in part)


def settle(gathered: Gathered, language: str) -> str:
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
