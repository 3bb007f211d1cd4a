"""a member's nags are found by an index, however much is promised."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0015"
down_revision: str | None = "0014"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    only = sa.text("kind = 'nag'")
    columns = ["member_id", "settled_at"]
    op.create_index("ix_notices_nags", "notices", columns, unique=False, sqlite_where=only, postgresql_where=only)


def downgrade() -> None:
    op.drop_index("ix_notices_nags", table_name="notices")
