"""How often a client is to be talked to, in one line: `/every Ivanov 30 days`; without a name the client whose card is open."""

from aiogram.types import Message

from bot.features.editing import set_fact
from bot.features.whose import client_meant
from bot.kit.feature import Feature
from bot.kit.screen import Screen, show
from bot.reading.cadences import cadence_apart
from bot.request import Request
from storage.rules.refusal import Refusal
from storage.rules.visibility import may_edit

feature = Feature()


@feature.command("every")
async def every(message: Message, line: str, request: Request) -> None:
    """Give a client a rhythm of their own, or none."""
    if not may_edit(request.member.role, is_own=True):
        raise Refusal("not-allowed")
    if not line:
        await show(message, Screen(request.t("cadence-how")))
        return
    who, days = cadence_apart(line)
    async with request.db.begin() as session:
        client_id = await client_meant(session, who, request, "cadence-whose")
        screen = await set_fact(session, request.member, client_id, "cadence", days, request.t, request.now)
    await show(message, screen)
