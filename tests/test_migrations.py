"""The schema: every step leads up and down, the newest is what the models say, and nothing newer is touched."""

from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Inspector, String, inspect, select, text
from sqlalchemy.exc import IntegrityError

from storage import upgrade as upgrading
from storage.db import Database
from storage.demo import sample_base
from storage.models import Client, Member, Table
from storage.upgrade import NewerSchemaError, OrphansError, upgrade
from tests import databases

SCRIPTS = ScriptDirectory.from_config(upgrading.config())
REVISIONS = [script.revision for script in SCRIPTS.walk_revisions()][::-1]
HEAD = REVISIONS[-1]


@pytest.fixture
async def bare(backend: str, tmp_path: Path, request: pytest.FixtureRequest) -> AsyncIterator[Database]:
    """A database without any table."""
    if backend == "sqlite":
        db = Database(f"sqlite:///{tmp_path / 'bare.db'}")
        yield db
        await db.close()
        return
    server, name = request.getfixturevalue("postgres_server"), databases.fresh_name()
    await databases.create(server, name)
    db = Database(server.format(name=name))
    yield db
    await db.close()
    await databases.drop(server, name)


@pytest.fixture
async def own(database_url: str) -> AsyncIterator[Database]:
    """A database whose tables may be altered: no other test gets it afterwards."""
    db = Database(database_url)
    yield db
    await db.close()


async def downgrade(db: Database, to: str) -> None:
    async with upgrading.altering(db) as connection:
        await connection.run_sync(lambda sync: command.downgrade(upgrading.config(sync), to))


async def schema(db: Database) -> dict[str, object]:
    """What is in the database: tables with columns, keys and indexes."""
    async with db.writer.connect() as connection:
        return await connection.run_sync(lambda sync: dict(_described(inspect(sync))))


def _described(seen: Inspector) -> Iterator[tuple[str, object]]:
    for table in seen.get_table_names():
        if of_search("table", table):
            continue
        yield (
            table,
            (
                sorted((column["name"], str(column["type"]), column["nullable"]) for column in seen.get_columns(table)),
                seen.get_pk_constraint(table),
                sorted((key["name"] or "", key["constrained_columns"]) for key in seen.get_foreign_keys(table)),
                sorted((index["name"] or "", index["column_names"]) for index in seen.get_indexes(table)),
                sorted((unique["name"] or "", unique["column_names"]) for unique in seen.get_unique_constraints(table)),
            ),
        )


def differences(connection: Connection) -> list[object]:
    on_sqlite = connection.dialect.name == "sqlite"
    settings = {
        "compare_type": True,
        "include_object": lambda _item, name, kind, *_: not (on_sqlite and of_search(kind, name)),
    }
    return compare_metadata(MigrationContext.configure(connection, opts=settings), Table.metadata)


def of_search(kind: str, name: str | None) -> bool:
    """SQLite's full-text index is a table, and keeps tables of its own, that no model describes; the other one is PostgreSQL's."""
    return (kind == "table" and (name or "").startswith("search_index")) or name == "ix_search_cards_terms"


def test_there_is_one_newest_revision():
    assert SCRIPTS.get_heads() == [HEAD]


async def test_the_newest_schema_is_what_the_models_say(bare):
    await upgrade(bare)
    async with bare.writer.connect() as connection:
        assert await connection.run_sync(differences) == []


async def test_each_step_leads_up_down_and_up_again(bare):
    for before, revision in zip(["base", *REVISIONS], REVISIONS, strict=False):
        below = await schema(bare)
        assert await upgrade(bare, revision) == revision
        above = await schema(bare)
        await downgrade(bare, before)
        left = await schema(bare)
        left.pop("alembic_version", None)
        below.pop("alembic_version", None)
        assert left == below
        await upgrade(bare, revision)
        assert await schema(bare) == above


async def test_upgrading_twice_changes_nothing(bare):
    assert await upgrade(bare) == HEAD
    once = await schema(bare)
    assert await upgrade(bare) == HEAD
    assert await schema(bare) == once


async def test_a_schema_from_the_future_is_left_alone(bare):
    await upgrade(bare)
    async with bare.writer.begin() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    before = await schema(bare)
    with pytest.raises(NewerSchemaError, match="9999"):
        await upgrade(bare)
    assert await schema(bare) == before
    async with bare.writer.connect() as connection:
        assert await connection.run_sync(upgrading.revision) == "9999"


