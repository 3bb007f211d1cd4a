"""The index in the two databases: how terms are put in, taken out and asked for."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, Protocol

from sqlalchemy.ext.asyncio import AsyncSession

from storage.search import matching
from storage.search.choice import Ask, Choice, Chosen, Within
from storage.search.key import terms_of
from storage.search.plain import Rows, Select, Steps
from storage.search.shelves import gathering, numbers

Keys = Mapping[int, str]
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

    def keys(self, ids: Sequence[int]) -> Select:
        """A SELECT of (id, key) of these cards."""

    def put(self, keys: Keys) -> Steps[None]:
        """Keep cards that are not kept yet."""

    def drop(self, keys: Keys) -> Steps[None]:
        """Take cards out, by the keys they were put in with."""

    def new_words(self, wanted: Mapping[int, str]) -> Steps[set[str]]:
        """Those of the words, each by its own number, that are not known yet."""

    def keep_words(self, rows: Sequence[tuple[int, str]]) -> Select:
        """Keep words under numbers they are met by; two people may bring one word at the same moment."""

    def looking_up(self, looked: Looked) -> tuple[str, list[Any]]:
        """A SELECT of (0, word) of words met, (n, word) of those around the n-th piece; and its values."""

    def gather(self, choices: Sequence[Choice], within: Within) -> Steps[list[Chosen]]:
        """The cards of each choice."""

    def newest(self, ask: Ask, limit: int, within: Within) -> Steps[list[int]]:
        """The ids of at most so many cards that have a term of each group, the newest first."""


class Sqlite:
    """FTS5 without the texts: an older SQLite can take out only what it is told again, word for word."""

    sign = "?"

    def among(self, ids: Sequence[int]) -> tuple[str, list[Any]]:
        return "IN (SELECT value FROM json_each(?1))", [json.dumps(ids)]

    def keys(self, ids: Sequence[int]) -> Select:
        chosen, values = self.among(ids)
        return f"SELECT client_id, key FROM search_cards WHERE client_id {chosen}", values  # noqa: S608 - SQL of ours

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

    def looking_up(self, looked: Looked) -> tuple[str, list[Any]]:
        return _words(looked, "IN (SELECT value FROM json_each(?1))", "instr", "?"), [
            json.dumps(looked.met),
            *chain(*looked.pieces),
        ]

    def gather(self, choices: Sequence[Choice], within: Within) -> Steps[list[Chosen]]:
        return matching.gathered(choices, within)

    def newest(self, ask: Ask, limit: int, within: Within) -> Steps[list[int]]:
        return matching.newest(ask, limit, within)


_LEARN = """INSERT OR IGNORE INTO search_words (met, word)
SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(?1)"""


class Postgresql:
    """GIN over the numbers of the terms."""

    sign = "$"

    def among(self, ids: Sequence[int]) -> tuple[str, list[Any]]:
        return "= ANY($1::int[])", [ids]

    def keys(self, ids: Sequence[int]) -> Select:
        chosen, values = self.among(ids)
        return f"SELECT client_id, key FROM search_cards WHERE client_id {chosen}", values  # noqa: S608 - SQL of ours

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

    def looking_up(self, looked: Looked) -> tuple[str, list[Any]]:
        return _words(looked, "= ANY($1::int[])", "strpos", "$"), [looked.met, *chain(*looked.pieces)]

    def gather(self, choices: Sequence[Choice], within: Within) -> Steps[list[Chosen]]:
        found: list[Chosen] = []
        for choice in choices:
            rows = yield gathering(choice, within)
            found.append(([row[:-1] for row in rows], any(row[-1] for row in rows)))
        return found

    def newest(self, ask: Ask, limit: int, within: Within) -> Steps[list[int]]:
        rows = yield gathering(Choice(ask, limit), within)
        return sorted((row[0] for row in rows), reverse=True)[:limit]


def _unknown(wanted: Mapping[int, str], known: Rows) -> set[str]:
    return set(wanted.values()) - {word for (word,) in known}


_PUT = """INSERT INTO search_cards (client_id, key, terms)
SELECT client_id, key, terms::int[] FROM unnest($1::int[], $2::text[], $3::text[]) AS come(client_id, key, terms)"""


def _words(looked: Looked, met: str, place_in: str, sign: str) -> str:
    around = (
        f" UNION ALL SELECT {at + 1}, word FROM (SELECT word FROM search_words WHERE met = {sign}{2 * at + 2}"  # noqa: S608 - SQL of ours
        f" AND {place_in}(word, {sign}{2 * at + 3}) > 1 LIMIT {_MOST_AROUND}) AS around{at}"
        for at in range(len(looked.pieces))
    )
    return f"SELECT 0 AS place, word FROM search_words WHERE met {met}{''.join(around)}"  # noqa: S608 - SQL of ours


def dialect_of(session: AsyncSession) -> Dialect:
    """The index of the database a session is on."""
    return Postgresql() if session.get_bind().dialect.name == "postgresql" else Sqlite()
