"""The team: who is in, who invites whom, who can be reached."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from storage.models import Claim, HalfFilled, Invite, Member
from storage.rules.refusal import Refusal
from storage.rules.visibility import Role, may_invite, may_see_member
from storage.secrets import hashed, new_token

INVITE_LASTS = timedelta(hours=48)
CLAIM_LASTS = timedelta(minutes=15)


@dataclass(frozen=True)
class Newcomer:
    """Somebody who knocks: what Telegram says of them, and the zone to begin with."""

    telegram_id: int
    name: str
    language: str
    timezone: str


async def by_telegram_id(session: AsyncSession, telegram_id: int) -> tuple[Member, HalfFilled | None] | None:
    """The active member behind a Telegram id, with the form they are in the middle of: one statement an update."""
    found = (
        select(Member, HalfFilled)
        .outerjoin(HalfFilled, (HalfFilled.member_id == Member.id) & ~HalfFilled.parked)
        .where(Member.telegram_id == telegram_id, Member.active)
    )
    row = (await session.execute(found)).one_or_none()
    return (row[0], row[1]) if row else None


async def active(session: AsyncSession) -> Sequence[Member]:
    """Everybody on the team, in order of joining."""
    return (await session.scalars(select(Member).where(Member.active).order_by(Member.id))).all()


async def leads(session: AsyncSession) -> Sequence[Member]:
    """The owners, and the heads of sales: who is told when something goes wrong with somebody."""
    leads = select(Member).where(Member.active, Member.role.in_([Role.OWNER, Role.HEAD])).order_by(Member.id)
    return (await session.scalars(leads)).all()


async def has_owner(session: AsyncSession) -> bool:
    """Whether the base belongs to somebody yet."""
    return await session.scalar(select(Member.id).where(Member.role == Role.OWNER, Member.active).limit(1)) is not None


async def any_but(session: AsyncSession, telegram_ids: Sequence[int]) -> bool:
    """Whether anybody else than these has ever been a member."""
    return await session.scalar(select(Member.id).where(Member.telegram_id.not_in(telegram_ids)).limit(1)) is not None


async def admit(session: AsyncSession, newcomer: Newcomer, role: Role, now: datetime) -> Member:
    """Let somebody in, or back in: a leaver who returns keeps their row and gets the new role."""
    member = await session.scalar(select(Member).where(Member.telegram_id == newcomer.telegram_id).with_for_update())
    if member is None:
        member = Member(
            telegram_id=newcomer.telegram_id,
            name=newcomer.name,
            role=role,
            language=newcomer.language,
            timezone=newcomer.timezone,
            joined_at=now,
        )
        session.add(member)
    else:
        member.role, member.active, member.unreachable_at = role, True, None
    await session.flush()
    return member


async def invite(session: AsyncSession, by: Member, role: Role, now: datetime) -> str:
    """A single-use invitation; gives the token that goes into the link. Raises Refusal if `by` may not invite for `role`."""
    if not may_invite(by.role, role):
        raise Refusal("not-allowed")
    token = new_token()
    session.add(
        Invite(token_hash=hashed(token), role=role, invited_by=by.id, created_at=now, expires_at=now + INVITE_LASTS)
    )
    return token


async def join(session: AsyncSession, token: str, newcomer: Newcomer, now: datetime) -> tuple[Member, Member] | None:
    """Use an invitation: (the new member, who invited), or None when it is unknown, used, out of time or the inviter is gone."""
    inviter_in = select(Member.id).where(Member.active)
    used = (
        update(Invite)
        .where(
            Invite.token_hash == hashed(token),
            Invite.used_at.is_(None),
            Invite.expires_at > now,
            Invite.invited_by.in_(inviter_in),
        )
        .values(used_at=now)
        .returning(Invite.id)
        .execution_options(synchronize_session=False)
    )
    invite_id = await session.scalar(used)
    if invite_id is None:
        return None
    found = await session.get_one(Invite, invite_id)
    inviter = await session.get_one(Member, found.invited_by)
    if not may_invite(inviter.role, found.role):
        return None
    member = await admit(session, newcomer, found.role, now)
    found.used_by = member.id
    return member, inviter


async def new_claim(session: AsyncSession, now: datetime) -> str:
    """A code that makes its bearer the owner, for fifteen minutes; older codes end."""
    await session.execute(update(Claim).where(Claim.used_at.is_(None)).values(used_at=now))
    code = new_token()
    session.add(Claim(code_hash=hashed(code), expires_at=now + CLAIM_LASTS))
    return code


async def claim(session: AsyncSession, code: str, newcomer: Newcomer, now: datetime) -> Member | None:
    """Make the bearer of a console code the owner; None when the code is unknown, used or out of time."""
    used = (
        update(Claim)
        .where(Claim.code_hash == hashed(code), Claim.used_at.is_(None), Claim.expires_at > now)
        .values(used_at=now)
        .returning(Claim.id)
        .execution_options(synchronize_session=False)
    )
    if await session.scalar(used) is None:
        return None
    return await admit(session, newcomer, Role.OWNER, now)


async def change(session: AsyncSession, member_id: int, **values: Any) -> Member:
    """Change a member's own settings."""
    member = await session.get_one(Member, member_id, with_for_update=True)
    for name, value in values.items():
        setattr(member, name, value)
    return member


async def one(session: AsyncSession, by: Member, member_id: int) -> Member:
    """Somebody of the team, for those in charge. Raises Refusal "not-allowed" or "not-found"."""
    if not may_see_member(by.role):
        raise Refusal("not-allowed")
    member = await session.get(Member, member_id)
    if member is None or not member.active:
        raise Refusal("not-found")
    return member


async def to_dismiss(session: AsyncSession, by: Member, member_id: int) -> Member:
    """Somebody `by` may put out. Raises Refusal for all but owners, and for oneself."""
    if by.role is not Role.OWNER or by.id == member_id:
        raise Refusal("not-allowed")
    return await one(session, by, member_id)


async def dismiss(session: AsyncSession, by: Member, member_id: int) -> Member:
    """Put somebody out; their buttons, forms and pushes end at once. Raises Refusal as `to_dismiss` does."""
    member = await to_dismiss(session, by, member_id)
    member.active = False
    return member


async def set_unreachable(session: AsyncSession, member_id: int, now: datetime) -> bool:
    """Note that Telegram will not deliver to this member; True the first time, so that it is told once."""
    marked = (
        update(Member)
        .where(Member.id == member_id, Member.unreachable_at.is_(None))
        .values(unreachable_at=now)
        .returning(Member.id)
        .execution_options(synchronize_session=False)
    )
    return await session.scalar(marked) is not None
