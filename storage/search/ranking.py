"""Whether a card the index gave is meant, how well it fits, and which of its words it fits by."""

import re
from collections.abc import Sequence
from enum import IntEnum
from typing import Any, NamedTuple

from storage.search.han import HAN, initials
from storage.search.key import LIKELY, Field, forms_of
from storage.search.wanted import Meaning, Sought, Why


class Fit(IntEnum):
    """How a word of a card fits a word of the line, the best first."""

    SAME = 0
    SOUNDS_SAME = 1
    OTHER_NAME = 2
    BEGINS = 3
    SPELT_OTHERWISE = 4  # of one sound, but in the letters that were typed it would be another word
    SOUNDS_BEGUN = 5
    OPEN_ENDED = 6
    INSIDE = 7
    PIECE = 8
    TYPO = 9


Said = tuple[str, str | None, str]
"""Name, company and stage of a card: what a list of cards shows."""


class Hit(NamedTuple):
    """A card found: by which words of it, in which of its fields, and why when it was a guess; the lower `order`, the better."""

    client_id: int
    words: tuple[str, ...]
    field: Field
    why: Why | None
    order: tuple[int, ...]
    said: Said

    @property
    def is_guess(self) -> bool:
        """Whether the card does not say what was typed, in any alphabet."""
        return self.why in {Why.LAYOUT, Why.PIECE, Why.TYPO, Why.NEAR}

    @property
    def is_spelt_so(self) -> bool:
        """Whether the client or the company is called so, letter by letter."""
        return self.order[0] == Fit.SAME and self.is_name

    @property
    def is_name(self) -> bool:
        """Whether it is found by what the client or the company is called."""
        return self.field <= Field.COMPANY

    @property
    def sounds_so(self) -> bool:
        """Whether the card says something that only sounds like what was typed, or is another form of the name."""
        return self.order[0] in {
            Fit.SOUNDS_SAME,
            Fit.OTHER_NAME,
            Fit.SPELT_OTHERWISE,
            Fit.SOUNDS_BEGUN,
            Fit.OPEN_ENDED,
        }


class Candidate(NamedTuple):
    """A card the index gave; `changed_at` is as the database gives it."""

    client_id: int
    key: str
    is_own: bool
    changed_at: Any
    said: Said


Fitting = tuple[int, int, Why | None]
"""How a word fits (a Fit), how far away it is, and why when it says something else."""


_Best = tuple[int, int, int, str, Why | None]
"""How a card fits one word: its Fit, how far away it is, its Field, which of its words, and why when it says something else."""
_FIELDS = tuple(Field)


class Ranker:
    """How cards fit one meaning; a word that stands on many of them is looked at once."""

    def __init__(self, meaning: Meaning) -> None:
        self._meaning = meaning
        self._words = [(sought, Fits(sought)) for sought in meaning.words]

    def hit(self, candidate: Candidate) -> Hit | None:
        """How a card fits; None when it does not, for the index knows beginnings of words only."""
        head, marks, notes = candidate[1].rsplit("|", 2)
        found = []
        for sought, fits in self._words:
            if sought.as_initials and sought.as_initials in marks:
                best = _best(fits, ("/",), head)
            else:
                best = _best(fits, sought.probes, head) or _best(fits, sought.probes, notes, Field.NOTES)
            if best is None:
                return None
            found.append(best)
        for forms in self._meaning.numbers:
            number = _number_fit(forms, marks)
            if number is None:
                return None
            found.append(number)
        return _hit(candidate, self._meaning, found)


class Fits(dict[str, Fitting | None]):
    """How words fit the one that is sought, each found out when it is first asked for."""

    def __init__(self, sought: Sought) -> None:
        super().__init__()
        self._sought = sought

    def __missing__(self, written: str) -> Fitting | None:
        self[written] = fitting = _fit(self._sought, *forms_of(written))
        return fitting


def _best(fits: Fits, probes: Sequence[str], fields: str, first: int = Field.NAME) -> _Best | None:
    """The word that fits best, in the foremost of these fields; only words are looked at that have one of the probes."""
    found: _Best | None = None
    for probe in probes:
        at = fields.find(probe)
        while at >= 0:
            end = fields.find(" ", at)
            written = fields[fields.rfind(" ", 0, at) + 1 : end if end > 0 else None]
            if fitting := fits[written]:
                place = first + fields.count("|", 0, at)
                if found is None or (*fitting[:2], place) < found[:3]:
                    found = (fitting[0], fitting[1], place, written, fitting[2])
                    if not (fitting[0] or place):
                        return found
            at = fields.find(probe, end) if end > 0 else -1
    return found


