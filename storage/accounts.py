"""Telegram accounts of clients: whose words are these, when somebody forwards them."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, select
from sqlalchemy.ext.asyncio import AsyncSession

from storage.clients import may_work_on, visible_to
from storage.models import Account, Client, Member
from storage.rules.fold import fold

KEY_LIMIT = 300


@dataclass(frozen=True)
class Sender:
    """Who wrote something: an account by its id, or by the name alone when it hides itself."""

    name: str
    telegram_id: int | None = None
    username: str | None = None


async def clients_of(session: AsyncSession, by: Member, sender: Sender) -> Sequence[Client]:
    """The cards a sender is known on and that `by` may add to; of a hidden name there may be several."""
    held = select(Client).join(Account).where(_is(sender), visible_to(by), Client.archived_at.is_(None))
    found = await session.scalars(held.order_by(Client.changed_at.desc(), Client.id.desc()).distinct())
    return [client for client in found.all() if may_work_on(by, client)]


async def owner_elsewhere(session: AsyncSession, by: Member, sender: Sender) -> Member | None:
    """Who is to be asked about an account that is known on a card `by` does not see; a bare name proves nothing."""
    if sender.telegram_id is None:
        return None
    held = select(Member).join(Client, Client.owner_id == Member.id).join(Account)
    return await session.scalar(held.where(_is(sender), ~visible_to(by)).limit(1))


async def is_colleague(session: AsyncSession, sender: Sender) -> bool:
    """Whether it is somebody of the team: their words may be about any client."""
    own = select(Member.id).where(Member.telegram_id == sender.telegram_id, Member.active)
    return sender.telegram_id is not None and await session.scalar(own) is not None


async def remember(session: AsyncSession, client_id: int, sender: Sender) -> None:
    """Keep on a card that this account is the client's; part of the caller's change."""
    known = select(Account.id).where(Account.client_id == client_id, _is(sender))
    if await session.scalar(known.limit(1)) is None:
        hidden = None if sender.telegram_id is not None else _key(sender)
        session.add(
            Account(client_id=client_id, telegram_id=sender.telegram_id, username=sender.username, hidden_key=hidden)
        )


def _is(sender: Sender) -> ColumnElement[bool]:
    if sender.telegram_id is not None:
        return Account.telegram_id == sender.telegram_id
    return Account.hidden_key == _key(sender)


def _key(sender: Sender) -> str:
    return fold(sender.name)[:KEY_LIMIT]
