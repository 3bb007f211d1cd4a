"""SQLite's index: FTS5 is asked for few words at a time, the rarest of a line first."""

import json
from collections.abc import Sequence
from functools import reduce

from storage.search.choice import CARD, FIRST, Ask, Choice, Chosen, Group, Within
from storage.search.plain import Steps

FEW = 200  # of which each is rather looked at than asked for by all the words
_AS_LETTERS = {"@": 3, "%": 1, "&": 1, "#": 2, ":": 2, "~": 3, "^": 2}  # as rare as words of so many letters
_WHOLE, _NAMED, _COMMON = 4, 0.6, 2
_FTS = "SELECT rowid FROM search_index WHERE search_index MATCH ?{place}{further} ORDER BY rowid DESC LIMIT {limit}"
_CARDS = (
    f"SELECT {CARD} FROM search_cards JOIN clients ON clients.id = search_cards.client_id"  # noqa: S608 - SQL of ours
    " WHERE search_cards.client_id IN (SELECT value FROM json_each(?1))"
)


def gathered(choices: Sequence[Choice], within: Within) -> Steps[list[Chosen]]:
    """The cards of each choice; one that several have is read once."""
    found: list[tuple[dict[int, None], bool]] = []
    for choice in choices:
        ids = dict.fromkeys((yield from _chosen(choice, within)))
        found.append((ids, len(ids) >= choice.limit))
    every = sorted(set[int]().union(*(ids for ids, _ in found)))
    cards = {row[0]: row for row in (yield _CARDS, [json.dumps(every)])} if every else {}
    return [([cards[one] for one in ids if one in cards], more) for ids, more in found]


def _chosen(choice: Choice, within: Within) -> Steps[list[int]]:
    """Where few cards have the rarest of the words, they are all that may be meant: the quickest way."""
    if len(choice.ask) > 1:
        few = yield from newest([max(choice.ask, key=_rarity)], FEW, within)
        if len(few) < FEW:
            return few
    found = yield from newest(choice.ask, choice.limit, within)
    if len(found) >= choice.limit:
        for ask in choice.first:
            found += yield from newest(ask, FIRST, within)
    return found


def newest(ask: Ask, limit: int, within: Within) -> Steps[list[int]]:
    """The ids of at most so many cards that have a term of each group, the newest first."""
    groups = [*within.groups, *ask]
    rare = " AND ".join(_or(group) for group in groups if _rarity(group) >= _COMMON)
    match = reduce(_and, (_or(group) for group in groups if _rarity(group) < _COMMON), rare)
    further = within.condition.replace("search_cards.client_id", "search_index.rowid")
    found = yield _FTS.format(place=len(within.moments) + 1, further=further, limit=limit), [*within.moments, match]
    return [client_id for (client_id,) in found]


def _rarity(group: Group) -> float:
    """How few cards may have a term of a group, in letters: each letter more makes them fewer, other names make them more."""
    terms = [term.removeprefix("!") for term in group]
    begun = [_AS_LETTERS.get(term[0], len(term)) for term in terms if term[0] not in "=*"]
    return min(begun, default=_WHOLE) * (_NAMED if len(begun) < len(group) else 1)


def _or(group: Group) -> str:
    return "(" + " OR ".join([f'"{term}"' for term in group]) + ")"


def _and(rare: str, common: str) -> str:
    """Of a conjunction FTS5 moves all parts on together; a term that no card has keeps apart what is to be asked last."""
    return f'(({rare}) OR "@") AND {common}' if rare else common
