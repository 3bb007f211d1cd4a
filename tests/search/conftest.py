"""A small base of people of many languages, and a way to search it."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

import pytest

from storage import clients, editing, members
from storage.db import Database
from storage.editing import NewClient
from storage.members import Newcomer
from storage.models import Member
from storage.rules.visibility import Role
from storage.search import asking, finding, plain

NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)
Finds = Callable[..., Awaitable[list[str]]]


async def joined(db: Database, telegram_id: int, name: str, role: Role = Role.OWNER, language: str = "en") -> Member:
    async with db.begin() as session:
        return await members.admit(session, Newcomer(telegram_id, name, language, "Europe/Moscow"), role, NOW)


async def added(db: Database, by: Member, name: str, **more: object) -> int:
    async with db.begin() as session:
        change = await editing.add(session, by, NewClient(name=name, **more), NOW)  # type: ignore[arg-type]
        return change.client_id or 0


async def found(db: Database, by: Member, line: str, limit: int = 10) -> list[str]:
    async with db.read() as session:
        page = await clients.find(session, by, line, NOW, limit=limit)
        return [client.name for client in page.clients] if page.total else []


@pytest.fixture
def asked(monkeypatch) -> list[tuple[str, list[object]]]:
    """What the search asks the database by itself, statement by statement."""
    statements: list[tuple[str, list[object]]] = []

    def spied(steps):
        """The same steps, each written down."""
        given = None
        try:
            while True:
                sql, values = steps.send(given)
                statements.append((sql, list(values)))
                given = yield sql, values
        except StopIteration as end:
            return end.value

    play = plain.play
    for module in (asking, finding):
        monkeypatch.setattr(module, "play", lambda session, steps: play(session, spied(steps)))
    return statements


@pytest.fixture
async def olga(db) -> Member:
    return await joined(db, 1, "Olga")
