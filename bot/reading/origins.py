"""Where a client came from: a place that words lead to, or somebody who sent them."""

from functools import cache

from bot.reading.letters import fold_text
from bot.reading.spots import Spot, apart, is_han
from bot.reading.tokens import Token
from bot.reading.vocabulary import LANGUAGES
from bot.reading.wordlists import word_lists


def source_behind(part: str, tokens: list[Token], at: int) -> tuple[int, Spot] | None:
    """What leads to a source, and the source itself: of "found us on Google" Google is the source."""
    if "via" not in tokens[at].meanings or at + 1 >= len(tokens) or not apart(part, tokens[at]):
        return None
    first, start = tokens[at + 1], tokens[at].start
    end = _end_of_source(part, tokens, at + 1)
    if end is None:
        return None
    said = part[first.start : tokens[end - 1].end]
    return end, Spot("source", start, tokens[end - 1].end, _by_itself(said))


def referrer(part: str, tokens: list[Token], at: int) -> tuple[int, Spot] | None:
    """Somebody who sent them, in the words it is told in: "от Кати"."""
    if "referrer" not in tokens[at].meanings or at + 1 >= len(tokens) or not part[tokens[at + 1].start].isupper():
        return None
    start, colon = tokens[at].start, next((i for i in range(at, len(tokens)) if tokens[i].text == ":"), len(tokens))
    end = tokens[colon].start if colon < len(tokens) else len(part)
    return colon, Spot("source", start, end, part[start:end].strip())


def told_by_ending(part: str, tokens: list[Token], at: int, language: str) -> tuple[int, Spot] | None:
    """朋友介绍, and the name of who was sent may follow: 朋友介绍的王芳."""
    start = tokens[at].start
    if not is_han(part[start]) or (start and not part[start - 1].isspace()):
        return None
    word = part[start:].split(maxsplit=1)[0]
    for ending in word_lists("clients", language).words("said", "source_ending"):
        end = word.find(ending) + len(ending)
        if end > len(ending):
            end += word.startswith("的", end)
            last = next((i for i in range(at, len(tokens)) if tokens[i].start >= start + end), len(tokens))
            return last, Spot("source", start, start + end, word[:end].removesuffix("的"))
    return None


def _end_of_source(part: str, tokens: list[Token], first: int) -> int | None:
    """A source that is known, to the words it goes on with; a name that is led to by more than one word, to the end."""
    meanings = tokens[first].meanings
    if meanings.keys() & {"source", "channel"} or _is_bent_source(tokens[first].text):
        return first + 1
    several = " " in tokens[first - 1].text or is_han(tokens[first - 1].text[0])
    named = part[tokens[first].start].isupper() and "city" not in meanings
    return len(tokens) if several and named else None


def bare(said: str, leads: frozenset[str]) -> str:
    """Leave out the words that lead to a source, and say it as it is said by itself."""
    folded = fold_text(said)
    led = next(
        (lead for lead in leads if folded.startswith(f"{lead} ") and folded[len(lead) + 1 :] in _bent_sources()), ""
    )
    return _by_itself(said[len(led) :].strip())


def _by_itself(said: str) -> str:
    return _bent_sources().get(fold_text(said), said)


def _is_bent_source(text: str) -> bool:
    return text in _bent_sources()


@cache
def _bent_sources() -> dict[str, str]:
    forms = (word_lists("clients", language).data.get("source_forms", {}) for language in LANGUAGES)
    return {fold_text(form): name for known in forms for name, bent in known.items() for form in bent}
