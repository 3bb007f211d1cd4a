"""A campaign: sellers at work, the reaper among them, and the judgement over what they were told."""

import asyncio
import contextlib
import random
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from bot.sandbox import Sandbox
from storage import members
from storage.db import Database
from storage.members import Newcomer
from storage.rules.visibility import Role
from tests.chaos.lives import forks
from tests.chaos.reaper import Reaper
from tests.chaos.seller import Seller
from tests.chaos.sheet import REPEATED
from tests.chaos.stage import Stage

BEGIN = datetime(2026, 11, 25, 6, 0, tzinfo=UTC)
TOKEN = "100000:a-token-for-chaos"
TEAM = range(2001, 2006)
ACTS = 5
OVER_THE_MINUTE = 2 * 3600 + 600


@dataclass
class Verdict:
    """What a campaign came to; `wrong` holds a sentence for everything lost, doubled or unmarked."""

    rounds: int
    updates: int
    notices: int
    repeats: int
    cut_off: int
    slowest_term: float
    wrong: list[str]
    points: dict[str, int] = field(default_factory=dict)


async def campaign(url: str, folder: Path, *, kills: int, terms: int, seed: int, cold_every: int = 20) -> Verdict:
    """Play it on a migrated, empty base."""
    chance = random.Random(seed)
    plan = [signal.SIGKILL] * kills + [signal.SIGTERM] * terms
    chance.shuffle(plan)
    async with _stage(url, folder) as stage:
        sellers = [Seller(stage, person_id, seed) for person_id in TEAM]
        reaper = Reaper(stage, chance, plan, cold_every)
        await _play(sellers, reaper)
        wrong = [*stage.findings, *[said for seller in sellers for said in await seller.audit()]]
        assert stage.life is not None
        if (code := await stage.life.end(signal.SIGTERM)) != 0:
            wrong.append(f"the last stop gave {code}")
        return _verdict(stage, sellers, reaper, wrong, kills + terms)


async def _play(sellers: list[Seller], reaper: Reaper) -> None:
    """Days of work and of reminders, until the reaper has done; then the last reminders come in peace."""
    reaping = asyncio.create_task(reaper.reap())
    try:
        while True:
            over = reaping.done()
            await _together(reaping, [seller.works(ACTS) for seller in sellers])
            reaper.stage.move(OVER_THE_MINUTE)
            reaper.reminding = True
            if reaping.done():
                reaper.stage.move(150)
            await _together(reaping, [seller.answers_reminders() for seller in sellers])
            reaper.reminding = False
            if over:
                return
    finally:
        reaping.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await reaping


async def _together(reaping: "asyncio.Task[None]", work: list[object]) -> None:
    """All at once; the reaper's own trouble ends it too."""
    doing = asyncio.gather(*work)  # type: ignore[call-overload]
    await asyncio.wait({doing, reaping}, return_when=asyncio.FIRST_COMPLETED)
    if reaping.done() and (error := reaping.exception()):
        doing.cancel()
        raise error
    await doing


@asynccontextmanager
async def _stage(url: str, folder: Path) -> AsyncIterator[Stage]:
    sandbox = Sandbox(token=TOKEN)
    await sandbox.start()
    await _hire(sandbox, url)
    async with forks() as server:
        stage = Stage(sandbox, server, url, folder, BEGIN, TEAM[0])
        try:
            yield stage
        finally:
            if stage.life is not None and not stage.life.gone.done():
                await stage.life.end(signal.SIGKILL)
    await sandbox.stop()


async def _hire(sandbox: Sandbox, url: str) -> None:
    """A team that joined before."""
    db = Database(url)
    async with db.begin() as session:
        for person_id in TEAM:
            sandbox.add_person(id=person_id, first_name=f"Seller {person_id}", language_code="en")
            sandbox.open_chat(person_id)
            role = Role.OWNER if person_id == TEAM[0] else Role.SELLER
            newcomer = Newcomer(person_id, f"Seller {person_id}", "en", "Europe/Moscow")
            await members.admit(session, newcomer, role, BEGIN)
    await db.close()


def _verdict(stage: Stage, sellers: list[Seller], reaper: Reaper, wrong: list[str], rounds: int) -> Verdict:
    pushes = [told for seller in sellers for sheet in seller.sheets for told in seller._reminders(sheet)]
    return Verdict(
        rounds=rounds,
        updates=len(stage.updates),
        notices=len(pushes),
        repeats=sum(REPEATED in told.text for told in pushes),
        cut_off=sum(len(seller.cut_off) for seller in sellers),
        slowest_term=reaper.slowest_term,
        wrong=wrong,
        points=dict(reaper.ended_at),
    )
