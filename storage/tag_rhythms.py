"""How often those who bear a tag are to be talked to: which tags there are, what is said of them, and saying it."""

from collections.abc import Sequence
from hashlib import blake2b
from typing import NamedTuple

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from storage.cadences import check_may_set
from storage.editing import TAG_LIMIT
from storage.models import Member, Tag, TagRhythm
from storage.rules.fold import fold
from storage.rules.refusal import Refusal

MARK_BYTES = 7
# From tag to tag along the index, and no further into each than is needed to tell the much used from the others.
_USED = text(
    "WITH RECURSIVE tag(key) AS (SELECT min(key) FROM tags UNION ALL"
    " SELECT (SELECT min(tags.key) FROM tags WHERE tags.key > tag.key) FROM tag WHERE tag.key IS NOT NULL)"
    " SELECT key, (SELECT name FROM tags WHERE tags.key = tag.key ORDER BY client_id LIMIT 1),"
    " (SELECT count(*) FROM (SELECT 1 FROM tags WHERE tags.key = tag.key LIMIT 1000) AS cards)"
    " FROM tag WHERE key IS NOT NULL LIMIT 2000"
)


class OfTag(NamedTuple):
    """A tag, and what is said of those who bear it: `days` are None for nothing, 0 for never. `cards`: some of those it is on."""

    key: str
    name: str
    days: int | None
    cards: int

    @property
    def mark(self) -> int:
        """The tag as a button can carry it, however long it is."""
        return int.from_bytes(blake2b(self.key.encode(), digest_size=MARK_BYTES).digest())


async def tags(session: AsyncSession) -> Sequence[OfTag]:
    """The tags there are: first those of which something is said, then the most used."""
    found = [each for each in await _known(session) if each.cards or each.days is not None]
    return sorted(found, key=lambda each: (each.days is None, -each.cards, each.key))


async def marked(session: AsyncSession, mark: int) -> OfTag:
    """The tag that a button means. Raises Refusal "tag-rhythm-gone" when no card bears it any more."""
    found = next((each for each in await _known(session) if each.mark == mark), None)
    if found is None:
        raise Refusal("tag-rhythm-gone")
    return found


async def called(session: AsyncSession, name: str) -> OfTag:
    """The tag of that name, whether or not a card bears it. Raises Refusal "tag-rhythm-unreadable" when it has no letter."""
    key = fold(name)[:TAG_LIMIT]
    if not key:
        raise Refusal("tag-rhythm-unreadable")
    said = await session.get(TagRhythm, key)
    on_card = await session.scalar(select(Tag.name).where(Tag.key == key).order_by(Tag.client_id).limit(1))
    return OfTag(key, on_card or name[:TAG_LIMIT], said.days if said else None, int(on_card is not None))


async def say(session: AsyncSession, by: Member, tag: OfTag, days: int | None) -> None:
    """Say how often those who bear a tag are to be talked to, 0 for never, None for nothing. Raises Refusal "not-allowed"."""
    check_may_set(by, days)
    await session.merge(TagRhythm(key=tag.key, name=tag.name, days=days))


async def _known(session: AsyncSession) -> Sequence[OfTag]:
    """Those that cards bear, and those of which something is said or was."""
    said = {row.key: row for row in await session.scalars(select(TagRhythm))}
    used = [
        OfTag(key, name, said[key].days if key in said else None, cards)
        for key, name, cards in await session.execute(_USED)
    ]
    borne = {each.key for each in used}
    return [*used, *(OfTag(row.key, row.name, row.days, 0) for row in said.values() if row.key not in borne)]
