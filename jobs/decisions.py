"""Deciding, when a notice's turn comes, whether it is still to be said, to whom and in which words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import structlog

from bot.features import alerts
from bot.features.unlogged import all_left, left
from bot.kit.screen import Screen
from storage import absences, nags, outbox
from storage.db import Database, Session
from storage.manners import MANNERS, Absence, Hours
from storage.models import Member, NoticeKind, NoticeState
from storage.outbox import LONGEST_PAUSE, Claimed
from storage.rules.evening import is_over
from storage.rules.hours import is_open, next_opening
from storage.rules.nagging import STALE
from storage.rules.working import works_at
from storage.trouble import TroubleError

log = structlog.get_logger()

PATIENCE = 12
SHORTEST_PAUSE = timedelta(seconds=5)


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


@dataclass(frozen=True)
class Ready:
    """What is to be sent, to whom; and what it speaks of."""

    claimed: Claimed
    screen: Screen
    beside: Beside


async def decide(db: Database, due: Sequence[Claimed], now: datetime) -> dict[int, Ready | Outcome]:
    """By notice: what is to be sent, or what becomes of it unsent. All are looked up together; one that fails spoils no other."""
    try:
        async with db.read() as session:
            return {
                claimed.notice.id: await _decided(session, claimed, now)
                for claimed in await outbox.renewed(session, due)
            }
    except TroubleError:  # told where it is noticed
        return {claimed.notice.id: Outcome(again=SHORTEST_PAUSE, counts=False) for claimed in due}
    except Exception as error:
        if len(due) == 1:
            log.exception("notice.failed", notice=due[0].notice.id, error=type(error).__name__)
            return {due[0].notice.id: failed(due[0])}
    return {number: each for claimed in due for number, each in (await decide(db, [claimed], now)).items()}


async def _decided(session: Session, claimed: Claimed, now: datetime) -> Ready | Outcome:
    if (settled := await _of_absent(session, claimed, now) or _not_now(claimed, now)) is not None:
        return settled
    if (opens := alerts.window_opens(claimed, now)) is not None:
        return Outcome(due=opens)
    screen = await alerts.screen_of(session, claimed, now)
    return Ready(claimed, screen, await _beside(session, claimed, now)) if screen else Outcome(NoticeState.CANCELLED)


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
    meant = await session.get_one(Member, outbox.meant_for(notice))
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


def failed(claimed: Claimed) -> Outcome:
    """Something is wrong with it, or with us: doubling pauses, for as long as there is patience."""
    attempt = claimed.notice.attempts
    if attempt >= PATIENCE:
        log.warning("notice.given_up", notice=claimed.notice.id, attempts=attempt)
        return Outcome(NoticeState.MISSED)
    return Outcome(again=min(SHORTEST_PAUSE * 2 ** (attempt - 1), LONGEST_PAUSE))
