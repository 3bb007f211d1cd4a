"""Of a crowd of invented people most are found however they are typed: the shares that are promised, on a fixed sample."""

import pytest
from sqlalchemy import select

from storage import members
from storage.models import Client, Phone
from tests.bench.crowd import gather
from tests.bench.mistypings import mistyped
from tests.search.conftest import NOW, found

CARDS, NAMES = 800, 60
WANTED = {
    "one typing error": 0.95,
    "in Latin letters": 0.98,
    "in Latin letters, one typing error": 0.90,
    "the wrong keyboard": 0.95,
    "the last four digits": 1.0,
}


@pytest.fixture
async def crowd(db):
    await gather(db, CARDS, NOW, lambda _done, _of: None)
    return db


async def test_the_promised_shares_are_found(crowd):
    async with crowd.read() as session:
        (ann, *_) = await members.active(session)
        cards = (await session.execute(select(Client.name, Phone.number).join(Phone).order_by(Client.id))).all()
    russian = [(name, number) for name, number in cards if "А" <= name[0] <= "я"][:NAMES]
    typed = mistyped([name for name, _ in russian], seed=1)
    typed["the last four digits"] = [(number[-4:], name) for name, number in russian]
    missed = {
        way: [pair for pair in pairs if pair[1] not in await found(crowd, ann, pair[0])] for way, pairs in typed.items()
    }
    assert missed.keys() == WANTED.keys()
    for way, pairs in missed.items():
        assert 1 - len(pairs) / NAMES >= WANTED[way], (way, pairs)
