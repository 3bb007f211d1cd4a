"""The index in the two databases: how terms are put in, taken out and asked for."""

import zlib
from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from sqlalchemy import delete, insert, text
from sqlalchemy.ext.asyncio import AsyncSession

from storage.models import FoundBy
from storage.search.key import terms_of

Keys = Mapping[int, str]
Group = Sequence[str]
"""Terms of which a card must have one."""
Ask = Sequence[Group]
"""Groups of terms, of each of which a card must have one."""


class Dialect(Protocol):
    """What the search asks of a database."""

    async def put(self, session: AsyncSession, keys: Keys) -> None:
        """Keep cards that are not kept yet."""

    async def drop(self, session: AsyncSession, keys: Keys) -> None:
        """Take cards out, by the keys they were put in with."""

    async def clear(self, session: AsyncSession) -> None:
        """Take all out."""

    def asking(self, place: int, ask: Ask, limit: int, condition: str = "") -> tuple[str, dict[str, Any]]:
        """A SELECT of at most so many ids of cards, the newest first, and its values; `place` keeps the names of values apart.

        `condition`: further SQL about the card `search_cards.client_id`.
        """


class Sqlite:
    """FTS5 without the texts: an older SQLite can take out only what it is told again, word for word."""

    async def put(self, session: AsyncSession, keys: Keys) -> None:
        await session.execute(insert(FoundBy), [{"client_id": card, "key": key} for card, key in keys.items()])
        rows = [{"id": card, "terms": " ".join(terms_of(key))} for card, key in keys.items()]
        await session.execute(text("INSERT INTO search_index(rowid, terms) VALUES (:id, :terms)"), rows)

    async def drop(self, session: AsyncSession, keys: Keys) -> None:
        rows = [{"id": card, "terms": " ".join(terms_of(key))} for card, key in keys.items()]
        await session.execute(
            text("INSERT INTO search_index(search_index, rowid, terms) VALUES ('delete', :id, :terms)"), rows
        )
        await session.execute(
            delete(FoundBy).where(FoundBy.client_id.in_(list(keys))).execution_options(synchronize_session=False)
        )

    async def clear(self, session: AsyncSession) -> None:
        await session.execute(text("INSERT INTO search_index(search_index) VALUES ('delete-all')"))
        await session.execute(delete(FoundBy))

    def asking(self, place: int, ask: Ask, limit: int, condition: str = "") -> tuple[str, dict[str, Any]]:
        groups = (" OR ".join(f'"{term}"' for term in group) for group in ask)
        wanted = " AND ".join(f"({group})" for group in groups)
        further = condition.replace("search_cards.client_id", "search_index.rowid")
        return _FTS.format(place=place, further=further, limit=limit), {f"ask{place}": wanted}


class Postgresql:
    """GIN over the numbers of the terms. It gives no order, so the newest cards are looked through first, window by window."""

    async def put(self, session: AsyncSession, keys: Keys) -> None:
        rows = [{"client_id": card, "key": key, "terms": numbers(card, key)} for card, key in keys.items()]
        await session.execute(insert(FoundBy), rows)

    async def drop(self, session: AsyncSession, keys: Keys) -> None:
        await session.execute(
            delete(FoundBy).where(FoundBy.client_id.in_(list(keys))).execution_options(synchronize_session=False)
        )

    async def clear(self, session: AsyncSession) -> None:
        await session.execute(text("TRUNCATE search_cards"))

    def asking(self, place: int, ask: Ask, limit: int, condition: str = "") -> tuple[str, dict[str, Any]]:
        """The newest shelf, the next seven, the next fifty-six, the rest: PostgreSQL looks into one only while it lacks cards."""
        values = {f"ask{place}_{at}": [number(term) for term in group] for at, group in enumerate(ask)}
        wanted = " AND ".join(f"terms && CAST(:{name} AS int[])" for name in values)
        windows = (_GIN.format(wanted=wanted, window=window, further=condition, limit=limit) for window in _WINDOWS)
        return _NEWEST_FIRST.format(windows=" UNION ALL ".join(windows), place=place, limit=limit), values


_FTS = (
    "SELECT id FROM (SELECT rowid AS id FROM search_index WHERE search_index MATCH :ask{place}{further}"
    " ORDER BY rowid DESC LIMIT {limit})"
)
# Ordered by a sum, or PostgreSQL would rather walk down all cards.
_GIN = (
    "(SELECT client_id AS id FROM search_cards WHERE {wanted} AND {window}{further}"
    " ORDER BY client_id + 0 DESC LIMIT {limit})"
)
_NEWEST_FIRST = "SELECT id FROM ({windows}) AS found{place} LIMIT {limit}"
_SHELF_BITS = 12
_SHELF = "(SELECT max(client_id) >> 12 FROM search_cards)"
_SHELVES = "terms && ARRAY(SELECT -1 - shelf FROM generate_series({shelf} - {last}, {shelf} - {first}) AS shelf)"
_WINDOWS = (
    _SHELVES.format(shelf=_SHELF, last=0, first=0),
    _SHELVES.format(shelf=_SHELF, last=7, first=1),
    _SHELVES.format(shelf=_SHELF, last=63, first=8),
    f"client_id >> 12 < {_SHELF} - 63",
)


def number(term: str) -> int:
    """The number a term goes by, never negative: cards that share one by chance are told apart when they are ranked."""
    return zlib.crc32(term.encode()) >> 1


def numbers(client_id: int, key: str) -> list[int]:
    """A card's terms by their numbers, and the shelf it stands on, among the negative ones."""
    return [*sorted({number(term) for term in terms_of(key)}), -1 - (client_id >> _SHELF_BITS)]


def dialect_of(session: AsyncSession) -> Dialect:
    """The index of the database a session is on."""
    return Postgresql() if session.get_bind().dialect.name == "postgresql" else Sqlite()
