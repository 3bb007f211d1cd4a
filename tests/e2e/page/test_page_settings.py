"""Around the chat: whose phone it is, blocking, the clock, the window's size, a lost connection."""

import pytest
from playwright.async_api import expect

from tests.e2e.page.phone import BORIS, bubble, types

pytestmark = pytest.mark.slow

SPILLS = (
    "() => [document.documentElement, document.getElementById('log')].some(box => box.scrollWidth > box.clientWidth)"
)


async def test_switching_the_person_switches_the_chat(page, bot, sandbox):
    sandbox.say(BORIS, "/start")
    await bot.call("setMyCommands", commands=[{"command": "add", "description": "Add a client"}])
    await bot.call(
        "setMyCommands", language_code="ru", commands=[{"command": "add", "description": "Добавить клиента"}]
    )
    await bot.call("sendMessage", chat_id=BORIS, text="Здравствуйте, Борис")
    boris = page.get_by_role("button", name="Борис")
    await expect(boris).to_have_accessible_name("Борис, Русский, 1 unread")
    await boris.click()
    await expect(page.get_by_test_id("log")).to_contain_text("Здравствуйте, Борис")
    await expect(boris).to_have_accessible_name("Борис, Русский")
    await page.get_by_role("button", name="Commands").click()
    await page.get_by_test_id("commands").get_by_role("button", name="Добавить клиента").click()
    update = await bot.gets("message")
    while update["text"] == "/start":
        update = await bot.gets("message")
    assert (update["from"]["id"], update["text"]) == (BORIS, "/add")


async def test_a_blocked_bot_can_be_unblocked(page, bot):
    await page.get_by_role("button", name="Clock and settings").click()
    await page.get_by_role("switch", name="Blocked the bot").check()
    assert (await bot.gets("my_chat_member"))["new_chat_member"]["status"] == "kicked"
    await page.keyboard.press("Escape")
    await page.get_by_role("button", name="Unblock the bot").click()
    assert (await bot.gets("my_chat_member"))["new_chat_member"]["status"] == "member"
    await expect(page.get_by_label("Message", exact=True)).to_be_visible()


async def test_the_clock_moves(page, sandbox):
    await page.get_by_role("button", name="Clock and settings").click()
    await page.get_by_role("button", name="+1 h").click()
    await page.get_by_role("button", name="+15 min").click()
    await expect(page.get_by_text("1 h 15 min ahead")).to_be_visible()
    assert sandbox.shift == pytest.approx(4500)
    await page.get_by_role("button", name="Reset").click()
    await expect(page.get_by_text("Real time")).to_be_visible()


@pytest.mark.parametrize("size", [(320, 568), (390, 844), (820, 900), (1280, 860)])
async def test_long_words_do_not_spill_sideways(page, bot, size):
    await page.set_viewport_size({"width": size[0], "height": size[1]})
    long = "Договоронепролонгировался" * 8
    rows = [[{"text": "Отправить контактом", "callback_data": "a"}] * 4]
    sent = await bot.sends(f"{long}\n<pre>{long}</pre>", reply_markup={"inline_keyboard": rows})
    await bot.sends("Menu", reply_markup={"keyboard": [[long, "北京科技有限公司" * 6]]})
    await types(page, long)
    await expect(bubble(page, sent)).to_be_visible()
    assert await page.evaluate(SPILLS) is False


async def test_the_page_finds_its_way_back_after_a_break(page, bot, sandbox):
    port = int(sandbox.url.rsplit(":", 1)[1])
    await sandbox.stop()
    await expect(page.locator("body")).to_have_class("offline")
    await sandbox.start(port=port)
    sent = await bot.sends("Still here")
    await expect(bubble(page, sent)).to_be_visible()
