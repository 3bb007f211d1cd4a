"""Cards: who may see them, and how they are found."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, func, select, text, true
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload, selectinload

from storage import receipt
from storage.models import Attachment, Callback, CallbackState, Client, Entry, Member, Phone, StageRhythm, Tag
from storage.rules.funnel import Stage
from storage.rules.refusal import Refusal
from storage.rules.rhythm import Rhythm, rhythm_of
from storage.rules.text import is_patronymic
from storage.rules.visibility import Scope, masks_numbers, may_archive, may_edit, sees
from storage.search import Found, Hit, Seeker, same_name
from storage.search import find as search
from storage.search.dialects import dialect_of
from storage.search.plain import rows

LAST_ENTRIES = 3


@dataclass(frozen=True)
class Card:
    """All that a card shows, and what the one who looks may do with it.

    `rhythm`: in how many days somebody is to talk to the client, and what says so.
    """

    client: Client
    next_callback: Callback | None
    entries: Sequence[Entry]
    may_edit: bool
    may_archive: bool
    masked: bool
    files: int = 0
    rhythm: Rhythm | None = None


class Listed(NamedTuple):
    """A card as a list shows it; `number` when numbers were asked for."""

    id: int
    name: str
    company: str | None
    stage: Stage
    number: str | None = None

    @classmethod
    def of(cls, client: Client) -> "Listed":
        """A card that is loaded whole."""
        return cls(client.id, client.name, client.company, client.stage)


@dataclass(frozen=True)
class Page:
    """Some of the cards found: `total` of them in all, this page beginning at `offset`. `found`: how a search came to them."""

    clients: Sequence[Listed]
    total: int
    offset: int = 0
    query: str = field(default="")
    found: Found = field(default=Found(()))

    @property
    def sole(self) -> int | None:
        """The card to be shown at once: the only one found without guessing, or the only one that does not just sound so."""
        sure = [hit for hit in self.found.hits if not hit.is_guess]
        rivals = [hit for hit in sure if not hit.sounds_so]
        if len(rivals) == 1 and rivals[0].is_spelt_so:
            return rivals[0].client_id
        return sure[0].client_id if len(sure) == 1 else None

    @property
    def meant(self) -> int | None:
        """The card that a command is about: it is called so, and no other's name or company begins so.

        A patronymic that begins so is nobody's name to be called by: "Ivanov" is not Anna Ivanovna.
        """
        named = [hit for hit in self.found.hits if hit.is_name and not (hit.is_guess or hit.sounds_so)]
        rivals = [hit for hit in named if hit.is_spelt_so or not all(map(is_patronymic, hit.words))]
        return rivals[0].client_id if len(rivals) == 1 and rivals[0].is_spelt_so else self.sole


def visible_to(member: Member) -> ColumnElement[bool]:
    """The cards a member may see, as a condition for any SELECT of clients."""
    return true() if sees(member.role) is Scope.ALL else Client.owner_id.in_(member.acts_for)


def sees_card(member: Member, client: Client) -> bool:
    """Whether a member may see this card."""
    return sees(member.role) is Scope.ALL or client.owner_id in member.acts_for


def may_work_on(member: Member, client: Client) -> bool:
    """Whether a member may change this card, log calls on it and be reminded of it."""
    return may_edit(member.role, is_own=client.owner_id in member.acts_for)


async def card(session: AsyncSession, by: Member, client_id: int) -> Card:
    """One card with all it shows, archived ones included. Raises Refusal "not-found" for a card that is not there or not theirs."""
    files = select(func.count()).where(Attachment.client_id == client_id).scalar_subquery()
    of_stage = select(StageRhythm.days).where(StageRhythm.stage == Client.stage).scalar_subquery()
    found = (
        select(Client, files, of_stage)
        .where(Client.id == client_id, visible_to(by))
        .options(
            joinedload(Client.owner),
            joinedload(Client.accounts),
            joinedload(Client.dates),
            selectinload(Client.phones),
            selectinload(Client.tags).joinedload(Tag.rhythm),
            selectinload(Client.contacts),
        )
        .execution_options(populate_existing=True)
    )
    row = (await session.execute(found)).unique().one_or_none()
    if row is None:
        raise Refusal("not-found")
    client: Client = row[0]
    open_ones = select(Callback).where(Callback.client_id == client_id, Callback.state == CallbackState.OPEN)
    last = (
        select(Entry)
        .where(Entry.client_id == client_id)
        .options(joinedload(Entry.member), joinedload(Entry.attachment))
    )
    editable_by = may_work_on(by, client)
    if editable_by and client.archived_at is None:
        receipt.showing(by, client_id)
    return Card(
        client,
        await session.scalar(open_ones.order_by(Callback.due_at, Callback.id).limit(1)),
        (await session.scalars(last.order_by(Entry.at.desc(), Entry.id.desc()).limit(LAST_ENTRIES))).all(),
        may_edit=editable_by,
        may_archive=may_archive(by.role),
        masked=masks_numbers(by.role),
        files=row[1],
        rhythm=_rhythm(client, row[2]),
    )


def _rhythm(client: Client, of_stage: int | None) -> Rhythm | None:
    of_tags = {tag.name: tag.rhythm.days for tag in client.tags if tag.rhythm and tag.rhythm.days is not None}
    return rhythm_of(client.cadence_days, of_tags, client.stage, of_stage)


async def workable(session: AsyncSession, by: Member, client_id: int) -> Card:
    """A card to be worked on, for showing what may be done next. Raises Refusal as `editable` does."""
    found = await card(session, by, client_id)
    _check_workable(found.client, may_edit=found.may_edit)
    return found


async def editable(session: AsyncSession, by: Member, client_id: int) -> Client:
    """A card to be changed, held until the transaction ends. Raises Refusal: "not-found", "not-allowed", "card-archived"."""
    held = (
        select(Client)
        .where(Client.id == client_id, visible_to(by))
        .options(selectinload(Client.phones), selectinload(Client.tags))
    )
    client = await session.scalar(held.with_for_update(of=Client))
    if client is None:
        raise Refusal("not-found")
    _check_workable(client, may_edit=may_work_on(by, client))
    return client


def _check_workable(client: Client, *, may_edit: bool) -> None:
    if not may_edit:
        raise Refusal("not-allowed")
    if client.archived_at is not None:
        raise Refusal("card-archived", name=client.name)


async def hold_numbers(session: AsyncSession, numbers: Sequence[str]) -> None:
    """On PostgreSQL two people may add one number in the same moment: the second waits for the first to end."""
    if session.get_bind().dialect.name == "postgresql":
        for number in sorted(numbers):
            await session.execute(text("SELECT pg_advisory_xact_lock(hashtext(:number))"), {"number": number})


async def holder_of(session: AsyncSession, numbers: Sequence[str]) -> Client | None:
    """Whose card, anywhere in the base, holds one of these numbers; archived cards come last."""
    holders = select(Client).join(Phone).where(Phone.number.in_(numbers)).options(joinedload(Client.owner))
    return await session.scalar(holders.order_by(Client.archived_at.is_not(None), Client.id).limit(1))


async def phone_taken(session: AsyncSession, by: Member, holder: Client) -> Refusal:
    """The refusal for a number that is in the base already: names the card to those who may see it, else only who to ask."""
    seen = await session.scalar(select(Client.id).where(Client.id == holder.id, visible_to(by)))
    if seen is None:
        return Refusal("phone-taken-elsewhere", owner=holder.owner.name)
    return Refusal("phone-taken", name=holder.name, client_id=holder.id)


async def find(
    session: AsyncSession,
    by: Member,
    query: str,
    now: datetime,
    *,
    limit: int,
    offset: int = 0,
    phones: bool = False,
    archived: bool = False,
) -> Page:
    """Cards by whatever of them is typed, the likest first; when none is found, the nearest. `phones`: with numbers."""
    found = await search(session, seeker_of(by), query, now, archived=archived)
    shown = found.hits[offset : offset + limit] or ([] if found.hits else found.nearest)
    numbers = await _first_numbers(session, [hit.client_id for hit in shown]) if phones else {}
    cards = [_listed(hit, numbers.get(hit.client_id)) for hit in shown]
    return Page(cards, len(found.hits), offset, query, found)


def seeker_of(member: Member) -> Seeker:
    """A member as the search knows them."""
    return Seeker(member.id, member.role, member.language, tuple(sorted(member.covers or ())))


def _listed(hit: Hit, number: str | None) -> Listed:
    name, company, stage = hit.said
    return Listed(hit.client_id, name, company, Stage(stage), number)


async def _first_numbers(session: AsyncSession, client_ids: Sequence[int]) -> dict[int, str]:
    """By card, the number that stands first on it."""
    chosen, values = dialect_of(session).among(client_ids)
    last_first = f"SELECT client_id, number FROM phones WHERE client_id {chosen} ORDER BY position DESC, id DESC"  # noqa: S608
    return dict(map(tuple, await rows(session, last_first, values)))


async def namesake(session: AsyncSession, by: Member, name: str, now: datetime) -> Client | None:
    """A card of the same name in whatever spelling, anywhere in the base: for saying that there is one, and to whom it belongs."""
    client_id = await same_name(session, seeker_of(by), name, now)
    if client_id is None:
        return None
    return await session.scalar(select(Client).where(Client.id == client_id).options(joinedload(Client.owner)))


async def named(session: AsyncSession, client_ids: Sequence[int]) -> Sequence[Client]:
    """Cards by their ids, for those who have just made them."""
    return (await session.scalars(select(Client).where(Client.id.in_(client_ids)).order_by(Client.id))).all()


async def recent(session: AsyncSession, by: Member, limit: int) -> Sequence[Client]:
    """The member's own cards that something happened to last."""
    own = select(Client).where(Client.owner_id == by.id, Client.archived_at.is_(None))
    return (await session.scalars(own.order_by(Client.changed_at.desc(), Client.id.desc()).limit(limit))).all()


async def any_at_all(session: AsyncSession) -> bool:
    """Whether the base has a card, anybody's."""
    return await session.scalar(select(Client.id).limit(1)) is not None


async def count_of(session: AsyncSession, owner: Member) -> int:
    """How many cards somebody is responsible for, the archived left out."""
    own = select(func.count()).where(Client.owner_id == owner.id, Client.archived_at.is_(None))
    return await session.scalar(own) or 0
