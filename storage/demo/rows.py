"""Drawn cards as rows to be inserted, table by table, parents first."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from storage.demo.cards import Drawn
from storage.demo.people import Row
from storage.manners import MANNERS
from storage.models import (
    Callback,
    CallbackState,
    Client,
    Contact,
    Entry,
    Notice,
    NoticeKind,
    NoticeState,
    Phone,
    Table,
    Tag,
    YearlyDate,
)

Rows = dict[type[Table], list[Row]]


def numbered(cards: Sequence[Drawn], client_ids: Iterable[int], callback_ids: Iterable[int], now: datetime) -> Rows:
    """The rows of all tables: these ids for clients and callbacks, which other rows refer to, none for the others."""
    ids = iter(callback_ids)
    rows: Rows = {model: [] for model in (Client, Phone, Tag, Contact, Entry, Callback, YearlyDate, Notice)}
    for client_id, card in zip(client_ids, cards, strict=True):
        for row in (*card.phones, *card.tags, *card.contacts, *card.entries, *card.callbacks, *card.dates):
            row["client_id"] = client_id
        card.client["id"] = client_id
        rows[Client].append(card.client)
        rows[Phone] += card.phones
        rows[Tag] += card.tags
        rows[Contact] += card.contacts
        rows[Entry] += card.entries
        rows[YearlyDate] += card.dates
        for callback in card.callbacks:
            callback["id"] = next(ids)
            rows[Callback].append(callback)
            if callback["state"] is not CallbackState.DONE:  # the notices of old ones are forgotten by now
                rows[Notice].append(_notice(callback, now))
    return rows


def _notice(callback: Row, now: datetime) -> Row:
    """What rings for a callback; what was due before the base was made has rung."""
    state, settled_at = NoticeState.WAITING, None
    if callback["state"] is CallbackState.CANCELLED:
        state, settled_at = NoticeState.CANCELLED, callback["closed_at"]
    elif callback["due_at"] <= now:
        state, settled_at = NoticeState.SENT, callback["due_at"]
    return {
        "kind": NoticeKind.CALLBACK,
        "priority": MANNERS[NoticeKind.CALLBACK].priority,
        "member_id": callback["member_id"],
        "callback_id": callback["id"],
        "due_at": callback["due_at"],
        "try_at": callback["due_at"],
        "state": state,
        "settled_at": settled_at,
        "attempts": int(state is NoticeState.SENT),
        "unsure": False,
        "payload": {},
    }
