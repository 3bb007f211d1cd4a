"""Sending one notice, and what Telegram's answer means for it."""

import random
from dataclasses import replace
from datetime import datetime, timedelta

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
)

from bot.kit.screen import Screen, send
from bot.outgoing import pushing, surely_lost
from jobs.decisions import SHORTEST_PAUSE, Outcome, Ready, failed
from storage.models import NoticeState
from storage.outbox import LONGEST_PAUSE, Claimed

log = structlog.get_logger()

OUTAGE_PAUSE = timedelta(minutes=1)
# A copy too many annoys, one too few breaks a promise: each further one comes later, and the last has three before it.
COPIES_AFTER = (timedelta(seconds=5), timedelta(minutes=1), LONGEST_PAUSE)


async def deliver(bot: Bot, ready: Ready, now: datetime) -> Outcome:
    """Send it. A failure of our own is tried again for a while."""
    try:
        said = await _send(bot, ready.claimed, ready.screen, now)
    except Exception as error:
        log.exception("notice.failed", notice=ready.claimed.notice.id, error=type(error).__name__)
        return failed(ready.claimed)
    return replace(said, beside=ready.beside) if said.state is NoticeState.SENT else said


async def _send(bot: Bot, claimed: Claimed, screen: Screen, now: datetime) -> Outcome:
    """Send, and read Telegram's answer. No key tells Telegram that a message is a repeat: a timeout may have delivered."""
    if claimed.repeated and not await _hears_us(bot):
        return _lost(claimed, now)
    try:
        with pushing():
            message = await send(bot, claimed.member.telegram_id, screen)
    except TelegramRetryAfter as error:
        wait = timedelta(seconds=error.retry_after + random.uniform(0, 1))  # noqa: S311 - spreads the load
        return Outcome(again=min(wait, LONGEST_PAUSE), counts=False, silence=error.retry_after)
    except TelegramForbiddenError:
        return Outcome(NoticeState.MISSED, blocked=True)
    except (TelegramEntityTooLarge, TelegramBadRequest) as error:
        log.warning("notice.refused", notice=claimed.notice.id, said=error.message)
        return Outcome(NoticeState.MISSED)
    except (TelegramAPIError, ClientDecodeError) as error:
        return _unanswered(claimed, error, now)
    return Outcome(NoticeState.SENT, message.message_id)


async def _hears_us(bot: Bot) -> bool:
    """Whether the way to Telegram and back is free, found out without saying anything: a dead line is no place for copies."""
    try:
        with pushing():
            await bot.get_me()
    except (TelegramAPIError, ClientDecodeError):
        return False
    return True


def _unanswered(claimed: Claimed, error: TelegramAPIError | ClientDecodeError, now: datetime) -> Outcome:
    log.warning("notice.unsent", notice=claimed.notice.id, error=type(error).__name__)
    if isinstance(error, ClientDecodeError) and not surely_lost(error):
        return Outcome(NoticeState.SENT)  # it was an answer, if a strange one: delivered
    if isinstance(error, TelegramNetworkError) and not surely_lost(error):
        return _unsure(claimed)
    return _lost(claimed, now)


def _lost(claimed: Claimed, now: datetime) -> Outcome:
    """It did not arrive, and that is nobody's fault here: again until it does, the more rarely the later it is already."""
    pause = max(SHORTEST_PAUSE, min((now - claimed.notice.due_at) / 2, OUTAGE_PAUSE))
    return Outcome(again=pause * random.uniform(0.8, 1.2), counts=False)  # noqa: S311 - spreads the load


def _unsure(claimed: Claimed) -> Outcome:
    """Nobody knows whether it arrived: again, marked, a few times."""
    copies = claimed.notice.attempts
    if copies > len(COPIES_AFTER):
        log.warning("notice.given_up", notice=claimed.notice.id, copies=copies)
        return Outcome(NoticeState.MISSED)
    return Outcome(again=COPIES_AFTER[copies - 1], unsure=True)
