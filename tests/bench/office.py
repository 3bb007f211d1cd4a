"""A team with sample cards, and what its people do: updates as Telegram would send them."""

import itertools
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import select

from bot.kit.buttons.calls import PickOutcome
from bot.kit.buttons.cards import OpenCard
from storage import members
from storage.db import Database
from storage.demo import sample_base
from storage.members import Newcomer
from storage.models import Client, Member
from storage.opening import opened
from storage.rules.outcomes import Outcome
from storage.rules.visibility import Role

SELLERS = 40
FIRST_ID = 5001
OWNER = 1001
Json = dict[str, Any]

_numbers = itertools.count(int(time.time() * 100) % 2**30)  # a base that is kept knows the updates of earlier runs


@dataclass(frozen=True)
class Held:
    """A card, and who is responsible for it."""

    person: int
    client_id: int
    name: str


@asynccontextmanager
async def sqlite_file() -> AsyncIterator[str]:
    """The address of a base that goes away afterwards."""
    with TemporaryDirectory(prefix="kartoteka-bench-") as folder:
        yield f"sqlite:///{Path(folder) / 'bench.db'}"


async def furnish(url: str, cards: int, sellers: int = SELLERS) -> list[Held]:
    """Fill a base with a team and its sample cards; gives the cards, each seller's spread over the list."""
    db, now = await opened(url), datetime.now(UTC)
    async with db.begin() as session:
        await members.admit(session, Newcomer(OWNER, "Ann", "en", "Europe/Moscow"), Role.OWNER, now)
        for person in range(FIRST_ID, FIRST_ID + sellers):
            await members.admit(session, Newcomer(person, f"S{person}", "ru", "Europe/Moscow"), Role.SELLER, now)
    await sample_base(db, cards, 1, now, lambda _done: None)
    held = await _held(db)
    await db.close()
    return held


async def _held(db: Database) -> list[Held]:
    found = select(Member.telegram_id, Client.id, Client.name).join(Client, Client.owner_id == Member.id)
    async with db.read() as session:
        rows = await session.execute(found.where(Client.archived_at.is_(None)).order_by(Client.id))
        return [Held(*row) for row in rows]


def help_(held: Held) -> Json:
    return message(held.person, "/help")


def open_card(held: Held) -> Json:
    return _press(held.person, OpenCard(client_id=held.client_id).pack())


def find(held: Held) -> Json:
    """The beginning of a name: a page of cards, or the one that is found."""
    return message(held.person, held.name[:4])


def log_call(held: Held) -> Json:
    asked = next(_numbers)
    return _press(held.person, PickOutcome(client_id=held.client_id, outcome=Outcome.NO_ANSWER, asked=asked).pack())


@dataclass(frozen=True)
class Kind:
    """A thing people do: what it is called, the update it sends, and the call that ends the answer to it."""

    title: str
    update: Callable[[Held], Json]
    ends: str


KINDS = (
    Kind("`/help`", help_, "sendMessage"),
    Kind("open a card (press)", open_card, "answerCallbackQuery"),
    Kind("find (typed)", find, "sendMessage"),
    Kind("log a call (press)", log_call, "answerCallbackQuery"),
)


def deal(held: list[Held], kind: Kind) -> Iterator[Held]:
    """Cards without end for one kind of doing: each kind has people of its own, so that none leaves another's form."""
    own = [card for card in held if card.person % len(KINDS) == KINDS.index(kind)]
    return itertools.cycle(own)


def inline(person: int, query: str) -> Json:
    number = next(_numbers)
    asked = {"id": str(number), "from": _user(person), "query": query, "offset": ""}
    return {"update_id": number, "inline_query": asked}


def message(person: int, text: str) -> Json:
    number = next(_numbers)
    said = {"message_id": number, "date": int(time.time()), "chat": _chat(person), "from": _user(person), "text": text}
    return {"update_id": number, "message": said}


def _press(person: int, data: str) -> Json:
    number = next(_numbers)
    pressed = {"message_id": 7, "date": int(time.time()), "chat": _chat(person), "text": "…"}
    query = {"id": str(number), "from": _user(person), "chat_instance": "1", "data": data, "message": pressed}
    return {"update_id": number, "callback_query": query}


def _user(person: int) -> Json:
    return {"id": person, "is_bot": False, "first_name": f"S{person}", "language_code": "ru"}


def _chat(person: int) -> Json:
    return {"id": person, "type": "private", "first_name": f"S{person}"}
