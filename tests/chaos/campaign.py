"""A campaign: sellers at work, the reaper among them, and the judgement over what they were told."""

import asyncio
import contextlib
import random
import signal
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import select

from storage import members
from storage.db import Database
from storage.members import Newcomer
from storage.models import Notice, NoticeState
from storage.rules.evening import Evening
from storage.rules.nagging import Nagging
from storage.rules.visibility import Role
from tests.chaos.endings import integrity
from tests.chaos.lives import Forks
from tests.chaos.reaper import Reaper
from tests.chaos.seller import Seller
from tests.chaos.sheet import REPEATED
from tests.chaos.stage import BEGIN, Stage, staged

TEAM = range(2001, 2006)
ACTS = 2
OVER_THE_MINUTE = 2 * 3600 + 600


@dataclass
class Verdict:
    """What a campaign came to; `wrong` holds a sentence for everything lost, doubled or unmarked."""

    rounds: int
    updates: int
    notices: int
    repeats: int
    cut_off: int
    retyped: int
    cold: int
    slowest_term: float
    wrong: list[str]
    points: dict[str, int] = field(default_factory=dict)


async def campaign(
    forks: Forks, url: str, folder: Path, *, kills: int, terms: int, seed: int, cold_every: int = 20
) -> Verdict:
    """Play it on a migrated, empty base."""
    chance = random.Random(seed)
    plan = [signal.SIGKILL] * kills + [signal.SIGTERM] * terms
    chance.shuffle(plan)
    await _hire(url)
    async with staged(forks, url, folder, TEAM) as stage:
        sellers = [Seller(stage, person_id, seed) for person_id in TEAM]
        reaper = Reaper(stage, chance, plan, cold_every)
        try:
            await _play(sellers, reaper)
            wrong = [*stage.findings, *[said for seller in sellers for said in await seller.audit()]]
        except Exception as error:
            error.add_note(f"seed {seed}, kills {kills}, terms {terms}; the last ends: {stage.past[-5:]}")
            error.add_note(f"at {stage.now:%F %T} there wait: {await _outbox(url)}")
            raise
        assert stage.life is not None
        if (code := await stage.life.end(signal.SIGTERM)) != 0:
            wrong.append(f"the last stop gave {code}")
        if url.startswith("sqlite"):
            wrong += integrity(url)
        return _verdict(stage, sellers, reaper, wrong)


async def _play(sellers: list[Seller], reaper: Reaper) -> None:
    """Days of work and of reminders, until the reaper has done; then the last reminders come in peace."""
    reaping = asyncio.create_task(reaper.reap())
    try:
        while True:
            over = reaping.done()
            await _together(reaping, [seller.works(ACTS) for seller in sellers])
            reaper.turn(reminding=True)
            reaper.stage.move(OVER_THE_MINUTE)
            if reaping.done():
                reaper.stage.move(150)
            await _together(reaping, [seller.answers_reminders() for seller in sellers])
            reaper.turn(reminding=False)
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


async def _outbox(url: str) -> list[str]:
    """What is left to be sent, for whoever has to find out why it was not."""
    db = Database(url)
    async with db.read() as session:
        waiting = await session.scalars(
            select(Notice).where(Notice.state.in_((NoticeState.WAITING, NoticeState.SENDING)))
        )
        told = [
            f"{one.kind} {one.callback_id} {one.state}, {one.attempts} tries, due {one.due_at:%T}, again {one.try_at:%T}"
            for one in waiting
        ]
    await db.close()
    return told


async def _hire(url: str) -> None:
    """A team that joined before."""
    db = Database(url)
    async with db.begin() as session:
        for person_id in TEAM:
            role = Role.OWNER if person_id == TEAM[0] else Role.SELLER
            newcomer = Newcomer(person_id, f"Seller {person_id}", "en", "Europe/Moscow")
            member = await members.admit(session, newcomer, role, BEGIN)
            member.nagging, member.evening = Nagging.OFF, Evening.OFF  # a nag takes the place of what is counted
    await db.close()


def _verdict(stage: Stage, sellers: list[Seller], reaper: Reaper, wrong: list[str]) -> Verdict:
    pushes = [told for seller in sellers for sheet in seller.sheets for told in seller._reminders(sheet)]
    return Verdict(
        rounds=stage.ends,
        updates=len(stage.updates),
        notices=len(pushes),
        repeats=sum(REPEATED in told.text for told in pushes),
        cut_off=sum(len(seller.cut_off) for seller in sellers),
        retyped=sum(seller.retyped for seller in sellers),
        cold=reaper.cold,
        slowest_term=reaper.slowest_term,
        wrong=wrong,
        points=dict(reaper.ended_at),
    )
