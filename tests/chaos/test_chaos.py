"""The short form: some kills and stops on each database. The long one is `python -m tests.chaos`."""

from pathlib import Path

import pytest

from tests.chaos.campaign import campaign
from tests.chaos.lives import Forks

pytestmark = pytest.mark.slow


async def test_nothing_is_lost_or_doubled_however_the_program_ends(
    forks: Forks, database_url: str, tmp_path: Path
) -> None:
    verdict = await campaign(forks, database_url, tmp_path, kills=5, terms=2, seed=1)
    assert verdict.wrong == []
    assert verdict.rounds == 7
