"""Nags: planned when a push is settled, each when the one before is; whatever closes or moves the promise calls them off."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, TextClause, func, select, text, update
from sqlalchemy.ext.asyncio import AsyncSession

from storage import notices, unlogged
from storage.models import Callback, CallbackState, Member, Notice, NoticeKind, NoticeState
from storage.outbox import PROMISED, Claimed, promised_at
from storage.rules.nagging import APART, Nagging, is_joined, nag_at
from storage.rules.working import Work

TOLD = "told"  # in the payload of a nag: how many there were before it


@dataclass(frozen=True)
class Round:
    """Nags said together: of promises due from `since` to `until`. `rings`: one of them is nagged of for the first time."""

    since: datetime
    until: datetime
    rings: bool


def work_of(member: Member) -> Work:
    return Work(ZoneInfo(member.timezone), member.work_hours, member.work_days)


async def is_left(session: AsyncSession, member: Member, nag: Notice) -> bool:
    """Whether a nag still has something to say: the promise stands for its minute, and nothing was logged since."""
    due_at = promised_at(nag)
    return nag.callback_id in await unlogged.ids(session, member, due_at, due_at)


async def round_of(session: AsyncSession, nag: Notice, now: datetime) -> Round:
    """What is said together with a nag: those due soon, and what else stands in a message that this one takes the place of."""
    waiting = await _waiting(session, nag.member_id)
    joined = [nag, *(other for other in waiting if _joins(other, now))]
    former = await messages_of(session, nag.member_id, [each.callback_id for each in joined])
    beside = await _shown_in(session, nag.member_id, former, [other.callback_id for other in waiting])
    due = [promised_at(each) for each in (*joined, *(other for other in waiting if other.callback_id in beside))]
    return Round(min(due), max(due), rings=not all(map(_told, joined)))


def _told(nag: Notice) -> int:
    return int(nag.payload[TOLD])


def _joins(nag: Notice, now: datetime) -> bool:
    return is_joined(_told(nag), nag.due_at, now)


async def _waiting(session: AsyncSession, member_id: int) -> Sequence[Notice]:
    """A member's nags to come: few, for they are planned for the same day only."""
    return (await session.scalars(select(Notice).where(*_nags(member_id), Notice.state == NoticeState.WAITING))).all()


def _nags(*member_ids: int) -> tuple[TextClause, ColumnElement[bool]]:
    """Written out as the index of nags is, or SQLite does not see that it fits."""
    return text("notices.kind = 'nag'"), Notice.member_id.in_(member_ids)


def _standing(member_id: int, callback_ids: Collection[int | None]) -> tuple[ColumnElement[bool], ...]:
    """What was sent to somebody of these promises."""
    return (
        Notice.member_id == member_id,
        Notice.callback_id.in_([each for each in callback_ids if each is not None]),
        Notice.kind.in_((NoticeKind.CALLBACK, NoticeKind.NAG)),
        Notice.state == NoticeState.SENT,
    )


async def messages_of(session: AsyncSession, member_id: int, callback_ids: Collection[int | None]) -> set[int]:
    """The messages of a member's in which these promises stand, as far as they still show them; others have had their own."""
    sent = await session.scalars(select(Notice.message_id).where(*_standing(member_id, callback_ids)))
    return {message_id for message_id in sent if message_id is not None}


async def _shown_in(
    session: AsyncSession, member_id: int, message_ids: Collection[int], callback_ids: Collection[int | None]
) -> set[int | None]:
    """Which of these promises stand in one of these messages."""
    shown = select(Notice.callback_id).where(*_standing(member_id, callback_ids), Notice.message_id.in_(message_ids))
    return set(await session.scalars(shown))


