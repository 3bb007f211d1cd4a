import io
import struct

import pytest
from aiogram.exceptions import TelegramBadRequest, TelegramEntityTooLarge
from aiogram.types import BufferedInputFile, InputMediaDocument, InputMediaPhoto

from bot.sandbox.files import MAX_UPLOAD, measure
from tests.sandbox.conftest import last

PNG = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + struct.pack(">II", 640, 480)
GIF = b"GIF89a" + struct.pack("<HH", 3, 2)
JPEG = (
    b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + b"\0" * 9
    + b"\xff\xc0\x00\x11\x08" + struct.pack(">HH", 100, 200) + b"\0" * 10
)  # fmt: skip


async def test_a_document_goes_there_and_back(sandbox, bot, ann):
    sent = await bot.send_document(ann.id, BufferedInputFile(b"id;name", "clients.csv"), caption="<b>All</b>")
    assert (sent.document.file_name, sent.document.file_size, sent.caption) == ("clients.csv", 7, "All")
    assert sent.caption_entities[0].type == "bold"
    assert (await bot.download(sent.document.file_id)).read() == b"id;name"
    again = await bot.send_document(ann.id, sent.document.file_id)
    assert again.document.file_unique_id == sent.document.file_unique_id


async def test_ann_sends_a_document(sandbox, bot, ann):
    sandbox.send_document(ann.id, "база.xlsx", b"PK", "application/zip")
    (update,) = await bot.get_updates()
    file = await bot.get_file(update.message.document.file_id)
    downloaded = await bot.download_file(file.file_path, io.BytesIO())
    assert downloaded.getvalue() == b"PK"


async def test_a_photo_is_a_picture(sandbox, bot, ann):
    sent = await bot.send_photo(ann.id, BufferedInputFile(PNG, "p.png"))
    assert (sent.photo[-1].width, sent.photo[-1].height) == (640, 480)
    sandbox.send_photo(ann.id, GIF, "a point")
    assert last(sandbox, ann).caption == "a point"
    with pytest.raises(TelegramBadRequest, match="IMAGE_PROCESS_FAILED"):
        await bot.send_photo(ann.id, BufferedInputFile(b"not a picture", "p.png"))
    with pytest.raises(TelegramBadRequest, match="can't use file of type Photo as Document"):
        await bot.send_document(ann.id, sent.photo[-1].file_id)


def test_pictures_are_measured():
    assert measure(JPEG) == (200, 100)
    assert measure(GIF) == (3, 2)


async def test_a_caption_is_edited_and_a_text_of_a_file_is_not(bot, ann):
    sent = await bot.send_document(ann.id, BufferedInputFile(b"x", "x.txt"), caption="one")
    edited = await sent.edit_caption(caption="two")
    assert edited.caption == "two"
    assert (await sent.edit_caption()).caption is None
    with pytest.raises(TelegramBadRequest, match="there is no text in the message to edit"):
        await sent.edit_text("three")


async def test_a_copy_may_get_another_caption(sandbox, bot, ann):
    sent = await bot.send_document(ann.id, BufferedInputFile(b"x", "x.txt"), caption="one")
    await sent.copy_to(ann.id, caption="two")
    assert last(sandbox, ann).caption == "two"
    assert last(sandbox, ann).document.file_id == sent.document.file_id


async def test_an_album_is_several_messages_of_one_group(sandbox, bot, ann):
    media = [InputMediaPhoto(media=BufferedInputFile(PNG, "p.png"), caption=str(n)) for n in range(2)]
    first, second = await bot.send_media_group(ann.id, media)
    assert first.media_group_id == second.media_group_id
    assert (first.caption, second.caption) == ("0", "1")
    with pytest.raises(TelegramBadRequest, match="can't use the media of the specified type in the album"):
        await bot.send_media_group(ann.id, [media[0], InputMediaDocument(media=BufferedInputFile(b"x", "x.txt"))])
    with pytest.raises(TelegramBadRequest, match="wrong number of items"):
        await bot.send_media_group(ann.id, media[:1])


async def test_files_telegram_refuses(sandbox, bot, ann):
    with pytest.raises(TelegramBadRequest, match="file must be non-empty"):
        await bot.send_document(ann.id, BufferedInputFile(b"", "x.txt"))
    with pytest.raises(TelegramBadRequest, match="message caption is too long"):
        await bot.send_document(ann.id, BufferedInputFile(b"x", "x.txt"), caption="a" * 1025)
    with pytest.raises(TelegramBadRequest, match="wrong file identifier/HTTP URL specified"):
        await bot.send_document(ann.id, "no such id")
    with pytest.raises(TelegramBadRequest, match="failed to get HTTP URL content"):
        await bot.send_document(ann.id, "https://example.com/x.txt")
    with pytest.raises(TelegramBadRequest, match="invalid file_id"):
        await bot.get_file("no such id")
    with pytest.raises(TelegramEntityTooLarge):
        await bot.send_document(ann.id, BufferedInputFile(bytes(MAX_UPLOAD + 1), "x.bin"))


async def test_what_is_too_big_for_a_bot_to_fetch(sandbox, bot, ann):
    message = sandbox.send_document(ann.id, "big.bin", bytes(20 * 1024 * 1024 + 1))
    with pytest.raises(TelegramBadRequest, match="file is too big"):
        await bot.get_file(message["document"]["file_id"])


async def test_contacts_have_limits(bot, ann):
    sent = await bot.send_contact(ann.id, "+79161234567", "Пётр", vcard="x" * 2048)
    assert sent.contact.first_name == "Пётр"
    with pytest.raises(TelegramBadRequest, match="CONTACT_VCARD_INVALID"):
        await bot.send_contact(ann.id, "+79161234567", "Пётр", vcard="x" * 2049)
    with pytest.raises(TelegramBadRequest, match="PHONE_NUMBER_INVALID"):
        await bot.send_contact(ann.id, "call me", "Пётр")
    with pytest.raises(TelegramBadRequest, match='parameter "first_name" is required'):
        await bot.send_contact(ann.id, "+79161234567", "")


async def test_voices_and_places(bot, ann):
    sent = await bot.send_voice(ann.id, BufferedInputFile(b"OggS", "v.oga"), duration=3)
    assert sent.voice.duration == 3
    assert (await bot.send_location(ann.id, 55.75, 37.62)).location.longitude == 37.62
    with pytest.raises(TelegramBadRequest, match="wrong latitude"):
        await bot.send_location(ann.id, 99, 0.5)
