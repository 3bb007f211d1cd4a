"""By which rules the index was made: an edition, kept beside it, so that a newer program knows when it must be made anew."""

from functools import cache
from hashlib import sha256
from pathlib import Path

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from storage.models import IndexEdition

_HERE = Path(__file__).parent
RULES = (
    *("key.py", "words.py", "alphabet.py", "han.py", "vocabulary.py", "facts.py", "../rules/fold.py"),
    *("tables/letters.toml", "tables/pinyin.txt", "tables/traditional.txt"),
)
"""What decides how a card is found: a changed letter in these files is another edition, be it in a remark."""
_STAMP = (  # which two programs may do in the same moment
    "DELETE FROM search_edition WHERE rules <> :rules",
    "INSERT INTO search_edition (rules) VALUES (:rules) ON CONFLICT DO NOTHING",
)


@cache
def edition() -> str:
    """The rules of this program."""
    return sha256(b"".join((_HERE / name).read_bytes() for name in RULES)).hexdigest()


async def is_current(session: AsyncSession) -> bool:
    """Whether the index was made by the rules of this program."""
    return await session.scalar(select(IndexEdition.rules)) == edition()


async def stamp(session: AsyncSession) -> None:
    """Say that the index is made by the rules of this program."""
    for statement in _STAMP:
        await session.execute(text(statement), {"rules": edition()})
