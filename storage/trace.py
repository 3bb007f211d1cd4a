"""What a unit of work changes, row by row: noted as it is written, so that a change can be put down and taken back."""

from datetime import UTC, datetime
from enum import Enum
from typing import Any, TypeAlias, get_args

from sqlalchemy import Enum as EnumColumn
from sqlalchemy import event, inspect
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import object_session

from storage.models import Account, Attachment, Callback, Client, Contact, Entry, Notice, Phone, Table, Tag, YearlyDate
from storage.models.table import UtcDateTime

Followed: TypeAlias = (  # parents first
    Client | Phone | Tag | Contact | YearlyDate | Account | Entry | Attachment | Callback | Notice
)
FOLLOWED: tuple[type[Followed], ...] = get_args(Followed)
_TRACE = "journal"

Row = dict[str, Any]


def _made(_mapper: Any, _connection: Any, row: Followed) -> None:
    _note(row, None, as_json(row))


def _changed(_mapper: Any, _connection: Any, row: Followed) -> None:
    _note(row, _before(row), as_json(row))


def _deleted(_mapper: Any, _connection: Any, row: Followed) -> None:
    _note(row, _before(row), None)


for followed in FOLLOWED:
    event.listen(followed, "after_insert", _made)
    event.listen(followed, "before_update", _changed)
    event.listen(followed, "before_delete", _deleted)


def _note(row: Followed, before: Row | None, after: Row | None) -> None:
    """Keep in the session how a row was before its first change and after its last."""
    session = object_session(row)
    assert session is not None  # noqa: S101 - only a session writes rows
    trace: dict[tuple[str, int], Row] = session.info.setdefault(_TRACE, {})
    known = trace.get((row.__tablename__, row.id))
    first = known["before"] if known else before
    trace[row.__tablename__, row.id] = {"table": row.__tablename__, "id": row.id, "before": first, "after": after}


def as_json(row: Table) -> Row:
    """A row as it is now, in JSON."""
    state = inspect(row)
    # what was never set is not in the dictionary, and NULL in the table; getattr would ask the database for it
    return {column.key: _packed(state.dict.get(column.key)) for column in state.mapper.column_attrs}


def _before(row: Table) -> Row:
    state = inspect(row)
    replaced = {column.key: state.attrs[column.key].history.deleted for column in state.mapper.column_attrs}
    return as_json(row) | {key: _packed(values[0]) for key, values in replaced.items() if values}


def _packed(value: Any) -> Any:
    """A column's value as JSON; one moment is always written one way, or it would seem changed."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    return value.value if isinstance(value, Enum) else value


def unpacked(model: type[Followed], key: str, value: Any) -> Any:
    """A column's value out of JSON again."""
    kind = model.__table__.columns[key].type
    if value is not None and isinstance(kind, UtcDateTime):
        return datetime.fromisoformat(value)
    if value is not None and isinstance(kind, EnumColumn) and kind.enum_class:
        return kind.enum_class(value)
    return value


async def taken(session: AsyncSession) -> list[Row]:
    """What has changed since this was asked last: [{"table", "id", "before": {column: value} | None, "after": … | None}]."""
    await session.flush()
    trace: dict[tuple[str, int], Row] = session.info.pop(_TRACE, {})
    return [row for row in trace.values() if row["before"] != row["after"]]
