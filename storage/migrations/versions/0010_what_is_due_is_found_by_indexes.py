"""what is due is found by indexes, however much is promised for later."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0010"
down_revision: str | None = "0009"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

NEW = (
    ("ix_notices_waiting", "try_at", "waiting"),
    ("ix_notices_promised", "due_at", "waiting"),
    ("ix_notices_taken", "lease_until", "sending"),
)


def upgrade() -> None:
    for name, column, state in NEW:
        only = sa.text(f"state = '{state}'")
        op.create_index(name, "notices", [column], unique=False, sqlite_where=only, postgresql_where=only)
    op.drop_index("ix_notices_due", table_name="notices")


def downgrade() -> None:
    only = sa.text("state IN ('waiting', 'sending')")
    op.create_index("ix_notices_due", "notices", ["try_at"], unique=False, sqlite_where=only, postgresql_where=only)
    for name, _, _ in NEW:
        op.drop_index(name, table_name="notices")
