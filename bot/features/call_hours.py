"""Call hours in one line: `/hours Ivanov Mon-Fri 9-18`; without a name they are those of the card just open."""

from aiogram.types import Message

from bot.features.editing import set_fact
from bot.kit.feature import Feature
from bot.kit.screen import Screen, show
from bot.reading.callhours import hours_apart
from bot.request import Request
from storage import bursts, clients
from storage.db import Session
from storage.rules.refusal import Refusal
from storage.rules.visibility import may_edit
from storage.rules.windows import packed

feature = Feature()

WHO_LIMIT = 100
NAMED = 6


@feature.command("hours")
async def hours(message: Message, line: str, request: Request) -> None:
    """Say when a client may be called."""
    if not may_edit(request.member.role, is_own=True):
        raise Refusal("not-allowed")
    if not line:
        await show(message, Screen(request.t("call-hours-how")))
        return
    who, said = hours_apart(line)
    async with request.db.begin() as session:
        client_id = await _meant(session, who[:WHO_LIMIT], request)
        screen = await set_fact(session, request.member, client_id, "hours", packed(said), request.t, request.now)
    await show(message, screen)


async def _meant(session: Session, who: str, request: Request) -> int:
    """The client of that name, or the one whose card is open. Raises Refusal."""
    if not who:
        open_now = await bursts.open_client(session, request.member, request.now)
        if open_now is None:
            raise Refusal("call-hours-whose")
        return open_now.id
    page = await clients.find(session, request.member, who, request.now, limit=NAMED)
    if page.meant:
        return page.meant
    if not page.clients:
        raise Refusal("call-nobody", who=who)
    raise Refusal("call-hours-several", names=", ".join(client.name for client in page.clients)[:WHO_LIMIT])