async def follow(session: AsyncSession, said: Sequence[Claimed], now: datetime) -> None:
    """Pushes have been said: plan the nags that come if nobody answers them."""
    watched = {one.notice.callback_id: one.member for one in said if one.member.nagging is not Nagging.OFF}
    if watched:
        last = await _last(session, [member.id for member in watched.values()], now)
        for callback in await _passed(session, watched.keys(), now):
            member = watched[callback.id]
            await _plan(session, member, callback, 0, now, last.get(member.id))


async def go_on(
    session: AsyncSession, said: Claimed, message_id: int | None, now: datetime, also: Sequence[int]
) -> None:
    """A nag has been said, in one message with others `also`: plan what comes after each."""
    passed = await _passed(session, {said.notice.callback_id, *also}, now)
    told = {said.notice.callback_id: _told(said.notice) + 1}
    for other in await _waiting(session, said.member.id):
        if other.callback_id in also and _joins(other, now):
            other.state, other.settled_at, other.message_id = NoticeState.SENT, now, message_id
            told[other.callback_id] = _told(other) + 1
    for callback in passed:
        if callback.id in told:
            await _plan(session, said.member, callback, told[callback.id], now, now)


async def _passed(session: AsyncSession, callback_ids: Iterable[int | None], now: datetime) -> Sequence[Callback]:
    """Those of these promises that are open, and were not put off meanwhile.

    Held against whoever ends one at this moment: they hold the promise first and its nags then, and so is it here.
    """
    ids = [each for each in callback_ids if each is not None]
    passed = select(Callback).where(Callback.id.in_(ids), Callback.state == CallbackState.OPEN, Callback.due_at <= now)
    return (await session.scalars(passed.order_by(Callback.id).with_for_update(read=True, key_share=True))).all()


async def _plan(
    session: AsyncSession, member: Member, callback: Callback, times: int, now: datetime, last: datetime | None
) -> None:
    at = nag_at(member.nagging, times, now, last, work_of(member))
    if at is not None:
        payload = {PROMISED: callback.due_at.isoformat(), TOLD: times}
        await notices.plan(session, NoticeKind.NAG, member.id, at, callback_id=callback.id, payload=payload)


async def _last(session: AsyncSession, member_ids: Sequence[int], now: datetime) -> dict[int, datetime | None]:
    """When each of these members was nagged last, if that was so lately that it matters."""
    sent = (Notice.state == NoticeState.SENT) & (Notice.settled_at > now - APART)
    found = select(Notice.member_id, func.max(Notice.settled_at)).where(*_nags(*member_ids), sent)
    return {row[0]: row[1] for row in await session.execute(found.group_by(Notice.member_id))}


async def stand_in(
    session: AsyncSession, member_id: int, callback_ids: Collection[int], message_id: int | None
) -> None:
    """From now on these promises stand in this message of a member's; with None in none that could be taken away."""
    sent = update(Notice).where(*_standing(member_id, callback_ids)).values(message_id=message_id)
    await session.execute(sent.execution_options(synchronize_session=False))


async def take_place(
    session: AsyncSession, member_id: int, callback_ids: Collection[int], message_id: int | None, now: datetime
) -> set[int]:
    """A message of these promises has been sent: they stand in it from now on. Gives the messages that may go.

    Those are the ones they stood in; where one was answered while this was being sent, its message tells what became of it
    and stays. When all were, it is the new one that says nothing any more.
    """
    left = {callback.id for callback in await _passed(session, callback_ids, now)}
    own = set() if message_id is None else {message_id}
    if not left:
        return own
    answered = await messages_of(session, member_id, set(callback_ids) - left)
    former = await messages_of(session, member_id, left)
    await stand_in(session, member_id, left, message_id)
    return former - answered - own


async def leave_message(session: AsyncSession, by: Member, client_id: int, callback_id: int) -> None:
    """A reminder was opened, and its message shows something else: the next nag leaves that where it is. 0 is no promise."""
    callback = await session.get(Callback, callback_id) if callback_id else None
    if callback is not None and callback.client_id == client_id:
        await stand_in(session, by.id, [callback_id], None)
