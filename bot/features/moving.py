"""A promise put off by a line: "move Ivanov to Friday", "snooze Smith till Monday 10"."""

from datetime import datetime
from typing import Any

from aiogram.types import Message

from bot.features.callbacks import promised
from bot.features.card import client_label
from bot.features.moments import meant
from bot.features.putting_off import put_off, snooze_screen
from bot.kit.buttons.callbacks import OpenSnooze
from bot.kit.feature import Feature
from bot.kit.form import Answers, Filled, Form, Question, Said
from bot.kit.screen import Screen, show
from bot.kit.texts import Html, Texts
from bot.reading.moves import MoveLine, read_move
from bot.request import Request
from storage import callbacks, clients
from storage.clients import Page
from storage.db import Session
from storage.models import Member
from storage.rules.refusal import Refusal
from storage.rules.text import clean
from storage.rules.visibility import may_edit
from storage.search import Field

feature = Feature()

OFFERED = 6
WHO_LIMIT = 100


async def try_move(message: Message, line: str, request: Request) -> bool:
    """Take a plain text for a promise to be put off, if it begins so and names a client; False for anything else."""
    member, t, now = request.member, request.t, request.now
    if not may_edit(member.role, is_own=True):
        return False
    read = read_move(line, now=now.astimezone(t.zone), language=t.language, region=request.region)
    if read is None or (read.who and not await _names_client(line, read, request)):
        return False
    if not read.who:
        raise Refusal("move-whose")  # the card open and the last reminder may be two clients' cards
    async with request.db.begin() as session:
        screen = await _of_named(session, member, _as_told(read), t, now)
    await show(message, screen)
    return True


async def moves_somebody(line: str, request: Request) -> bool:
    """Whether a line puts off what is promised to a client."""
    t, region = request.t, request.region
    try:
        read = read_move(line, now=request.now.astimezone(t.zone), language=t.language, region=region)
    except Refusal:
        return False
    if read is None or not read.who or read.moment is None:
        return False
    return await _names_client(line, read, request)


async def _names_client(line: str, read: MoveLine, request: Request) -> bool:
    """Whether somebody is called so, and nobody is called as the whole line is: "Push Ltd"."""
    async with request.db.read() as session:
        whole = await clients.find(session, request.member, clean(line)[:WHO_LIMIT], request.now, limit=1)
        if whole.found.hits and not whole.found.hits[0].is_guess and _by_name(whole):
            return False
        return _by_name(await clients.find(session, request.member, read.who[:WHO_LIMIT], request.now, limit=1))


def _by_name(page: Page) -> bool:
    return bool(page.found.hits) and page.found.hits[0].field <= Field.COMPANY


def _as_told(read: MoveLine) -> dict[str, Any]:
    at = read.moment.at.isoformat() if read.moment else None
    return {"who": read.who[:WHO_LIMIT], "at": at, "moved": bool(read.moment and read.moment.moved)}


async def _of_named(session: Session, member: Member, told: Answers, t: Texts, now: datetime) -> Screen:
    """One client meant: on with it. Several: which? None: a sentence."""
    page = await clients.find(session, member, told["who"], now, limit=OFFERED)
    if not page.clients:
        raise Refusal("move-nobody", who=told["who"])
    if sole := page.meant or (page.clients[0].id if page.total == 1 else None):
        return await _moved(session, member, sole, told, t, now)
    found = [[client_label(client, t), client.id] for client in page.clients]
    known = {**told, "found": found, "total": page.total or len(found)}
    await WHICH.enter(session, member, now, known)
    return WHICH.screen(t, answers=known)


async def _moved(session: Session, member: Member, client_id: int, told: Answers, t: Texts, now: datetime) -> Screen:
    """The open promise is put off; without one it is made; without a moment it is asked until when."""
    card = await clients.workable(session, member, client_id)
    standing = await callbacks.open_one(session, member, client_id) or card.next_callback
    when = meant(told)
    if standing is None:
        if when is None:
            raise Refusal("move-nothing", name=card.client.name)
        return await promised(session, member, client_id, when, t, now)
    if when is None:
        return await snooze_screen(session, member, OpenSnooze(callback_id=standing.id, client_id=client_id), t, now)
    return await put_off(session, member, standing.id, when, t, now)


def _found(_t: Texts, known: Answers) -> list[tuple[str, Any]]:
    return [(label, client_id) for label, client_id in known["found"]]


def _ask_which(t: Texts, known: Answers) -> Html:
    return t("move-which", who=known["who"], total=known["total"])


def _read_which(said: Said) -> str | dict[str, Any]:
    """Who was meant; another whole line is welcome too."""
    now = said.now.astimezone(said.t.zone)
    read = read_move(said.words(), now=now, language=said.t.language, region=said.region)
    return _as_told(read) if read and read.who else clean(said.words())[:WHO_LIMIT]


async def _which_said(session: Session, filled: Filled) -> Screen:
    given, told = filled.answers["client"], {key: filled.answers[key] for key in ("who", "at", "moved")}
    if isinstance(given, int):
        return await _moved(session, filled.member, given, told, filled.t, filled.now)
    another = given if isinstance(given, dict) else {"who": given}
    return await _of_named(session, filled.member, {**told, **another}, filled.t, filled.now)


WHICH = feature.form(
    Form("move-which", (Question("client", _ask_which, _read_which, offers=_found),), _which_said, gives_way=True)
)
