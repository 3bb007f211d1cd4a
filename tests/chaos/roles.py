"""What a forked child does: a command of the program as the command line has it, or the jobs of one worker alone."""

import asyncio
import sys
from pathlib import Path
from typing import Any

from bot import __main__ as command_line
from tests.chaos.points import TOLD, Fuse, arm


def command(order: dict[str, Any]) -> None:
    """`kartoteka run`, `demo`, `migrate`: the same as in a process of its own, but for the imports."""
    _arm(order)
    sys.argv = ["kartoteka", *order["arguments"]]
    command_line.main()


def jobs(order: dict[str, Any]) -> None:
    """One of several workers on the same base: what happens by itself, without the way in."""
    _arm(order)
    asyncio.run(_tick_until_told())


def _arm(order: dict[str, Any]) -> None:
    if point := order.get("point"):
        arm(Fuse(point, order["passes"], order["signal"], Path(order["log"]).with_name(TOLD)))


async def _tick_until_told() -> None:
    from bot import logs
    from bot.app import make_bot
    from bot.clock import Clock, following
    from bot.settings import load
    from jobs.scheduler import Jobs
    from jobs.service import stop_on_signals
    from storage.db import Database

    settings = load()
    logs.set_up(settings.log_level, settings.log_format)
    stop = asyncio.Event()
    stop_on_signals(stop)
    db, bot = Database(settings.database), make_bot(settings)
    work = Jobs(bot, db, following(settings.clock_file) if settings.clock_file else Clock())
    work.start()
    await stop.wait()
    await work.stop()
    await bot.session.close()
    await db.close()
