"""Next: one card after another, whoever is to be called first; an answer brings the next card at once."""

from dataclasses import replace

from aiogram import Bot
from aiogram.types import CallbackQuery, Message

from bot.features.calls import noted_asked, said_of
from bot.features.card import card_screen, undo_button
from bot.features.windows import closed_at
from bot.kit.buttons.agenda import AskNext, NextCard, NextDone, NextOutcome, NextSnooze
from bot.kit.feature import Feature
from bot.kit.screen import Button, Row, Screen, answer, in_rows, send, show
from bot.kit.texts import Html, Texts
from bot.kit.ways import card_button, today_button
from bot.request import Request
from storage import callbacks, calls, clients, queue
from storage.db import Session
from storage.models import Change
from storage.queue import Turn
from storage.rules.choices import Choice, moment
from storage.rules.outcomes import BUTTONS
from storage.rules.refusal import Refusal
from storage.rules.visibility import may_edit

feature = Feature()

SNOOZES = (Choice.HOUR, Choice.TOMORROW)


async def next_screen(session: Session, request: Request, skipped: int = 0) -> Screen:
    """The card whose turn it is, why, and the answers; at the end of the queue the way back to whom was passed over."""
    member, t, now = request.member, request.t, request.now
    turn = await queue.turn(session, member, now, skipped, lambda client: closed_at(client, now, t) is None)
    if turn is None:
        again = [Button(t.plain("next-again"), NextCard())] if skipped else []
        return Screen(t("next-nobody", skipped=skipped), rows=[again, [today_button(t)]])
    card = await clients.workable(session, member, turn.client_id)
    shown = replace(card_screen(card, t, now), rows=_rows(turn, request))
    return shown.headed(_heading(turn, t))


def _heading(turn: Turn, t: Texts) -> Html:
    title = t("next-title", place=turn.place + 1, total=turn.total)
    return t.lines([title, t(f"next-{turn.why.value}", at=t.short(turn.since))])


def _rows(turn: Turn, request: Request) -> list[Row]:
    t, client_id, skipped = request.t, turn.client_id, turn.place
    press = {"client_id": client_id, "skipped": skipped, "callback_id": turn.callback_id or 0}
    asked = int(request.now.timestamp())
    outcomes = [Button(t.of(outcome), NextOutcome(**press, outcome=outcome, asked=asked)) for outcome in BUTTONS]
    answers = [Button(t.plain("push-done"), NextDone(**press)), *_snoozes(press, t)] if turn.callback_id else []
    ways = [
        Button(t.plain("next-skip"), NextCard(skipped=skipped + 1)),
        card_button(client_id, t),
    ]
    return [*in_rows(outcomes, 2), answers, ways]


def _snoozes(press: dict[str, int], t: Texts) -> list[Button]:
    return [
        Button(t.plain("next-snooze", choice=t.of(choice)), NextSnooze(**press, choice=choice)) for choice in SNOOZES
    ]


async def _name(session: Session, request: Request, change: Change) -> str:
    return (await clients.card(session, request.member, change.client_id or 0)).client.name


@feature.command("next")
async def next_(message: Message, request: Request) -> None:
    if not may_edit(request.member.role, is_own=True):
        raise Refusal("not-allowed")
    async with request.db.read() as session:
        screen = await next_screen(session, request)
    await show(message, screen)


@feature.press(NextCard)
async def next_card(query: CallbackQuery, callback_data: NextCard, request: Request) -> None:
    async with request.db.read() as session:
        screen = await next_screen(session, request, callback_data.skipped)
    await show(query, screen)


@feature.press(NextOutcome)
async def next_outcome(query: CallbackQuery, callback_data: NextOutcome, request: Request) -> None:
    """The call is logged, and the next card is there; above it, how to promise another call or to take it back."""
    pressed, member, t, now = callback_data, request.member, request.t, request.now
    async with request.db.begin() as session:
        logged = await calls.log(
            session,
            member,
            pressed.client_id,
            pressed.outcome,
            now,
            asked=pressed.asked,
            callback_id=pressed.callback_id or None,
        )
        client = (await clients.card(session, member, pressed.client_id)).client
        screen = await next_screen(session, request, pressed.skipped)
    again = Button(t.plain("next-call-back", name=client.name), AskNext(client_id=client.id, entry_id=logged.entry.id))
    await show(query, screen.headed(said_of(client, pressed.outcome, None, t), *undo_button(logged.change, t), again))


@feature.press(NextDone)
async def next_done(query: CallbackQuery, callback_data: NextDone, request: Request) -> None:
    pressed, member, t = callback_data, request.member, request.t
    async with request.db.begin() as session:
        change = await callbacks.done(session, member, pressed.callback_id, request.now)
        said = t("callback-done", name=await _name(session, request, change))
        screen = await next_screen(session, request, pressed.skipped)
    await show(query, screen.headed(said, *undo_button(change, t)))


@feature.press(NextSnooze)
async def next_snooze(query: CallbackQuery, callback_data: NextSnooze, request: Request) -> None:
    pressed, member, t, now = callback_data, request.member, request.t, request.now
    until = moment(pressed.choice, now, t.zone)
    async with request.db.begin() as session:
        change = await callbacks.snooze(session, member, pressed.callback_id, until, now)
        said = t("callback-snoozed", name=await _name(session, request, change), at=until, moved=False)
        screen = await next_screen(session, request, pressed.skipped)
    await show(query, screen.headed(said, *undo_button(change, t)))


@feature.press(AskNext)
async def ask_next(query: CallbackQuery, callback_data: AskNext, request: Request, bot: Bot) -> None:
    """When to call again, a note, a stage: in a message of its own, for the queue goes on in this one."""
    member, t, now = request.member, request.t, request.now
    async with request.db.begin() as session:
        logged = await calls.logged(session, member, callback_data.entry_id)
        screen = await noted_asked(session, member, logged, t, now)
    await send(bot, query.from_user.id, screen)
    await answer(query)
