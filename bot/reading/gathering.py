"""Putting the parts of a client line where they belong: the sure ones first, then what is left is weighed."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from bot.reading.birthdays import find_date, read_birthday
from bot.reading.companies import FoundCompany, find_company
from bot.reading.customs import customs_for
from bot.reading.dates import find_birthday
from bot.reading.labels import labelled
from bot.reading.people import find_person
from bot.reading.pieces import Date
from bot.reading.spotting import Spot, spot
from storage.rules.birthdays import Birthday

_LONGEST_FACT = 250  # letters; no name, company or position is longer
_MOST_NAMES = 4
_EDGES = " \t,;:|/\\-–—•·.*<>=_~"
_STOPPING = ("position", "city", "city?", "source", "contact", "remark", "intro")
_LEADING = ("position", "at", "company", "intro")
_FACTS = ("position", "city", "source")


@dataclass
class Loose:
    """Words nothing is known about. `person`: they are somebody's name; `after`: the position or "at" they follow."""

    text: str
    person: bool = False
    after: str = ""


@dataclass
class Gathered:
    """What has been understood so far; `note` keeps what is no fact of the card, in order."""

    name: str = ""
    last: str = ""
    first: str = ""
    middle: str = ""
    company: str = ""
    position: str = ""
    source: str = ""
    city: str = ""
    sole: str = ""
    birthday: Birthday | None = None
    tags: list[str] = field(default_factory=list)
    loose: list[Loose] = field(default_factory=list)
    note: list[str] = field(default_factory=list)


def take(part: str, gathered: Gathered, language: str, today: date) -> None:
    """Put one part where it belongs."""
    if len(part) > _LONGEST_FACT:
        gathered.note.append(part)
        return
    for label, value in labelled(part, language):
        if value and label in {"note", "kept"}:
            gathered.note.append(value)
        elif value and label and label != "contact":
            _take_labelled(label, value, gathered, language, today)
        elif value:
            _take_plain(value, gathered, language, today)


def _take_labelled(label: str, value: str, gathered: Gathered, language: str, today: date) -> None:
    if label == "birthday":
        if isinstance(find_date(value, language), Date):
            gathered.birthday = read_birthday(value, language, today)
        else:
            gathered.note.append(value)
    elif label == "tags":
        gathered.tags += [tag for tag in value.replace("#", " ").split() if tag]
    elif getattr(gathered, label):
        gathered.note.append(value)
    else:
        setattr(gathered, label, value)


def _take_plain(part: str, gathered: Gathered, language: str, today: date) -> None:
    found = find_date(part, language) if gathered.birthday is None else None
    if isinstance(found, Date) and found.month is not None:
        gathered.birthday = read_birthday(part, language, today)
        return
    born = find_birthday(part, language) if gathered.birthday is None else None
    if born is not None:
        gathered.birthday = read_birthday(part[born[0] : born[1]], language, today)
        for piece in (part[: born[0]], part[born[1] :]):
            if piece.strip(_EDGES):
                _take_words(piece.strip(_EDGES), gathered, language)
        return
    _take_words(part.strip(_EDGES.replace(".", "")).strip(), gathered, language)


def _take_words(part: str, gathered: Gathered, language: str) -> None:
    """Cut the company and whatever is known out of the part; what is left is loose."""
    spots = spot(part, language)
    company = None
    if not gathered.company:
        stops = [place.start for place in spots if place.kind in _STOPPING]
        starts = [place.end for place in spots if place.kind in {"at", "position"}]
        company = find_company(part, language, stops, starts)
    if company:
        gathered.company = part[company.start : company.end].strip(_EDGES.replace(".", ""))
        gathered.sole = part[company.name_start : company.end].strip(_EDGES.replace(".", "")) if company.sole else ""
        spots = [kept for place in spots if (kept := _outside(place, company)) is not None]
        spots = sorted([*spots, Spot("company", company.start, company.end)], key=lambda place: place.start)
    at, after = 0, ""
    for place in spots:
        if place.start < at:
            continue
        if place.kind == "intro" and gathered.loose:
            place = place._replace(kind="remark")  # noqa: PLW2901 - "a client of Sergey's", said after the name
        if place.kind == "remark" and not _begins_remark(part[at : place.start], gathered, after, at):
            continue
        if place.kind == "city?" and not _free(part, place):
            continue
        if place.kind == "at" and not _between(part, place, at, after, language):
            continue
        _take_loose(part[at : place.start], gathered, language, after, whole=False)
        if place.kind == "remark":
            gathered.note.append(part[place.start :].strip(_EDGES.replace(".", "")))
            return
        after = _take_spot(part, place, gathered, after)
        at = place.end
    _take_loose(part[at:], gathered, language, after, whole=not at)


