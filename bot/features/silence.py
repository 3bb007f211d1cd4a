"""Who was not talked to for long, the best clients first: by their own rhythm, or for so many days; and the Monday's reminder."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from aiogram.types import CallbackQuery, Message

from bot.features.card import stage_mark, undo_button
from bot.kit.buttons.cards import OpenCard
from bot.kit.buttons.rhythm import (
    EVERYBODY,
    CallSilent,
    OpenSilent,
    OpenSilentTeam,
    OpenStageRhythms,
    PromiseSilent,
    RestClient,
)
from bot.kit.feature import Feature
from bot.kit.screen import Button, Row, Screen, in_rows, pager, show
from bot.kit.texts import Html, Texts, clip
from bot.reading.cadences import read_cadence
from bot.request import Request
from storage import agenda, rhythm
from storage.db import Session
from storage.models import Client, Member
from storage.rhythm import Silent
from storage.rules.hours import local_day
from storage.rules.refusal import Refusal
from storage.rules.rhythm import LONGEST, SPANS
from storage.rules.visibility import may_see_member, may_set_rhythm

feature = Feature()

PAGE = 8
NUDGED = 5
PEOPLE = 50
NAME_LIMIT = 40
_OWN_RHYTHM = 0


def silent_screen(found: Silent, listed: OpenSilent, by: Member, of: Member | None, t: Texts, now: datetime) -> Screen:
    """A page of them; a row each to call, to promise a call, to leave them at rest for a while."""
    lines = _lines(found, t, now, named=of is None) if found.clients else [t("silent-none")]
    rows = [_row(number, client, listed, t) for number, client in enumerate(found.clients, found.offset + 1)]
    turning = pager(t, found.offset, PAGE, found.total, OpenSilent, days=listed.days, whose=listed.whose)
    text = t.lines([t("silent-title", days=listed.days), _whose(of, by, t), *lines])
    return Screen(
        text, rows=[*rows, turning, *in_rows(_spans(listed, t), 3), *_of_those_in_charge(listed, by, t)], protect=True
    )


def _whose(of: Member | None, by: Member, t: Texts) -> Html | None:
    if of is None:
        return t("silent-everybody")
    return t("silent-of", name=clip(of.name, NAME_LIMIT)) if of.id != by.id else None


def _of_those_in_charge(listed: OpenSilent, by: Member, t: Texts) -> list[Row]:
    if not may_set_rhythm(by.role):
        return []
    everybody = Button(t.plain("silent-everybody"), OpenSilent(days=listed.days, whose=EVERYBODY))
    own = Button(t.plain("callbacks-mine"), OpenSilent(days=listed.days))
    return [
        [own if listed.whose else everybody, Button(t.plain("button-silent-team"), OpenSilentTeam())],
        [Button(t.plain("button-stage-rhythms"), OpenStageRhythms())],
    ]


def team_screen(behind: Sequence[tuple[Member, int]], t: Texts) -> Screen:
    """Who of the team is how far behind; behind each name, their list."""
    people = [
        Button(f"{clip(one.name, NAME_LIMIT)} · {count}", OpenSilent(whose=one.id)) for one, count in behind[:PEOPLE]
    ]
    text = t.lines([t("silent-team"), None if people else t("silent-none")])
    ways = [
        Button(t.plain("silent-everybody"), OpenSilent(whose=EVERYBODY)),
        Button(t.plain("button-silent"), OpenSilent()),
    ]
    return Screen(text, rows=[*in_rows(people, 2), ways], protect=True)


def _lines(found: Silent, t: Texts, now: datetime, *, named: bool = False) -> Iterator[Html]:
    """A line each; `named`: it says who is responsible."""
    for number, client in enumerate(found.clients, found.offset + 1):
        name, mark = clip(client.name, NAME_LIMIT), t.plain(f"heat-mark-{client.heat.value}")
        told = {"days": silent_days(client, t, now), "talked": client.silent_since > client.created_at}
        line = t("silent-line", number=str(number), stage=stage_mark(client, t), heat=mark, name=name, **told)
        yield t("silent-line-whose", line=line, name=clip(client.owner.name, NAME_LIMIT)) if named else line


def silent_days(client: Client, t: Texts, now: datetime) -> int:
    """For how many days nobody has talked to a client, by the reader's calendar."""
    return (local_day(now, t.zone) - local_day(client.silent_since, t.zone)).days


