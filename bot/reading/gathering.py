"""Putting the parts of a client line where they belong: the sure ones first, then what is left is weighed."""

import re
from collections.abc import Sequence
from datetime import date

from bot.reading.birthdays import find_date, read_birthday
from bot.reading.companies import FoundCompany, find_company
from bot.reading.customs import customs_for
from bot.reading.dates import find_birthday
from bot.reading.gathered import EDGES, ENDS, Gathered, Loose
from bot.reading.labels import labelled
from bot.reading.people import find_person
from bot.reading.pieces import Date
from bot.reading.spotting import Spot, spot

_LONGEST_FACT = 250  # letters; no name, company or position is longer
_MOST_NAMES = 4
_STOPPING = ("position", "city", "city?", "source", "contact", "remark", "intro")
_LEADING = ("position", "at", "company", "intro")
_FACTS = ("position", "city", "source")


def take(part: str, gathered: Gathered, language: str, today: date, region: str = "") -> None:
    """Put one part where it belongs."""
    gathered.parts += 1
    if len(part) > _LONGEST_FACT:
        gathered.keep(part)
        return
    for label, value in labelled(part, language):
        gathered.parts += 1
        if value and label in {"note", "kept"}:
            gathered.keep(value)
        elif value and label and label != "contact":
            _take_labelled(label, value, gathered, language, today, region)
        elif value:
            _take_plain(value, gathered, language, today, region)


def _take_labelled(label: str, value: str, gathered: Gathered, language: str, today: date, region: str) -> None:
    if label == "birthday":
        if isinstance(find_date(value, language, region), Date):
            gathered.birthday = read_birthday(value, language, today, region)
        elif not _take_born(value, gathered, language, today, region, sure=True):
            gathered.keep(value)
    elif label == "tags":
        gathered.tags += [tag for tag in value.replace("#", " ").split() if tag]
    elif getattr(gathered, label):
        gathered.keep(value)
    else:
        setattr(gathered, label, value)


def _take_plain(part: str, gathered: Gathered, language: str, today: date, region: str) -> None:
    found = find_date(part, language, region) if gathered.birthday is None else None
    if isinstance(found, Date) and found.month is not None:
        gathered.birthday = read_birthday(part, language, today, region)
    elif not _take_born(part, gathered, language, today, region, sure=False):
        _take_words(part, gathered, language)


def _take_born(part: str, gathered: Gathered, language: str, today: date, region: str, *, sure: bool) -> bool:
    """Take a birthday among other words, and those; `sure`: a label says that there is one."""
    born = find_birthday(part, language, sure=sure) if gathered.birthday is None else None
    if born is None:
        return False
    gathered.birthday = read_birthday(part[born[0] : born[1]], language, today, region)
    for piece in (part[: born[0]], part[born[1] :]):
        gathered.parts += 1
        _take_words(piece, gathered, language)
    return True


def _take_words(part: str, gathered: Gathered, language: str) -> None:
    """Cut the company and whatever is known out of the part; what is left is loose."""
    part = part.strip(ENDS).strip()
    spots = spot(part, language)
    company = None
    if not gathered.company:
        stops = [place.start for place in spots if place.kind in _STOPPING]
        starts = [place.end for place in spots if place.kind in {"at", "position"}]
        company = find_company(part, language, stops, starts)
    if company:
        gathered.company = part[company.start : company.end].strip(ENDS)
        gathered.sole = part[company.name_start : company.end].strip(ENDS) if company.sole else ""
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
        if place.kind == "city?" and not _free(part, place, at):
            continue
        if place.kind == "at" and not _between(part, place, at, after, language):
            continue
        _take_loose(part, at, place.start, gathered, language, after)
        if place.kind == "remark":
            gathered.keep(part, place.start)
            return
        after = _take_spot(part, place, gathered, after)
        at = place.end
    _take_loose(part, at, len(part), gathered, language, after)


def _outside(place: Spot, company: FoundCompany) -> Spot | None:
    """Return what of a known stretch does not belong to the company."""
    if place.start < company.start < place.end:
        return place._replace(end=company.start, value="")
    return None if company.start <= place.start < company.end else place


