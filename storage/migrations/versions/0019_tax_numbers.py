"""tax numbers."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0019"
down_revision: str | None = "0018"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.add_column("clients", sa.Column("tin", sa.String(length=300), nullable=True))


def downgrade() -> None:
    op.drop_column("clients", "tin")
