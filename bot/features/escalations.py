"""What nobody keeps, as those in charge read it: by colleague, each promise with "take it"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.features.listing import NAME_LIMIT, REASON_LIMIT
from bot.kit.buttons.agenda import OpenTeamCallbacks
from bot.kit.buttons.cards import OpenCard
from bot.kit.buttons.escalations import Take, TakeAll
from bot.kit.screen import Button, Row, Screen
from bot.kit.texts import Html, Texts, clip
from storage import escalations
from storage.db import Session
from storage.escalations import Unkept
from storage.models import Callback, CallbackState, Member
from storage.rules.visibility import may_take

SHOWN = 10


@dataclass(frozen=True)
class Told:
    """A promise as it was told of, and as it is now. `keeper` was to keep it, `holder` is."""

    unkept: Unkept
    callback: Callback
    keeper: Member
    holder: Member

    @property
    def stands(self) -> bool:
        """Whether it can still be taken."""
        return (
            self.callback.state is CallbackState.OPEN
            and self.callback.due_at == self.unkept.due_at
            and self.holder.id == self.keeper.id
        )


def offers_in(payload: dict[str, Any]) -> list[Unkept]:
    """The promises a message told of."""
    return [Unkept(number, datetime.fromisoformat(due), keeper) for number, due, keeper in payload["told"]]


async def escalation_screen(
    session: Session, member: Member, notice_id: int, payload: dict[str, Any], t: Texts
) -> Screen | None:
    """The message, as things are now; None when there is nothing left to be taken, or nobody to take it."""
    told = await _told(session, payload)
    if not may_take(member.role) or not any(one.stands for one in told):
        return None
    return await list_screen(session, told, notice_id, payload, t)


async def list_screen(
    session: Session, told: Sequence[Told], notice_id: int, payload: dict[str, Any], t: Texts
) -> Screen:
    """The list by colleague: what stands has its buttons, of the rest it says what became of it."""
    by_keeper = sorted(told, key=lambda one: one.keeper.id)
    shown = by_keeper[:SHOWN]
    lines: list[Html] = [t("escalation-title")]
    above = 0
    for number, one in enumerate(shown, 1):
        if one.keeper.id != above:
            lines.append(await _heading(session, one.keeper, payload["hours"], t))
            above = one.keeper.id
        lines.append(_line(number, one, t))
    left = int(payload["total"]) - len(shown)
    lines += [t("today-more", count=left)] if left > 0 else []
    rows = [_row(number, one, notice_id, t) for number, one in enumerate(shown, 1) if one.stands]
    team = [Button(t.plain("button-team-callbacks"), OpenTeamCallbacks())]
    return Screen(t.lines(lines), rows=[*rows, *_all_rows(by_keeper, notice_id, t), team], protect=True)


async def fresh_list(session: Session, notice_id: int, payload: dict[str, Any], t: Texts) -> Screen:
    """The list as it is now, for whoever has pressed in it."""
    return await list_screen(session, await _told(session, payload), notice_id, payload, t)


async def what_became(session: Session, payload: dict[str, Any], wanted: Sequence[Unkept], t: Texts) -> str:
    """Why nothing could be taken: what became of the first one."""
    first = next((one for one in await _told(session, payload) if one.unkept in wanted), None)
    return t.plain("taken-nothing-left") if first is None else _became(first, t)


def _became(one: Told, t: Texts) -> str:
    is_open = one.callback.state is CallbackState.OPEN
    became = "taken" if one.holder.id != one.keeper.id else "moved" if is_open else one.callback.state.value
    name, by = clip(one.callback.client.name, NAME_LIMIT), clip(one.holder.name, NAME_LIMIT)
    return t.plain("escalation-over", name=name, became=became, by=by, at=t.short(one.callback.due_at))


async def _told(session: Session, payload: dict[str, Any]) -> list[Told]:
    offers = offers_in(payload)
    found = await escalations.standing_of(session, [offer.callback_id for offer in offers])
    people = await escalations.people(session, {*(c.member_id for c in found.values()), *(o.keeper_id for o in offers)})
    return [
        Told(offer, found[offer.callback_id], people[offer.keeper_id], people[found[offer.callback_id].member_id])
        for offer in offers
        if offer.callback_id in found
    ]


async def _heading(session: Session, keeper: Member, hours: int, t: Texts) -> Html:
    why = await escalations.why(session, keeper)
    return t("escalation-of", name=clip(keeper.name, NAME_LIMIT), why=why, until=keeper.away_until, hours=hours)


def _line(number: int, one: Told, t: Texts) -> Html:
    name = clip(one.callback.client.name, NAME_LIMIT)
    if one.stands:
        reason = clip(one.callback.reason or "", REASON_LIMIT).replace("\n", " ")
        at = t.short(one.unkept.due_at)
        return t("today-line", number=str(number), at=at, name=name, reason=reason, why=bool(reason))
    return t("escalation-settled", number=str(number), said=_became(one, t))


def _row(number: int, one: Told, notice_id: int, t: Texts) -> Row:
    callback = one.callback
    label = t.plain("escalation-card", number=str(number), name=callback.client.name)
    return [
        Button(label, OpenCard(client_id=callback.client_id)),
        Button(t.plain("escalation-take", number=str(number)), Take(callback_id=callback.id, notice_id=notice_id)),
    ]


def _all_rows(told: Sequence[Told], notice_id: int, t: Texts) -> Iterator[Row]:
    """Where a colleague has several, one tap takes them all, the ones that are not shown, too."""
    standing = [one for one in told if one.stands]
    for keeper in {one.keeper.id: one.keeper for one in standing}.values():
        count = sum(one.keeper.id == keeper.id for one in standing)
        if count > 1:
            label = t.plain("escalation-take-all", name=clip(keeper.name, NAME_LIMIT), count=count)
            yield [Button(label, TakeAll(keeper_id=keeper.id, notice_id=notice_id))]
