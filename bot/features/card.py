"""The card of a client: what it shows, its history, and the card as a contact for the phone."""

from datetime import date, datetime

from aiogram import Bot
from aiogram.types import CallbackQuery

from bot.features.history import ENTRY_LIMIT, entry_line
from bot.features.occasions import birthday_words, date_lines
from bot.features.windows import contact_there_line, hours_words, there_line
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
from bot.kit.texts import Html, Texts, clip
from bot.reading.phones import show_phone
from bot.request import Request
from bot.vcards import vcard
from storage import clients, journal
from storage.clients import Card, Listed
from storage.db import Session
from storage.models import PLAIN_FACTS, Change, Client, Contact, Member
from storage.rules.birthdays import Birthday, age_on, days_to
from storage.rules.funnel import Heat, Stage
from storage.rules.hours import local_day
from storage.rules.phones import mask, mask_within
from storage.rules.refusal import Refusal
from storage.rules.windows import unpacked

feature = Feature()

LISTED = 10
CONTACTS_LISTED = 5
DATES_LISTED = 5
LONGEST_FIELD = 120
LONGEST_TAGS = 240
LONGEST_CONTACT = 60
LABEL_NAME = 34
NAME_LIMIT = 64  # of a contact, Telegram's


def card_screen(card: Card, t: Texts, now: datetime) -> Screen:
    """A card with all that is known, and what the one who looks may do."""
    client = card.client
    text = _card_text(card, t, now)
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


def _card_text(card: Card, t: Texts, now: datetime) -> Html:
    client = card.client
    today = now.astimezone(t.zone).date()
    contacts = [
        contact_line(contact, client, t, now, masked=card.masked) for contact in client.contacts[:CONTACTS_LISTED]
    ]
    return t.lines(
        [
            t("card-title", name=client.name),
            t("card-archived-on", day=client.archived_at) if client.archived_at else None,
            t(
                "card-stage",
                stage=t.of(client.stage),
                heat=t.of(client.heat),
                mark=t.plain(f"heat-mark-{client.heat.value}"),
            ),
            t("card-refusal", reason=clip(client.refusal_reason, ENTRY_LIMIT)) if client.refusal_reason else None,
            *(t("card-phone", phone=number) for number in numbers_of(client, masked=card.masked)),
            *(
                t(f"card-{name}", value=clip(value, LONGEST_FIELD))
                for name in PLAIN_FACTS
                if (value := getattr(client, name))
            ),
            place_line(client, t),
            there_line(client, t, now),
            t("card-call-hours", value=hours_words(unpacked(client.call_hours), t)) if client.call_hours else None,
            birthday_line(client.birthday, t, today),
            *date_lines(client, t, today, DATES_LISTED),
            _rhythm_line(card, t, now),
            t("card-source", value=clip(client.source, LONGEST_FIELD)) if client.source else None,
            t("card-tags", tags=clip(" ".join(f"#{tag.name}" for tag in client.tags), LONGEST_TAGS))
            if client.tags
            else None,
            *contacts,
            t("card-owner", name=client.owner.name),
            t("card-files", count=card.files) if card.files else None,
            chat_line(card, t),
            _callback_line(card, t, now),
            *([t("card-history"), *(entry_line(entry, t) for entry in card.entries)] if card.entries else []),
        ]
    )


def numbers_of(client: Client, *, masked: bool) -> list[str]:
    """The phones of a client as they are to be read: in full, or masked for those who may not see them."""
    spell = mask if masked else show_phone
    return [spell(phone.number) for phone in client.phones[:LISTED]]


def place_line(client: Client, t: Texts) -> Html | None:
    """Where the client is, as far as a map needs it: four decimals are ten metres."""
    if client.latitude is None or client.longitude is None:
        return None
    return t("card-place", latitude=f"{client.latitude:.4f}", longitude=f"{client.longitude:.4f}")


def chat_line(card: Card, t: Texts) -> Html | None:
    """A way into the client's own chat: by the public name, else by the id, which opens for those who have met before."""
    account = next((account for account in card.client.accounts if (account.telegram_id or 0) > 0), None)
    if account is None or card.masked:
        return None
    link = f"https://t.me/{account.username}" if account.username else f"tg://user?id={account.telegram_id}"
    return t("card-chat", link=link)


def birthday_line(birthday: Birthday | None, t: Texts, today: date) -> Html | None:
    """The birthday with age, when the year is known, and the days to the next one."""
    if birthday is None:
        return None
    day = birthday_words(birthday, t)
    age, days = age_on(birthday, today), days_to(birthday, today)
    return t("card-birthday", day=day, known="no" if age is None else "yes", age=age or 0, days=days)


def contact_line(contact: Contact, client: Client, t: Texts, now: datetime, *, masked: bool = False) -> Html:
    """A contact person with phone, birthday and call hours, as far as they are known."""
    spell = mask if masked else show_phone
    birthday = birthday_words(contact.birthday, t) if contact.birthday else "none"
    phone = spell(contact.phone) if contact.phone else "none"
    hours = hours_words(unpacked(contact.call_hours), t) if contact.call_hours else None
    parts = [
        t("card-contact", name=clip(contact.name, LONGEST_CONTACT), phone=phone, birthday=birthday),
        t("card-call-hours", value=hours) if hours else None,
        contact_there_line(contact, client, t, now),
    ]
    return Html(" · ".join(part for part in parts if part))


def _rhythm_line(card: Card, t: Texts, now: datetime) -> Html | None:
    """When somebody talked to the client last, where it is said how often it is to be."""
    if card.every is None:
        return None
    client = card.client
    days = (local_day(now, t.zone) - local_day(client.silent_since, t.zone)).days
    talked = client.silent_since > client.created_at
    return t("card-rhythm", talked=talked, days=days, every=card.every, late=days >= card.every)


def _callback_line(card: Card, t: Texts, now: datetime) -> Html | None:
    callback = card.next_callback
    if callback is None:
        return None
    when = "overdue" if callback.due_at <= now else "ahead"
    reason = clip(callback.reason, ENTRY_LIMIT) if callback.reason else ""
    return t("card-callback", when=when, at=callback.due_at, reason=reason, why="yes" if reason else "no")


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
    heat = [
        Button(
            t.plain("button-heat", heat=t.of(_next(client.heat))),
            WarmCard(client_id=client.id, heat=_next(client.heat)),
        )
    ]
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
    await show(query, card_screen(card, t, now))


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
