"""The beginning: who you are, what this is, the menu; help; leaving whatever is half-way."""

from aiogram.types import CallbackQuery, Message

from bot.features.card import card_screen
from bot.features.finding import search
from bot.kit.buttons.chat import Blank, Menu
from bot.kit.feature import Event, Feature, Routes
from bot.kit.screen import Screen, answer, show
from bot.kit.start_links import carried_in
from bot.kit.texts import Texts
from bot.request import Request
from storage import clients, fsm, members
from storage.members import Newcomer
from storage.models import Member

feature = Feature()

MENU = (("menu-add", "menu-call"), ("menu-find", "menu-today"))


def menu_screen(t: Texts, text: str) -> Screen:
    """A text with the keyboard for the thumb."""
    keys = [[t.plain(name) for name in row] for row in MENU]
    return Screen(text, keys=keys, placeholder=t.plain("menu-placeholder"))


def welcome_screen(member: Member, t: Texts) -> Screen:
    """Who you are here, what this is, what to do first."""
    return menu_screen(t, t("welcome", name=member.name, role=t.of(member.role), zone=t.zone_name()))


@feature.command("start")
async def start(message: Message, line: str, request: Request) -> None:
    """The greeting; behind it `c42` (a link out of an inline card), the card of that client, or words searched for inline."""
    if line.startswith("c") and line[1:].isdecimal() and int(line[1:]) < 2**31:
        async with request.db.read() as session:
            card = await clients.card(session, request.member, int(line[1:]))
        await show(message, card_screen(card, request.t, request.now))
        return
    if (words := carried_in(line)) is not None:
        await search(message, words, request)
        return
    member = await _claimed(line.removeprefix("claim_"), request) if line.startswith("claim_") else request.member
    await show(message, welcome_screen(member, request.t))


async def _claimed(code: str, request: Request) -> Member:
    """The member as the owner, if the console's code is good; otherwise as they were."""
    member = request.member
    known = Newcomer(member.telegram_id, member.name, member.language, member.timezone)
    async with request.db.begin() as session:
        return await members.claim(session, code, known, request.now) or member


@feature.command("help")
async def help_(message: Message, request: Request) -> None:
    await show(message, menu_screen(request.t, request.t("help")))


@feature.command("cancel")
async def cancel(message: Message, request: Request, routes: Routes) -> None:
    """Leave what is half-way, for good; the question's form says what that came to."""
    said, filled = "nothing-to-cancel", request.filling
    if filled:
        async with request.db.begin() as session:
            await fsm.leave(session, request.member.id, filled.form)
        form = routes.forms.get(filled.form)
        said = form.cancelled if form else "form-cancelled"
    await show(message, menu_screen(request.t, request.t(said)))


@feature.event(Event.UNKNOWN_COMMAND)
async def unknown(message: Message, request: Request) -> None:
    await show(message, menu_screen(request.t, request.t("unknown-command")))


@feature.event(Event.OTHER)
async def something_else(message: Message, request: Request) -> None:
    """A sticker, a photo: nothing is made of it yet."""
    await show(message, menu_screen(request.t, request.t("not-understood")))


@feature.press(Menu)
async def menu(query: CallbackQuery, request: Request) -> None:
    await show(query, menu_screen(request.t, request.t("menu")))


@feature.press(Blank)
async def blank(query: CallbackQuery) -> None:
    """A heading that looks like a button."""
    await answer(query)
