"""The index of the cards, brought up to date in the transaction that changes them."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from storage.models import FoundBy
from storage.search.dialects import dialect_of
from storage.search.facts import facts_of
from storage.search.following import touched
from storage.search.key import key_of, sounds_in
from storage.search.vocabulary import in_parts, learn

_AT_ONCE = 500


async def catch_up(session: AsyncSession) -> None:
    """Index anew whatever cards this session has changed."""
    await session.flush()
    cards = touched(session.sync_session)
    if cards:
        await index(session, sorted(cards))
        cards.clear()


async def index(session: AsyncSession, client_ids: Sequence[int]) -> None:
    """Let these cards be found by what they say now, or not at all when they are no more."""
    for some in in_parts(client_ids, _AT_ONCE):
        await _index(session, some)


async def _index(session: AsyncSession, client_ids: Sequence[int]) -> None:
    known = await keys_of(session, client_ids)
    now = {card: key_of(facts) for card, facts in (await facts_of(session, client_ids)).items()}
    dialect = dialect_of(session)
    if gone := {card: key for card, key in known.items() if now.get(card) != key}:
        await dialect.drop(session, gone)
    if come := {card: key for card, key in now.items() if known.get(card) != key}:
        await dialect.put(session, come)
        before = set().union(*(sounds_in(known[card]) for card in come if card in known))
        await learn(session, set().union(*map(sounds_in, come.values())) - before)


async def keys_of(session: AsyncSession, client_ids: Sequence[int]) -> dict[int, str]:
    """What these cards are found by at present."""
    cards = FoundBy.__table__
    rows = await session.execute(select(cards.c.client_id, cards.c.key).where(cards.c.client_id.in_(client_ids)))
    return {row.client_id: row.key for row in rows}
