"""Filling a form: what is typed, shared or pressed while one is open goes to its question."""

from dataclasses import replace
from typing import Any

from aiogram.types import CallbackQuery, Message

from bot.kit.buttons.chat import FormBack, FormCancel, FormPick, FormResume, FormSkip
from bot.kit.feature import Feature, Routes
from bot.kit.form import Answers, Filled, Form, Said
from bot.kit.screen import Button, Screen, show
from bot.kit.texts import Texts
from bot.kit.ways import card_button
from bot.request import Request
from storage import fsm
from storage.db import Session
from storage.rules.refusal import Refusal
from storage.rules.text import clean_lines

feature = Feature()

# Refusals that no other answer would mend: what the form is about is gone, closed, or not theirs any more.
POINTLESS = frozenset({"not-found", "not-allowed", "card-archived", "callback-closed"})


def is_answer(message: Message, request: Request, form: Form, filling: fsm.Filling) -> bool:
    """Whether a message answers the question asked, rightly or wrongly; some questions may be passed over."""
    if not form.passes:
        return True
    try:
        form.questions[filling.step].read(said_in(message, request, filling.answers))
    except Refusal as refusal:
        return refusal.text_id not in form.passes
    return True


def stands_aside(form: Form, filling: fsm.Filling) -> bool:
    """Whether a file, a forwarded message or a place sent now is no answer, but one more thing about the client in question."""
    return form.takes_things or bool(filling.answers.get("client_id"))


async def answered(message: Message, request: Request, form: Form, filling: fsm.Filling) -> None:
    """Take a message as the answer to the question asked; a wrong one is met by a sentence, and the question stays."""
    question = form.questions[filling.step]
    said = said_in(message, request, filling.answers)
    try:
        screen = await _taken(request, form, filling, question.read(said), said)
    except Refusal as refusal:
        if refusal.text_id in POINTLESS:
            raise
        why = request.t(refusal.text_id, **refusal.values)
        screen = form.screen(request.t, filling.step, filling.answers).headed(why)
    await show(message, screen)


def said_in(message: Message, request: Request, answers: Answers) -> Said:
    """What a message says, for a reader."""
    text = clean_lines(message.text) if message.text else None
    region = request.region
    return Said(text, message.contact, answers, request.member, request.t, request.now, region)


async def _taken(request: Request, form: Form, filling: fsm.Filling, value: Any, said: Said | None = None) -> Screen:
    """Check an answer that was typed, and keep it. A form about what is no more is given up, or nothing else could be said."""
    check = form.questions[filling.step].check
    try:
        async with request.db.begin() as session:
            if check and said:
                await check(session, said, value)
            return await _advance(session, request, form, filling, value)
    except Refusal as refusal:
        if refusal.text_id in POINTLESS:
            async with request.db.begin() as session:
                await fsm.leave(session, request.member.id, form.name)
        raise


async def _advance(session: Session, request: Request, form: Form, filling: fsm.Filling, value: Any) -> Screen:
    """Keep an answer and ask the next question; after the last one, finish."""
    answers = {**filling.answers, form.questions[filling.step].key: value}
    step = filling.step + 1
    if step < len(form.questions):
        await fsm.save(session, request.member.id, fsm.Filling(form.name, step, answers), request.now)
        return form.screen(request.t, step, answers)
    await fsm.leave(session, request.member.id, form.name)
    return await form.finish(session, Filled(answers, request.member, request.t, request.now))


def _current(filling: fsm.Filling | None, form: str, step: int) -> fsm.Filling:
    """The form being filled, if it still stands where this button was shown. Raises Refusal "form-moved-on"."""
    if filling is None or filling.form != form or filling.step != step:
        raise Refusal("form-moved-on")
    return filling


@feature.press(FormSkip)
async def skip(query: CallbackQuery, callback_data: FormSkip, request: Request, routes: Routes) -> None:
    """Leave an optional question without an answer."""
    filling = _current(request.filling, callback_data.form, callback_data.step)
    form = routes.forms[filling.form]
    if not form.questions[filling.step].optional:
        raise Refusal("form-moved-on")
    await show(query, await _taken(request, form, filling, None))


@feature.press(FormPick)
async def pick(query: CallbackQuery, callback_data: FormPick, request: Request, routes: Routes) -> None:
    """Take one of the answers a question offers."""
    filling = _current(request.filling, callback_data.form, callback_data.step)
    form = routes.forms[filling.form]
    offers = form.questions[filling.step].offers
    offered = offers(request.t, filling.answers) if offers else ()
    if callback_data.choice >= len(offered):
        raise Refusal("form-moved-on")
    await show(query, await _taken(request, form, filling, offered[callback_data.choice][1]))


@feature.press(FormBack)
async def back(query: CallbackQuery, callback_data: FormBack, request: Request, routes: Routes) -> None:
    """Ask the question before once more."""
    filling = _current(request.filling, callback_data.form, callback_data.step)
    before = replace(filling, step=max(0, filling.step - 1))
    async with request.db.begin() as session:
        await fsm.save(session, request.member.id, before, request.now)
    await show(query, routes.forms[before.form].screen(request.t, before.step, before.answers))


@feature.press(FormCancel)
async def cancel(query: CallbackQuery, callback_data: FormCancel, request: Request, routes: Routes) -> None:
    """Give the form up; a button of a form that is over changes nothing."""
    if request.filling is None or request.filling.form != callback_data.form:
        raise Refusal("form-moved-on")
    async with request.db.begin() as session:
        await fsm.leave(session, request.member.id, callback_data.form)
    client_id = request.filling.answers.get("client_id")
    card = [card_button(client_id, request.t)] if client_id else []
    form = routes.forms.get(callback_data.form)
    await show(query, Screen(request.t(form.cancelled if form else "form-cancelled"), rows=[card]))


@feature.press(FormResume)
async def resume(query: CallbackQuery, callback_data: FormResume, request: Request, routes: Routes) -> None:
    """Go on with a form that was left for something else."""
    async with request.db.begin() as session:
        filling = await fsm.parked(session, request.member.id, callback_data.form)
        if filling is None or filling.form not in routes.forms:
            raise Refusal("form-moved-on")
        await fsm.save(session, request.member.id, filling, request.now)
    await show(query, routes.forms[filling.form].screen(request.t, filling.step, filling.answers))


def parked_screen(form: Form, t: Texts) -> Screen:
    """Says that a half-filled form waits."""
    return Screen(t("form-parked"), rows=[[Button(t.plain("form-resume"), FormResume(form=form.name))]])
