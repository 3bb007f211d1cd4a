"""call hours and zones of clients; whether reminders wait for them."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0006"
down_revision: str | None = "0005"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.add_column("clients", sa.Column("timezone", sa.String(length=64), nullable=True))
    op.add_column("clients", sa.Column("call_hours", sa.String(length=300), nullable=True))
    op.add_column("members", sa.Column("awaits_window", sa.Boolean(), server_default=sa.text("false"), nullable=False))


def downgrade() -> None:
    op.drop_column("members", "awaits_window")
    op.drop_column("clients", "call_hours")
    op.drop_column("clients", "timezone")
