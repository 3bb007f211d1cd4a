"""The outbox: notices that are due are claimed with a lease, and settled or given back when the sending has ended."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, or_, select, text, union_all
from sqlalchemy.ext.asyncio import AsyncSession

from storage.models import Callback, Entry, Member, Notice, NoticeState
from storage.promises import newest_entries, with_clients

LEASE = timedelta(minutes=1)  # a sending takes 40 seconds at most: its turn, the connection, Telegram's answer
LONGEST_PAUSE = timedelta(minutes=10)  # between two tries
PROMISED = "promised"  # in the payload of one that was put off: its first minute
OF = "of"  # in the payload of one that was handed over: whose it is
_HELD = "notices held"


@dataclass(frozen=True)
class Claimed:
    """A notice taken for sending, with whom it is for. `repeated`: it may have been sent before, so it says so.

    `callback`: the promise it is about, with its client, once that was looked up; `last`: what was entered last of that client.
    """

    notice: Notice
    member: Member
    repeated: bool
    callback: Callback | None = None
    last: Entry | None = None


def _is_due(now: datetime, busy: Collection[int]) -> ColumnElement[bool]:
    """What is to be sent now, to others than the busy members.

    A lease or a pause that ends farther away than any lasts was written by a clock that has been set back since.
    Each case by itself is found by an index of its own; all of them in one condition would be looked for in everything promised.
    """
    waiting, sending = text("notices.state = 'waiting'"), text("notices.state = 'sending'")
    set_back = (Notice.due_at <= now) & (Notice.try_at > now + 2 * LONGEST_PAUSE)
    over = or_(Notice.lease_until <= now, Notice.lease_until > now + 2 * LEASE)
    cases = (and_(waiting, Notice.try_at <= now), and_(waiting, set_back), and_(sending, over))
    found = union_all(*(select(Notice.id).where(case) for case in cases))
    # Said once more of the row itself, for PostgreSQL looks only at that when another worker has just changed it.
    return Notice.id.in_(found) & or_(*cases) & Notice.member_id.not_in(busy)


async def any_due(session: AsyncSession, now: datetime, busy: Collection[int] = ()) -> bool:
    """Whether a claim would find anything: a look that needs no write lock."""
    return await session.scalar(select(Notice.id).where(_is_due(now, busy)).limit(1)) is not None


async def claim_due(session: AsyncSession, now: datetime, *, limit: int, busy: Collection[int] = ()) -> list[Claimed]:
    """Take what is due, callbacks first and the oldest first, at most one for each member and none for the busy ones.

    What a dead process had taken comes back after its lease.
    """
    due = select(Notice, Member).join(Member, Member.id == Notice.member_id).where(_is_due(now, busy))
    due = due.order_by(Notice.priority, Notice.due_at, Notice.id).limit(limit)
    rows = (await session.execute(due.with_for_update(of=Notice, skip_locked=True))).all()
    claimed: dict[int, Claimed] = {}
    for notice, member in rows:
        if member.id not in claimed:
            sent_before = notice.unsure or notice.state is NoticeState.SENDING
            claimed[member.id] = Claimed(notice, member, repeated=sent_before)
            notice.state, notice.lease_until = NoticeState.SENDING, now + LEASE
            notice.attempts += 1
    return list(claimed.values())


async def renewed(session: AsyncSession, claimed: Sequence[Claimed]) -> list[Claimed]:
    """What was taken, with its members and promises as they are now: since the claim they may have left, or been kept."""
    members = select(Member).where(Member.id.in_([one.member.id for one in claimed]))
    present = {member.id: member for member in await session.scalars(members)}
    about = await with_clients(session, [one.notice.callback_id for one in claimed if one.notice.callback_id])
    whole = [
        replace(one, member=present[one.member.id], callback=about.get(one.notice.callback_id or 0)) for one in claimed
    ]
    newest = await newest_entries(session, [callback.client_id for callback in about.values()])
    return [replace(one, last=newest.get(one.callback.client_id)) if one.callback else one for one in whole]


async def hold(session: AsyncSession, claimed: Sequence[Claimed]) -> None:
    """Take hold of several notices at once, each of which is to be settled, or given back, in this transaction."""
    ids = [one.notice.id for one in claimed]
    held = await session.scalars(select(Notice).where(Notice.id.in_(ids)).order_by(Notice.id).with_for_update())
    session.info[_HELD] = {notice.id: notice for notice in held}


async def settle(
    session: AsyncSession, claimed: Claimed, state: NoticeState, now: datetime, message_id: int | None = None
) -> bool:
    """Note how the sending ended; False when it is another's to note by now."""
    notice = await _held(session, claimed)
    if notice is None:
        return False
    notice.state, notice.settled_at, notice.message_id = state, now, message_id
    notice.lease_until = None
    return True


async def again_at(
    session: AsyncSession, claimed: Claimed, when: datetime, *, counts: bool, unsure: bool = False
) -> None:
    """Try again later. `counts`: it was an attempt; `unsure`: it may have arrived, so the next copy is marked."""
    notice = await _held(session, claimed)
    if notice is not None:
        notice.try_at, notice.unsure = when, notice.unsure or unsure
        _give_back(notice, counts=counts)


async def put_off(session: AsyncSession, claimed: Claimed, until: datetime) -> None:
    """It is no time to say it: it is due at another."""
    notice = await _held(session, claimed)
    if notice is not None:
        notice.payload = {PROMISED: notice.due_at.isoformat()} | notice.payload
        notice.due_at = notice.try_at = until
        _give_back(notice, counts=False)


async def hand_over(session: AsyncSession, claimed: Claimed, to: int) -> None:
    """It is for somebody else: whoever stands in for its member, or that member again."""
    notice = await _held(session, claimed)
    if notice is not None:
        notice.payload = {OF: notice.member_id} | notice.payload
        notice.member_id = to
        _give_back(notice, counts=False)


def meant_for(notice: Notice) -> int:
    """Whose notice it is, whoever gets it."""
    return int(notice.payload.get(OF, notice.member_id))


def promised_at(notice: Notice) -> datetime:
    """The minute it was to be said at first, before it was put off."""
    return datetime.fromisoformat(notice.payload[PROMISED]) if PROMISED in notice.payload else notice.due_at


def _give_back(notice: Notice, *, counts: bool) -> None:
    notice.state, notice.lease_until = NoticeState.WAITING, None
    if not counts:
        notice.attempts -= 1


async def _held(session: AsyncSession, claimed: Claimed) -> Notice | None:
    """The notice, if it is still held by this claim: a later one has another lease, and is not to be meddled with."""
    held: dict[int, Notice] = session.info.get(_HELD, {})
    notice = held.get(claimed.notice.id) or await session.get(Notice, claimed.notice.id, with_for_update=True)
    if notice is None or notice.state is not NoticeState.SENDING or notice.lease_until != claimed.notice.lease_until:
        return None
    return notice
