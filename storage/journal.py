"""The journal: every change a person makes, kept with its rows before and after; for ten minutes it can be taken back."""

from datetime import datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from storage import receipt, talks
from storage.clients import hold_numbers, holder_of, phone_taken
from storage.models import Change, Client, Entry, Member, Notice, Phone
from storage.rules.refusal import Refusal
from storage.rules.visibility import may_edit
from storage.trace import FOLLOWED, Followed, Row, as_json, taken, unpacked

UNDO_FOR = timedelta(minutes=10)
JUST_NOW = timedelta(seconds=30)
_OF_CLIENT = tuple(model for model in FOLLOWED if hasattr(model, "client_id"))
_TABLES = {model.__tablename__: model for model in FOLLOWED}
_IN_STEP = frozenset({"changed_at", "silent_since"})  # follows from the others: no reason to refuse an undo


async def record(session: AsyncSession, by: Member, kind: str, client_id: int | None, now: datetime) -> Change:
    """Write down what this unit of work has changed since the last record, under a name for the kind of change ("stage-moved")."""
    change = Change(member_id=by.id, client_id=client_id, kind=kind, at=now, rows=await taken(session))
    session.add(change)
    await session.flush()
    if (handled := receipt.current()) is not None:
        handled.change_id = change.id
    return change


async def extend(session: AsyncSession, change: Change) -> Change:
    """Add to a change what this unit of work has changed since, so that one Undo takes all of it back."""
    rows = {(row["table"], row["id"]): row for row in change.rows}
    for row in await taken(session):
        before = rows.get((row["table"], row["id"]), row)["before"]
        rows[row["table"], row["id"]] = {**row, "before": before}
    change.rows = list(rows.values())
    await session.flush()
    if (handled := receipt.current()) is not None:
        handled.change_id = change.id
    return change


async def just_made(session: AsyncSession, by: Member, client_id: int, now: datetime) -> Change | None:
    """The last change of `by` on a card, if it is seconds old: what the second of two taps must not take the Undo away from."""
    fresh = select(Change).where(Change.member_id == by.id, Change.client_id == client_id, Change.at > now - JUST_NOW)
    last = await session.scalar(fresh.order_by(Change.id.desc()).limit(1))
    return last if last is not None and last.rows and last.undone_at is None else None


async def made_together(session: AsyncSession, by: Member, kind: str, first_id: int) -> list[Change]:
    """What `by` did of a kind in the moment of a change, that change first; what was undone since is left out."""
    own = select(Change).where(Change.member_id == by.id, Change.kind == kind)
    first = await session.scalar(own.where(Change.id == first_id))
    if first is None:
        return []
    standing = own.where(Change.at == first.at, Change.id >= first_id, Change.undone_at.is_(None))
    return list((await session.scalars(standing.order_by(Change.id))).all())


async def of_member(session: AsyncSession, by: Member, change_id: int | None) -> Change | None:
    """A change that `by` has made, as long as it stands."""
    own = select(Change).where(Change.id == change_id, Change.member_id == by.id, Change.undone_at.is_(None))
    return await session.scalar(own) if change_id is not None else None


async def undo(session: AsyncSession, by: Member, change_id: int, now: datetime) -> Change:
    """Put back what one change of `by` changed.

    Raises Refusal: "undo-gone" (not theirs, unknown), "undo-already", "undo-too-late" (after ten minutes), "not-allowed",
    "card-archived" (put away since), "changed-meanwhile" (something has been built on it since), "phone-taken".
    """
    change = await _undoable(session, by, change_id, now)
    try:
        for row in _children_first(change.rows):
            await _put_back(session, by, row)
    except IntegrityError as error:  # its place is taken, or what it hung on is gone
        raise Refusal("changed-meanwhile") from error
    if any(row["table"] == Entry.__tablename__ for row in change.rows):
        await _recount(session, change)
    change.undone_at = now
    await taken(session)  # what an undo changes is no change of its own
    return change


async def _recount(session: AsyncSession, change: Change) -> None:
    """When somebody last talked to the client is told by the entries that are left."""
    client = await session.get(Client, change.client_id) if change.client_id is not None else None
    if client is not None:
        await talks.recount(session, client)


