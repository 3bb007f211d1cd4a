"""PostgreSQL's index: terms by their numbers, and the shelves that cards stand on, so that the newest are looked through first.

GIN gives cards in no order, and to sort all that have a common term would cost more than the rest of a search. So a card
stands on a shelf of each size, too, and is looked for on the two newest of the smallest size, of the next size while cards
are lacking, and so on. To look for a rare term costs the same on a small shelf as in the whole base, so for rare ones the
smaller shelves are left out.
"""

# ruff: noqa: S608 - the SQL is ours, and what is looked for is among its values

import zlib
from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import prod

from storage.search.choice import CARD, FIRST, Ask, Choice, Within
from storage.search.key import terms_of
from storage.search.plain import Select

_SIZES = (10, 13, 16)  # cards on a shelf, as powers of two
_SHARES = {"=": 0.001, "@": 0.03, "%": 0.1, "&": 0.1, "#": 0.01, ":": 0.01, "~": 0.001, "^": 0.005, "*": 0.01}
_NUMBER_SHARE = 0.001  # of the cards that have a word that begins with these digits
_BEGUN_SHARE = (1.0, 0.35, 0.07, 0.015, 0.007)  # of the cards that have a word with so many first letters
# The smallest shelves looked through are those on which so many cards may stand: a part of what is wanted, and the more the
# longer the index takes for the terms.
_WORTH, _WORTH_OF_TERM = 8, 2


def number(term: str) -> int:
    """The number a term goes by, never negative: cards that share one by chance are told apart when they are ranked."""
    return zlib.crc32(term.encode()) >> 1


def numbers(client_id: int, key: str) -> list[int]:
    """A card's terms by their numbers, and the shelves it stands on, by negative ones."""
    return [*sorted({number(term) for term in terms_of(key)}), *shelves(client_id)]


def shelves(client_id: int) -> list[int]:
    """The shelf of each size that a card stands on."""
    return [-1 - (client_id >> size) * len(_SIZES) - place for place, size in enumerate(_SIZES)]


def gathering(choice: Choice, within: Within) -> Select:
    """A statement for the cards of a choice, with all that is read of them: one way to the server and back."""
    places: dict[tuple[str, ...], int] = {}
    parts = []
    for ask in (choice.ask, *choice.first):
        groups = [tuple(group) for group in (*within.groups, *ask)]
        parts.append(tuple([places.setdefault(group, len(within.moments) + len(places) + 1) for group in groups]))
    values = [*within.moments, *([number(term) for term in group] for group in places)]
    smallest = _smallest([*within.groups, *choice.ask], choice.limit)
    return _statement(tuple(parts), smallest, choice.limit, within.condition), values


def _smallest(groups: Ask, limit: int) -> int:
    """The place of the smallest shelves that are worth looking through; past the last one, when none are.

    Among everybody's cards the largest shelves are, for words that come together more often than by chance.
    """
    share = prod(min(1.0, sum(map(_share, group))) for group in groups)
    somebodys = any(term.removeprefix("!")[0] == "@" for group in groups for term in group[:1])
    places = len(_SIZES) if somebodys else len(_SIZES) - 1
    wanted = max(limit / _WORTH, _WORTH_OF_TERM * sum(map(len, groups)))
    return sum(2 * 2**size * share < wanted for size in _SIZES[:places])


def _share(term: str) -> float:
    """About how many of all cards have a term: a guess that need only tell the common from the rare."""
    sign = term.removeprefix("!")
    if sign.isdigit():
        return _NUMBER_SHARE
    return _SHARES.get(sign[0]) or _BEGUN_SHARE[min(len(sign), len(_BEGUN_SHARE) - 1)]


@lru_cache
def _statement(parts: tuple[tuple[int, ...], ...], smallest: int, limit: int, further: str) -> str:
    """The text of a statement: there are few, and the server soon has a plan for good for each.

    Of every part the places of its groups among the values. `smallest`: the shelves to begin with for the first part.
    """
    first, *others = parts
    steps = _part(0, _windows(first, smallest, further), limit, "true")
    *near, _ = steps
    steps["fullness"] = f"SELECT {_count(near)} >= {_enough(limit)} OR {_count(steps)} >= {limit} AS more"
    for at, groups in enumerate(others, 1):
        steps |= _part(at, _windows(groups, 0, further), FIRST, "(SELECT more FROM fullness)")
    found = " UNION ".join(f"SELECT id FROM {name}" for name in steps if name != "fullness")
    named = ", ".join(f"{name} AS MATERIALIZED ({sql})" for name, sql in steps.items())
    return f"WITH {_NEWEST}, {named} SELECT {CARD}, (SELECT more FROM fullness) FROM ({found}) AS found {_JOINED}"


def _part(at: int, windows: Sequence[str], limit: int, condition: str) -> dict[str, str]:
    """The cards of each window, by a name for it; of a later one as long as those before have too few."""
    named: dict[str, str] = {}
    for window in windows:
        few = f" AND {_count(named)} < {_enough(limit)}" if named else ""
        # Ordered by a sum, or PostgreSQL would rather walk down all cards.
        cards = f"{window} ORDER BY client_id + 0 DESC LIMIT {limit} - ({_count(named)})"
        named[f"part{at}_{len(named)}"] = f"SELECT id FROM ({cards}) AS found WHERE {condition}{few}"
    return named


def _count(names: Iterable[str]) -> str:
    return " + ".join(f"(SELECT count(*) FROM {name})" for name in names) or "0"


def _enough(limit: int) -> str:
    """How many cards will do: half of them, where all cards are too many to be looked at."""
    return f"(SELECT CASE WHEN from{len(_SIZES) - 1} > 1 THEN {(limit + 1) // 2} ELSE {limit} END FROM newest)"


def _windows(groups: Sequence[int], smallest: int, further: str) -> list[str]:
    wanted = [f"terms && ${place}::int[]" for place in groups]
    return [
        f"SELECT client_id AS id FROM search_cards WHERE {' AND '.join([*wanted, *_window(size, smallest)])}{further}"
        for size in range(smallest, len(_SIZES) + 1)
    ]


def _window(size: int, smallest: int) -> list[str]:
    """The newest shelves of a size, without those of smaller ones; the last window is all that is older."""
    upon = [f"terms && (SELECT shelves{size} FROM newest)"] if size < len(_SIZES) else []
    older = [f"client_id + 0 < (SELECT from{size - 1} FROM newest)"] if size > smallest else []
    return [*upon, *older]


def _newest() -> str:
    """Of each size the two newest shelves that are not empty, and the first card on them: thousands of numbers may be unused."""
    found, chosen = [], []
    for place, size in enumerate(_SIZES):
        older = f" WHERE client_id < from{place - 1}" if place else ""
        last = f"SELECT coalesce(max(client_id), 0) AS last{place} FROM search_cards{older}"
        found.append(f"LATERAL ({last}) AS at{place}")
        found.append(f"LATERAL (SELECT ((last{place} >> {size}) - 1) << {size} AS from{place}) AS of{place}")
        shelf = f"-1 - ((last{place} >> {size}) - {{}}) * {len(_SIZES)} - {place}"
        chosen.append(f"ARRAY[{shelf.format(0)}, {shelf.format(1)}] AS shelves{place}, from{place}")
    return f"newest AS MATERIALIZED (SELECT {', '.join(chosen)} FROM {', '.join(found)})"


_NEWEST = _newest()
_JOINED = "JOIN search_cards ON search_cards.client_id = found.id JOIN clients ON clients.id = found.id"
