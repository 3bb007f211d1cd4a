"""Promises to call back: made, put off, kept, called off, by a button or by a typed moment."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

from aiogram.types import CallbackQuery

from bot.features.agenda import list_button, listed_again
from bot.features.card import card_screen, changed_screen, offer_button, undo_button
from bot.features.snoozing import held_up
from bot.features.windows import closed_at, moment_of, opening_row, warnings, zone_of, zone_row
from bot.kit.buttons.agenda import OpenToday
from bot.kit.buttons.callbacks import (
    Calendar,
    Done,
    InRow,
    NoCallback,
    OpenCallback,
    OpenSnooze,
    SetCallback,
    SetCallbackAt,
    Snooze,
    SnoozeToWindow,
)
from bot.kit.buttons.cards import OpenCard
from bot.kit.feature import Feature
from bot.kit.form import Answers, Filled, Form, Question, Said
from bot.kit.screen import Button, Row, Screen, in_rows, show
from bot.kit.texts import Html, Texts
from bot.reading.moments import find_moment, read_moment
from bot.reading.remarks import only_about_calling
from bot.request import Request
from storage import callbacks, calls, clients
from storage.calls import NOTE_LIMIT
from storage.clients import Card
from storage.db import Session
from storage.models import Callback, Change, Client, Member
from storage.rules.choices import CALLBACK_CHOICES, SNOOZE_CHOICES, moment
from storage.rules.hours import Placed, at_wall, local_day
from storage.rules.refusal import Refusal
from storage.rules.text import clean_lines
from storage.rules.windows import opening

feature = Feature()

EDGES = " ,;:-–—，；：、。"


def choice_buttons(client_id: int, t: Texts) -> list[Button]:
    """The usual moments to call back at."""
    return [Button(t.of(choice), SetCallback(client_id=client_id, choice=choice)) for choice in CALLBACK_CHOICES]


def choice_rows(client_id: int, t: Texts, now: datetime) -> list[Row]:
    """When to call back: the usual moments, and another date."""
    return [*in_rows(choice_buttons(client_id, t), 2), [other_button(client_id, 0, t, now)]]


def snooze_buttons(callback_id: int, client_id: int, t: Texts, listed: OpenSnooze | None = None) -> list[Button]:
    """The usual moments to put a promise off until; `listed` is the button of the list it stands in."""
    ids = {"callback_id": callback_id, "client_id": client_id}
    place = {"today": listed.today, "span": listed.span} if listed else {}
    return [Button(t.of(choice), Snooze(**ids, choice=choice, **place)) for choice in SNOOZE_CHOICES]


def other_button(client_id: int, callback_id: int, t: Texts, now: datetime) -> Button:
    """The way to the calendar."""
    today = local_day(now, t.zone)
    press = Calendar(client_id=client_id, callback_id=callback_id, year=today.year, month=today.month)
    return Button(t.plain("callback-other"), press)


def no_callback_button(client_id: int, standing: Callback | None, t: Texts) -> Button:
    """No call back, or the end of the promise that stands."""
    label = t.plain("callback-call-off" if standing else "callback-none")
    return Button(label, NoCallback(client_id=client_id, callback_id=standing.id if standing else 0))


def standing_line(standing: Callback | None, t: Texts) -> Html | None:
    """What is promised already."""
    return t("callback-stands", at=standing.due_at) if standing else None


def promise_line(client: Client, when: Placed, was_due: datetime | None, t: Texts, now: datetime) -> Html:
    """A promise just made, in full and in days from now; what it had been, and whether it is no time to call."""
    days = (when.at.astimezone(t.zone).date() - now.astimezone(t.zone).date()).days
    moved_from = t("callback-was", at=was_due) if was_due not in {None, when.at} else None
    return t.lines(
        [
            t("callback-set", name=client.name, at=when.at, days=days, moved=when.moved),
            moved_from,
            *warnings(client, when.at, t),
        ]
    )


def card_button(client_id: int, t: Texts) -> Button:
    return Button(t.plain("button-card"), OpenCard(client_id=client_id))


# What is typed. A form knows the card and perhaps the promise to be put off, and the day when one was picked.


def _read(said: Said) -> dict[str, Any]:
    read = read_moment(said.words(), _meant_now(said), said.t.language, said.region)
    return {"at": read.at.isoformat(), "moved": read.moved}


def _read_promise(said: Said) -> dict[str, Any]:
    """A moment; beside it there may be the reason."""
    try:
        return _read(said)
    except Refusal as refusal:
        parted = moment_apart(said.words(), _meant_now(said), said.t.language, said.region)
        if refusal.text_id != "moment-unreadable" or "at" not in parted:
            raise
        return parted


def _meant_now(said: Said) -> datetime:
    """Now; after a day was picked, the beginning of that day, so that "15:30" is that day's."""
    now = said.now.astimezone(said.t.zone)
    if picked := said.answers.get("day"):
        return max(now, at_wall(date.fromisoformat(picked), time(), said.t.zone).at.astimezone(said.t.zone))
    return now


