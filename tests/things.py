"""Things to be sent in tests, and a look at what was recorded of them."""

from sqlalchemy import select

from storage.db import Database
from storage.models import Change

PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"
    b"\x00\x00\x00\rIDATx\x9cc\xf8\xcf\xc0\xf0\x1f\x00\x05\x00\x01\xff\x89\x99=\x1d\x00\x00\x00\x00IEND\xaeB`\x82"
)


async def changes(db: Database) -> list[str]:
    """The kinds of changes in the journal, the last one last."""
    async with db.read() as session:
        return list((await session.scalars(select(Change.kind).order_by(Change.id))).all())
