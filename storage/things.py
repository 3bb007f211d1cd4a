"""Things sent: files, forwarded messages and places, as they are kept on a card and found again."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Self

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from storage import accounts, journal, talks
from storage.accounts import Sender
from storage.calls import History
from storage.clients import editable, visible_to
from storage.models import Attachment, Change, Client, Entry, EntryKind, FileKind, Member
from storage.rules.paging import page_start
from storage.rules.refusal import Refusal
from storage.rules.visibility import masks_numbers
from storage.trace import Row

KEPT = "things-kept"


@dataclass(frozen=True)
class Thing:
    """One thing sent, in JSON values: a file, a forwarded message (perhaps with a file), or a place.

    `author` and `at` (ISO) are of a forwarded message; `own` means that a colleague or a bot wrote it. `size` is in bytes.
    """

    text: str = ""
    author: str = ""
    at: str = ""
    telegram_id: int | None = None
    username: str | None = None
    own: bool = False
    kind: str = ""
    file_id: str = ""
    unique_id: str = ""
    name: str | None = None
    size: int | None = None
    latitude: float | None = None
    longitude: float | None = None
    address: str | None = None

    @property
    def sender(self) -> Sender | None:
        """Who wrote it, when that says whose it is."""
        return Sender(self.author, self.telegram_id, self.username) if self.author and not self.own else None

    @property
    def is_place(self) -> bool:
        return self.latitude is not None

    def as_json(self) -> dict[str, Any]:
        """As JSON, without what is empty."""
        return {key: value for key, value in asdict(self).items() if value not in {"", None, False}}

    @classmethod
    def of(cls, known: dict[str, Any]) -> Self:
        return cls(**known)


async def keep(
    session: AsyncSession,
    by: Member,
    client_id: int,
    things: Sequence[Thing],
    now: datetime,
    into: Change | None = None,
) -> Change:
    """Keep things on a card, and remember who wrote them. `into`: a change they belong to, undone together with them."""
    client = await editable(session, by, client_id)
    for thing in things:
        if thing.is_place:
            _place(client, thing)
        else:
            await _enter(session, by, client, thing, now)
    senders = {thing.sender for thing in things} - {None}
    if len(senders) == 1 and (sender := senders.pop()):
        await accounts.remember(session, client_id, sender)
    client.changed_at = now
    if into is not None:
        return await journal.extend(session, into)
    return await journal.record(session, by, KEPT, client_id, now)


def _place(client: Client, thing: Thing) -> None:
    client.latitude, client.longitude = thing.latitude, thing.longitude
    client.address = thing.address or client.address


async def _enter(session: AsyncSession, by: Member, client: Client, thing: Thing, now: datetime) -> None:
    at = datetime.fromisoformat(thing.at) if thing.at else now
    kind = EntryKind.FORWARD if thing.author else EntryKind.FILE
    text, author = thing.text or None, thing.author or None
    entry = Entry(client_id=client.id, member_id=by.id, at=at, kind=kind, text=text, author=author)
    session.add(entry)
    talks.talked(client, entry)
    if thing.file_id:
        await session.flush()
        session.add(
            Attachment(
                client_id=client.id,
                entry_id=entry.id,
                kind=FileKind(thing.kind),
                file_id=thing.file_id,
                unique_id=thing.unique_id,
                name=thing.name,
                size=thing.size,
            )
        )


def kept_in(change: Change) -> list[Thing]:
    """The things that a change has put on a card, as they were sent."""
    made = [row for row in change.rows if row["before"] is None]
    files = {row["after"]["entry_id"]: row["after"] for row in made if row["table"] == Attachment.__tablename__}
    known: Row = next((row["after"] for row in made if row["table"] == "accounts"), {})
    entries = [row["after"] for row in made if row["table"] == Entry.__tablename__]
    kinds = {EntryKind.FORWARD.value, EntryKind.FILE.value}
    things = [_thing(entry, files.get(entry["id"], {}), known) for entry in entries if entry["kind"] in kinds]
    return [*things, *(_placed(row) for row in change.rows if _moved(row))]


def _thing(entry: Row, file: Row, account: Row) -> Thing:
    return Thing(
        text=entry["text"] or "",
        author=entry["author"] or "",
        at=entry["at"] if entry["author"] else "",
        telegram_id=account.get("telegram_id"),
        username=account.get("username"),
        own=not account,
        **{key: file[key] for key in ("kind", "file_id", "unique_id", "name", "size") if file},
    )


def _moved(row: Row) -> bool:
    before, after = row["before"] or {}, row["after"] or {}
    changed = before.get("latitude"), before.get("longitude"), before.get("address")
    now = after.get("latitude"), after.get("longitude"), after.get("address")
    return row["table"] == Client.__tablename__ and now[0] is not None and changed != now


def _placed(row: Row) -> Thing:
    after, before = row["after"], row["before"] or {}
    address = after["address"] if after["address"] != before.get("address") else None
    return Thing(latitude=after["latitude"], longitude=after["longitude"], address=address)


async def files_of(session: AsyncSession, by: Member, client_id: int, *, limit: int, offset: int) -> History:
    """A page of the entries that files came with, the newest first. Raises Refusal "not-found"."""
    client = await session.scalar(select(Client).where(Client.id == client_id, visible_to(by)))
    if client is None:
        raise Refusal("not-found")
    total = await session.scalar(select(func.count()).where(Attachment.client_id == client_id)) or 0
    offset = page_start(offset, total)
    rows = select(Entry).join(Attachment).where(Entry.client_id == client_id)
    rows = rows.options(joinedload(Entry.member), joinedload(Entry.attachment))
    rows = rows.order_by(Entry.at.desc(), Entry.id.desc()).limit(limit).offset(offset)
    return History(client, (await session.scalars(rows)).all(), total, offset, masks_numbers(by.role))


async def take_file(session: AsyncSession, by: Member, client_id: int, file_id: int, now: datetime) -> Attachment:
    """A file to be sent again; that it was taken is written down. Raises Refusal: "not-found", "not-allowed", "file-gone"."""
    client = await session.scalar(select(Client.id).where(Client.id == client_id, visible_to(by)))
    if client is None:
        raise Refusal("not-found")
    if masks_numbers(by.role):  # who may not see numbers may not see a picture of one
        raise Refusal("not-allowed")
    found = await session.scalar(select(Attachment).where(Attachment.id == file_id, Attachment.client_id == client_id))
    if found is None:
        raise Refusal("file-gone")
    await journal.record(session, by, "file-sent", client_id, now)
    return found
