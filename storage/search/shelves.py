"""PostgreSQL's index: terms by their numbers, and the shelves that cards stand on, so that the newest are looked through first.

GIN gives cards in no order, and to sort all that have a common term would cost more than the rest of a search. So a card
stands on a shelf of each size, too, and is looked for on the two newest of the smallest size, of the next size while cards
are lacking, and so on.
"""

# ruff: noqa: S608 - the SQL is ours, and what is looked for is among its values

import zlib
from collections.abc import Sequence
from functools import lru_cache

from storage.search.choice import CARD, FIRST, Choice, Within
from storage.search.key import terms_of
from storage.search.plain import Select

_SIZES = (10, 13, 16)  # cards on a shelf, as powers of two
_PAGE = 10


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
    return _statement(tuple(parts), choice.limit, within.condition), values


@lru_cache
def _statement(parts: tuple[tuple[int, ...], ...], limit: int, further: str) -> str:
    """The text of a statement: there are few, and the server soon has a plan for good for each.

    Of every part the places of its groups among the values.
    """
    first, *others = parts
    enough = (limit + 1) // 2
    named = [_NEWEST, *_part(0, _windows(first, limit, further), limit, enough, "true")]
    named.append(_FULL.format(limit=limit, enough=enough))
    for at, groups in enumerate(others, 1):
        named += _part(at, _windows(groups, FIRST, further), FIRST, _PAGE, "(SELECT more FROM fullness)")
    found = " UNION ".join(f"SELECT id FROM {kind}{at}" for at in range(len(parts)) for kind in ("near", "far"))
    return f"WITH {', '.join(named)} SELECT {CARD}, (SELECT more FROM fullness) FROM ({found}) AS found {_JOINED}"


def _part(at: int, windows: Sequence[str], limit: int, enough: int, condition: str) -> list[str]:
    """Cards on the shelves, and older ones when those are too few."""
    *near, far = windows
    few = f"(SELECT count(*) FROM near{at}) < {enough}"
    return [
        _NAMED.format(name=f"near{at}", windows=" UNION ALL ".join(near), condition=condition, limit=limit),
        _NAMED.format(name=f"far{at}", windows=far, condition=f"{condition} AND {few}", limit=limit),
    ]


def _windows(groups: Sequence[int], limit: int, further: str) -> list[str]:
    wanted = " AND ".join(f"terms && ${place}::int[]" for place in groups)
    return [
        _GIN.format(wanted=wanted, window=_window(size), further=further, limit=limit)
        for size in range(len(_SIZES) + 1)
    ]


def _window(size: int) -> str:
    """The newest shelves of a size, without those of smaller ones; the last window is all that is older."""
    upon = [f"terms && (SELECT shelves{size} FROM newest)"] if size < len(_SIZES) else []
    older = [f"client_id + 0 < (SELECT from{size - 1} FROM newest)"] if size else []
    return " AND ".join([*upon, *older])


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
# Ordered by a sum, or PostgreSQL would rather walk down all cards.
_GIN = (
    "(SELECT client_id AS id FROM search_cards WHERE {wanted} AND {window}{further}"
    " ORDER BY client_id + 0 DESC LIMIT {limit})"
)
_NAMED = "{name} AS MATERIALIZED (SELECT id FROM ({windows}) AS found WHERE {condition} LIMIT {limit})"
_FULL = (
    "fullness AS MATERIALIZED (SELECT near >= {limit} OR far >= {limit} OR near >= {enough} AND older AS more"
    " FROM (SELECT (SELECT count(*) FROM near0) AS near, (SELECT count(*) FROM far0) AS far,"
    f" (SELECT from{len(_SIZES) - 1} > 1 FROM newest) AS older) AS known)"
)
_JOINED = "JOIN search_cards ON search_cards.client_id = found.id JOIN clients ON clients.id = found.id"
