"""The chat in a real browser: words, buttons, edits, protection."""

import asyncio

import pytest
from playwright.async_api import expect

from tests.e2e.page.phone import ANN, bubble, keys, types

pytestmark = pytest.mark.slow

COPYING = """node => {
    getSelection().selectAllChildren(node);
    return node.dispatchEvent(new Event("copy", {bubbles: true, cancelable: true}));
}"""


async def test_text_comes_with_its_entities_and_never_as_markup(page, bot):
    sent = await bot.sends(
        "<b>Смирнова</b> &lt;img src=x onerror=alert(1)&gt; <i>王伟</i> <tg-spoiler>secret</tg-spoiler>"
    )
    await expect(bubble(page, sent).locator("b")).to_have_text("Смирнова")
    await expect(bubble(page, sent).locator("i")).to_have_text("王伟")
    await expect(bubble(page, sent)).to_contain_text("<img src=x onerror=alert(1)>")
    await expect(bubble(page, sent).locator("img")).to_have_count(0)
    await bubble(page, sent).get_by_role("button", name="Hidden text").click()
    await expect(bubble(page, sent).locator(".revealed")).to_have_text("secret")


async def test_what_is_typed_reaches_the_bot(page, bot):
    await types(page, "Иванов: недозвон")
    await page.get_by_role("button", name="Send", exact=True).click()
    assert (await bot.gets("message"))["text"] == "Иванов: недозвон"
    await expect(page.get_by_label("Message", exact=True)).to_have_value("")
    await expect(page.locator(".message.out").last).to_contain_text("Иванов: недозвон")


async def test_what_is_typed_and_sent_before_the_page_knows_whose_phone_it_is_is_sent(page, bot):
    known = asyncio.Event()

    async def late(route):
        await known.wait()
        await route.continue_()

    await page.route("**/sandbox/state", late)
    await page.reload()
    await types(page, "Иванов: недозвон")
    await page.get_by_role("button", name="Send", exact=True).click()
    await expect(page.get_by_label("Message", exact=True)).to_have_value("Иванов: недозвон")
    known.set()
    assert (await bot.gets("message"))["text"] == "Иванов: недозвон"
    await expect(page.get_by_label("Message", exact=True)).to_have_value("")


async def test_a_pressed_button_spins_until_the_toast(page, bot):
    sent = await bot.sends("Card", reply_markup=keys(["Done", "Snooze"]))
    button = bubble(page, sent).get_by_role("button", name="Done")
    await button.click()
    await expect(button).to_have_attribute("aria-busy", "true")
    press = await bot.gets("callback_query")
    assert press["data"] == "do:Done"
    await bot.call("answerCallbackQuery", callback_query_id=press["id"], text="Saved")
    await expect(page.get_by_test_id("toast")).to_have_text("Saved")
    await expect(button).not_to_have_attribute("aria-busy", "true")


async def test_an_alert_waits_to_be_read(page, bot):
    sent = await bot.sends("Card", reply_markup=keys(["Archive"]))
    await bubble(page, sent).get_by_role("button", name="Archive").click()
    press = await bot.gets("callback_query")
    await bot.call("answerCallbackQuery", callback_query_id=press["id"], text="<Gone>", show_alert=True)
    alert = page.get_by_role("dialog", name="Alert")
    await expect(alert).to_contain_text("<Gone>")
    await page.keyboard.press("Enter")
    await expect(alert).to_have_count(0)


async def test_the_reply_keyboard_sends_its_words(page, bot):
    rows = [["➕ Add", "🔎 Find"]]
    await bot.sends("Menu", reply_markup={"keyboard": rows, "input_field_placeholder": "A name or a phone"})
    await expect(page.get_by_label("Message", exact=True)).to_have_attribute("placeholder", "A name or a phone")
    await page.get_by_test_id("reply-keyboard").get_by_role("button", name="Find").click()
    assert (await bot.gets("message"))["text"] == "🔎 Find"
    await bot.sends("Done", reply_markup={"remove_keyboard": True})
    await expect(page.get_by_test_id("reply-keyboard")).to_be_hidden()


async def test_an_own_message_is_answered_and_edited(page, bot):
    sent = await bot.sends("When?")
    await bubble(page, sent).hover()
    await bubble(page, sent).get_by_role("button", name="Message actions").click()
    await page.get_by_role("menuitem", name="Reply").click()
    await page.keyboard.type("tomorow")
    await page.keyboard.press("Enter")
    answer = await bot.gets("message")
    assert answer["reply_to_message"]["message_id"] == sent["message_id"]
    await bubble(page, answer).get_by_role("button", name="Message actions").press("Enter")
    await page.get_by_role("menuitem", name="Edit").press("Enter")
    await page.get_by_label("Message", exact=True).fill("tomorrow")
    await page.keyboard.press("Enter")
    assert (await bot.gets("edited_message"))["text"] == "tomorrow"
    await expect(bubble(page, answer)).to_contain_text("edited")


async def test_an_edit_is_marked_and_a_deleted_message_vanishes(page, bot):
    sent = await bot.sends("Half", reply_markup=keys(["Next"]))
    await bubble(page, sent).get_by_role("button", name="Next").focus()
    where = {"chat_id": ANN, "message_id": sent["message_id"]}
    await bot.call("editMessageText", text="Whole", reply_markup=keys(["Next"]), **where)
    await expect(bubble(page, sent)).to_contain_text("Whole")
    await expect(bubble(page, sent)).to_contain_text("edited")
    await expect(bubble(page, sent).get_by_role("button", name="Next")).to_be_focused()
    await bot.call("deleteMessage", **where)
    await expect(bubble(page, sent)).to_have_count(0)


async def test_protected_content_stays_on_the_page(page, bot):
    sent = await bot.sends("+7 916 765-43-21", protect_content=True)
    await expect(bubble(page, sent).get_by_title("Protected content")).to_be_visible()
    await expect(bubble(page, sent).locator(".bubble")).to_have_css("user-select", "none")
    assert await bubble(page, sent).evaluate(COPYING) is False
