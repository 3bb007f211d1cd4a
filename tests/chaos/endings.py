"""Commands that change much at once, killed in their middle: afterwards the base is as before or as after, and opens."""

import random
import signal
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from alembic import command
from sqlalchemy import Inspector, func, inspect, select, text

from storage import inbox
from storage import upgrade as upgrading
from storage.db import Database
from storage.demo import sample_base
from storage.models import Client, InboxUpdate
from storage.upgrade import upgrade
from tests.chaos.lives import Forks
from tests.chaos.stage import BEGIN

DERIVED = "search_"  # tables whose rows follow from the cards, and are made anew by whoever opens the base
BATCH = 1000  # sample cards are written by so many at a time


@dataclass
class Endings:
    """How often a command was killed, and a sentence for each base that was left in between."""

    kills: int = 0
    wrong: list[str] = field(default_factory=list)


def integrity(url: str) -> list[str]:
    """What SQLite itself finds wrong in a file."""
    with sqlite3.connect(url.removeprefix("sqlite:///")) as connection:
        said = [row[0] for row in connection.execute("PRAGMA integrity_check")]
        broken = connection.execute("PRAGMA foreign_key_check").fetchall()
    connection.close()
    return [line for line in said if line != "ok"] + [f"a row without its parent: {row}" for row in broken]


async def killed_at(forks: Forks, url: str, folder: Path, arguments: list[str], point: str, passes: int) -> int:
    """Run a command that kills itself; gives its exit code. Raises RuntimeError when it ended otherwise than by that or well."""
    environment = {"DATABASE_URL": url, "DATA_DIR": str(folder), "LOG_FORMAT": "json"}
    order = {"arguments": arguments, "point": point, "passes": passes, "signal": int(signal.SIGKILL)}
    life = await forks.life("command", environment, folder / "log", **order)
    code = await life.gone
    if code not in {0, -signal.SIGKILL}:
        raise RuntimeError(f"{arguments} ended with {code}: see {folder / 'log'}")
    return code


async def migrating(forks: Forks, url: str, folder: Path, start: str, *, every: int = 1) -> Endings:
    """`migrate` killed at its statements, one after another: schema and rows are the old ones or the new ones."""
    found, statement = Endings(), 1
    new = await _filled_as_of(url, start)
    old = await _look(url)
    while await killed_at(forks, url, folder, ["migrate"], "statement", statement) != 0:
        found.kills += 1
        now = await _look(url)
        if now not in {old, new}:
            found.wrong.append(f"killed at statement {statement} from {start}: neither old nor new, {now - old - new}")
        statement += every
    if await _look(url) != new:
        found.wrong.append(f"from {start}: not the newest in the end")
    return found if not url.startswith("sqlite") else Endings(found.kills, found.wrong + integrity(url))


async def _filled_as_of(url: str, revision: str) -> frozenset[str]:
    """Bring an empty base to a revision, with sample rows in it; gives what it looks like at the newest one."""
    db = Database(url)
    await upgrade(db)
    if revision != "base":
        await sample_base(db, 20, 1, BEGIN, lambda _: None)
        await _put_update(db)
    newest = await _look(url)
    async with upgrading.altering(db) as connection:
        await connection.run_sync(lambda sync: command.downgrade(upgrading.config(sync), revision))
    await db.close()
    return newest


async def _put_update(db: Database) -> None:
    async with db.begin() as session:
        await inbox.put(session, [InboxUpdate(update_id=1, person=1, raw="{}", received_at=BEGIN)])


async def _look(url: str) -> frozenset[str]:
    """The revision, the tables with their columns, indexes and number of rows: a line for each."""
    db = Database(url)
    async with db.writer.connect() as connection:
        seen = await connection.run_sync(lambda sync: set(_described(inspect(sync))))
        tables = await connection.run_sync(lambda sync: inspect(sync).get_table_names())
        for table in tables:
            if table == "alembic_version" or table.startswith(DERIVED):
                continue
            rows = (await connection.execute(text(f"SELECT count(*) FROM {table}"))).scalar_one()
            seen.add(f"{table}: {rows} rows")
        seen.add(f"revision {await connection.run_sync(upgrading.revision)}")
    await db.close()
    return frozenset(seen)


def _described(seen: Inspector) -> Iterator[str]:
    for table in set(seen.get_table_names()) - {"alembic_version"}:
        yield from (f"{table}.{column['name']} {column['type']}" for column in seen.get_columns(table))
        yield from (f"{table}: index {index['name']}" for index in seen.get_indexes(table))


async def pouring(forks: Forks, url: str, folder: Path, chance: random.Random, kills: int) -> Endings:
    """`demo` killed again and again: whole batches or nothing, and no card without what belongs to it."""
    found = Endings()
    for _ in range(kills):
        arguments = ["demo", "--clients", str(3 * BATCH), "--seed", str(chance.randint(1, 99)), "--more"]
        point = chance.choice(("statement", "commit"))
        passes = chance.randint(20, 60) if point == "statement" else chance.randint(1, 5)
        code = await killed_at(forks, url, folder, arguments, point, passes)
        found.kills += code != 0
        cards = await _cards(url)
        if cards % BATCH:
            found.wrong.append(f"{cards} cards after a kill at {point} {passes}")
        if url.startswith("sqlite"):
            found.wrong += integrity(url)
    return found


async def _cards(url: str) -> int:
    db = Database(url)
    async with db.read() as session:
        cards = await session.scalar(select(func.count(Client.id))) or 0
    await db.close()
    return cards
