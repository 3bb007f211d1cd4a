"""The yearly dates of a client beside the birthday: of a contract, a wedding, a firm, or in somebody's own words."""

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.table import NEVER_AGAIN, Key, Line, Table, choice_of
from storage.rules.birthdays import Birthday
from storage.rules.occasions import Occasion


class YearlyDate(Table):
    """A day that comes back every year; of a contact person when `contact_id` says so. `title` names an `other` occasion.

    `key` is month*100+day, indexed for "whose day is near".
    """

    __tablename__ = "yearly_dates"
    __table_args__ = (Index("ix_yearly_dates_near", "key", "client_id"), NEVER_AGAIN)

    id: Mapped[Key]
    client_id: Mapped[int] = mapped_column(ForeignKey("clients.id", ondelete="CASCADE"), index=True)
    contact_id: Mapped[int | None] = mapped_column(
        ForeignKey("contacts.id", ondelete="CASCADE"), default=None, index=True
    )
    occasion: Mapped[Occasion] = mapped_column(choice_of(Occasion))
    title: Mapped[Line | None] = mapped_column(default=None)
    day: Mapped[int]
    month: Mapped[int]
    year: Mapped[int | None] = mapped_column(default=None)
    key: Mapped[int]

    @property
    def date(self) -> Birthday:
        """The day as one value."""
        return Birthday(self.day, self.month, self.year)
