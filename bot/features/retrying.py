"""After a call in vain: the next try, proposed by the ladder and set by one tap; at its end, giving up or another way."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.features.windows import set_at, window_of, zone_of
from bot.kit.buttons.callbacks import NoCallback
from bot.kit.buttons.cards import EditField, OpenContacts, OpenStages
from bot.kit.screen import Button, Row
from bot.kit.texts import Html, Texts
from storage import calls
from storage.db import Session
from storage.models import Callback, Client, Entry, Member
from storage.rules.ladder import MISSES, Rung, Seller, best_hour, misses, next_try, rung


@dataclass(frozen=True)
class Proposal:
    """What is proposed after a call in vain, in words; `at` is the next try, None at the end of the ladder."""

    said: Html
    at: datetime | None


async def proposal(
    session: Session, member: Member, client: Client, entry: Entry, standing: Callback | None, t: Texts, now: datetime
) -> Proposal | None:
    """What is proposed after this call; nothing when it was not in vain, or something is promised."""
    if entry.outcome not in MISSES or standing is not None or not member.retry_hours:
        return None
    told = await calls.told_of(session, client.id)
    missed, there = misses(told), zone_of(client, now) or t.zone
    step, best = rung(missed), best_hour(told, there)
    usual = t("ladder-best", time=time(best), zone=t.zone_name(there)) if best is not None else None
    said = t.lines([t("ladder-proposed", step=step, count=missed), usual])
    if step is Rung.GIVE_UP:
        return Proposal(said, None)
    seller = Seller(ZoneInfo(member.timezone), member.work_hours, timedelta(hours=member.retry_hours))
    return Proposal(said, next_try(step, now, there, seller, window_of(client, t, now), best))


async def proposed_try(
    session: Session, member: Member, client: Client, entry: Entry, standing: Callback | None, t: Texts, now: datetime
) -> tuple[Html | None, list[Row]]:
    """The same in words and as buttons."""
    proposed = await proposal(session, member, client, entry, standing, t, now)
    if proposed is None:
        return None, []
    if proposed.at is None:
        return proposed.said, _other_ways(client, t)
    return proposed.said, [[Button(try_label(proposed.at, t), set_at(client.id, proposed.at))]]


def try_label(at: datetime, t: Texts) -> str:
    return t.plain("ladder-set", at=t.short(at))


def _other_ways(client: Client, t: Texts) -> list[Row]:
    """To leave it, or to reach them otherwise: by another number, through somebody else, in a chat."""
    account = next(
        (account for account in client.accounts if (account.telegram_id or 0) > 0 and account.username), None
    )
    chat = [Button(t.plain("ladder-chat"), url=f"https://t.me/{account.username}")] if account else []
    return [
        [
            Button(t.plain("ladder-give-up"), NoCallback(client_id=client.id)),
            Button(t.plain("button-stage"), OpenStages(client_id=client.id)),
        ],
        [
            Button(t.plain("edit-add-phone"), EditField(client_id=client.id, field="phone")),
            Button(t.plain("button-people"), OpenContacts(client_id=client.id)),
        ],
        chat,
    ]
