"""Yearly dates of a client beside the birthday: put on a card by buttons, seen together, taken off."""

from datetime import datetime
from typing import Any

from aiogram.types import CallbackQuery

from bot.features.card import undo_button
from bot.features.occasions import birthday_words, date_lines, nearest, occasion_words
from bot.kit.buttons.dates import AddDate, DropDate, OpenDates, OpenGreeting
from bot.kit.feature import Feature
from bot.kit.form import Answers, Filled, Form, Question, Said
from bot.kit.screen import Button, Row, Screen, show
from bot.kit.texts import Html, Texts, clip
from bot.kit.ways import card_button
from bot.reading.occasions import read_day, read_occasion
from bot.request import Request
from storage import clients, dates
from storage.clients import Card
from storage.dates import NewDate
from storage.db import Session
from storage.models import Change, Contact, Member, YearlyDate
from storage.rules.birthdays import Birthday
from storage.rules.occasions import BUTTONS, Occasion
from storage.rules.refusal import Refusal

feature = Feature()

CONTACTS_OFFERED = 10
NAME_LIMIT = 120


def dates_screen(card: Card, t: Texts, now: datetime) -> Screen:
    """All dates of a card; each can be taken off, others put on, for the client or for a contact person."""
    client, today = card.client, now.astimezone(t.zone).date()
    lines = list(date_lines(client, t, today, dates.MOST))
    text = [t("dates-title", name=clip(client.name, NAME_LIMIT)), *(lines or [t("dates-none")])]
    changing = [*_drops(card, t, now), *_adds(card, t)] if card.may_edit and client.archived_at is None else []
    back = [card_button(client.id, t)]
    return Screen(t.lines(text), rows=[*changing, back], protect=True)


def _drops(card: Card, t: Texts, now: datetime) -> list[Row]:
    client = card.client
    return [
        [
            Button(t.plain("dates-drop", what=date_label(one, t)), DropDate(client_id=client.id, date_id=one.id)),
            Button(t.plain("greeting-open"), OpenGreeting(client_id=client.id, date_id=one.id)),
        ]
        for one in nearest(client.dates, now.astimezone(t.zone).date())
    ]


def _adds(card: Card, t: Texts) -> list[Row]:
    client = card.client
    people = [
        [Button(t.plain("dates-add-for", name=one.name), AddDate(client_id=client.id, contact_id=one.id))]
        for one in client.contacts[:CONTACTS_OFFERED]
    ]
    return [[Button(t.plain("dates-add"), AddDate(client_id=client.id))], *people]


def date_label(one: YearlyDate, t: Texts) -> str:
    """A date on a button."""
    return f"{birthday_words(one.date, t)} — {occasion_words(one.occasion, one.title, t)}"


def _ask_what(t: Texts, answers: Answers) -> Html:
    return t("dates-ask-what", name=clip(answers["name"], NAME_LIMIT))


def _offered(t: Texts, _answers: Answers) -> list[tuple[str, Any]]:
    return [(t.of(occasion), [occasion.value, None]) for occasion in BUTTONS]


def _read_what(said: Said) -> list[str | None]:
    """What is celebrated, as an occasion and a title. Raises Refusal for a birthday, which is a fact of its own."""
    occasion, title = read_occasion(said.words())
    if occasion is Occasion.BIRTHDAY:
        raise Refusal("date-is-birthday")
    if title is not None and not any(letter.isalnum() for letter in title):
        raise Refusal("form-text-wanted")
    return [occasion.value, title]


def _ask_day(t: Texts, answers: Answers) -> Html:
    occasion, title = answers["what"]
    return t("dates-ask-day", what=occasion_words(Occasion(occasion), title, t))


def _read_day(said: Said) -> list[int | None]:
    day = read_day(said.words(), said.t.language, said.now.astimezone(said.t.zone).date(), said.region)
    return [day.day, day.month, day.year]


async def _finish(session: Session, filled: Filled) -> Screen:
    given = filled.answers
    occasion, title = given["what"]
    new = NewDate(Birthday(*given["day"]), Occasion(occasion), title, given["contact_id"] or None)
    return await put_on(session, filled.member, given["client_id"], new, filled.t, filled.now)


async def put_on(session: Session, by: Member, client_id: int, new: NewDate, t: Texts, now: datetime) -> Screen:
    """A date put on a card, and the dates as they are then."""
    change = await dates.add(session, by, client_id, new, now)
    what = occasion_words(new.occasion, new.title, t)
    return await _after(
        session, by, client_id, change, t("dates-added", what=what, day=birthday_words(new.day, t)), t, now
    )


async def _after(
    session: Session, by: Member, client_id: int, change: Change, said: Html, t: Texts, now: datetime
) -> Screen:
    card = await clients.card(session, by, client_id)
    return dates_screen(card, t, now).headed(said, *undo_button(change, t))


_WHAT = Question("what", _ask_what, _read_what, offers=_offered)
_DAY = Question("day", _ask_day, _read_day)
DATE = feature.form(Form("date", (_WHAT, _DAY), _finish))
# A line told the day, and did not tell what it is.
WHAT_DAY = feature.form(Form("date-what", (_WHAT,), _finish))


@feature.press(OpenDates)
async def open_dates(query: CallbackQuery, callback_data: OpenDates, request: Request) -> None:
    member, t, now = request.member, request.t, request.now
    async with request.db.read() as session:
        card = await clients.card(session, member, callback_data.client_id)
    await show(query, dates_screen(card, t, now))


@feature.press(AddDate)
async def add_date(query: CallbackQuery, callback_data: AddDate, request: Request) -> None:
    """Ask what is celebrated, and when."""
    member, t, now = request.member, request.t, request.now
    client_id, contact_id = callback_data.client_id, callback_data.contact_id
    async with request.db.begin() as session:
        card = await clients.workable(session, member, client_id)
        answers = {"client_id": client_id, "contact_id": contact_id, "name": _named(card, contact_id)}
        await DATE.enter(session, member, now, answers)
    await show(query, DATE.screen(t, answers=answers))


def _named(card: Card, contact_id: int) -> str:
    """Whose day it is to be. Raises Refusal "contact-gone"."""
    if not contact_id:
        return card.client.name
    contact: Contact | None = next((one for one in card.client.contacts if one.id == contact_id), None)
    if contact is None:
        raise Refusal("contact-gone")
    return contact.name


@feature.press(DropDate)
async def drop_date(query: CallbackQuery, callback_data: DropDate, request: Request) -> None:
    member, t, now = request.member, request.t, request.now
    async with request.db.begin() as session:
        change, gone = await dates.drop(session, member, callback_data.client_id, callback_data.date_id, now)
        said = t("dates-dropped", what=date_label(gone, t))
        screen = await _after(session, member, callback_data.client_id, change, said, t, now)
    await show(query, screen)
