"""What comes in and what must go out: the inbox of updates, the outbox of notices, half-filled forms."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, BigInteger, ForeignKey, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.table import NEVER_AGAIN, Key, Short, Table, choice_of


class UpdateState(StrEnum):
    """Where an update from Telegram stands.

    `saved`: its effect is kept, but whoever sent it may not have been answered; a dead one failed too often and waits for a person,
    who may want it handled again.
    """

    NEW = "new"
    SAVED = "saved"
    DONE = "done"
    DEAD = "dead"
    AGAIN = "again"


class NoticeKind(StrEnum):
    """What a notice says.

    An answer is one that could not be given at once; a return, what happened while somebody was away; an escalation, which promises
    nobody keeps; taken, that somebody else does.
    """

    ANSWER = "answer"
    CALLBACK = "callback"
    MESSAGE = "message"
    BIRTHDAY = "birthday"
    DIGEST = "digest"
    NAG = "nag"
    EVENING = "evening"
    RETURN = "return"
    ESCALATION = "escalation"
    TAKEN = "taken"
    RHYTHM = "rhythm"


class NoticeState(StrEnum):
    """Where a notice stands; `missed` could not be delivered and is told when the person returns."""

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    MISSED = "missed"
    CANCELLED = "cancelled"


class InboxUpdate(Table):
    """An update as Telegram gave it; acknowledged only after this row is committed.

    `attempts` counts failures, `crashes` how often the program ended while it handled this one; `change_id` is what it changed,
    `error` what went wrong at last: the kind of failure and its place, without anybody's words.
    """

    __tablename__ = "inbox"
    __table_args__ = (
        Index(
            "ix_inbox_open",
            "update_id",
            sqlite_where=text("state IN ('new', 'saved')"),
            postgresql_where=text("state IN ('new', 'saved')"),
        ),
        Index(
            "ix_inbox_aside",
            "update_id",
            sqlite_where=text("state IN ('dead', 'again')"),
            postgresql_where=text("state IN ('dead', 'again')"),
        ),
    )

    update_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    person: Mapped[int] = mapped_column(BigInteger)
    raw: Mapped[str] = mapped_column(Text)
    state: Mapped[UpdateState] = mapped_column(choice_of(UpdateState), default=UpdateState.NEW)
    attempts: Mapped[int] = mapped_column(default=0)
    crashes: Mapped[int] = mapped_column(default=0, server_default=text("0"))
    change_id: Mapped[int | None] = mapped_column(default=None)
    error: Mapped[str | None] = mapped_column(String(300), default=None)
    received_at: Mapped[datetime]


def _among(state: str, name: str, column: str) -> Index:
    """An index of the notices of one state alone: those due are found without a look at all that is promised for later."""
    only = text(f"state = '{state}'")
    return Index(name, column, sqlite_where=only, postgresql_where=only)


class Notice(Table):
    """Something that must be said to a member at a time: the outbox, and the only schedule there is.

    `due_at` is the minute that was promised, `try_at` when to try (again); `unsure`: a copy may have arrived already.
    `key` says what it is about so that it is written once ("digest:5:2026-11-27"); `priority` orders what is due at the same time.
    """

    __tablename__ = "notices"
    __table_args__ = (
        _among("waiting", "ix_notices_waiting", "try_at"),
        _among("waiting", "ix_notices_promised", "due_at"),
        _among("sending", "ix_notices_taken", "lease_until"),
        Index(
            "ix_notices_nags",
            "member_id",
            "settled_at",
            sqlite_where=text("kind = 'nag'"),
            postgresql_where=text("kind = 'nag'"),
        ),
        NEVER_AGAIN,
    )

    id: Mapped[Key]
    kind: Mapped[NoticeKind] = mapped_column(choice_of(NoticeKind))
    priority: Mapped[int]
    member_id: Mapped[int] = mapped_column(ForeignKey("members.id"), index=True)
    callback_id: Mapped[int | None] = mapped_column(ForeignKey("callbacks.id", ondelete="CASCADE"), index=True)
    due_at: Mapped[datetime]
    try_at: Mapped[datetime]
    unsure: Mapped[bool] = mapped_column(default=False)
    state: Mapped[NoticeState] = mapped_column(choice_of(NoticeState), default=NoticeState.WAITING)
    lease_until: Mapped[datetime | None] = mapped_column(default=None)
    attempts: Mapped[int] = mapped_column(default=0)
    key: Mapped[str | None] = mapped_column(String(120), unique=True)
    payload: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    message_id: Mapped[int | None] = mapped_column(default=None)
    settled_at: Mapped[datetime | None] = mapped_column(default=None)


class HalfFilled(Table):
    """A form a member is in the middle of: which one, at which question, with the answers so far.

    A parked one was left for something else: what is typed does not go into it until it is gone on with. One of a kind is kept,
    and of all of them at most one is not parked.
    """

    __tablename__ = "forms"

    member_id: Mapped[int] = mapped_column(ForeignKey("members.id"), primary_key=True, autoincrement=False)
    form: Mapped[Short] = mapped_column(primary_key=True)
    step: Mapped[int]
    answers: Mapped[dict[str, Any]] = mapped_column(JSON)
    parked: Mapped[bool] = mapped_column(default=False)
    updated_at: Mapped[datetime]


class Burst(Table):
    """The things a member has sent last, in one go, and the message that answers them all.

    `client_id` and `change_id` say where they were kept; both are missing as long as it is asked whose they are.
    """

    __tablename__ = "bursts"

    member_id: Mapped[int] = mapped_column(ForeignKey("members.id"), primary_key=True, autoincrement=False)
    sent_at: Mapped[datetime]
    group_id: Mapped[Short | None] = mapped_column(default=None)
    client_id: Mapped[int | None] = mapped_column(default=None)
    change_id: Mapped[int | None] = mapped_column(default=None)
    message_id: Mapped[int | None] = mapped_column(default=None)