def _hit(candidate: Candidate, meaning: Meaning, found: list[_Best]) -> Hit:
    fit, errors, place, _, why = worst = found[0]
    total = fit
    for best in found[1:]:
        worst = max(worst, best, key=_cost)
        fit, errors, place, total = max(fit, best[0]), errors + best[1], max(place, best[2]), total + best[0]
        why = best[4] if best[4] in _ERRONEOUS and why not in _ERRONEOUS else why
    if why not in _ERRONEOUS:
        why = meaning.why or worst[4]
    if meaning.why is Why.LAYOUT:
        fit = _retyped(fit, meaning)
    words = tuple([best[3].split("/", 2)[1] for best in found])
    return Hit(candidate[0], words, _FIELDS[place], why, (fit, errors, place, total, not candidate[2]), candidate[4])


def _retyped(fit: int, meaning: Meaning) -> int:
    """How a fit on another layout counts: what makes a whole word there was hardly meant otherwise, unless it is short."""
    if fit in _LITERAL and all(len(sought.word.raw) >= _LONG_ENOUGH for sought in meaning.words):
        return int(Fit.SOUNDS_BEGUN)
    return fit + (_PIECE if fit < _PIECE else _FAR)


def _cost(best: _Best) -> tuple[int, int, int]:
    return best[:3]


_PIECE = int(Fit.PIECE)
_LITERAL = {Fit.SAME, Fit.SOUNDS_SAME, Fit.BEGINS}
_LONG_ENOUGH = 4  # letters
_NUMBERS = re.compile(r"\+(\d+)")
_ERRONEOUS = {Why.TYPO, Why.PIECE}
_FAR = 100  # a typing error on a wrong layout: the last to be thought of


def _fit(sought: Sought, raw: str, sounds: list[str]) -> Fitting | None:
    word = sought.word
    if raw == word.raw:
        return _SAME
    if not set(word.sounds).isdisjoint(sounds):
        same_letters = _is_cyrillic(raw) == _is_cyrillic(word.raw) and not (word.is_chinese or HAN.match(raw))
        return (_BEGINS if raw.startswith(word.raw) else _SPELT_OTHERWISE) if same_letters else _SOUNDS_SAME
    if not sought.names.isdisjoint(sounds):
        return _OTHER_NAME
    if sought.as_initials and HAN.match(raw) and word.raw in initials(raw):
        return _SOUNDS_SAME if len(word.raw) == len(raw) else _BEGINS
    return _begun(sought, raw, sounds) or _inside(sought, raw, sounds)


def _is_cyrillic(raw: str) -> bool:
    return _FIRST_CYRILLIC <= raw[0] <= _LAST_CYRILLIC


_FIRST_CYRILLIC, _LAST_CYRILLIC = "\u0400", "\u052f"
_SAME, _SOUNDS_SAME, _BEGINS, _SPELT_OTHERWISE, _SOUNDS_BEGUN, _OPEN_ENDED, _INSIDE = (
    (int(fit), 0, None)
    for fit in (
        Fit.SAME,
        Fit.SOUNDS_SAME,
        Fit.BEGINS,
        Fit.SPELT_OTHERWISE,
        Fit.SOUNDS_BEGUN,
        Fit.OPEN_ENDED,
        Fit.INSIDE,
    )
)
_OTHER_NAME = int(Fit.OTHER_NAME), 0, Why.NAME


def _begun(sought: Sought, raw: str, sounds: list[str]) -> Fitting | None:
    word = sought.word
    if raw.startswith(word.raw):
        return _BEGINS
    if not word.is_chinese and any(sound.startswith(word.sounds) for sound in sounds):
        return _SOUNDS_BEGUN
    if sought.open_ended and any(sound.startswith(sought.open_ended) for sound in sounds):
        return _OPEN_ENDED
    return None


def _inside(sought: Sought, raw: str, sounds: list[str]) -> Fitting | None:
    word = sought.word
    if word.is_chinese and word.raw in raw:
        return _INSIDE
    if not sought.alike or not (known := [place for place, sound in enumerate(sounds) if sound in sought.alike]):
        return None
    alike = [(sought.alike[sounds[place]], int(place >= LIKELY)) for place in known]
    (why, errors), unlikely = min(alike, key=lambda pair: pair[0][1] + pair[1])
    return (_PIECE if why is Why.PIECE else int(Fit.TYPO)), errors + unlikely, why


def _number_fit(forms: tuple[str, ...], marks: str) -> _Best | None:
    """How a number typed fits the numbers of a card, which stand in its marks each after a "+"."""
    numbers = _NUMBERS.findall(marks)
    for number in numbers:
        for form in forms:
            if number.endswith(form):
                return int(Fit.SAME), 0, int(Field.NAME), f"/…{form[-4:]}", None
    for number in numbers:
        for form in forms:
            if form in number:
                return int(Fit.INSIDE), 0, int(Field.NAME), f"/…{form}…", None
    return None
