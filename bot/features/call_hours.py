"""Call hours in one line: `/hours Ivanov Mon-Fri 9-18`; without a name they are those of the card just open."""

from aiogram.types import Message

from bot.features.editing import set_fact
from bot.features.whose import client_meant
from bot.kit.feature import Feature
from bot.kit.screen import Screen, show
from bot.reading.callhours import hours_apart
from bot.request import Request
from storage.rules.refusal import Refusal
from storage.rules.visibility import may_edit
from storage.rules.windows import packed

feature = Feature()


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
        client_id = await client_meant(session, who, request, "call-hours-whose")
        screen = await set_fact(session, request.member, client_id, "hours", packed(said), request.t, request.now)
    await show(message, screen)
