"""Corrections of what was read in a line: each part is put right by one tap to open and one to choose."""

from datetime import datetime

from aiogram.types import CallbackQuery

from bot.features.calls import said_of
from bot.features.card import card_after, client_label
from bot.features.facts import FACTS
from bot.kit.buttons.callbacks import OpenCallback
from bot.kit.buttons.calls import CorrectCall, MoveCall, SetOutcome
from bot.kit.buttons.cards import CorrectCard, FactToNote, NoteToFact, OpenEdit, SwapNames
from bot.kit.feature import Feature
from bot.kit.screen import Button, Row, Screen, in_rows, show
from bot.kit.texts import Texts, clip
from bot.kit.ways import card_button
from bot.reading.names import read_name
from bot.request import Request
from storage import clients, corrections, editing
from storage.clients import Listed
from storage.db import Session
from storage.models import Client, Entry, Member
from storage.rules.outcomes import BUTTONS
from storage.rules.refusal import Refusal

feature = Feature()

OTHERS = 4
VALUE_SHOWN = 28
LONGEST_FACT = 60
TO_NOTE = ("company", "position", "city", "source", "birthday", "tags")
OF_NOTE = ("company", "position", "city")


# A call: how it ended, when to call back, whose it was.


@feature.press(CorrectCall)
async def correct_call(query: CallbackQuery, callback_data: CorrectCall, request: Request) -> None:
    """The other outcomes, the moment, and the clients that may have been meant."""
    t, entry_id = request.t, callback_data.entry_id
    async with request.db.read() as session:
        entry = await corrections.own_call(session, request.member, entry_id)
        client = (await clients.workable(session, request.member, entry.client_id)).client
        others = await _others(session, request.member, client, request.now)
    outcomes = [
        Button(t.of(one), SetOutcome(client_id=client.id, entry_id=entry_id, outcome=one))
        for one in BUTTONS
        if one is not entry.outcome
    ]
    move = [
        [
            Button(
                t.plain("correct-client", client=client_label(other, t)),
                MoveCall(client_id=other.id, entry_id=entry_id),
            )
        ]
        for other in others
    ]
    end = [Button(t.plain("button-callback"), OpenCallback(client_id=client.id)), card_button(client.id, t)]
    text = t.lines([said_of(client, entry.outcome, entry.text, t), t("correct-what")])
    await show(query, Screen(text, rows=[*in_rows(outcomes, 2), *move, end], protect=True))


async def _others(session: Session, member: Member, client: Client, now: datetime) -> list[Listed]:
    """Who else may have been meant: namesakes first, then those of late."""
    alike = (await clients.find(session, member, client.last_name or client.name, now, limit=OTHERS + 1)).clients
    late = map(Listed.of, await clients.recent(session, member, OTHERS + 1))
    return list({one.id: one for one in [*alike, *late] if one.id != client.id}.values())[:OTHERS]


@feature.press(SetOutcome)
async def set_outcome(query: CallbackQuery, callback_data: SetOutcome, request: Request) -> None:
    member, t, now, pressed = request.member, request.t, request.now, callback_data
    async with request.db.begin() as session:
        made = await corrections.set_outcome(session, member, pressed.entry_id, pressed.outcome, now)
        client = (await clients.card(session, member, made.entry.client_id)).client
        said = said_of(client, pressed.outcome, made.entry.text, t)
        screen = await card_after(session, member, client.id, made.change, said, t, now)
    await show(query, screen)


@feature.press(MoveCall)
async def move_call(query: CallbackQuery, callback_data: MoveCall, request: Request) -> None:
    member, t, now, pressed = request.member, request.t, request.now, callback_data
    async with request.db.begin() as session:
        made = await corrections.move_call(session, member, pressed.entry_id, pressed.client_id, now)
        client = (await clients.card(session, member, pressed.client_id)).client
        said = said_of(client, made.entry.outcome, made.entry.text, t)
        screen = await card_after(session, member, client.id, made.change, said, t, now)
    await show(query, screen)


# A card: what is the name and what the company, and what is no such fact but a note.


