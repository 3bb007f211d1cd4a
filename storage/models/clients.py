"""A client's card and what belongs to it: phones, tags, contact persons."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, Index, String, Text, text
from sqlalchemy.orm import Mapped, foreign, mapped_column, relationship

from storage.models.occasions import YearlyDate
from storage.models.people import Member
from storage.models.rhythm import TagRhythm
from storage.models.table import NEVER_AGAIN, Key, Line, Short, Table, choice_of
from storage.rules.birthdays import Birthday
from storage.rules.funnel import Heat, Stage

# What a card says in a line of text each, by column, in the order it is shown: shown, typed anew, and found by.
PLAIN_FACTS = ("company", "position", "email", "city", "address", "tin")


class Kind(StrEnum):
    """Whose card it is."""

    PERSON = "person"
    COMPANY = "company"


class Yearly:
    """Columns of a birthday, its year optional; `birth_key` is month*100+day, indexed for "whose day is near"."""

    birth_day: Mapped[int | None] = mapped_column(default=None)
    birth_month: Mapped[int | None] = mapped_column(default=None)
    birth_year: Mapped[int | None] = mapped_column(default=None)
    birth_key: Mapped[int | None] = mapped_column(default=None)

    @property
    def birthday(self) -> Birthday | None:
        """The birthday as one value."""
        if self.birth_day is None or self.birth_month is None:
            return None
        return Birthday(self.birth_day, self.birth_month, self.birth_year)

    @birthday.setter
    def birthday(self, value: Birthday | None) -> None:
        self.birth_day = value.day if value else None
        self.birth_month = value.month if value else None
        self.birth_year = value.year if value else None
        self.birth_key = value.key if value else None


def _made_at(row: Any) -> datetime:
    """Of a new card: nobody has talked to the client since it was made."""
    made: datetime = row.get_current_parameters()["created_at"]
    return made


_HAS_RHYTHM = text("cadence_days IS NOT NULL")
_OWN_RHYTHMS = Index(
    "ix_clients_own_rhythm", "owner_id", "cadence_days", sqlite_where=_HAS_RHYTHM, postgresql_where=_HAS_RHYTHM
)


class Client(Yearly, Table):
    """A card. `name` is what is displayed; what it is found by is kept by `storage.search`. `tin` is what they are taxed under.

    `timezone` was said by somebody, NULL where city and phones must tell; `call_hours` are packed by `storage.rules.windows`.
    `silent_since` is when somebody last talked to them, or when the card was made; every `cadence_days` days somebody is to, NULL
    where the tags or the stage say how often; until `rest_until` nobody is reminded of it.
    """

    __tablename__ = "clients"
    __table_args__ = (
        Index("ix_clients_birthdays", "owner_id", "birth_key"),
        Index("ix_clients_recent", "owner_id", "changed_at"),
        Index("ix_clients_silent", "owner_id", "silent_since"),
        _OWN_RHYTHMS,
        NEVER_AGAIN,
    )

    id: Mapped[Key]
    kind: Mapped[Kind] = mapped_column(choice_of(Kind), default=Kind.PERSON)
    name: Mapped[Line]
    last_name: Mapped[Line | None] = mapped_column(default=None)
    first_name: Mapped[Line | None] = mapped_column(default=None)
    middle_name: Mapped[Line | None] = mapped_column(default=None)
    company: Mapped[Line | None] = mapped_column(default=None)
    position: Mapped[Line | None] = mapped_column(default=None)
    email: Mapped[Line | None] = mapped_column(default=None)
    city: Mapped[Line | None] = mapped_column(default=None)
    address: Mapped[Line | None] = mapped_column(default=None)
    tin: Mapped[Line | None] = mapped_column(default=None)
    latitude: Mapped[float | None] = mapped_column(default=None)
    longitude: Mapped[float | None] = mapped_column(default=None)
    timezone: Mapped[Short | None] = mapped_column(default=None)
    call_hours: Mapped[Line | None] = mapped_column(default=None)
    source: Mapped[Line | None] = mapped_column(default=None)
    stage: Mapped[Stage] = mapped_column(choice_of(Stage), default=Stage.WHITE)
    refusal_reason: Mapped[str | None] = mapped_column(Text, default=None)
    heat: Mapped[Heat] = mapped_column(choice_of(Heat), default=Heat.COLD)
    owner_id: Mapped[int] = mapped_column(ForeignKey("members.id"), index=True)
    archived_at: Mapped[datetime | None] = mapped_column(default=None)
    created_at: Mapped[datetime]
    created_by: Mapped[int] = mapped_column(ForeignKey("members.id"))
    changed_at: Mapped[datetime] = mapped_column(index=True)
    silent_since: Mapped[datetime] = mapped_column(
        index=True, default=_made_at, server_default=text("'1970-01-01 00:00:00'")
    )
    cadence_days: Mapped[int | None] = mapped_column(default=None)
    rest_until: Mapped[datetime | None] = mapped_column(default=None)

    phones: Mapped[list["Phone"]] = relationship(
        lazy="raise", order_by="Phone.position, Phone.id", cascade="all, delete-orphan"
    )
    tags: Mapped[list["Tag"]] = relationship(lazy="raise", order_by="Tag.id", cascade="all, delete-orphan")
    contacts: Mapped[list["Contact"]] = relationship(lazy="raise", order_by="Contact.id", cascade="all, delete-orphan")
    accounts: Mapped[list["Account"]] = relationship(lazy="raise", order_by="Account.id", cascade="all, delete-orphan")
    dates: Mapped[list[YearlyDate]] = relationship(
        lazy="raise", order_by=[YearlyDate.key, YearlyDate.id], viewonly=True
    )
    owner: Mapped[Member] = relationship(lazy="raise", foreign_keys=[owner_id])


class Phone(Table):
    """A number of a client, E.164 ("+79161234567")."""

    __tablename__ = "phones"
    __table_args__ = NEVER_AGAIN

    id: Mapped[Key]
    client_id: Mapped[int] = mapped_column(ForeignKey("clients.id", ondelete="CASCADE"), index=True)
    number: Mapped[str] = mapped_column(String(32), index=True)
    position: Mapped[int] = mapped_column(default=0)


class Tag(Table):
    """A word put on a card; `key` is the folded form by which equal tags meet."""

    __tablename__ = "tags"
    __table_args__ = (Index("ix_tags_key_client_id", "key", "client_id", unique=True), NEVER_AGAIN)

    id: Mapped[Key]
    client_id: Mapped[int] = mapped_column(ForeignKey("clients.id", ondelete="CASCADE"), index=True)
    name: Mapped[Short]
    key: Mapped[Short]

    rhythm: Mapped[TagRhythm | None] = relationship(
        lazy="raise", viewonly=True, primaryjoin=lambda: foreign(Tag.key) == TagRhythm.key
    )


class Contact(Yearly, Table):
    """A person at the client: a contact person with a phone, a birthday and call hours of their own.

    `timezone` and `call_hours` are as a client's.
    """

    __tablename__ = "contacts"
    __table_args__ = NEVER_AGAIN

    id: Mapped[Key]
    client_id: Mapped[int] = mapped_column(ForeignKey("clients.id", ondelete="CASCADE"), index=True)
    name: Mapped[Line]
    phone: Mapped[str | None] = mapped_column(String(32), default=None)
    birth_key: Mapped[int | None] = mapped_column(default=None, index=True)
    timezone: Mapped[Short | None] = mapped_column(default=None)
    call_hours: Mapped[Line | None] = mapped_column(default=None)


class Account(Table):
    """A Telegram account known to be a client's: by its id (a channel's is negative), or by the bare name of who hides it.

    `hidden_key` is that name folded; two people may share it.
    """

    __tablename__ = "accounts"
    __table_args__ = NEVER_AGAIN

    id: Mapped[Key]
    client_id: Mapped[int] = mapped_column(ForeignKey("clients.id", ondelete="CASCADE"), index=True)
    telegram_id: Mapped[int | None] = mapped_column(BigInteger, default=None, index=True)
    username: Mapped[Short | None] = mapped_column(default=None)
    hidden_key: Mapped[str | None] = mapped_column(String(300), default=None, index=True)
