"""Cities and towns in a part of a client line, told from the names of people and firms that they are too."""

from functools import cache

from bot.reading.customs import customs_for
from bot.reading.letters import fold_text
from bot.reading.spots import Spot, apart, free_before, is_han
from bot.reading.tokens import Token
from bot.reading.towns import town, town_bent
from bot.reading.wordlists import cities, cities_like_names, word_lists

_LONGEST_INITIALS = 4  # letters: НСК, SF
_SHORTEST_SMALL = 6  # letters of a town in small letters, which could be a word
_TOWN_AT_MOST = 6  # words and hyphens


def city(part: str, tokens: list[Token], at: int) -> tuple[int, Spot] | None:
    """A city that stands by itself, or after "from"; then its other forms and those that are names too are taken."""
    first = at + 1 if "from" in tokens[at].meanings and at + 1 < len(tokens) else at
    token = tokens[first]
    if "city" not in token.meanings or not apart(part, token):
        return None
    named = token.meanings["city"]
    doubtful = bool(named) or fold_text(token.text) in _like_names()
    if first == at and doubtful:
        return (at + 1, Spot("city?", token.start, token.end)) if not named else None
    if not part[token.start].isupper() and any(sign.isupper() for sign in part):
        return None
    return first + 1, Spot("city", tokens[at].start, token.end, named or _written(part[token.start : token.end]))


def _written(city: str) -> str:
    """Return a city that was typed all in small letters, or all in capitals, as it is written."""
    odd = city.islower() or (city.isupper() and len(city) > _LONGEST_INITIALS)
    return _cities_written().get(fold_text(city), city) if odd else city


@cache
def _cities_written() -> dict[str, str]:
    return {fold_text(name): name for name in reversed(cities())}


@cache
def _like_names() -> frozenset[str]:
    given = {fold_text(word) for name in ("ru", "en", "fr") for word in word_lists("names", name).words("given")}
    return frozenset(fold_text(name) for name in cities_like_names()) | given


def town_among(part: str, tokens: list[Token], at: int, language: str) -> tuple[int, Spot] | None:
    """A town: by itself, behind "from", or among other words, but no second word of a name."""
    led = "from" in tokens[at].meanings and at + 1 < len(tokens)
    first = at + 1 if led else at
    start = tokens[first].start
    if not led and at and "at" in tokens[at - 1].meanings:
        return None
    small = part.islower()
    if not (part[start].isupper() or small) and not (is_han(part[start]) and free_before(part, tokens[first])):
        return None
    for last in range(min(len(tokens), first + _TOWN_AT_MOST), first, -1):
        said = part[start : tokens[last - 1].end]
        name = town_bent(said, language) if led else town(said)
        if (
            not name
            or (not led and _is_given(said))
            or not _apart_town(part, start, tokens[last - 1].end)
            or _goes_on_as_name(part, tokens, last)
        ):
            continue
        if led:
            return last, Spot("city", tokens[at].start, tokens[last - 1].end, name or said)
        if _may_be_family(said) or _second_of_name(part, start):
            return last, Spot("city?", start, tokens[last - 1].end)
        if small and (last < len(tokens) or len(said) < _SHORTEST_SMALL):
            continue
        return last, Spot("city", start, tokens[last - 1].end, name if small or said.isupper() else said)
    return None


def _apart_town(part: str, start: int, end: int) -> bool:
    if is_han(part[start]):
        return not is_han(part[end : end + 1]) and not is_han(part[max(0, start - 1) : start])
    return part[max(0, start - 1) : start] != "-" and part[end : end + 1] not in {"-", "'"}


def _goes_on_as_name(part: str, tokens: list[Token], at: int) -> bool:
    """Say whether a word with a capital follows right behind: Oakwood Dental."""
    if at >= len(tokens):
        return False
    token, before = tokens[at], part[tokens[at - 1].end : tokens[at].start]
    known = token.meanings.keys() & {"position", "position_before", "contact", "source", "remark", "city"}
    state = len(token.text) == 2 and part[token.start : token.end].isupper()  # noqa: PLR2004 - Flagstaff AZ
    return not before.strip() and part[token.start].isupper() and not known and not state and not is_han(token.text[0])


def _may_be_family(said: str) -> bool:
    customs = customs_for(said, "en")
    return customs.order != "joined" and (customs.is_family(said) or customs.is_given(said))


def _is_given(said: str) -> bool:
    customs = customs_for(said, "en")
    return customs.order != "joined" and customs.is_given(said)


def _second_of_name(part: str, start: int) -> bool:
    before = part[:start].split()
    return bool(before) and part[start - 1] == " " and len(before) == 1 and before[0][:1].isupper()
