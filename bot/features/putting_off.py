"""Promises put off or kept: by a button of a reminder or a list, or by a typed moment."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from aiogram.types import CallbackQuery

from bot.features.agenda import list_button, listed_again
from bot.features.callbacks import asked_when, other_button
from bot.features.card import undo_button
from bot.features.moments import meant, read_alone
from bot.features.snoozing import held_up
from bot.features.windows import both_at_work, opening_row, warnings
from bot.kit.buttons.callbacks import Done, InRow, OpenSnooze, Snooze, SnoozeToWindow
from bot.kit.feature import Feature
from bot.kit.form import Answers, Filled, Form, Question
from bot.kit.screen import Button, Row, Screen, in_rows, show
from bot.kit.texts import Html, Texts
from bot.kit.ways import card_button, today_button
from bot.request import Request
from storage import callbacks, clients, nags
from storage.db import Session
from storage.models import Change, Member
from storage.rules.choices import SNOOZE_CHOICES, moment, usual
from storage.rules.hours import Placed
from storage.rules.refusal import Refusal

feature = Feature()


def snooze_buttons(
    callback_id: int, client_id: int, t: Texts, now: datetime | None = None, listed: OpenSnooze | None = None
) -> list[Button]:
    """The usual moments to put a promise off until; without `now` those that make sense at any hour.

    `listed` is the button of the list it stands in.
    """
    ids = {"callback_id": callback_id, "client_id": client_id}
    place = {"today": listed.today, "span": listed.span} if listed else {}
    choices = usual(SNOOZE_CHOICES, now, t.zone)
    return [Button(t.of(choice), Snooze(**ids, choice=choice, **place)) for choice in choices]


# What is typed: a moment. The form knows the card and the promise, and the day when one was picked.


def _beside(t: Texts, known: Answers) -> list[Button]:
    """The usual moments, for whoever would rather press."""
    return snooze_buttons(known["callback_id"], known["client_id"], t)


async def _typed(session: Session, filled: Filled) -> Screen:
    known, when = filled.answers, meant(filled.answers["moment"])
    assert when is not None  # noqa: S101 - the question's reader gives a moment
    return await put_off(session, filled.member, known["callback_id"], when, filled.t, filled.now)


SNOOZE = feature.form(
    Form("snooze", (Question("moment", asked_when("snooze-ask"), read_alone, beside=_beside),), _typed, gives_way=True)
)


async def ask_until(
    session: Session, member: Member, client_id: int, callback_id: int, now: datetime, day: date | None = None
) -> dict[str, Any]:
    """Let a moment be typed from here on to put a promise off until; gives what the form knows."""
    card = await clients.workable(session, member, client_id)
    promise = await callbacks.own_open(session, member, callback_id, client_id)
    known: dict[str, Any] = {"client_id": client_id, "name": card.client.name}
    known |= {"callback_id": callback_id, "whose": promise.member_id}
    if day:
        known["day"] = day.isoformat()
    await SNOOZE.enter(session, member, now, known)
    return known


# What comes of it.


async def put_off(
    session: Session,
    member: Member,
    callback_id: int,
    when: Placed,
    t: Texts,
    now: datetime,
    press: InRow | None = None,
) -> Screen:
    """Put a promise off, and say until when. `press`: the button of a list that did it, so that the list is shown again."""
    change = await callbacks.snooze(session, member, callback_id, when.at, now)
    callback = await callbacks.with_client(session, callback_id)
    assert callback is not None  # noqa: S101 - it has just been put off
    client, caller = callback.client, await session.get_one(Member, callback.member_id)
    done = t("callback-snoozed", name=client.name, at=when.at, moved=when.moved)
    question, answers = held_up(callback, t)
    said = t.lines([done, *warnings(client, when.at, t), question])
    more = [opening_row(client, caller, when.at, t), *answers]
    return await _settled(session, member, change, said, t, now, press, more)


async def _settled(
    session: Session,
    member: Member,
    change: Change,
    said: Html,
    t: Texts,
    now: datetime,
    press: InRow | None,
    more: Sequence[Row] = (),
) -> Screen:
    """What happened, in short, for a reminder has no need of the whole card; in a list, the list as it is now."""
    listed = await listed_again(session, member, press, t, now) if press else None
    if listed:
        return replace(listed, rows=[*more, *listed.rows]).headed(said, *undo_button(change, t))
    ways = [card_button(change.client_id or 0, t), today_button(t)]
    return Screen(said, rows=[undo_button(change, t), *more, ways], protect=True)


async def _name(session: Session, callback_id: int) -> str:
    callback = await callbacks.with_client(session, callback_id)
    return callback.client.name if callback else ""


@feature.press(Done)
async def done(query: CallbackQuery, callback_data: Done, request: Request) -> None:
    member, t, now = request.member, request.t, request.now
    async with request.db.begin() as session:
        change = await callbacks.done(session, member, callback_data.callback_id, now)
        said = t("callback-done", name=await _name(session, callback_data.callback_id))
        screen = await _settled(session, member, change, said, t, now, callback_data)
    await show(query, screen)


async def snooze_screen(session: Session, member: Member, press: OpenSnooze, t: Texts, now: datetime) -> Screen:
    """Until when: choose, or type."""
    client_id, callback_id = press.client_id, press.callback_id
    known = await ask_until(session, member, client_id, callback_id, now)
    if press.span is None and not press.today:  # from the reminder itself
        await nags.leave_message(session, member, client_id, callback_id)
    callback = await callbacks.with_client(session, callback_id)
    usual = snooze_buttons(callback_id, client_id, t, now, listed=press)
    whose = known["whose"]
    caller = member if whose in member.acts_for else await session.get_one(Member, whose)
    if callback and (opens := both_at_work(callback.client, caller, now, t)):
        label = t.plain("window-into", at=t.short(opens))
        usual.append(Button(label, SnoozeToWindow(**press.model_dump())))
    back = list_button(press, known["whose"], t) or card_button(client_id, t)
    rows = [*in_rows(usual, 2), [other_button(client_id, callback_id, t, now)], [back]]
    return Screen(t("snooze-ask", name=known["name"]), rows=rows, protect=True)


@feature.press(OpenSnooze)
async def open_snooze(query: CallbackQuery, callback_data: OpenSnooze, request: Request) -> None:
    async with request.db.begin() as session:
        screen = await snooze_screen(session, request.member, callback_data, request.t, request.now)
    await show(query, screen)


@feature.press(Snooze)
async def snooze(query: CallbackQuery, callback_data: Snooze, request: Request) -> None:
    pressed, t, now = callback_data, request.t, request.now
    async with request.db.begin() as session:
        callback = await callbacks.own_open(session, request.member, pressed.callback_id)
        when = Placed(moment(pressed.choice, now, t.zone, callback.due_at), moved=False)
        screen = await put_off(session, request.member, callback.id, when, t, now, pressed)
    await show(query, screen)


@feature.press(SnoozeToWindow)
async def snooze_to_window(query: CallbackQuery, callback_data: SnoozeToWindow, request: Request) -> None:
    """Until the client may be called and the caller is at work; when that is now, there is nothing to put off."""
    pressed, t, now = callback_data, request.t, request.now
    async with request.db.begin() as session:
        client = (await clients.card(session, request.member, pressed.client_id)).client
        promise = await callbacks.own_open(session, request.member, pressed.callback_id)
        opens = both_at_work(client, await session.get_one(Member, promise.member_id), now, t)
        if opens is None:
            raise Refusal("window-open", name=client.name)
        screen = await put_off(session, request.member, promise.id, Placed(opens, moved=False), t, now, pressed)
    await show(query, screen)
