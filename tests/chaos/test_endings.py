"""The short form: commands killed at some of their steps. The long one is `python -m tests.chaos --commands`."""

import random
from pathlib import Path

import pytest

from tests.chaos.endings import migrating, pouring
from tests.chaos.lives import Forks
from tests.databases import Shelf
from tests.test_migrations import REVISIONS

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("start", ["base", REVISIONS[-2]])
async def test_a_killed_upgrade_leaves_the_old_base_or_the_new_one(
    forks: Forks, backend: str, shelf: Shelf, tmp_path: Path, start: str
) -> None:
    url = await shelf.bare(backend)
    found = await migrating(forks, url, tmp_path, start, every=8)
    await shelf.drop(url)
    assert found.wrong == []
    assert found.kills > 0


async def test_a_killed_demo_leaves_whole_batches(forks: Forks, database_url: str, tmp_path: Path) -> None:
    found = await pouring(forks, database_url, tmp_path, random.Random(1), kills=2)
    assert found.wrong == []
    assert found.kills > 0
