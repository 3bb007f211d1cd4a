"""Adding a client: question by question, or by one line."""

from datetime import datetime
from typing import Any

from aiogram.types import CallbackQuery, Message

from bot.features.card import card_screen, undo_button
from bot.kit.buttons.cards import CorrectCard
from bot.kit.feature import Feature
from bot.kit.form import Answers, Filled, Form, Question, Said
from bot.kit.screen import Button, Screen, show
from bot.kit.texts import Html, Texts, clip
from bot.reading.birthdays import read_birthday
from bot.reading.clients import ClientLine, numbers_alone, read_client
from bot.reading.names import Name, read_name
from bot.reading.phones import read_phone, show_phone
from bot.reading.taxes import is_mistyped
from bot.request import Request
from storage import clients, editing
from storage.db import Session
from storage.editing import NewClient
from storage.models import PLAIN_FACTS, Client, Member
from storage.rules.birthdays import Birthday
from storage.rules.refusal import Refusal
from storage.rules.text import clean
from storage.rules.visibility import may_edit

feature = Feature()

FIELD_LIMIT = 200
LONGEST_NAME = 120
_TEXTS = (*PLAIN_FACTS, "source", "note")


def read_contact_or_phone(said: Said) -> str:
    """A number from a shared contact, or typed."""
    typed = said.contact.phone_number if said.contact else said.words()
    return read_phone(with_plus(typed) if said.contact else typed, said.region)


def with_plus(number: str) -> str:
    """Telegram shares numbers in international form, at times without the plus."""
    return number if number.startswith(("+", "0", "8")) else f"+{number}"


def read_line(said: Said) -> str:
    """One line of text of a card's length."""
    return clean(said.words(), FIELD_LIMIT)


def read_whole_name(said: Said) -> dict[str, str | None]:
    """A name in its parts, as the card keeps them."""
    return _parts(read_name(said.words(), said.t.language))


def _parts(name: Name) -> dict[str, Any]:
    parts = {"last_name": name.last, "first_name": name.first, "middle_name": name.middle}
    return {"name": name.display, **{key: part or None for key, part in parts.items()}}


def read_day_of_birth(said: Said) -> list[int | None]:
    """A birthday as day, month, year."""
    day = read_birthday(said.words(), said.t.language, said.now.astimezone(said.t.zone).date())
    return [day.day, day.month, day.year]


async def number_is_free(session: Session, said: Said, number: str) -> None:
    """Raise Refusal when somebody's card has the number."""
    if holder := await clients.holder_of(session, [number]):
        raise await clients.phone_taken(session, said.member, holder)


def usual_sources(t: Texts, _answers: Answers) -> list[tuple[str, Any]]:
    """The usual sources, to be pressed rather than typed."""
    names = ("call", "site", "referral", "exhibition", "advert", "social")
    return [(t.plain(f"source-{name}"), t.plain(f"source-{name}")) for name in names]


async def _finish(session: Session, filled: Filled) -> Screen:
    given = filled.answers
    birthday = given.get("birthday")
    more = {key: given[key] for key in _TEXTS if given.get(key)}
    new = NewClient(
        **given["name"],
        phones=(given["phone"],),
        birthday=Birthday(*birthday) if birthday else None,
        tags=tuple(given.get("tags", ())),
        **more,
    )
    return await added(session, filled.member, new, filled.t, filled.now)


async def added(session: Session, member: Member, new: NewClient, t: Texts, now: datetime) -> Screen:
    """Make the card, and show it, with what puts right what may have been misread."""
    namesake = await clients.namesake(session, member, new.name, now)
    change = await editing.add(session, member, new, now)
    card = await clients.card(session, member, change.client_id or 0)
    correct = Button(t.plain("button-correct"), CorrectCard(client_id=card.client.id))
    mistyped = t("add-tin-mistyped") if not new.tin and is_mistyped(new.note or "") else None
    said = t.lines([t("saved-client", name=new.name), _alike(namesake, member, t), mistyped])
    return card_screen(card, t, now).headed(said, *undo_button(change, t), correct)


def _alike(namesake: Client | None, member: Member, t: Texts) -> Html | None:
    """Says that there is a card of this name: which, to those who may see it, else only whom to ask."""
    if namesake is None:
        return None
    if clients.sees_card(member, namesake):
        return t("add-alike", name=clip(namesake.name, LONGEST_NAME))
    return t("add-alike-elsewhere", owner=namesake.owner.name)


