"""The sandbox: the world and its people behind an HTTP server on loopback."""

from aiohttp import web

from bot.sandbox.inline_acts import InlineActs
from bot.sandbox.site import build_site


class Sandbox(InlineActs):
    """Telegram for one bot. Nothing listens until `start`; `url` is known after it."""

    def __init__(self, token: str = "100000:sandbox-token", username: str = "kartoteka_bot") -> None:  # noqa: S107
        super().__init__(token, username)
        self.url = ""
        self._runner: web.AppRunner | None = None

    async def start(self, host: str = "127.0.0.1", port: int = 0) -> None:
        """Listen; port 0 takes any free one."""
        app = build_site(self)
        app.on_shutdown.append(self._let_go)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await self._runner.setup()
        await web.TCPSite(self._runner, host, port).start()
        self.url = "http://{}:{}".format(*self._runner.addresses[0][:2])

    async def stop(self) -> None:
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def _let_go(self, _: web.Application) -> None:
        """Answer whoever is still waiting, so that the server can close at once."""
        self.updates.wake()
        self.changed("stop")
