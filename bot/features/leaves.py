"""An absence that begins later: from when until when, who will stand in, and staying after all."""

from collections.abc import Sequence
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from aiogram.types import CallbackQuery

from bot.features.away_days import days_grid, days_screen
from bot.features.stand_ins import choosing, short, stand_in_line, stand_ins_screen, subject
from bot.kit.buttons.absences import (
    LeaveDay,
    LeaveMonth,
    NameLeaveStandIn,
    OpenAway,
    OpenLeaveStandIns,
    TakeBackLeave,
)
from bot.kit.feature import Feature
from bot.kit.screen import Button, Screen, show
from bot.kit.texts import Html, Texts
from bot.reading.leaves import Leave
from bot.request import Request
from storage import absences, leaves
from storage.models import Member
from storage.rules.absences import LONGEST, back_on
from storage.rules.hours import at_wall, local_day

feature = Feature()


def leave_screen(member: Member, by: Member, colleagues: Sequence[Member], t: Texts) -> Screen:
    """From when until when, and who will stand in."""
    whose, named = subject(member, by), bool(member.leave_stand_in_id)
    stand_in = next((one for one in colleagues if one.id == member.leave_stand_in_id), None)
    month = LeaveMonth(month=local_day(member.leave_from or member.joined_at, t.zone).toordinal(), member_id=whose)
    ways = [
        Button(t.plain("leave-take-back"), TakeBackLeave(member_id=whose)),
        Button(t.plain("leave-other-days"), month),
    ]
    text = t.lines([leave_line(member, whose, t), stand_in_line(stand_in, t, named=named)])
    return Screen(text, rows=[*choosing(colleagues, whose, t, named=named, later=True), ways])


def leave_line(member: Member, whose: int, t: Texts) -> Html | None:
    """What is planned; a whole day is named without its hour."""
    begins = member.leave_from
    if begins is None:
        return None
    at_midnight = begins.astimezone(t.zone).time() == time()
    since = t.weekday(local_day(begins, t.zone)) if at_midnight else t.short(begins)
    return t("leave-planned", name=short(member) if whose else "self", since=since, until=member.leave_until)


def month_screen(shown: LeaveMonth, t: Texts, today: date) -> Screen:
    """A month to pick the first day away from, or that of the return."""
    first = date.fromordinal(shown.first) if shown.first else None
    earliest = first or today

    def turn(month: date) -> LeaveMonth | None:
        in_reach = earliest.replace(day=1) <= month <= earliest + LONGEST
        return shown.model_copy(update={"month": month.toordinal()}) if in_reach else None

    def pick(day: date) -> LeaveDay | None:
        in_reach = earliest < day < earliest + LONGEST
        press = LeaveDay(day=day.toordinal(), first=shown.first, member_id=shown.member_id)
        return press if in_reach else None

    asked = t("leave-ask-return", since=t.weekday(first)) if first else t("leave-ask-first")
    back = [Button(t.plain("form-back"), OpenAway(member_id=shown.member_id))]
    return Screen(asked, rows=[*days_grid(date.fromordinal(shown.month), t, earliest, turn, pick), back])


async def away_later(request: Request, leave: Leave) -> Screen:
    """What a line says of oneself; whole days begin at midnight and end with the working hours of the return."""
    t = request.t
    begins = _midnight(leave.begins.date(), t.zone) if leave.day_only else leave.begins
    back = leave.back
    until = back_on(back.at.date(), request.member.work_start, t.zone) if back.day_only else back.at
    return await _planned(request, 0, begins, until)


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return at_wall(day, time(), zone).at


async def _planned(request: Request, member_id: int, begins: datetime, until: datetime) -> Screen:
    by, t = request.member, request.t
    async with request.db.begin() as session:
        member = await leaves.plan(session, by, member_id, begins, until, request.now)
        colleagues = await absences.candidates(session, member)
    return leave_screen(member, by, colleagues, t)


@feature.press(LeaveMonth)
async def open_month(query: CallbackQuery, callback_data: LeaveMonth, request: Request) -> None:
    """A month; one that is over, or before the first day, shows the earliest that may be meant."""
    shown, today = callback_data, local_day(request.now, request.t.zone)
    async with request.db.read() as session:
        await absences.of(session, request.member, shown.member_id)
    shown = shown.model_copy(update={"first": shown.first if _is_ahead(shown.first, today) else 0})
    earliest = date.fromordinal(shown.first) if shown.first else today
    if not earliest.replace(day=1) <= date.fromordinal(shown.month) <= earliest + LONGEST:
        shown = shown.model_copy(update={"month": earliest.toordinal()})
    await show(query, month_screen(shown, request.t, today))


def _is_ahead(first: int, today: date) -> bool:
    return today.toordinal() < first < (today + LONGEST).toordinal()


@feature.press(LeaveDay)
async def pick_day(query: CallbackQuery, callback_data: LeaveDay, request: Request) -> None:
    """The first day picked, that of the return is asked for; then it is planned, by the clock of whoever is away."""
    picked, t, today = callback_data, request.t, local_day(request.now, request.t.zone)
    async with request.db.read() as session:
        of = (await absences.of(session, request.member, picked.member_id)).member
    if not _is_ahead(picked.first, today):
        first = picked.day if _is_ahead(picked.day, today) else 0
        soonest = first + 1 if first else today.toordinal()
        shown = LeaveMonth(month=soonest, first=first, member_id=picked.member_id)
        await show(query, month_screen(shown, t, today))
        return
    zone = ZoneInfo(of.timezone)
    begins = _midnight(date.fromordinal(picked.first), zone)
    until = back_on(date.fromordinal(picked.day), of.work_start, zone)
    await show(query, await _planned(request, picked.member_id, begins, until))


@feature.press(OpenLeaveStandIns)
async def open_stand_ins(query: CallbackQuery, callback_data: OpenLeaveStandIns, request: Request) -> None:
    async with request.db.read() as session:
        of = (await absences.of(session, request.member, callback_data.member_id)).member
        colleagues = await absences.candidates(session, of)
    screen = stand_ins_screen(of, request.member, colleagues, request.t, callback_data.offset, later=True)
    await show(query, screen)


@feature.press(NameLeaveStandIn)
async def name_stand_in(query: CallbackQuery, callback_data: NameLeaveStandIn, request: Request) -> None:
    by, pressed = request.member, callback_data
    async with request.db.begin() as session:
        member = await leaves.entrust(session, by, pressed.member_id, pressed.substitute_id, request.now)
        colleagues = await absences.candidates(session, member)
    await show(query, leave_screen(member, by, colleagues, request.t))


@feature.press(TakeBackLeave)
async def take_back(query: CallbackQuery, callback_data: TakeBackLeave, request: Request) -> None:
    by, t = request.member, request.t
    async with request.db.begin() as session:
        member = await leaves.take_back(session, by, callback_data.member_id, request.now)
    said = t("leave-taken-back", name=short(member) if callback_data.member_id else "self")
    await show(query, days_screen(member, by, t, request.now).headed(said))
