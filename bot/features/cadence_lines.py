"""How often a client is to be talked to, in one line: `/every Ivanov 30 days`; without a name the client whose card is open."""

from datetime import datetime

from aiogram.types import Message

from bot.features.editing import set_fact
from bot.features.tag_rhythms import ask_tag_rhythm, tag_rhythm
from bot.features.whose import task, with_client
from bot.kit.feature import Feature
from bot.kit.screen import Screen, show
from bot.kit.texts import Texts
from bot.reading.cadences import cadence_apart
from bot.reading.tag_cadences import only_tag, tag_apart
from bot.request import Request
from storage.db import Session
from storage.models import Member
from storage.rules.refusal import Refusal
from storage.rules.visibility import may_edit

feature = Feature()


@task("cadence")
async def set_cadence(
    session: Session, member: Member, client_id: int, days: int | None, t: Texts, now: datetime
) -> Screen:
    return await set_fact(session, member, client_id, "cadence", days, t, now)


@feature.command("every")
async def every(message: Message, line: str, request: Request) -> None:
    """Give a client a rhythm of their own, or none; or those who bear a tag: `/every #vip 14 days`."""
    if name := only_tag(line):
        await show(message, await ask_tag_rhythm(name, request))
        return
    if tag := tag_apart(line):
        await show(message, await tag_rhythm(*tag, request))
        return
    if not may_edit(request.member.role, is_own=True):
        raise Refusal("not-allowed")
    if not line:
        await show(message, Screen(request.t("cadence-how")))
        return
    who, days = cadence_apart(line)
    async with request.db.begin() as session:
        screen = await with_client(session, who, request, nobody="cadence-whose", then="cadence", told=days)
    await show(message, screen)
