"""Promises nobody has said anything of: a list with one-tap answers that shrinks as they are given; a nag's or the evening's."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta

from aiogram.types import CallbackQuery

from bot.features.card_lines import numbers_of
from bot.features.evening_figures import summary_of
from bot.features.listing import listed_line
from bot.kit.buttons.unlogged import AskEnded, InUnlogged, OpenUnlogged, TellEnded, TellLater, UndoInList
from bot.kit.feature import Feature
from bot.kit.screen import Button, Row, Screen, in_rows, show
from bot.kit.texts import Html, Texts
from bot.kit.ways import today_button
from bot.request import Request
from storage import callbacks, clients, journal, unlogged
from storage.db import Session
from storage.models import Callback, Change, Member
from storage.rules.choices import Choice
from storage.rules.evening import Evening
from storage.rules.hours import local_day
from storage.rules.outcomes import BUTTONS, Outcome
from storage.unlogged import Unlogged

feature = Feature()

ROWS = 15
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def list_of(since: datetime, until: datetime, *, evening: bool = False) -> OpenUnlogged:
    """The press that shows the promises due from one minute to another."""
    return OpenUnlogged(since=(since - EPOCH) // MINUTE, until=-((EPOCH - until) // MINUTE), evening=evening)


def _later(listed: OpenUnlogged) -> Choice:
    """Until when a promise is put off in one tap: by day there is time yet, in the evening there is not."""
    return Choice.WORKDAY if listed.evening else Choice.HOUR


async def left(session: Session, member: Member, listed: OpenUnlogged) -> Unlogged:
    """What the list shows by now."""
    return await unlogged.unlogged(session, member, *_span(listed), limit=ROWS)


async def all_left(session: Session, member: Member, listed: OpenUnlogged) -> Sequence[int]:
    """All that is in the list by now, its end included that is only counted."""
    return await unlogged.ids(session, member, *_span(listed))


def _span(listed: OpenUnlogged) -> tuple[datetime, datetime]:
    return EPOCH + listed.since * MINUTE, EPOCH + listed.until * MINUTE


def unlogged_screen(listed: OpenUnlogged, found: Unlogged, t: Texts, now: datetime) -> Screen:
    """Who was promised a call, each with three answers: called, not reached, later."""
    title = t("unlogged-evening" if listed.evening else "unlogged-nag", count=found.total)
    more = found.total - len(found.callbacks)
    said = [
        *_lines(found, t, now),
        t("today-more", count=more) if more else None,
        t("unlogged-answers", mark=_mark(listed), later=t.of(_later(listed))),
    ]
    text = t.lines([title, *said]) if found.callbacks else t("unlogged-none")
    rows = [_row(number, callback, listed, t) for number, callback in enumerate(found.callbacks, 1)]
    return Screen(text, rows=rows or [[today_button(t)]], protect=True)


def _lines(found: Unlogged, t: Texts, now: datetime) -> Iterator[Html]:
    today = local_day(now, t.zone)
    for number, callback in enumerate(found.callbacks, 1):
        is_todays = local_day(callback.due_at, t.zone) == today
        yield listed_line(number, callback, t.clock(callback.due_at) if is_todays else t.short(callback.due_at), t)


def _mark(listed: OpenUnlogged) -> str:
    return "evening" if listed.evening else "nag"


def _row(number: int, callback: Callback, listed: OpenUnlogged, t: Texts) -> Row:
    ids = {"callback_id": callback.id, "client_id": callback.client_id, **listed.model_dump()}
    return [
        Button(t.plain("unlogged-called", number=str(number), name=callback.client.name), AskEnded(**ids)),
        Button(t.plain("unlogged-missed", number=str(number)), TellEnded(**ids, outcome=Outcome.NO_ANSWER)),
        Button(
            t.plain("unlogged-later", number=str(number), mark=_mark(listed)), TellLater(**ids, choice=_later(listed))
        ),
    ]


def list_behind(press: InUnlogged) -> OpenUnlogged:
    return OpenUnlogged(since=press.since, until=press.until, evening=press.evening)


async def fresh_unlogged(session: Session, member: Member, listed: OpenUnlogged, t: Texts, now: datetime) -> Screen:
    """The list as it is now; the evening's under what the day was, if the member wants to know."""
    screen = unlogged_screen(listed, await left(session, member, listed), t, now)
    wanted = listed.evening and member.evening is Evening.SUMMARY
    return screen.headed(await summary_of(session, member, EPOCH + listed.until * MINUTE, t) if wanted else None)


async def unlogged_behind(session: Session, member: Member, press: InUnlogged, t: Texts, now: datetime) -> Screen:
    """The list that a row's button was pressed in, as it is now."""
    return await fresh_unlogged(session, member, list_behind(press), t, now)


def undo_in_place(change: Change | None, press: InUnlogged, t: Texts) -> Row:
    """An answer is taken back in the list, or the list would be lost to one card."""
    place = list_behind(press).model_dump()
    return [Button(t.plain("undo"), UndoInList(change_id=change.id, **place))] if change else []


@feature.press(UndoInList)
async def undo_in_list(query: CallbackQuery, callback_data: UndoInList, request: Request) -> None:
    listed = OpenUnlogged(**callback_data.model_dump(exclude={"change_id"}))
    async with request.db.begin() as session:
        await journal.undo(session, request.member, callback_data.change_id, request.now)
        screen = await fresh_unlogged(session, request.member, listed, request.t, request.now)
    await show(query, screen.headed(request.t("undone")), toast=request.t.plain("undone"))


@feature.press(OpenUnlogged)
async def open_unlogged(query: CallbackQuery, callback_data: OpenUnlogged, request: Request) -> None:
    async with request.db.read() as session:
        screen = await fresh_unlogged(session, request.member, callback_data, request.t, request.now)
    await show(query, screen)


@feature.press(AskEnded)
async def ask_ended(query: CallbackQuery, callback_data: AskEnded, request: Request) -> None:
    """The outcomes, and the number to be called if it was not; a promise that is closed meanwhile says so."""
    pressed, member, t = callback_data, request.member, request.t
    async with request.db.begin() as session:
        await callbacks.own_open(session, member, pressed.callback_id, pressed.client_id)
        card = await clients.workable(session, member, pressed.client_id)
    ids = pressed.model_dump()
    picks = [Button(t.of(outcome), TellEnded(**ids, outcome=outcome)) for outcome in BUTTONS]
    phones = [t("card-phone", phone=number) for number in numbers_of(card.client, masked=card.masked)]
    back = [Button(t.plain("form-back"), list_behind(pressed))]
    text = t.lines([t("call-how", name=card.client.name), *phones])
    await show(query, Screen(text, rows=[*in_rows(picks, 2), back], protect=True))
