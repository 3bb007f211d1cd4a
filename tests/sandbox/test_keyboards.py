import re

import aiohttp
import pytest
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import (
    CopyTextButton,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    WebAppInfo,
)

from tests.sandbox.conftest import button, last, plain


def inline(**fields):
    return InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="A", **fields)]])


def refused(words):
    return pytest.raises(TelegramBadRequest, match=re.escape(f"Bad Request: {words}"))


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"callback_data": "я" * 33}, "BUTTON_DATA_INVALID"),
        (
            {"url": "tel:+79161234567"},
            "inline keyboard button URL 'tel:+79161234567' is invalid: Wrong port number specified in the URL",
        ),
        ({"url": "ftp://ya.ru"}, "inline keyboard button URL 'ftp://ya.ru' is invalid: Unsupported URL protocol"),
        ({"url": "localhost"}, "inline keyboard button URL 'localhost' is invalid: Wrong HTTP URL"),
        ({"url": "https://"}, "inline keyboard button URL 'https://' is invalid: URL host is empty"),
        (
            {"web_app": WebAppInfo(url="http://ya.ru")},
            "inline keyboard button Web App URL 'http://ya.ru' is invalid: Only HTTPS links are allowed",
        ),
        ({"copy_text": CopyTextButton(text="a" * 257)}, "BUTTON_COPY_TEXT_INVALID"),
        ({"pay": True}, "BUTTON_TYPE_INVALID"),
        ({}, "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
    ],
)
async def test_buttons_telegram_refuses(bot, ann, fields, words):
    with refused(words):
        await bot.send_message(ann.id, "x", reply_markup=inline(**fields))


@pytest.mark.parametrize(
    "fields",
    [
        {"callback_data": "a" * 64},
        {"url": "https://wa.me/79161234567"},
        {"url": "https://t.me/+79161234567"},
        {"url": "tg://user?id=1001"},
        {"url": "https://ya.ru:8080/a?b=c#d"},
        {"switch_inline_query_current_chat": ""},
        {"copy_text": CopyTextButton(text="+79161234567")},
        {"callback_data": "a", "style": "success"},
    ],
)
async def test_buttons_telegram_takes(bot, ann, fields):
    sent = await bot.send_message(ann.id, "x", reply_markup=inline(**fields))
    assert plain(sent.reply_markup) == plain(inline(**fields))


async def test_a_hundred_buttons_and_no_more(bot, ann):
    rows = [[InlineKeyboardButton(text="A", callback_data=str(n))] for n in range(101)]
    await bot.send_message(ann.id, "x", reply_markup=InlineKeyboardMarkup(inline_keyboard=rows[1:]))
    with refused("reply markup is too long"):
        await bot.send_message(ann.id, "x", reply_markup=InlineKeyboardMarkup(inline_keyboard=rows))


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("{", "can't parse reply keyboard markup JSON object"),
        ("[]", "object expected as reply markup"),
        ('{"buttons": []}', "can't parse reply keyboard markup JSON object"),
        (
            '{"inline_keyboard": [{"text": "A"}]}',
            'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array',
        ),
        ('{"inline_keyboard": [["A"]]}', "can't parse inline keyboard button: InlineKeyboardButton must be an Object"),
        ('{"inline_keyboard": [[{"callback_data": "a"}]]}', "can't parse inline keyboard button: Can't find field"),
        (
            '{"inline_keyboard": [[{"text": " ", "callback_data": "a"}]]}',
            "inline keyboard button text must be non-empty",
        ),
        (
            '{"inline_keyboard": [[{"text": "A", "callback_data": "a", "style": "loud"}]]}',
            "can't parse inline keyboard",
        ),
        ('{"keyboard": [[7]]}', "can't parse keyboard button: KeyboardButton must be a String or an Object"),
        ('{"keyboard": [[""]]}', "keyboard button text must be non-empty"),
    ],
)
async def test_markup_of_a_wrong_shape(sandbox, ann, markup, words):
    url = f"{sandbox.url}/bot{sandbox.bot.token}/sendMessage"
    arguments = {"chat_id": ann.id, "text": "x", "reply_markup": markup}
    async with aiohttp.ClientSession() as http, http.post(url, data=arguments) as response:
        assert (await response.json())["description"].startswith(f"Bad Request: {words}")


async def test_an_empty_keyboard_is_none(bot, ann):
    sent = await bot.send_message(ann.id, "x", reply_markup=InlineKeyboardMarkup(inline_keyboard=[]))
    assert sent.reply_markup is None


async def test_the_reply_keyboard_stays_until_it_is_removed(sandbox, bot, ann):
    keys = [[KeyboardButton(text="Add"), KeyboardButton(text="Share", request_contact=True)]]
    await bot.send_message(
        ann.id, "menu", reply_markup=ReplyKeyboardMarkup(keyboard=keys, input_field_placeholder="A name")
    )
    await bot.send_message(ann.id, "more", reply_markup=button("A", "a"))
    chat = sandbox.chat(ann.id)
    assert chat.reply_keyboard == [[{"text": "Add"}, {"text": "Share", "request_contact": True}]]
    assert chat.placeholder == "A name"
    sandbox.tap_reply_button(ann.id, "Add")
    assert last(sandbox, ann).text == "Add"
    with pytest.raises(LookupError):
        sandbox.tap_reply_button(ann.id, "Delete")
    await bot.send_message(ann.id, "bye", reply_markup=ReplyKeyboardRemove())
    assert chat.reply_keyboard is None
    with pytest.raises(LookupError):
        sandbox.tap_reply_button(ann.id, "Add")


async def test_a_keyboard_for_one_time_goes_when_used(sandbox, bot, ann):
    markup = ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="Yes")]], one_time_keyboard=True)
    await bot.send_message(ann.id, "sure?", reply_markup=markup)
    sandbox.tap_reply_button(ann.id, "Yes")
    assert sandbox.chat(ann.id).reply_keyboard is None


async def test_a_keyboard_goes_with_the_message_that_brought_it(sandbox, bot, ann):
    menu = await bot.send_message(
        ann.id, "menu", reply_markup=ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="Add")]])
    )
    await menu.delete()
    assert sandbox.chat(ann.id).reply_keyboard is None


async def test_forced_reply_shows_its_placeholder(sandbox, bot, ann):
    await bot.send_message(ann.id, "name?", reply_markup=ForceReply(input_field_placeholder="A name"))
    assert sandbox.chat(ann.id).placeholder == "A name"


async def test_an_edit_takes_inline_keyboards_only(sandbox, bot, ann):
    sent = await bot.send_message(ann.id, "x")
    url = f"{sandbox.url}/bot{sandbox.bot.token}/editMessageText"
    arguments = {
        "chat_id": ann.id,
        "message_id": sent.message_id,
        "text": "y",
        "reply_markup": {"keyboard": [["Add"]]},
    }
    async with aiohttp.ClientSession() as http, http.post(url, json=arguments) as response:
        assert (await response.json())["description"] == "Bad Request: inline keyboard expected"
