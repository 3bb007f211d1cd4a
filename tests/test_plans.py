"""What happens by itself, every second, finds its few rows by an index, however many clients and promises there are."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import case, event, insert, literal, select, text, update

from storage import birthdays, nags, outbox, rhythm
from storage.models import Client, Notice, NoticeKind, YearlyDate
from storage.rules.funnel import Stage
from storage.rules.occasions import Occasion
from tests.conftest import BORIS
from tests.crowd import promise_all

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
MANY = 3000


@pytest.fixture
async def crowd(program):
    boris = await program.admit(BORIS, "Борис", "seller", "ru", "Europe/Moscow")
    others = [await program.admit(2000 + number, f"S{number}", "seller", "ru", "Europe/Moscow") for number in range(9)]
    await promise_all(program.db, [boris.id, *(other.id for other in others)], MANY, NOW + timedelta(days=1))
    return boris


async def plans(db, act) -> str:
    """How the database finds what the statements of `act` ask for."""
    asked = []

    def keep(_connection, _cursor, statement, parameters, *_):
        asked.append((statement, parameters))

    explain = "EXPLAIN QUERY PLAN " if db.is_sqlite else "EXPLAIN "
    async with db.begin() as session:
        engine = session.get_bind()
        event.listen(engine, "before_cursor_execute", keep)
        await act(session)
        event.remove(engine, "before_cursor_execute", keep)
        connection = await session.connection()
        rows = [
            row
            for statement, parameters in asked
            if statement.startswith(("SELECT", "WITH"))
            for row in await connection.exec_driver_sql(explain + statement, parameters)
        ]
    return "\n".join(str(row[-1]) for row in rows)


def scanned(plan: str, table: str) -> list[str]:
    """The steps that read a whole table, or the whole of an index over all that is promised."""
    steps = [f"SCAN {table}", f"Seq Scan on {table}"]
    small = "ix_notices_taken"  # of what is being sent at this moment
    return [line for line in plan.splitlines() if any(step in line for step in steps) and small not in line]


async def test_a_tick_looks_at_nothing_that_is_promised_for_later(crowd, program):
    plan = await plans(program.db, lambda session: outbox.any_due(session, NOW, [1, 2]))
    assert "ix_notices_waiting" in plan
    assert scanned(plan, "notices") == []


async def test_a_claim_looks_at_nothing_that_is_promised_for_later(crowd, program):
    plan = await plans(program.db, lambda session: outbox.claim_due(session, NOW, limit=16))
    assert "ix_notices_waiting" in plan
    assert scanned(plan, "notices") == []


async def test_nags_are_found_by_their_member(crowd, program):
    nag = Notice(kind=NoticeKind.NAG, member_id=crowd.id, callback_id=1, due_at=NOW, payload={"told": 0})
    plan = await plans(program.db, lambda session: nags.round_of(session, nag, NOW))
    assert "ix_notices_nags" in plan
    assert scanned(plan, "notices") == []


async def test_birthdays_are_found_by_their_days(crowd, program):
    plan = await plans(program.db, lambda session: birthdays.of_member(session, crowd, date(2026, 11, 25), 7))
    assert "ix_clients_birthdays" in plan
    assert "birth_key" in plan
    assert scanned(plan, "clients") == []


async def test_other_dates_are_found_by_their_days(crowd, program):
    async with program.db.begin() as session:
        days = {
            YearlyDate.client_id: Client.id,
            YearlyDate.occasion: literal(Occasion.CONTRACT, YearlyDate.occasion.type),
            YearlyDate.day: Client.birth_day,
            YearlyDate.month: Client.birth_month,
            YearlyDate.key: Client.birth_key,
        }
        made = insert(YearlyDate).from_select(list(days), select(*days.values()), include_defaults=False)
        await session.execute(made)
        await session.execute(text("ANALYZE"))
    plan = await plans(program.db, lambda session: birthdays.of_member(session, crowd, date(2026, 11, 25), 7))
    assert "ix_yearly_dates" in plan
    assert scanned(plan, "yearly_dates") == []
    assert scanned(plan, "clients") == []


@pytest.mark.parametrize("days", [0, 30])
async def test_the_silent_are_found_by_how_long_they_are(crowd, program, days):
    async with program.db.begin() as session:
        ages = {"silent_since": case((Client.id % 50 == 0, NOW - timedelta(days=90)), else_=NOW)}
        await session.execute(update(Client.__table__).values(**ages, stage=Stage.GOLD.value))
        await session.execute(text("ANALYZE"))
    plan = await plans(program.db, lambda session: rhythm.silent(session, crowd, crowd, NOW, days, limit=8))
    assert "ix_clients_silent" in plan
    assert scanned(plan, "clients") == []


async def test_everybody_s_silent_are_found_member_by_member(crowd, program):
    plan = await plans(program.db, lambda session: rhythm.silent(session, crowd, None, NOW, 30, limit=8))
    assert "ix_clients_silent" in plan
    assert scanned(plan, "clients") == []
