"""The service: the base opened, updates taken in, jobs ticking, until somebody says stop; then what is in hand is ended."""

import asyncio
import contextlib
import gc
import os
import signal
import threading

import structlog
from aiogram import Bot
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.types import User

from bot.app import make_bot, make_dispatcher
from bot.clock import Clock
from bot.intake import Intake
from bot.kit.texts import make_ready
from bot.publishing import publish
from bot.pulse import Pulse
from bot.reading import whereabouts
from bot.settings import Settings
from jobs.health import Health
from jobs.lag import lag_of
from jobs.scheduler import AGAIN_EVERY, Jobs
from storage import members
from storage.db import Database
from storage.opening import CannotOpen

log = structlog.get_logger()

PAUSE = 10.0
STOP_SECONDS = 7.0  # ten are what most supervisors give, and a busy machine is late itself


async def serve(settings: Settings, db: Database, clock: Clock, stop: asyncio.Event) -> None:
    """Run until `stop` is set. Raises CannotOpen when Telegram does not know the token, or HEALTH_ADDRESS is taken."""
    pulse = Pulse()
    bot = make_bot(settings, pulse)
    intake = Intake(bot, make_dispatcher(), db, clock, settings, pulse)
    jobs = Jobs(bot, db, clock, pulse)
    jobs.also(intake.take_up_again, AGAIN_EVERY)
    health = Health(db, clock, pulse)
    try:
        if settings.health_address is not None:
            await health.start(settings.health_address)
        me = await _met(bot, stop)
        if me is None:
            return
        log.info("started", bot=me.username)
        gc.collect()
        gc.freeze()  # what was imported stays: a full collection that looks through it would hold the loop for long
        await _welcome_owner(db, clock, settings, me.username or "")
        if (lag := lag_of(asyncio.get_running_loop())) is not None:
            lag.begin()
        publishing = asyncio.create_task(_publish(bot))
        jobs.start()
        polling = asyncio.create_task(intake.run())
        stopping = asyncio.create_task(stop.wait())
        await asyncio.wait({polling, stopping}, return_when=asyncio.FIRST_COMPLETED)
        intake.stop()
        stopping.cancel()
        publishing.cancel()
        await asyncio.gather(jobs.stop(), polling)  # side by side: ten seconds are all there is
        log.info("stopped")
    except (TelegramUnauthorizedError, TelegramNotFound):
        raise CannotOpen("BOT_TOKEN: Telegram does not know this token; copy it anew from BotFather.") from None
    finally:
        await health.stop()
        with contextlib.suppress(Exception):
            await bot.session.close()
        await db.close()


async def _met(bot: Bot, stop: asyncio.Event) -> User | None:
    """The bot as Telegram knows it, however long Telegram cannot be reached; None when somebody says stop meanwhile."""
    while not stop.is_set():
        try:
            return await bot.me()
        except (TelegramNetworkError, TelegramServerError, ClientDecodeError) as error:
            log.warning("telegram.unreachable", error=type(error).__name__, again_in=PAUSE)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), PAUSE)
    return None


async def _publish(bot: Bot) -> None:
    """Tell Telegram the commands; the bot works without that, so a failure is only a line in the log."""
    await asyncio.to_thread(make_ready)  # off the loop, for what is said here and all that is said later
    await asyncio.to_thread(whereabouts.make_ready)
    try:
        await publish(bot)
    except (TelegramAPIError, ClientDecodeError) as error:
        log.warning("publish.failed", error=type(error).__name__)


async def _welcome_owner(db: Database, clock: Clock, settings: Settings, username: str) -> None:
    """A base without an owner waits for one: the code on the console makes one of whoever sends it first."""
    if settings.owner_id is not None:
        return
    async with db.begin() as session:
        if await members.has_owner(session):
            return
        code = await members.new_claim(session, clock.now())
    print(claim_lines(username, code), flush=True)  # noqa: T201 - the console is where the owner looks for it


def claim_lines(username: str, code: str) -> str:
    """What the console says of a claim code."""
    link = f"https://t.me/{username}?start=claim_{code}"
    return f"This base has no owner yet. Within 15 minutes open {link}\nor send the bot: /start claim_{code}"


def stop_on_signals(stop: asyncio.Event) -> None:
    """SIGTERM and SIGINT end the service gracefully; on a machine with no breath left it goes all the same, before it is killed."""
    loop = asyncio.get_running_loop()

    def begin() -> None:
        stop.set()
        last = threading.Timer(STOP_SECONDS, _go)
        last.daemon = True
        last.start()

    for name in (signal.SIGTERM, signal.SIGINT):
        with contextlib.suppress(NotImplementedError):  # Windows has no such handlers
            loop.add_signal_handler(name, begin)


def _go() -> None:
    """End at once: what is in hand is taken up at the next start, as after any other end."""
    log.warning("stopped.in_haste", after=STOP_SECONDS)
    os._exit(0)
