"""The index in the two databases: how terms are put in, taken out and asked for."""

import json
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import chain, pairwise
from typing import Any, Protocol

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from storage.search.key import terms_of
from storage.search.plain import Rows, Select, Steps

Keys = Mapping[int, str]
Group = Sequence[str]
"""Terms of which a card must have one."""
Ask = Sequence[Group]
"""Groups of terms, of each of which a card must have one."""


_MOST_AROUND = 24  # words that hold one piece


@dataclass(frozen=True)
class Looked:
    """Words looked for: under numbers they are met by, and around pieces of words, each with the number of its first letters."""

    met: Sequence[int]
    pieces: Sequence[tuple[int, str]]


class Dialect(Protocol):
    """What the search asks of a database. `sign`: what stands before the place of a value."""

    sign: str

    def among(self, ids: Sequence[int]) -> tuple[str, list[Any]]:
        """What stands after an id that is one of these, in a statement that has no other values; and the values."""

    def put(self, keys: Keys) -> Steps[None]:
        """Keep cards that are not kept yet."""

    def drop(self, keys: Keys) -> Steps[None]:
        """Take cards out, by the keys they were put in with."""

    def new_words(self, wanted: Mapping[int, str]) -> Steps[set[str]]:
        """Those of the words, each by its own number, that are not known yet."""

    def keep_words(self, rows: Sequence[tuple[int, str]]) -> Select:
        """Keep words under numbers they are met by; two people may bring one word at the same moment."""

    async def begin_anew(self, session: AsyncSession) -> None:
        """Take all out, and make ready for all to be poured in."""

    async def pour(self, session: AsyncSession, keys: Keys) -> None:
        """Keep many cards at once, between `begin_anew` and `end_anew`."""

    async def end_anew(self, session: AsyncSession) -> None:
        """All is poured in."""

    def looking_up(self, looked: Looked) -> tuple[str, list[Any]]:
        """A SELECT of (0, word) of words met, (n, word) of those around the n-th piece; and its values."""

    def newest(self, rare: Ask, common: Ask, limit: int, condition: str, moments: Sequence[Any]) -> Steps[list[int]]:
        """The ids of at most so many cards, the newest first; `common` are groups of terms that very many cards have.

        `condition`: further SQL about the card `search_cards.client_id`, its values being the `moments`.
        """

    def cards(self, ids: Sequence[int]) -> Select:
        """A SELECT of (id, key, responsible, last change, name, company, stage) of these cards."""


class Sqlite:
    """FTS5 without the texts: an older SQLite can take out only what it is told again, word for word."""

    sign = "?"

    def among(self, ids: Sequence[int]) -> tuple[str, list[Any]]:
        return "IN (SELECT value FROM json_each(?1))", [json.dumps(ids)]

    def put(self, keys: Keys) -> Steps[None]:
        for card, key in keys.items():
            yield "INSERT INTO search_cards (client_id, key) VALUES (?1, ?2)", (card, key)
            yield "INSERT INTO search_index(rowid, terms) VALUES (?1, ?2)", (card, " ".join(terms_of(key)))

    def drop(self, keys: Keys) -> Steps[None]:
        told = "INSERT INTO search_index(search_index, rowid, terms) VALUES ('delete', ?1, ?2)"
        for card, key in keys.items():
            yield told, (card, " ".join(terms_of(key)))
            yield "DELETE FROM search_cards WHERE client_id = ?1", (card,)

    def new_words(self, wanted: Mapping[int, str]) -> Steps[set[str]]:
        chosen, values = self.among([*wanted])
        return _unknown(wanted, (yield f"SELECT word FROM search_words WHERE met {chosen}", values))  # noqa: S608 - SQL of ours

    def keep_words(self, rows: Sequence[tuple[int, str]]) -> Select:
        return _LEARN, [json.dumps(rows)]

    async def _tell(self, session: AsyncSession, statement: str, keys: Keys) -> None:
        told = [(card, " ".join(terms_of(key))) for card, key in keys.items()]
        await (await session.connection()).exec_driver_sql(statement, told)

    async def begin_anew(self, session: AsyncSession) -> None:
        await session.execute(text("INSERT INTO search_index(search_index) VALUES ('delete-all')"))
        await session.execute(text("DELETE FROM search_cards"))

    async def pour(self, session: AsyncSession, keys: Keys) -> None:
        connection = await session.connection()
        await connection.exec_driver_sql("INSERT INTO search_cards (client_id, key) VALUES (?, ?)", list(keys.items()))
        await self._tell(session, "INSERT INTO search_index(rowid, terms) VALUES (?, ?)", keys)

    async def end_anew(self, session: AsyncSession) -> None:
        """Merge the whole index into one piece."""
        await session.execute(text("INSERT INTO search_index(search_index) VALUES ('optimize')"))

    def looking_up(self, looked: Looked) -> tuple[str, list[Any]]:
        return _words(looked, "IN (SELECT value FROM json_each(?1))", "instr", "?"), [
            json.dumps(looked.met),
            *chain(*looked.pieces),
        ]

    def newest(self, rare: Ask, common: Ask, limit: int, condition: str, moments: Sequence[Any]) -> Steps[list[int]]:
        match = reduce(_and, map(_or, common), " AND ".join(map(_or, rare)))
        further = condition.replace("search_cards.client_id", "search_index.rowid")
        found = yield (
            _FTS.format(place=len(moments) + 1, further=further, limit=limit),
            [*moments, match],
        )
        return [client_id for (client_id,) in found]

    def cards(self, ids: Sequence[int]) -> Select:
        return _CARDS.format("IN (SELECT value FROM json_each(?1))"), [json.dumps(ids)]


