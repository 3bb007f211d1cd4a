"""The whole program in virtual time: people and promises in numbers, an hour of weather in seconds."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

from sqlalchemy import func, select

import jobs.notices
from bot.app import make_dispatcher
from bot.sandbox import Sandbox
from bot.settings import Settings
from storage import notices
from storage.models import Callback, CallbackState, Client, Member, Notice, NoticeKind, NoticeState
from storage.rules.evening import Evening
from storage.rules.nagging import Nagging
from storage.rules.visibility import Role
from tests.program import Program
from tests.telegram import Person, Seen
from tests.virtual import LoopClock, TimelessDatabase, VirtualLoop

TOKEN = "100000:a-token-for-tests"
BEGINS = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)  # noon in Moscow
HEAD = 1001
FIRST_SELLER = 5001
AGAIN = "Once more"


@dataclass
class Rehearsal:
    """A team and its bot; `live` lets time pass, `begin` starts the program anew."""

    sandbox: Sandbox
    db: TimelessDatabase
    clock: LoopClock
    settings: Settings
    dispatcher: Any = field(default_factory=make_dispatcher)

    def __post_init__(self) -> None:
        self.program = self._program()

    def _program(self) -> Program:
        return Program(self.settings, self.db, self.clock, self.dispatcher)

    async def begin(self) -> None:
        """A start on what the last run left."""
        await self.program.close()
        self.program = self._program()
        await self.program.intake.recover()

    async def live(
        self, seconds: float, until: Callable[[], Coroutine[Any, Any, bool]] | None = None, *, every: float = 1.0
    ) -> None:
        """Tick once a second, as the scheduler does, or more rarely; for so long, or until something is so."""
        end = asyncio.get_running_loop().time() + seconds
        while asyncio.get_running_loop().time() < end and not (until and await until()):
            await self.program.tick()
            await asyncio.sleep(every)

    async def team(self, sellers: int) -> list[Person]:
        """A head of sales and so many sellers, who have the bot's chat open, and hear of each promise once."""
        everybody = [(HEAD, Role.OWNER), *((FIRST_SELLER + number, Role.SELLER) for number in range(sellers))]
        async with self.db.begin() as session:
            for telegram_id, role in everybody:
                self.sandbox.add_person(id=telegram_id, first_name=f"P{telegram_id}", language_code="en")
                self.sandbox.open_chat(telegram_id)
                session.add(
                    Member(
                        telegram_id=telegram_id, name=f"P{telegram_id}", role=role, language="en",
                        timezone="Europe/Moscow", joined_at=BEGINS, nagging=Nagging.OFF, evening=Evening.OFF,
                    )
                )  # fmt: skip
        return [self.person(telegram_id) for telegram_id, _ in everybody]

    def person(self, telegram_id: int) -> Person:
        return Person(self.sandbox, telegram_id, self._handled)

    async def _handled(self) -> None:
        await self.program.handled()

    async def promises(
        self, each: int, due_at: datetime, *, step: timedelta = timedelta(), only: int | None = None
    ) -> list[str]:
        """So many promises for every seller, or for one only; gives the names of the clients, which no two share."""
        sellers = select(Member).where(Member.role == Role.SELLER, True if only is None else Member.telegram_id == only)
        async with self.db.begin() as session:
            made = await session.scalar(select(func.count(Client.id))) or 0
            owners = (await session.scalars(sellers)).all()
            cards = [self._card(seller, made + number) for number in range(each) for seller in owners]
            session.add_all(cards)
            await session.flush()
            for place, card in enumerate(cards):
                due = due_at + step * place
                ring = Callback(client_id=card.id, member_id=card.owner_id, due_at=due, state=CallbackState.OPEN)
                session.add(ring)
                await session.flush()
                await notices.plan(session, NoticeKind.CALLBACK, card.owner_id, due, callback_id=ring.id)
            return [card.name for card in cards]

    def _card(self, seller: Member, number: int) -> Client:
        now, name = self.clock.now(), f"Client-{seller.telegram_id}-{number}."
        return Client(name=name, owner_id=seller.id, created_by=seller.id, created_at=now, changed_at=now)

    async def all_settled(self) -> bool:
        return not await self.count(NoticeState.WAITING, NoticeState.SENDING)

    async def count(self, *states: NoticeState) -> int:
        """How many notices stand so."""
        async with self.db.read() as session:
            return await session.scalar(select(func.count(Notice.id)).where(Notice.state.in_(states))) or 0

    def pushes(self, person: int) -> list[Seen]:
        """The promises that came to somebody, in the order they came."""
        return [seen for seen in self.person(person).received if "⏰ Call" in seen.text]

    def copies(self, names: Sequence[str]) -> dict[str, list[Seen]]:
        """The pushes about each client, in the order they came, whoever got them."""
        told: dict[str, list[Seen]] = {name: [] for name in names}
        for person in self.sandbox.people:
            for seen in self.pushes(person):
                for name in [word for word in seen.text.split() if word in told]:
                    told[name].append(seen)
        return told


@asynccontextmanager
async def rehearsal(database_url: str, folder: Path) -> AsyncIterator[Rehearsal]:
    """On a base that is migrated and empty."""
    telegram = Sandbox(token=TOKEN)
    await telegram.start()
    db = TimelessDatabase(database_url)
    values: dict[str, Any] = {"bot_token": TOKEN, "bot_api_url": telegram.url, "data_dir": folder, "owner_id": HEAD}
    made = Rehearsal(telegram, db, LoopClock(BEGINS), Settings(_env_file=None, **values))
    try:
        with patch.object(jobs.notices, "LOOK_AGAIN", 1.0):  # a look costs the same in virtual time, ten a second much
            yield made
    finally:
        await made.program.close()
        await db.close()
        await telegram.stop()


def rehearse(database_url: str, folder: Path, scene: Callable[[Rehearsal], Coroutine[Any, Any, None]]) -> None:
    """Play a scene in virtual time."""

    async def play() -> None:
        async with rehearsal(database_url, folder) as made:
            await scene(made)

    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        runner.run(play())
