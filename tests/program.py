"""The program as a test runs it: in this process, on the test's clock, over HTTP to the sandbox."""

from zoneinfo import ZoneInfo

from aiogram import Dispatcher

from bot.app import make_bot
from bot.clock import Clock
from bot.intake import Intake
from bot.pulse import Pulse
from bot.settings import Settings
from jobs.scheduler import AGAIN_EVERY, Jobs
from storage import members
from storage.db import Database
from storage.members import Newcomer
from storage.models import Member
from storage.rules.visibility import Role


class Program:
    """Everything `kartoteka run` wires together but for the endless loops."""

    def __init__(self, settings: Settings, db: Database, clock: Clock, dispatcher: Dispatcher) -> None:
        self.dispatcher, self.db, self.clock, self.settings = dispatcher, db, clock, settings
        self.pulse = Pulse()
        self.bot = make_bot(settings, self.pulse)
        self.intake = Intake(self.bot, dispatcher, db, clock, settings, self.pulse)
        self.jobs = Jobs(self.bot, db, clock, self.pulse)
        self.jobs.also(self.intake.take_up_again, AGAIN_EVERY)

    async def handled(self) -> None:
        """Take in all that people did since, and wait until it is handled."""
        while await self.intake.fetch():
            pass
        await self.intake.idle()

    async def tick(self) -> None:
        """Let everything happen that is due by itself."""
        await self.jobs.tick()

    async def admit(self, telegram_id: int, name: str, role: str, language: str, zone: str) -> Member:
        ZoneInfo(zone)
        async with self.db.begin() as session:
            return await members.admit(
                session, Newcomer(telegram_id, name, language, zone), Role(role), self.clock.now()
            )

    async def close(self) -> None:
        await self.intake.drain()
        if self.bot.session._session is not None:  # aiogram's own close sleeps for a quarter of a second
            await self.bot.session._session.close()
