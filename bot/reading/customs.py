"""How people are named where a language is spoken: known names, endings, titles, initials."""

import re
from dataclasses import dataclass
from functools import cache

from bot.reading.letters import fold_text
from bot.reading.vocabulary import FALLBACK, LANGUAGES
from bot.reading.wordlists import word_lists

INITIALS = re.compile(r"[^\W\d_]\.(?:-?[^\W\d_]\.?)?|[^\W\d_]\.?[^\W\d_]\.")
JOINED_AT_MOST = 4
_SHORTEST_PATRONYMIC = 5


@dataclass(frozen=True)
class Customs:
    """How people are named in one language: the words are folded."""

    letters: re.Pattern[str]
    order: str
    patronymic: tuple[str, ...]
    patronymic_joined: tuple[str, ...]
    patronymic_words: frozenset[str]
    family: tuple[str, ...]
    titles: frozenset[str]
    titles_after: tuple[str, ...]
    titles_before: frozenset[str]
    suffixes: frozenset[str]
    particles: frozenset[str]
    compound: frozenset[str]
    given: frozenset[str]
    families: frozenset[str]

    def is_given(self, word: str) -> bool:
        """Say whether it is a known given name; of a double one the first half is enough."""
        folded = fold_text(word)
        return folded in self.given or ("-" in folded and folded.partition("-")[0] in self.given)

    def is_family(self, word: str) -> bool:
        """Say whether it is a known one, or ends as families do."""
        folded = fold_text(word)
        ends_so = bool(self.family) and len(folded) > 3 and folded.endswith(self.family)  # noqa: PLR2004 - a stem too
        return ends_so or folded in self.families

    def is_patronymic(self, word: str) -> bool:
        folded = fold_text(word)
        if len(folded) < _SHORTEST_PATRONYMIC or not self.patronymic:
            return False
        joined = folded.endswith(self.patronymic_joined) and "-" in folded
        return folded.endswith(self.patronymic) or joined


def customs_for(text: str, language: str) -> Customs:
    """Return the customs of the member's language if it is written in the letters of the name, else of one that is."""
    folded = fold_text(text)
    for known in (language, FALLBACK, *LANGUAGES):
        if _customs(known).letters.search(folded):
            return _customs(known)
    return _customs(FALLBACK)


@cache
def _customs(language: str) -> Customs:
    words = word_lists("names", language)
    alike = [word_lists("names", other) for other in LANGUAGES if _letters(other) == _letters(language)]

    def folded(table: str) -> tuple[str, ...]:
        return tuple(fold_text(word) for word in words.words(table))

    return Customs(
        letters=re.compile(f"[{words.data['letters']}]"),
        order=words.data["order"],
        patronymic=folded("patronymic"),
        patronymic_joined=folded("patronymic_joined"),
        patronymic_words=frozenset(folded("patronymic_word")),
        family=folded("family"),
        titles=frozenset(folded("title")),
        titles_after=folded("title_after"),
        titles_before=frozenset(folded("title_before")),
        suffixes=frozenset(folded("suffix")),
        particles=frozenset(folded("particle")),
        compound=frozenset(folded("compound")),
        # Given names travel: a French one is known wherever Latin letters are read.
        given=frozenset(fold_text(word) for other in alike for word in other.words("given")),
        families=frozenset(fold_text(word) for other in alike for word in other.words("families")),
    )


def _letters(language: str) -> str:
    return str(word_lists("names", language).data["letters"])


def family_length(text: str, customs: Customs) -> int:
    folded = fold_text(text)
    if folded[:2] in customs.compound:
        return 2
    return 1 if folded[:1] in customs.family and len(text) < JOINED_AT_MOST else 0
