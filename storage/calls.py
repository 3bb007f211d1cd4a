"""Calls and notes: the entries of a client's history."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from storage import callbacks, journal, talks
from storage.clients import editable, visible_to
from storage.models import CallbackState, Change, Client, Entry, EntryKind, Member
from storage.promises import newest_entries
from storage.rules.funnel import Stage, proposed
from storage.rules.ladder import Call
from storage.rules.outcomes import Outcome
from storage.rules.paging import page_start
from storage.rules.refusal import Refusal
from storage.rules.visibility import masks_numbers

NOTE_LIMIT = 2000
LOGGED = "call-logged"
JUST_NOW = timedelta(minutes=10)
CALLS_WEIGHED = 60


@dataclass(frozen=True)
class Logged:
    """A call in the history, the change to undo it by, the stage its orders speak for, and when a promise it moves had been due."""

    entry: Entry
    change: Change | None
    proposed: Stage | None
    was_due: datetime | None = None


@dataclass(frozen=True)
class History:
    """A page of a client's history, the newest entry first."""

    client: Client
    entries: Sequence[Entry]
    total: int
    offset: int
    masked: bool


async def log(
    session: AsyncSession,
    by: Member,
    client_id: int,
    outcome: Outcome,
    now: datetime,
    *,
    note: str | None = None,
    asked: int | None = None,
    callback_id: int | None = None,
    call_back_at: datetime | None = None,
) -> Logged:
    """Log a call. It keeps the promise it answers: the one named, or the member's own whose minute has come.

    `asked` is the second at which the buttons were shown: a second press of the same ones logs nothing more.
    `call_back_at` promises the next call in the same change.
    """
    client = await editable(session, by, client_id)
    if asked is not None and (before := await _asked_before(session, by, client_id, asked)):
        return Logged(before, await change_of(session, by, before), await proposal(session, client))
    entry = Entry(
        client_id=client_id, member_id=by.id, at=now, kind=EntryKind.CALL, outcome=outcome, text=note, asked=asked
    )
    session.add(entry)
    talks.talked(client, entry)
    if callback_id is None:
        await callbacks.keep_due(session, by, client_id, now)
    else:
        await _keep(session, by, client_id, callback_id, now)
    was_due = None
    if call_back_at is not None:
        _, was_due = await callbacks.put(session, by, client, call_back_at, note, now)
    client.changed_at = now
    change = await journal.record(session, by, LOGGED, client_id, now)
    return Logged(entry, change, await proposal(session, client), was_due)


async def _asked_before(session: AsyncSession, by: Member, client_id: int, asked: int) -> Entry | None:
    same = select(Entry).where(Entry.client_id == client_id, Entry.member_id == by.id, Entry.asked == asked)
    return await session.scalar(same)


async def change_of(session: AsyncSession, by: Member, entry: Entry) -> Change | None:
    """The change that logged a call: made by the same member in the same moment."""
    made = select(Change).where(
        Change.member_id == by.id, Change.client_id == entry.client_id, Change.kind == LOGGED, Change.at == entry.at
    )
    return await session.scalar(made.order_by(Change.id.desc()).limit(1))


async def logged(session: AsyncSession, by: Member, entry_id: int) -> Logged:
    """A call of the member's own, as it was when it was logged. Raises Refusal "not-found", and as `editable` does."""
    entry = await session.get(Entry, entry_id)
    if entry is None or entry.member_id != by.id:
        raise Refusal("not-found")
    client = await editable(session, by, entry.client_id)
    return Logged(entry, await change_of(session, by, entry), await proposal(session, client))


async def _keep(session: AsyncSession, by: Member, client_id: int, callback_id: int, now: datetime) -> None:
    """An old reminder may be answered again: a promise that is closed, or was taken back, is none to be kept."""
    try:
        callback = await callbacks.own_open(session, by, callback_id, client_id)
    except Refusal as refusal:
        if refusal.text_id not in {"callback-closed", "not-found"}:
            raise
        return
    await callbacks.close(session, callback, CallbackState.DONE, now)


async def orders(session: AsyncSession, client_id: int) -> int:
    """How many orders the history tells of."""
    ordered = select(func.count()).where(Entry.client_id == client_id, Entry.outcome == Outcome.ORDER)
    return await session.scalar(ordered) or 0


async def proposal(session: AsyncSession, client: Client) -> Stage | None:
    """The stage that the orders of a client's history speak for."""
    return proposed(client.stage, await orders(session, client.id))


async def set_note(
    session: AsyncSession,
    by: Member,
    entry_id: int,
    note: str,
    now: datetime,
    *,
    call_back_at: datetime | None = None,
) -> Logged:
    """Put a note to a call of the member's own, in place of the one it had; `call_back_at` as when a call is logged."""
    entry = await session.get(Entry, entry_id)
    if entry is None or entry.member_id != by.id:
        raise Refusal("not-found")
    client = await editable(session, by, entry.client_id)
    entry.text, was_due = note, None
    if call_back_at is not None:
        _, was_due = await callbacks.put(session, by, client, call_back_at, note, now)
    change = await journal.record(session, by, "note-set", client.id, now)
    return Logged(entry, change, await proposal(session, client), was_due)


async def add_note(session: AsyncSession, by: Member, client_id: int, note: str, now: datetime) -> Change:
    """Write a note into a client's history."""
    client = await editable(session, by, client_id)
    session.add(Entry(client_id=client_id, member_id=by.id, at=now, kind=EntryKind.NOTE, text=note))
    client.changed_at = now
    return await journal.record(session, by, "note-added", client_id, now)


async def history(session: AsyncSession, by: Member, client_id: int, *, limit: int, offset: int) -> History:
    """A page of a client's history. Raises Refusal "not-found"."""
    client = await session.scalar(select(Client).where(Client.id == client_id, visible_to(by)))
    if client is None:
        raise Refusal("not-found")
    total = await session.scalar(select(func.count()).where(Entry.client_id == client_id)) or 0
    offset = page_start(offset, total)
    rows = select(Entry).where(Entry.client_id == client_id)
    rows = rows.options(joinedload(Entry.member), joinedload(Entry.attachment))
    rows = rows.order_by(Entry.at.desc(), Entry.id.desc()).limit(limit).offset(offset)
    return History(client, (await session.scalars(rows)).all(), total, offset, masks_numbers(by.role))


async def just_noted(session: AsyncSession, by: Member, client_id: int, now: datetime) -> str | None:
    """The note of the call that the member has just logged: why the client is to be called back."""
    entry = (await newest_entries(session, [client_id])).get(client_id)
    if entry is None or entry.kind is not EntryKind.CALL or entry.member_id != by.id or now - entry.at > JUST_NOW:
        return None
    return entry.text


async def told_of(session: AsyncSession, client_id: int) -> list[Call]:
    """The last calls to a client, whoever made them, the newest first."""
    logged = select(Entry.at, Entry.outcome).where(Entry.client_id == client_id, Entry.kind == EntryKind.CALL)
    rows = await session.execute(logged.order_by(Entry.at.desc(), Entry.id.desc()).limit(CALLS_WEIGHED))
    return [Call(at, outcome) for at, outcome in rows if outcome is not None]
