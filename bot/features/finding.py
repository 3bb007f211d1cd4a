"""Finding a card: by command, by any plain text, and in any chat through inline mode."""

from aiogram.enums import ParseMode
from aiogram.types import (
    CallbackQuery,
    InlineQuery,
    InlineQueryResultArticle,
    InlineQueryResultUnion,
    InputTextMessageContent,
    LinkPreviewOptions,
    Message,
)
from aiogram.utils.deep_linking import create_start_link

from bot.features.adding import add_line
from bot.features.call_lines import try_line
from bot.features.card import card_screen, client_label
from bot.features.start import menu_screen
from bot.kit.buttons import FindMore, OpenCard
from bot.kit.feature import Event, Feature
from bot.kit.screen import LABEL_LIMIT, Button, Screen, offer, pager, show
from bot.kit.texts import Texts, clip
from bot.reading.lines import describes_client
from bot.request import Request
from storage import clients
from storage.clients import Page
from storage.models import Client
from storage.rules.phones import mask
from storage.rules.refusal import Refusal
from storage.rules.text import clean

feature = Feature()

PAGE = 8
INLINE_PAGE = 50
QUERY_LIMIT = 128
DESCRIPTION_LIMIT = 120


@feature.command("find")
@feature.key("menu-find")
async def find(message: Message, line: str, request: Request) -> None:
    """`/find text`; without a text, how to search and the cards used last."""
    if line:
        await _search(message, line, request)
        return
    async with request.db.read() as session:
        recent = await clients.recent(session, request.member, PAGE)
    rows = [[client_button(client, request.t)] for client in recent]
    await show(message, Screen(request.t("find-how", recent=len(recent)), rows=rows, protect=True))


@feature.event(Event.TEXT)
async def anything(message: Message, line: str, request: Request) -> None:
    """Plain text: a new client when a phone stands beside a name, a call when a client and its outcome do, else a search."""
    if describes_client(line, request.settings.default_region, request.t.language):
        await add_line(message, line, request)
    elif not await try_line(message, line, request):
        await _search(message, line, request)


async def _search(message: Message, line: str, request: Request) -> None:
    query = clean(line)[:QUERY_LIMIT]
    async with request.db.read() as session:
        page = await clients.find(session, request.member, query, limit=PAGE)
        only = await clients.card(session, request.member, page.clients[0].id) if page.total == 1 else None
    if only is not None:
        await show(message, card_screen(only, request.t, request.now))
    else:
        await show(message, found_screen(page, request.t))


@feature.press(FindMore)
async def find_more(query: CallbackQuery, callback_data: FindMore, request: Request) -> None:
    """The page turned to; what was searched for is read off the message itself, so the button needs no memory.

    A page that is no more shows the first. Of a very old message Telegram does not tell the text.
    """
    words, offset = searched_for(query), callback_data.offset
    if not words:
        raise Refusal("button-too-old")
    async with request.db.read() as session:
        page = await clients.find(session, request.member, words, limit=PAGE, offset=offset)
        if offset and not page.clients:
            page = await clients.find(session, request.member, words, limit=PAGE)
    await show(query, found_screen(page, request.t))


def searched_for(query: CallbackQuery) -> str:
    """The words of a search, between « and » in the first line of the message pressed."""
    text = getattr(query.message, "text", None) or ""
    return str(text).partition("\n")[0].partition("«")[2].rpartition("»")[0]


def found_screen(page: Page, t: Texts) -> Screen:
    """A page of the cards found, one button each; nothing found says what to try."""
    if not page.clients:
        return menu_screen(t, t("found-nothing", query=page.query))
    rows = [[client_button(client, t)] for client in page.clients]
    turning = pager(t, page.offset, PAGE, page.total, FindMore)
    return Screen(t("found", query=page.query, total=page.total), rows=[*rows, turning], protect=True)


def client_button(client: Client, t: Texts) -> Button:
    """A card in a list."""
    return Button(client_label(client, t), OpenCard(client_id=client.id))


@feature.event(Event.INLINE)
async def inline(query: InlineQuery, request: Request) -> None:
    """`@bot text`: cards as results, for this person alone and never kept by Telegram."""
    offset = int(query.offset) if query.offset.isdecimal() and len(query.offset) < 9 else 0  # noqa: PLR2004 - a sane number
    words = clean(query.query)[:QUERY_LIMIT]
    async with request.db.read() as session:
        page = await clients.find(session, request.member, words, limit=INLINE_PAGE, offset=offset, phones=True)
    results: list[InlineQueryResultUnion] = [await _result(query, client, request.t) for client in page.clients]
    more = offset + len(results) < page.total
    await offer(query, results, next_offset=str(offset + INLINE_PAGE) if more else "")


async def _result(query: InlineQuery, client: Client, t: Texts) -> InlineQueryResultArticle:
    """The minimal card: it is posted as the person's own message into any chat, where nothing protects it."""
    assert query.bot is not None  # noqa: S101 - an event of the dispatcher always has its bot
    number = mask(client.phones[0].number) if client.phones else ""
    link = await create_start_link(query.bot, f"c{client.id}")
    text = t.lines(
        [
            t("inline-card", name=client.name),
            t("inline-company", company=client.company) if client.company else None,
            t("inline-phone", phone=number) if number else None,
            t("inline-open", link=link),
        ]
    )
    described = " · ".join(filter(None, [client.company, t.of(client.stage), number]))
    return InlineQueryResultArticle(
        id=str(client.id),
        title=clip(client.name, LABEL_LIMIT),
        description=clip(described, DESCRIPTION_LIMIT),
        input_message_content=InputTextMessageContent(
            message_text=text, parse_mode=ParseMode.HTML, link_preview_options=LinkPreviewOptions(is_disabled=True)
        ),
    )
