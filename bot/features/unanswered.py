"""What became of an update whose answer was cut off: told once, in the sender's own words, so that nobody does it twice."""

import json
from contextlib import suppress
from datetime import datetime
from typing import Any

from bot.features.card import card_screen, undo_button
from bot.kit.buttons.chat import FormResume
from bot.kit.screen import Button, Screen
from bot.kit.texts import Html, Texts, clip
from storage import clients, fsm, inbox, journal, members
from storage.db import Session
from storage.models import Member
from storage.rules.refusal import Refusal

SAID_LIMIT = 120
FAILED = "failed"


async def unanswered_screen(
    session: Session, member: Member, payload: dict[str, Any], t: Texts, now: datetime
) -> Screen | None:
    """Why the answer was missing, what was said or pressed, and how things stand now; None when it was neither."""
    raw = await inbox.raw(session, payload["update_id"])
    said = said_in(raw) if raw else None
    if said is None:
        return None
    why = _why(str(payload["why"]), clip(said, SAID_LIMIT), t)
    if payload["why"] == FAILED:
        return Screen(why)
    change = await journal.of_member(session, member, payload["change_id"])
    if change is not None and change.client_id is not None:
        with suppress(Refusal):  # it was handed over or undone meanwhile
            card = await clients.card(session, member, change.client_id)
            return card_screen(card, t, now).headed(why, *undo_button(change if change.rows else None, t))
    return Screen(why, rows=await _open_question(session, member, t))


def _why(why: str, said: str, t: Texts) -> Html:
    """The sentence that says why, and below it what was said."""
    if why == FAILED:
        return t.lines([t("unanswered-failed"), t("unanswered-quoted", said=said) if said else None])
    return t.lines([t(f"unanswered-{why}"), t("unanswered-said", said=said) if said else t("unanswered-saved")])


def said_in(raw: str) -> str | None:
    """What somebody typed, or the label of the button they pressed; "" for what has no words, None for what nobody did."""
    update = json.loads(raw)
    with suppress(AttributeError, KeyError, TypeError):  # what could not be read has any shape
        if "callback_query" in update:
            return _label(update["callback_query"])
        if "message" not in update:
            return None
        text = str(update["message"].get("text") or "")
        return "" if text.startswith("/start") else text  # a link's secret is not to be read out again
    return ""


def _label(query: dict[str, Any]) -> str:
    rows = query.get("message", {}).get("reply_markup", {}).get("inline_keyboard", [])
    labels = (button["text"] for row in rows for button in row if button.get("callback_data") == query.get("data"))
    return str(next(labels, ""))


async def _open_question(session: Session, member: Member, t: Texts) -> list[list[Button]]:
    """A way on with the form that is open; the question itself may be among what was not seen."""
    found = await members.by_telegram_id(session, member.telegram_id)
    filling = fsm.filling(found[1]) if found else None
    return [[Button(t.plain("form-resume"), FormResume(form=filling.form))]] if filling else []
