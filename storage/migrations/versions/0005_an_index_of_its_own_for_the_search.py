"""an index of its own for the search."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision: str = "0005"
down_revision: str | None = "0004"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_OPEN = sa.text("state = 'open'")
# Merging is left to a job: what makes one write of many wait is done when nobody waits.
_FTS = (
    """CREATE VIRTUAL TABLE search_index USING fts5(terms, content='', columnsize=0, detail=none,
    tokenize="ascii tokenchars '=@#%&$~^*:!'")""",
    "INSERT INTO search_index(search_index, rank) VALUES ('automerge', 0)",
    "INSERT INTO search_index(search_index, rank) VALUES ('crisismerge', 2000)",
)


def upgrade() -> None:
    """The index begins empty; the program fills it at its first start."""
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    op.create_table(
        "search_cards",
        sa.Column("client_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("terms", sa.LargeBinary().with_variant(postgresql.ARRAY(sa.Integer()), "postgresql"), nullable=True),
        sa.PrimaryKeyConstraint("client_id", name=op.f("pk_search_cards")),
    )
    op.create_table(
        "search_words",
        sa.Column("met_by", sa.String(64).with_variant(sa.String(64, collation="C"), "postgresql"), nullable=False),
        sa.Column("word", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("met_by", "word", name=op.f("pk_search_words")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_callbacks_due", "callbacks", ["due_at"], sqlite_where=_OPEN, postgresql_where=_OPEN)
    op.drop_column("clients", "search_key")
    if is_sqlite:
        for statement in _FTS:
            op.execute(statement)
    else:
        op.create_index("ix_search_cards_terms", "search_cards", ["terms"], postgresql_using="gin")


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        op.drop_table("search_index")
    op.add_column("clients", sa.Column("search_key", sa.Text(), nullable=False, server_default=""))
    op.drop_index("ix_callbacks_due", "callbacks")
    op.drop_table("search_words")
    op.drop_table("search_cards")
