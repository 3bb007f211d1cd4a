"""answers that were cut off."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0002"
down_revision: str | None = "0001"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_NEW = sa.text("state = 'new'")
_OPEN = sa.text("state IN ('new', 'saved')")


def upgrade() -> None:
    op.add_column("inbox", sa.Column("crashes", sa.Integer(), nullable=False, server_default=sa.text("0")))
    op.add_column("inbox", sa.Column("change_id", sa.Integer(), nullable=True))
    op.drop_index("ix_inbox_new", "inbox")
    op.create_index("ix_inbox_open", "inbox", ["update_id"], sqlite_where=_OPEN, postgresql_where=_OPEN)


def downgrade() -> None:
    op.execute("UPDATE inbox SET state = 'done' WHERE state = 'saved'")
    op.drop_index("ix_inbox_open", "inbox")
    op.create_index("ix_inbox_new", "inbox", ["update_id"], sqlite_where=_NEW, postgresql_where=_NEW)
    op.drop_column("inbox", "change_id")
    op.drop_column("inbox", "crashes")