def _row(number: int, client: Client, listed: OpenSilent, t: Texts) -> Row:
    rest = RestClient(client_id=client.id, days=listed.days, offset=listed.offset, whose=listed.whose)
    return [
        Button(t.plain("silent-open", number=str(number)), OpenCard(client_id=client.id)),
        Button(t.plain("silent-call", number=str(number)), CallSilent(client_id=client.id)),
        Button(t.plain("silent-callback", number=str(number)), PromiseSilent(client_id=client.id)),
        Button(t.plain("silent-rest", number=str(number)), rest),
    ]


def _spans(listed: OpenSilent, t: Texts) -> list[Button]:
    labels = {span: t.plain("silent-span", days=span) for span in (_OWN_RHYTHM, *SPANS)}
    return [
        Button(
            t.plain("settings-chosen", label=label) if span == listed.days else label,
            OpenSilent(days=span, whose=listed.whose),
        )
        for span, label in labels.items()
    ]


async def nudge_screen(session: Session, member: Member, t: Texts, now: datetime) -> Screen | None:
    """Monday's reminder: the best of those past their rhythm; None when there is nobody."""
    found = await rhythm.silent(session, member, member, now, _OWN_RHYTHM, limit=NUDGED)
    if not found.clients:
        return None
    rows = [_row(number, client, OpenSilent(), t) for number, client in enumerate(found.clients, 1)]
    text = t.lines([t("silent-nudge", count=found.total), *_lines(found, t, now)])
    every = [Button(t.plain("silent-all", count=found.total), OpenSilent())] if found.total > NUDGED else []
    return Screen(text, rows=[*rows, every], protect=True)


async def _meant(session: Session, by: Member, whose: int) -> Member | None:
    """Whose list it is; None for everybody's. Raises Refusal "not-allowed", "not-found"."""
    if whose != EVERYBODY:
        return await agenda.whose(session, by, whose)
    if not may_see_member(by.role):
        raise Refusal("not-allowed")
    return None


async def _page(session: Session, request: Request, listed: OpenSilent) -> Screen:
    """A list as it is now. Raises Refusal for more days than there can be, and for somebody else's who may not see it."""
    if listed.days > LONGEST:
        raise Refusal("button-too-old")
    by, now = request.member, request.now
    of = await _meant(session, by, listed.whose)
    found = await rhythm.silent(session, by, of, now, listed.days, limit=PAGE, offset=listed.offset)
    return silent_screen(found, listed, by, of, request.t, now)


@feature.command("silent")
async def silent(message: Message, line: str, request: Request) -> None:
    """`/silent`, or `/silent 45` for another number of days."""
    days = (read_cadence(line) if line else _OWN_RHYTHM) or _OWN_RHYTHM
    async with request.db.read() as session:
        screen = await _page(session, request, OpenSilent(days=days))
    await show(message, screen)


@feature.press(OpenSilent)
async def open_silent(query: CallbackQuery, callback_data: OpenSilent, request: Request) -> None:
    async with request.db.read() as session:
        screen = await _page(session, request, callback_data)
    await show(query, screen)


@feature.press(OpenSilentTeam)
async def open_silent_team(query: CallbackQuery, request: Request) -> None:
    async with request.db.read() as session:
        behind = await rhythm.of_team(session, request.member, request.now)
    await show(query, team_screen(behind, request.t))


@feature.press(RestClient)
async def rest_client(query: CallbackQuery, callback_data: RestClient, request: Request) -> None:
    """Leave a client at rest, and go on with the list."""
    t, listed = request.t, callback_data
    async with request.db.begin() as session:
        change, client = await rhythm.rest(session, request.member, listed.client_id, request.now)
        again = OpenSilent(days=listed.days, offset=listed.offset, whose=listed.whose)
        screen = await _page(session, request, again)
    until = local_day(client.rest_until or request.now, t.zone)
    said = t("silent-rested", name=clip(client.name, NAME_LIMIT), until=until)
    await show(query, screen.headed(said, *undo_button(change, t)))
