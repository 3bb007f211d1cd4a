"""Asking the index for cards that may be meant: in as few and as small statements as will do."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Self

from sqlalchemy import bindparam, text
from sqlalchemy.ext.asyncio import AsyncSession

from storage.models.table import UtcDateTime
from storage.rules.visibility import Role, Scope, masks_numbers, sees
from storage.search.choice import Ask, Choice, Within
from storage.search.dialects import Dialect, dialect_of
from storage.search.filters import Filters
from storage.search.key import owner_mark
from storage.search.plain import Rows, Steps, play
from storage.search.ranking import Candidate

MOST = 100  # cards that are looked at: one letter is on half of them, and nobody turns so many pages
NEAREST = 10  # of a meaning that is far from what was typed


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

    def marked(self, ask: Ask) -> Ask:
        """The same of cards that are put away, when it is these that are looked for."""
        return [[f"!{term}" for term in group] for group in ask] if self.archived else ask

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


async def ask(session: AsyncSession, bounds: Bounds, choice: Choice) -> tuple[list[Candidate], bool]:
    """The cards of a choice, and whether there may be more; some are not meant, for it is the ranking that looks at every word."""
    (found,), more = await play(session, Asking.through(session, bounds).cards([choice]))
    return found, more


@dataclass(frozen=True)
class Asking:
    """One going through the index."""

    dialect: Dialect
    bounds: Bounds
    within: Within

    @classmethod
    def through(cls, session: AsyncSession, bounds: Bounds) -> Self:
        """By way of the database that a session is on."""
        dialect = dialect_of(session)
        moments = [_as_kept(session, moment) for moment in bounds.moments().values()]
        return cls(dialect, bounds, Within(bounds.marked(bounds.groups()), bounds.condition(dialect.sign), moments))

    def cards(self, choices: Sequence[Choice]) -> Steps[tuple[list[list[Candidate]], bool]]:
        """The cards of each choice, and whether there may be more."""
        mark = self.bounds.marked
        marked = [Choice(mark(one.ask), one.limit, [mark(ask) for ask in one.first]) for one in choices]
        found = yield from self.dialect.gather(marked, self.within)
        return [self._seen(rows) for rows, _ in found], any(more for _, more in found)

    def newest(self, groups: Ask, limit: int) -> Steps[list[int]]:
        """The numbers of the newest cards that have a term of each of these groups."""
        return self.dialect.newest(self.bounds.marked(groups), limit, self.within)

    def _seen(self, rows: Rows) -> list[Candidate]:
        seeker = self.bounds.seeker
        return [
            Candidate(client_id, key, owner_id == seeker.member_id, changed_at, (name, company, stage))
            for client_id, key, owner_id, changed_at, name, company, stage in rows
            if seeker.sees_all or owner_id in seeker.owners
        ]


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
