"""What was sent to be kept on a card: its files, listed and sent once more; its place, on the map."""

from typing import Any

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import CallbackQuery

from bot.features.history import PAGE, file_button
from bot.kit.buttons.cards import OpenFiles, SendFile, SendPlace
from bot.kit.feature import Feature
from bot.kit.screen import Screen, answer, pager, show
from bot.kit.texts import Texts
from bot.kit.ways import card_button
from bot.request import Request
from storage import clients, things
from storage.calls import History
from storage.models import Attachment, FileKind
from storage.rules.refusal import Refusal

feature = Feature()


def files_screen(found: History, t: Texts) -> Screen:
    """The files of a card, the newest first, a button each."""
    files = [[file_button(entry, t)] for entry in found.entries]
    turning = pager(t, found.offset, PAGE, found.total, OpenFiles, client_id=found.client.id)
    back = [card_button(found.client.id, t)]
    said = t("files-title", name=found.client.name) if files else t("files-none", name=found.client.name)
    return Screen(said, rows=[*files, turning, back], protect=True)


@feature.press(OpenFiles)
async def open_files(query: CallbackQuery, callback_data: OpenFiles, request: Request) -> None:
    async with request.db.read() as session:
        found = await things.files_of(
            session, request.member, callback_data.client_id, limit=PAGE, offset=callback_data.offset
        )
    if found.masked:
        raise Refusal("not-allowed")
    await show(query, files_screen(found, request.t))


@feature.press(SendFile)
async def send_file(query: CallbackQuery, callback_data: SendFile, request: Request, bot: Bot) -> None:
    """A file leaves the card, so it is written down who took it."""
    member, t, now = request.member, request.t, request.now
    async with request.db.begin() as session:
        file = await things.take_file(session, member, callback_data.client_id, callback_data.file_id, now)
    if await _sent(bot, query.from_user.id, file):
        await answer(query, t.plain("file-sent"))
    else:
        await answer(query, t.plain("file-gone"), alert=True)


async def _sent(bot: Bot, chat_id: int, file: Attachment) -> bool:
    """Whether Telegram still has the file and has sent it; how depends on what it takes the file for."""
    protected: dict[str, Any] = {"protect_content": True}
    ways: dict[FileKind, Any] = {
        FileKind.PHOTO: bot.send_photo,
        FileKind.VIDEO: bot.send_video,
        FileKind.VOICE: bot.send_voice,
        FileKind.VIDEO_NOTE: bot.send_video_note,
        FileKind.AUDIO: bot.send_audio,
        FileKind.DOCUMENT: bot.send_document,
    }
    try:
        await ways[file.kind](chat_id, file.file_id, **protected)
    except TelegramBadRequest:
        return False
    return True


@feature.press(SendPlace)
async def send_place(query: CallbackQuery, callback_data: SendPlace, request: Request, bot: Bot) -> None:
    """The place as Telegram shows places: any map of the telephone opens it."""
    async with request.db.read() as session:
        client = (await clients.card(session, request.member, callback_data.client_id)).client
    if client.latitude is None or client.longitude is None:
        raise Refusal("place-gone")
    await bot.send_location(query.from_user.id, client.latitude, client.longitude, protect_content=True)
    await answer(query)
