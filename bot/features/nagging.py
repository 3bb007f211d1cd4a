"""Nags: once more of a promise that was pushed and not answered, in the place of its push; of several, one list of them."""

from dataclasses import replace
from datetime import datetime

from bot.features.card_lines import numbers_of
from bot.features.reminding import answers
from bot.features.unlogged import left, list_of, unlogged_screen
from bot.kit.buttons.unlogged import OpenUnlogged
from bot.kit.screen import Screen
from bot.kit.texts import Texts, clip
from storage import nags
from storage.db import Session
from storage.models import Callback, Member, Notice
from storage.rules.nagging import Nagging
from storage.rules.visibility import may_edit

REASON_LIMIT = 100


async def nag_screen(session: Session, member: Member, notice: Notice, t: Texts, now: datetime) -> Screen | None:
    """Short, and with a sound the first time only; None when nothing is left to be answered."""
    if member.nagging is Nagging.OFF or not may_edit(member.role, is_own=True):
        return None
    if not await nags.is_left(session, member, notice):
        return None
    together = await nags.round_of(session, notice, now)
    listed = list_of(together.since, together.until)
    found = await left(session, member, listed)
    if found.total == 1:
        screen = await _one(session, member, found.callbacks[0], t)
    else:
        screen = unlogged_screen(listed, found, t, now)
    return replace(screen, silent=not together.rings)


async def nagged_of(session: Session, notice: Notice, now: datetime) -> OpenUnlogged:
    """The list that a nag is about."""
    together = await nags.round_of(session, notice, now)
    return list_of(together.since, together.until)


async def _one(session: Session, member: Member, callback: Callback, t: Texts) -> Screen:
    client = callback.client
    meant = None if callback.member_id == member.id else await session.get_one(Member, callback.member_id)
    whose = t("push-instead", name=meant.name) if meant else None
    reason = t("push-reason", reason=clip(callback.reason, REASON_LIMIT)) if callback.reason else None
    phones = [t("card-phone", phone=number) for number in numbers_of(client, masked=False)]
    text = t.lines([t("nag-one", name=client.name, at=t.clock(callback.due_at)), whose, reason, *phones])
    return Screen(text, rows=answers(client.id, callback.id, t), protect=True)
