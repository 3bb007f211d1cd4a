import asyncio
import time

import pytest
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)

from tests.sandbox.conftest import last


async def test_a_fault_before_the_effect_leaves_nothing(sandbox, bot, ann):
    sandbox.faults.add("sendMessage", status=502)
    with pytest.raises(TelegramServerError, match="Bad Gateway"):
        await bot.send_message(ann.id, "hello")
    assert last(sandbox, ann).text == "/start"
    await bot.send_message(ann.id, "hello")
    assert last(sandbox, ann).text == "hello"


async def test_a_fault_after_the_effect_is_only_what_the_bot_is_told(sandbox, bot, ann):
    sandbox.faults.add("sendMessage", status=500, when="after")
    with pytest.raises(TelegramServerError):
        await bot.send_message(ann.id, "hello")
    assert last(sandbox, ann).text == "hello"


@pytest.mark.parametrize(("when", "seen"), [("before", "/start"), ("after", "hello")])
async def test_a_dropped_connection(sandbox, bot, ann, when, seen):
    sandbox.faults.add("*", drop=True, when=when)
    with pytest.raises(TelegramNetworkError):
        await bot.send_message(ann.id, "hello")
    assert last(sandbox, ann).text == seen
    assert sandbox.calls[-1].status == 0


async def test_a_delay_alone_spoils_nothing(sandbox, bot, ann):
    sandbox.faults.add("sendMessage", status=200, delay=0.05)
    begun = time.monotonic()
    await bot.send_message(ann.id, "hello")
    assert time.monotonic() - begun >= 0.05
    assert last(sandbox, ann).text == "hello"


async def test_an_answer_that_is_late_leaves_its_effect_in_time(sandbox, bot, ann):
    sandbox.faults.add("sendMessage", status=200, delay=60, when="after")
    sending = asyncio.create_task(bot.send_message(ann.id, "hello"))
    await sandbox.wait_for(lambda: last(sandbox, ann).text == "hello")
    assert not sending.done()
    sending.cancel()


async def test_a_fault_by_chance_strikes_now_and_then(sandbox, bot, ann):
    sandbox.faults.add("getMe", status=500, times=1000, chance=0.5)
    results = await asyncio.gather(*(bot.get_me() for _ in range(40)), return_exceptions=True)
    assert 0 < sum(isinstance(result, TelegramServerError) for result in results) < 40


async def test_a_proxys_page_instead_of_json(sandbox, bot, ann):
    sandbox.faults.add("sendMessage", status=502, body=b"<html>Bad gateway</html>", content_type="text/html")
    with pytest.raises(ClientDecodeError):
        await bot.send_message(ann.id, "hello")


async def test_faults_are_owed_by_times_and_by_chat(sandbox, bot, ann):
    bob = sandbox.add_person(id=1002, first_name="Bob")
    sandbox.say(bob.id, "/start")
    sandbox.faults.add("sendMessage", status=500, times=2, chat_id=bob.id)
    await bot.send_message(ann.id, "hello")
    for _ in range(2):
        with pytest.raises(TelegramServerError):
            await bot.send_message(bob.id, "hello")
    await bot.send_message(bob.id, "hello")
    sandbox.faults.add(status=500)
    sandbox.faults.clear()
    await bot.send_message(bob.id, "hello")


async def test_a_fault_strikes_before_or_after(sandbox):
    with pytest.raises(ValueError, match="before or after"):
        sandbox.faults.add(when="during")


async def test_what_is_sent_while_told_to_wait_is_a_violation(sandbox, bot, ann):
    sandbox.faults.add("sendMessage", retry_after=2)
    with pytest.raises(TelegramRetryAfter) as told:
        await bot.send_message(ann.id, "hello")
    assert told.value.retry_after == 2
    assert sandbox.violations == []
    await bot.send_message(ann.id, "too soon")
    assert [call.params["text"] for call in sandbox.violations] == ["too soon"]
    sandbox.shift += 2
    await bot.send_message(ann.id, "in time")
    assert len(sandbox.violations) == 1


async def test_a_wait_in_one_chat_is_not_a_wait_in_another(sandbox, bot, ann):
    bob = sandbox.add_person(id=1002, first_name="Bob")
    sandbox.say(bob.id, "/start")
    sandbox.faults.add("sendMessage", retry_after=2, chat_id=ann.id)
    with pytest.raises(TelegramRetryAfter):
        await bot.send_message(ann.id, "hello")
    await bot.send_message(bob.id, "hello")
    await bot.get_updates()
    assert sandbox.violations == []


async def test_a_wait_for_the_whole_bot_is_one_in_every_chat(sandbox, bot, ann):
    bob = sandbox.add_person(id=1002, first_name="Bob")
    sandbox.say(bob.id, "/start")
    sandbox.faults.add("sendMessage", retry_after=2)
    with pytest.raises(TelegramRetryAfter):
        await bot.send_message(ann.id, "hello")
    await bot.send_message(bob.id, "too soon")
    assert [call.params["text"] for call in sandbox.violations] == ["too soon"]


async def test_more_than_one_message_a_second_to_a_chat_is_too_fast(sandbox, bot, ann):
    await bot.send_message(ann.id, "hello")
    assert sandbox.limits.too_fast == []
    await bot.send_message(ann.id, "too fast")
    assert [call.params["text"] for call in sandbox.limits.too_fast] == ["too fast"]
    sandbox.shift += 1
    await bot.send_message(ann.id, "in time")
    assert len(sandbox.limits.too_fast) == 1


async def test_flood_control_is_off_until_asked_for(sandbox, bot, ann):
    for _ in range(3):
        await bot.send_message(ann.id, "hello")
    sandbox.limits.enforce = True
    await bot.send_message(ann.id, "hello")
    with pytest.raises(TelegramRetryAfter) as told:
        await bot.send_message(ann.id, "hello")
    assert told.value.retry_after == 1
    sandbox.shift += 1
    await bot.send_message(ann.id, "hello")


async def test_thirty_messages_a_second_and_no_more(sandbox, bot):
    sandbox.limits.enforce = True
    people = [sandbox.add_person(id=number, first_name=str(number)) for number in range(1, 32)]
    for person in people:
        sandbox.say(person.id, "/start")
    sent = [bot.send_message(person.id, "hello") for person in people]
    results = await asyncio.gather(*sent, return_exceptions=True)
    assert sum(isinstance(result, TelegramRetryAfter) for result in results) == 1


async def test_every_call_is_on_record(sandbox, bot, ann):
    await bot.send_message(ann.id, "hello")
    call = sandbox.calls[-1]
    assert (call.method, call.status, call.chat_id) == ("sendMessage", 200, ann.id)
    assert call.params["text"] == "hello"
    assert abs(time.monotonic() - call.at) < 5
