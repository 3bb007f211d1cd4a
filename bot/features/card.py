"""The card of a client: what it shows, its history, and the card as a contact for the phone."""

from datetime import datetime

from aiogram import Bot
from aiogram.types import CallbackQuery

from bot.features.card_lines import card_text
from bot.kit.buttons.agenda import SendEvent
from bot.kit.buttons.callbacks import OpenCallback
from bot.kit.buttons.calls import AcceptStage, LogCall
from bot.kit.buttons.cards import (
    AddNote,
    ArchiveCard,
    OpenCard,
    OpenContacts,
    OpenEdit,
    OpenFiles,
    OpenHistory,
    OpenStages,
    RestoreCard,
    SendContact,
    SendPlace,
    WarmCard,
)
from bot.kit.buttons.chat import Undo
from bot.kit.buttons.dates import OpenDates
from bot.kit.feature import Feature
from bot.kit.screen import Button, Row, Screen, answer, show
from bot.kit.searched import with_way_back
from bot.kit.texts import Html, Texts, clip
from bot.request import Request
from bot.vcards import vcard
from storage import clients, journal
from storage.clients import Card, Listed
from storage.db import Session
from storage.models import Change, Client, Member
from storage.rules.funnel import Heat, Stage
from storage.rules.phones import mask_within
from storage.rules.refusal import Refusal

feature = Feature()

LABEL_NAME = 34
NAME_LIMIT = 64  # of a contact, Telegram's


def card_screen(card: Card, t: Texts, now: datetime) -> Screen:
    """A card with all that is known, and what the one who looks may do."""
    client = card.client
    text = card_text(card, t, now)
    return Screen(mask_within(text) if card.masked else text, rows=_card_rows(card, t, client), protect=True)


def changed_screen(card: Card, t: Texts, now: datetime, change: Change | None, said: Html) -> Screen:
    """A card under the sentence that says what was changed, with Undo."""
    return card_screen(card, t, now).headed(said, *undo_button(change, t))


async def card_after(
    session: Session, by: Member, client_id: int, change: Change | None, said: Html, t: Texts, now: datetime
) -> Screen:
    """The card as a change left it, loaded in the change's own transaction."""
    return changed_screen(await clients.card(session, by, client_id), t, now, change, said)


def undo_button(change: Change | None, t: Texts) -> Row:
    """The button that takes a change back; none where nothing was changed."""
    return [Button(t.plain("undo"), Undo(change_id=change.id))] if change else []


def offer_button(to: Stage | None, client_id: int, t: Texts) -> Row:
    """The button that accepts the stage a client's orders speak for."""
    return [Button(t.plain("stage-accept", stage=t.of(to)), AcceptStage(client_id=client_id, to=to))] if to else []


def client_label(client: Client | Listed, t: Texts) -> str:
    """A client on a button: stage, name, company."""
    company = f" · {client.company}" if client.company and client.company != client.name else ""
    return f"{stage_mark(client, t)} {clip(client.name, LABEL_NAME)}{company}"


def stage_mark(client: Client | Listed, t: Texts) -> str:
    """The colour of a client's stage alone."""
    return t.of(client.stage).partition(" ")[0]


def _card_rows(card: Card, t: Texts, client: Client) -> list[Row]:
    look: list[Button] = [Button(t.plain("button-history"), OpenHistory(client_id=client.id))]
    if client.phones and not card.masked:
        look.append(Button(t.plain("button-contact"), SendContact(client_id=client.id)))
    look += _sent_buttons(card, t)
    if client.archived_at is not None:
        restore = [Button(t.plain("button-restore"), RestoreCard(client_id=client.id))] if card.may_archive else []
        return [restore, look]
    if not card.may_edit:
        return [look]
    act = [
        Button(t.plain("button-call"), LogCall(client_id=client.id)),
        Button(t.plain("button-callback"), OpenCallback(client_id=client.id)),
    ]
    note = [
        Button(t.plain("button-note"), AddNote(client_id=client.id)),
        Button(t.plain("button-stage"), OpenStages(client_id=client.id)),
    ]
    change = [
        Button(t.plain("button-edit"), OpenEdit(client_id=client.id)),
        Button(t.plain("button-people"), OpenContacts(client_id=client.id)),
        Button(t.plain("button-dates"), OpenDates(client_id=client.id)),
    ]
    warmer = _next(client.heat)
    heat = [Button(t.plain("button-heat", heat=t.of(warmer)), WarmCard(client_id=client.id, heat=warmer))]
    archive = [Button(t.plain("button-archive"), ArchiveCard(client_id=client.id))] if card.may_archive else []
    event = [Button(t.plain("button-ics"), SendEvent(client_id=client.id))] if card.next_callback else []
    return [act, note, change, look, [*heat, *event, *archive]]


def _sent_buttons(card: Card, t: Texts) -> list[Button]:
    """What was sent to be kept, and comes again at a press."""
    client = card.client
    files = [Button(t.plain("button-files"), OpenFiles(client_id=client.id))] if card.files and not card.masked else []
    place = [Button(t.plain("button-map"), SendPlace(client_id=client.id))] if client.latitude is not None else []
    return files + place


def _next(heat: Heat) -> Heat:
    order = list(Heat)
    return order[(order.index(heat) + 1) % len(order)]


@feature.press(OpenCard)
async def open_card(query: CallbackQuery, callback_data: OpenCard, request: Request) -> None:
    member, t, now = request.member, request.t, request.now
    async with request.db.read() as session:
        card = await clients.card(session, member, callback_data.client_id)
    await show(query, with_way_back(card_screen(card, t, now), query, t))


@feature.press(SendContact)
async def send_contact(query: CallbackQuery, callback_data: SendContact, request: Request, bot: Bot) -> None:
    """The full number leaves the card, so it is written down who took it."""
    member, t, now = request.member, request.t, request.now
    async with request.db.begin() as session:
        card = await clients.card(session, member, callback_data.client_id)
        if card.masked:
            raise Refusal("not-allowed")
        if not card.client.phones:
            raise Refusal("phone-gone")
        await journal.record(session, member, "contact-sent", card.client.id, now)
    client = card.client
    first = client.first_name or client.name
    await bot.send_contact(
        query.from_user.id,
        client.phones[0].number,
        clip(first, NAME_LIMIT),
        last_name=clip(client.last_name or "", NAME_LIMIT) or None,
        vcard=vcard(client),
    )
    await answer(query, t.plain("contact-sent"))
