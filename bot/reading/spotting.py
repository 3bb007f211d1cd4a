"""What in a part of a client line is known by its words: positions, cities, sources, words that say nothing."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from bot.reading.customs import customs_for
from bot.reading.letters import fold, fold_text
from bot.reading.people import find_person
from bot.reading.tokens import Token, tokenize
from bot.reading.towns import town, town_bent
from bot.reading.vocabulary import LANGUAGES, Phrases, index, spoken_with
from bot.reading.wordlists import cities, cities_like_names, word_lists

_SAID = ("source", "channel", "via", "whole", "greeting", "intro", "contact", "remark")
_WORK = ("position", "position_before", "position_joint", "at", "from")
_HAN = ("\u3400", "\u9fff")
_TAIL_AT_MOST = 4
_SMALL_TAIL = 1
_TOWN_AT_MOST = 6  # words and hyphens
_BEFORE_HEAD_AT_MOST = 3
_SHORTEST_TRADE = 5  # letters
_LONGEST_TRADE_HAN = 7


class Spot(NamedTuple):
    """A known stretch of a part. `value` is what it says, empty where its words say it themselves."""

    kind: str
    start: int
    end: int
    value: str = ""


def spot(part: str, language: str) -> list[Spot]:
    """Return what is known, in order of place, nothing twice."""
    tokens = tokenize(fold(part), _phrases(language))
    found: list[Spot] = []
    at = 0
    while at < len(tokens):
        spotted = (
            _via(part, tokens, at)
            or _city(part, tokens, at)
            or _position(part, tokens, at)
            or _trade(part, tokens, at, language)
            or _town(part, tokens, at, language)
            or _plain(part, tokens, at)
        )
        if spotted is None:
            at += 1
            continue
        last, place = spotted
        found.append(_with_words_before(part, tokens, place, found[-1].end if found else 0))
        at = last
    return found


def _via(part: str, tokens: list[Token], at: int) -> tuple[int, Spot] | None:
    """What leads to a source, and the source itself: of "found us on Google" Google is the source."""
    if "via" not in tokens[at].meanings or at + 1 >= len(tokens) or not _apart(part, tokens[at]):
        return None
    first, start = tokens[at + 1], tokens[at].start
    end = _end_of_source(part, tokens, at + 1)
    if end is None:
        return None
    said = part[first.start : tokens[end - 1].end]
    return end, Spot("source", start, tokens[end - 1].end, _by_itself(said))


def _end_of_source(part: str, tokens: list[Token], first: int) -> int | None:
    """A source that is known, to the words it goes on with; a name that is led to by more than one word, to the end."""
    meanings = tokens[first].meanings
    if meanings.keys() & {"source", "channel"} or _is_bent_source(tokens[first].text):
        return first + 1
    several = " " in tokens[first - 1].text or _is_han(tokens[first - 1].text[0])
    named = part[tokens[first].start].isupper() and "city" not in meanings
    return len(tokens) if several and named else None


def _by_itself(said: str) -> str:
    return _bent_sources().get(fold_text(said), said)


def _is_bent_source(text: str) -> bool:
    return text in _bent_sources()


@cache
def _bent_sources() -> dict[str, str]:
    forms = (word_lists("clients", language).data.get("source_forms", {}) for language in LANGUAGES)
    return {fold_text(form): name for known in forms for name, bent in known.items() for form in bent}


def _trade(part: str, tokens: list[Token], at: int, language: str) -> tuple[int, Spot] | None:
    """A trade that no list has, known by how its word ends."""
    token = tokens[at]
    start, end = token.start, token.end
    if _is_han(token.text[0]):
        if start and not part[start - 1].isspace():
            return None
        end = start + len(part[start:].split(maxsplit=1)[0])
        long_enough = 2 <= end - start <= _LONGEST_TRADE_HAN  # noqa: PLR2004 - one sign is no trade
    else:
        long_enough = end - start >= _SHORTEST_TRADE and part[start].islower()
    word = part[start:end]
    if not long_enough or not fold_text(word[1:]).endswith(_trade_endings(language)) or _titled(word, language):
        return None
    last = next((i for i in range(at, len(tokens)) if tokens[i].start >= end), len(tokens))
    return last, Spot("position", start, end, word)


def _titled(word: str, language: str) -> bool:
    """Say whether it is a name with a title: 周经理."""
    customs = customs_for(word, language)
    return customs.order == "joined" and find_person([word], customs) is not None


@cache
def _trade_endings(language: str) -> tuple[str, ...]:
    return tuple(
        fold_text(word)
        for spoken in spoken_with(language)
        for word in word_lists("clients", spoken).words("position_ending")
    )


def _with_words_before(part: str, tokens: list[Token], place: Spot, floor: int) -> Spot:
    """Let a position have the small words it begins with where they come first: "lorry driver", "nail salon owner"."""
    if place.kind != "position" or not part[place.start].islower() or _is_han(part[place.start]):
        return place
    if not part[place.start].isascii():
        return place
    before = [token for token in tokens if floor <= token.start < place.start][-_BEFORE_HEAD_AT_MOST - 1 :]
    start = place.start
    for i in range(len(before) - 1, -1, -1):
        if len(before) - i > _BEFORE_HEAD_AT_MOST or not _leads_to_head(part, before, i):
            break
        start = before[i].start
    return place._replace(start=start, value=part[start : place.end])


def _leads_to_head(part: str, before: list[Token], at: int) -> bool:
    token = before[at]
    known = token.meanings.keys() - {"position_before", "position"}
    customs = customs_for(token.text, "en")
    named = customs.is_given(token.text) or (at > 0 and customs.is_given(before[at - 1].text))
    return part[token.start].islower() and token.text.isalpha() and not known and not named


def _town(part: str, tokens: list[Token], at: int, language: str) -> tuple[int, Spot] | None:
    """A town: by itself, behind "from", or among other words, but no second word of a name."""
    led = "from" in tokens[at].meanings and at + 1 < len(tokens)
    first = at + 1 if led else at
    start = tokens[first].start
    if not led and at and "at" in tokens[at - 1].meanings:
        return None
    if not part[start].isupper() and not (_is_han(part[start]) and _free_before(part, tokens[first])):
        return None
    for last in range(min(len(tokens), first + _TOWN_AT_MOST), first, -1):
        said = part[start : tokens[last - 1].end]
        name = town_bent(said, language) if led else town(said)
        if not name or not _apart_town(part, start, tokens[last - 1].end) or _goes_on_as_name(part, tokens, last):
            continue
        if led:
            return last, Spot("city", tokens[at].start, tokens[last - 1].end, name or said)
        if _may_be_family(said) or _second_of_name(part, start) or not part[:start].strip():
            return last, Spot("city?", start, tokens[last - 1].end)
        return last, Spot("city", start, tokens[last - 1].end, said)
    return None


def _apart_town(part: str, start: int, end: int) -> bool:
    if _is_han(part[start]):
        return not _is_han(part[end : end + 1]) and not _is_han(part[max(0, start - 1) : start])
    return part[max(0, start - 1) : start] != "-" and part[end : end + 1] not in {"-", "'"}


def _goes_on_as_name(part: str, tokens: list[Token], at: int) -> bool:
    """Say whether a word with a capital follows right behind: Oakwood Dental."""
    if at >= len(tokens):
        return False
    token, before = tokens[at], part[tokens[at - 1].end : tokens[at].start]
    known = token.meanings.keys() & {"position", "position_before", "contact", "source", "remark", "city"}
    return not before.strip() and part[token.start].isupper() and not known and not _is_han(part[token.start])


def _may_be_family(said: str) -> bool:
    customs = customs_for(said, "en")
    return customs.order != "joined" and (customs.is_family(said) or customs.is_given(said))


def _second_of_name(part: str, start: int) -> bool:
    before = part[:start].split()
    return bool(before) and part[start - 1] == " " and len(before) == 1 and before[0][:1].isupper()


def _city(part: str, tokens: list[Token], at: int) -> tuple[int, Spot] | None:
    """A city that stands by itself, or after "from"; then its other forms and those that are names too are taken."""
    first = at + 1 if "from" in tokens[at].meanings and at + 1 < len(tokens) else at
    token = tokens[first]
    if "city" not in token.meanings or not _apart(part, token):
        return None
    named = token.meanings["city"]
    doubtful = bool(named) or fold_text(token.text) in _like_names()
    if first == at and doubtful:
        return (at + 1, Spot("city?", token.start, token.end)) if not named else None
    if not part[token.start].isupper() and any(sign.isupper() for sign in part):
        return None
    return first + 1, Spot("city", tokens[at].start, token.end, named or part[token.start : token.end])


def _apart(part: str, token: Token) -> bool:
    """Say whether no Chinese character stands right beside a name in Chinese characters, and no hyphen beside another."""
    before, after = part[max(0, token.start - 1) : token.start], part[token.end : token.end + 1]
    if _is_han(part[token.start]):
        return not (_is_han(before) and before not in "在自于") and not _is_han(after)
    return before != "-" and after != "-"


def _is_han(sign: str) -> bool:
    return bool(sign) and _HAN[0] <= sign <= _HAN[1]


def _position(part: str, tokens: list[Token], at: int) -> tuple[int, Spot] | None:
    """What stands before the position, the position, and what it is joined with: "senior buyer of spare parts"."""
    first = at
    while at < len(tokens) and "position_before" in tokens[at].meanings and "position" not in tokens[at].meanings:
        at += 1
    if at >= len(tokens) or "position" not in tokens[at].meanings or _is_family(part, tokens[at]):
        return None
    at += 1
    while at < len(tokens) and "position" in tokens[at].meanings and not _capital(part, tokens, at - 1, at):
        at += 1
    start = tokens[first].start
    if _is_han(part[start]) and start and _is_han(part[start - 1]):
        return None
    at = _joined(part, tokens, at)
    end = tokens[at - 1].end
    return at, Spot("position", start, end, part[start:end])


def _is_family(part: str, token: Token) -> bool:
    """Say whether a trade is somebody's name: Tom Baker."""
    before = part[: token.start].split()
    customs = customs_for(token.text, "en")
    titled = part[token.start].isupper() and not part[token.start : token.end].isupper() and " " not in token.text
    return (
        titled
        and customs.order == "given"
        and bool(before)
        and before[-1][:1].isupper()
        and customs.is_given(before[-1])
    )


