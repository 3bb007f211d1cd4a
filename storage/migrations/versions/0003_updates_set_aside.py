"""updates set aside."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0003"
down_revision: str | None = "0002"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_ASIDE = sa.text("state IN ('dead', 'again')")


def upgrade() -> None:
    op.add_column("inbox", sa.Column("error", sa.String(length=300), nullable=True))
    op.create_index("ix_inbox_aside", "inbox", ["update_id"], sqlite_where=_ASIDE, postgresql_where=_ASIDE)


def downgrade() -> None:
    op.execute("UPDATE inbox SET state = 'dead' WHERE state = 'again'")
    op.drop_index("ix_inbox_aside", "inbox")
    op.drop_column("inbox", "error")
