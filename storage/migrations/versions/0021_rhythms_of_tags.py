"""how often those who bear a tag are to be talked to."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0021"
down_revision: str | None = "0020"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "tag_rhythms",
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("days", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_tag_rhythms")),
    )
    has = sa.text("cadence_days IS NOT NULL")
    op.create_index(
        "ix_clients_own_rhythm",
        "clients",
        ["owner_id", "cadence_days"],
        unique=False,
        sqlite_where=has,
        postgresql_where=has,
    )


def downgrade() -> None:
    op.drop_index("ix_clients_own_rhythm", table_name="clients")
    op.drop_table("tag_rhythms")
