"""Asking the index: cards that may be meant, from one statement however many ways a line is looked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, text
from sqlalchemy.ext.asyncio import AsyncSession

from storage.models.table import UtcDateTime
from storage.rules.visibility import Role, Scope, masks_numbers, sees
from storage.search.dialects import Ask, dialect_of
from storage.search.filters import Filters
from storage.search.key import owner_mark
from storage.search.ranking import Candidate

MOST = 100  # cards that are looked at: one letter is on half of them, and nobody turns so many pages


@dataclass(frozen=True)
class Seeker:
    """Who searches: cards they may not see are none to the index."""

    member_id: int
    role: Role
    language: str

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
    """Among which cards is searched."""

    seeker: Seeker
    filters: Filters
    owners: tuple[int, ...] | None
    archived: bool
    now: datetime

    def groups(self) -> list[list[str]]:
        """Marks that a card must have."""
        owners = self.owners if self.seeker.sees_all else [self.seeker.member_id]
        own = [[owner_mark(owner) for owner in owners]] if owners else []
        return [*own, *self.filters.groups]

    def condition(self) -> str:
        """What the index does not know, as SQL about a card."""
        about = []
        if self.filters.overdue:
            about.append(
                "SELECT 1 FROM callbacks WHERE client_id = search_cards.client_id AND state = 'open' AND due_at <= :now"
            )
        if self.filters.silent_days is not None:
            about.append("SELECT 1 FROM clients WHERE id = search_cards.client_id AND changed_at <= :quiet")
        return "".join(f" AND EXISTS ({exists})" for exists in about)

    def values(self) -> dict[str, Any]:
        """The moments the condition names."""
        moments = {"now": self.now} if self.filters.overdue else {}
        if self.filters.silent_days is not None:
            moments["quiet"] = self.now - timedelta(days=self.filters.silent_days)
        return moments


async def ask(session: AsyncSession, bounds: Bounds, asks: Sequence[Ask]) -> list[list[Candidate]]:
    """The cards for each of the asks."""
    if not asks:
        return []
    dialect, parts, values, condition = dialect_of(session), [], bounds.values(), bounds.condition()
    for place, groups in enumerate(asks):
        wanted = [*bounds.groups(), *groups]
        if bounds.archived:
            wanted = [[f"!{term}" for term in group] for group in wanted]
        sql, given = dialect.asking(place, wanted, MOST, condition)
        parts.append(f"SELECT {place} AS place, id FROM ({sql}) AS asked{place}")  # noqa: S608 - a number of ours
        values |= given
    found: list[list[Candidate]] = [[] for _ in asks]
    for row in await session.execute(_with_cards(" UNION ALL ".join(parts), bounds), values):
        is_own = row.owner_id == bounds.seeker.member_id
        found[row.place].append(Candidate(row.id, row.key, is_own, row.changed_at))
    return found


def _with_cards(parts: str, bounds: Bounds) -> Any:
    sql = (
        "SELECT found.place, found.id, search_cards.key, clients.owner_id, clients.changed_at "  # noqa: S608 - SQL of ours
        f"FROM ({parts}) AS found JOIN search_cards ON search_cards.client_id = found.id JOIN clients ON clients.id = found.id"
    )
    moments = [bindparam(name, type_=UtcDateTime()) for name in bounds.values()]
    return text(sql).bindparams(*moments).columns(changed_at=UtcDateTime())


async def lying_about(session: AsyncSession, bounds: Bounds) -> list[Candidate]:
    """The cards for filters that the index does not know, without any word: the longest silent first."""
    seeker = bounds.seeker
    owned = "" if seeker.sees_all and bounds.owners is None else " AND owner_id IN :owners"
    put_away = "IS NOT NULL" if bounds.archived else "IS NULL"
    quiet = " AND changed_at <= :quiet" if bounds.filters.silent_days is not None else ""
    late = (
        " AND id IN (SELECT client_id FROM callbacks WHERE state = 'open' AND due_at <= :now)"
        if bounds.filters.overdue
        else ""
    )
    sql = (
        "SELECT id, key, owner_id, changed_at FROM clients JOIN search_cards ON client_id = id "  # noqa: S608 - SQL of ours
        f"WHERE archived_at {put_away}{owned}{quiet}{late} ORDER BY changed_at, id LIMIT {MOST}"
    )
    values = bounds.values()
    binds = [bindparam(name, type_=UtcDateTime()) for name in values]
    if owned:
        values["owners"] = list(bounds.owners or ()) if seeker.sees_all else [seeker.member_id]
        binds.append(bindparam("owners", expanding=True))
    rows = await session.execute(text(sql).bindparams(*binds).columns(changed_at=UtcDateTime()), values)
    return [Candidate(row.id, row.key, row.owner_id == seeker.member_id, row.changed_at) for row in rows]
