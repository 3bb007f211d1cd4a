"""One working day to be played: the people, the program as a process, and a clock of their own."""

import asyncio
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select

from bot.sandbox import Sandbox
from storage.db import Database
from storage.models import Notice, NoticeState
from tests.conftest import ANN, BORIS, LI, ZED
from tests.e2e.person import PATIENCE, FarPerson
from tests.e2e.process import Process

MOSCOW = ZoneInfo("Europe/Moscow")
SHANGHAI = ZoneInfo("Asia/Shanghai")
PEOPLE = ((ANN, "Ann", "en"), (BORIS, "Борис", "ru"), (LI, "李雷", "zh-hans"), (ZED, "Zed", "fr"))


class Day:
    """The people, the program and the clock of one day."""

    def __init__(self, sandbox: Sandbox, process: Process) -> None:
        self.sandbox, self.process = sandbox, process
        self.ann, self.boris, self.li, self.zed = (FarPerson(sandbox, person_id) for person_id, *_ in PEOPLE)
        self.kills = 0

    def at(self, day: int, hour: int, minute: int = 0, zone: ZoneInfo = MOSCOW) -> None:
        """Set the clock to a moment of November 2026."""
        self.process.set_clock(datetime(2026, 11, day, hour, minute, tzinfo=zone))

    async def dies_and_returns(self) -> None:
        """Kill −9 right after something was said to be saved."""
        await self.process.kill()
        self.kills += 1
        await self.process.start_again()

    async def sent(self) -> None:
        """Wait until nothing is due any more, and the program has noted what became of it: what comes next is counted from then."""
        database = Database(self.process.environment["DATABASE_URL"])
        now = datetime.now(UTC) + timedelta(seconds=self.sandbox.shift)
        is_due = (Notice.state == NoticeState.WAITING) & (Notice.try_at <= now)
        under_way = select(Notice.id).where(is_due | (Notice.state == NoticeState.SENDING)).limit(1)
        async with asyncio.timeout(PATIENCE):
            while True:
                async with database.read() as session:
                    if await session.scalar(under_way) is None:
                        break
                await asyncio.sleep(0.05)
        await database.close()

    def came(self, person: FarPerson, text: str) -> int:
        """How many messages with this text somebody has got."""
        return sum(text in seen.text for seen in person.received)
