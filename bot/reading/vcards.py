"""vCards, as phones, Outlook and old Nokias write them: of each what a client's card can hold, of garbage nothing."""

import logging
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.reading.facts import read_email
from bot.reading.names import Name, read_name
from bot.reading.phones import find_phones
from storage.rules.birthdays import Birthday
from storage.rules.refusal import Refusal
from storage.rules.text import clean, clean_lines

LONGEST_FACT = 200
LONGEST_NOTE = 2000
_LONGEST_LINE = 8192  # unfolded; PHOTO and its like, base64 and long, never come so far
_MOST_LINES = 120
_MOST_PHONES = 10
_NO_YEAR = 1604  # how Apple writes a birthday without a year

# All else, PHOTO, SOUND and KEY first of all, is left out before anything looks into it; URIs are words here.
_WANTED = frozenset(("N", "FN", "TEL", "EMAIL", "ORG", "TITLE", "BDAY", "ADR", "NOTE", "URL", "X-TIN"))
_BEGIN = re.compile(r"^BEGIN[ \t]*:[ \t]*VCARD[ \t]*$", re.IGNORECASE | re.MULTILINE)
_END = re.compile(r"^END[ \t]*:[ \t]*VCARD[ \t]*$", re.IGNORECASE | re.MULTILINE)
_PROPERTY = re.compile(r"(?:[\w-]{1,64}\.)?([A-Za-z-]{1,32})(?=[;:])")
_QUOTED_PRINTABLE = re.compile(r"[^:]{0,200};(?:ENCODING=)?QUOTED-PRINTABLE[;:]", re.IGNORECASE)
_DAY = re.compile(r"(?:(\d{4})|--)-?(\d\d)-?(\d\d)(?:[T ].*)?")
_HAN = re.compile(r"[\u3400-\u9fff]")


@dataclass(frozen=True)
class VCard:
    """What a vCard says; the texts are empty where it says nothing. What no field takes is in the note."""

    name: Name
    phones: tuple[str, ...] = ()
    company: str = ""
    position: str = ""
    email: str = ""
    birthday: Birthday | None = None
    city: str = ""
    address: str = ""
    tin: str = ""
    note: str = ""


def split_vcards(text: str) -> list[str]:
    """The cards of a file, each without its frame; one that has no end ends where the next begins."""
    pieces = _BEGIN.split(text.replace("\r\n", "\n").replace("\r", "\n"))[1:]
    return [_END.split(piece, 1)[0] for piece in pieces]


def read_vcard(body: str, *, region: str, language: str, today: date) -> VCard:
    """Read what stands between BEGIN and END; whatever cannot be read is as if it were not there."""
    said: dict[str, list[Any]] = {}
    for name, value in _values(body):
        said.setdefault(name, []).append(value)
    phones, unread = _phones(said.get("TEL", ()), region)
    emails, odd = _emails(said.get("EMAIL", ()))
    address = next(iter(said.get("ADR", ())), None)
    organisation: list[Any] = list(*said.get("ORG", [()])[:1])  # its parts: the company, then departments
    rest = [*map(_line, organisation[1:]), *unread, *emails[1:], *odd, *map(_line, said.get("URL", ()))]
    note = clean_lines("\n".join([*(str(note) for note in said.get("NOTE", ())), *filter(None, rest)]))
    return VCard(
        name=_name(said, language),
        phones=tuple(phones),
        company=_line(*organisation[:1]),
        position=_line(*said.get("TITLE", [""])[:1]),
        email=emails[0] if emails else "",
        birthday=_birthday(_line(*said.get("BDAY", [""])[:1]), today),
        city=_line(getattr(address, "city", "")),
        address=_line(getattr(address, "street", "")),
        tin=_line(*said.get("X-TIN", [""])[:1]),
        note=note if len(note) <= LONGEST_NOTE else note[: LONGEST_NOTE - 1].rstrip() + "…",
    )


