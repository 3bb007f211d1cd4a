import pytest
from aiogram.exceptions import TelegramForbiddenError
from aiogram.types import MessageOriginHiddenUser


async def test_a_person_is_brought_in_once(sandbox, ann):
    assert sandbox.add_person(id=ann.id, first_name="Other") is ann
    assert sandbox.people[ann.id].first_name == "Ann"


async def test_a_chat_opened_long_ago_needs_no_start(sandbox, bot):
    bob = sandbox.add_person(id=1002, first_name="Bob")
    sandbox.open_chat(bob.id)
    await bot.send_message(bob.id, "hello")
    assert await bot.get_updates() == []


async def test_who_blocks_the_bot_hears_nothing_more(sandbox, bot, ann):
    sandbox.block(ann.id)
    sandbox.block(ann.id)
    with pytest.raises(TelegramForbiddenError, match="bot was blocked by the user"):
        await bot.send_message(ann.id, "hello")
    with pytest.raises(ValueError, match="blocked"):
        sandbox.say(ann.id, "hello")
    sandbox.unblock(ann.id)
    await bot.send_message(ann.id, "hello again")
    blocked, unblocked = (update.my_chat_member for update in await bot.get_updates())
    assert (blocked.old_chat_member.status, blocked.new_chat_member.status) == ("member", "kicked")
    assert unblocked.new_chat_member.status == "member"


async def test_a_deleted_account_is_deactivated(sandbox, bot, ann):
    sent = await bot.send_message(ann.id, "hello")
    sandbox.deactivate(ann.id)
    with pytest.raises(TelegramForbiddenError, match="user is deactivated"):
        await bot.send_message(ann.id, "hello")
    with pytest.raises(TelegramForbiddenError, match="user is deactivated"):
        await sent.edit_text("bye")


async def test_ann_edits_her_words(sandbox, bot, ann):
    said = sandbox.say(ann.id, "/add Pyotr")
    sandbox.edit_text(ann.id, said["message_id"], "Pyotr")
    original, edited = await bot.get_updates()
    assert original.message.text == "/add Pyotr"
    assert original.message.entities[0].type == "bot_command"
    assert edited.edited_message.text == "Pyotr"
    assert edited.edited_message.entities is None
    bots = await bot.send_message(ann.id, "mine")
    with pytest.raises(LookupError):
        sandbox.edit_text(ann.id, bots.message_id, "hers")


async def test_an_app_sends_no_empty_text_and_cuts_a_long_one(sandbox, bot, ann):
    with pytest.raises(ValueError, match="an app does not send an empty text"):
        sandbox.say(ann.id, "")
    sandbox.say(ann.id, "😀" * 2500)
    sandbox.say(ann.id, " trimmed \n")
    sandbox.say(ann.id, "   ")
    texts = [update.message.text for update in await bot.get_updates()]
    assert texts == ["😀" * 2048, "😀" * 452, "trimmed", "   "]
    with pytest.raises(ValueError, match="does not edit a text into several"):
        sandbox.edit_text(ann.id, sandbox.chat(ann.id).messages[-1]["message_id"], "a" * 4097)


async def test_ann_shares_a_contact(sandbox, bot, ann):
    sandbox.share_contact(ann.id, "+79161234567", "Пётр", "Иванов", vcard="BEGIN:VCARD\nEND:VCARD")
    (update,) = await bot.get_updates()
    contact = update.message.contact
    assert (contact.phone_number, contact.last_name, contact.user_id) == ("+79161234567", "Иванов", None)


async def test_ann_sends_what_is_not_words(sandbox, bot, ann):
    sandbox.send_sticker(ann.id)
    sandbox.send_location(ann.id, 55.75, 37.62)
    sandbox.send_voice(ann.id, b"OggS")
    sticker, place, voice = (update.message for update in await bot.get_updates())
    assert sticker.sticker.emoji == "👍"
    assert place.location.latitude == 55.75
    assert voice.voice.mime_type == "audio/ogg"


async def test_ann_forwards_somebody_hidden(sandbox, bot, ann):
    sandbox.forward(ann.id, "call me", {"type": "hidden_user", "sender_user_name": "Пётр"})
    (update,) = await bot.get_updates()
    assert isinstance(update.message.forward_origin, MessageOriginHiddenUser)
    assert update.message.text == "call me"


async def test_changes_are_told_to_those_who_listen(sandbox, bot, ann):
    heard = []
    sandbox.on_change.append(heard.append)
    sandbox.say(ann.id, "hello")
    assert heard == [{"kind": "chat", "person": ann.id}]
