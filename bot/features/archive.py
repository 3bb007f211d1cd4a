"""The archive: cards put away with their promises, listed, and brought back."""

from aiogram.types import CallbackQuery, Message

from bot.features.card import card_after
from bot.features.finding import client_button
from bot.kit.buttons.cards import ArchiveCard, OpenArchive, RestoreCard
from bot.kit.feature import Feature
from bot.kit.screen import Screen, pager, show
from bot.kit.searched import searched_for
from bot.kit.texts import Texts
from bot.request import Request
from storage import archive
from storage.clients import Page
from storage.rules.text import clean
from storage.search import QUERY_LIMIT

feature = Feature()

PAGE = 8


def archive_screen(page: Page, t: Texts) -> Screen:
    """A page of the archive, one button a card; what was searched for stands in it between quotes."""
    rows = [[client_button(client, t)] for client in page.clients]
    turning = pager(t, page.offset, PAGE, page.total, OpenArchive)
    title = "archive-found" if page.query else "archive-title"
    return Screen(t(title, query=page.query, total=page.total), rows=[*rows, turning], protect=True)


@feature.command("archive")
async def open_archive(message: Message, line: str, request: Request) -> None:
    """`/archive` lists what was put away; `/archive text` finds in it."""
    async with request.db.read() as session:
        page = await archive.archived(session, request.member, request.now, clean(line)[:QUERY_LIMIT], limit=PAGE)
    await show(message, archive_screen(page, request.t))


@feature.press(OpenArchive)
async def turn(query: CallbackQuery, callback_data: OpenArchive, request: Request) -> None:
    member, t, now = request.member, request.t, request.now
    async with request.db.read() as session:
        words, offset = searched_for(query), callback_data.offset
        page = await archive.archived(session, member, now, words, limit=PAGE, offset=offset)
    await show(query, archive_screen(page, t))


@feature.press(ArchiveCard)
async def put_away(query: CallbackQuery, callback_data: ArchiveCard, request: Request) -> None:
    """Put the card away; it says what became of the promises to call back."""
    member, t, now = request.member, request.t, request.now
    async with request.db.begin() as session:
        shelved = await archive.put_away(session, member, callback_data.client_id, now)
        said = t("archive-put-away", callbacks=shelved.callbacks)
        screen = await card_after(session, member, callback_data.client_id, shelved.change, said, t, now)
    await show(query, screen)


@feature.press(RestoreCard)
async def bring_back(query: CallbackQuery, callback_data: RestoreCard, request: Request) -> None:
    member, t, now = request.member, request.t, request.now
    async with request.db.begin() as session:
        shelved = await archive.bring_back(session, member, callback_data.client_id, now)
        said = t("archive-brought-back", callbacks=shelved.callbacks)
        screen = await card_after(session, member, callback_data.client_id, shelved.change, said, t, now)
    await show(query, screen)
