"""Who holds the phones, and the few moves every test of the page makes."""

from playwright.async_api import FilePayload, Locator, Page

from tests.e2e.page.fake_bot import Json

ANN, BORIS = 1001, 1002


def bubble(page: Page, message: Json) -> Locator:
    return page.locator(f"[data-message-id='{message['message_id']}']")


def keys(*rows: list[str]) -> Json:
    return {"inline_keyboard": [[{"text": text, "callback_data": f"do:{text}"} for text in row] for row in rows]}


async def types(page: Page, text: str) -> None:
    await page.get_by_label("Message", exact=True).press_sequentially(text)


async def picks_a_file(page: Page, kind: str, file: FilePayload) -> None:
    """Attach `file` by the paperclip's item `kind`."""
    async with page.expect_file_chooser() as chooser:
        await page.get_by_role("button", name="Attach").click()
        await page.get_by_test_id("attach").get_by_role("button", name=kind).click()
    await (await chooser.value).set_files(file)
