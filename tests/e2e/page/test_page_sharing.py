"""Contacts, files and inline results through the chat page."""

import base64

import pytest
from playwright.async_api import expect

from tests.e2e.page.fake_bot import FakeBot, Json
from tests.e2e.page.phone import ANN, bubble, picks_a_file, types

pytestmark = pytest.mark.slow

DOT = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


async def test_an_own_contact_is_shared_by_the_keyboard(page, bot):
    await bot.sends("Who are you?", reply_markup={"keyboard": [[{"text": "My phone", "request_contact": True}]]})
    await page.get_by_role("button", name="My phone").click()
    await page.get_by_label("Phone").fill("+79161234567")
    await page.get_by_role("button", name="Share", exact=True).click()
    contact = (await bot.gets("message"))["contact"]
    assert (contact["first_name"], contact["user_id"]) == ("Ann", ANN)
    await expect(page.get_by_test_id("contact")).to_contain_text("+79161234567")


async def test_somebody_elses_contact_is_shared_from_the_paperclip(page, bot):
    await page.get_by_role("button", name="Attach").click()
    await page.get_by_test_id("attach").get_by_role("button", name="Contact").click()
    await page.get_by_label("First name").fill("Пётр")
    await page.get_by_label("Last name").fill("Иванов")
    await page.get_by_label("Phone").fill("+7 916 123-45-67")
    await page.keyboard.press("Enter")
    contact = (await bot.gets("message"))["contact"]
    assert (contact["first_name"], contact["last_name"], contact.get("user_id")) == ("Пётр", "Иванов", None)


async def test_somebody_elses_words_are_forwarded_from_the_paperclip(page, bot):
    await page.get_by_role("button", name="Attach").click()
    await page.get_by_test_id("attach").get_by_role("button", name="Forwarded").click()
    await page.get_by_label("Who wrote it").fill("Пётр В.")
    await page.get_by_label("The message").fill("Когда приедет машина?")
    await page.keyboard.press("Enter")
    message = await bot.gets("message")
    assert message["text"] == "Когда приедет машина?"
    assert message["forward_origin"]["sender_user_name"] == "Пётр В."
    await expect(page.get_by_text("Forwarded from Пётр В.")).to_be_visible()


async def test_files_go_up_and_down(page, bot, tmp_path):
    file = {"name": "клиенты.csv", "mimeType": "text/csv", "buffer": "имя\nПётр".encode()}
    await picks_a_file(page, "File", file)
    document = (await bot.gets("message"))["document"]
    assert document["file_name"] == "клиенты.csv"
    assert await bot.fetches(document["file_id"]) == "имя\nПётр".encode()

    sent = await bot.sends_file("export.csv", b"name\nAnn")
    async with page.expect_download() as downloading:
        await bubble(page, sent).get_by_role("link", name="export.csv").click()
    download = await downloading.value
    assert download.suggested_filename == "export.csv"
    await download.save_as(tmp_path / "export.csv")
    assert (tmp_path / "export.csv").read_bytes() == b"name\nAnn"


async def test_a_photo_is_shown(page, bot):
    await picks_a_file(page, "Photo", {"name": "dot.png", "mimeType": "image/png", "buffer": DOT})
    photo = (await bot.gets("message"))["photo"]
    assert await bot.fetches(photo[-1]["file_id"]) == DOT
    await expect(page.locator(".message.out img")).to_have_js_property("naturalWidth", 1)
    await page.get_by_role("button", name="Open the photo").click()
    await page.get_by_role("dialog", name="Photo").get_by_role("button", name="Close").click()


def article(number: int) -> Json:
    words = f"<b>Client {number}</b> https://t.me/kartoteka_bot?start=c{number}"
    content = {"message_text": words, "parse_mode": "HTML"}
    return {"type": "article", "id": str(number), "title": f"Client {number}", "input_message_content": content}


async def answers(bot: FakeBot, query: Json, numbers: range, next_offset: str = "") -> None:
    results = [article(number) for number in numbers]
    await bot.call("answerInlineQuery", inline_query_id=query["id"], results=results, next_offset=next_offset)


async def test_inline_results_follow_the_typing_and_the_scroll(page, bot):
    await types(page, "@kartoteka_bot cli")
    query = await bot.gets("inline_query")
    assert (query["query"], query["offset"]) == ("cli", "")
    await answers(bot, query, range(20), "20")
    results = page.get_by_test_id("inline-results").get_by_role("button")
    await expect(results).to_have_count(20)
    await results.last.scroll_into_view_if_needed()
    query = await bot.gets("inline_query")
    assert (query["query"], query["offset"]) == ("cli", "20")
    await answers(bot, query, range(20, 25))
    await expect(results).to_have_count(25)

    await results.get_by_text("Client 7", exact=True).click()
    await page.get_by_role("button", name="A friend").click()
    await page.get_by_test_id("log").get_by_role("link").click()
    assert (await bot.gets("message"))["text"] == "/start c7"
    await expect(page.locator(".message.out").last).to_contain_text("/start c7")
