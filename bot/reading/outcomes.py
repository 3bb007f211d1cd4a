"""The outcome of a call in the words sellers use, with what takes it back: "not agreed" is no agreement."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from bot.reading.letters import fold
from bot.reading.slips import Slips
from bot.reading.tokens import Token, tokenize
from bot.reading.vocabulary import Meanings, Phrases, index, spoken_with
from bot.reading.wordlists import word_lists
from storage.rules.outcomes import Outcome

# Of several outcomes in one line the one that says most about what comes next is the line's.
_TELLS_MOST = (
    Outcome.ORDER,
    Outcome.MEETING,
    Outcome.WRONG_NUMBER,
    Outcome.REFUSED,
    Outcome.OFFER_SENT,
    Outcome.CALLBACK_ASKED,
    Outcome.INTERESTED,
    Outcome.NO_ANSWER,
    Outcome.BUSY,
    Outcome.REACHED,
)
# Ways of telling an outcome. "plain": by its name, which leaves what stands beside it as it is; "alone": words that say no
# more than the outcome when nothing stands beside them; "telling": they say more; "hint": told if nothing else is.
KINDS = ("plain", "alone", "telling", "hint")
# What can be taken back by words behind it: "the order fell through".
_UNDONE = frozenset({Outcome.ORDER, Outcome.MEETING, Outcome.OFFER_SENT, Outcome.INTERESTED})
_SHORTEST_MISTYPED = 7
_NOT_REACHES = 2  # words between a "not" and what it takes back, at most one
_EDGES = frozenset(",;.:!?—–\n，；。、")


@dataclass(frozen=True)
class FoundOutcome:
    """`kind` is one of KINDS; places are in the text as given."""

    outcome: Outcome
    start: int
    end: int
    kind: str


@lru_cache(maxsize=64)  # one line is asked about several times
def find_outcomes(text: str, language: str) -> tuple[FoundOutcome, ...]:
    """Return what was said about the outcome, in the member's language or in English, in order of place."""
    folded = fold(text)
    found: list[FoundOutcome] = []
    for spoken in spoken_with(language):
        tokens = tokenize(folded, _phrases(spoken))
        for outcome in _said(tokens, spoken):
            if all(outcome.end <= other.start or outcome.start >= other.end for other in found):
                found.append(outcome)
    return tuple(sorted(found, key=lambda outcome: outcome.start))


def telling_most(found: Sequence[FoundOutcome]) -> Outcome | None:
    """A reason to refuse is none when a call back was asked for: "no money now, call in May"."""
    surely = [outcome.outcome for outcome in found if outcome.kind != "hint"]
    if Outcome.CALLBACK_ASKED in surely and not any(
        one.outcome is Outcome.REFUSED and one.kind != "telling" for one in found
    ):
        surely = [outcome for outcome in surely if outcome is not Outcome.REFUSED]
    return min(surely or (outcome.outcome for outcome in found), key=_TELLS_MOST.index, default=None)


def _said(tokens: list[Token], language: str) -> Iterator[FoundOutcome]:
    for i, token in enumerate(tokens):
        meanings = token.meanings or _mistyped(token.text, language)
        kind = next((kind for kind in KINDS if kind in meanings), "")
        outcome = Outcome(meanings[kind]) if kind else None
        if outcome and not _taken_back(tokens, i) and not (outcome in _UNDONE and _undone(tokens, i)):
            yield FoundOutcome(outcome, token.start, token.end, kind)


def _taken_back(tokens: list[Token], at: int) -> bool:
    for token in reversed(tokens[max(0, at - _NOT_REACHES) : at]):
        if token.text in _EDGES:
            return False
        if "not" in token.meanings:
            return True
    return False


def _undone(tokens: list[Token], at: int) -> bool:
    for token in tokens[at + 1 : at + 1 + _NOT_REACHES]:
        if token.text in _EDGES:
            return False
        if "not_after" in token.meanings:
            return True
    return False


def _mistyped(word: str, language: str) -> Meanings:
    """Return the meanings of the one long word that this is with a slip in it; a wrong ending is another form."""
    words, slips = _long_words(language)
    alike = [words[known] for known in slips.meant(word) if known[-1] == word[-1]]
    return alike[0] if alike and all(meanings == alike[0] for meanings in alike) else {}


@cache
def _long_words(language: str) -> tuple[dict[str, Meanings], Slips]:
    phrases = _phrases(language)
    words = {word: stem.meanings for word, stem in phrases.items() if len(word) >= _SHORTEST_MISTYPED}
    telling: dict[str, Meanings] = {word: known for word, known in words.items() if known.keys() & set(KINDS)}
    return telling, Slips(telling, ())


@cache
def _phrases(language: str) -> Phrases:
    return index(_entries(language))


def _entries(language: str) -> Iterator[tuple[str, str, str]]:
    words = word_lists("calls", language)
    for kind in ("not", "not_after"):
        yield from ((typed, kind, "") for phrase in words.words("outcomes", kind) for typed in _typed(phrase))
    for outcome in Outcome:
        for kind in KINDS:
            phrases = words.words("outcomes", outcome.value, kind)
            yield from ((typed, kind, outcome.value) for phrase in phrases for typed in _typed(phrase))


def _typed(phrase: str) -> set[str]:
    """People in a hurry leave out apostrophes: isnt."""
    return {phrase, phrase.replace("'", "")}