async def _undoable(session: AsyncSession, by: Member, change_id: int, now: datetime) -> Change:
    found = select(Change).where(Change.id == change_id, Change.member_id == by.id)
    change = await session.scalar(found.with_for_update())
    if change is None or not change.rows:
        raise Refusal("undo-gone")
    if change.undone_at is not None:
        raise Refusal("undo-already")
    if now - change.at > UNDO_FOR:
        raise Refusal("undo-too-late")
    if not may_edit(by.role, is_own=True):
        raise Refusal("not-allowed")
    if change.client_id is not None:
        # the card first, as every command holds it: two who wait for each other would wait for ever
        client = await session.get(Client, change.client_id, with_for_update=True)
        if client is not None and client.archived_at is not None and not _archived_by(change):
            raise Refusal("card-archived", name=client.name)
    return change


def _archived_by(change: Change) -> bool:
    return any(row["table"] == Client.__tablename__ and (row["after"] or {}).get("archived_at") for row in change.rows)


def _children_first(rows: list[Row]) -> list[Row]:
    """Rows to delete go children first, then the ones to restore parents first, as foreign keys want it."""
    order = {model.__tablename__: place for place, model in enumerate(FOLLOWED)}
    made = sorted((row for row in rows if row["before"] is None), key=lambda row: -order[row["table"]])
    kept = sorted((row for row in rows if row["before"] is not None), key=lambda row: order[row["table"]])
    return made + kept


async def _put_back(session: AsyncSession, by: Member, row: Row) -> None:
    model = _TABLES[row["table"]]
    row = {**row, "before": _known(model, row["before"]), "after": _known(model, row["after"])}
    present: Followed | None = await session.get(model, row["id"], with_for_update=True, populate_existing=True)
    if row["before"] is None:
        await _unmake(session, present, row["after"])
    elif row["after"] is None:
        await _bring_back(session, by, model, present, row["before"])
    else:
        _revert(model, present, row["before"], row["after"])
    await session.flush()


def _known(model: type[Followed], values: Row | None) -> Row | None:
    """Without columns that a row had before the program was renewed."""
    return values and {key: value for key, value in values.items() if key in model.__table__.columns}


async def _unmake(session: AsyncSession, present: Followed | None, after: Row) -> None:
    """A row made by the change goes again, unless somebody has built on it since; a note on a call goes with the call."""
    if isinstance(present, Notice | Entry):
        await _delete(session, present)
        return
    if present is None or as_json(present) != after:
        raise Refusal("changed-meanwhile")
    if isinstance(present, Client):
        for model in _OF_CLIENT:
            if await session.scalar(select(model.id).where(model.client_id == present.id).limit(1)):
                raise Refusal("changed-meanwhile")
    await _delete(session, present)


async def _delete(session: AsyncSession, row: Followed) -> None:
    """By a statement of its own: the unit of work would first load all that could hang on the row."""
    model = type(row)
    await session.execute(delete(model).where(model.id == row.id).execution_options(synchronize_session=False))
    session.expunge(row)


async def _bring_back(
    session: AsyncSession, by: Member, model: type[Followed], present: Followed | None, before: Row
) -> None:
    """A row the change deleted comes again, under its old id."""
    if present is not None:
        raise Refusal("changed-meanwhile")
    if model is Phone:
        await hold_numbers(session, [before["number"]])
        if holder := await holder_of(session, [before["number"]]):
            raise await phone_taken(session, by, holder)
    session.add(model(**{key: unpacked(model, key, value) for key, value in before.items()}))


def _revert(model: type[Followed], present: Followed | None, before: Row, after: Row) -> None:
    """What the change set gets its old value; refused when somebody has set the same since."""
    if present is None:
        raise Refusal("changed-meanwhile")
    is_now = as_json(present)
    for key in (key for key in before if before[key] != after[key]):
        if is_now[key] == after[key]:
            setattr(present, key, unpacked(model, key, before[key]))
        elif key not in _IN_STEP:
            raise Refusal("changed-meanwhile")
