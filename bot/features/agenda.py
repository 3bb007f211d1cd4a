"""What is promised, in lists: by filter, by week and by day; for those in charge, by person."""

from collections.abc import Mapping
from datetime import date, datetime

from aiogram.types import CallbackQuery, Message

from bot.features.listing import day_heading, promise_lines, promise_row
from bot.features.today import fresh_today
from bot.kit.buttons.agenda import OpenCallbacks, OpenMonth, OpenTeamCallbacks, SendCalendar, SendPicture
from bot.kit.buttons.callbacks import InRow
from bot.kit.buttons.press import FIRST_DAY
from bot.kit.feature import Feature
from bot.kit.screen import Button, Row, Screen, in_rows, pager, show
from bot.kit.texts import Html, Texts, clip
from bot.kit.ways import today_button
from bot.request import Request
from storage import agenda, callbacks
from storage.agenda import Load, Page
from storage.db import Session
from storage.models import Member
from storage.rules.agenda import FILTERS, Span, period
from storage.rules.hours import local_day
from storage.rules.refusal import Refusal
from storage.rules.visibility import may_see_member

feature = Feature()

ROWS = 10
PEOPLE = 20
NAME_LIMIT = 40
HERE = "▸ "


def callbacks_screen(
    listed: OpenCallbacks, promised: Page, sizes: Mapping[Span, int], of: Member, by: Member, t: Texts, now: datetime
) -> Screen:
    """A page of somebody's promises, the filters with what they hold, and the ways to the other lists."""
    lines = promise_lines(promised.callbacks, t, now, promised.offset, day_heading(t), promised.keepers)
    text = t.lines([list_title(listed, of, by, t), *lines, None if promised.callbacks else t("callbacks-nothing")])
    numbered = enumerate(promised.callbacks, promised.offset + 1)
    rows = [promise_row(number, callback, t, now, listed.span) for number, callback in numbered]
    here = {"span": listed.span, "whose": listed.whose, "on": listed.on}
    turning = pager(t, promised.offset, ROWS, promised.total, OpenCallbacks, **here)
    filters = [_filter(span, sizes[span], listed, t) for span in FILTERS]
    ways = in_rows(_ways(listed, by, t), 3)
    return Screen(text, rows=[*rows, turning, *in_rows(filters, 2), *ways], protect=True)


def list_title(listed: OpenCallbacks, of: Member, by: Member, t: Texts) -> Html:
    """What the list is of, and whose."""
    span = t.weekday(date.fromordinal(listed.on)) if listed.span is Span.DAY else t.of(listed.span)
    return t("callbacks-title", span=span, whose="none" if of.id == by.id else clip(of.name, NAME_LIMIT))


def _filter(span: Span, count: int, listed: OpenCallbacks, t: Texts) -> Button:
    label = f"{HERE if span is listed.span else ''}{t.of(span)} · {count}"
    return Button(label, OpenCallbacks(span=span, whose=listed.whose))


def _ways(listed: OpenCallbacks, by: Member, t: Texts) -> Row:
    others = [span for span in (Span.WEEK, Span.ALL) if span is not listed.span]
    ways = [
        Button(t.plain(f"button-span-{span.value}"), OpenCallbacks(span=span, whose=listed.whose)) for span in others
    ]
    month = Button(t.plain("button-month"), OpenMonth(whose=listed.whose))
    calendar = [Button(t.plain("button-ics"), SendCalendar())] if listed.whose in {0, by.id} else []
    picture = Button(t.plain("button-picture"), SendPicture(span=listed.span, whose=listed.whose, on=listed.on))
    team = [Button(t.plain("button-team-callbacks"), OpenTeamCallbacks())] if may_see_member(by.role) else []
    return [*ways, month, picture, *calendar, *team]