def _or(group: Group) -> str:
    return "(" + " OR ".join([f'"{term}"' for term in group]) + ")"


def _and(rare: str, common: str) -> str:
    """Of a conjunction FTS5 moves all parts on together; a term that no card has keeps apart what is to be asked last."""
    return f'(({rare}) OR "@") AND {common}' if rare else common


_CARDS = (
    "SELECT clients.id, search_cards.key, clients.owner_id, clients.changed_at, "
    "clients.name, clients.company, clients.stage "
    "FROM search_cards JOIN clients ON clients.id = search_cards.client_id WHERE search_cards.client_id {}"
)
_LEARN = """INSERT OR IGNORE INTO search_words (met, word)
SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(?1)"""
_FTS = "SELECT rowid FROM search_index WHERE search_index MATCH ?{place}{further} ORDER BY rowid DESC LIMIT {limit}"


class Postgresql:
    """GIN over the numbers of the terms. It gives no order, so the newest cards are looked through first, window by window."""

    sign = "$"

    def __init__(self) -> None:
        self._newest: int | None = None  # shelf, once it was looked for

    def among(self, ids: Sequence[int]) -> tuple[str, list[Any]]:
        return "= ANY($1::int[])", [ids]

    def put(self, keys: Keys) -> Steps[None]:
        terms = [f"{{{','.join(map(str, numbers(card, key)))}}}" for card, key in keys.items()]
        yield _PUT, [[*keys], [*keys.values()], terms]

    def drop(self, keys: Keys) -> Steps[None]:
        if keys:
            yield "DELETE FROM search_cards WHERE client_id = ANY($1::int[])", [[*keys]]

    def new_words(self, wanted: Mapping[int, str]) -> Steps[set[str]]:
        return _unknown(wanted, (yield "SELECT word FROM search_words WHERE met = ANY($1::int[])", [[*wanted]]))

    def keep_words(self, rows: Sequence[tuple[int, str]]) -> Select:
        return (
            "INSERT INTO search_words (met, word) SELECT * FROM unnest($1::int[], $2::text[]) ON CONFLICT DO NOTHING",
            [*map(list, zip(*rows, strict=True))],
        )

    async def begin_anew(self, session: AsyncSession) -> None:
        """An index made at the end is made ten times as fast."""
        await session.execute(text("DROP INDEX IF EXISTS ix_search_cards_terms"))
        await session.execute(text("TRUNCATE search_cards"))

    async def pour(self, session: AsyncSession, keys: Keys) -> None:
        raw: Any = (await (await session.connection()).get_raw_connection()).driver_connection
        records = [(card, key, numbers(card, key)) for card, key in keys.items()]
        await raw.copy_records_to_table("search_cards", records=records, columns=("client_id", "key", "terms"))

    async def end_anew(self, session: AsyncSession) -> None:
        await session.execute(text("CREATE INDEX ix_search_cards_terms ON search_cards USING gin (terms)"))

    def looking_up(self, looked: Looked) -> tuple[str, list[Any]]:
        return _words(looked, "= ANY($1::int[])", "strpos", "$"), [looked.met, *chain(*looked.pieces)]

    def newest(self, rare: Ask, common: Ask, limit: int, condition: str, moments: Sequence[Any]) -> Steps[list[int]]:
        """From the newest shelves, the next ones, the rest: PostgreSQL looks into each only while it lacks cards."""
        if self._newest is None:
            ((newest,),) = yield "SELECT max(client_id) FROM search_cards", ()
            self._newest = (newest or 0) >> _SHELF_BITS
        values = [*moments, *([number(term) for term in group] for group in (*rare, *common))]
        wanted = " AND ".join(f"terms && ${at}::int[]" for at in range(len(moments) + 1, len(values) + 1))
        windows = [
            _GIN.format(wanted=wanted, window=window, further=condition, limit=limit)
            for window in self._windows(self._newest, values)
        ]
        found = yield _NEWEST_FIRST.format(windows=" UNION ALL ".join(windows), limit=limit), values
        return [client_id for (client_id,) in found]

    def _windows(self, newest: int, values: list[Any]) -> Iterator[str]:
        for first, beyond in pairwise(_SHELVES):
            values.append([-1 - (newest - at) for at in range(first, beyond)])
            yield f"terms && ${len(values)}::int[]"
        values.append((newest - _SHELVES[-1] + 1) << _SHELF_BITS)
        yield f"client_id + 0 < ${len(values)}::int"

    def cards(self, ids: Sequence[int]) -> Select:
        return _CARDS.format("= ANY($1::int[])"), [ids]


