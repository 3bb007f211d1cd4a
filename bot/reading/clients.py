"""A line about a client: everything on it in any order, and what is not understood becomes the note."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from bot.reading.birthdays import find_date
from bot.reading.customs import customs_for
from bot.reading.gathered import Gathered
from bot.reading.gathering import take
from bot.reading.labels import labels_marked
from bot.reading.letters import weighed
from bot.reading.names import Name, read_name, with_capitals
from bot.reading.parts import parts
from bot.reading.pasted import unpasted
from bot.reading.phones import find_phones, read_phone
from bot.reading.pieces import Date
from bot.reading.settling import settle
from bot.reading.taxes import find_tax_number
from storage.rules.birthdays import Birthday
from storage.rules.refusal import Refusal
from storage.rules.text import clean_lines

LONGEST_LINE = 4096
_MOST_PARTS = 40

_EMAIL = re.compile(r"(?<![A-Za-z0-9.+%'-])(?:mailto:)?([A-Za-z0-9][\w.+%'-]{0,63}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8})")
_TAG = re.compile(r"[#＃]([^\W_][\w-]*)")
_HANDLE = re.compile(r"(?<![\w.@])@[A-Za-z]\w{3,}")
_COMMAS = re.compile(r"\s*,[\s,]*,")
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
    tin: str = ""
    tags: tuple[str, ...] = ()
    note: str = ""


def read_client(line: str, *, region: str, language: str, today: date) -> ClientLine:
    """Raise Refusal "client-empty", "client-without-name", or what is wrong with its name, date or only number."""
    text, author, stamps = unpasted(clean_lines(line.replace("\t", " | "))[:LONGEST_LINE])
    if not text:
        raise Refusal("client-empty")
    emails, text = find_emails(text)
    taxed = find_tax_number(text)
    text = taxed.rest if taxed else text
    found = find_phones(text, region)
    for phone in reversed(found):
        text = f"{text[: phone.start]},{text[phone.end :]}"
    handles = _HANDLE.findall(text)
    text = _HANDLE.sub(",", text)
    tags = _TAG.findall(text)
    said, unread = _divided(labels_marked(_TAG.sub(",", text), language), language)
    if not found and not emails:
        _refuse_bad_number(said, region, language)
    gathered = Gathered(small=not any(sign.isupper() for sign in _TAG.sub("", text)))
    for part in said:
        take(part, gathered, language, today, region)
    name = _named_apart(gathered, language)
    if name is not None:
        gathered.name = name.display
    shown = settle(gathered, language, author)
    if name is None:
        name = Name(shown) if shown == gathered.company else read_name(with_capitals(shown, language), language)
    writer = [author] if author and author not in shown else []
    extensions = [phone.extension for phone in found if phone.extension]
    note = [*writer, *gathered.remarks(), *handles, *unread, *extensions, *stamps]
    return ClientLine(
        name,
        phones=tuple(dict.fromkeys(phone.number for phone in found)),
        company=gathered.company,
        position=gathered.position,
        emails=emails,
        birthday=gathered.birthday,
        city=gathered.city,
        source=gathered.source,
        tin=taxed.number if taxed else "",
        tags=tuple(dict.fromkeys([*tags, *gathered.tags])),
        note=", ".join(note),
    )


def numbers_alone(line: str, region: str) -> tuple[str, str]:
    """Return the one phone, or the tax number, that is all a line says; nothing where it says more."""
    taxed = find_tax_number(line)
    if taxed is not None:
        return "", "" if any(sign.isalnum() for sign in taxed.rest) else taxed.number
    found = find_phones(line, region)
    if len(found) != 1:
        return "", ""
    rest = f"{line[: found[0].start]}{line[found[0].end :]}"
    return "" if any(sign.isalnum() for sign in rest) else found[0].number, ""


def _named_apart(gathered: Gathered, language: str) -> Name | None:
    """Put together what labels gave in parts: "Имя" beside "Фамилия" is the own name, "Nom" beside "Prénom" is not."""
    last, first, middle, name = gathered.last, gathered.first, gathered.middle, gathered.name
    if not (last or first):
        return None
    last, first = last or name, first or (name if last else "")
    order = customs_for(last + first, language).order
    parts = (last, first, middle) if order == "family" else (first, middle, last)
    display = last + first if order == "joined" else " ".join(filter(None, parts))
    return Name(display, last, first, middle)


def find_emails(text: str) -> tuple[tuple[str, ...], str]:
    """Return the e-mail addresses of a text, each once, and the text with commas in their places."""
    return tuple(dict.fromkeys(_EMAIL.findall(text))), _EMAIL.sub(",", text)


def _divided(text: str, language: str) -> tuple[list[str], list[str]]:
    """Return the parts to understand, and those beyond what anybody types, which are the note's."""
    text, beyond = weighed(text)
    said = list(parts(text))
    unread = [*said[_MOST_PARTS:], _COMMAS.sub(",", beyond).strip(" ,")]
    whole = _with_whole_dates(said[:_MOST_PARTS], language)
    return list(_with_whole_names(whole, language)), [part for part in unread if part]


def _with_whole_names(said: Iterable[str], language: str) -> Iterator[str]:
    """Put the columns of a table together again: Ершова; Наталья; Викторовна."""
    waiting: list[str] = []
    for part in said:
        if waiting and not _is_next_of_name(waiting, part, language):
            yield " ".join(waiting)
            waiting = []
        waiting.append(part)
    if waiting:
        yield " ".join(waiting)


def _is_next_of_name(before: list[str], part: str, language: str) -> bool:
    customs = customs_for(part, language)
    if customs.order != "family" or any(" " in word for word in (*before, part)):
        return False
    family = customs.is_family(before[0]) and not customs.is_given(before[0])
    if len(before) == 1:
        return family and customs.is_given(part)
    return len(before) == 2 and family and customs.is_patronymic(part)  # noqa: PLR2004 - family, own name, patronymic


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
