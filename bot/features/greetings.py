"""Congratulating: words in the client's language, ready to be copied, and the note that it was done."""

from aiogram import Bot
from aiogram.types import CallbackQuery

from bot.features.card import card_after
from bot.features.occasions import occasion_words
from bot.kit.buttons.cards import OpenCard
from bot.kit.buttons.dates import OpenGreeting, SayGreeted
from bot.kit.feature import Feature
from bot.kit.screen import Button, Row, Screen, answer, send, show
from bot.kit.texts import LANGUAGES, Html, Texts
from bot.reading.names import read_name
from bot.reading.tongues import tongue_of
from bot.request import Request
from storage import clients, greetings
from storage.birthdays import Celebrated
from storage.clients import Card
from storage.models import Client, Kind
from storage.rules.hours import local_day
from storage.rules.refusal import Refusal
from storage.rules.text import clean

feature = Feature()

VARIANTS = 3
NAME_LIMIT = 60


def greeting_screen(card: Card, one: Celebrated, t: Texts, tongue: str) -> Screen:
    """Some ways to say it; a tap copies. It holds a first name and nothing else of the card, so it may be copied."""
    said = greeting_lines(card, one, Texts(tongue, t.zone))
    text = [
        t("greeting-title", what=occasion_words(one.occasion, one.title, t)),
        *(t("greeting-variant", text=each) for each in said),
    ]
    copying = [Button(t.plain("greeting-copy", number=str(n)), copy=each) for n, each in enumerate(said, 1)]
    ids = {"client_id": one.client_id, "contact_id": one.contact_id or 0, "date_id": one.date_id or 0}
    ending = [
        Button(t.plain("greeting-done"), SayGreeted(**ids)),
        Button(t.plain("push-card"), OpenCard(client_id=one.client_id)),
    ]
    return Screen(Html("\n\n".join(text)), rows=[copying, _tongues(ids, tongue, t), ending])


def _tongues(ids: dict[str, int], present: str, t: Texts) -> Row:
    """Buttons that show the same words in the other languages."""
    return [
        Button(Texts(language, t.zone).plain("language-name"), OpenGreeting(**ids, tongue=place))
        for place, language in enumerate(LANGUAGES, 1)
        if language != present
    ]


def greeting_lines(card: Card, one: Celebrated, theirs: Texts) -> list[str]:
    """What may be said, in the client's own language."""
    dear = _dear(card.client, one, theirs)
    name = f"greeting-{one.occasion.value}"
    return [theirs.plain(f"{name}-{n}", dear=dear, title=one.title or "") for n in range(1, VARIANTS + 1)]


def _dear(client: Client, one: Celebrated, theirs: Texts) -> str:
    """How the person is addressed; at a firm all of them."""
    if one.contact_id is None and _is_firm(client):
        return theirs.plain("greeting-dear-team", name=clean(client.name)[:NAME_LIMIT])
    return theirs.plain("greeting-dear", name=called(client, one, theirs.language)[:NAME_LIMIT])


def _is_firm(client: Client) -> bool:
    """Whether a name has no parts that a person's has: most cards of firms were made by a line, which does not say."""
    return client.kind is Kind.COMPANY or not (client.first_name or client.last_name)


def called(client: Client, one: Celebrated, tongue: str) -> str:
    """The first name, in Russian with the patronymic where it is known; in Chinese, and where it is not known, the whole."""
    first, middle = client.first_name or "", client.middle_name or ""
    if one.contact_id is not None:
        parts = read_name(one.person, tongue)
        first, middle = parts.first, parts.middle
    if not first or tongue == "zh":
        return clean(one.person)
    return f"{first} {middle}".strip() if tongue == "ru" else first


def _tongue(card: Card, one: Celebrated, place: int, own: str) -> str:
    """The language chosen by its place, else the client's. Raises Refusal "button-too-old" for none of ours."""
    if place > len(LANGUAGES):
        raise Refusal("button-too-old")
    numbers = [phone.number for phone in card.client.phones]
    contact = next((contact for contact in card.client.contacts if contact.id == one.contact_id), None)
    if contact is not None and contact.phone:
        numbers = [contact.phone, *numbers]
    return LANGUAGES[place - 1] if place else tongue_of(one.person, numbers, own)


@feature.press(OpenGreeting)
async def open_greeting(query: CallbackQuery, callback_data: OpenGreeting, request: Request, bot: Bot) -> None:
    """In a message of its own: the one pressed may tell of others, too. Another language takes its place."""
    t, today = request.t, local_day(request.now, request.t.zone)
    async with request.db.read() as session:
        card = await clients.workable(session, request.member, callback_data.client_id)
    one = greetings.meant(card, callback_data.contact_id, callback_data.date_id, today)
    screen = greeting_screen(card, one, t, _tongue(card, one, callback_data.tongue, t.language))
    if callback_data.tongue:
        await show(query, screen)
        return
    await send(bot, query.from_user.id, screen)
    await answer(query)


@feature.press(SayGreeted)
async def say_greeted(query: CallbackQuery, callback_data: SayGreeted, request: Request) -> None:
    """It goes into the history; who presses after somebody else is told who it was."""
    member, t, now = request.member, request.t, request.now
    async with request.db.begin() as session:
        card = await clients.workable(session, member, callback_data.client_id)
        one = greetings.meant(card, callback_data.contact_id, callback_data.date_id, local_day(now, t.zone))
        change = await greetings.greet(session, member, one, now)
        said = t("greeting-noted", name=one.person, what=occasion_words(one.occasion, one.title, t))
        screen = await card_after(session, member, one.client_id, change, said, t, now)
    await show(query, screen)


def greet_button(one: Celebrated, label: str) -> Button:
    """To the words for one who celebrates."""
    ids = {"client_id": one.client_id, "contact_id": one.contact_id or 0, "date_id": one.date_id or 0}
    return Button(label, OpenGreeting(**ids))
