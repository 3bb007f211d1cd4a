"""The long form: `python -m tests.chaos --kills 200 --terms 200 --on sqlite`, `--workers 2 --notices 2000 --on postgresql`."""

# ruff: noqa: E402 - aiogram is imported the quick way, before anything else imports it

from bot.lazy_models import import_aiogram

import_aiogram()

import argparse
import asyncio
import random
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests import databases, postgres
from tests.chaos import report
from tests.chaos.campaign import campaign
from tests.chaos.endings import migrating, pouring
from tests.chaos.lives import Forks, forks
from tests.chaos.workers import workers
from tests.databases import Shelf
from tests.test_migrations import REVISIONS


def main() -> None:
    """Run what is asked for, print a table, and end with 1 if anything was wrong."""
    asked = _asked()
    sys.stdout.write(f"seed {asked.seed}\n")
    with tempfile.TemporaryDirectory(prefix="kartoteka-chaos-") as folder, _server(asked.on) as server:
        wrong = asyncio.run(_run(asked, Path(folder), server))
    sys.exit(1 if wrong else 0)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.chaos", description=__doc__)
    parser.add_argument("--on", choices=("sqlite", "postgresql"), default="sqlite")
    parser.add_argument("--kills", type=int, default=200, help="how often SIGKILL ends the program, or a worker")
    parser.add_argument("--terms", type=int, default=0, help="how often SIGTERM does")
    parser.add_argument("--workers", type=int, default=0, help="workers on one PostgreSQL base, instead of the program")
    parser.add_argument("--notices", type=int, default=2000, help="what the workers have to tell")
    parser.add_argument(
        "--commands", action="store_true", help="kill `migrate` and `demo` at each step, instead of the program"
    )
    parser.add_argument("--seed", type=int, default=random.randrange(10_000))
    return parser.parse_args()


@contextmanager
def _server(on: str) -> Iterator[str]:
    if on == "sqlite":
        yield ""
        return
    with postgres.running() as server:
        yield server.address


async def _run(asked: argparse.Namespace, folder: Path, server: str) -> list[str]:
    shelf = Shelf(folder, lambda: server)
    async with forks() as ready:
        if asked.commands:
            return await _commands(asked, ready, folder, shelf)
        url = await shelf.fresh(asked.on)
        if asked.workers:
            given = {"count": asked.workers, "notices": asked.notices, "kills": asked.kills, "seed": asked.seed}
            return report.of_workers(await workers(ready, url, folder, **given), asked.workers)
        given = {"kills": asked.kills, "terms": asked.terms, "seed": asked.seed}
        return report.of_campaign(await campaign(ready, url, folder, **given), asked.on)


async def _commands(asked: argparse.Namespace, ready: Forks, folder: Path, shelf: Shelf) -> list[str]:
    rows = [
        (f"migrate, from {start}", await migrating(ready, await shelf.bare(asked.on), folder, start))
        for start in ("base", *REVISIONS[:-1])
    ]
    url = await databases.migrated(await shelf.bare(asked.on))
    rows.append(("demo, 3000 cards", await pouring(ready, url, folder, random.Random(asked.seed), asked.kills)))
    return report.of_commands(rows, asked.on)


if __name__ == "__main__":
    main()
