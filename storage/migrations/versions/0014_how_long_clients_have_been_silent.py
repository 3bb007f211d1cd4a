"""since when nobody has talked to a client, how often somebody is to, and the reminder of the week."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0014"
down_revision: str | None = "0013"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

BACKFILL = """
UPDATE clients SET silent_since = created_at;
UPDATE clients SET silent_since = talks.last FROM (
    SELECT client_id, max(at) AS last FROM entries
    WHERE kind IN ('forward', 'greeted') OR (kind = 'call' AND outcome NOT IN ('no_answer', 'busy', 'wrong_number'))
    GROUP BY client_id
) AS talks
WHERE talks.client_id = clients.id AND talks.last > clients.created_at
"""


def upgrade() -> None:
    never = sa.text("'1970-01-01 00:00:00'")
    op.add_column(
        "clients", sa.Column("silent_since", sa.DateTime(timezone=True), server_default=never, nullable=False)
    )
    op.add_column("clients", sa.Column("cadence_days", sa.Integer(), nullable=True))
    op.add_column("clients", sa.Column("rest_until", sa.DateTime(timezone=True), nullable=True))
    for statement in BACKFILL.split(";"):
        op.execute(statement)
    op.create_index("ix_clients_silent", "clients", ["owner_id", "silent_since"], unique=False)
    op.create_index(op.f("ix_clients_silent_since"), "clients", ["silent_since"], unique=False)
    op.create_table(
        "stage_rhythms",
        sa.Column("stage", sa.String(length=32), nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("stage", name=op.f("pk_stage_rhythms")),
    )
    op.add_column("members", sa.Column("rhythm_nudge", sa.Boolean(), server_default=sa.text("true"), nullable=False))


def downgrade() -> None:
    op.drop_column("members", "rhythm_nudge")
    op.drop_table("stage_rhythms")
    op.drop_index(op.f("ix_clients_silent_since"), table_name="clients")
    op.drop_index("ix_clients_silent", table_name="clients")
    op.drop_column("clients", "rest_until")
    op.drop_column("clients", "cadence_days")
    op.drop_column("clients", "silent_since")
