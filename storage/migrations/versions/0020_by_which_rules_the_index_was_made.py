"""by which rules the index of the search was made."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0020"
down_revision: str | None = "0019"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "search_edition",
        sa.Column("rules", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("rules", name=op.f("pk_search_edition")),
    )


def downgrade() -> None:
    op.drop_table("search_edition")
