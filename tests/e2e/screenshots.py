"""Make the README's pictures: `uv run python -m tests.e2e.screenshots` plays a few minutes of Ann's day in the sandbox."""

import asyncio
import os
import re
import shutil
import sys
import tempfile
from pathlib import Path

from playwright.async_api import Page, async_playwright

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "docs"
PHONE = {"width": 400, "height": 760}
ANN = 1001


async def main() -> None:
    """Start the sandbox as a newcomer would, act, and keep what is seen."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "DATA_DIR": folder, "LOG_LEVEL": "error", "BOT_TOKEN": ""}
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "sandbox", "--port", "0"),
            env=environment,
            cwd=ROOT,
            stdout=asyncio.subprocess.PIPE,
        )
        try:
            assert process.stdout is not None
            address = re.search(r"http://\S+", (await process.stdout.readline()).decode())
            assert address is not None
            await _photograph(address[0])
        finally:
            process.terminate()
            await process.wait()


async def _photograph(address: str) -> None:
    PICTURES.mkdir(exist_ok=True)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = await browser.new_page(viewport=PHONE, device_scale_factor=1.5, bypass_csp=True)
        await page.goto(f"{address}/#{ANN}")
        await _say(page, "/start", "Ann")
        await _say(page, "/add Olga Weber, +49 30 23125 014, Weber Werkzeugbau GmbH, 12.03.1985", "Saved")
        await page.screenshot(path=PICTURES / "card.png")
        await _press(page, "📞 Call", "how did the call end")
        await _press(page, "Order", "Logged")
        await page.screenshot(path=PICTURES / "call.png")
        await _press(page, "In 1 hour", "Callback")
        for line in ("tomorrow 10:00", "in 3 hours"):
            await _say(page, f"/call Olga Weber: no answer, {line}", "Weber")
        await _say(page, "/today", "Today")
        await page.screenshot(path=PICTURES / "today.png")
        await browser.close()


async def _say(page: Page, text: str, then: str) -> None:
    await page.get_by_label("Message", exact=True).fill(text)
    await page.get_by_role("button", name="Send", exact=True).click()
    await _last(page, then)


async def _press(page: Page, label: str, then: str) -> None:
    await page.get_by_test_id("log").get_by_role("button", name=label).last.click()
    await _last(page, then)


async def _last(page: Page, text: str) -> None:
    """Wait until the newest message from the bot says so, and the page has settled."""
    await page.locator(".in[data-message-id]").last.filter(has_text=re.compile(text, re.IGNORECASE)).wait_for()
    await page.wait_for_function("document.getAnimations().every(animation => animation.playState !== 'running')")


if __name__ == "__main__":
    asyncio.run(main())
