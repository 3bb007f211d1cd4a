import re

import aiohttp
import pytest
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import (
    InlineQueryResultArticle,
    InlineQueryResultContact,
    InlineQueryResultsButton,
    InputTextMessageContent,
)

from tests.sandbox.conftest import button


def article(result_id="1", text="<b>Acme</b>", **fields):
    content = InputTextMessageContent(message_text=text, parse_mode="HTML")
    return InlineQueryResultArticle(id=result_id, title="Acme", input_message_content=content, **fields)


def refused(words):
    return pytest.raises(TelegramBadRequest, match=re.escape(f"Bad Request: {words}"))


async def test_ann_types_and_chooses(sandbox, bot, ann):
    query_id = sandbox.inline(ann.id, "acme")
    (update,) = await bot.get_updates()
    assert (update.inline_query.id, update.inline_query.query) == (query_id, "acme")
    more = InlineQueryResultsButton(text="Open the bot", start_parameter="inline")
    await bot.answer_inline_query(query_id, [article()], cache_time=0, is_personal=True, next_offset="50", button=more)
    answer = sandbox.inline_answer(query_id)
    assert (answer["next_offset"], answer["is_personal"], answer["button"]["start_parameter"]) == ("50", True, "inline")
    message = sandbox.choose_inline(ann.id, query_id, "1", chat="Bob")
    assert message["text"] == "Acme"
    assert message["entities"][0]["type"] == "bold"
    assert (message["from"]["id"], message["via_bot"]["id"], message["chat"]["title"]) == (ann.id, bot.id, "Bob")
    assert await bot.get_updates(offset=update.update_id + 1) == []


async def test_a_default_answer_is_shared_and_cached(sandbox, bot, ann):
    query_id = sandbox.inline(ann.id, "acme")
    await bot.answer_inline_query(query_id, [])
    assert sandbox.inline_answer(query_id)["cache_time"] == 300
    assert sandbox.inline_answer(query_id)["is_personal"] is False


async def test_feedback_says_what_was_chosen_and_lets_it_be_edited(sandbox, bot, ann):
    sandbox.bot.inline_feedback = True
    query_id = sandbox.inline(ann.id, "acme")
    await bot.answer_inline_query(query_id, [article(reply_markup=button("A", "a"))])
    sandbox.choose_inline(ann.id, query_id, "1")
    chosen = (await bot.get_updates())[-1].chosen_inline_result
    assert (chosen.result_id, chosen.query) == ("1", "acme")
    assert await bot.edit_message_text("New", inline_message_id=chosen.inline_message_id) is True
    assert sandbox.outside.messages[chosen.inline_message_id]["text"] == "New"
    with refused("MESSAGE_ID_INVALID"):
        await bot.edit_message_text("New", inline_message_id="other")


async def test_a_contact_can_be_posted(sandbox, bot, ann):
    query_id = sandbox.inline(ann.id, "acme")
    contact = InlineQueryResultContact(id="1", phone_number="+79161234567", first_name="Пётр")
    await bot.answer_inline_query(query_id, [contact])
    message = sandbox.choose_inline(ann.id, query_id, "1")
    assert message["contact"] == {"phone_number": "+79161234567", "first_name": "Пётр"}


async def test_what_was_not_offered_can_not_be_chosen(sandbox, bot, ann):
    query_id = sandbox.inline(ann.id, "acme")
    with pytest.raises(LookupError):
        sandbox.choose_inline(ann.id, query_id, "1")


@pytest.mark.parametrize(
    ("results", "words"),
    [
        ([article(str(number)) for number in range(51)], "too many inline query results specified"),
        ([article("я" * 33)], "RESULT_ID_INVALID"),
        ([article(""), article("2")], "RESULT_ID_INVALID"),
        ([article("1"), article("1")], "RESULT_ID_DUPLICATE"),
        ([article(text="<x>")], "can't parse inline query result: Can't parse entities: Unsupported start tag"),
        ([article(text="a" * 4097)], "can't parse inline query result: Message is too long"),
        ([article(reply_markup=button("A", "a" * 65))], "can't parse inline query result: BUTTON_DATA_INVALID"),
    ],
)
async def test_results_telegram_refuses(sandbox, bot, ann, results, words):
    query_id = sandbox.inline(ann.id, "acme")
    with refused(words):
        await bot.answer_inline_query(query_id, results)
    assert sandbox.inline_answer(query_id) is None


async def test_results_of_a_wrong_shape(sandbox, ann):
    query_id = sandbox.inline(ann.id, "acme")
    url = f"{sandbox.url}/bot{sandbox.bot.token}/answerInlineQuery"
    async with aiohttp.ClientSession() as http:
        for results in ("{", "{}", "[1]", '[{"type": "article", "id": "1"}]', '[{"type": "song", "id": "1"}]'):
            async with http.post(url, data={"inline_query_id": query_id, "results": results}) as response:
                assert response.status == 400, results


async def test_late_and_second_answers_are_refused(sandbox, bot, ann):
    first, second = sandbox.inline(ann.id, "a"), sandbox.inline(ann.id, "ac")
    await bot.answer_inline_query(first, [])
    with refused("query is too old"):
        await bot.answer_inline_query(first, [])
    sandbox.shift = 301
    with refused("query is too old"):
        await bot.answer_inline_query(second, [])


async def test_offsets_and_buttons_have_limits(sandbox, bot, ann):
    query_id = sandbox.inline(ann.id, "acme")
    with refused("NEXT_OFFSET_INVALID"):
        await bot.answer_inline_query(query_id, [], next_offset="1" * 65)
    with refused("START_PARAM_INVALID"):
        await bot.answer_inline_query(
            query_id, [], button=InlineQueryResultsButton(text="Open", start_parameter="not this")
        )
    with refused("can't parse inline query results button"):
        await bot.answer_inline_query(query_id, [], button=InlineQueryResultsButton(text="Open"))


async def test_without_inline_mode_there_is_nobody_to_ask(sandbox, bot, ann):
    sandbox.bot.inline_mode = False
    assert (await bot.get_me()).supports_inline_queries is False
    with pytest.raises(ValueError, match="inline mode is off"):
        sandbox.inline(ann.id, "acme")
