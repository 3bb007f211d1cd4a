"""things sent: files, forwarded messages, places, and the Telegram accounts of clients."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0004"
down_revision: str | None = "0003"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.add_column("clients", sa.Column("address", sa.String(length=300), nullable=True))
    op.add_column("clients", sa.Column("latitude", sa.Double(), nullable=True))
    op.add_column("clients", sa.Column("longitude", sa.Double(), nullable=True))
    op.add_column("members", sa.Column("open_client_id", sa.Integer(), nullable=True))
    op.add_column("members", sa.Column("opened_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("entries", sa.Column("author", sa.String(length=300), nullable=True))
    op.create_table(
        "accounts",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("telegram_id", sa.BigInteger(), nullable=True),
        sa.Column("username", sa.String(length=64), nullable=True),
        sa.Column("hidden_key", sa.String(length=300), nullable=True),
        sa.ForeignKeyConstraint(
            ["client_id"], ["clients.id"], name=op.f("fk_accounts_client_id_clients"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_accounts")),
        sqlite_autoincrement=True,
    )
    for column in ("client_id", "telegram_id", "hidden_key"):
        op.create_index(op.f(f"ix_accounts_{column}"), "accounts", [column])
    op.create_table(
        "attachments",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("file_id", sa.Text(), nullable=False),
        sa.Column("unique_id", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=True),
        sa.Column("size", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["client_id"], ["clients.id"], name=op.f("fk_attachments_client_id_clients"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entries.id"], name=op.f("fk_attachments_entry_id_entries"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachments")),
        sa.UniqueConstraint("entry_id", name=op.f("uq_attachments_entry_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_attachments_client_id"), "attachments", ["client_id"])
    op.create_table(
        "bursts",
        sa.Column("member_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("group_id", sa.String(length=64), nullable=True),
        sa.Column("client_id", sa.Integer(), nullable=True),
        sa.Column("change_id", sa.Integer(), nullable=True),
        sa.Column("message_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["member_id"], ["members.id"], name=op.f("fk_bursts_member_id_members")),
        sa.PrimaryKeyConstraint("member_id", name=op.f("pk_bursts")),
    )


def downgrade() -> None:
    op.drop_table("bursts")
    op.drop_table("attachments")
    op.drop_table("accounts")
    op.execute("DELETE FROM entries WHERE kind IN ('forward', 'file')")
    op.drop_column("entries", "author")
    for column in ("opened_at", "open_client_id"):
        op.drop_column("members", column)
    for column in ("longitude", "latitude", "address"):
        op.drop_column("clients", column)
