"""absences, who stands in, and what those in charge were told."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0012"
down_revision: str | None = "0011"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.add_column("members", sa.Column("away_since", sa.DateTime(timezone=True), nullable=True))
    op.add_column("members", sa.Column("away_until", sa.DateTime(timezone=True), nullable=True))
    op.add_column("members", sa.Column("substitute_id", sa.Integer(), nullable=True))
    op.add_column("members", sa.Column("covers", sa.JSON(), server_default=sa.text("'[]'"), nullable=False))
    op.add_column("members", sa.Column("overdue_hours", sa.Integer(), server_default=sa.text("8"), nullable=False))
    op.add_column("members", sa.Column("told_overdue_at", sa.DateTime(timezone=True), nullable=True))
    op.create_table(
        "escalations",
        sa.Column("lead_id", sa.Integer(), nullable=False),
        sa.Column("callback_id", sa.Integer(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["callback_id"], ["callbacks.id"], name=op.f("fk_escalations_callback_id_callbacks"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["lead_id"], ["members.id"], name=op.f("fk_escalations_lead_id_members")),
        sa.PrimaryKeyConstraint("lead_id", "callback_id", "due_at", name=op.f("pk_escalations")),
    )
    op.create_index(op.f("ix_escalations_callback_id"), "escalations", ["callback_id"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_escalations_callback_id"), table_name="escalations")
    op.drop_table("escalations")
    for name in ("told_overdue_at", "overdue_hours", "covers", "substitute_id", "away_until", "away_since"):
        op.drop_column("members", name)
