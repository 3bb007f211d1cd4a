import re

import aiohttp
import pytest
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramNotFound, TelegramUnauthorizedError
from aiogram.types import MessageEntity, ReplyKeyboardRemove, ReplyParameters

from tests.sandbox.conftest import button, last, plain

NOT_MODIFIED = "message is not modified: specified new message content and reply markup are exactly the same"


def refused(words):
    return pytest.raises(TelegramBadRequest, match=re.escape(words))


async def test_ann_sees_what_the_bot_writes(sandbox, bot, ann):
    sent = await bot.send_message(ann.id, "Hello, <b>Ann</b>")
    assert sent.text == "Hello, Ann"
    assert sent.html_text == "Hello, <b>Ann</b>"
    assert plain(last(sandbox, ann)) == plain(sent)
    assert sent.chat.id == ann.id
    assert sent.from_user.is_bot


async def test_a_stranger_can_not_be_written_to(sandbox, bot, ann):
    sandbox.add_person(id=7, first_name="Zed")
    with pytest.raises(TelegramForbiddenError, match="bot can't initiate conversation with a user"):
        await bot.send_message(7, "hello")
    with refused("chat not found"):
        await bot.send_message(8, "hello")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("   \n ", "text must be non-empty"),
        ("<b> </b>", "text must be non-empty"),
        ("a" * 4097, "message is too long"),
        ("😀" * 2049, "message is too long"),
        ("a" * 40_000, "text is too long"),
        ("<x>", 'can\'t parse entities: Unsupported start tag "x" at byte offset 0'),
        ("<b>", "can't parse entities: Can't find end tag corresponding to start tag \"b\""),
    ],
)
async def test_texts_telegram_refuses(bot, ann, text, words):
    with refused(f"Bad Request: {words}"):
        await bot.send_message(ann.id, text)


async def test_an_empty_text_is_no_text(sandbox, ann):
    async with (
        aiohttp.ClientSession() as http,
        http.post(f"{sandbox.url}/bot{sandbox.bot.token}/sendMessage", json={"chat_id": ann.id}) as response,
    ):
        body = await response.json()
    assert (response.status, body["ok"], body["error_code"]) == (400, False, 400)
    assert body["description"] == "Bad Request: message text is empty"


async def test_the_longest_text_passes_whatever_its_markup(bot, ann):
    sent = await bot.send_message(ann.id, f"<b>{'😀' * 2048}</b>")
    assert len(sent.text) == 2048


async def test_ready_entities_are_checked_against_the_text(bot, ann):
    bold = MessageEntity(type="bold", offset=0, length=2)
    sent = await bot.send_message(ann.id, "😀 hi", entities=[bold], parse_mode=None)
    assert plain(*sent.entities) == plain(bold)
    with refused("entity beginning at UTF-16 offset 0 ends after the end of the text"):
        await bot.send_message(ann.id, "hi", entities=[MessageEntity(type="bold", offset=0, length=9)], parse_mode=None)


@pytest.mark.parametrize("how", ["json", "data", "params"])
async def test_arguments_come_in_any_encoding(sandbox, ann, how):
    url = f"{sandbox.url}/bot{sandbox.bot.token}/SENDMESSAGE"
    async with (
        aiohttp.ClientSession() as http,
        http.post(url, **{how: {"chat_id": ann.id, "text": "hi", "protect_content": "True"}}) as response,
    ):
        body = await response.json()
    assert body["result"]["text"] == "hi"
    assert body["result"]["has_protected_content"] is True


async def test_a_body_that_is_not_json_is_refused(sandbox):
    url = f"{sandbox.url}/bot{sandbox.bot.token}/getMe"
    headers = {"Content-Type": "application/json"}
    async with aiohttp.ClientSession(headers=headers) as http, http.post(url, data="[1]") as response:
        assert response.status == 400


async def test_an_unknown_method_is_not_found(sandbox):
    async with aiohttp.ClientSession() as http, http.get(f"{sandbox.url}/bot{sandbox.bot.token}/makeTea") as response:
        assert await response.json() == {"ok": False, "error_code": 404, "description": "Not Found"}


async def test_a_wrong_token_is_a_stranger_and_a_broken_one_a_wrong_address(sandbox, bot):
    for token, kind in (("100000:other", TelegramUnauthorizedError), ("100000:", TelegramNotFound)):
        object.__setattr__(bot, "_Bot__token", token)
        with pytest.raises(kind):
            await bot.get_me()


async def test_the_bot_edits_what_it_sent(sandbox, bot, ann):
    sent = await bot.send_message(ann.id, "one", reply_markup=button("A", "a"))
    edited = await bot.edit_message_text("<b>two</b>", chat_id=ann.id, message_id=sent.message_id)
    assert edited.text == "two"
    assert edited.edit_date
    assert edited.reply_markup is None
    assert last(sandbox, ann).text == "two"


async def test_an_edit_that_changes_nothing_is_refused(bot, ann):
    sent = await bot.send_message(ann.id, "one", reply_markup=button("A", "a"))
    with refused(NOT_MODIFIED):
        await sent.edit_text("one", reply_markup=button("A", "a"))
    with refused(NOT_MODIFIED):
        await sent.edit_reply_markup(reply_markup=button("A", "a"))
    await sent.edit_text("one", reply_markup=button("B", "a"))
    edited = await sent.edit_reply_markup()
    assert edited.text == "one"
    assert edited.reply_markup is None


