"""Several workers on one base, killed in turns: every reminder arrives, and every further copy says that it is one."""

import random
import signal
from collections import defaultdict
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from storage.db import Database
from storage.manners import MANNERS
from storage.models import Callback, CallbackState, Client, Member, Notice, NoticeKind
from storage.rules.evening import Evening
from storage.rules.nagging import Nagging
from storage.rules.visibility import Role
from tests.chaos import points
from tests.chaos.lives import Forks, Life
from tests.chaos.phone import Told
from tests.chaos.sheet import REPEATED, word
from tests.chaos.stage import BEGIN, Stage, staged

REPEATING = ("settle-before", "settle-unsaved", "push-done")  # told, and not noted: it will be told again
ENDING = (*points.PUSHING, *points.SETTLING, *points.ANYWHERE, "")
PASSES = {"statement": 60, "commit": 20, **dict.fromkeys((*points.PUSHING[:3], *REPEATING), 3)}
CALLS = (10, 60)
KILLS_AN_HOUR = 10
LEASE = timedelta(seconds=130)
EACH_HEARS = 5
FIRST_PERSON = 3001
PATIENCE = 60


@dataclass
class Tally:
    """What reached the chats: how many reminders at all, how many of them again, how many copies with the mark."""

    kills: int
    notices: int
    repeated: int = 0
    marked: int = 0
    wrong: list[str] = field(default_factory=list)


async def workers(forks: Forks, url: str, folder: Path, *, count: int, notices: int, kills: int, seed: int) -> Tally:
    """Run `count` workers on a migrated, empty base until all that was promised has been told."""
    people = range(FIRST_PERSON, FIRST_PERSON + (notices + EACH_HEARS - 1) // EACH_HEARS)
    async with staged(forks, url, folder, people) as stage:
        hours = max(1, kills // KILLS_AN_HOUR)
        await _promise(url, people, notices, hours)
        crew = _Crew(stage, forks, random.Random(seed), count)
        for hour in range(hours):
            await crew.die(kills // hours + (hour < kills % hours))
            stage.move(LEASE.total_seconds())
        await crew.work_in_peace(lambda: notices - len(_copies(stage)))
        return _judged(_copies(stage), Tally(kills, notices))


async def _promise(url: str, people: range, notices: int, hours: int) -> None:
    """Reminders that fall due little by little: a share with each time the clock is moved."""
    db = Database(url)
    async with db.begin() as session:
        members = [
            Member(
                telegram_id=person,
                name=f"Seller {person}",
                role=Role.SELLER,
                language="en",
                timezone="Europe/Moscow",
                joined_at=BEGIN,
                nagging=Nagging.OFF,
                evening=Evening.OFF,
            )
            for person in people
        ]
        session.add_all(members)
        await session.flush()
        for number in range(notices):
            member, due = members[number % len(members)], BEGIN + LEASE * (number * hours // notices)
            client = Client(
                name=word(number),
                owner_id=member.id,
                created_by=member.id,
                created_at=BEGIN,
                changed_at=BEGIN,
            )
            session.add(client)
            await session.flush()
            promised = Callback(client_id=client.id, member_id=member.id, due_at=due, state=CallbackState.OPEN)
            session.add(promised)
            await session.flush()
            kind = NoticeKind.CALLBACK
            told = {"member_id": member.id, "callback_id": promised.id, "due_at": due, "try_at": due}
            session.add(Notice(kind=kind, priority=MANNERS[kind].priority, **told))
    await db.close()


class _Crew:
    def __init__(self, stage: Stage, forks: Forks, chance: random.Random, count: int) -> None:
        self.stage, self.forks, self.chance = stage, forks, chance
        self.lives: list[Life | None] = [None] * count
        self._points = list(REPEATING)

    async def die(self, times: int) -> None:
        """One after another is killed, and replaced by one that will come to another end."""
        for _ in range(times):
            for place, life in enumerate(self.lives):
                if life is None or life.gone.done():
                    self.lives[place] = await self._hire(self._next())
            alive = [life for life in self.lives if life]
            if not await self.stage.passes(self.chance.randint(*CALLS), alive):
                self.stage.move(LEASE.total_seconds())  # all that is left was taken by the dead
            if not any(life.gone.done() for life in alive):
                await self.chance.choice(alive).end(signal.SIGKILL)

    def _next(self) -> str:
        """Each point in its turn, the turns in any order; those that make copies come first."""
        if not self._points:
            self._points = self.chance.sample(ENDING, len(ENDING))
        return self._points.pop()

    async def work_in_peace(self, untold: Callable[[], int]) -> None:
        """The clock goes on, so that what the dead had taken is free; nobody is killed any more."""
        for life in self.lives:
            if life:
                await life.end(signal.SIGKILL)
        self.lives = [await self._hire("") for _ in self.lives]
        self.stage.move(LEASE.total_seconds())
        with suppress(TimeoutError):  # what is missing is counted
            while left := untold():
                await self.stage.sandbox.wait_for(lambda then=left: untold() < then, timeout=PATIENCE)
        for life in self.lives:
            assert life is not None
            assert await life.end(signal.SIGTERM) == 0

    async def _hire(self, point: str) -> Life:
        passes = self.chance.randint(1, PASSES.get(point, 8))
        order = {"point": point, "passes": passes, "signal": int(signal.SIGKILL)}
        return await self.forks.life("jobs", self.stage.environment, self.stage.log, **order)


def _copies(stage: Stage) -> dict[str, list[Told]]:
    """Reminders by the client's name, as they reached the chats."""
    found = defaultdict(list)
    for place, call in enumerate(stage.sandbox.calls):
        if call.method == "sendMessage" and call.status == 200 and "⏰ <b>Call " in call.params["text"]:
            told = Told.of(place, call)
            found[told.text.partition("⏰ Call ")[2].partition("\n")[0]].append(told)
    return found


def _judged(copies: dict[str, list[Told]], tally: Tally) -> Tally:
    for number in range(tally.notices):
        told = copies.get(word(number), [])
        if not told:
            tally.wrong.append(f"{word(number)}: never told")
        if sum(REPEATED not in copy.text for copy in told) > 1:
            tally.wrong.append(f"{word(number)}: told twice without the mark")
        if len({copy.markup for copy in told}) > 1:
            tally.wrong.append(f"{word(number)}: copies with other buttons")
        tally.repeated += max(0, len(told) - 1)
        tally.marked += sum(REPEATED in copy.text for copy in told)
    return tally