def _values(body: str) -> Iterator[tuple[str, Any]]:
    """The wanted properties with their values: a text, for ORG a list of texts, for N and ADR vobject's own kinds."""
    wanted = 0
    for line in _unfolded(body):
        found = _PROPERTY.match(line)
        name = found[1].upper() if found else ""
        if name not in _WANTED or len(line) > _LONGEST_LINE:
            continue
        wanted += 1
        if wanted > _MOST_LINES:
            return
        if (value := _value(name, line)) is not None:
            yield name, value


def _unfolded(body: str) -> Iterator[str]:
    """Lines as they were before they were folded, either way; of one that is too long no more than shows that it is."""
    whole, soft = "", False
    for line in body.split("\n"):
        if not soft and line[:1] not in {" ", "\t"}:
            yield whole
            whole = line
        elif len(whole) <= _LONGEST_LINE:
            whole = whole[:-1] + line.lstrip() if soft else whole + line[1:]
        soft = line.endswith("=") and _QUOTED_PRINTABLE.match(whole) is not None
    yield whole


def _value(name: str, line: str) -> Any:
    """What vobject makes of one line; it is given each alone, so that one it stumbles over spoils no other."""
    import vobject  # noqa: PLC0415 - half a second that no start has to wait for

    logging.getLogger("vobject.base").disabled = True  # it writes out what it cannot read, and that is somebody's data
    framed = f"BEGIN:VCARD\r\nVERSION:3.0\r\n{line}\r\nEND:VCARD\r\n"
    try:
        card = vobject.readOne(framed, ignoreUnreadable=True, allowQP=True)
        return card.contents[name.lower()][0].value
    except Exception:  # noqa: BLE001 - in garbage it stumbles over anything
        return None


def _line(value: Any = "") -> str:
    """A value as one line, cut to what a fact holds."""
    words = value if isinstance(value, list | tuple) else [value]
    return clean(", ".join(str(word) for word in words if word))[:LONGEST_FACT].strip(" ,")


def _name(said: dict[str, list[Any]], language: str) -> Name:
    shown = _line(*said.get("FN", [""])[:1])
    whole = next(iter(said.get("N", ())), None)
    last, first, middle = (_line(getattr(whole, part, "")) for part in ("family", "given", "additional"))
    if last or first:
        return Name(named(last, first, middle, language)[:LONGEST_FACT], last, first, middle)
    try:
        return read_name(shown, language)
    except Refusal:
        return Name(shown)


def named(last: str, first: str, middle: str, language: str) -> str:
    """A name from its parts in the order people of the language write it."""
    if _HAN.search(last + first):
        return f"{last}{first}"
    parts = [last, first, middle] if language == "ru" else [first, middle, last]
    return " ".join(filter(None, parts))


def _phones(values: Sequence[Any], region: str) -> tuple[list[str], list[str]]:
    """Numbers, each once, and what stands in a number's place but is none."""
    numbers: dict[str, None] = {}
    unread = []
    for value in values:
        said = _line(value).removeprefix("tel:")
        found = find_phones(said, region)
        numbers.update(dict.fromkeys(phone.number for phone in found))
        if said and not found:
            unread.append(said)
    return list(numbers)[:_MOST_PHONES], [*dict.fromkeys(unread), *list(numbers)[_MOST_PHONES:]]


def _emails(values: Sequence[Any]) -> tuple[list[str], list[str]]:
    read: dict[str, None] = {}
    odd = []
    for value in values:
        said = _line(value).removeprefix("mailto:")
        try:
            read[read_email(said)] = None
        except Refusal:
            odd.append(said)
    return list(read), odd


def _birthday(said: str, today: date) -> Birthday | None:
    found = _DAY.fullmatch(said)
    if found is None:
        return None
    year = int(found[1]) if found[1] and int(found[1]) != _NO_YEAR else None
    try:
        birthday = Birthday(int(found[3]), int(found[2]), year)
    except ValueError:
        return None
    return birthday if year is None or date(year, birthday.month, birthday.day) <= today else None
