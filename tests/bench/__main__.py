"""The one command: `uv run python -m tests.bench [part …] [--rounds N] [--on postgresql] [--write]`."""

# ruff: noqa: E402 - aiogram is imported the quick way, before anything else imports it

from bot.lazy_models import import_aiogram

import_aiogram()

import argparse
import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

from tests import databases, postgres
from tests.bench import digests, inlining, promises, reading, resting, searching, throughput
from tests.bench.office import sqlite_file
from tests.bench.table import Part, report, write

PARTS = ("updates", "start", "memory", "inline", "reading", "search", "digests", "promises", "ticks")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="Measure the program on this machine.")
    parser.add_argument("parts", nargs="*", metavar="part", help=f"of {', '.join(PARTS)}; all without one")
    parser.add_argument("--rounds", type=int, default=5, help="how often each thing is measured")
    parser.add_argument(
        "--cards",
        type=int,
        default=inlining.LARGE,
        help="cards of `search` and of the large `inline`",
    )
    parser.add_argument(
        "--base", help="address of a base for `search` and then `inline`, kept: filled when it is empty"
    )
    parser.add_argument("--members", type=int, default=digests.MEMBERS, help="how many have a digest in `digests`")
    parser.add_argument("--on", choices=("sqlite", "postgresql"), default="sqlite", help="the database")
    parser.add_argument("--write", action="store_true", help="put the tables into README.md, between its marks")
    given = parser.parse_args()
    if unknown := set(given.parts) - set(PARTS):
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    return given


@asynccontextmanager
async def base(server: str | None) -> AsyncIterator[str]:
    """The address of an empty base that goes away afterwards."""
    if server is None:
        async with sqlite_file() as url:
            yield url
        return
    name = databases.fresh_name()
    await databases.create(server, name)
    yield server.format(name=name)
    await databases.drop(server, name)


async def measure(part: str, server: str | None, given: argparse.Namespace) -> list[Part]:  # noqa: PLR0911 - a row a part
    if part == "reading":
        return reading.measure(given.rounds)
    async with base(server) as url, base(server) as other:
        match part:
            case "updates":
                return await throughput.measure(url, given.rounds)
            case "start":
                return [await resting.starts(url, given.rounds)]
            case "memory":
                return [await resting.memory(url, min(given.rounds, 3))]
            case "search":
                return await searching.measure(given.base or url, given.cards, given.rounds)
            case "digests":
                return await digests.measure(url, given.members)
            case "promises":
                return [await promises.lateness(url)]
            case "ticks":
                return [await promises.ticks(url, other)]
            case _ if given.base:
                return [await inlining.measure_kept(given.base, given.rounds)]
            case _:
                return [await inlining.measure((url, other), given.rounds, given.cards)]


async def main() -> None:
    given = arguments()
    measured: list[Part] = []
    async with AsyncExitStack() as stack:
        server = stack.enter_context(postgres.running()).address if given.on == "postgresql" else None
        for part in given.parts or PARTS:
            sys.stderr.write(f"{part} …\n")
            measured += await measure(part, server, given)
    text = report(measured, given.rounds)
    sys.stdout.write(text + "\n")
    if given.write:
        write(text)


asyncio.run(main())
