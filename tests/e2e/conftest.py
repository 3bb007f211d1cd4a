"""A day for each test that plays one."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.sandbox import Sandbox
from tests.chaos.lives import Forks
from tests.conftest import ANN, TOKEN
from tests.e2e.day import PEOPLE, Day
from tests.e2e.process import Process


@pytest.fixture
async def day(database_url: str, tmp_path: Path, forks: Forks) -> AsyncIterator[Day]:
    sandbox = Sandbox(token=TOKEN, username="kartoteka_bot")
    for person_id, name, language in PEOPLE:
        sandbox.add_person(id=person_id, first_name=name, last_name=None, username=None, language_code=language)
    await sandbox.start()
    process = Process(sandbox, database_url, tmp_path, owner_id=ANN, forks=forks)
    yield Day(sandbox, process)
    await process.close()
    await sandbox.stop()
