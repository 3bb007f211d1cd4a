"""Finding a card: by command, by the words of a plain line, and in any chat through inline mode."""

from collections.abc import Sequence

from aiogram.types import CallbackQuery, InlineQuery, Message
from aiogram.utils.deep_linking import create_start_link

from bot.features.adding import add_line
from bot.features.card import card_screen, client_label
from bot.features.matches import guess_in_words, told_matches
from bot.kit.buttons.cards import AddSearched, FindMore, FindRighted, OpenCard
from bot.kit.feature import Event, Feature
from bot.kit.offers import Leading, Offer, offer
from bot.kit.screen import LABEL_LIMIT, Button, Screen, pager, show
from bot.kit.searched import searched_for
from bot.kit.start_links import carrying
from bot.kit.texts import Html, Texts, clip
from bot.request import Request
from storage import clients
from storage.clients import Listed, Page
from storage.models import Client, Member
from storage.rules.phones import mask
from storage.rules.refusal import Refusal
from storage.rules.text import clean
from storage.rules.visibility import may_edit
from storage.search import QUERY_LIMIT, Field, Hit

feature = Feature()

PAGE = 8
INLINE_PAGE = 50
CARRIED = 1000  # letters of a line that found nothing: a new client may be made of them
DESCRIPTION_LIMIT = 120
FEWEST_DIGITS = 7  # of a tax number


@feature.command("find")
@feature.key("menu-find")
async def find(message: Message, line: str, request: Request) -> None:
    """`/find text`; without a text, how to search and the cards used last."""
    await search(message, line, request)


async def _show_recent(message: Message, request: Request) -> None:
    async with request.db.read() as session:
        recent = await clients.recent(session, request.member, PAGE)
    rows = [[client_button(client, request.t)] for client in recent]
    await show(message, Screen(request.t("find-how", recent=len(recent)), rows=rows, protect=True))


async def search(message: Message, line: str, request: Request) -> None:
    """The card that is meant, or the list of those found; without anything that can be seen in the line, how to search."""
    query = clean(line)[:CARRIED]
    if not query:
        await _show_recent(message, request)
        return
    async with request.db.read() as session:
        page = await clients.find(session, request.member, query, request.now, limit=PAGE)
        sole = page.sole or (page.clients[0].id if page.total == 1 else None)
        only = await clients.card(session, request.member, sole) if sole else None
    if only is not None:
        why = None if page.sole else request.t(f"why-{page.found.hits[0].why}")
        said = request.t.lines([*_taken(page, request.t), why])
        await show(message, card_screen(only, request.t, request.now).headed(said))
    else:
        await show(message, found_screen(page, request.t, request.member))


@feature.press(FindMore)
async def find_more(query: CallbackQuery, callback_data: FindMore, request: Request) -> None:
    """The page turned to; what was searched for is read off the message itself, so the button needs no memory.

    A page that is no more shows the first. Of a very old message Telegram does not tell the text.
    """
    words, offset = searched_for(query), callback_data.offset
    if not words:
        raise Refusal("button-too-old")
    async with request.db.read() as session:
        page = await clients.find(session, request.member, words, request.now, limit=PAGE, offset=offset)
        if offset and not page.clients:
            page = await clients.find(session, request.member, words, request.now, limit=PAGE)
    await show(query, found_screen(page, request.t, request.member))


@feature.press(FindRighted)
async def find_righted(query: CallbackQuery, request: Request) -> None:
    """The same search with the filter written right; where it is right already, what is found now."""
    words = searched_for(query)
    if not words:
        raise Refusal("button-too-old")
    async with request.db.read() as session:
        as_typed = await clients.find(session, request.member, words, request.now, limit=1)
        righted = (as_typed.found.righted or words)[:QUERY_LIMIT]
        page = await clients.find(session, request.member, righted, request.now, limit=PAGE)
    await show(query, found_screen(page, request.t, request.member))


def found_screen(page: Page, t: Texts, member: Member) -> Screen:
    """A page of the cards found, one button each, and why those are among them that were guessed."""
    hits = {hit.client_id: hit for hit in (*page.found.hits, *page.found.nearest)}
    rows = [[_found_button(client, hits[client.id], t)] for client in page.clients]
    hint = [Button(t.plain("button-found-hint", hint=page.found.hint), FindRighted())] if page.found.hint else []
    if not page.total:
        return _nothing_screen(page, [hint, *rows], t, member)
    matches = told_matches([(client, hits[client.id]) for client in page.clients], page.query, t)
    told = [t("found", query=page.query, total=page.total, more=page.found.more), *_taken(page, t)]
    turning = pager(t, page.offset, PAGE, page.total, FindMore)
    return Screen(t.lines([*told, *matches]), rows=[hint, *rows, turning], protect=True)