def team_callbacks_screen(loads: list[Load], by: Member, t: Texts, offset: int = 0) -> Screen:
    """Who has promised how much; behind each name, their list."""
    here = loads[offset : offset + PEOPLE]
    lines = [
        t("callbacks-of", name=_named(load, by, t), overdue=load.overdue, today=load.today, total=load.total)
        for load in here
    ]
    people = [
        Button(f"{_named(load, by, t)} · {load.total}", OpenCallbacks(span=Span.ALL, whose=load.member.id))
        for load in here
    ]
    turning = pager(t, offset, PEOPLE, len(loads), OpenTeamCallbacks)
    return Screen(t.lines([t("callbacks-team"), *lines]), rows=[*in_rows(people, 2), turning], protect=True)


def _named(load: Load, by: Member, t: Texts) -> str:
    return t.plain("callbacks-mine") if load.member.id == by.id else clip(load.member.name, NAME_LIMIT)


async def fresh_callbacks(session: Session, by: Member, listed: OpenCallbacks, t: Texts, now: datetime) -> Screen:
    """The list as it is now."""
    of = await agenda.whose(session, by, listed.whose)
    within = period(listed.span, now, t.zone, day_of(listed))
    promised = await agenda.page(session, by, of, within, limit=ROWS, offset=listed.offset)
    sizes = await agenda.sizes(session, by, of, now, t.zone)
    return callbacks_screen(listed, promised, sizes, of, by, t, now)


def day_of(listed: OpenCallbacks) -> date | None:
    """The day of a list of one day. Raises Refusal for one that no button names."""
    if listed.span is not Span.DAY:
        return None
    if listed.on < FIRST_DAY:
        raise Refusal("button-too-old")
    return date.fromordinal(listed.on)


async def listed_again(session: Session, by: Member, press: InRow, t: Texts, now: datetime) -> Screen | None:
    """The list that a row's button was pressed in, as it is now: whose promise it is says whose list."""
    if press.span is None:
        return await fresh_today(session, by, t, now) if press.today else None
    callback = await callbacks.with_client(session, press.callback_id)
    if callback is None or not (callback.member_id in by.acts_for or may_see_member(by.role)):
        return None
    day = local_day(callback.due_at, t.zone).toordinal() if press.span is Span.DAY else 0
    whose = by.id if callback.member_id in by.acts_for else callback.member_id
    listed = OpenCallbacks(span=press.span, whose=whose, on=day)
    return await fresh_callbacks(session, by, listed, t, now)


def list_button(press: InRow, whose: int, t: Texts) -> Button | None:
    """The way back to the list that a row's button was pressed in."""
    if press.span is not None:
        span = Span.ALL if press.span is Span.DAY else press.span
        return Button(t.plain("button-span-all"), OpenCallbacks(span=span, whose=whose))
    return today_button(t) if press.today else None


@feature.command("callbacks")
async def all_callbacks(message: Message, request: Request) -> None:
    """My promises; for those in charge, first who of the team has promised how much."""
    t, now, member = request.t, request.now, request.member
    async with request.db.read() as session:
        if may_see_member(member.role):
            screen = team_callbacks_screen(await agenda.of_team(session, member, now, t.zone), member, t)
        else:
            screen = await fresh_callbacks(session, member, OpenCallbacks(span=Span.ALL), t, now)
    await show(message, screen)


@feature.command("week")
async def week(message: Message, request: Request) -> None:
    async with request.db.read() as session:
        screen = await fresh_callbacks(session, request.member, OpenCallbacks(span=Span.WEEK), request.t, request.now)
    await show(message, screen)


@feature.press(OpenCallbacks)
async def open_callbacks(query: CallbackQuery, callback_data: OpenCallbacks, request: Request) -> None:
    async with request.db.read() as session:
        screen = await fresh_callbacks(session, request.member, callback_data, request.t, request.now)
    await show(query, screen)


@feature.press(OpenTeamCallbacks)
async def open_team_callbacks(query: CallbackQuery, callback_data: OpenTeamCallbacks, request: Request) -> None:
    member, t = request.member, request.t
    async with request.db.read() as session:
        loads = await agenda.of_team(session, member, request.now, t.zone)
    offset = callback_data.offset if callback_data.offset < len(loads) else 0
    await show(query, team_callbacks_screen(loads, member, t, offset))
