"""Taking over what a colleague does not keep: the first tap has it, both are told, and it can be given back."""

from collections.abc import Callable, Sequence
from datetime import datetime

from aiogram.types import CallbackQuery

from bot.features.escalations import fresh_list, offers_in, what_became
from bot.kit.buttons.escalations import GiveBack, Take, TakeAll, TakeOver
from bot.kit.buttons.members import OpenTeam
from bot.kit.feature import Feature
from bot.kit.screen import Button, Screen, show
from bot.kit.texts import Html, Texts, clip
from bot.kit.ways import card_button, today_button
from bot.request import Request
from storage import clients, escalations, journal, taking
from storage.db import Session
from storage.escalations import Unkept
from storage.models import Change, Member
from storage.rules.refusal import Refusal

feature = Feature()

NAME_LIMIT = 60
LISTED = 10


async def taken_screen(session: Session, member: Member, payload: dict[str, str | int], t: Texts) -> Screen | None:
    """To whoever had them: which promises somebody has taken over within a few minutes; None when they were given back."""
    since, taker = datetime.fromisoformat(str(payload["since"])), int(payload["by"])
    taken = await taking.taken_from(session, member.id, [taker], since, since + taking.GATHERED_FOR)
    if not taken:
        return None
    by = (await escalations.people(session, {taker}))[taker]
    names = [t("taken-line", name=clip(client.name, NAME_LIMIT)) for _, client in taken[:LISTED]]
    more = [t("today-more", count=len(taken) - LISTED)] if len(taken) > LISTED else []
    return Screen(t.lines([t("taken-title", by=by.name, count=len(taken)), *names, *more]), protect=True)


@feature.press(Take)
async def take(query: CallbackQuery, callback_data: Take, request: Request) -> None:
    await _take(query, request, callback_data.notice_id, lambda offer: offer.callback_id == callback_data.callback_id)


@feature.press(TakeAll)
async def take_all(query: CallbackQuery, callback_data: TakeAll, request: Request) -> None:
    await _take(query, request, callback_data.notice_id, lambda offer: offer.keeper_id == callback_data.keeper_id)


@feature.press(GiveBack)
async def give_back(query: CallbackQuery, callback_data: GiveBack, request: Request) -> None:
    """All that one press has taken goes back to whoever had it."""
    member, t, pressed = request.member, request.t, callback_data
    async with request.db.begin() as session:
        batch = await journal.made_together(session, member, taking.TAKEN, pressed.first_id)
        if not batch:
            raise Refusal("undo-gone")
        for change in batch:
            await journal.undo(session, member, change.id, request.now)
        screen = Screen(t("undone"))
        if pressed.notice_id:
            screen = await _list(session, member, pressed.notice_id, t)
    await show(query, screen, toast=t.plain("undone"))


@feature.press(TakeOver)
async def take_over(query: CallbackQuery, callback_data: TakeOver, request: Request) -> None:
    member, t, now = request.member, request.t, request.now
    async with request.db.begin() as session:
        offers = await taking.everything_of(session, member, callback_data.member_id)
        changes = await taking.take(session, member, offers, now)
    if not changes:
        raise Refusal("taken-nothing-left")
    undo = Button(t.plain("undo"), GiveBack(first_id=changes[0].id))
    ways = [today_button(t), Button(t.plain("team-back"), OpenTeam())]
    await show(query, Screen(t("taken-many", count=len(changes)), rows=[[undo], ways], protect=True))


async def _take(query: CallbackQuery, request: Request, notice_id: int, chosen: Callable[[Unkept], bool]) -> None:
    """Take those chosen out of a message, which then shows how things stand; whoever comes too late reads who was first."""
    member, t, now = request.member, request.t, request.now
    async with request.db.begin() as session:
        notice = await escalations.message(session, member, notice_id)
        wanted = [offer for offer in offers_in(notice.payload) if chosen(offer)]
        changes = await taking.take(session, member, wanted, now)
        screen = await fresh_list(session, notice_id, notice.payload, t)
        if changes:
            screen = screen.headed(await _said(session, changes, t), *_ways(changes, notice_id, t))
        late = None if changes else await what_became(session, notice.payload, wanted, t)
    await show(query, screen, toast=late, alert=late is not None)


async def _list(session: Session, member: Member, notice_id: int, t: Texts) -> Screen:
    notice = await escalations.message(session, member, notice_id)
    return await fresh_list(session, notice_id, notice.payload, t)


async def _said(session: Session, changes: Sequence[Change], t: Texts) -> Html:
    if len(changes) > 1:
        return t("taken-many", count=len(changes))
    (client,) = await clients.named(session, [changes[0].client_id or 0])
    return t("taken-one", name=client.name)


def _ways(changes: Sequence[Change], notice_id: int, t: Texts) -> list[Button]:
    undo = Button(t.plain("undo"), GiveBack(first_id=changes[0].id, notice_id=notice_id))
    if len(changes) > 1:
        return [undo]
    return [undo, card_button(changes[0].client_id or 0, t)]
