"""Cities and tags in a search line that stand on no card the seeker sees: the nearest that do are taken for them."""

from dataclasses import dataclass, replace
from itertools import groupby
from typing import Self

from storage.search.asking import Asking
from storage.search.choice import Within
from storage.search.filter_words import written
from storage.search.filters import Filters, Value, mark_of, marked, nearest
from storage.search.guesses import guessed
from storage.search.key import squeezed
from storage.search.keyboards import retyped
from storage.search.plain import Steps
from storage.search.wanted import Meaning, Sought, Why
from storage.search.words import words_of

_LOOKED_AT = 50  # cards with such a value, for how it is spelt
_TOLD = 3
# From tag to tag along the index: a base has many cards of a tag.
_TAGS = (
    "WITH RECURSIVE tag(key) AS (SELECT min(key) FROM tags UNION ALL"
    " SELECT (SELECT min(tags.key) FROM tags WHERE tags.key > tag.key) FROM tag WHERE tag.key IS NOT NULL)"
    " SELECT key FROM tag WHERE key IS NOT NULL LIMIT 2000"
)
_SPELT = {
    "city": "SELECT id, owner_id, city FROM clients WHERE id {}",
    "tag": "SELECT clients.id, owner_id, tags.name FROM tags JOIN clients ON clients.id = client_id WHERE client_id {}",
}


@dataclass(frozen=True)
class Mending:
    """Looking for values among all the cards somebody sees, whatever else a line asks for."""

    asking: Asking

    @classmethod
    def beside(cls, asking: Asking) -> Self:
        """By the way that an asking goes."""
        bounds = replace(asking.bounds, filters=Filters(""), owners=None)
        return cls(replace(asking, bounds=bounds, within=Within(bounds.marked(bounds.groups()))))

    def mended(self, filters: Filters) -> Steps[Filters | None]:
        """The same filters, their values put right; None when there is nothing to be put right."""
        better = []
        for value in filters.values:
            is_there = yield from self.asking.newest(value.groups, 1)
            better.append(value if is_there else (yield from self._nearest(value)) or value)
        if better == filters.values:
            return None
        taken = [*filters.taken]
        for value in better:
            if value not in filters.values:
                taken += yield from self._told(value)
        return replace(filters, values=better, taken=tuple(taken))

    def _nearest(self, value: Value) -> Steps[Value | None]:
        """By typing errors, else on another keyboard layout."""
        nearest_of = self._nearest_tag if value.kind == "tag" else self._nearest_city
        if near := (yield from nearest_of(value)):
            return near
        for other in retyped(value.typed):
            groups = marked(value.kind, other)
            if groups and (yield from self.asking.newest(groups, 1)):
                return replace(value, groups=groups)
        return None

    def _nearest_tag(self, value: Value) -> Steps[Value | None]:
        known = {squeezed(key) for (key,) in (yield _TAGS, ())}
        while near := nearest(squeezed(value.typed), known):
            marks = [mark_of(value.kind, tag) for tag in near]
            if (yield from self.asking.newest([marks], 1)):
                return replace(value, groups=[marks])
            known -= set(near)  # those are on others' cards only
        return None

    def _nearest_city(self, value: Value) -> Steps[Value | None]:
        """Word by word, each with those before it."""
        words = [Sought(word) for word in words_of(value.typed)]
        (meaning,) = yield from guessed(self.asking.dialect, [Meaning(tuple(words))])
        groups: list[list[str]] = []
        for own, sought in zip(marked(value.kind, value.typed), meaning.words, strict=True):
            for marks in [*([own] if len(words) > 1 else []), *_by_errors(sought)]:
                if (yield from self.asking.newest([*groups, marks], 1)):
                    groups.append(marks)
                    break
            else:
                return None
        return replace(value, groups=groups)

    def _told(self, value: Value) -> Steps[list[str]]:
        """The filter with the value as it is spelt on the newest of the cards it stands on."""
        cards = yield from self.asking.newest(value.groups, _LOOKED_AT)
        chosen, values = self.asking.dialect.among(cards)
        seeker = self.asking.bounds.seeker
        rows = sorted(map(tuple, (yield _SPELT[value.kind].format(chosen), values)), reverse=True)
        seen = (name for _, owner, name in rows if seeker.sees_all or owner in seeker.owners)
        names = dict.fromkeys(name for name in seen if _fits(value, name))
        return [written(value.kind, name, seeker.language) for name in [*names][:_TOLD]]


def _by_errors(sought: Sought) -> list[list[str]]:
    """The marks of the words it may have been meant for, those with as many errors together, the fewest first."""
    near = sorted((errors, word) for word, (why, errors) in sought.alike.items() if why is Why.TYPO)
    return [[mark_of("city", word) for _, word in some] for _, some in groupby(near, key=lambda pair: pair[0])]


def _fits(value: Value, name: str) -> bool:
    """Whether a card's city or tag is the one that is meant: a card has several tags."""
    marks = [mark for group in marked(value.kind, name) for mark in group]
    return all(any(mark.startswith(wanted) for mark in marks for wanted in group) for group in value.groups)
