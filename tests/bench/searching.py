"""The search in the storage: time of a keystroke beside LIKE over the same cards, and how many mistyped names are found."""

import random
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from statistics import median

from sqlalchemy import func, or_, select

from storage import clients, members
from storage.db import Database
from storage.models import Client, Member
from storage.opening import opened
from storage.search.tables import table
from tests.bench.office import furnish
from tests.bench.table import Part, Row, p95

CARDS, SELLERS, NAMES, TOP = 10_000, 10, 60, 10
_LAYOUT = {pair["name"]: pair for pair in table("keyboards")["pairs"]}["ru-en"]
_TO_LATIN = str.maketrans(_LAYOUT["one"], _LAYOUT["other"])
_ROMAN = str.maketrans(
    dict(zip("абвгдеёзийклмнопрстуфыэ", "abvgdeeziyklmnoprstufye", strict=True))
    | {"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ь": "", "ю": "yu", "я": "ya"}
)
Asking = Callable[[Member, str], Awaitable[list[str]]]


async def measure(url: str, cards: int = CARDS) -> list[Part]:
    """One base, asked by its owner and by a seller."""
    await furnish(url, cards, SELLERS)
    db = await opened(url)
    async with db.read() as session:
        team = await members.active(session)
        names = list(await session.scalars(select(Client.name).where(Client.archived_at.is_(None)).order_by(Client.id)))
    rng = random.Random(1)
    chosen = rng.sample([name for name in names if len(name) >= 6], NAMES)
    whose = {"every card": team[0], "a seller's own": team[1]}
    rows = [
        await _row(db, f"{title}: {whom}", lines, who)
        for whom, who in whose.items()
        for title, lines in _typed(chosen, rng)
    ]
    recalled = [
        Row(what, f"{await _recall(db, team[0], pairs):.2f}", "–", "–") for what, pairs in _mistyped(names, rng).items()
    ]
    await db.close()
    return [
        Part(f"Search of {cards:,} cards in the storage, ms (p50 / p95)", "index", "LIKE", rows),
        Part(f"Found among the first {TOP}, of {cards:,} cards", "share", "LIKE", recalled),
    ]


def _typed(chosen: list[str], rng: random.Random) -> list[tuple[str, list[str]]]:
    keystrokes = [name[:length] for name in chosen for length in (1, 2, 4, 7, 12)]
    digits = [f"{rng.randrange(10_000):04}" for _ in chosen]
    return [
        ("each keystroke", keystrokes),
        ("a typing error", [_error(name.split()[0], rng) for name in chosen]),
        ("four digits", digits),
    ]


async def _row(db: Database, what: str, lines: list[str], who: Member) -> Row:
    ours, theirs = [], []
    for line in lines:
        ours.append(await _timed(_index(db), who, line))
        theirs.append(await _timed(_like(db), who, line))
    ratio = median(theirs) / median(ours)
    return Row(what, _both(ours), _both(theirs), f"1 : {ratio:.2f}")


async def _timed(asking: Asking, who: Member, line: str) -> float:
    began = time.perf_counter()
    await asking(who, line)
    return 1000 * (time.perf_counter() - began)


def _both(times: list[float]) -> str:
    return f"{median(times):.1f} / {p95(times):.1f}"


def _index(db: Database) -> Asking:
    async def find(who: Member, line: str) -> list[str]:
        async with db.read() as session:
            page = await clients.find(session, who, line, datetime.now(UTC), limit=TOP)
            return [client.name for client in page.clients] if page.total else []

    return find


def _like(db: Database) -> Asking:
    async def find(who: Member, line: str) -> list[str]:
        said = or_(
            *(func.lower(column).contains(line.lower(), autoescape=True) for column in (Client.name, Client.company))
        )
        mine = Client.owner_id == who.id if who.role == "seller" else Client.id > 0
        found = (
            select(Client).where(said, mine, Client.archived_at.is_(None)).order_by(Client.changed_at.desc()).limit(TOP)
        )
        async with db.read() as session:
            return [client.name for client in await session.scalars(found)]

    return find


def _mistyped(names: list[str], rng: random.Random) -> dict[str, list[tuple[str, str]]]:
    """(as it is typed, the name that is meant) by kind."""
    russian = [
        name
        for name in names
        if "а" <= name[:1].lower() <= "я" and len(name) >= 6 and '"' not in name and "«" not in name
    ]
    chosen = rng.sample(russian, min(200, len(russian)))
    return {
        "one typing error in the name": [(_error(name, rng), name) for name in chosen],
        "spelt in Latin": [(name.lower().translate(_ROMAN), name) for name in chosen],
        "spelt in Latin, with a typing error": [(_error(name.lower().translate(_ROMAN), rng), name) for name in chosen],
        "the wrong keyboard": [(name.lower().translate(_TO_LATIN), name) for name in chosen],
    }


async def _recall(db: Database, who: Member, pairs: list[tuple[str, str]]) -> float:
    find = _index(db)
    return sum([name in await find(who, line) for line, name in pairs]) / max(1, len(pairs))


def _error(text: str, rng: random.Random) -> str:
    """One letter left out, doubled by another, replaced or swapped with the next, in a word of four letters or more."""
    words = text.split()
    long = [at for at, word in enumerate(words) if len(word) >= 4]
    if not long:
        return text
    at = rng.choice(long)
    word = words[at]
    place, letter = rng.randrange(len(word) - 1), rng.choice(text.replace(" ", ""))
    words[at] = rng.choice(
        (
            word[:place] + word[place + 1 :],
            word[:place] + letter + word[place:],
            word[:place] + letter + word[place + 1 :],
            word[:place] + word[place + 1] + word[place] + word[place + 2 :],
        )
    )
    return " ".join(words)