async def rows(db: Database) -> dict[str, int]:
    async with db.read() as session:
        tables = [table.name for table in Table.metadata.sorted_tables]
        return {table: (await session.execute(text(f"SELECT count(*) FROM {table}"))).scalar_one() for table in tables}


async def test_a_table_made_anew_keeps_what_refers_to_it(own):
    """SQLite alters a table by dropping it, and a dropped row takes along its children where foreign keys are on."""
    db = own
    await sample_base(db, 20, 1, datetime(2026, 11, 25, 9, 0, tzinfo=UTC), lambda _: None)
    before = await rows(db)
    async with upgrading.altering(db) as connection:
        await connection.run_sync(_make_clients_anew)
    assert before["phones"] > 0
    assert await rows(db) == before
    with pytest.raises(IntegrityError):
        async with db.begin() as session:
            await session.execute(text("UPDATE phones SET client_id = -1"))


def _make_clients_anew(connection: Connection) -> None:
    operations = Operations(MigrationContext.configure(connection))
    with operations.batch_alter_table("clients", recreate="auto") as clients:
        clients.alter_column("company", type_=String(300), existing_type=String(300))


async def test_rows_left_without_their_parents_undo_a_migration(db):
    if not db.is_sqlite:
        pytest.skip("PostgreSQL looks at every statement")
    await sample_base(db, 20, 1, datetime(2026, 11, 25, 9, 0, tzinfo=UTC), lambda _: None)
    before = await rows(db)
    with pytest.raises(OrphansError):
        async with upgrading.altering(db) as connection:
            await connection.exec_driver_sql("DELETE FROM clients")
    assert await rows(db) == before


OLD_BASE = """
INSERT INTO members (id, telegram_id, name, role, language, timezone, work_start, work_end, digest_at,
                     birthday_lead_days, active, joined_at)
VALUES (1, 11, 'A', 'seller', 'en', 'UTC', '09:00:00', '18:00:00', '09:00:00', 7, true, '2026-01-01 00:00:00'),
       (2, 12, 'B', 'seller', 'en', 'UTC', '09:00:00', '18:00:00', '09:00:00', 0, true, '2026-01-01 00:00:00');
INSERT INTO clients (id, kind, name, stage, heat, owner_id, created_by, created_at, changed_at)
VALUES (1, 'person', 'talked to', 'white', 'cold', 1, 1, '2026-01-01 00:00:00', '2026-09-01 00:00:00'),
       (2, 'person', 'called in vain', 'white', 'cold', 1, 1, '2026-01-02 00:00:00', '2026-09-01 00:00:00'),
       (3, 'person', 'of old', 'white', 'cold', 1, 1, '2026-01-03 00:00:00', '2026-09-01 00:00:00');
INSERT INTO entries (client_id, member_id, at, kind, outcome)
VALUES (1, 1, '2026-03-01 00:00:00', 'call', 'reached'), (1, 1, '2026-02-01 00:00:00', 'forward', NULL),
       (1, 1, '2026-05-01 00:00:00', 'note', NULL), (2, 1, '2026-03-01 00:00:00', 'call', 'no_answer'),
       (3, 1, '2025-03-01 00:00:00', 'forward', NULL)
"""


async def test_how_early_birthdays_are_told_and_who_was_talked_to_when_are_kept(bare):
    await upgrade(bare, "0010")
    async with bare.writer.begin() as connection:
        for statement in OLD_BASE.split(";"):
            await connection.execute(text(statement))
    await upgrade(bare)
    async with bare.read() as session:
        leads = select(Member.lead_days).order_by(Member.id)
        silent = select(Client.silent_since).order_by(Client.id)
        assert list(await session.scalars(leads)) == ["7", ""]
        assert [at.strftime("%m-%d") for at in await session.scalars(silent)] == ["03-01", "01-02", "01-03"]
    await downgrade(bare, "0010")
    async with bare.writer.connect() as connection:
        early = text("SELECT birthday_lead_days FROM members ORDER BY id")
        assert list(await connection.scalars(early)) == [7, 0]
