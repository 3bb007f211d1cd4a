"""How people are named where a language is spoken, and what in a text shows that it is a person's name."""

import re
from dataclasses import dataclass
from functools import cache

from bot.reading.letters import fold_text
from bot.reading.vocabulary import FALLBACK, LANGUAGES, vocabulary

INITIALS = re.compile(r"[^\W\d_]\.(?:-?[^\W\d_]\.?)?|[^\W\d_]\.?[^\W\d_]\.")
JOINED_AT_MOST = 4
_SHORTEST_PATRONYMIC = 5


@dataclass(frozen=True)
class Customs:
    """How people are named in one language: the words are folded."""

    letters: re.Pattern[str]
    order: str
    patronymic: tuple[str, ...]
    patronymic_words: frozenset[str]
    family: tuple[str, ...]
    titles: frozenset[str]
    titles_after: tuple[str, ...]
    particles: frozenset[str]
    compound: frozenset[str]
    given: frozenset[str]


def is_person(text: str, customs: Customs) -> bool:
    """Say whether something in the text shows that it is a person's name: a known name, a patronymic, initials."""
    words = text.split()
    if customs.order == "joined":
        return len(words) == 1 and 1 < len(text) <= JOINED_AT_MOST and family_length(text, customs) > 0
    return any(
        fold_text(word) in customs.given or is_patronymic(word, customs) or INITIALS.fullmatch(word) for word in words
    )


def customs_for(text: str, language: str) -> Customs:
    """Return the customs of the member's language if it is written in the letters of the name, else of one that is."""
    folded = fold_text(text)
    for known in (language, FALLBACK, *LANGUAGES):
        if _customs(known).letters.search(folded):
            return _customs(known)
    return _customs(FALLBACK)


@cache
def _customs(language: str) -> Customs:
    words = vocabulary(language)
    alike = [vocabulary(other) for other in LANGUAGES if _letters(other) == _letters(language)]

    def folded(table: str) -> tuple[str, ...]:
        return tuple(fold_text(word) for word in words.words("names", table))

    names = words.data["names"]
    return Customs(
        re.compile(f"[{names['letters']}]"),
        names["order"],
        folded("patronymic"),
        frozenset(folded("patronymic_word")),
        folded("family"),
        frozenset(folded("title")),
        folded("title_after"),
        frozenset(folded("particle")),
        frozenset(folded("compound")),
        # Given names travel: a French one is known wherever Latin letters are read.
        frozenset(fold_text(word) for other in alike for word in other.words("names", "given")),
    )


def _letters(language: str) -> str:
    return str(vocabulary(language).data["names"]["letters"])


def is_patronymic(word: str, customs: Customs) -> bool:
    return (
        len(word) >= _SHORTEST_PATRONYMIC and bool(customs.patronymic) and fold_text(word).endswith(customs.patronymic)
    )


def family_length(text: str, customs: Customs) -> int:
    folded = fold_text(text)
    if folded[:2] in customs.compound:
        return 2
    return 1 if folded[:1] in customs.family and len(text) < JOINED_AT_MOST else 0
