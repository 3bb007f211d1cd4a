"""Asking the index for cards that may be meant: in as few and as small statements as will do."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Self

from sqlalchemy import bindparam, text
from sqlalchemy.ext.asyncio import AsyncSession

from storage.models.table import UtcDateTime
from storage.rules.visibility import Role, Scope, masks_numbers, sees
from storage.search.dialects import Ask, Dialect, dialect_of
from storage.search.filters import Filters
from storage.search.key import owner_mark
from storage.search.plain import Steps, play
from storage.search.ranking import Candidate

MOST = 100  # cards that are looked at: one letter is on half of them, and nobody turns so many pages
FIRST = 50  # of those that are to come before others, and of guesses
FEW = 200  # of which each is rather looked at than asked for by all the words
NEAREST = 10  # of a meaning that is far from what was typed
_AS_LETTERS = {"@": 3, "%": 1, "&": 1, "#": 2, ":": 2, "~": 3, "^": 2}  # as rare as words of so many letters
_WHOLE, _NAMED, _COMMON = 4, 0.6, 2


@dataclass(frozen=True)
class Seeker:
    """Who searches: cards they may not see are none to the index. `covers`: the colleagues whose cards are theirs for a while."""

    member_id: int
    role: Role
    language: str
    covers: tuple[int, ...] = ()

    @property
    def owners(self) -> list[int]:
        """Whose cards they see, unless they see all."""
        return [self.member_id, *self.covers]

    @property
    def sees_all(self) -> bool:
        """Whether they see others' cards, too."""
        return sees(self.role) is Scope.ALL

    @property
    def sees_numbers(self) -> bool:
        """Whether they may find by numbers: who sees them masked could guess them digit by digit."""
        return not masks_numbers(self.role)


@dataclass(frozen=True)
class Bounds:
    """Among which cards is searched. `owners`: whose, of those the seeker sees; None for all of theirs."""

    seeker: Seeker
    filters: Filters
    owners: tuple[int, ...] | None
    archived: bool
    now: datetime

    def groups(self) -> list[list[str]]:
        """Marks that a card must have."""
        owners = self.owners if self.owners is not None or self.seeker.sees_all else self.seeker.owners
        own = [[owner_mark(owner) for owner in owners]] if owners else []
        return [*own, *self.filters.groups]

    def condition(self, sign: str) -> str:
        """What the index does not know, as SQL about a card; its moments are the first values of the statement."""
        about = []
        if self.filters.overdue:
            about.append(
                "SELECT 1 FROM callbacks WHERE client_id = search_cards.client_id AND state = 'open' "  # noqa: S608 - SQL of ours
                f"AND due_at <= {sign}1"
            )
        if self.filters.silent_days is not None:
            place = len(about) + 1
            quiet = f"silent_since <= {sign}{place}"
            about.append(f"SELECT 1 FROM clients WHERE id = search_cards.client_id AND {quiet}")  # noqa: S608 - SQL of ours
        return "".join(f" AND EXISTS ({exists})" for exists in about)

    def moments(self) -> dict[str, datetime]:
        """The moments the condition names, in order."""
        named = {"now": self.now} if self.filters.overdue else {}
        if self.filters.silent_days is not None:
            named["quiet"] = self.now - timedelta(days=self.filters.silent_days)
        return named


@dataclass(frozen=True)
class Wanted:
    """Cards asked for: in which of the meanings of a line, by which terms, and how many at most.

    `first`: when there are more than that, by which terms some others are asked for, to come before them.
    """

    meaning: int
    ask: Ask
    limit: int = MOST
    first: Sequence[Ask] = ()


async def ask(session: AsyncSession, bounds: Bounds, wanted: Sequence[Wanted]) -> dict[int, list[Candidate]]:
    """The cards for each meaning, each card once; more of them than are meant, for the ranking looks at every word."""
    return await play(session, Asking.through(session, bounds).cards(wanted))


