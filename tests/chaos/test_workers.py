"""The short form: two workers on one base, killed in turns. The long one is `python -m tests.chaos --workers 2`."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.chaos.lives import Forks
from tests.chaos.workers import workers
from tests.databases import Shelf

pytestmark = pytest.mark.slow


@pytest.fixture
async def postgresql_url(shelf: Shelf, request: pytest.FixtureRequest) -> AsyncIterator[str]:
    if request.config.getoption("--on") == "sqlite":
        pytest.skip("several workers need PostgreSQL")
    url = await shelf.fresh("postgresql")
    yield url
    await shelf.drop(url)


async def test_two_workers_lose_nothing_and_mark_what_comes_again(
    forks: Forks, postgresql_url: str, tmp_path: Path
) -> None:
    tally = await workers(forks, postgresql_url, tmp_path, count=2, notices=30, kills=5, seed=1)
    assert tally.wrong == []
    assert tally.kills == 5
    assert tally.repeated > 0, "nothing was told again, so nothing is known of the mark"
