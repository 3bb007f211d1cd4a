"""Whom a line is about: the client named in it, one of several that are chosen from, or the one whose card is open."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

from bot.features.card import client_label
from bot.kit.feature import Feature
from bot.kit.form import Answers, Filled, Form, Question, Said
from bot.kit.screen import Screen
from bot.kit.texts import Html, Texts
from bot.request import Request
from storage import bursts, clients
from storage.db import Session
from storage.models import Member
from storage.rules.refusal import Refusal
from storage.rules.text import clean
from storage.search import Field

feature = Feature()

WHO_LIMIT = 100
OFFERED = 6

Task = Callable[[Session, Member, int, Any, Texts, datetime], Awaitable[Screen]]
"""What is done with the card of the client meant: its id, and what else the line said, as JSON."""

_TASKS: dict[str, Task] = {}


def task(name: str) -> Callable[[Task], Task]:
    """Give something that is done with a client a name, for the question whose card is meant may come between."""

    def named(work: Task) -> Task:
        _TASKS[name] = work
        return work

    return named


async def with_client(session: Session, who: str, request: Request, *, nobody: str, then: str, told: Any) -> Screen:
    """Do the task `then` with the client of that name, or the one whose card is open; of several it is asked which.

    Raises Refusal `nobody` when nobody is named and no card is open, and "call-nobody" when nobody is called so.
    """
    member, t, now = request.member, request.t, request.now
    if who:
        return await _with_named(session, member, {"who": who[:WHO_LIMIT], "then": then, "told": told}, t, now)
    opened = await bursts.open_client(session, member, now)
    if opened is None:
        raise Refusal(nobody)
    return await _TASKS[then](session, member, opened.id, told, t, now)


async def is_called(session: Session, who: str, request: Request) -> bool:
    """Whether a client, or their firm, is called so; a guess is none."""
    page = await clients.find(session, request.member, clean(who)[:WHO_LIMIT], request.now, limit=1)
    hits = page.found.hits
    return bool(hits) and not hits[0].is_guess and hits[0].field <= Field.COMPANY


async def _with_named(session: Session, member: Member, known: Answers, t: Texts, now: datetime) -> Screen:
    page = await clients.find(session, member, known["who"], now, limit=OFFERED)
    if page.meant:
        return await _TASKS[known["then"]](session, member, page.meant, known["told"], t, now)
    if not page.clients:
        raise Refusal("call-nobody", who=known["who"])
    found = [[client_label(client, t), client.id] for client in page.clients]
    asked = {**known, "found": found, "total": page.total or len(found)}
    await WHICH.enter(session, member, now, asked)
    return WHICH.screen(t, answers=asked)


def _found(_t: Texts, known: Answers) -> list[tuple[str, Any]]:
    return [(label, client_id) for label, client_id in known["found"]]


def _ask_which(t: Texts, known: Answers) -> Html:
    return t("client-which", who=known["who"], total=known["total"])


def _read_who(said: Said) -> str:
    return clean(said.words(), WHO_LIMIT)


async def _which_said(session: Session, filled: Filled) -> Screen:
    given, known = filled.answers["client"], {key: filled.answers[key] for key in ("who", "then", "told")}
    member, t, now = filled.member, filled.t, filled.now
    if isinstance(given, int):
        return await _TASKS[known["then"]](session, member, given, known["told"], t, now)
    return await _with_named(session, member, {**known, "who": given}, t, now)


WHICH = feature.form(
    Form("which-client", (Question("client", _ask_which, _read_who, offers=_found),), _which_said, gives_way=True)
)