async def test_what_can_not_be_edited(sandbox, bot, ann):
    own = sandbox.say(ann.id, "mine")
    contact = await bot.send_contact(ann.id, "+79161234567", "Пётр")
    keyboard = await bot.send_message(ann.id, "bye", reply_markup=ReplyKeyboardRemove())
    for message_id in (own["message_id"], contact.message_id, keyboard.message_id):
        with refused("message can't be edited"):
            await bot.edit_message_text("x", chat_id=ann.id, message_id=message_id)
    with refused("message to edit not found"):
        await bot.edit_message_text("x", chat_id=ann.id, message_id=999)
    with refused("there is no caption in the message to edit"):
        text = await bot.send_message(ann.id, "text")
        await text.edit_caption(caption="x")


async def test_a_contact_may_change_its_buttons(bot, ann):
    contact = await bot.send_contact(ann.id, "+79161234567", "Пётр", reply_markup=button("A", "a"))
    edited = await contact.edit_reply_markup(reply_markup=button("B", "b"))
    assert edited.reply_markup.inline_keyboard[0][0].text == "B"


async def test_a_deleted_message_is_gone_from_the_screen(sandbox, bot, ann):
    sent = await bot.send_message(ann.id, "one")
    await sent.delete()
    assert sandbox.chat(ann.id).find(sent.message_id) is None
    assert sandbox.chat(ann.id).deleted[-1]["text"] == "one"
    with refused("message to delete not found"):
        await sent.delete()
    with refused("message to edit not found"):
        await sent.edit_text("two")


async def test_several_are_deleted_at_once_and_those_gone_are_passed_over(sandbox, bot, ann):
    sent = [await bot.send_message(ann.id, text) for text in ("one", "two")]
    assert await bot.delete_messages(ann.id, [message.message_id for message in sent] + [999])
    assert [message["text"] for message in sandbox.chat(ann.id).messages] == ["/start"]


async def test_after_two_days_a_message_stays(sandbox, bot, ann):
    sent = await bot.send_message(ann.id, "one")
    sandbox.shift = 49 * 3600
    with refused("message can't be deleted for everyone"):
        await sent.delete()


async def test_a_reply_shows_what_it_answers(sandbox, bot, ann):
    question = sandbox.say(ann.id, "who?")
    parameters = ReplyParameters(message_id=question["message_id"])
    answer = await bot.send_message(ann.id, "me", reply_parameters=parameters)
    assert answer.reply_to_message.text == "who?"
    with refused("message to be replied not found"):
        await bot.send_message(ann.id, "me", reply_parameters=ReplyParameters(message_id=999))
    parameters = ReplyParameters(message_id=999, allow_sending_without_reply=True)
    assert (await bot.send_message(ann.id, "me", reply_parameters=parameters)).reply_to_message is None


async def test_ann_replies(sandbox, bot, ann):
    question = await bot.send_message(ann.id, "who?")
    sandbox.say(ann.id, "me", reply_to=question.message_id)
    (update,) = await bot.get_updates()
    assert update.message.reply_to_message.message_id == question.message_id
    with pytest.raises(LookupError):
        sandbox.say(ann.id, "me", reply_to=999)


async def test_copies_and_forwards(sandbox, bot, ann):
    source = await bot.send_message(ann.id, "<b>words</b>")
    copied = await source.copy_to(ann.id)
    assert last(sandbox, ann).message_id == copied.message_id
    assert last(sandbox, ann).html_text == "<b>words</b>"
    forwarded = await source.forward(ann.id)
    assert forwarded.forward_origin.sender_user.id == bot.id
    with refused("message can't be edited"):
        await forwarded.edit_text("other words")
    with refused("message to copy not found"):
        await bot.copy_message(ann.id, ann.id, 999)


async def test_protected_content_stays_where_it_is(bot, ann):
    secret = await bot.send_message(ann.id, "secret", protect_content=True)
    assert secret.has_protected_content
    with refused("the message can't be copied"):
        await secret.copy_to(ann.id)
    with refused("the message can't be forwarded"):
        await secret.forward(ann.id)


async def test_the_clock_dates_messages(sandbox, bot, ann):
    sandbox.shift = -86_400.0
    sent = await bot.send_message(ann.id, "yesterday")
    assert abs(sent.date.timestamp() - sandbox.now()) < 5


async def test_pins_actions_and_reactions(sandbox, bot, ann):
    sent = await bot.send_message(ann.id, "one")
    chat = sandbox.chat(ann.id)
    await sent.pin()
    assert (await bot.get_chat(ann.id)).pinned_message.message_id == sent.message_id
    await bot.unpin_chat_message(ann.id)
    assert chat.pinned == []
    with refused("message to unpin not found"):
        await bot.unpin_chat_message(ann.id)
    await bot.send_chat_action(ann.id, "typing")
    assert chat.action == "typing"
    with refused("wrong parameter action in request"):
        await bot.send_chat_action(ann.id, "dancing")
    await bot.send_message(ann.id, "two")
    assert chat.action is None
    await bot.set_message_reaction(ann.id, sent.message_id, [{"type": "emoji", "emoji": "👍"}])
    assert chat.reactions[sent.message_id][0]["emoji"] == "👍"
    assert (await bot.get_chat_member(ann.id, ann.id)).user.id == ann.id
    with refused("chat member status can't be changed in private chats"):
        await bot.leave_chat(ann.id)
