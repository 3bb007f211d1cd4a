"""Things sent, a file, a forwarded message, a place: kept on the card they are about, or asked about once."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from aiogram import Bot
from aiogram.types import CallbackQuery, Message

from bot.arrivals import thing_of
from bot.features.adding import new_client, read_contact_or_phone
from bot.features.card import card_screen, client_label, undo_button
from bot.kit.buttons.cards import MoveThings
from bot.kit.feature import Event, Feature
from bot.kit.form import Answers, Filled, Form, Question, Said
from bot.kit.screen import Button, Screen, put, show
from bot.kit.texts import Html, Texts
from bot.reading.clients import read_client
from bot.reading.phones import find_phones
from bot.request import Request
from storage import accounts, bursts, clients, editing, fsm, journal, things
from storage.db import Session
from storage.editing import NewClient
from storage.models import Burst, Change, Client, Member
from storage.rules.refusal import Refusal
from storage.rules.text import clean, clean_lines
from storage.rules.visibility import may_edit
from storage.things import Thing

feature = Feature()

WHOSE_FORM = "whose"
OFFERED = 6
WHO_LIMIT = 100
MOST_WAITING = 60
NEW = 0  # the choice that is no client yet

Group = list[Thing]
"""Things sent in one go: they go to one client."""


@feature.event(Event.THING)
async def take(message: Message, request: Request, bot: Bot) -> None:
    """Keep it where it surely belongs, else ask; what is sent in one go is answered by one message."""
    if not may_edit(request.member.role, is_own=True):
        raise Refusal("not-allowed")
    async with request.db.begin() as session:
        burst = await bursts.going_on(session, request.member, message.date, message.media_group_id)
        answered_by = burst.message_id if burst else None
        burst = burst or await bursts.begin(session, request.member, message.date, message.media_group_id)
        screen = await _taken(session, request, thing_of(message), burst)
        burst.sent_at = message.date
    message_id = await put(bot, message.chat.id, answered_by, screen)
    if message_id != answered_by:
        async with request.db.begin() as session:
            await bursts.answered(session, request.member.id, message_id)


async def _taken(session: Session, request: Request, thing: Thing, burst: Burst) -> Screen:
    member, t, now = request.member, request.t, request.now
    if thing.sender and await accounts.is_colleague(session, thing.sender):
        thing = replace(thing, own=True)
    waiting = await _waiting(session, member)
    group = waiting.pop() if waiting and burst.message_id and burst.client_id is None else []
    client_id = await _client_of(session, request, thing, burst)
    group.append(thing)
    if client_id is None:
        return await _ask(session, member, [*waiting, group], t, now)
    into = await journal.of_member(session, member, burst.change_id) if burst.client_id == client_id else None
    change = await things.keep(session, member, client_id, group, now, into)
    burst.client_id, burst.change_id = client_id, change.id
    if len(group) > 1:  # it answers what had been asked
        await fsm.leave(session, member.id, WHOSE_FORM)
    asked = request.filling is not None and request.filling.form == WHOSE_FORM
    return await _kept(session, member, change, waiting if asked else [], t, now)


async def _client_of(session: Session, request: Request, thing: Thing, burst: Burst) -> int | None:
    """Whose it is: the sender's, then that of what was sent just before; of what nobody wrote that of the card just open."""
    member = request.member
    if thing.sender:
        known = await accounts.clients_of(session, member, thing.sender)
        if len(known) == 1:
            return known[0].id
    filled = request.filling.answers.get("client_id") if request.filling else None
    for client_id in (burst.client_id, None if thing.author else filled):
        if client_id and await bursts.addable(session, member, client_id):
            return int(client_id)
    open_now = None if thing.author else await bursts.open_client(session, member, request.now)
    return open_now.id if open_now else None


async def _kept(
    session: Session, member: Member, change: Change, waiting: Sequence[Group], t: Texts, now: datetime
) -> Screen:
    """What was kept and where, with the ways back; below it the card, or what is still to be asked."""
    card = await clients.card(session, member, change.client_id or 0)
    kept, name = things.kept_in(change), card.client.name
    said = (
        t("things-kept", what=described(kept[0], t), name=name)
        if len(kept) == 1
        else t("things-kept-many", count=len(kept), name=name)
    )
    another = Button(t.plain("things-another"), MoveThings(client_id=card.client.id, change_id=change.id))
    below = await _ask(session, member, waiting, t, now) if waiting else card_screen(card, t, now)
    buttons = [*undo_button(change, t)] if change.kind != things.KEPT else [*undo_button(change, t), another]
    return below.headed(said, *buttons)


def described(thing: Thing, t: Texts) -> str:
    """A thing in a few words: what it is, whose and of when."""
    kind = "place" if thing.is_place else (thing.kind or "message").replace("_", "-")
    words = " ".join(filter(None, [t.plain(f"thing-{kind}"), thing.name]))
    if not thing.author:
        return words
    at = t.short(datetime.fromisoformat(thing.at)) if thing.at else ""
    return t.plain("thing-by", what=words, author=thing.author, at=at)


# Whose is it?


