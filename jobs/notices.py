"""Pushing what is due: claim, send, settle, each in a transaction of its own, with none open while Telegram is spoken to."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime

import structlog
from aiogram import Bot

from bot.clock import Clock
from bot.kit.screen import sweep
from bot.outgoing import PUSH_WAITS
from jobs.decisions import Outcome, Ready, decide
from jobs.delivery import deliver
from storage import nags, notices, outbox
from storage.db import Database, Session
from storage.models import NoticeKind, NoticeState
from storage.outbox import Claimed

log = structlog.get_logger()

HANDS = 16  # what a crash leaves taken waits for its lease, so little is taken at a time
LOOK_AGAIN = 0.1  # seconds: what falls due meanwhile goes before what could wait


class Pusher:
    """Sends to several members at once, to each of them one message after the other."""

    def __init__(self, bot: Bot, db: Database, clock: Clock) -> None:
        self.bot, self.db, self.clock = bot, db, clock
        self._busy: dict[int, asyncio.Task[None]] = {}
        self._silent_until = 0.0
        self._ended: list[tuple[Claimed, Outcome]] = []
        self._replaced: dict[int, set[int]] = {}  # by notice: the messages that what it said takes the place of
        self._settling = asyncio.Lock()

    async def push_due(self, stopping: Callable[[], bool] = lambda: False) -> None:
        """Send what is due, until nothing is or somebody says stop. One that fails does not stop the others."""
        try:
            while not stopping() and asyncio.get_running_loop().time() >= self._silent_until:
                waited_for = list(self._busy.values())
                if await self._take():
                    continue
                if not waited_for:  # nobody was left out of the look
                    break
                await asyncio.wait(waited_for, timeout=LOOK_AGAIN)
        except asyncio.CancelledError:
            for hand in self._busy.values():
                hand.cancel()
            raise
        finally:
            if self._busy:
                await asyncio.wait(self._busy.values())

    async def _take(self) -> bool:
        """Begin with what is due next, for as many as there are hands free; whether there was anything."""
        now, free = self.clock.now(), HANDS - len(self._busy)
        if not free:
            return False
        async with self.db.read() as session:
            if not await outbox.any_due(session, now, self._busy):
                return False
        async with self.db.begin() as session:
            due = await outbox.claim_due(session, now, limit=free, busy=self._busy)
        for together in _looked_up_together(due):
            deciding = asyncio.create_task(decide(self.db, together, now))
            for claimed in together:
                self._busy[claimed.member.id] = asyncio.create_task(self._push(claimed, deciding))
        return bool(due)

    async def _push(self, claimed: Claimed, deciding: "asyncio.Task[dict[int, Ready | Outcome]]") -> None:
        try:
            ready = (await deciding)[claimed.notice.id]
            outcome = await deliver(self.bot, ready, self.clock.now()) if isinstance(ready, Ready) else ready
            if outcome.silence > PUSH_WAITS:
                self._silent_until = asyncio.get_running_loop().time() + outcome.silence
            self._ended.append((claimed, outcome))
            await self._settle()
            await sweep(self.bot, claimed.member.telegram_id, self._replaced.pop(claimed.notice.id, ()))
        finally:
            del self._busy[claimed.member.id]

    async def _settle(self) -> None:
        """Write down how sendings ended: those together that ended while the ones before were written down."""
        async with self._settling:
            ended, self._ended = self._ended, []
            if not ended:  # another has written this one down
                return
            try:
                async with self.db.begin() as session:
                    await outbox.hold(session, [claimed for claimed, _ in ended])
                    now = self.clock.now()
                    said = [(one, outcome) for one, outcome in ended if await _note(session, one, outcome, now)]
                    self._replaced |= await _go_on(session, said, now)
            except Exception as error:  # their lease ends, and they are said again, marked
                which = [claimed.notice.id for claimed, _ in ended]
                log.exception("notice.unsettled", notices=which, error=type(error).__name__)


def _looked_up_together(due: Sequence[Claimed]) -> list[list[Claimed]]:
    """Promises, which cost little each; a digest costs much, and nothing is to wait for another's."""
    promised = [claimed for claimed in due if claimed.notice.kind is NoticeKind.CALLBACK]
    others = [[claimed] for claimed in due if claimed.notice.kind is not NoticeKind.CALLBACK]
    return [promised, *others] if promised else others


async def _note(session: Session, claimed: Claimed, outcome: Outcome, now: datetime) -> bool:
    """Write down how a sending ended; whether it was said, and this is the one to go on from it."""
    if outcome.blocked:
        await notices.note_unreachable(session, claimed.member, now)
    if outcome.again is not None:
        when = now + outcome.again
        await outbox.again_at(session, claimed, when, counts=outcome.counts, unsure=outcome.unsure)
        return False
    if outcome.to is not None:
        await outbox.hand_over(session, claimed, outcome.to)
        return False
    if outcome.due is not None:
        await outbox.put_off(session, claimed, outcome.due)
        return False
    state = outcome.state or NoticeState.SENT
    return await outbox.settle(session, claimed, state, now, outcome.message_id) and state is NoticeState.SENT


async def _go_on(session: Session, said: Sequence[tuple[Claimed, Outcome]], now: datetime) -> dict[int, set[int]]:
    """What follows from things said: a push that nobody answers is nagged of, a list takes the place of what was there.

    Gives the messages whose place each has taken.
    """
    replaced = {}
    await nags.follow(session, [claimed for claimed, _ in said if claimed.notice.kind is NoticeKind.CALLBACK], now)
    for claimed, outcome in said:
        if claimed.notice.kind is NoticeKind.NAG:
            await nags.go_on(session, claimed, outcome.message_id, now, outcome.beside.also)
        if outcome.beside.shown:
            shown, message_id = outcome.beside.shown, outcome.message_id
            gone = await nags.take_place(session, claimed.member.id, shown, message_id, now)
            # an evening's message tells of the day, too
            replaced[claimed.notice.id] = gone if claimed.notice.kind is NoticeKind.NAG else gone - {message_id}
    return replaced
