"""Whether a card the index gave is meant, how well it fits, and which of its words it fits by."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from storage.search.han import HAN, initials
from storage.search.key import Field
from storage.search.wanted import Meaning, Sought, Why


class Fit(IntEnum):
    """How a word of a card fits a word of the line, the best first."""

    SAME = 0
    SOUNDS_SAME = 1
    OTHER_NAME = 2
    BEGINS = 3
    SOUNDS_BEGUN = 4
    OPEN_ENDED = 5
    INSIDE = 6
    PIECE = 7
    TYPO = 8


@dataclass(frozen=True)
class Hit:
    """A card found: by which words of it, in which of its fields, and why when it was a guess."""

    client_id: int
    words: tuple[str, ...]
    field: Field
    why: Why | None
    order: tuple[float, ...]

    @property
    def is_guess(self) -> bool:
        """Whether the card does not say what was typed, in any alphabet."""
        return self.why in {Why.LAYOUT, Why.PIECE, Why.TYPO, Why.NEAR}


@dataclass(frozen=True)
class Candidate:
    """A card the index gave."""

    client_id: int
    key: str
    is_own: bool
    changed_at: datetime


Fitting = tuple[Fit, int, Why | None]
"""How a word fits, with how many typing errors, and why when it says something else."""


@dataclass(frozen=True)
class _Best:
    cost: tuple[int, int, int]
    said: str
    why: Why | None


class Ranker:
    """How cards fit one meaning; a word that stands on many of them is looked at once."""

    def __init__(self, meaning: Meaning) -> None:
        self._meaning = meaning
        self._known: list[dict[str, Fitting | None]] = [{} for _ in meaning.words]

    def hit(self, candidate: Candidate) -> Hit | None:
        """How a card fits; None when it does not, for the index knows beginnings of words only."""
        *texts, marks = candidate.key.split("|")
        fields = [text.split() for text in texts]
        found = []
        for sought, known in zip(self._meaning.words, self._known, strict=True):
            best = _best(sought, known, fields)
            if best is None:
                return None
            found.append(best)
        for forms in self._meaning.numbers:
            number = _number_fit(forms, [mark[1:] for mark in marks.split() if mark[0] == "+"])
            if number is None:
                return None
            found.append(number)
        return _hit(candidate, self._meaning, found)


def _best(sought: Sought, known: dict[str, Fitting | None], fields: list[list[str]]) -> _Best | None:
    best, said, why = _NOT_AT_ALL, "", None
    for place, words in enumerate(fields):
        for written in words:
            if written not in known:
                raw, *sounds = written.split("/")
                known[written] = _fit(sought, raw, sounds or [raw])
            fitting = known[written]
            if fitting is not None and (fitting[0], fitting[1], place) < best:
                best, said, why = (fitting[0], fitting[1], place), written, fitting[2]
    return _Best(best, said.partition("/")[0], why) if said else None


_NOT_AT_ALL = (99, 0, 0)


def _hit(candidate: Candidate, meaning: Meaning, found: list[_Best]) -> Hit:
    fit, errors, place = ([best.cost[at] for best in found] or [0] for at in (0, 1, 2))
    worst = max(found, key=lambda best: best.cost, default=_Best((0, 0, 0), "", None))
    on_layout = meaning.why is Why.LAYOUT
    order = (
        (int(Fit.PIECE) if max(fit) < Fit.PIECE else _FAR) * on_layout + max(fit),
        sum(errors),
        max(place),
        sum(fit),
        not candidate.is_own,
        -candidate.changed_at.timestamp(),
        candidate.client_id,
    )
    why = next((best.why for best in found if best.why in {Why.TYPO, Why.PIECE}), meaning.why or worst.why)
    return Hit(candidate.client_id, tuple(best.said for best in found), Field(max(place)), why, order)


_FAR = 100  # a typing error on a wrong layout: the last to be thought of


def _fit(sought: Sought, raw: str, sounds: list[str]) -> Fitting | None:
    word = sought.word
    if raw == word.raw:
        return Fit.SAME, 0, None
    if not set(word.sounds).isdisjoint(sounds):
        return Fit.SOUNDS_SAME, 0, None
    if not sought.names.isdisjoint(sounds):
        return Fit.OTHER_NAME, 0, Why.NAME
    if word.raw.isascii() and HAN.match(raw) and word.raw in initials(raw):
        return (Fit.SOUNDS_SAME if len(word.raw) == len(raw) else Fit.BEGINS), 0, None
    begun = _begun(sought, raw, sounds)
    return (begun, 0, None) if begun else _inside(sought, raw, sounds)


def _begun(sought: Sought, raw: str, sounds: list[str]) -> Fit | None:
    if raw.startswith(sought.word.raw):
        return Fit.BEGINS
    if not sought.word.is_chinese and any(sound.startswith(sought.word.sounds) for sound in sounds):
        return Fit.SOUNDS_BEGUN
    return Fit.OPEN_ENDED if any(sound.startswith(sought.open_ended) for sound in sounds) else None


def _inside(sought: Sought, raw: str, sounds: list[str]) -> Fitting | None:
    word = sought.word
    if word.is_chinese and word.raw in raw:
        return Fit.INSIDE, 0, None
    known = [sought.alike[sound] for sound in sounds if sound in sought.alike]
    if not known:
        return None
    why, errors = min(known, key=lambda pair: pair[1])
    return (Fit.PIECE if why is Why.PIECE else Fit.TYPO), errors, why


def _number_fit(forms: tuple[str, ...], numbers: list[str]) -> _Best | None:
    for number in numbers:
        for form in forms:
            if number.endswith(form):
                return _Best((Fit.SAME, 0, Field.NAME), f"…{form[-4:]}", None)
    for number in numbers:
        for form in forms:
            if form in number:
                return _Best((Fit.INSIDE, 0, Field.NAME), f"…{form}…", None)
    return None
