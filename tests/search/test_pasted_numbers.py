"""Numbers are found as they are pasted: with what stands before them on a business card, with a trunk zero in brackets."""

import pytest

from tests.search.conftest import added, found

PASTED = (
    ("+44 (0)7700 900123", "Ann Foxley"),
    ("0044 (0) 7700 900123", "Ann Foxley"),
    ("WhatsApp +44 7700 900123", "Ann Foxley"),
    ("Viber: 07700 900123", "Ann Foxley"),
    ("т. 8 (912) 345-67-89", "Бобков Савелий"),
    ("раб. 345-67-89", "Бобков Савелий"),
    ("ИНН/КПП 7707083893", "Бобков Савелий"),
    ("Tax ID 7707083893", "Бобков Савелий"),
)


@pytest.fixture
async def two(db, olga):
    await added(db, olga, "Ann Foxley", phones=("+447700900123",))
    await added(db, olga, "Бобков Савелий", phones=("+79123456789",), tin="7707083893")
    return db


async def test_a_number_is_found_with_what_stands_before_it(two, olga):
    missed = {(line, name) for line, name in PASTED if await found(two, olga, line) != [name]}
    assert missed == set()
