"""how somebody is nagged, when and of what their evening tells, on which days; what a member did is found by its time."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0011"
down_revision: str | None = "0010"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

BY_TIME = ("entries", "changes")


def upgrade() -> None:
    for name, length, usual in (("nagging", 32, "usual"), ("evening", 32, "question"), ("work_days", 7, "1234567")):
        column = sa.Column(name, sa.String(length), server_default=sa.text(f"'{usual}'"), nullable=False)
        op.add_column("members", column)
    op.add_column("members", sa.Column("evening_at", sa.Time(), nullable=True))
    for table in BY_TIME:
        op.create_index(f"ix_{table}_of_member", table, ["member_id", "at"], unique=False)
        op.drop_index(f"ix_{table}_member_id", table_name=table)


def downgrade() -> None:
    for table in BY_TIME:
        op.create_index(f"ix_{table}_member_id", table, ["member_id"], unique=False)
        op.drop_index(f"ix_{table}_of_member", table_name=table)
    for name in ("evening_at", "work_days", "evening", "nagging"):
        op.drop_column("members", name)
