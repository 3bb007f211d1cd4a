"""Being away: until when, who stands in meanwhile, the return; for oneself, and by those in charge for a colleague."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from aiogram.types import CallbackQuery, Message

from bot.features.away_days import days_screen
from bot.features.leaves import away_later, leave_line, leave_screen
from bot.features.meanwhile import return_screen
from bot.features.stand_ins import choosing, short, stand_in_line, stand_ins_screen, subject
from bot.kit.buttons.absences import (
    AwayUntil,
    ComeBack,
    NameStandIn,
    OpenAway,
    OpenAwayDays,
    OpenStandIns,
    TakeBackLeave,
)
from bot.kit.feature import Feature
from bot.kit.screen import Button, Screen, show
from bot.kit.texts import Texts
from bot.reading.absences import Return, read_return
from bot.reading.leaves import read_leave
from bot.request import Request
from storage import absences
from storage.absences import Absence
from storage.models import Member
from storage.rules.absences import back_on
from storage.rules.refusal import Refusal

feature = Feature()


def away_screen(absence: Absence, by: Member, colleagues: list[Member], t: Texts, now: datetime) -> Screen:
    """Whoever is there is asked until when they are away; of whoever is away, or will be, it says so and who stands in."""
    member = absence.member
    if member.away_until is None:
        return leave_screen(member, by, colleagues, t) if member.leave_from else days_screen(member, by, t, now)
    whose, named = subject(member, by), bool(member.substitute_id)
    ways = [
        Button(t.plain("away-back", name="self" if not whose else short(member)), ComeBack(member_id=whose)),
        Button(t.plain("away-other-day"), OpenAwayDays(member_id=whose)),
    ]
    text = t.lines(
        [
            t("away-until", name=short(member) if whose else "self", at=member.away_until),
            stand_in_line(absence.stand_in, t, named=named),
            leave_line(member, whose, t),
        ]
    )
    later = [Button(t.plain("leave-take-back"), TakeBackLeave(member_id=whose))] if member.leave_from else []
    return Screen(text, rows=[*choosing(colleagues, whose, t, named=named), ways, later])


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
    """`/away` shows how it is; `/away until Monday` sends whoever says so away at once, `/away Friday to Monday` on Friday."""
    t = request.t
    read = (line, request.now.astimezone(t.zone), t.language, request.region)
    if not line:
        screen = await how_it_is(request)
    elif leave := read_leave(*read):
        screen = await away_later(request, leave)
    else:
        screen = await away_from_now(request, read_return(*read))
    await show(message, screen)


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
        absence = await absences.of(session, by, member_id)
        of = absence.member
        if of.away_until is None and of.leave_from:  # there, and yet to leave: that may be what is to be taken back
            return away_screen(absence, by, await absences.candidates(session, of), t, now)
        since = await absences.end(session, by, member_id, now)
        if of.id == by.id:
            return await return_screen(session, by, since, t, now)
    return Screen(t("away-is-back", name=short(of)))
