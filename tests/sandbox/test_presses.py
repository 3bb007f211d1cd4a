import asyncio

import pytest
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import InaccessibleMessage

from tests.sandbox.conftest import button

TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


async def test_a_press_is_heard_and_answered(sandbox, bot, ann):
    sent = await bot.send_message(ann.id, "x", reply_markup=button("A", "a"))
    query_id = sandbox.press(ann.id, sent.message_id, "a")
    assert sandbox.callback_answer(query_id) is None
    (update,) = await bot.get_updates()
    query = update.callback_query
    assert (query.id, query.data, query.from_user.id) == (query_id, "a", ann.id)
    assert query.message == sent
    await bot.answer_callback_query(query_id, text="Done", show_alert=True)
    assert sandbox.callback_answer(query_id) == {"text": "Done", "show_alert": True, "url": None}


async def test_waiting_for_an_answer(sandbox, bot, ann):
    sent = await bot.send_message(ann.id, "x", reply_markup=button("A", "a"))
    query_id = sandbox.press(ann.id, sent.message_id, "a")
    answered = asyncio.create_task(sandbox.wait_for(lambda: sandbox.callback_answer(query_id) is not None))
    await bot.answer_callback_query(query_id)
    await answered


async def test_waiting_in_vain_ends(sandbox):
    with pytest.raises(TimeoutError):
        await sandbox.wait_for(lambda: False, timeout=0.01)


async def test_what_is_not_there_can_not_be_pressed_unless_forged(sandbox, bot, ann):
    sent = await bot.send_message(ann.id, "x", reply_markup=button("A", "a"))
    with pytest.raises(LookupError):
        sandbox.press(ann.id, sent.message_id, "b")
    with pytest.raises(LookupError):
        sandbox.press(ann.id, 999, "a")
    sandbox.press(ann.id, sent.message_id, "b", forged=True)
    sandbox.press(ann.id, 999, "c", forged=True)
    made_up, gone = await bot.get_updates()
    assert made_up.callback_query.data == "b"
    assert isinstance(gone.callback_query.message, InaccessibleMessage)


@pytest.mark.parametrize("later", [0, 61])
async def test_an_answer_twice_or_late_is_refused(sandbox, bot, ann, later):
    sent = await bot.send_message(ann.id, "x", reply_markup=button("A", "a"))
    query_id = sandbox.press(ann.id, sent.message_id, "a")
    if later:
        sandbox.shift = later
    else:
        await bot.answer_callback_query(query_id)
    with pytest.raises(TelegramBadRequest, match=TOO_OLD):
        await bot.answer_callback_query(query_id)


async def test_answers_telegram_refuses(sandbox, bot, ann):
    sent = await bot.send_message(ann.id, "x", reply_markup=button("A", "a"))
    query_id = sandbox.press(ann.id, sent.message_id, "a")
    with pytest.raises(TelegramBadRequest, match=TOO_OLD):
        await bot.answer_callback_query("7")
    with pytest.raises(TelegramBadRequest, match="MESSAGE_TOO_LONG"):
        await bot.answer_callback_query(query_id, text="a" * 201)
    with pytest.raises(TelegramBadRequest, match="URL_INVALID"):
        await bot.answer_callback_query(query_id, url="https://ya.ru")
    await bot.answer_callback_query(query_id, text="a" * 200)
