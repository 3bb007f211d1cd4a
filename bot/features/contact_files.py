"""A file of contacts (.vcf): each card of it becomes a client's, and of each that does not it is said why."""

import asyncio
from datetime import date, datetime
from io import BytesIO

from aiogram import Bot
from aiogram.types import CallbackQuery, Message

from bot.arrivals import is_contacts_by_name
from bot.features.adding import added
from bot.features.shared import client_of, today_of
from bot.features.things import take
from bot.kit.buttons.cards import OpenCard, UndoAdded
from bot.kit.feature import Event, Feature
from bot.kit.screen import Button, Row, Screen, show
from bot.kit.texts import Html, Texts, clip
from bot.reading.encodings import decode
from bot.reading.vcards import VCard, read_vcard, split_vcards
from bot.request import Request
from storage import clients, editing, journal
from storage.db import Session
from storage.models import Change, Member
from storage.rules.refusal import Refusal
from storage.rules.visibility import may_edit

feature = Feature()

MEGABYTE = 1024 * 1024
MOST_MEGABYTES = 1
MOST_CARDS = 20
NAME_SHOWN = 40
WHY_SHOWN = 110


@feature.event(Event.CONTACTS_FILE)
async def contacts_file(message: Message, request: Request, bot: Bot) -> None:
    """What is in it decides, not its name; what only might have been contacts is kept as the file it is."""
    document = message.document
    if document is None or not may_edit(request.member.role, is_own=True):
        raise Refusal("not-allowed")
    by_name = is_contacts_by_name(document)
    if (document.file_size or 0) > MOST_MEGABYTES * MEGABYTE:
        raise Refusal("vcf-too-big", limit=MOST_MEGABYTES)
    file = await bot.download(document, BytesIO())
    data = file.getvalue() if isinstance(file, BytesIO) else b""
    language, region = request.t.language, request.region
    count, cards = await asyncio.to_thread(
        _read, data[: MOST_MEGABYTES * MEGABYTE], region, language, today_of(request)
    )
    if not count and not by_name:
        await take(message, request, bot)
        return
    if not count:
        raise Refusal("vcf-none")
    if count > MOST_CARDS:
        raise Refusal("vcf-too-many", count=count, limit=MOST_CARDS)
    async with request.db.begin() as session:
        screen = await _added(session, request.member, cards, request.t, request.now)
    await show(message, screen)


def _read(data: bytes, region: str, language: str, today: date) -> tuple[int, list[VCard]]:
    """How many cards a file holds, and the cards, unless there are too many."""
    bodies = split_vcards(decode(data, language))
    if len(bodies) > MOST_CARDS:
        return len(bodies), []
    return len(bodies), [read_vcard(body, region=region, language=language, today=today) for body in bodies]


async def _added(session: Session, member: Member, cards: list[VCard], t: Texts, now: datetime) -> Screen:
    """One card is shown as a shared contact's is; of several a list says what became of each."""
    if len(cards) == 1:
        _check(cards[0])
        return await added(session, member, client_of(cards[0], cards[0].name, cards[0].phones), t, now)
    await clients.hold_numbers(session, [number for card in cards for number in card.phones])
    changes: list[Change] = []
    refused: list[Html] = []
    for card in cards:
        try:
            _check(card)
            new = client_of(card, card.name, card.phones)
            changes.append(await editing.add(session, member, new, now))
        except Refusal as refusal:
            why = clip(t.plain(refusal.text_id, **refusal.values), WHY_SHOWN)
            refused.append(t("vcf-refused", name=clip(_called(card, t), NAME_SHOWN), why=why))
    return await _list_screen(session, changes, len(cards), refused, t)


def _check(card: VCard) -> None:
    """Raise Refusal for a card without a name or a way to reach whom it names."""
    if not (card.phones or card.email):
        raise Refusal("vcf-unreachable")


def _called(card: VCard, t: Texts) -> str:
    return card.name.display or card.company or card.email or t.plain("vcf-nameless")


async def _list_screen(session: Session, changes: list[Change], total: int, refused: list[Html], t: Texts) -> Screen:
    """What became of each card, and the ways back: for one, or for all."""
    named = {client.id: client.name for client in await clients.named(session, [c.client_id or 0 for c in changes])}
    rows: list[Row] = [_row(change, changes[0], named.get(change.client_id or 0, ""), t) for change in changes]
    if len(changes) > 1:
        rows.append([Button(t.plain("vcf-undo-all"), UndoAdded(first_id=changes[0].id))])
    lines = [t("vcf-added", name=clip(name, NAME_SHOWN)) for name in named.values()]
    return Screen(t.lines([t("vcf-title", count=len(changes), total=total), *lines, *refused]), rows=rows, protect=True)


def _row(change: Change, first: Change, name: str, t: Texts) -> Row:
    client_id = change.client_id or 0
    back = UndoAdded(first_id=first.id, change_id=change.id)
    return [Button(clip(name, NAME_SHOWN), OpenCard(client_id=client_id)), Button(t.plain("undo"), back)]


@feature.press(UndoAdded)
async def undo_added(query: CallbackQuery, callback_data: UndoAdded, request: Request) -> None:
    """Take back one card of a file, or all that still stand as they were made."""
    member, t, now, pressed = request.member, request.t, request.now, callback_data
    async with request.db.begin() as session:
        batch = await journal.made_together(session, member, editing.ADDED, pressed.first_id)
        chosen = [change for change in batch if pressed.change_id in {0, change.id}]
        if not chosen:
            raise Refusal("undo-gone")
        for change in chosen:
            await journal.undo(session, member, change.id, now)
        left = [change for change in batch if change not in chosen]
        screen = await _list_screen(session, left, len(left), [], t) if left else Screen(t("undone"))
    await show(query, screen.headed(t("undone")) if left else screen, toast=t.plain("undone"))