def _begins_remark(before: str, gathered: Gathered, after: str, at: int) -> bool:
    """A remark follows something: a name, a position, a company."""
    return bool(before.strip(EDGES) or at or after or gathered.loose)


def _between(part: str, place: Spot, at: int, after: str, language: str) -> bool:
    """Say whether "of" or "from" leads from a person or a position to a company, and is no particle of a name."""
    before = part[at : place.start].strip(EDGES)
    if not before:
        return after in {"position", "company"} or not at
    particles = customs_for(before, language).particles
    words = part[place.start : place.end].casefold().split()
    return (
        not all(word in particles for word in words)
        and find_person(before.split(), customs_for(before, language)) is not None
    )


def _free(part: str, place: Spot, at: int) -> bool:
    """Say whether a city that may be a name stands alone, or ends the part behind what is known; `at`: where that ends."""
    return not part[at : place.start].strip(EDGES) and not part[place.end :].strip(EDGES)


def _take_spot(part: str, place: Spot, gathered: Gathered, after: str) -> str:
    """Put a known stretch in its field; return what the words behind it follow."""
    words = part[place.start : place.end].strip(EDGES)
    if place.kind == "city?":
        gathered.loose.append(Loose(gathered.stretch(part, place.start, place.end), after="city?"))
    elif place.kind in _FACTS:
        value = (place.value or words).strip(EDGES)
        if not getattr(gathered, place.kind):
            setattr(gathered, place.kind, value)
            gathered.used.append(gathered.stretch(part, place.start, place.end))
        elif gathered.position.casefold() != value.casefold():
            gathered.keep(part, place.start, place.end)
    elif place.kind in {"company", "contact", "intro", "greeting"}:
        gathered.used.append(gathered.stretch(part, place.start, place.end))
    if place.kind == "contact":
        return after
    return place.kind if place.kind in _LEADING else ""


def _take_loose(part: str, start: int, end: int, gathered: Gathered, language: str, after: str) -> None:
    """Tell a person's name from the words around it; small letters after a name are a remark."""
    words = [(start + word.start(), start + word.end()) for word in re.finditer(r"\S+", part[start:end])]
    words = [(first, last) for first, last in words if part[first:last].strip(EDGES)]
    if not any(sign.isalnum() for sign in part[start:end]):
        return
    said = [part[first:last].strip(ENDS) for first, last in words]
    whole, customs = len(words) == len(part.split()), customs_for(part[start:end], language)
    person = find_person(said, customs)
    if person is None:
        _without_person(part, words, gathered, after, whole=whole)
        return
    first, last = person
    if whole and first == 0 and customs.order == "given" and _clean_name(said, gathered):
        last = len(words)
    if first:
        _without_person(part, words[:first], gathered, after, whole=False)
    stretch = gathered.stretch(part, words[first][0], words[last - 1][1])
    gathered.loose.append(Loose(stretch, person=True, after=after))
    if words[last:]:
        _without_person(part, words[last:], gathered, "person", whole=False)


def _clean_name(words: Sequence[str], gathered: Gathered) -> bool:
    """Say whether a name may have more words than are known: "Priscilla Jane Smith" between commas."""
    most = _MOST_NAMES if gathered.company else _MOST_NAMES - 1
    return len(words) <= most and all(word[:1].isupper() for word in words)


def _without_person(
    part: str, words: Sequence[tuple[int, int]], gathered: Gathered, after: str, *, whole: bool
) -> None:
    """Capitals, and then small letters, which say something about them; a whole sentence stays whole."""
    said = [part[first:last] for first, last in words]
    capital = next((i for i, word in enumerate(said) if word[:1].islower()), len(said))
    sentence = whole and said[0][:1].isupper() and 0 < capital < len(said) - 1
    bridged = capital + 1 < len(said) and said[capital + 1][:1].isupper()
    named = any(word[:1].isupper() for word in said[:capital])
    if named and capital < len(said) and not sentence and not bridged:
        gathered.loose.append(Loose(gathered.stretch(part, words[0][0], words[capital - 1][1]), after=after))
        gathered.keep(part, words[capital][0], words[-1][1])
    else:
        gathered.loose.append(Loose(gathered.stretch(part, words[0][0], words[-1][1]), after=after))
