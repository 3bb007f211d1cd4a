"""One fork server for all of these tests: to import everything once is the dearest part of them."""

from collections.abc import AsyncIterator

import pytest

from tests.chaos.lives import Forks
from tests.chaos.lives import forks as started


@pytest.fixture(scope="session")
async def forks() -> AsyncIterator[Forks]:
    async with started() as server:
        yield server
