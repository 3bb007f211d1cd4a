"""Being away: until when, who stands in meanwhile, the return; for oneself, and by those in charge for a colleague."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from aiogram.types import CallbackQuery, Message

from bot.features.away_days import days_screen
from bot.features.meanwhile import return_screen
from bot.kit.buttons.absences import AwayUntil, ComeBack, NameStandIn, OpenAway, OpenAwayDays, OpenStandIns
from bot.kit.feature import Feature
from bot.kit.screen import Button, Screen, in_rows, pager, show
from bot.kit.texts import Html, Texts, clip
from bot.reading.absences import Return, read_return
from bot.request import Request
from storage import absences
from storage.absences import Absence
from storage.models import Member
from storage.rules.absences import back_on
from storage.rules.refusal import Refusal

feature = Feature()

NAME_LIMIT = 40
OFFERED = 4
PEOPLE = 20


def away_screen(absence: Absence, by: Member, colleagues: list[Member], t: Texts, now: datetime) -> Screen:
    """Whoever is there is asked until when they are away; of whoever is away it says until when and who stands in."""
    member = absence.member
    if member.away_until is None:
        return days_screen(member, by, t, now)
    whose = subject(member, by)
    offered = [] if member.substitute_id else [_named(one, whose, t) for one in colleagues[:OFFERED]]
    label = "away-change-stand-in" if member.substitute_id else "away-choose-stand-in"
    others = bool(member.substitute_id) or len(colleagues) > OFFERED
    choose = [Button(t.plain(label), OpenStandIns(member_id=whose))] if others else []
    ways = [
        Button(t.plain("away-back", name="self" if not whose else _short(member)), ComeBack(member_id=whose)),
        Button(t.plain("away-other-day"), OpenAwayDays(member_id=whose)),
    ]
    return Screen(_standing(absence, whose, t), rows=[*in_rows(offered, 2), choose, ways])


def _standing(absence: Absence, whose: int, t: Texts) -> Html:
    member = absence.member
    named = absence.stand_in.name if absence.stand_in else None
    who = "named" if named else "gone" if member.substitute_id else "nobody"
    return t.lines(
        [
            t("away-until", name=_short(member) if whose else "self", at=member.away_until),
            t("away-stand-in", who=who, name=clip(named or "", NAME_LIMIT)),
        ]
    )


def stand_ins_screen(member: Member, by: Member, colleagues: list[Member], t: Texts, offset: int = 0) -> Screen:
    """Who could stand in."""
    whose = subject(member, by)
    here = colleagues[offset : offset + PEOPLE]
    nobody = [Button(t.plain("away-nobody"), NameStandIn(substitute_id=0, member_id=whose))]
    turning = pager(t, offset, PEOPLE, len(colleagues), OpenStandIns, member_id=whose)
    back = [Button(t.plain("form-back"), OpenAway(member_id=whose))]
    people = in_rows([_named(one, whose, t) for one in here], 2)
    asked = t("away-ask-stand-in", name=_short(member) if whose else "self")
    return Screen(asked, rows=[*people, turning, nobody, back])


def subject(member: Member, by: Member) -> int:
    """Whom a button is about: 0 for whoever presses it."""
    return 0 if member.id == by.id else member.id


def _short(member: Member) -> str:
    return clip(member.name, NAME_LIMIT)


def _named(one: Member, whose: int, t: Texts) -> Button:
    return Button(t.plain("away-stand-in-button", name=_short(one)), NameStandIn(substitute_id=one.id, member_id=whose))


async def how_it_is(request: Request) -> Screen:
    """Until when oneself is away, or the question."""
    async with request.db.read() as session:
        absence = await absences.of(session, request.member, 0)
        colleagues = await absences.candidates(session, request.member)
    return away_screen(absence, request.member, colleagues, request.t, request.now)


async def away_from_now(request: Request, back: Return) -> Screen:
    """Whoever says so is away at once; a day without a time is over when their work begins."""
    member, t, now = request.member, request.t, request.now
    until = back_on(back.at.date(), member.work_start, t.zone) if back.day_only else back.at
    async with request.db.begin() as session:
        absence = await absences.begin(session, member, 0, until, now)
        colleagues = await absences.candidates(session, member)
    return away_screen(absence, member, colleagues, t, now)


@feature.command("away")
async def away(message: Message, line: str, request: Request) -> None:
    """`/away` shows how it is; `/away until Monday` sends whoever says so away at once."""
    t = request.t
    if line:
        back = read_return(line, request.now.astimezone(t.zone), t.language, request.settings.default_region)
        await show(message, await away_from_now(request, back))
    else:
        await show(message, await how_it_is(request))


@feature.command("back")
async def back(message: Message, request: Request) -> None:
    await show(message, await _returned(request, 0))


@feature.press(OpenAway)
async def open_away(query: CallbackQuery, callback_data: OpenAway, request: Request) -> None:
    async with request.db.read() as session:
        absence = await absences.of(session, request.member, callback_data.member_id)
        colleagues = await absences.candidates(session, absence.member)
    await show(query, away_screen(absence, request.member, colleagues, request.t, request.now))


@feature.press(OpenAwayDays)
async def open_days(query: CallbackQuery, callback_data: OpenAwayDays, request: Request) -> None:
    async with request.db.read() as session:
        absence = await absences.of(session, request.member, callback_data.member_id)
    await show(query, days_screen(absence.member, request.member, request.t, request.now))


@feature.press(AwayUntil)
async def away_until(query: CallbackQuery, callback_data: AwayUntil, request: Request) -> None:
    """Back on the day named, when the working hours of whoever is away begin where they are."""
    by, t, now = request.member, request.t, request.now
    async with request.db.begin() as session:
        of = (await absences.of(session, by, callback_data.member_id)).member
        until = back_on(date.fromordinal(callback_data.day), of.work_start, ZoneInfo(of.timezone))
        absence = await absences.begin(session, by, callback_data.member_id, until, now)
        colleagues = await absences.candidates(session, of)
    await show(query, away_screen(absence, by, colleagues, t, now))


@feature.press(OpenStandIns)
async def open_stand_ins(query: CallbackQuery, callback_data: OpenStandIns, request: Request) -> None:
    async with request.db.read() as session:
        of = (await absences.of(session, request.member, callback_data.member_id)).member
        colleagues = await absences.candidates(session, of)
    if of.away_until is None:
        raise Refusal("away-not", name=of.name)
    await show(query, stand_ins_screen(of, request.member, colleagues, request.t, callback_data.offset))


@feature.press(NameStandIn)
async def name_stand_in(query: CallbackQuery, callback_data: NameStandIn, request: Request) -> None:
    by, pressed = request.member, callback_data
    async with request.db.begin() as session:
        absence = await absences.entrust(session, by, pressed.member_id, pressed.substitute_id, request.now)
        colleagues = await absences.candidates(session, absence.member)
    await show(query, away_screen(absence, by, colleagues, request.t, request.now))


@feature.press(ComeBack)
async def come_back(query: CallbackQuery, callback_data: ComeBack, request: Request) -> None:
    await show(query, await _returned(request, callback_data.member_id))


async def _returned(request: Request, member_id: int) -> Screen:
    """Back: what happened meanwhile, for whoever was away; for others only that it is so."""
    by, t, now = request.member, request.t, request.now
    async with request.db.begin() as session:
        since = await absences.end(session, by, member_id, now)
        of = (await absences.of(session, by, member_id)).member
        if of.id == by.id:
            return await return_screen(session, by, since, t, now)
    return Screen(t("away-is-back", name=_short(of)))
