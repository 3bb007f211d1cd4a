"""Putting the parts of a client line where they belong: the sure ones first, then what is left is weighed."""

from collections.abc import Sequence
from datetime import date

from bot.reading.birthdays import find_date, read_birthday
from bot.reading.companies import FoundCompany, find_company, is_whole_company
from bot.reading.customs import customs_for
from bot.reading.dates import find_birthday
from bot.reading.gathered import EDGES, ENDS, Gathered, Loose
from bot.reading.labels import labelled
from bot.reading.leftovers import take_loose
from bot.reading.people import find_person
from bot.reading.pieces import Date
from bot.reading.spotting import Spot, spot

_LONGEST_FACT = 250  # letters; no name, company or position is longer
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
        end = _end_of_fact(value, label, language)
        setattr(gathered, label, value[:end].strip(ENDS))
        _take_words(value[end:], gathered, language)


def _end_of_fact(value: str, label: str, language: str) -> int:
    """Return where a fact with a label ends: before a remark, as in 抖音 要看样品, or the word for the number that follows."""
    ending = {"contact", "remark"} if label in _FACTS else {"contact"}
    ends = (place.start for place in spot(value, language) if place.kind in ending)
    return next((start for start in ends if start and value[start - 1].isspace()), len(value))


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
    spots = _with_company(part, spot(part, language), gathered, language)
    at, after = 0, ""
    for i, place in enumerate(spots):
        if place.start < at:
            continue
        if place.kind == "intro" and gathered.loose:
            place = place._replace(kind="remark")  # noqa: PLW2901 - "a client of Sergey's", said after the name
        if not _holds(part, place, spots[i + 1 :], gathered, at, after, language):
            continue
        take_loose(part, at, place.start, gathered, language, after)
        if place.kind == "remark":
            gathered.keep(part, place.start)
            return
        after = _take_spot(part, place, gathered, after)
        at = place.end
    take_loose(part, at, len(part), gathered, language, after)


def _with_company(part: str, spots: list[Spot], gathered: Gathered, language: str) -> list[Spot]:
    """Take the company of the part, if it has one, and return where it stands among what else is known."""
    if gathered.company:
        return spots
    if is_whole_company(part, language) and not (spots and not spots[0].start):
        gathered.company = part
        return [Spot("company", 0, len(part))]
    stops = [place.start for place in spots if place.kind in _STOPPING]
    starts = [place.end for place in spots if place.kind in {"at", "position"}]
    company = find_company(part, language, stops, starts, small=gathered.small)
    if company is None or any(_is_no_company(place, company) for place in spots):
        return spots
    gathered.company = part[company.start : company.end].strip(ENDS)
    gathered.sole = part[company.name_start : company.end].strip(ENDS) if company.sole else ""
    apart = [kept for place in spots if (kept := _outside(place, company)) is not None]
    return sorted([*apart, Spot("company", company.start, company.end)], key=lambda place: place.start)


def _is_no_company(place: Spot, company: FoundCompany) -> bool:
    """A fair has a name too, and a wish may end as firms do."""
    covered = place.start <= company.start < place.end
    return (place.kind == "source" and covered) or (place.kind == "remark" and place.start == company.start)


def _holds(
    part: str, place: Spot, later: Sequence[Spot], gathered: Gathered, at: int, after: str, language: str
) -> bool:
    """Say whether what is known by its words means that here."""
    match place.kind:
        case "remark":
            return _begins_remark(part[at : place.start], gathered, after, at)
        case "city?":
            return _free(part, place, at, later)
        case "at":
            return _between(part, place, at, after, language)
    return True


def _outside(place: Spot, company: FoundCompany) -> Spot | None:
    """Return what of a known stretch does not belong to the company."""
    if place.start < company.start < place.end:
        return place._replace(end=company.start, value="")
    if company.start <= place.start < company.end < place.end and place.kind == "position":
        return place._replace(start=company.end, value="")  # "Lagos Kitchen restaurant owner"
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


def _free(part: str, place: Spot, at: int, later: Sequence[Spot]) -> bool:
    """Say whether a city that may be a name stands alone between what is known; `at`: where what is known before it ends."""
    end = later[0].start if later else len(part)
    return not part[at : place.start].strip(EDGES) and not part[place.end : end].strip(EDGES)


def _take_spot(part: str, place: Spot, gathered: Gathered, after: str) -> str:
    """Put a known stretch in its field; return what the words behind it follow."""
    words = part[place.start : place.end].strip(EDGES)
    if place.kind == "city?":
        gathered.loose.append(Loose(gathered.stretch(part, place.start, place.end), after="city?"))
    elif place.kind in _FACTS:
        value = (place.value or words).strip(ENDS)
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
