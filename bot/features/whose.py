"""Whom a line is about: the client named in it, or without a name the one whose card is open."""

from bot.request import Request
from storage import bursts, clients
from storage.db import Session
from storage.rules.refusal import Refusal

WHO_LIMIT = 100
NAMED = 6


async def client_meant(session: Session, who: str, request: Request, nobody: str) -> int:
    """The client of that name, or the one whose card is open. Raises Refusal: `nobody` when neither is, and others."""
    if not who:
        open_now = await bursts.open_client(session, request.member, request.now)
        if open_now is None:
            raise Refusal(nobody)
        return open_now.id
    page = await clients.find(session, request.member, who[:WHO_LIMIT], request.now, limit=NAMED)
    if page.meant:
        return page.meant
    if not page.clients:
        raise Refusal("call-nobody", who=who[:WHO_LIMIT])
    raise Refusal("call-hours-several", names=", ".join(client.name for client in page.clients)[:WHO_LIMIT])
