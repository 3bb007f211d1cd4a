"""Promises to call back: made and called off, by a button or by a typed moment."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from aiogram.types import CallbackQuery

from bot.features.card import card_screen, changed_screen, offer_button, undo_button
from bot.features.moments import meant, read_alone, read_promise
from bot.features.windows import moment_of, opening_row, warnings, zone_of, zone_row
from bot.kit.buttons.callbacks import (
    Calendar,
    NoCallback,
    OpenCallback,
    SetCallback,
    SetCallbackAt,
)
from bot.kit.feature import Feature
from bot.kit.form import Answers, Asker, Filled, Form, Question
from bot.kit.screen import Button, Row, Screen, in_rows, show
from bot.kit.texts import Html, Texts
from bot.kit.ways import card_button
from bot.request import Request
from storage import callbacks, calls, clients
from storage.calls import NOTE_LIMIT
from storage.clients import Card
from storage.db import Session
from storage.models import Callback, Client, Member
from storage.rules.choices import CALLBACK_CHOICES, moment, usual
from storage.rules.hours import Placed, local_day
from storage.rules.text import clean_lines

feature = Feature()


def choice_buttons(client_id: int, t: Texts, now: datetime | None = None) -> list[Button]:
    """The usual moments to call back at; without `now` those that make sense at any hour."""
    choices = usual(CALLBACK_CHOICES, now, t.zone)
    return [Button(t.of(choice), SetCallback(client_id=client_id, choice=choice)) for choice in choices]


def choice_rows(client_id: int, t: Texts, now: datetime) -> list[Row]:
    """When to call back: the usual moments, and another date."""
    return [*in_rows(choice_buttons(client_id, t, now), 2), [other_button(client_id, 0, t, now)]]


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


# What is typed. A form knows the card, and the day when one was picked.


def asked_when(question: str) -> Asker:
    """A question for a moment, by its text; after a day was picked it asks for the time."""

    def ask(t: Texts, answers: Answers) -> Html:
        if picked := answers.get("day"):
            return t("callback-ask-time", name=answers["name"], day=t.weekday(date.fromisoformat(picked)))
        return t(question, name=answers["name"])

    return ask


def _beside(t: Texts, known: Answers) -> list[Button]:
    """The usual moments, for whoever would rather press."""
    return choice_buttons(known["client_id"], t)


async def _typed(session: Session, filled: Filled) -> Screen:
    known, when = filled.answers, meant(filled.answers["moment"])
    assert when is not None  # noqa: S101 - the question's reader gives a moment
    why = clean_lines(known["moment"].get("note", ""), NOTE_LIMIT) or None
    return await promised(session, filled.member, known["client_id"], when, filled.t, filled.now, why)


WHEN = Question("moment", asked_when("callback-ask"), read_promise, beside=_beside)
CALLBACK = feature.form(Form("callback", (WHEN,), _typed, gives_way=True))
# After a call has been logged with its note nothing must be answered: a moment is one, anything else is something new.
NEXT_CALL = feature.form(
    Form(
        "next-call",
        (replace(WHEN, read=read_alone),),
        _typed,
        cancelled="call-next-left",
        passes=frozenset({"moment-unreadable", "form-text-wanted"}),
    )
)


async def ask_typed(
    session: Session, member: Member, client_id: int, now: datetime, day: date | None = None
) -> dict[str, Any]:
    """Let a moment be typed from here on for a new promise; gives what the form knows."""
    card = await clients.workable(session, member, client_id)
    known: dict[str, Any] = {"client_id": client_id, "name": card.client.name}
    if day:
        known["day"] = day.isoformat()
    await CALLBACK.enter(session, member, now, known)
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
    return (await promise_screen(session, member, card, when, t, now)).headed(
        said, *undo_button(made.change, t), *offered
    )


async def promise_screen(session: Session, member: Member, card: Card, when: Placed, t: Texts, now: datetime) -> Screen:
    """The card with what follows from a promise: a better moment than one outside the call hours, the zone if it is not known."""
    screen, client = card_screen(card, t, now), card.client
    if zone_of(client, now) is None and await callbacks.is_first(session, client.id):
        screen = screen.headed(t("window-ask-zone", name=client.name), *zone_row(client.id, t))
    return screen.headed(None, *opening_row(client, member, when.at, t))


async def when_to_call(client_id: int, request: Request) -> Screen:
    """When to call back: choose, or type."""
    member, t, now = request.member, request.t, request.now
    async with request.db.begin() as session:
        known = await ask_typed(session, member, client_id, now)
        standing = await callbacks.open_one(session, member, client_id)
    text = t.lines([t("callback-ask", name=known["name"]), standing_line(standing, t)])
    end = [no_callback_button(client_id, standing, t)] if standing else []
    rows = [*choice_rows(client_id, t, now), [*end, card_button(client_id, t)]]
    return Screen(text, rows=rows, protect=True)


@feature.press(OpenCallback)
async def open_callback(query: CallbackQuery, callback_data: OpenCallback, request: Request) -> None:
    await show(query, await when_to_call(callback_data.client_id, request))


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
