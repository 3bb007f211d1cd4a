"""Words of the base that a word may have been meant for: with typing errors in it, or as a piece of them."""

from collections.abc import Iterable
from dataclasses import replace

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from storage.search.alphabet import letter_by_letter
from storage.search.dialects import Dialect, Looked
from storage.search.plain import Steps
from storage.search.vocabulary import LONG, PIECES, left_out_of, piece, spelling
from storage.search.wanted import Meaning, Sought, Why
from storage.search.words import Word

_ONE_ERROR, _TWO_ERRORS = 4, 8  # letters of a word, as typed, from which on so many errors are looked for
_LONG_HEARD = 6  # letters of a sound in which two errors are looked for
_MOST_ALIKE = 48
_MOST_PIECES = 4  # of a line
_NOT_TYPED = (-1, 0, 1)  # letters more than typed that the beginning of a word may have, for an error in it

Alike = dict[str, tuple[Why, int]]


def guessed(dialect: Dialect, meanings: Iterable[Meaning], *, wider: int = 0) -> Steps[list[Meaning]]:
    """The same meanings, their words taken for others, too. `wider`: so many more errors."""
    wanted = list(meanings)
    words = {sought.word.raw: sought for meaning in wanted for sought in meaning.words if not sought.word.is_chinese}
    near = yield from _near(dialect, words, wider)
    return [
        replace(
            meaning,
            words=tuple(
                replace(sought, alike=near.get(sought.word.raw, {}), is_guessed=True) for sought in meaning.words
            ),
        )
        for meaning in wanted
    ]


def _near(dialect: Dialect, words: dict[str, Sought], wider: int) -> Steps[dict[str, Alike]]:
    met = set().union(*(_met_by(sought, wider) for sought in words.values()))
    pieces = {raw: sought.word.sounds[0] for raw, sought in words.items() if _may_be_piece(sought)}
    asked = list(dict.fromkeys(pieces.values()))[:_MOST_PIECES]
    if not (met or asked):
        return {}
    looked = Looked(sorted(met), [(piece(letters[: max(PIECES)]), letters) for letters in asked])
    found = yield dialect.looking_up(looked)
    known = sorted({word for place, word in found if not place})
    return {
        raw: _joined(
            _closest(sought, known, wider),
            [word for place, word in found if place and pieces.get(raw) == asked[place - 1]],
        )
        for raw, sought in words.items()
    }


def _joined(alike: Alike, around: Iterable[str]) -> Alike:
    """With the words around a piece: before them those of which it lacks but the beginning."""
    return alike | {word: (Why.PIECE, int(word not in alike)) for word in around}


def _errors(raw: str, wider: int) -> int:
    """How many errors are looked for in a word: none in a number, for any other number is another one."""
    if len(raw) < _ONE_ERROR or any(sign.isdigit() for sign in raw):
        return 0
    return min(2, (2 if len(raw) >= _TWO_ERRORS else 1) + wider)


def errors_between(typed: Word, word: Word) -> int:
    """How many typing errors make one word of another; what is too short to be mistyped is another word."""
    if not _errors(typed.raw, 0):
        return len(word.raw)
    return min(OSA.distance(one, other) for one in typed.sounds for other in word.sounds)


def _met_by(sought: Sought, wider: int) -> set[int]:
    errors, sounds = _errors(sought.word.raw, wider), [sound for sound in _sounds(sought.word) if len(sound) > 1]
    if not errors:
        return {spelling(sound) for sound in sounds} if _lacks_one(sought.word.raw) else set()
    return {spelling(rest) for sound in sounds for rest in left_out_of(sound, _errors_heard(sound, errors))}


def _errors_heard(sound: str, errors: int) -> int:
    """Of a long word there are readings so short that two errors make almost any word of them."""
    return errors if len(sound) >= _LONG_HEARD else min(errors, 1)


def _sounds(typed: Word) -> list[str]:
    letters = letter_by_letter(typed.raw)
    return list(dict.fromkeys([*typed.sounds, letters, *([] if typed.raw.isascii() else _hushed(letters))]))


def _hushed(letters: str) -> list[str]:
    """The same as if the first letter had been one that makes an "o" behind it sound like "e"."""
    return [f"{letters[:at]}e{letters[at + 1 :]}" for at in (0, 1) if letters[at : at + 1] == "o"]


def _lacks_one(raw: str) -> bool:
    """Whether it is long enough to be a word of four letters without one of them."""
    return len(raw) == _ONE_ERROR - 1 and raw.isalpha()


def _may_be_piece(sought: Sought) -> bool:
    return bool(sought.word.sounds) and len(sought.word.sounds[0]) >= min(PIECES) and not sought.word.is_number


def _closest(sought: Sought, known: list[str], wider: int) -> Alike:
    errors, lacking = _errors(sought.word.raw, wider), _lacks_one(sought.word.raw)
    if not (errors or lacking):
        return {}
    found: dict[str, int] = {}
    for sound in _sounds(sought.word):
        for word, away in _within(sound, known, _errors_heard(sound, errors or 1)):
            if errors or len(word) > len(sound):
                far = _far(sound, word, away)
                found[word] = min(far, found.get(word, far))
    best = sorted(found.items(), key=lambda pair: (pair[1], pair[0]))
    return {word: (Why.TYPO, far) for word, far in best[:_MOST_ALIKE]}


def _far(sound: str, word: str, away: int) -> int:
    """Errors, and of as many the likelier first: the very same letters in another order are seldom another word."""
    return 2 * away - (away > 0 and sorted(sound) == sorted(word))


def _within(sound: str, known: list[str], errors: int) -> Iterable[tuple[str, int]]:
    """The words so many errors away; of a long word that may not be typed to its end, the beginnings."""
    yield from (
        (word, away) for word, away, _ in extract(sound, known, scorer=OSA.distance, score_cutoff=errors, limit=None)
    )
    if len(sound) >= LONG:
        longer = [word for word in known if len(word) > len(sound)]
        for more in _NOT_TYPED:
            begun = [word[: len(sound) + more] for word in longer]
            close = extract(sound, begun, scorer=OSA.distance, score_cutoff=errors, limit=None)
            yield from ((longer[at], away) for _, away, at in close)
