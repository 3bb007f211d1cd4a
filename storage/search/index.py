"""The index of the cards, brought up to date in the transaction that changes them."""

from collections.abc import Sequence

from sqlalchemy.ext.asyncio import AsyncSession

from storage.search.dialects import Dialect, dialect_of
from storage.search.facts import facts_of
from storage.search.following import touched
from storage.search.key import key_of, sounds_in
from storage.search.plain import Steps, play
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
    """Let these cards, which this session has written to, be found by what they say now, or not at all when they are no more."""
    dialect = dialect_of(session)
    for some in in_parts(client_ids, _AT_ONCE):
        await play(session, indexing(dialect, some))


def indexing(dialect: Dialect, client_ids: Sequence[int]) -> Steps[None]:
    """Let these cards be found by what they say now in this index."""
    known = yield from keys_of(dialect, client_ids)
    now = {card: key_of(facts) for card, facts in (yield from facts_of(dialect, client_ids)).items()}
    yield from dialect.drop({card: key for card, key in known.items() if now.get(card) != key})
    if come := {card: key for card, key in now.items() if known.get(card) != key}:
        yield from dialect.put(come)
        yield from learn(dialect, sounds_in(come.values()) - sounds_in(known[card] for card in come if card in known))


def keys_of(dialect: Dialect, client_ids: Sequence[int]) -> Steps[dict[int, str]]:
    """What these cards are found by at present."""
    return {row[0]: row[1] for row in (yield dialect.keys(client_ids))}
