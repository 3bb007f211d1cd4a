"""Call hours in one line: `/hours Ivanov Mon-Fri 9-18`; without a name they are those of the card just open."""

from datetime import datetime

from aiogram.types import Message

from bot.features.editing import set_fact
from bot.features.whose import task, with_client
from bot.kit.feature import Feature
from bot.kit.screen import Screen, show
from bot.kit.texts import Texts
from bot.reading.callhours import hours_apart
from bot.request import Request
from storage.db import Session
from storage.models import Member
from storage.rules.refusal import Refusal
from storage.rules.visibility import may_edit
from storage.rules.windows import packed

feature = Feature()


@task("hours")
async def set_hours(session: Session, member: Member, client_id: int, said: str, t: Texts, now: datetime) -> Screen:
    return await set_fact(session, member, client_id, "hours", said, t, now)


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
        screen = await with_client(session, who, request, nobody="call-hours-whose", then="hours", told=packed(said))
    await show(message, screen)
