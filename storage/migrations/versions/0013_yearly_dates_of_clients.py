"""yearly dates of clients beside the birthday; how early they are told of, several times if wanted."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0013"
down_revision: str | None = "0012"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "yearly_dates",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=True),
        sa.Column("occasion", sa.String(length=32), nullable=False),
        sa.Column("title", sa.String(length=300), nullable=True),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("month", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("key", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["client_id"], ["clients.id"], name=op.f("fk_yearly_dates_client_id_clients"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contacts.id"], name=op.f("fk_yearly_dates_contact_id_contacts"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_yearly_dates")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_yearly_dates_client_id"), "yearly_dates", ["client_id"], unique=False)
    op.create_index(op.f("ix_yearly_dates_contact_id"), "yearly_dates", ["contact_id"], unique=False)
    op.create_index("ix_yearly_dates_near", "yearly_dates", ["key", "client_id"], unique=False)
    op.add_column(
        "members", sa.Column("lead_days", sa.String(length=64), server_default=sa.text("'3'"), nullable=False)
    )
    members = sa.table("members", sa.column("lead_days", sa.String), sa.column("birthday_lead_days", sa.Integer))
    several = sa.case((members.c.birthday_lead_days <= 0, ""), else_=sa.cast(members.c.birthday_lead_days, sa.String))
    op.execute(members.update().values(lead_days=several))
    op.drop_column("members", "birthday_lead_days")


def downgrade() -> None:
    """Of several leads the first is kept."""
    op.add_column("members", sa.Column("birthday_lead_days", sa.Integer(), server_default=sa.text("3"), nullable=False))
    members = sa.table(
        "members", sa.column("id"), sa.column("lead_days", sa.String), sa.column("birthday_lead_days", sa.Integer)
    )
    for member_id, leads in op.get_bind().execute(sa.select(members.c.id, members.c.lead_days)).all():
        first = int(leads.split(",")[0] or 0)
        op.execute(members.update().where(members.c.id == member_id).values(birthday_lead_days=first))
    op.drop_column("members", "lead_days")
    op.drop_index("ix_yearly_dates_near", table_name="yearly_dates")
    op.drop_index(op.f("ix_yearly_dates_contact_id"), table_name="yearly_dates")
    op.drop_index(op.f("ix_yearly_dates_client_id"), table_name="yearly_dates")
    op.drop_table("yearly_dates")
