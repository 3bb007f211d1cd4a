"""A new index beside the one in use: tables of its own, filled while people work, that take the others' names in one moment.

Until then triggers note which cards the index in use was told of; those are told to the new one, too.
"""

import json
import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from storage.search.dialects import Dialect
from storage.search.index import indexing
from storage.search.plain import Rows, Steps, play
from storage.search.vocabulary import in_parts

if TYPE_CHECKING:  # it imports the index, to keep it in step
    from storage.db import Database

NEW, OLD = "_new", "_old"
_NAME = re.compile(r"\bsearch_(cards|words|index)\b")
_AT_ONCE = 500
T = TypeVar("T")
Row = tuple[int, str, Any]
"""A card, its key, and its terms as the index takes them."""


class Beside(Protocol):
    """How the new index is made in a database."""

    dialect: Dialect

    def row(self, card: int, key: str) -> Row:
        """A card as it is poured in."""

    async def begin(self, db: "Database") -> None:
        """Make the tables, and note from now on which cards change."""

    async def pour(self, session: AsyncSession, rows: Sequence[Row]) -> None:
        """Keep many cards at once."""

    async def pour_words(self, session: AsyncSession, rows: Sequence[tuple[int, str]]) -> None:
        """Keep words, under numbers that rise from one time to the next."""

    async def finish(self, db: "Database") -> None:
        """All is poured in."""

    async def swap(self, session: AsyncSession) -> None:
        """Let it be the index in use from the next unit of work on."""

    async def forget(self, db: "Database") -> None:
        """Drop what is not in use."""


async def catch_up(beside: Beside, session: AsyncSession) -> int:
    """Tell the new index of the cards that have changed; gives how many they were."""
    changed = set(await session.scalars(text("DELETE FROM search_behind RETURNING client_id")))
    for some in in_parts(sorted(changed), _AT_ONCE):
        await play(session, _in_new_tables(indexing(beside.dialect, some)))
    return len(changed)


def _in_new_tables(steps: Steps[T]) -> Steps[T]:
    """The same steps, for the index that is being made."""
    given: Rows | None = None
    try:
        while True:
            sql, values = next(steps) if given is None else steps.send(given)
            given = yield in_new(sql), values
    except StopIteration as end:
        whole: T = end.value
        return whole


async def run(session: AsyncSession, statements: Iterable[str], rows: Sequence[Any] | None = None) -> None:
    """Say these statements; `rows` are their only value, as JSON."""
    connection = await session.connection()
    for statement in statements:
        await connection.exec_driver_sql(statement, None if rows is None else (json.dumps(rows),))


def in_new(sql: str) -> str:
    """A statement, on the tables of the index that is being made."""
    return _NAME.sub(rf"\g<0>{NEW}", sql)
