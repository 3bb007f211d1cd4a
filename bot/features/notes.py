"""Notes: what is worth remembering, typed into a card's history."""

from aiogram.types import CallbackQuery

from bot.features.card import card_after
from bot.kit.buttons.cards import AddNote
from bot.kit.feature import Feature
from bot.kit.form import Answers, Filled, Form, Question, Said
from bot.kit.screen import Screen, show
from bot.kit.texts import Html, Texts
from bot.request import Request
from storage import calls, clients
from storage.calls import NOTE_LIMIT
from storage.db import Session
from storage.rules.text import clean_lines

feature = Feature()


def _ask(t: Texts, answers: Answers) -> Html:
    return t("note-ask", name=answers["name"])


def _read(said: Said) -> str:
    return clean_lines(said.words(), NOTE_LIMIT)


async def _finish(session: Session, filled: Filled) -> Screen:
    client_id = filled.answers["client_id"]
    change = await calls.add_note(session, filled.member, client_id, filled.answers["note"], filled.now)
    return await card_after(session, filled.member, client_id, change, filled.t("note-saved"), filled.t, filled.now)


NOTE = feature.form(Form("note", (Question("note", _ask, _read),), _finish))


@feature.press(AddNote)
async def add_note(query: CallbackQuery, callback_data: AddNote, request: Request) -> None:
    """Ask for the note; whatever is typed next goes into the history of this card."""
    member, t, now = request.member, request.t, request.now
    async with request.db.begin() as session:
        client = await clients.editable(session, member, callback_data.client_id)
        answers = {"client_id": client.id, "name": client.name}
        await NOTE.enter(session, member, now, answers)
    await show(query, NOTE.screen(t, answers=answers))
