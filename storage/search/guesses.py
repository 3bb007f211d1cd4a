"""Words of the base that a word may have been meant for: with typing errors in it, or as a piece of them."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from rapidfuzz.distance import OSA
from sqlalchemy import ColumnElement, String, cast, null, select, union_all
from sqlalchemy.ext.asyncio import AsyncSession

from storage.models import KnownWord
from storage.search.vocabulary import LONG, PIECE, PIECE_KEPT, left_out_of
from storage.search.wanted import Meaning, Sought, Why

_ONE_ERROR, _TWO_ERRORS = 4, 8  # letters of a word, as typed, from which on so many errors are looked for
_MOST_ALIKE = 24
_MOST_PIECES = 24
_END = "\U0010ffff"


async def guessed(session: AsyncSession, meanings: Iterable[Meaning], *, wider: int = 0) -> list[Meaning]:
    """The same meanings, their words taken for others, too. `wider`: so many more errors."""
    wanted = list(meanings)
    words = {sought.word.raw: sought for meaning in wanted for sought in meaning.words if not sought.word.is_chinese}
    near = await _near(session, words, wider)
    return [
        replace(meaning, words=tuple(replace(sought, alike=near.get(sought.word.raw, {})) for sought in meaning.words))
        for meaning in wanted
    ]


async def _near(session: AsyncSession, words: dict[str, Sought], wider: int) -> dict[str, dict[str, tuple[Why, int]]]:
    met = {raw: _met_by(sought, wider) for raw, sought in words.items()}
    pieces = {raw: _pieces(sought) for raw, sought in words.items()}
    known: dict[str, set[str]] = {}
    inside: set[str] = set()
    rows = await session.execute(_looking_up(sorted(set().union(*met.values())), sorted(set().union(*pieces.values()))))
    for met_by, word in rows:
        if met_by is None:
            inside.add(word)
        else:
            known.setdefault(met_by, set()).add(word)
    return {
        raw: _closest(sought, set().union(*(known.get(key, set()) for key in met[raw])), wider)
        | dict.fromkeys(_around(pieces[raw], inside), (Why.PIECE, 0))
        for raw, sought in words.items()
    }


def _errors(raw: str, wider: int) -> int:
    """How many errors are looked for in a word: none in a number, for any other number is another one."""
    if raw.isdigit() or len(raw) < _ONE_ERROR:
        return 0
    return min(2, (2 if len(raw) >= _TWO_ERRORS else 1) + wider)


def _met_by(sought: Sought, wider: int) -> set[str]:
    errors = _errors(sought.word.raw, wider)
    if not errors:
        return set()
    return {f"-{rest}" for sound in sought.word.sounds if len(sound) >= PIECE for rest in left_out_of(sound, errors)}


def _closest(sought: Sought, known: set[str], wider: int) -> dict[str, tuple[Why, int]]:
    errors = _errors(sought.word.raw, wider)
    found: dict[str, int] = {}
    for sound in sought.word.sounds:
        for word in known:
            away = min(OSA.distance(sound, word, score_cutoff=errors), _begun(sound, word, errors))
            if away <= errors and away < found.get(word, errors + 1):
                found[word] = away
    best = sorted(found.items(), key=lambda pair: (pair[1], abs(len(pair[0]) - len(sought.word.sounds[0])), pair[0]))
    return {word: (Why.TYPO, away) for word, away in best[:_MOST_ALIKE]}


def _begun(sound: str, word: str, errors: int) -> int:
    """Errors in a long word that is not typed to its end."""
    if len(sound) < LONG or len(word) <= len(sound):
        return errors + 1
    return min(OSA.distance(sound, word[: len(sound) + more], score_cutoff=errors) for more in (-1, 0, 1))


def _pieces(sought: Sought) -> set[str]:
    if sought.word.is_number or len(sought.word.raw) < PIECE:
        return set()
    return {sound for sound in sought.word.sounds if len(sound) >= PIECE}


def _around(pieces: set[str], words: set[str]) -> list[str]:
    """The words that hold one of the pieces behind their first letter, the shortest first."""
    holding = (word for word in words if any(piece in word[1:] for piece in pieces))
    return sorted(holding, key=lambda word: (len(word), word))[:_MOST_PIECES]


def _looking_up(keys: list[str], pieces: list[str]) -> Any:
    """(what it is met by, word) of the words met by these keys; (None, word) of those that hold these pieces."""
    met = select(KnownWord.met_by, KnownWord.word).where(KnownWord.met_by.in_(_padded(keys)))
    begun = [
        select(cast(null(), String), KnownWord.word).where(_goes_on(piece)).limit(_MOST_PIECES).subquery()
        for piece in pieces[:_MOST_PIECES]
    ]
    return union_all(met, *(select(part) for part in begun))


def _goes_on(piece: str) -> ColumnElement[bool]:
    return KnownWord.met_by.between(f">{piece[:PIECE_KEPT]}", f">{piece[:PIECE_KEPT]}{_END}")


def _padded(keys: list[str]) -> list[str]:
    """As many as a power of four: the database then knows most statements already."""
    size = 1
    while size < len(keys):
        size *= 4
    return [*keys, *[""] * (size - len(keys))]
