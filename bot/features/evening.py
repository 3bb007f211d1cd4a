"""The evening: which promises of the day nobody has said anything of, and what the day was; silent when there is nothing to say."""

from datetime import datetime, timedelta

from bot.features.evening_figures import summary_of
from bot.features.unlogged import left, list_of, unlogged_screen
from bot.kit.buttons.unlogged import OpenUnlogged
from bot.kit.screen import Screen
from bot.kit.texts import Texts
from storage.db import Session
from storage.models import Member
from storage.rules.evening import Evening
from storage.rules.visibility import may_edit

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
    summary = await summary_of(session, member, now, t)
    if not found.callbacks and summary is None:
        return None
    return unlogged_screen(listed, found, t, now).headed(summary)