def moment_apart(text: str, now: datetime, language: str, region: str) -> dict[str, Any]:
    """A note, a moment, or both: the moment is taken out of the text, the rest is the note."""
    found = find_moment(text, now, language, region)
    if found is None:
        return {"note": text}
    note = f"{text[: found.start].rstrip(EDGES)} {text[found.end :].lstrip(EDGES)}".strip()
    if only_about_calling(note, language):
        note = ""  # "call back" beside a moment says nothing more
    return {"note": note, "at": found.moment.at.isoformat(), "moved": found.moment.moved}


def meant(given: Answers) -> Placed | None:
    """The moment among answers: `at` (ISO) and whether the clocks moved it."""
    return Placed(datetime.fromisoformat(given["at"]), moved=given["moved"]) if given.get("at") else None


def _ask(t: Texts, answers: Answers) -> Html:
    if picked := answers.get("day"):
        return t("callback-ask-time", name=answers["name"], day=t.weekday(date.fromisoformat(picked)))
    return t("snooze-ask" if "callback_id" in answers else "callback-ask", name=answers["name"])


def _beside(t: Texts, known: Answers) -> list[Button]:
    """The usual moments, for whoever would rather press."""
    if "callback_id" in known:
        return snooze_buttons(known["callback_id"], known["client_id"], t)
    return choice_buttons(known["client_id"], t)


async def _typed(session: Session, filled: Filled) -> Screen:
    known, when = filled.answers, meant(filled.answers["moment"])
    assert when is not None  # noqa: S101 - the question's reader gives a moment
    if "callback_id" in known:
        return await put_off(session, filled.member, known["callback_id"], when, filled.t, filled.now)
    why = clean_lines(known["moment"].get("note", ""), NOTE_LIMIT) or None
    return await promised(session, filled.member, known["client_id"], when, filled.t, filled.now, why)


WHEN = Question("moment", _ask, _read, beside=_beside)
CALLBACK = feature.form(Form("callback", (replace(WHEN, read=_read_promise),), _typed))
SNOOZE = feature.form(Form("snooze", (WHEN,), _typed))
# After a call has been logged with its note nothing must be answered: a moment is one, anything else is something new.
NEXT_CALL = feature.form(
    Form("next-call", (WHEN,), _typed, passes=frozenset({"moment-unreadable", "form-text-wanted"}))
)


async def ask_typed(
    session: Session, member: Member, client_id: int, callback_id: int, now: datetime, day: date | None = None
) -> dict[str, Any]:
    """Let a moment be typed from here on, for a new promise or for the one to be put off; gives what the form knows."""
    card = await clients.workable(session, member, client_id)
    known: dict[str, Any] = {"client_id": client_id, "name": card.client.name}
    if callback_id:
        known["whose"] = (await callbacks.own_open(session, member, callback_id, client_id)).member_id
        known["callback_id"] = callback_id
    if day:
        known["day"] = day.isoformat()
    form = SNOOZE if callback_id else CALLBACK
    await form.enter(session, member, now, known)
    return known


# What comes of it.


async def promised(
    session: Session, member: Member, client_id: int, when: Placed, t: Texts, now: datetime, reason: str | None = None
) -> Screen:
    """Promise, and show the card with the promise in full. A call logged just before says why, and may offer a stage."""
    why = reason or await calls.just_noted(session, member, client_id, now)
    made = await callbacks.promise(session, member, client_id, when.at, why, now)
    card = await clients.card(session, member, client_id)
    offered = offer_button(await calls.proposal(session, card.client), client_id, t)
    said = promise_line(card.client, when, made.was_due, t, now)
    return (await promise_screen(session, card, when, t, now)).headed(said, *undo_button(made.change, t), *offered)