def _outside(place: Spot, company: FoundCompany) -> Spot | None:
    """Return what of a known stretch does not belong to the company."""
    if place.start < company.start < place.end:
        return place._replace(end=company.start, value="")
    return None if company.start <= place.start < company.end else place


def _begins_remark(before: str, gathered: Gathered, after: str, at: int) -> bool:
    """A remark follows something: a name, a position, a company."""
    return bool(before.strip(_EDGES) or at or after or gathered.loose)


def _between(part: str, place: Spot, at: int, after: str, language: str) -> bool:
    """Say whether "of" or "from" leads from a person or a position to a company, and is no particle of a name."""
    before = part[at : place.start].strip(_EDGES)
    if not before:
        return after in {"position", "company"} or not at
    particles = customs_for(before, language).particles
    words = part[place.start : place.end].casefold().split()
    return (
        not all(word in particles for word in words)
        and find_person(before.split(), customs_for(before, language)) is not None
    )


def _free(part: str, place: Spot) -> bool:
    """Say whether a city that may be a name stands alone."""
    return not part[: place.start].strip(_EDGES) and not part[place.end :].strip(_EDGES)


def _take_spot(part: str, place: Spot, gathered: Gathered, after: str) -> str:
    """Put a known stretch in its field; return what the words behind it follow."""
    words = part[place.start : place.end].strip(_EDGES)
    if place.kind == "city?":
        gathered.loose.append(Loose(words, after="city?"))
    elif place.kind in _FACTS:
        value = (place.value or words).strip(_EDGES)
        if not getattr(gathered, place.kind):
            setattr(gathered, place.kind, value)
        elif gathered.position.casefold() != value.casefold():
            gathered.note.append(words)
    if place.kind == "contact":
        return after
    return place.kind if place.kind in _LEADING else ""


def _take_loose(text: str, gathered: Gathered, language: str, after: str, *, whole: bool) -> None:
    """Tell a person's name from the words around it; small letters after a name are a remark."""
    text = text.strip(_EDGES.replace(".", "")).strip()
    if not any(sign.isalnum() for sign in text):
        return
    words, customs = text.split(), customs_for(text, language)
    person = find_person(words, customs)
    if person is None:
        _without_person(words, gathered, after, whole=whole)
        return
    first, last = person
    if whole and first == 0 and customs.order == "given" and _clean_name(words, gathered):
        last = len(words)
    if first:
        _without_person(words[:first], gathered, after, whole=False)
    gathered.loose.append(Loose(" ".join(words[first:last]), person=True, after=after))
    if words[last:]:
        _without_person(words[last:], gathered, "person", whole=False)


def _clean_name(words: Sequence[str], gathered: Gathered) -> bool:
    """Say whether a name may have more words than are known: "Priscilla Jane Smith" between commas."""
    most = _MOST_NAMES if gathered.company else _MOST_NAMES - 1
    return len(words) <= most and all(word[:1].isupper() for word in words)


def _without_person(words: Sequence[str], gathered: Gathered, after: str, *, whole: bool) -> None:
    """Capitals, and then small letters, which say something about them; a whole sentence stays whole."""
    capital = next((i for i, word in enumerate(words) if word[:1].islower()), len(words))
    sentence = whole and words[0][:1].isupper() and 0 < capital < len(words) - 1
    bridged = capital + 1 < len(words) and words[capital + 1][:1].isupper()
    named = any(word[:1].isupper() for word in words[:capital])
    if named and capital < len(words) and not sentence and not bridged:
        gathered.loose.append(Loose(" ".join(words[:capital]), after=after))
        gathered.note.append(" ".join(words[capital:]))
    else:
        gathered.loose.append(Loose(" ".join(words), after=after))
