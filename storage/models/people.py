"""The team: its members, the invitations and the codes that make an owner."""

from datetime import datetime, time

from sqlalchemy import JSON, BigInteger, ForeignKey, String, text
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.table import Key, Short, Table, choice_of
from storage.rules.evening import Evening
from storage.rules.hours import WorkHours
from storage.rules.nagging import Nagging
from storage.rules.visibility import Role
from storage.rules.working import EVERY_DAY


class Member(Table):
    """Somebody of the team, known by the Telegram id; a leaver stays as a row that is not active.

    `open_client_id` is the card they were shown last: what they send without a word is about that one. `awaits_window`: a
    reminder that falls outside a client's call hours comes when they open. `retry_hours`: after a call in vain the next one is
    proposed so many hours later; with 0 nothing is. `evening_at`: without one the evening is the end of the working hours.
    `work_days`: the days of the week ("12345": Monday to Friday) of digests, nags and evenings. `lead_days`: how long before
    birthdays and other dates are told of, as `storage.rules.leads` packs it.
    While somebody is away, both `away_since` and `away_until` are set, and perhaps who stands in; `covers`: for whom this member
    stands in now, whose cards they work on as on their own. `leave_from`, `leave_until` and perhaps `leave_stand_in_id` are of an
    absence that is still to begin. `overdue_hours`: those in charge are told of promises overdue for so many working hours, of
    none with 0; `told_overdue_at`: when they were last.
    """

    __tablename__ = "members"

    id: Mapped[Key]
    telegram_id: Mapped[int] = mapped_column(BigInteger, unique=True)
    name: Mapped[str] = mapped_column(String(200))
    role: Mapped[Role] = mapped_column(choice_of(Role))
    language: Mapped[str] = mapped_column(String(8))
    timezone: Mapped[Short]
    work_start: Mapped[time] = mapped_column(default=time(9))
    work_end: Mapped[time] = mapped_column(default=time(19))
    digest_at: Mapped[time] = mapped_column(default=time(9))
    lead_days: Mapped[Short] = mapped_column(default="3", server_default=text("'3'"))
    awaits_window: Mapped[bool] = mapped_column(default=False, server_default=text("false"))
    retry_hours: Mapped[int] = mapped_column(default=2, server_default=text("2"))
    nagging: Mapped[Nagging] = mapped_column(choice_of(Nagging), default=Nagging.USUAL, server_default=text("'usual'"))
    evening: Mapped[Evening] = mapped_column(
        choice_of(Evening), default=Evening.QUESTION, server_default=text("'question'")
    )
    evening_at: Mapped[time | None] = mapped_column(default=None)
    work_days: Mapped[str] = mapped_column(String(7), default=EVERY_DAY, server_default=text("'1234567'"))
    rhythm_nudge: Mapped[bool] = mapped_column(default=True, server_default=text("true"))
    active: Mapped[bool] = mapped_column(default=True)
    unreachable_at: Mapped[datetime | None] = mapped_column(default=None)
    joined_at: Mapped[datetime]
    open_client_id: Mapped[int | None] = mapped_column(default=None)
    opened_at: Mapped[datetime | None] = mapped_column(default=None)
    away_since: Mapped[datetime | None] = mapped_column(default=None)
    away_until: Mapped[datetime | None] = mapped_column(default=None)
    substitute_id: Mapped[int | None] = mapped_column(default=None)
    leave_from: Mapped[datetime | None] = mapped_column(default=None)
    leave_until: Mapped[datetime | None] = mapped_column(default=None)
    leave_stand_in_id: Mapped[int | None] = mapped_column(default=None)
    covers: Mapped[list[int]] = mapped_column(JSON, default=list, server_default=text("'[]'"))

    overdue_hours: Mapped[int] = mapped_column(default=8, server_default=text("8"))
    told_overdue_at: Mapped[datetime | None] = mapped_column(default=None)

    @property
    def acts_for(self) -> frozenset[int]:
        """Whose cards and promises are this member's to work on: their own, and those of the colleagues they stand in for."""
        return frozenset((self.id, *(self.covers or ())))

    @property
    def work_hours(self) -> WorkHours:
        """When they are at work, by their own clock."""
        return WorkHours(self.work_start, self.work_end)


class Invite(Table):
    """A link that lets one person in, with a role; only its hash is kept."""

    __tablename__ = "invites"

    id: Mapped[Key]
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    role: Mapped[Role] = mapped_column(choice_of(Role))
    invited_by: Mapped[int] = mapped_column(ForeignKey("members.id"))
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None] = mapped_column(default=None)
    used_by: Mapped[int | None] = mapped_column(ForeignKey("members.id"), default=None)


class Claim(Table):
    """A one-time code from the console that makes its bearer the owner."""

    __tablename__ = "claims"

    id: Mapped[Key]
    code_hash: Mapped[str] = mapped_column(String(64), unique=True)
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None] = mapped_column(default=None)
