"""What happens with a client: entries of its history, promised callbacks, and the journal of changes."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, BigInteger, ForeignKey, Index, Text, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.models.clients import Client
from storage.models.people import Member
from storage.models.table import NEVER_AGAIN, Key, Line, Short, Table, choice_of
from storage.rules.outcomes import Outcome


class EntryKind(StrEnum):
    """What an entry of the history tells."""

    CREATED = "created"
    CALL = "call"
    NOTE = "note"
    STAGE = "stage"
    FORWARD = "forward"
    FILE = "file"
    GREETED = "greeted"


class FileKind(StrEnum):
    """What Telegram takes a file for; it is sent again by the method of its kind."""

    PHOTO = "photo"
    VIDEO = "video"
    VOICE = "voice"
    VIDEO_NOTE = "video_note"
    AUDIO = "audio"
    DOCUMENT = "document"


class CallbackState(StrEnum):
    """Where a promise to call back stands."""

    OPEN = "open"
    DONE = "done"
    CANCELLED = "cancelled"


class Entry(Table):
    """A line of a client's history; of a forwarded message `at` is its own date, `author` who wrote it.

    `asked` is the second at which the buttons were shown that made this entry, so that two taps make one; NULL when it was typed.
    """

    __tablename__ = "entries"
    __table_args__ = (
        Index("ix_entries_of_client", "client_id", "at"),
        Index("ix_entries_of_member", "member_id", "at"),
        Index("ix_entries_asked", "client_id", "member_id", "asked", unique=True),
        NEVER_AGAIN,
    )

    id: Mapped[Key]
    client_id: Mapped[int] = mapped_column(ForeignKey("clients.id", ondelete="CASCADE"))
    member_id: Mapped[int] = mapped_column(ForeignKey("members.id"))
    at: Mapped[datetime]
    kind: Mapped[EntryKind] = mapped_column(choice_of(EntryKind))
    outcome: Mapped[Outcome | None] = mapped_column(choice_of(Outcome), default=None)
    text: Mapped[str | None] = mapped_column(Text, default=None)
    author: Mapped[Line | None] = mapped_column(default=None)
    asked: Mapped[int | None] = mapped_column(default=None)

    member: Mapped[Member] = relationship(lazy="raise")
    attachment: Mapped["Attachment | None"] = relationship(lazy="raise", viewonly=True)


class Attachment(Table):
    """A file that came with an entry; it lies with Telegram, and is sent again by its `file_id`. `size` is in bytes."""

    __tablename__ = "attachments"
    __table_args__ = NEVER_AGAIN

    id: Mapped[Key]
    client_id: Mapped[int] = mapped_column(ForeignKey("clients.id", ondelete="CASCADE"), index=True)
    entry_id: Mapped[int] = mapped_column(ForeignKey("entries.id", ondelete="CASCADE"), unique=True)
    kind: Mapped[FileKind] = mapped_column(choice_of(FileKind))
    file_id: Mapped[str] = mapped_column(Text)
    unique_id: Mapped[Short]
    name: Mapped[Line | None] = mapped_column(default=None)
    size: Mapped[int | None] = mapped_column(BigInteger, default=None)


class Callback(Table):
    """A promise to call a client back at a minute; of one member to one client at most one is open.

    `snoozes`: how often it was put off since it was last planned.
    """

    __tablename__ = "callbacks"
    __table_args__ = (
        Index("ix_callbacks_of_member", "member_id", "state", "due_at"),
        Index(
            "ix_callbacks_due", "due_at", sqlite_where=text("state = 'open'"), postgresql_where=text("state = 'open'")
        ),
        Index(
            "ix_callbacks_open",
            "client_id",
            "member_id",
            unique=True,
            sqlite_where=text("state = 'open'"),
            postgresql_where=text("state = 'open'"),
        ),
        NEVER_AGAIN,
    )

    id: Mapped[Key]
    client_id: Mapped[int] = mapped_column(ForeignKey("clients.id", ondelete="CASCADE"), index=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("members.id"))
    due_at: Mapped[datetime]
    reason: Mapped[str | None] = mapped_column(Text, default=None)
    snoozes: Mapped[int] = mapped_column(default=0, server_default=text("0"))
    state: Mapped[CallbackState] = mapped_column(choice_of(CallbackState), default=CallbackState.OPEN)
    closed_at: Mapped[datetime | None] = mapped_column(default=None)

    client: Mapped[Client] = relationship(lazy="raise")


class Escalation(Table):
    """That one of those in charge was told of a promise nobody keeps; of the same promise for another minute they are told anew."""

    __tablename__ = "escalations"

    lead_id: Mapped[int] = mapped_column(ForeignKey("members.id"), primary_key=True, autoincrement=False)
    callback_id: Mapped[int] = mapped_column(
        ForeignKey("callbacks.id", ondelete="CASCADE"), primary_key=True, autoincrement=False, index=True
    )
    due_at: Mapped[datetime] = mapped_column(primary_key=True)


class Change(Table):
    """One thing somebody did, with the rows before and after: what Undo takes back and an audit reads.

    `rows`: [{"table", "id", "before": {column: value} | null, "after": {column: value} | null}].
    """

    __tablename__ = "changes"
    __table_args__ = (Index("ix_changes_of_member", "member_id", "at"),)

    id: Mapped[Key]
    member_id: Mapped[int] = mapped_column(ForeignKey("members.id"))
    client_id: Mapped[int | None] = mapped_column(index=True)
    kind: Mapped[Short]
    at: Mapped[datetime]
    rows: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    undone_at: Mapped[datetime | None] = mapped_column(default=None)
