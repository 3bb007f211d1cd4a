"""the words of the search are kept by number."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0008"
down_revision: str | None = "0007"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """The index is emptied, for cards are kept in it otherwise; the program fills it at its first start."""
    _emptied()
    op.create_table(
        "search_words",
        sa.Column("met", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("word", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("met", "word", name=op.f("pk_search_words")),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    _emptied()
    in_c = sa.String(64).with_variant(sa.String(64, collation="C"), "postgresql")
    op.create_table(
        "search_words",
        sa.Column("met_by", in_c, nullable=False),
        sa.Column("word", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("met_by", "word", name=op.f("pk_search_words")),
        sqlite_with_rowid=False,
    )


def _emptied() -> None:
    op.execute("DELETE FROM search_cards")
    if op.get_bind().dialect.name == "sqlite":
        op.execute("INSERT INTO search_index(search_index) VALUES ('delete-all')")
    op.drop_table("search_words")
