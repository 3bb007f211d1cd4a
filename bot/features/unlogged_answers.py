"""One-tap answers in the list of promises nobody has said anything of: how it ended, later, and the next try after one in vain."""

from datetime import datetime

from aiogram.types import CallbackQuery

from bot.features.callbacks import promise_line
from bot.features.calls import said_of
from bot.features.retrying import Proposal, proposal, try_label
from bot.features.unlogged import EPOCH, MINUTE, undo_in_place, unlogged_behind
from bot.kit.buttons.agenda import AskNext
from bot.kit.buttons.unlogged import PromiseTry, TellEnded, TellLater
from bot.kit.feature import Feature
from bot.kit.screen import Button, Screen, show
from bot.kit.texts import Texts
from bot.request import Request
from storage import callbacks, calls, clients
from storage.calls import Logged
from storage.db import Session
from storage.models import Client, Member
from storage.rules.choices import moment
from storage.rules.hours import Placed

feature = Feature()


@feature.press(TellEnded)
async def tell_ended(query: CallbackQuery, callback_data: TellEnded, request: Request) -> None:
    """The call is logged, and the list shrinks; above it, the next try after one in vain, another call, and the way back."""
    pressed, member, t, now = callback_data, request.member, request.t, request.now
    async with request.db.begin() as session:
        callback = await callbacks.own_open(session, member, pressed.callback_id, pressed.client_id)
        logged = await calls.log(session, member, callback.client_id, pressed.outcome, now, callback_id=callback.id)
        client = (await clients.card(session, member, callback.client_id)).client
        proposed = await _proposed(session, member, client, logged, t, now)
        screen = await unlogged_behind(session, member, pressed, t, now)
    again = Button(t.plain("next-call-back", name=client.name), AskNext(client_id=client.id, entry_id=logged.entry.id))
    said = t.lines([said_of(client, pressed.outcome, None, t), proposed.said if proposed else None])
    if proposed and proposed.at:
        screen = screen.headed(None, _try_button(client, proposed.at, pressed, t))
    await show(query, screen.headed(said, *undo_in_place(logged.change, pressed, t), again))


async def _proposed(
    session: Session, member: Member, client: Client, logged: Logged, t: Texts, now: datetime
) -> Proposal | None:
    standing = await callbacks.open_one(session, member, client.id)
    return await proposal(session, member, client, logged.entry, standing, t, now)


def _try_button(client: Client, at: datetime, pressed: TellEnded, t: Texts) -> Button:
    place = {"since": pressed.since, "until": pressed.until, "evening": pressed.evening}
    return Button(try_label(at, t), PromiseTry(client_id=client.id, minute=(at - EPOCH) // MINUTE, **place))


@feature.press(PromiseTry)
async def promise_try(query: CallbackQuery, callback_data: PromiseTry, request: Request) -> None:
    """The next try is promised, and the list goes on."""
    pressed, member, t, now = callback_data, request.member, request.t, request.now
    when = Placed(EPOCH + pressed.minute * MINUTE, moved=False)
    async with request.db.begin() as session:
        made = await callbacks.promise(session, member, pressed.client_id, when.at, None, now)
        client = (await clients.card(session, member, pressed.client_id)).client
        screen: Screen = await unlogged_behind(session, member, pressed, t, now)
    said = promise_line(client, when, made.was_due, t, now)
    await show(query, screen.headed(said, *undo_in_place(made.change, pressed, t)))


@feature.press(TellLater)
async def tell_later(query: CallbackQuery, callback_data: TellLater, request: Request) -> None:
    pressed, member, t, now = callback_data, request.member, request.t, request.now
    until = moment(pressed.choice, now, t.zone)
    async with request.db.begin() as session:
        callback = await callbacks.own_open(session, member, pressed.callback_id, pressed.client_id)
        change = await callbacks.snooze(session, member, callback.id, until, now)
        client = (await clients.card(session, member, callback.client_id)).client
        screen = await unlogged_behind(session, member, pressed, t, now)
    said = t("callback-snoozed", name=client.name, at=until, moved=False)
    await show(query, screen.headed(said, *undo_in_place(change, pressed, t)))