@feature.press(CorrectCard)
async def correct_card(query: CallbackQuery, callback_data: CorrectCard, request: Request) -> None:
    """The name and the company the other way round, each fact as a note instead, and anything typed anew."""
    t, client_id = request.t, callback_data.client_id
    async with request.db.read() as session:
        client = (await clients.workable(session, request.member, client_id)).client
        note = await corrections.own_note(session, request.member, client_id)
    swap = t.plain("correct-swap", name=clip(client.company or "", VALUE_SHOWN), company=clip(client.name, VALUE_SHOWN))
    first: Row = [Button(swap, SwapNames(client_id=client_id))] if client.company else []
    facts: list[Row] = [[_to_note(name, client, t)] for name in TO_NOTE if FACTS[name].present(client, t)]
    end = [Button(t.plain("button-edit"), OpenEdit(client_id=client_id)), card_button(client_id, t)]
    text = t.lines([t("card-title", name=client.name), t("correct-what")])
    await show(query, Screen(text, rows=[first, *facts, *_of_note(note, client, t), end], protect=True))


def _of_note(note: Entry | None, client: Client, t: Texts) -> list[Row]:
    """A short note may be any of the facts that the card has not."""
    if note is None or not note.text or len(note.text) > LONGEST_FACT:
        return []
    value = clip(note.text, VALUE_SHOWN)
    return [
        [
            Button(
                t.plain("correct-from-note", fact=t.plain(f"fact-{name}"), value=value),
                NoteToFact(client_id=client.id, entry_id=note.id, field=name),
            )
        ]
        for name in OF_NOTE
        if not FACTS[name].present(client, t)
    ]


def _to_note(name: str, client: Client, t: Texts) -> Button:
    value = clip(FACTS[name].present(client, t), VALUE_SHOWN)
    label = t.plain("correct-to-note", fact=t.plain(f"fact-{name}"), value=value)
    return Button(label, FactToNote(client_id=client.id, field=name))


@feature.press(SwapNames)
async def swap_names(query: CallbackQuery, callback_data: SwapNames, request: Request) -> None:
    member, t, now, client_id = request.member, request.t, request.now, callback_data.client_id
    async with request.db.begin() as session:
        client = await clients.editable(session, member, client_id)
        if not client.company:
            raise Refusal("button-too-old")
        name, company = read_name(client.company, t.language), client.name
        parts = {"last_name": name.last, "first_name": name.first, "middle_name": name.middle}
        values = {"name": name.display, "company": company, **{key: part or None for key, part in parts.items()}}
        change = await editing.change(session, member, client_id, now, **values)
        said = t("saved-client", name=name.display)
        screen = await card_after(session, member, client_id, change, said, t, now)
    await show(query, screen)


@feature.press(FactToNote)
async def fact_to_note(query: CallbackQuery, callback_data: FactToNote, request: Request) -> None:
    member, t, now, client_id = request.member, request.t, request.now, callback_data.client_id
    if callback_data.field not in TO_NOTE:
        raise Refusal("button-too-old")
    fact = FACTS[callback_data.field]
    async with request.db.begin() as session:
        client = await clients.editable(session, member, client_id)
        words = fact.present(client, t)
        if not words:
            raise Refusal("button-too-old")
        change = await corrections.note_instead(session, member, client_id, fact.columns(None), words, now)
        screen = await card_after(session, member, client_id, change, t("note-saved"), t, now)
    await show(query, screen)


@feature.press(NoteToFact)
async def note_to_fact(query: CallbackQuery, callback_data: NoteToFact, request: Request) -> None:
    member, t, now, pressed = request.member, request.t, request.now, callback_data
    if pressed.field not in OF_NOTE:
        raise Refusal("button-too-old")
    async with request.db.begin() as session:
        change = await corrections.fact_instead(
            session, member, pressed.client_id, pressed.entry_id, pressed.field, now
        )
        client = await clients.editable(session, member, pressed.client_id)
        said = t("saved-client", name=client.name)
        screen = await card_after(session, member, client.id, change, said, t, now)
    await show(query, screen)
