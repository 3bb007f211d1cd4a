"""Keeps strangers out: the page and the control API are for this machine's own browser and tests only."""

from ipaddress import ip_address
from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.typedefs import Handler

# A bot may reach the Bot API by any name of this machine; the rest answers to loopback names only.
_BOT_API = ("/bot", "/file/bot")


@web.middleware
async def only_from_here(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse a foreign Origin (another site's page in the same browser) and a foreign Host (DNS rebinding)."""
    origin = request.headers.get("Origin")
    if origin is not None and urlsplit(origin).netloc != request.host:
        raise web.HTTPForbidden(text="foreign origin")
    if not request.path.startswith(_BOT_API) and not _is_loopback(request.host):
        raise web.HTTPForbidden(text="foreign host")
    return await handler(request)


def _is_loopback(host: str) -> bool:
    name = urlsplit(f"//{host}").hostname or ""
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return name == "localhost"