@dataclass(frozen=True)
class Asking:
    """One going through the index: `moments` as the driver takes them."""

    dialect: Dialect
    bounds: Bounds
    moments: Sequence[Any]

    @classmethod
    def through(cls, session: AsyncSession, bounds: Bounds) -> Self:
        """By way of the database that a session is on."""
        return cls(dialect_of(session), bounds, [_as_kept(session, moment) for moment in bounds.moments().values()])

    def cards(self, wanted: Sequence[Wanted]) -> Steps[dict[int, list[Candidate]]]:
        """The cards for each meaning, each card once."""
        ids: dict[int, dict[int, None]] = {}
        for asked in wanted:
            ids.setdefault(asked.meaning, {}).update(dict.fromkeys((yield from self.meant(asked))))
        seeker, every = self.bounds.seeker, set[int]().union(*ids.values())
        if not every:
            return {}
        cards = {
            client_id: Candidate(client_id, key, owner_id == seeker.member_id, changed_at, (name, company, stage))
            for client_id, key, owner_id, changed_at, name, company, stage in (yield self.dialect.cards(sorted(every)))
            if seeker.sees_all or owner_id in seeker.owners
        }
        return {meaning: [cards[one] for one in some if one in cards] for meaning, some in ids.items() if some}

    def newest(self, groups: Ask, limit: int) -> Steps[list[int]]:
        """The newest cards that have a term of each of these groups, within the bounds."""
        rare: list[Sequence[str]] = []
        common: list[Sequence[str]] = []
        for group in (*self.bounds.groups(), *groups):
            kept = [f"!{term}" for term in group] if self.bounds.archived else group
            (common if _rarity(group) < _COMMON else rare).append(kept)
        further = self.bounds.condition(self.dialect.sign)
        return self.dialect.newest(rare, common, limit, further, self.moments)

    def meant(self, asked: Wanted) -> Steps[list[int]]:
        """Where few cards have the rarest of the words, they are all that may be meant: the quickest way."""
        if len(asked.ask) > 1:
            few = yield from self.newest([max(asked.ask, key=_rarity)], FEW)
            if len(few) < FEW:
                return few
        found = yield from self.newest(asked.ask, asked.limit)
        if len(found) >= asked.limit:
            for terms in asked.first:
                found += yield from self.newest(terms, FIRST)
        return found


def _rarity(group: Sequence[str]) -> float:
    """How few cards may have a term of a group, in letters: each letter more makes them fewer, other names make them more."""
    begun = [_AS_LETTERS.get(term[0], len(term)) for term in group if term[0] not in "=*"]
    return min(begun, default=_WHOLE) * (_NAMED if len(begun) < len(group) else 1)


def _as_kept(session: AsyncSession, moment: datetime) -> Any:
    """A moment as the driver takes it."""
    dialect = session.get_bind().dialect
    turn = UtcDateTime().dialect_impl(dialect).bind_processor(dialect)
    return turn(moment) if turn else moment


async def lying_about(session: AsyncSession, bounds: Bounds) -> list[Candidate]:
    """The cards for filters that the index does not know, without any word: the longest silent first."""
    seeker = bounds.seeker
    owned = "" if seeker.sees_all and bounds.owners is None else " AND owner_id IN :owners"
    put_away = "IS NOT NULL" if bounds.archived else "IS NULL"
    quiet = " AND silent_since <= :quiet" if bounds.filters.silent_days is not None else ""
    longest = "silent_since" if quiet else "changed_at"
    late = (
        " AND id IN (SELECT client_id FROM callbacks WHERE state = 'open' AND due_at <= :now)"
        if bounds.filters.overdue
        else ""
    )
    sql = (
        "SELECT id, key, owner_id, changed_at, name, company, stage FROM clients JOIN search_cards ON client_id = id "  # noqa: S608 - SQL of ours
        f"WHERE archived_at {put_away}{owned}{quiet}{late} ORDER BY {longest}, id LIMIT {MOST}"
    )
    values: dict[str, Any] = dict(bounds.moments())
    binds = [bindparam(name, type_=UtcDateTime()) for name in values]
    if owned:
        values["owners"] = seeker.owners if bounds.owners is None else list(bounds.owners)
        binds.append(bindparam("owners", expanding=True))
    found = await session.execute(text(sql).bindparams(*binds).columns(changed_at=UtcDateTime()), values)
    return [
        Candidate(row.id, row.key, row.owner_id == seeker.member_id, row.changed_at, (row.name, row.company, row.stage))
        for row in found
    ]
