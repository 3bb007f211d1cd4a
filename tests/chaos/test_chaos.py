"""The short form: some kills and stops on each database. The long one is `python -m tests.chaos`."""

from pathlib import Path

import pytest

from tests.chaos.campaign import campaign

pytestmark = pytest.mark.slow


async def test_nothing_is_lost_or_doubled_however_the_program_ends(database_url: str, tmp_path: Path) -> None:
    verdict = await campaign(database_url, tmp_path, kills=6, terms=3, seed=1)
    assert verdict.wrong == []
    assert verdict.rounds == 9
    assert verdict.slowest_term <= 10
