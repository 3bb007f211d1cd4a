"""The program's middle: every update of a member finds its handler through one table."""

from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from aiogram import Bot, Dispatcher
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.middlewares.base import NextRequestMiddlewareType
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ParseMode
from aiogram.methods import Response, TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import CallbackQuery, ChatMemberUpdated, InlineQuery, Message
from pydantic import ValidationError

from bot import features
from bot.access import Access
from bot.arrivals import is_thing, may_be_contacts
from bot.features.plain_lines import stands_alone
from bot.features.returning import welcome_back
from bot.kit import filling
from bot.kit.buttons.chat import OfForm
from bot.kit.feature import Event, Routes
from bot.kit.screen import TEXT_LIMIT, answer, send
from bot.kit.texts import LANGUAGES, Texts
from bot.outgoing import PATIENCE, Outgoing
from bot.pulse import Pulse
from bot.refusals import spoken
from bot.request import Request
from bot.session import JsonSession
from bot.settings import Settings
from storage import fsm, receipt

SENT = frozenset((Event.THING, Event.CONTACTS_FILE))
UPDATES = ("message", "callback_query", "inline_query", "my_chat_member")


def make_bot(settings: Settings, pulse: Pulse | None = None) -> Bot:
    """The bot of BOT_TOKEN on the server of BOT_API_URL. Raises SettingsError's cause, ValueError, without a token."""
    if settings.bot_token is None:
        raise ValueError("no BOT_TOKEN")
    api = TelegramAPIServer.from_base(str(settings.bot_api_url).rstrip("/"))
    session = JsonSession(api=api, timeout=PATIENCE)
    session.middleware(Outgoing(pulse, protect=settings.protect_cards))
    session.middleware(_holding_answer_type)
    properties = DefaultBotProperties(parse_mode=ParseMode.HTML, link_preview_is_disabled=True)
    return Bot(settings.bot_token.get_secret_value(), session=session, default=properties)


async def _holding_answer_type(
    make_request: NextRequestMiddlewareType[TelegramType], bot: Bot, method: TelegramMethod[TelegramType]
) -> Response[TelegramType]:
    _answer_type(type(method))
    return await make_request(bot, method)


@cache
def _answer_type(kind: type[TelegramMethod[Any]]) -> object:
    """What aiogram reads an answer with. Pydantic forgets such a type when nobody holds it, and takes 10 ms to build it anew."""
    return Response.__class_getitem__(kind.__returning__)


def make_dispatcher() -> Dispatcher:
    """A dispatcher with four handlers; the features' tables do the rest, without a filter to be tried in vain."""
    dispatcher = Dispatcher(disable_fsm=True)
    dispatcher["routes"] = Routes(features.ALL)
    dispatcher.update.outer_middleware(Access())
    dispatcher.message.register(on_message)
    dispatcher.callback_query.register(on_press)
    dispatcher.inline_query.register(on_inline)
    dispatcher.my_chat_member.register(on_reachable)
    return dispatcher


async def on_message(message: Message, request: Request, routes: Routes, **data: Any) -> None:
    """A command, a key of the menu, an answer to a question, something shared, or a line of text: in this order."""
    with receipt.aside():
        await welcome_back(message, request)
    data |= {"request": request, "routes": routes}
    text = (message.text or "")[:TEXT_LIMIT].strip()  # Telegram's are no longer; a made-up one is not worth reading
    if text.startswith("/"):
        command, line = [*text.split(maxsplit=1), ""][:2]
        name = command[1:].partition("@")[0].lower()
        handler = routes.commands.get(name) or routes.events[Event.UNKNOWN_COMMAND]
        await _leaving_form(
            message, request, routes, spoken(message, request, handler.call(message, line=line.strip(), **data))
        )
    elif key := _keys(tuple(routes.keys)).get(text):
        await _leaving_form(
            message, request, routes, spoken(message, request, routes.keys[key].call(message, line="", **data))
        )
    else:
        await _anything(message, request, routes, text, data)


async def _anything(message: Message, request: Request, routes: Routes, text: str, data: dict[str, Any]) -> None:
    """What is neither a command nor a key: an answer to the question asked, if there is one, or something new."""
    kind, filled = _kind(message), request.filling
    form = routes.forms.get(filled.form) if filled else None
    aside = bool(form and filled and kind in SENT and filling.stands_aside(form, filled))
    other = bool(form and form.gives_way and kind is Event.TEXT and await stands_alone(text, request))
    if form and filled and not (aside or other) and filling.is_answer(message, request, form, filled):
        await spoken(message, request, filling.answered(message, request, form, filled))
        return
    work = spoken(message, request, routes.events[kind].call(message, line=text, **data))
    if other or (aside and form and not form.takes_things):
        await _leaving_form(message, request, routes, work)
    else:
        await work


def _kind(message: Message) -> Event:
    if message.contact:
        return Event.CONTACT
    if message.document and may_be_contacts(message.document):
        return Event.CONTACTS_FILE
    if is_thing(message):
        return Event.THING
    return Event.TEXT if message.text else Event.OTHER


async def _leaving_form(event: Message | CallbackQuery, request: Request, routes: Routes, work: Any) -> None:
    """Whatever is no answer leaves the form; one worth going on with is said to wait, unless it was given up or begun anew."""
    filled, handled = request.filling, receipt.current()
    if filled and handled:
        handled.parks_form_of = request.member.id
    await work
    form = routes.forms.get(filled.form) if filled else None
    if form and filled and form.parks and (filled.step or form.takes_things or form.begun):
        async with request.db.read() as session:
            if await fsm.parked(session, request.member.id, form.name) != filled:
                return
        assert event.bot is not None and event.from_user is not None  # noqa: S101, PT018 - events of the dispatcher have both
        await send(event.bot, event.from_user.id, filling.parked_screen(form, request.t))


async def on_press(query: CallbackQuery, request: Request, routes: Routes, **data: Any) -> None:
    """A button, by the prefix of its data; what this version never wrote is from an older one, or forged."""
    prefix = (query.data or "").partition(":")[0]
    try:
        kind, handler = routes.presses[prefix]
        press = kind.unpack(query.data or "")
    except (KeyError, TypeError, ValueError, ValidationError):
        await answer(query, request.t.plain("button-too-old"), alert=True)
        return
    work = spoken(
        query, request, handler.call(query, callback_data=press, request=request, routes=routes, **data), press
    )
    if isinstance(press, OfForm):
        await work
    else:
        await _leaving_form(query, request, routes, work)


async def on_inline(query: InlineQuery, request: Request, routes: Routes, **data: Any) -> None:
    """`@bot text` in any chat."""
    await spoken(query, request, routes.events[Event.INLINE].call(query, request=request, routes=routes, **data))


async def on_reachable(event: ChatMemberUpdated, request: Request, routes: Routes, **data: Any) -> None:
    """Somebody blocked the bot, or let it speak again."""
    await routes.events[Event.REACHABLE].call(event, request=request, routes=routes, **data)


@cache
def _keys(names: tuple[str, ...]) -> dict[str, str]:
    """What the menu's keys say in each language, to the name of the key: the keyboard may be from before a change of language."""
    words = (Texts(language, ZoneInfo("UTC")) for language in LANGUAGES)
    return {t.plain(name): name for t in words for name in names}
