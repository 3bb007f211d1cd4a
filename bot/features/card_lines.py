"""What a card says, line by line: facts first, then people, then what happens."""

from collections.abc import Iterator
from datetime import date, datetime

from bot.features.history import ENTRY_LIMIT, entry_line
from bot.features.occasions import birthday_words, date_lines
from bot.features.windows import contact_there_line, hours_words, there_line
from bot.kit.texts import Html, Texts, clip
from bot.reading.phones import show_phone
from storage.clients import Card
from storage.models import PLAIN_FACTS, Client, Contact
from storage.rules.birthdays import Birthday, age_on, days_to
from storage.rules.hours import local_day
from storage.rules.phones import mask
from storage.rules.windows import unpacked

LISTED = 10
CONTACTS_LISTED = 5
DATES_LISTED = 5
LONGEST_FIELD = 120
LONGEST_TAGS = 240
LONGEST_TAG = 32
LONGEST_CONTACT = 60


def card_text(card: Card, t: Texts, now: datetime) -> Html:
    """All that is known of a client."""
    client, today = card.client, local_day(now, t.zone)
    contacts = client.contacts[:CONTACTS_LISTED]
    return t.lines(
        [
            *_heading(client, t),
            *(t("card-phone", phone=number) for number in numbers_of(client, masked=card.masked)),
            *_plain_facts(client, t),
            place_line(client, t),
            there_line(client, t, now),
            t("card-call-hours", value=hours_words(unpacked(client.call_hours), t)) if client.call_hours else None,
            birthday_line(client.birthday, t, today),
            *date_lines(client, t, today, DATES_LISTED),
            _rhythm_line(card, t, now),
            *_origin(client, t),
            *(contact_line(contact, client, t, now, masked=card.masked) for contact in contacts),
            t("card-owner", name=client.owner.name),
            t("card-files", count=card.files) if card.files else None,
            chat_line(card, t),
            _callback_line(card, t, now),
            *([t("card-history"), *(entry_line(entry, t) for entry in card.entries)] if card.entries else []),
        ]
    )


def _heading(client: Client, t: Texts) -> Iterator[Html]:
    """Who it is, and where they stand in the funnel."""
    yield t("card-title", name=client.name)
    if client.archived_at:
        yield t("card-archived-on", day=client.archived_at)
    mark = t.plain(f"heat-mark-{client.heat.value}")
    yield t("card-stage", stage=t.of(client.stage), heat=t.of(client.heat), mark=mark)
    if client.refusal_reason:
        yield t("card-refusal", reason=clip(client.refusal_reason, ENTRY_LIMIT))


def _plain_facts(client: Client, t: Texts) -> Iterator[Html]:
    for name in PLAIN_FACTS:
        if value := getattr(client, name):
            yield t(f"card-{name}", value=clip(value, LONGEST_FIELD))


def _origin(client: Client, t: Texts) -> Iterator[Html]:
    """Where they came from, and what they are filed under."""
    if client.source:
        yield t("card-source", value=clip(client.source, LONGEST_FIELD))
    if client.tags:
        yield t("card-tags", tags=clip(" ".join(f"#{tag.name}" for tag in client.tags), LONGEST_TAGS))


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
    return t("card-birthday", day=day, known=age is not None, age=age or 0, days=days)


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
    """When somebody talked to the client last, where it is said how often it is to be, and what says so."""
    client, rhythm = card.client, card.rhythm
    if rhythm is None:
        return None
    days = (local_day(now, t.zone) - local_day(client.silent_since, t.zone)).days
    every = {"every": rhythm.days, "late": days >= rhythm.days, "by": rhythm.by, "tag": clip(rhythm.tag, LONGEST_TAG)}
    return t("card-rhythm", talked=client.silent_since > client.created_at, days=days, **every)


def _callback_line(card: Card, t: Texts, now: datetime) -> Html | None:
    callback = card.next_callback
    if callback is None:
        return None
    when = "overdue" if callback.due_at <= now else "ahead"
    reason = clip(callback.reason, ENTRY_LIMIT) if callback.reason else ""
    return t("card-callback", when=when, at=callback.due_at, reason=reason, why=bool(reason))
