"""The loose words of a client line weighed: which are the name, which the company, and the rest is the note."""

from functools import cache

from bot.reading.customs import INITIALS, customs_for
from bot.reading.gathered import Gathered, Loose
from bot.reading.names import LONGEST_NAME
from bot.reading.wordlists import word_lists
from storage.rules.refusal import Refusal

_LONGEST_COMPANY = 5  # words; more of them are a remark
_LONGEST_NAME = 4
_STATE = 2  # letters
_LONGEST_HAN = 4  # signs of a firm that nothing in its name shows to be one


def settle(gathered: Gathered, language: str, author: str = "") -> str:
    """Return the name to show; the parts that labels gave come together in the order they are given."""
    name = (
        gathered.name
        or _person(gathered)
        or ("" if gathered.sole else _unknown_person(gathered))
        or gathered.sole
        or author
    )
    _city(gathered)
    _company(gathered)
    if not name and _city_is_name(gathered, language):
        name, gathered.city = gathered.city, ""
    name = name or gathered.company
    if not name:
        long = any(len(word) > LONGEST_NAME for said in gathered.remarks() for word in said.split())
        raise Refusal("name-too-long", limit=LONGEST_NAME) if long else Refusal("client-without-name")
    return name


def _city_is_name(gathered: Gathered, language: str) -> bool:
    """Say whether what is taken for a town is somebody of that name: «Королёв, +7 916 …», «Жуков, ООО Ромашка»."""
    plain = [used for used in gathered.used if used.text == gathered.city]
    if not plain:
        return False  # there is none, or it was said to be one
    first = plain[0].number == min(stretch.number for stretch in gathered.used)
    return not gathered.company or (first and customs_for(gathered.city, language).is_family(gathered.city))


def _person(gathered: Gathered) -> str:
    """The first of those that are somebody's name; an own name alone gives way to a fuller one."""
    people = [piece for piece in gathered.loose if piece.person]
    if not people:
        return ""
    best = people[0]
    at = gathered.loose.index(best)
    gathered.loose.remove(best)
    if (
        gathered.company
        and at == 1
        and " " not in f"{best.text}{gathered.loose[0].text}"
        and not gathered.loose[0].after
    ):
        return f"{gathered.loose.pop(0).text}, {best.text}"  # "Smith, Jane"
    return best.text


def _unknown_person(gathered: Gathered) -> str:
    """The first loose words, if they can be a name: not a company that is spoken of after a position."""
    for piece in gathered.loose:
        if piece.after not in {"position", "at", "city?"} and _may_be_name(piece, gathered):
            gathered.loose.remove(piece)
            return piece.text
    only = [piece for piece in gathered.loose if piece.after == "position" and _may_be_name(piece, gathered)]
    if only and (gathered.company or len(gathered.loose) > 1):
        gathered.loose.remove(only[0])
        return only[0].text
    return _person_called_as_city(gathered)


def _person_called_as_city(gathered: Gathered) -> str:
    """A name that is a town's too, where the city is known and nobody else is named."""
    towns = [piece for piece in gathered.loose if gathered.city and piece.after == "city?"]
    if not towns:
        return ""
    gathered.loose.remove(towns[0])
    return towns[0].text


def _may_be_name(piece: Loose, gathered: Gathered) -> bool:
    words = piece.text.split()
    if not gathered.small and not any(_is_capital(word) for word in words):
        return False
    digits = any(sign.isdigit() for sign in piece.text)
    short = len(words) <= _LONGEST_NAME and not digits
    # The line begins with it, or it is all that there is beside a company.
    return short or (
        not gathered.company and piece is gathered.loose[0] and not digits and len(words) <= _LONGEST_COMPANY
    )


def _city(gathered: Gathered) -> None:
    """A name that is a city's too is the city when the person is known already."""
    for piece in [piece for piece in gathered.loose if piece.after == "city?"]:
        if not gathered.city:
            gathered.city = piece.text
            gathered.used.append(piece.at)
            gathered.loose.remove(piece)


def _company(gathered: Gathered) -> None:
    """The first loose words that may be one; those after a position or "at" before others."""
    if gathered.company:
        return
    fitting = [piece for piece in gathered.loose if _may_be_company(piece, small=gathered.small)]
    if gathered.city:  # what is left beside it may be a state's: Flagstaff AZ
        fitting = [piece for piece in fitting if len(piece.text) > _STATE or piece.after]
    fitting.sort(key=lambda piece: piece.after not in {"position", "at"})
    if fitting:
        gathered.company = fitting[0].text
        gathered.loose.remove(fitting[0])


def _may_be_company(piece: Loose, *, small: bool) -> bool:
    """`small`: the whole line is in small letters; where it is not, a company has a capital."""
    if not (small or piece.after in {"position", "at"} or any(_is_capital(word) for word in piece.text.split())):
        return False
    digits = sum(sign.isdecimal() for sign in piece.text)
    letters = sum(sign.isalpha() for sign in piece.text)
    words = piece.text.split()
    if _is_han(piece.text) and (len(piece.text) > _LONGEST_HAN or piece.text.endswith(_goods())):
        return False
    if (piece.person and not _is_han(piece.text)) or piece.text.endswith(("'s", "’s")):
        return False
    if len(words) > _LONGEST_COMPANY or digits >= letters or INITIALS.fullmatch(piece.text):
        return False
    return _named(words) or piece.after in {"position", "at", "person"}


@cache
def _goods() -> tuple[str, ...]:
    """Endings of what somebody trades in, and so of no firm's name: 牛肉批发."""
    return tuple(word_lists("clients", "zh").words("goods_ending"))


def _named(words: list[str]) -> bool:
    """A capital or a single word; a row of small words is a remark."""
    return len(words) == 1 or any(word[:1].isupper() or _is_han(word) for word in words)


def _is_capital(word: str) -> bool:
    return word[:1].isupper() or word[:1] in '«"“„' or _is_han(word)


def _is_han(text: str) -> bool:
    return "\u3400" <= text[:1] <= "\u9fff"
