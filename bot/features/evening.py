"""The evening: which promises of the day nobody has said anything of, and what the day was; silent when there is nothing to say."""

from datetime import datetime, timedelta

from aiogram.types import Message

from bot.features.evening_figures import summary_of
from bot.features.unlogged import left, list_of, unlogged_screen
from bot.kit.buttons.unlogged import OpenUnlogged
from bot.kit.feature import Feature
from bot.kit.screen import Screen, show
from bot.kit.texts import Texts
from bot.request import Request
from storage.db import Session
from storage.models import Member
from storage.rules.evening import Evening
from storage.rules.refusal import Refusal
from storage.rules.visibility import may_edit

feature = Feature()

SINCE_THE_LAST = timedelta(days=1)
JUST_PUSHED = timedelta(minutes=15)  # somebody may be on the phone with them


def asked_of(now: datetime) -> OpenUnlogged:
    """The list that an evening asks about."""
    return list_of(now - SINCE_THE_LAST - JUST_PUSHED, now - JUST_PUSHED, evening=True)


async def evening_screen(session: Session, member: Member, t: Texts, now: datetime) -> Screen | None:
    """The question and the summary are one message."""
    if member.evening is Evening.OFF or not may_edit(member.role, is_own=True):
        return None
    listed = asked_of(now)
    found = await left(session, member, listed)
    summary = await summary_of(session, member, now, t) if member.evening is Evening.SUMMARY else None
    if not found.callbacks and summary is None:
        return None
    return unlogged_screen(listed, found, t, now).headed(summary)


@feature.command("evening")
async def evening(message: Message, request: Request) -> None:
    """The day so far, whatever the evening tells by itself, and what is not logged until this very minute."""
    member, t, now = request.member, request.t, request.now
    if not may_edit(member.role, is_own=True):
        raise Refusal("not-allowed")
    listed = list_of(now - SINCE_THE_LAST, now, evening=True)
    async with request.db.read() as session:
        found = await left(session, member, listed)
        summary = await summary_of(session, member, now, t)
    await show(message, unlogged_screen(listed, found, t, now).headed(summary))
