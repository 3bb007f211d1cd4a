"""The team: who is here, who lets whom in by a link that works once, who has to leave."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from aiogram import Bot
from aiogram.types import CallbackQuery, Message
from aiogram.utils.deep_linking import create_start_link

from bot.features.leaves import leave_line
from bot.kit.buttons.absences import OpenAway
from bot.kit.buttons.agenda import OpenCallbacks
from bot.kit.buttons.escalations import TakeOver
from bot.kit.buttons.members import ConfirmDismiss, DismissMember, InviteAs, OpenMember, OpenTeam
from bot.kit.feature import Feature
from bot.kit.screen import Button, Row, Screen, answer, in_rows, pager, send, show
from bot.kit.texts import Html, Texts, clip
from bot.request import Request
from storage import clients, leaving, members, taking
from storage.members import INVITE_LASTS
from storage.models import Member
from storage.rules.absences import may_be_away, may_send_away
from storage.rules.agenda import Span
from storage.rules.paging import page_start
from storage.rules.visibility import Role, may_invite, may_see_member

feature = Feature()

PAGE = 20
NAME_LIMIT = 60


def team_screen(team: Sequence[Member], by: Member, t: Texts, offset: int = 0) -> Screen:
    """Everybody with their role; behind a name, for those in charge, what can be done; below, whom one may invite."""
    offset = page_start(offset, len(team))
    here = team[offset : offset + PAGE]
    text = t.lines([t("team-title", total=len(team)), *(_line(member, t) for member in here)])
    people = [
        Button(clip(member.name, NAME_LIMIT), OpenMember(member_id=member.id))
        for member in here
        if may_see_member(by.role)
    ]
    invites: list[Row] = [
        [Button(t.plain("team-invite", role=t.of(role)), InviteAs(role=role))]
        for role in Role
        if may_invite(by.role, role)
    ]
    return Screen(text, rows=[*in_rows(people, 2), pager(t, offset, PAGE, len(team), OpenTeam), *invites])


def member_screen(member: Member, cards: int, by: Member, t: Texts) -> Screen:
    """One of the team: since when, where, how many cards; the owner may put anybody else out."""
    text = t.lines(
        [
            _line(member, t),
            t("team-joined", day=member.joined_at.astimezone(t.zone).date()),
            t("team-zone", zone=t.zone_name(ZoneInfo(member.timezone))),
            t("team-cards", cards=cards),
            t("away-until", name=clip(member.name, NAME_LIMIT), at=member.away_until) if member.away_until else None,
            leave_line(member, member.id, t),
        ]
    )
    out: Row = []
    if by.role is Role.OWNER and by.id != member.id:
        out = [Button(t.plain("team-dismiss"), DismissMember(member_id=member.id))]
    away: Row = []
    if by.id != member.id and may_be_away(member.role) and may_send_away(by.role, member.role):
        away = [Button(t.plain("team-away"), OpenAway(member_id=member.id))]
    return Screen(text, rows=[away, out, _back(t)])


def dismiss_screen(member: Member, cards: int, t: Texts) -> Screen:
    """What it means that somebody leaves: it is asked once, for only a new invitation brings them back."""
    yes = Button(t.plain("team-dismiss-yes"), ConfirmDismiss(member_id=member.id))
    return Screen(t("team-dismiss-sure", name=member.name, cards=cards), rows=[[yes], _back(t)])


def invitation_screen(link: str, role: Role, by: Member, t: Texts, now: datetime) -> Screen:
    """A message to be forwarded to whoever is invited."""
    return Screen(t("team-invitation", by=by.name, role=t.of(role), link=link, until=now + INVITE_LASTS))


def _line(member: Member, t: Texts) -> str:
    reached = "no" if member.unreachable_at else "away" if member.away_until else "yes"
    return t("team-member", name=clip(member.name, NAME_LIMIT), role=t.of(member.role), reached=reached)


def _back(t: Texts) -> Row:
    return [Button(t.plain("team-back"), OpenTeam())]


@feature.command("team")
async def team_command(message: Message, request: Request) -> None:
    async with request.db.read() as session:
        team = await members.active(session)
    await show(message, team_screen(team, request.member, request.t))


@feature.press(OpenTeam)
async def open_team(query: CallbackQuery, callback_data: OpenTeam, request: Request) -> None:
    async with request.db.read() as session:
        team = await members.active(session)
    await show(query, team_screen(team, request.member, request.t, callback_data.offset))


@feature.press(InviteAs)
async def invite(query: CallbackQuery, callback_data: InviteAs, request: Request, bot: Bot) -> None:
    """A fresh link with every press, in a message of its own that can be forwarded as it is."""
    async with request.db.begin() as session:
        token = await members.invite(session, request.member, callback_data.role, request.now)
    link = await create_start_link(bot, f"join_{token}")
    invitation = invitation_screen(link, callback_data.role, request.member, request.t, request.now)
    await send(bot, query.from_user.id, invitation)
    await answer(query, request.t.plain("team-invited"))


@feature.press(OpenMember)
async def open_member(query: CallbackQuery, callback_data: OpenMember, request: Request) -> None:
    member, t = request.member, request.t
    async with request.db.read() as session:
        other = await members.one(session, member, callback_data.member_id)
        cards = await clients.count_of(session, other)
    await show(query, member_screen(other, cards, member, t))


@feature.press(DismissMember)
async def ask_to_dismiss(query: CallbackQuery, callback_data: DismissMember, request: Request) -> None:
    async with request.db.read() as session:
        other = await members.to_dismiss(session, request.member, callback_data.member_id)
        cards = await clients.count_of(session, other)
    await show(query, dismiss_screen(other, cards, request.t))


@feature.press(ConfirmDismiss)
async def dismiss(query: CallbackQuery, callback_data: ConfirmDismiss, request: Request) -> None:
    """From here on, whatever the dismissed one says or presses is a stranger's."""
    member, t, now = request.member, request.t, request.now
    async with request.db.begin() as session:
        gone = await leaving.dismiss(session, member, callback_data.member_id, now)
        team = await members.active(session)
        promised = await taking.everything_of(session, member, gone.id)
    await show(query, team_screen(team, member, t).headed(*_farewell(gone, len(promised), t)))


def _farewell(gone: Member, promised: int, t: Texts) -> tuple[Html, *tuple[Button, ...]]:
    """What a leaver has left behind: their promises can be taken over at once, or looked through."""
    said = t("team-dismissed", name=gone.name)
    if not promised:
        return (said,)
    take = Button(t.plain("team-take-over", count=promised), TakeOver(member_id=gone.id))
    see = Button(t.plain("button-span-all"), OpenCallbacks(span=Span.ALL, whose=gone.id))
    return t.lines([said, t("team-left-behind", count=promised)]), take, see
