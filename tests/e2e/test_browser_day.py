"""A promise in the browser: the sandbox started as a newcomer starts it, and a seller who adds, calls, waits and answers."""

import asyncio
import os
import re
import shutil
import signal
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Locator, Page, async_playwright, expect

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
PHONE = {"width": 390, "height": 844}
BORIS = 1002
CHROMIUM = shutil.which("chromium")
START_SECONDS = 60
STOP_SECONDS = 60  # how soon it does go is measured, not tested
PATIENCE_MS = 60_000

expect.set_options(timeout=PATIENCE_MS)


@pytest.fixture
async def address(tmp_path: Path) -> AsyncIterator[str]:
    """The page of a sandbox of its own, with an empty base; it must end by itself when told to."""
    environment = {name: os.environ[name] for name in ("PATH", "HOME", "VIRTUAL_ENV", "LANG") if name in os.environ}
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "sandbox", "--port", "0", "--clients", "0"),
        env={**environment, "DATA_DIR": str(tmp_path / "data"), "LOG_LEVEL": "error"},
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    try:
        line = (await asyncio.wait_for(process.stdout.readline(), START_SECONDS)).decode()
        found = re.search(r"http://\S+", line)
        assert found, line
        yield found[0]
        process.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(process.wait(), STOP_SECONDS) == 0
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


@pytest.fixture
async def page(address: str) -> AsyncIterator[Page]:
    """The phone of Boris, in Moscow as he is; it stays open while the sandbox ends."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = await browser.new_page(viewport=PHONE, timezone_id="Europe/Moscow")
        page.set_default_timeout(PATIENCE_MS)
        await page.goto(f"{address}/#{BORIS}")
        yield page
        await browser.close()


async def says(page: Page, text: str) -> None:
    await page.get_by_label("Message", exact=True).fill(text)
    await page.get_by_role("button", name="Send", exact=True).click()


async def presses(page: Page, label: str) -> None:
    await page.get_by_test_id("log").get_by_role("button", name=label).last.click()


def newest(page: Page) -> Locator:
    """The bot's last message."""
    return page.locator(".in[data-message-id]").last


async def sees(page: Page, text: str) -> None:
    await expect(newest(page)).to_contain_text(text)


@pytest.mark.skipif(CHROMIUM is None, reason="No chromium is installed here, so no day was played in a browser.")
async def test_a_promise_made_in_the_browser_comes_back_at_its_minute(page: Page) -> None:
    await says(page, "/add Смирнова Анна, 8 (916) 765-43-21, ООО Ромашка")
    await sees(page, "Сохранено: Смирнова Анна")
    await presses(page, "Звонок")
    await presses(page, "Недозвон")
    await presses(page, "Завтра 10:00")
    await sees(page, "10:00, Москва")
    await page.get_by_role("button", name="Clock and settings").click()
    await page.get_by_role("button", name="Tomorrow 10:00").click()
    await page.keyboard.press("Escape")
    await sees(page, "Перезвоните: Смирнова Анна")
    await expect(newest(page)).to_contain_text("+7 916 765-43-21")
    await presses(page, "Готово")
    await sees(page, "Готово: Смирнова Анна")
    await says(page, "/today")
    await sees(page, "На сегодня ничего не обещано")
