"""the wait after a call in vain."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0009"
down_revision: str | None = "0008"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.add_column("members", sa.Column("retry_hours", sa.Integer(), server_default=sa.text("2"), nullable=False))


def downgrade() -> None:
    op.drop_column("members", "retry_hours")