def _taken(page: Page, t: Texts) -> list[Html]:
    """How filters with typing errors in them were understood."""
    return [t("found-taken", filter=each) for each in page.found.taken]


def _nothing_screen(page: Page, rows: list[list[Button]], t: Texts, member: Member) -> Screen:
    """What to try: a filter written right, the nearest cards, or a new client of what was typed."""
    nearest = t("found-nearest") if page.clients else None
    month = page.found.no_month
    no_month = t("found-no-month", month=month) if month else None
    adding = bool(page.query) and may_edit(member.role, is_own=True)
    add = [Button(t.plain("button-add-searched"), AddSearched())] if adding else []
    return Screen(
        t.lines([t("found-nothing", query=page.query), no_month, *_taken(page, t), nearest]),
        rows=[*rows, add],
        protect=True,
    )


def _found_button(client: Listed, hit: Hit, t: Texts) -> Button:
    mark = t.plain(f"why-{hit.why}").partition(" ")[0] if hit.why else ""
    return Button(
        " ".join(filter(None, [mark, client_label(client, t), matched_words(hit)])), OpenCard(client_id=client.id)
    )


def matched_words(hit: Hit) -> str:
    """The words that a card was found by, when they stand neither in its name nor in its company."""
    return f"· 🔎 {' '.join(map(_in_capitals, hit.words))}" if hit.words and hit.field > Field.COMPANY else ""


def _in_capitals(word: str) -> str:
    """A tax number as it is written; any other word as it came."""
    return word.upper() if sum(sign.isdecimal() for sign in word) >= FEWEST_DIGITS else word


def client_button(client: Client | Listed, t: Texts) -> Button:
    """A card in a list."""
    return Button(client_label(client, t), OpenCard(client_id=client.id))


@feature.press(AddSearched)
async def add_searched(query: CallbackQuery, request: Request) -> None:
    """A new client: what was searched for is taken as the line that describes them."""
    words = searched_for(query)
    if not words:
        raise Refusal("button-too-old")
    await add_line(query, words, request)


@feature.event(Event.INLINE)
async def inline(query: InlineQuery, request: Request) -> None:
    """`@bot text`: cards as results, for this person alone and never kept by Telegram."""
    offset = int(query.offset) if query.offset.isdecimal() and len(query.offset) < 9 else 0  # noqa: PLR2004 - a sane number
    words = clean(query.query)[:QUERY_LIMIT]
    async with request.db.read() as session:
        page = await clients.find(
            session, request.member, words, request.now, limit=INLINE_PAGE, offset=offset, phones=True
        )
    hits = {hit.client_id: hit for hit in (*page.found.hits, *page.found.nearest)}
    assert query.bot is not None  # noqa: S101 - an event of the dispatcher always has its bot
    link = await create_start_link(query.bot, "c")
    taken = [request.t.plain("found-taken-short", filter=each) for each in page.found.taken]
    offers = [_offer(client, hits[client.id], taken, f"{link}{client.id}", request.t) for client in page.clients]
    more = offset + len(offers) < page.total
    leading = None if page.total else _to_new_client(words, request.t, request.member)
    await offer(query, offers, next_offset=str(offset + INLINE_PAGE) if more else "", leading=leading)


def _to_new_client(words: str, t: Texts, member: Member) -> Leading | None:
    """Into the chat with the bot, where the same search offers to make a new client of the words."""
    parameter = carrying(words) if may_edit(member.role, is_own=True) else ""
    return Leading(t.plain("button-add-searched"), parameter) if parameter else None


def _offer(client: Listed, hit: Hit, taken: Sequence[str], link: str, t: Texts) -> Offer:
    """The minimal card: it is posted as the person's own message into any chat, where nothing protects it."""
    number = mask(client.number) if client.number else ""
    message = t.lines(
        [
            t("inline-card", name=client.name),
            t("inline-company", company=client.company) if client.company else None,
            t("inline-phone", phone=number) if number else None,
            t("inline-open", link=link),
        ]
    )
    facts = [*taken, guess_in_words(client, hit, t), client.company, t.of(client.stage), number]
    described = f"{' · '.join(filter(None, facts))} {matched_words(hit)}".rstrip()
    return Offer(str(client.id), clip(client.name, LABEL_LIMIT), clip(described, DESCRIPTION_LIMIT), message)
