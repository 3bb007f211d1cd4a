"""The words that stand on cards, and how a mistyped one or a piece of one leads to them.

A word is kept under its first letters with one of them left out, a long word also with two: two words that differ by so many typing
errors have one such spelling in common (symmetric deletion, W. Garbe's SymSpell). And it is kept from each of its letters on.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from storage.models import KnownWord

BEGINNING = 7
SHORTEST, LONGEST = 3, 40
LONG = 7  # letters of a word in which two errors are looked for
PIECE = 3
PIECE_KEPT = 8
_AT_ONCE = 500


def met_by(word: str) -> list[str]:
    """All that a word is kept under, itself first."""
    if not SHORTEST <= len(word) <= LONGEST:
        return []
    pieces = (f">{word[at : at + PIECE_KEPT]}" for at in range(1, len(word) - PIECE + 1))
    left_out = (f"-{rest}" for rest in left_out_of(word, 2 if len(word) >= LONG else 1))
    return list(dict.fromkeys([f"={word}", *left_out, *pieces]))


def left_out_of(word: str, most: int) -> Iterable[str]:
    """The beginning of a word, and what is left of it without any one (or two) of its letters."""
    start = word[:BEGINNING]
    for count in range(most + 1):
        for gone in combinations(range(len(start)), count):
            yield "".join(sign for at, sign in enumerate(start) if at not in gone)


async def learn(session: AsyncSession, words: Iterable[str]) -> None:
    """Keep the words that are not known yet."""
    wanted = {f"={word}": word for word in words if SHORTEST <= len(word) <= LONGEST}
    for some in in_parts(list(wanted)):
        known = set(await session.scalars(select(KnownWord.met_by).where(KnownWord.met_by.in_(some))))
        rows = [{"met_by": met, "word": wanted[key]} for key in some if key not in known for met in met_by(wanted[key])]
        if rows:
            await session.execute(_inserting(session), rows)


def _inserting(session: AsyncSession) -> Any:
    """Two people may bring one word at the same moment."""
    dialect = postgresql if session.get_bind().dialect.name == "postgresql" else sqlite
    return dialect.insert(KnownWord).on_conflict_do_nothing()


async def forget_all(session: AsyncSession) -> None:
    """Begin anew."""
    await session.execute(delete(KnownWord))


def in_parts(items: Sequence[Any], size: int = _AT_ONCE) -> Iterable[Sequence[Any]]:
    """Some items at a time, as many as a statement takes."""
    return (items[start : start + size] for start in range(0, len(items), size))
