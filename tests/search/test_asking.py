"""What a search costs the database: a few statements a line, and none that walks through all cards."""

import pytest
from sqlalchemy import text

from storage.search import plain
from storage.search.wanted import Sought
from storage.search.words import Word
from tests.search.conftest import added, found

LINES = (
    "И",
    "Иванов П",
    "Ивнов",
    "4567",
    "стоп слово",
    "bdfyjd",
    "город:Тула иванов",
    "#vip",
    "overdue иванов",
    "город:Тлуа иванов",
    "#тпо",
)
TABLES = ("clients", "search_cards", "search_words", "callbacks")
WALKS = [walk for table in TABLES for walk in (f"SCAN {table}", f"Seq Scan on {table}")]


@pytest.fixture
async def dozen(db, olga):
    for number in range(12):
        await added(db, olga, f"Иванов Пётр{number}", phones=(f"+7916123{number:04}",), tags=("опт",), city="Тула")
    return db


@pytest.mark.parametrize(
    ("line", "most"),
    [
        ("Иванов", 2),
        ("Иванов Петр1", 5),
        ("Петр1", 5),
        ("Иваонв", 5),
        ("bdfyjd", 5),
        ("ничего такого", 9),
        ("#опт", 2),
        ("#отп", 8),
        ("город:Тлуа", 8),
    ],
)
async def test_a_line_is_a_few_statements(dozen, olga, asked, line, most):
    await found(dozen, olga, line)
    assert 1 <= len(asked) <= most, asked


async def test_no_statement_walks_through_all_cards(dozen, olga, asked):
    for line in LINES:
        await found(dozen, olga, line)
    assert len(asked) > len(LINES)
    async with dozen.read() as session:
        for sql, values in [*asked]:
            plan = await _plan(session, sql, values)
            assert not [step for step in plan if any(walk in step for walk in WALKS)], plan


async def _plan(session, sql, values) -> list[str]:
    """The steps of a plan. PostgreSQL is told to walk through small tables, too, only where it must."""
    if session.get_bind().dialect.name == "sqlite":
        return [row[3] for row in await plain.rows(session, f"EXPLAIN QUERY PLAN {sql}", values)]
    await session.execute(text("SET LOCAL enable_seqscan = off"))
    return [str(row[0]) for row in await plain.rows(session, f"EXPLAIN {sql}", values)]


def test_a_beginning_is_asked_for_once_for_all_that_begin_with_it():
    sought = Sought(Word("monik", ("monik", "moni", "monika")))
    assert sought.begun() == [["moni", "*monik"]]
