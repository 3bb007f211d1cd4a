"""What a screen costs: SQL statements, and hops to another thread. A rise is to be a decision, not an accident."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass

import aiosqlite
import pytest
from sqlalchemy import event

# (what the person does, SQL statements, hops of SQLite's driver); both with the update's own way in: it is kept, known, marked.
# What goes straight to the driver, as the search does and the beginning of a unit of work, is among the hops alone.
COSTS = {
    "card": (10, 25),
    "find": (4, 19),
    "inline": (5, 20),
    "history": (6, 18),
}


@dataclass
class Count:
    """Statements and hops since the last reset."""

    statements: int = 0
    hops: int = 0
    filters: int = 0

    def reset(self) -> None:
        self.statements = self.hops = self.filters = 0


@pytest.fixture
def count(program, monkeypatch) -> Iterator[Count]:
    counted = Count()
    engines = {program.db.writer.sync_engine}
    if program.db.is_sqlite:  # on PostgreSQL the reader is a view of the writer, which hears all of it
        engines.add(program.db.reader.sync_engine)

    def statement(_connection, _cursor, sql, *_):
        counted.statements += 1

    for engine in engines:
        event.listen(engine, "before_cursor_execute", statement)
    hop, to_thread = aiosqlite.Connection._execute, asyncio.to_thread

    async def hopping(self, *args, **kwargs):
        counted.hops += 1
        return await hop(self, *args, **kwargs)

    async def filtering(*args, **kwargs):
        counted.filters += 1
        return await to_thread(*args, **kwargs)

    monkeypatch.setattr(aiosqlite.Connection, "_execute", hopping)
    monkeypatch.setattr(asyncio, "to_thread", filtering)
    yield counted
    for engine in engines:
        event.remove(engine, "before_cursor_execute", statement)


async def test_screens_cost_what_they_are_known_to_cost(boris, count):
    await boris.shares("+79167654321", "Анна", "Смирнова")
    await boris.shares("+79167654322", "Иван", "Смирнов")
    await boris.says("Анна")
    card = boris.sees
    did = {
        "card": lambda: boris.says("Анна"),
        "find": lambda: boris.says("смирн"),
        "inline": lambda: boris.searches("смирн"),
        "history": lambda: boris.presses("История", on=card),
    }
    for name, act in did.items():
        count.reset()
        await act()
        statements, hops = COSTS[name]
        assert count.statements <= statements, name
        assert count.hops <= hops, name
        assert count.filters == 0, "a synchronous filter costs a thread hop for each update"
