"""A phone-sized browser window on a fresh sandbox, and a bot that does what each test tells it."""

import shutil
from collections.abc import AsyncIterator

import aiohttp
import pytest
from playwright.async_api import Browser, Page, async_playwright, expect

from bot.sandbox import Sandbox
from tests.e2e.page.fake_bot import FakeBot
from tests.e2e.page.phone import ANN, BORIS

PHONE = {"width": 390, "height": 844}
CHROMIUM = shutil.which("chromium")
PATIENCE_MS = 60_000  # only what hangs for ever takes that long on any machine

expect.set_options(timeout=PATIENCE_MS)


@pytest.fixture(scope="session")
async def browser() -> AsyncIterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("No chromium is installed here, so the chat page was not tried in a browser.")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        await browser.close()


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    sandbox = Sandbox()
    sandbox.add_person(id=ANN, first_name="Ann", username="ann", language_code="en")
    sandbox.add_person(id=BORIS, first_name="Борис", language_code="ru")
    await sandbox.start()
    sandbox.say(ANN, "/start")
    yield sandbox
    await sandbox.stop()


@pytest.fixture
async def bot(sandbox: Sandbox) -> AsyncIterator[FakeBot]:
    async with aiohttp.ClientSession() as http:
        bot = FakeBot(http, sandbox.url, "100000:sandbox-token", ANN)
        await bot.gets("message")
        yield bot


@pytest.fixture
async def page(browser: Browser, sandbox: Sandbox) -> AsyncIterator[Page]:
    """Ann's phone; whatever the page's own scripts choke on fails the test."""
    context = await browser.new_context(viewport=PHONE)
    page = await context.new_page()
    page.set_default_timeout(PATIENCE_MS)
    mistakes: list[str] = []
    page.on("pageerror", lambda error: mistakes.append(str(error)))
    await page.goto(sandbox.url)
    await expect(page.get_by_test_id("log").get_by_text("/start")).to_be_visible()
    yield page
    await context.close()
    assert mistakes == []
