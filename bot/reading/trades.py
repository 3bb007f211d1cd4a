"""What somebody is by their work: by the words for it, by how those end, and by what they are joined with."""

import re
from functools import cache

from bot.reading.customs import customs_for
from bot.reading.letters import fold_text
from bot.reading.people import find_person
from bot.reading.spots import Spot, is_han
from bot.reading.tokens import Token
from bot.reading.vocabulary import spoken_with
from bot.reading.wordlists import word_lists

_TAIL_AT_MOST = 4
_SMALL_TAIL = 1
_BEFORE_HEAD_AT_MOST = 3
_SHORTEST_TRADE = 5  # letters
_LONGEST_TRADE_HAN = 7
_WORDS_AT_MOST = 5
_OTHER = frozenset({"city", "from", "at", "contact", "remark", "source", "whole", "via", "referrer"})
_HYPHENED = re.compile(r"[^\W\d_]+-$")


def position(part: str, tokens: list[Token], at: int) -> tuple[int, Spot] | None:
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
    if is_han(part[start]) and start and is_han(part[start - 1]):
        return None
    at = len(tokens) if _all_about_work(part, tokens, first, at) else _joined(part, tokens, _over_hyphens(tokens, at))
    end = tokens[at - 1].end
    start = _with_hyphens(part, start)
    return at, Spot("position", start, end, part[start:end])


def _all_about_work(part: str, tokens: list[Token], first: int, at: int) -> bool:
    """Say whether a part in small letters is a position as a whole: "дизайнер интерьеров"."""
    rest = tokens[at:]
    small = not first and part.islower() and len(tokens) <= _WORDS_AT_MOST
    return small and all(token.text.isalpha() and not token.meanings.keys() & _OTHER for token in rest)


def _over_hyphens(tokens: list[Token], at: int) -> int:
    """Go on over what a hyphen joins to it: smm-менеджер."""
    while at + 1 < len(tokens) and tokens[at].text == "-" and tokens[at + 1].start == tokens[at - 1].end + 1:
        at += 2
    return at


def _with_hyphens(part: str, start: int) -> int:
    """Go back over what a hyphen joins to it: арт-директор."""
    before = _HYPHENED.search(part, 0, start)
    return before.start() if before else start


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


def trade(part: str, tokens: list[Token], at: int, language: str) -> tuple[int, Spot] | None:
    """A trade that no list has, known by how its word ends."""
    token = tokens[at]
    start, end = token.start, token.end
    if is_han(token.text[0]):
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


def with_words_before(part: str, tokens: list[Token], place: Spot, floor: int) -> Spot:
    """Let a position have the small words it begins with where they come first: "lorry driver", "nail salon owner"."""
    if place.kind != "position" or not part[place.start].islower() or is_han(part[place.start]):
        return place
    if not part[place.start].isascii():
        return place
    before = [token for token in tokens if floor <= token.start < place.start][-_BEFORE_HEAD_AT_MOST - 1 :]
    start = place.start
    for i in range(len(before) - 1, -1, -1):
        if "article" in before[i].meanings:
            return place._replace(start=before[i].start, value=part[start : place.end])
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
