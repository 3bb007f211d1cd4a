"""What is left of a part between the facts: somebody's name, and words that say something about them."""

import re
from collections.abc import Sequence

from bot.reading.customs import customs_for
from bot.reading.gathered import EDGES, ENDS, Gathered, Loose
from bot.reading.people import find_person

_MOST_NAMES = 4


def take_loose(part: str, start: int, end: int, gathered: Gathered, language: str, after: str) -> None:
    """Tell a person's name from the words around it; small letters after a name are a remark."""
    words = [(start + word.start(), start + word.end()) for word in re.finditer(r"\S+", part[start:end])]
    words = [(first, last) for first, last in words if part[first:last].strip(EDGES)]
    if not any(sign.isalnum() for sign in part[start:end]):
        return
    said = [part[first:last].strip(ENDS) for first, last in words]
    whole, customs = len(words) == len(part.split()), customs_for(part[start:end], language)
    person = find_person(said, customs)
    if person is None:
        _without_person(part, words, gathered, after, whole=whole)
        return
    first, last = person
    if whole and first == 0 and customs.order == "given" and _clean_name(said, gathered):
        last = len(words)
    if first:
        _without_person(part, words[:first], gathered, after, whole=False)
    stretch = gathered.stretch(part, words[first][0], words[last - 1][1])
    gathered.loose.append(Loose(stretch, person=True, after=after))
    if words[last:]:
        _without_person(part, words[last:], gathered, "person", whole=False)


def _clean_name(words: Sequence[str], gathered: Gathered) -> bool:
    """Say whether a name may have more words than are known: "Priscilla Jane Smith" between commas."""
    most = _MOST_NAMES if gathered.company else _MOST_NAMES - 1
    return len(words) <= most and all(word[:1].isupper() for word in words)


def _without_person(
    part: str, words: Sequence[tuple[int, int]], gathered: Gathered, after: str, *, whole: bool
) -> None:
    """Capitals, and then small letters, which say something about them; a whole sentence stays whole."""
    said = [part[first:last] for first, last in words]
    capital = next((i for i, word in enumerate(said) if word[:1].islower()), len(said))
    sentence = whole and said[0][:1].isupper() and 0 < capital < len(said) - 1
    bridged = capital + 1 < len(said) and said[capital + 1][:1].isupper()
    named = any(word[:1].isupper() for word in said[:capital])
    if named and capital < len(said) and not sentence and not bridged:
        gathered.loose.append(Loose(gathered.stretch(part, words[0][0], words[capital - 1][1]), after=after))
        gathered.keep(part, words[capital][0], words[-1][1])
    else:
        gathered.loose.append(Loose(gathered.stretch(part, words[0][0], words[-1][1]), after=after))
