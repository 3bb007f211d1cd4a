"""Coming back: somebody who could not be reached is told, once, what they missed."""

from aiogram.types import CallbackQuery, ChatMemberUpdated, Message

from bot.features.finding import client_button
from bot.kit.feature import Event, Feature
from bot.kit.screen import Screen, send
from bot.kit.texts import Texts, clip
from bot.request import Request
from storage import callbacks, members, notices
from storage.models import Callback

feature = Feature()

SHOWN = 20
NAME_LIMIT = 60


@feature.event(Event.REACHABLE)
async def reachable(event: ChatMemberUpdated, request: Request) -> None:
    """Blocked: nothing can be said any more, so nothing is tried. Let in again: what was missed is told."""
    if event.new_chat_member.status == "kicked":
        async with request.db.begin() as session:
            await notices.note_unreachable(session, request.member, request.now)
    else:
        await welcome_back(event, request)


async def welcome_back(event: Message | CallbackQuery | ChatMemberUpdated, request: Request) -> None:
    """Note that somebody is there again, and tell what could not be delivered meanwhile."""
    since = request.member.unreachable_at
    if since is None or event.bot is None:
        return
    async with request.db.begin() as session:
        await members.change(session, request.member.id, unreachable_at=None)
        missed = await notices.missed_by(session, request.member.id, since)
        ids = [notice.callback_id for notice in missed if notice.callback_id is not None]
        still_open = await callbacks.open_among(session, request.member, ids)
    if still_open:
        await send(event.bot, request.member.telegram_id, missed_screen(still_open, request.t))


def missed_screen(missed: list[Callback], t: Texts) -> Screen:
    """The promises that came due in the meantime and are still open."""
    shown = missed[:SHOWN]
    lines = [
        t("missed-line", at=t.short(callback.due_at), name=clip(callback.client.name, NAME_LIMIT)) for callback in shown
    ]
    rest = t("missed-more", count=len(missed) - SHOWN) if len(missed) > SHOWN else None
    rows = [[client_button(callback.client, t)] for callback in shown]
    return Screen(t.lines([t("missed-title", count=len(missed)), *lines, rest]), rows=rows, protect=True)
