"""What in a part of a client line is known by its words: positions, cities, sources, words that say nothing."""

from collections.abc import Iterator
from functools import cache

from bot.reading.letters import fold, fold_text
from bot.reading.origins import bare, referrer, source_behind, told_by_ending
from bot.reading.places import city, town_among
from bot.reading.spots import Spot, apart, free_before, is_han
from bot.reading.tokens import Token, tokenize
from bot.reading.trades import position, trade, with_words_before
from bot.reading.vocabulary import Phrases, index, spoken_with
from bot.reading.wordlists import cities, word_lists

__all__ = ["Spot", "spot"]

_SAID = ("source", "channel", "via", "referrer", "whole", "greeting", "intro", "contact", "remark")
_LEADS = frozenset({"с", "со", "на", "из", "в"})
_WORK = ("position", "position_before", "position_joint", "article", "at", "from")


def spot(part: str, language: str) -> list[Spot]:
    """Return what is known, in order of place, nothing twice."""
    tokens = tokenize(fold(part), _phrases(language))
    found: list[Spot] = []
    at = 0
    while at < len(tokens):
        spotted = (
            source_behind(part, tokens, at)
            or referrer(part, tokens, at)
            or told_by_ending(part, tokens, at, language)
            or city(part, tokens, at)
            or position(part, tokens, at)
            or trade(part, tokens, at, language)
            or town_among(part, tokens, at, language)
            or _plain(part, tokens, at)
        )
        if spotted is None:
            at += 1
            continue
        last, place = spotted
        found.append(with_words_before(part, tokens, place, found[-1].end if found else 0))
        at = last
    return found


def _plain(part: str, tokens: list[Token], at: int) -> tuple[int, Spot] | None:
    token = tokens[at]
    if part[token.start] in "№#":
        return None  # a number's sign is no "no"
    found = _source(part, tokens, at)
    if found is not None:
        return found
    leading = next((kind for kind in ("greeting", "intro") if not at and kind in token.meanings), None)
    if leading is not None:
        return 1, Spot(leading, token.start, token.end)
    if "contact" in token.meanings and _ends(tokens, at) and not part[max(0, token.start - 1) : token.start].isalnum():
        return len(tokens), Spot("contact", token.start, len(part))
    said = next((kind for kind in ("at", "remark") if kind in token.meanings), None)
    if said is None or _belongs_to_name(part, token, at):
        return None
    return at + 1, Spot(said, token.start, token.end)


def _source(part: str, tokens: list[Token], at: int) -> tuple[int, Spot] | None:
    """A source with what it goes on with, or one that stands alone."""
    token = tokens[at]
    alone = not part[: token.start].strip(" .:") and not part[token.end :].strip(" .:!")
    several = " " in token.text or is_han(token.text[0])
    if "whole" in token.meanings and (several or at == 0) and apart(part, token):
        colon = next((i for i in range(at, len(tokens)) if tokens[i].text == ":"), len(tokens))
        end = tokens[colon].start if colon < len(tokens) else len(part)
        return colon, Spot("source", token.start, end, bare(part[token.start : end].strip(), _LEADS))
    last = bool(at) and not part[token.end :].strip(" .!") and "channel" in token.meanings
    if "source" in token.meanings and (alone or last or (several and apart(part, token))):
        return at + 1, Spot("source", token.start, token.end, part[token.start : token.end])
    return None


def _ends(tokens: list[Token], at: int) -> bool:
    """Say whether only words that go with a number or an address are left."""
    return all("contact" in token.meanings or not token.text[:1].isalnum() for token in tokens[at:])


def _belongs_to_name(part: str, token: Token, at: int) -> bool:
    """Say whether it is an initial, a word inside a Chinese one, or the first of a title: "On Time"."""
    if at and (part[token.start].isupper() and any(sign.islower() for sign in part)):
        return True
    return _title(part, at) or not (is_han(token.text[0]) <= free_before(part, token))


def _title(part: str, at: int) -> bool:
    """Say whether what begins with such a word is rather a title, each word with a capital: "On Time"."""
    words = part.split()
    return at == 0 and 1 < len(words) <= 3 and all(word[:1].isupper() for word in words)  # noqa: PLR2004


@cache
def _phrases(language: str) -> Phrases:
    return index(_entries(language))


def _entries(language: str) -> Iterator[tuple[str, str, str]]:
    for spoken in spoken_with(language):
        words = word_lists("clients", spoken)
        for kind in _WORK:
            yield from ((phrase, kind, "") for phrase in words.words(kind))
        for kind in _SAID:
            yield from ((phrase, kind, "") for phrase in words.words("said", kind))
    for name in cities():
        yield name, "city", ""
        yield from (
            (f"{name}{after}", "city", "")
            for after in word_lists("clients", language).data.get("city_after", "")
            if is_han(name[0])
        )
        yield from ((form, "city", name) for form in _other_forms(name, language))


def _other_forms(name: str, language: str) -> Iterator[str]:
    """The forms a city's name takes after "from" and "in", and the word for city joined to it."""
    endings = word_lists("clients", language).data["city_endings"]
    letter = fold_text(name[-1])
    for ending in sorted(endings, key=len, reverse=True):
        if name.endswith(ending) and ("а" <= letter <= "я"):
            yield from (name.removesuffix(ending) + other for other in endings[ending])
            return