def _ask_name(t: Texts, answers: Answers) -> Html:
    phone, tin = answers.get("phone"), answers.get("tin")
    known = [t("card-phone", phone=show_phone(phone)) if phone else None, t("card-tin", value=tin) if tin else None]
    return t.lines([t("add-ask-name"), *known])


def _ask_phone(t: Texts, answers: Answers) -> Html:
    return t("add-ask-phone", name=answers["name"]["name"])


ADD = feature.form(
    Form(
        "add",
        (
            Question("name", _ask_name, read_whole_name),
            Question("phone", _ask_phone, read_contact_or_phone, check=number_is_free),
            Question("company", "add-ask-company", read_line, optional=True),
            Question("birthday", "add-ask-birthday", read_day_of_birth, optional=True),
            Question("source", "add-ask-source", read_line, optional=True, offers=usual_sources),
        ),
        _finish,
        parks=True,
    )
)


# A number that nobody has yet was searched for: that somebody is behind it is all that is known.
NAME = feature.form(
    Form("add-name", (Question("name", _ask_name, read_whole_name),), _finish, parks=True, begun=True),
)


# A line told all but how to reach the person: that is the one question, and the rest waits.
REACH = feature.form(
    Form(
        "add-phone",
        (Question("phone", _ask_phone, read_contact_or_phone, check=number_is_free),),
        _finish,
        parks=True,
        begun=True,
    )
)


@feature.command("add")
@feature.key("menu-add")
async def add(message: Message, line: str, request: Request) -> None:
    """`/add` asks; `/add Ivanov Pyotr, +7 916 123-45-67, …` makes the card at once."""
    if line:
        await add_line(message, line, request)
        return
    if not may_edit(request.member.role, is_own=True):
        raise Refusal("not-allowed")
    async with request.db.begin() as session:
        await ADD.enter(session, request.member, request.now)
    await show(message, ADD.screen(request.t))


async def add_line(event: Message | CallbackQuery, line: str, request: Request) -> None:
    """A card from one line. With neither phone nor e-mail in it, the question for the phone follows, and the rest is kept.

    Of a number and nothing else, the name is asked for.
    """
    if not may_edit(request.member.role, is_own=True):
        raise Refusal("not-allowed")
    phone, tin = numbers_alone(line, request.region)
    if phone or tin:
        await _ask_whose(event, phone, tin, request)
        return
    today = request.now.astimezone(request.t.zone).date()
    read = read_client(line, region=request.region, language=request.t.language, today=today)
    async with request.db.begin() as session:
        if read.phones or read.emails:
            screen = await added(session, request.member, new_client(read), request.t, request.now)
        else:
            known = _as_answers(read)
            await REACH.enter(session, request.member, request.now, known)
            screen = REACH.screen(request.t, answers=known)
    await show(event, screen)


async def _ask_whose(event: Message | CallbackQuery, phone: str, tin: str, request: Request) -> None:
    """The name of somebody whose number was typed. A phone may be on a card that whoever types does not see."""
    known, form = ({"phone": phone}, NAME) if phone else ({"tin": tin}, ADD)
    async with request.db.begin() as session:
        if phone and (holder := await clients.holder_of(session, [phone])):
            raise await clients.phone_taken(session, request.member, holder)
        await form.enter(session, request.member, request.now, known)
    await show(event, form.screen(request.t, answers=known))


def new_client(read: ClientLine) -> NewClient:
    """What a line says, as a card to be made."""
    return NewClient(
        **_parts(read.name),
        phones=tuple(read.phones),
        company=read.company or None,
        position=read.position or None,
        email=read.emails[0] if read.emails else None,
        city=read.city or None,
        birthday=read.birthday,
        source=read.source or None,
        tin=read.tin or None,
        tags=tuple(read.tags),
        note=", ".join(filter(None, [*read.emails[1:], read.note])) or None,
    )


def _as_answers(read: ClientLine) -> dict[str, Any]:
    """All that the line says, in JSON values."""
    new, born = new_client(read), read.birthday
    birthday = [born.day, born.month, born.year] if born else None
    return {
        "name": _parts(read.name),
        "birthday": birthday,
        "tags": list(new.tags),
        **{key: getattr(new, key) for key in _TEXTS},
    }
