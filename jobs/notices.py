"""Pushing what is due: claim, send, settle, each in a transaction of its own, with none open while Telegram is spoken to."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from json import JSONDecodeError
from zoneinfo import ZoneInfo

import structlog
from aiogram import Bot
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)

from bot.clock import Clock
from bot.features import alerts
from bot.kit.screen import Screen, send
from bot.outgoing import pushing
from storage import notices
from storage.db import Database
from storage.models import NoticeKind, NoticeState
from storage.notices import Claimed
from storage.rules.hours import WorkHours, is_open, next_opening

log = structlog.get_logger()

BATCH = 10  # what a crash leaves taken waits for its lease, so little is taken at a time
PATIENCE = 12
FIRST_BACKOFF = timedelta(seconds=5)
LONGEST_BACKOFF = timedelta(minutes=5)
UNSURE_TRIES = 2


@dataclass(frozen=True)
class Outcome:
    """How one sending ended: the state to settle in, or `again` after a time; `unsure` when a copy may have arrived."""

    state: NoticeState | None = None
    message_id: int | None = None
    again: timedelta | None = None
    counts: bool = True
    unsure: bool = False
    blocked: bool = False


async def push_due(bot: Bot, db: Database, clock: Clock, stopping: Callable[[], bool] = lambda: False) -> None:
    """Send what is due, until nothing is or somebody says stop. One that fails does not stop the others."""
    while not stopping():
        now = clock.now()
        async with db.read() as session:
            if not await notices.any_due(session, now):
                return
        async with db.begin() as session:
            due = await notices.claim_due(session, now, limit=BATCH)
        for claimed in due:
            await _push(bot, db, claimed, clock, given_up=stopping() or not claimed.in_hand(clock.now()))


async def _push(bot: Bot, db: Database, claimed: Claimed, clock: Clock, *, given_up: bool) -> None:
    if given_up:  # taken but not begun: whoever is next has it at once, and as the first copy
        await _settle(db, claimed, Outcome(again=timedelta(), counts=False), clock.now())
        return
    try:
        outcome = await _deliver(bot, db, claimed, clock.now())
    except Exception as error:
        log.exception("notice.failed", notice=claimed.notice.id, error=type(error).__name__)
        outcome = _later(claimed)
    await _settle(db, claimed, outcome, clock.now())


async def _deliver(bot: Bot, db: Database, claimed: Claimed, now: datetime) -> Outcome:
    """Decide anew whether it is still to be said, and say it."""
    async with db.read() as session:
        claimed = await notices.renewed(session, claimed)
        if not claimed.member.active:
            return Outcome(NoticeState.CANCELLED)
        if claimed.member.unreachable_at is not None:
            return Outcome(NoticeState.MISSED)
        if (opening := _must_wait(claimed, now)) is not None:
            return Outcome(again=opening - now, counts=False)
        screen = await alerts.screen_of(session, claimed, now)
    return Outcome(NoticeState.CANCELLED) if screen is None else await _send(bot, claimed, screen)


def _must_wait(claimed: Claimed, now: datetime) -> datetime | None:
    """Until when, if this is no time to disturb: what was promised for this very minute, or is waited for, comes at any hour."""
    notice, member = claimed.notice, claimed.member
    promised = notice.kind in {NoticeKind.CALLBACK, NoticeKind.ANSWER} or (
        notice.kind is not NoticeKind.MESSAGE and now - notice.due_at <= alerts.LATE_AFTER
    )
    zone, hours = ZoneInfo(member.timezone), WorkHours(member.work_start, member.work_end)
    return None if promised or is_open(now, zone, hours) else next_opening(now, zone, hours)


async def _send(bot: Bot, claimed: Claimed, screen: Screen) -> Outcome:  # noqa: PLR0911 - a row for each answer of Telegram's
    """Send, and read Telegram's answer. No key tells Telegram that a message is a repeat: a timeout may have delivered."""
    try:
        with pushing():
            message = await send(bot, claimed.member.telegram_id, screen)
    except TelegramRetryAfter as error:
        return Outcome(again=timedelta(seconds=error.retry_after + random.uniform(0, 1)), counts=False)  # noqa: S311 - spread
    except TelegramForbiddenError:
        return Outcome(NoticeState.MISSED, blocked=True)
    except (TelegramEntityTooLarge, TelegramBadRequest) as error:
        log.warning("notice.refused", notice=claimed.notice.id, said=error.message)
        return Outcome(NoticeState.MISSED)
    except ClientDecodeError as error:
        if isinstance(error.original, JSONDecodeError):
            return _later(claimed)
        return Outcome(NoticeState.SENT)  # it was an answer, if a strange one: delivered
    except TelegramServerError:
        return _later(claimed)
    except TelegramNetworkError:
        return _unsure(claimed)
    except TelegramAPIError as error:
        log.warning("notice.unsent", notice=claimed.notice.id, error=type(error).__name__)
        return _later(claimed)
    return Outcome(NoticeState.SENT, message.message_id)


def _later(claimed: Claimed) -> Outcome:
    """Back off, doubling, for as long as there is patience."""
    attempt = claimed.notice.attempts
    if attempt >= PATIENCE:
        return Outcome(NoticeState.MISSED)
    return Outcome(again=min(FIRST_BACKOFF * 2 ** (attempt - 1), LONGEST_BACKOFF))


def _unsure(claimed: Claimed) -> Outcome:
    """Nobody knows whether it arrived: once more, marked, and then no more."""
    if claimed.notice.unsure and claimed.notice.attempts >= UNSURE_TRIES:
        return Outcome(NoticeState.MISSED)
    return Outcome(again=FIRST_BACKOFF, unsure=True)


async def _settle(db: Database, claimed: Claimed, outcome: Outcome, now: datetime) -> None:
    async with db.begin() as session:
        if outcome.again is not None:
            when = now + outcome.again
            await notices.again_at(session, claimed, when, counts=outcome.counts, unsure=outcome.unsure)
            return
        await notices.settle(session, claimed, outcome.state or NoticeState.SENT, now, outcome.message_id)
        if outcome.blocked:
            await notices.lose(session, claimed.member, now)