def _unknown(wanted: Mapping[int, str], known: Rows) -> set[str]:
    return set(wanted.values()) - {word for (word,) in known}


_PUT = """INSERT INTO search_cards (client_id, key, terms)
SELECT client_id, key, terms::int[] FROM unnest($1::int[], $2::text[], $3::text[]) AS come(client_id, key, terms)"""
# By a sum, or PostgreSQL would rather walk down all cards.
_GIN = (
    "(SELECT client_id AS id FROM search_cards WHERE {wanted} AND {window}{further}"
    " ORDER BY client_id + 0 DESC LIMIT {limit})"
)
_NEWEST_FIRST = "SELECT id FROM ({windows}) AS found LIMIT {limit}"
_SHELF_BITS = 12
_SHELVES = (0, 2, 10)  # of the newest: where each window begins, the rest being the last one


def _words(looked: Looked, met: str, place_in: str, sign: str) -> str:
    around = (
        f" UNION ALL SELECT {at + 1}, word FROM (SELECT word FROM search_words WHERE met = {sign}{2 * at + 2}"  # noqa: S608 - SQL of ours
        f" AND {place_in}(word, {sign}{2 * at + 3}) > 1 LIMIT {_MOST_AROUND}) AS around{at}"
        for at in range(len(looked.pieces))
    )
    return f"SELECT 0 AS place, word FROM search_words WHERE met {met}{''.join(around)}"  # noqa: S608 - SQL of ours


def number(term: str) -> int:
    """The number a term goes by, never negative: cards that share one by chance are told apart when they are ranked."""
    return zlib.crc32(term.encode()) >> 1


def numbers(client_id: int, key: str) -> list[int]:
    """A card's terms by their numbers, and the shelf it stands on, among the negative ones."""
    return [*sorted({number(term) for term in terms_of(key)}), -1 - (client_id >> _SHELF_BITS)]


def dialect_of(session: AsyncSession) -> Dialect:
    """The index of the database a session is on."""
    return Postgresql() if session.get_bind().dialect.name == "postgresql" else Sqlite()
