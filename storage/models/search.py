"""What cards are found by; kept in step with them by `storage.search`, and made anew by `kartoteka reindex`."""

from sqlalchemy import ARRAY, Index, Integer, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.table import Table


class FoundBy(Table):
    """The key of a card. `terms` are the numbers its terms go by in PostgreSQL's index; SQLite's is the table search_index.

    Without a foreign key: to take a card out, SQLite's index must be told the key the card had.
    """

    __tablename__ = "search_cards"
    __table_args__ = (
        # what is put in is found at once: a list of what is still to be put in would be walked through by every search
        Index("ix_search_cards_terms", "terms", postgresql_using="gin", postgresql_with={"fastupdate": False}).ddl_if(
            dialect="postgresql"
        ),
    )

    client_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    key: Mapped[str] = mapped_column(Text)
    terms: Mapped[bytes | None] = mapped_column(LargeBinary().with_variant(ARRAY(Integer), "postgresql"), default=None)


class IndexEdition(Table):
    """By which rules the keys were made: one row, or none in a base from before editions were kept."""

    __tablename__ = "search_edition"

    rules: Mapped[str] = mapped_column(String(64), primary_key=True)


class KnownWord(Table):
    """A word that stands on some card, under a number of what it is met by: itself, some of its letters left out, a piece of it."""

    __tablename__ = "search_words"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 - SQLAlchemy reads it from the class

    met: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    word: Mapped[str] = mapped_column(String(64), primary_key=True)
