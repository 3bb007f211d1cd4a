import asyncio

import pytest
from aiogram.exceptions import TelegramBadRequest, TelegramConflictError
from aiogram.types import Update


async def polling(sandbox, bot, **arguments) -> asyncio.Task[list[Update]]:
    """Begin a long poll and come back when it has reached the sandbox."""
    before = len(sandbox.calls)
    poll = asyncio.create_task(bot.get_updates(timeout=30, **arguments))
    await sandbox.wait_for(lambda: len(sandbox.calls) > before)
    return poll


async def test_what_ann_says_waits_until_it_is_confirmed(sandbox, bot, ann):
    sandbox.say(ann.id, "one")
    sandbox.say(ann.id, "two")
    first, second = await bot.get_updates()
    assert [first.message.text, second.message.text] == ["one", "two"]
    assert await bot.get_updates() == [first, second]
    assert await bot.get_updates(offset=first.update_id + 1) == [second]
    assert await bot.get_updates(offset=second.update_id + 1) == []


async def test_a_long_poll_answers_as_soon_as_somebody_speaks(sandbox, bot, ann):
    poll = await polling(sandbox, bot)
    sandbox.say(ann.id, "hello")
    (update,) = await poll
    assert update.message.text == "hello"


async def test_a_poll_with_nothing_to_tell_comes_back_empty(sandbox, ann):
    assert await sandbox.updates.read(offset=0, limit=100, timeout=0.01) == []


async def test_limit_and_negative_offset(sandbox, bot, ann):
    for text in ("one", "two", "three"):
        sandbox.say(ann.id, text)
    assert [update.message.text for update in await bot.get_updates(limit=2)] == ["one", "two"]
    assert [update.message.text for update in await bot.get_updates(offset=-1)] == ["three"]
    assert [update.message.text for update in await bot.get_updates()] == ["three"]


async def test_two_readers_can_not_poll_at_once(sandbox, bot, ann):
    first = await polling(sandbox, bot)
    second = await polling(sandbox, bot)
    with pytest.raises(TelegramConflictError, match="terminated by other getUpdates request; make sure that only one"):
        await first
    sandbox.say(ann.id, "hello")
    assert len(await second) == 1


async def test_a_webhook_forbids_polling(sandbox, bot, ann):
    poll = await polling(sandbox, bot)
    await bot.set_webhook("https://example.com/hook")
    with pytest.raises(TelegramConflictError, match="terminated by setWebhook request"):
        await poll
    with pytest.raises(TelegramConflictError, match="while webhook is active; use deleteWebhook"):
        await bot.get_updates()
    sandbox.say(ann.id, "hello")
    info = await bot.get_webhook_info()
    assert (info.url, info.pending_update_count) == ("https://example.com/hook", 1)
    await bot.delete_webhook(drop_pending_updates=True)
    assert await bot.get_updates() == []


async def test_a_webhook_needs_https(bot):
    with pytest.raises(TelegramBadRequest, match="An HTTPS URL must be provided for webhook"):
        await bot.set_webhook("http://example.com/hook")


async def test_only_the_updates_asked_for_come(sandbox, bot, ann):
    await bot.get_updates(allowed_updates=["inline_query"])
    sandbox.say(ann.id, "unheard")
    sandbox.inline(ann.id, "heard")
    (update,) = await bot.get_updates()
    assert update.inline_query.query == "heard"


async def test_an_injected_update_comes_as_it_is_even_twice(sandbox, bot, ann):
    sandbox.say(ann.id, "hello")
    (update,) = await bot.get_updates()
    assert await bot.get_updates(offset=update.update_id + 1) == []
    sandbox.inject(update.model_dump(mode="json", exclude_none=True, by_alias=True))
    assert await bot.get_updates(offset=update.update_id + 1) == [update]
    assert await bot.get_updates(offset=update.update_id + 1) == []


async def test_an_injected_update_without_an_id_gets_one(sandbox, bot, ann):
    sandbox.say(ann.id, "hello")
    injected = sandbox.inject({"unheard_of": {}})
    first, second = await bot.get_updates()
    assert second.update_id == injected["update_id"] == first.update_id + 1


async def test_stopping_does_not_wait_for_a_poll(sandbox, bot):
    poll = await polling(sandbox, bot)
    await sandbox.stop()
    assert await poll == []