async def promise_screen(session: Session, card: Card, when: Placed, t: Texts, now: datetime) -> Screen:
    """The card with what follows from a promise: a better moment than one outside the call hours, the zone if it is not known."""
    screen, client = card_screen(card, t, now), card.client
    if zone_of(client, now) is None and await callbacks.is_first(session, client.id):
        screen = screen.headed(t("window-ask-zone", name=client.name), *zone_row(client.id, t))
    return screen.headed(None, *opening_row(client, when.at, t))


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
    client = callback.client
    done = t("callback-snoozed", name=client.name, at=when.at, moved=when.moved)
    question, answers = held_up(callback, t)
    said = t.lines([done, *warnings(client, when.at, t), question])
    more = [opening_row(client, when.at, t), *answers]
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
    ways = [card_button(change.client_id or 0, t), Button(t.plain("button-today"), OpenToday())]
    return Screen(said, rows=[undo_button(change, t), *more, ways], protect=True)


async def _name(session: Session, callback_id: int) -> str:
    callback = await callbacks.with_client(session, callback_id)
    return callback.client.name if callback else ""


@feature.press(OpenCallback)
async def open_callback(query: CallbackQuery, callback_data: OpenCallback, request: Request) -> None:
    """When to call back: choose, or type."""
    member, t, now, client_id = request.member, request.t, request.now, callback_data.client_id
    async with request.db.begin() as session:
        known = await ask_typed(session, member, client_id, 0, now)
        standing = await callbacks.open_one(session, member.id, client_id)
    text = t.lines([t("callback-ask", name=known["name"]), standing_line(standing, t)])
    end = [no_callback_button(client_id, standing, t)] if standing else []
    rows = [*choice_rows(client_id, t, now), [*end, card_button(client_id, t)]]
    await show(query, Screen(text, rows=rows, protect=True))


@feature.press(SetCallback)
async def set_callback(query: CallbackQuery, callback_data: SetCallback, request: Request) -> None:
    member, t, now = request.member, request.t, request.now
    when = Placed(moment(callback_data.choice, now, t.zone), moved=False)
    async with request.db.begin() as session:
        screen = await promised(session, member, callback_data.client_id, when, t, now)
    await show(query, screen)


@feature.press(SetCallbackAt)
async def set_callback_at(query: CallbackQuery, callback_data: SetCallbackAt, request: Request) -> None:
    """A moment that was proposed: the beginning of the call hours, another try."""
    member, t, now = request.member, request.t, request.now
    when = Placed(moment_of(callback_data), moved=False)
    async with request.db.begin() as session:
        screen = await promised(session, member, callback_data.client_id, when, t, now)
    await show(query, screen)


@feature.press(NoCallback)
async def no_callback(query: CallbackQuery, callback_data: NoCallback, request: Request) -> None:
    """Nothing is promised; a promise that stood when the button was shown is called off."""
    member, t, now, client_id = request.member, request.t, request.now, callback_data.client_id
    change = None
    async with request.db.begin() as session:
        if callback_data.callback_id:
            change = await callbacks.call_off(session, member, client_id, callback_data.callback_id, now)
        card = await clients.card(session, member, client_id)
    said = t("callback-called-off" if change else "callback-none-set", name=card.client.name)
    await show(query, changed_screen(card, t, now, change, said))


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
    known = await ask_typed(session, member, client_id, callback_id, now)
    callback = await callbacks.with_client(session, callback_id)
    usual = snooze_buttons(callback_id, client_id, t, listed=press)
    if callback and (window := closed_at(callback.client, now, t)):
        label = t.plain("window-into", at=t.short(opening(window, now)))
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
    """Until the client may be called; when that is now, there is nothing to put off."""
    pressed, t, now = callback_data, request.t, request.now
    async with request.db.begin() as session:
        client = (await clients.card(session, request.member, pressed.client_id)).client
        window = closed_at(client, now, t)
        if window is None:
            raise Refusal("window-open", name=client.name)
        when = Placed(opening(window, now), moved=False)
        screen = await put_off(session, request.member, pressed.callback_id, when, t, now, pressed)
    await show(query, screen)