async def _waiting(session: Session, member: Member) -> list[Group]:
    """What is still asked about, even if the question was left for something else."""
    left = await fsm.parked(session, member.id, WHOSE_FORM)
    return _groups(left.answers) if left else []


def _groups(known: Answers) -> list[Group]:
    return [[Thing.of(thing) for thing in group] for group in known["groups"]]


async def _ask(
    session: Session,
    member: Member,
    groups: Sequence[Group],
    t: Texts,
    now: datetime,
    *,
    found: clients.Page | None = None,
    but: int | None = None,
) -> Screen:
    """Ask whose the last group is; the others wait their turn. `found`: of a search; `but`: whose it is surely not."""
    if sum(map(len, groups)) > MOST_WAITING:
        raise Refusal("things-too-many", limit=MOST_WAITING)
    group = groups[-1]
    offered = found.clients if found else await _offered(session, member, group, now)
    picks = [[client_label(client, t), client.id] for client in offered if client.id != but]
    name = _name_of(group)
    if name and not found:
        picks.append([t.plain("whose-new", name=name), NEW])
    known = {
        "groups": [[thing.as_json() for thing in each] for each in groups],
        "found": picks,
        "who": found.query if found else "",
        "owner": await _elsewhere(session, member, group),
    }
    await WHOSE.enter(session, member, now, known)
    return WHOSE.screen(t, answers=known)


async def _offered(session: Session, member: Member, group: Group, now: datetime) -> list[Client]:
    """Whom it may be about: the cards the sender is known on, the card just open, those worked with last."""
    senders = [thing.sender for thing in group if thing.sender]
    known = [client for sender in senders for client in await accounts.clients_of(session, member, sender)]
    just_open = await bursts.open_client(session, member, now)
    recent = await clients.recent(session, member, OFFERED)
    those = {client.id: client for client in [*known, *([just_open] if just_open else []), *recent]}
    return list(those.values())[:OFFERED]


async def _elsewhere(session: Session, member: Member, group: Group) -> str:
    """The name of a colleague on whose card the sender stands."""
    for thing in group:
        owner = await accounts.owner_elsewhere(session, member, thing.sender) if thing.sender else None
        if owner is not None:
            return owner.name
    return ""


def _name_of(group: Group) -> str:
    """The one name that a new card could bear."""
    names = {thing.sender.name for thing in group if thing.sender}
    return names.pop() if len(names) == 1 else ""


def _ask_whose(t: Texts, known: Answers) -> Html:
    group = _groups(known)[-1]
    asked = t("whose-one", what=described(group[0], t)) if len(group) == 1 else t("whose-many", count=len(group))
    which = t("whose-which", who=known["who"]) if known["who"] else t("whose-how")
    return t.lines([asked, t("whose-elsewhere", owner=known["owner"]) if known["owner"] else None, which])


def _found(_t: Texts, known: Answers) -> list[tuple[str, Any]]:
    return [(label, client_id) for label, client_id in known["found"]]


def _read_whose(said: Said) -> str | NewClient:
    """A name or a number to look for; a name with a number is a new client."""
    if said.contact:
        return read_contact_or_phone(said)
    words = clean_lines(said.words())
    found = find_phones(words, said.region)
    rest = words
    for phone in reversed(found):
        rest = rest[: phone.start] + rest[phone.end :]
    if found and any(sign.isalpha() for sign in rest):
        today = said.now.astimezone(said.t.zone).date()
        return new_client(read_client(words, region=said.region, language=said.t.language, today=today))
    return clean(words)[:WHO_LIMIT]


async def _whose_said(session: Session, filled: Filled) -> Screen:
    member, t, now, given = filled.member, filled.t, filled.now, filled.answers["client"]
    *waiting, group = _groups(filled.answers)
    into = None
    if given == NEW:
        given = NewClient(name=_name_of(group))
    if isinstance(given, NewClient):
        into = await editing.add(session, member, given, now)
        client_id = into.client_id or 0
    elif isinstance(given, int):
        client_id = given
    else:
        page = await clients.find(session, member, given, now, limit=OFFERED)
        if not page.clients:
            raise Refusal("whose-nobody", who=given)
        if page.meant is None:
            return await _ask(session, member, [*waiting, group], t, now, found=page)
        client_id = page.meant
    change = await things.keep(session, member, client_id, group, now, into)
    await bursts.end(session, member.id)
    return await _kept(session, member, change, waiting, t, now)


WHOSE = feature.form(
    Form(
        WHOSE_FORM,
        (Question("client", _ask_whose, _read_whose, offers=_found),),
        _whose_said,
        parks=True,
        takes_things=True,
    )
)


@feature.press(MoveThings)
async def move_things(query: CallbackQuery, callback_data: MoveThings, request: Request) -> None:
    """It belongs to another client: taken off this card, and asked whose it is."""
    member, t, now, pressed = request.member, request.t, request.now, callback_data
    async with request.db.begin() as session:
        change = await journal.undo(session, member, pressed.change_id, now)
        groups = [*await _waiting(session, member), things.kept_in(change)]
        await bursts.end(session, member.id)
        screen = await _ask(session, member, groups, t, now, but=pressed.client_id)
    await show(query, screen)