def _capital(part: str, tokens: list[Token], before: int, at: int) -> bool:
    """Say whether a word with a capital follows one without, so that it may be a name's."""
    return part[tokens[at].start].isupper() and part[tokens[before].start].islower()


def _joined(part: str, tokens: list[Token], at: int) -> int:
    while at < len(tokens) and "position_joint" in tokens[at].meanings:
        tail, most = at + 1, _TAIL_AT_MOST if any(sign.isupper() for sign in part) else _SMALL_TAIL
        while tail < len(tokens) and tail - at <= most and _goes_on(part, tokens, tail):
            tail += 1
        if tail == at + 1 and tokens[at].meanings.keys() & {"at", "from"}:
            return at
        at = tail
    return at


def _goes_on(part: str, tokens: list[Token], at: int) -> bool:
    """Small letters, and abbreviations in capitals, belong to what somebody is in charge of."""
    token = tokens[at]
    if token.meanings.keys() & {"city", "from", "at", "contact", "remark", "source", "whole"} - {"position_joint"}:
        return "position_joint" in token.meanings or token.text in {"и", "and", "et"}
    return part[token.start].islower() or (
        token.text.upper() == part[token.start : token.end] and len(token.text) in {2, 3}
    )


def _plain(part: str, tokens: list[Token], at: int) -> tuple[int, Spot] | None:
    token = tokens[at]
    alone = not part[: token.start].strip(" .:") and not part[token.end :].strip(" .:!")
    several = " " in token.text or _is_han(token.text[0])
    if "whole" in token.meanings and (several or at == 0) and _apart(part, token):
        colon = next((i for i in range(at, len(tokens)) if tokens[i].text == ":"), len(tokens))
        end = tokens[colon].start if colon < len(tokens) else len(part)
        return colon, Spot("source", token.start, end, part[token.start : end].strip())
    if "source" in token.meanings and (alone or (several and _apart(part, token))):
        return at + 1, Spot("source", token.start, token.end, part[token.start : token.end])
    if at == 0:
        for kind in ("greeting", "intro"):
            if kind in token.meanings:
                return 1, Spot(kind, token.start, token.end)
    if "contact" in token.meanings and _ends(tokens, at):
        return len(tokens), Spot("contact", token.start, len(part))
    for kind in ("at", "remark"):
        if kind in token.meanings and not _belongs_to_name(part, token, at):
            return at + 1, Spot(kind, token.start, token.end)
    return None


def _ends(tokens: list[Token], at: int) -> bool:
    """Say whether only words that go with a number or an address are left."""
    return all("contact" in token.meanings or not token.text[:1].isalnum() for token in tokens[at:])


def _belongs_to_name(part: str, token: Token, at: int) -> bool:
    """Say whether it is an initial, a word inside a Chinese one, or the first of a title: "On Time"."""
    if at and (part[token.start].isupper() and any(sign.islower() for sign in part)):
        return True
    return _title(part, at) or not (_is_han(token.text[0]) <= _free_before(part, token))


def _free_before(part: str, token: Token) -> bool:
    return not _is_han(part[max(0, token.start - 1) : token.start])


def _title(part: str, at: int) -> bool:
    """Say whether what begins with such a word is rather a title, each word with a capital: "On Time"."""
    words = part.split()
    return at == 0 and 1 < len(words) <= 3 and all(word[:1].isupper() for word in words)  # noqa: PLR2004


@cache
def _like_names() -> frozenset[str]:
    given = {fold_text(word) for name in ("ru", "en", "fr") for word in word_lists("names", name).words("given")}
    return frozenset(fold_text(name) for name in cities_like_names()) | given


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
            if _is_han(name[0])
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
