"""call hours and zones of contact persons."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0016"
down_revision: str | None = "0015"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.add_column("contacts", sa.Column("timezone", sa.String(length=64), nullable=True))
    op.add_column("contacts", sa.Column("call_hours", sa.String(length=300), nullable=True))


def downgrade() -> None:
    op.drop_column("contacts", "call_hours")
    op.drop_column("contacts", "timezone")
