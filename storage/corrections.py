"""What was misunderstood put right: how a call ended or whose it was, a fact that is none, a note that is one."""

from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from storage import calls, editing, journal, talks
from storage.calls import Logged
from storage.clients import editable
from storage.models import Callback, CallbackState, Change, Entry, EntryKind, Member
from storage.rules.outcomes import Outcome
from storage.rules.refusal import Refusal
from storage.trace import Row, unpacked


async def own_call(session: AsyncSession, by: Member, entry_id: int) -> Entry:
    """A call that the member has logged. Raises Refusal "not-found"."""
    entry = await session.get(Entry, entry_id)
    if entry is None or entry.member_id != by.id or entry.kind is not EntryKind.CALL:
        raise Refusal("not-found")
    return entry


async def set_outcome(session: AsyncSession, by: Member, entry_id: int, outcome: Outcome, now: datetime) -> Logged:
    """Give a call of the member's own another outcome."""
    entry = await own_call(session, by, entry_id)
    client = await editable(session, by, entry.client_id)
    change = None
    if entry.outcome is not outcome:
        entry.outcome, client.changed_at = outcome, now
        await talks.recount(session, client)
        change = await journal.record(session, by, "outcome-set", client.id, now)
    return Logged(entry, change, await calls.proposal(session, client))


async def move_call(session: AsyncSession, by: Member, entry_id: int, to_id: int, now: datetime) -> Logged:
    """Take a call just logged back, with what it promised, and log it on another card. Raises Refusal as an undo does."""
    entry = await own_call(session, by, entry_id)
    change = await calls.change_of(session, by, entry)
    if change is None or entry.outcome is None:
        raise Refusal("undo-gone")
    outcome, note, promised = entry.outcome, entry.text, _promised(change.rows)
    await journal.undo(session, by, change.id, now)
    return await calls.log(session, by, to_id, outcome, now, note=note, call_back_at=promised)


def _promised(rows: list[Row]) -> datetime | None:
    """When the call was to be answered by the next one."""
    made = (row["after"] for row in rows if row["table"] == Callback.__tablename__ and row["after"])
    due = (after["due_at"] for after in made if after["state"] == CallbackState.OPEN.value)
    moment: datetime | None = next((unpacked(Callback, "due_at", at) for at in due), None)
    return moment


async def note_instead(
    session: AsyncSession, by: Member, client_id: int, columns: dict[str, Any], text: str, now: datetime
) -> Change:
    """Take a fact off the card and keep its words as a note, in one change."""
    await editable(session, by, client_id)
    session.add(Entry(client_id=client_id, member_id=by.id, at=now, kind=EntryKind.NOTE, text=text))
    if "tags" in columns:
        return await editing.set_tags(session, by, client_id, columns["tags"], now)
    return await editing.change(session, by, client_id, now, **columns)


async def own_note(session: AsyncSession, by: Member, client_id: int) -> Entry | None:
    """The member's last note on a card."""
    notes = select(Entry).where(Entry.client_id == client_id, Entry.member_id == by.id, Entry.kind == EntryKind.NOTE)
    return await session.scalar(notes.order_by(Entry.id.desc()).limit(1))


async def fact_instead(
    session: AsyncSession, by: Member, client_id: int, entry_id: int, field: str, now: datetime
) -> Change:
    """Make a note a plain fact of its card, in one change. Raises Refusal "button-too-old" when either has changed since."""
    client, note = await editable(session, by, client_id), await own_note(session, by, client_id)
    if note is None or note.id != entry_id or not note.text or getattr(client, field):
        raise Refusal("button-too-old")
    text = note.text
    await session.delete(note)
    return await editing.change(session, by, client_id, now, **{field: text})
