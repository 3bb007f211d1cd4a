"""Saying one notice: whether it is still to be said, and what Telegram's answer means for it."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
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
)

from bot.features import alerts
from bot.features.unlogged import all_left, left
from bot.kit.screen import Screen, send
from bot.outgoing import pushing, surely_lost
from storage import absences, nags, notices
from storage.db import Database, Session
from storage.manners import MANNERS, Absence, Hours
from storage.models import Member, NoticeKind, NoticeState
from storage.notices import LONGEST_PAUSE, Claimed
from storage.rules.evening import is_over
from storage.rules.hours import is_open, next_opening
from storage.rules.nagging import STALE
from storage.rules.working import works_at
from storage.trouble import TroubleError

log = structlog.get_logger()

PATIENCE = 12
SHORTEST_PAUSE, OUTAGE_PAUSE = timedelta(seconds=5), timedelta(minutes=1)
# A copy too many annoys, one too few breaks a promise: each further one comes later, and the last has three before it.
COPIES_AFTER = (timedelta(seconds=5), timedelta(minutes=1), LONGEST_PAUSE)


@dataclass(frozen=True)
class Beside:
    """The promises a message spoke of: `also` are all, `shown` those in its rows."""

    also: Sequence[int] = ()
    shown: Sequence[int] = ()


@dataclass(frozen=True)
class Outcome:
    """How one sending ended: the state to settle in, or `again` after a time, or `due` at another; or it is for the member `to`.

    `counts`: it was an attempt; `unsure`: a copy may have arrived; `silence`: Telegram wants to hear nothing for so long.
    """

    state: NoticeState | None = None
    message_id: int | None = None
    again: timedelta | None = None
    due: datetime | None = None
    to: int | None = None
    counts: bool = True
    unsure: bool = False
    blocked: bool = False
    silence: float = 0.0
    beside: Beside = Beside()


async def deliver(bot: Bot, db: Database, claimed: Claimed, now: datetime) -> Outcome:
    """Decide anew whether it is still to be said, and say it. A failure of our own is tried again for a while."""
    try:
        async with db.read() as session:
            claimed = await notices.renewed(session, claimed)
            if (settled := await _of_absent(session, claimed, now) or _not_now(claimed, now)) is not None:
                return settled
            if (opens := await alerts.window_opens(session, claimed, now)) is not None:
                return Outcome(due=opens)
            screen = await alerts.screen_of(session, claimed, now)
            beside = await _beside(session, claimed, now)
        if screen is None:
            return Outcome(NoticeState.CANCELLED)
        said = await _send(bot, claimed, screen, now)
        return replace(said, beside=beside) if said.state is NoticeState.SENT else said
    except TroubleError:  # told where it is noticed
        return Outcome(again=SHORTEST_PAUSE, counts=False)
    except Exception as error:
        log.exception("notice.failed", notice=claimed.notice.id, error=type(error).__name__)
        return _failed(claimed)


async def _beside(session: Session, claimed: Claimed, now: datetime) -> Beside:
    """What a list of promises speaks of; the last of a long one are only counted, and stay where they stand."""
    listed = await alerts.listed_by(session, claimed, now)
    if listed is None:
        return Beside()
    shown = [callback.id for callback in (await left(session, claimed.member, listed)).callbacks]
    return Beside(await all_left(session, claimed.member, listed), shown)


async def _of_absent(session: Session, claimed: Claimed, now: datetime) -> Outcome | None:
    """What becomes of it while the one it is meant for is away: others get it, or it waits for the return."""
    notice, member = claimed.notice, claimed.member
    meant = await session.get_one(Member, notices.meant_for(notice))
    if meant.away_until is None or meant.away_until <= now:
        return None if meant.id == member.id else Outcome(to=meant.id)
    absence = MANNERS[notice.kind].absence
    if absence is not Absence.FOLLOWS:
        return None if absence is Absence.ARRIVES else Outcome(NoticeState.CANCELLED)
    stand_in = await absences.stand_in_of(session, meant)
    if stand_in is None:
        return Outcome(NoticeState.MISSED)
    return None if stand_in.id == member.id else Outcome(to=stand_in.id)


def _not_now(claimed: Claimed, now: datetime) -> Outcome | None:
    """What becomes of it if nothing is to be sent: nobody is there, or it is no time to disturb."""
    if not claimed.member.active:
        return Outcome(NoticeState.CANCELLED)
    if claimed.member.unreachable_at is not None:
        return Outcome(NoticeState.MISSED)
    if _is_out_of_place(claimed, now):
        return Outcome(NoticeState.CANCELLED)
    opening = _must_wait(claimed, now)
    return None if opening is None else Outcome(due=opening)


def _is_out_of_place(claimed: Claimed, now: datetime) -> bool:
    """Whether it is too late for what is only of use in its hour: the next digest tells of it."""
    notice, member = claimed.notice, claimed.member
    match notice.kind:
        case NoticeKind.NAG:
            return now - notice.due_at > STALE or not works_at(nags.work_of(member), now)
        case NoticeKind.EVENING:
            return is_over(notice.due_at, now)
    return False


def _must_wait(claimed: Claimed, now: datetime) -> datetime | None:
    """Until when, if this is no time to disturb: what was promised for this very minute, or is waited for, comes at any hour."""
    notice, member = claimed.notice, claimed.member
    manner = MANNERS[notice.kind].hours
    is_late = now - notice.due_at > alerts.LATE_AFTER
    if manner is Hours.ANY or (manner is Hours.PUNCTUAL and not is_late):
        return None
    zone, hours = ZoneInfo(member.timezone), member.work_hours
    return None if is_open(now, zone, hours) else next_opening(now, zone, hours)


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


def _failed(claimed: Claimed) -> Outcome:
    """Something is wrong with it, or with us: doubling pauses, for as long as there is patience."""
    attempt = claimed.notice.attempts
    if attempt >= PATIENCE:
        log.warning("notice.given_up", notice=claimed.notice.id, attempts=attempt)
        return Outcome(NoticeState.MISSED)
    return Outcome(again=min(SHORTEST_PAUSE * 2 ** (attempt - 1), LONGEST_PAUSE))
