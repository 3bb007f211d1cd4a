"""absences that begin later."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0018"
down_revision: str | None = "0017"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.add_column("members", sa.Column("leave_from", sa.DateTime(timezone=True), nullable=True))
    op.add_column("members", sa.Column("leave_until", sa.DateTime(timezone=True), nullable=True))
    op.add_column("members", sa.Column("leave_stand_in_id", sa.Integer(), nullable=True))


def downgrade() -> None:
    for name in ("leave_stand_in_id", "leave_until", "leave_from"):
        op.drop_column("members", name)
