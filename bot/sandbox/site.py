"""The whole site: Bot API, control API, events and the page, with errors of the control API told as JSON."""

from pathlib import Path

from aiohttp import web
from aiohttp.typedefs import Handler

from bot.sandbox.control import Control
from bot.sandbox.control_acts import ControlActs
from bot.sandbox.errors import ApiError
from bot.sandbox.events import Events
from bot.sandbox.guard import only_from_here
from bot.sandbox.inline_acts import InlineActs
from bot.sandbox.server import BODY_LIMIT, BotApi

PAGE = Path(__file__).parent / "page"
_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' blob:"


def build_site(sandbox: InlineActs) -> web.Application:
    app = web.Application(client_max_size=BODY_LIMIT, middlewares=[only_from_here, _told_as_json])
    for part in (BotApi(sandbox), Control(sandbox), ControlActs(sandbox), Events(sandbox)):
        part.add_to(app)
    app.router.add_get("/", _index)
    app.router.add_static("/static/", PAGE)
    return app


async def _index(_: web.Request) -> web.FileResponse:
    headers = {"Cache-Control": "no-store", "Content-Security-Policy": _POLICY}
    return web.FileResponse(PAGE / "index.html", headers=headers)


@web.middleware
async def _told_as_json(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Answer an act that can't be done: 404 for what is not there, 400 for the rest."""
    try:
        return await handler(request)
    except LookupError as error:
        return web.json_response({"error": str(error)}, status=404)
    except (ValueError, ApiError) as error:
        return web.json_response({"error": str(error)}, status=400)
