"""Who a line about a call speaks of, and what is said of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache

from bot.reading.companies import find_company
from bot.reading.customs import Customs, customs_for
from bot.reading.letters import fold, fold_text
from bot.reading.moments import find_moment
from bot.reading.outcomes import find_outcomes
from bot.reading.people import find_person
from bot.reading.tokens import Token, tokenize
from bot.reading.vocabulary import spoken_with
from bot.reading.wordlists import phrases_of, word_lists
from storage.rules.refusal import Refusal

EDGES = " ,;:，；：。|/\\-–—•·."
BREATH = re.compile(r"[,;，；、。!！]|\.(?=\s)|\s[-–—]\s")
_COLON = re.compile(r"[:：](?!\d\d(?!\d))|(?<!\d)[:：]")
_DASH = re.compile(r"\s[-–—]\s")
_LONGEST_NAME = 5  # words
_LEADS_AT_MOST = 3
_SHORT_END = 2
_KINDS = ("lead", "story", "before_name", "tail")
_HEAD = 240  # letters; whoever a line is about is named in these


@dataclass(frozen=True)
class Named:
    """`who` is empty when nobody is named, and `called` as it stands in the line: "called Ivanov" bends names in Russian.

    `lead` stood before the name, and may tell how the call ended.
    """

    who: str
    said: str
    lead: str = ""
    called: str = ""


def who_and_what(text: str, now: datetime, language: str) -> Named:
    """Split a line into how the client is called, and the rest."""
    text, more = text[:_HEAD], text[_HEAD:]
    named = _split(text, now, language)
    return replace(named, said=named.said + more)


def _split(text: str, now: datetime, language: str) -> Named:
    lead, body = _without_lead(text, language)
    for divider in (_COLON, _DASH):
        place = divider.search(body)
        if place and _names_client(body[: place.start()], language):
            return _named(lead, body[: place.start()], body[place.end() :], language)
    outcomes = find_outcomes(body, language)
    if outcomes and not body[: outcomes[0].start].strip(EDGES):
        called, rest = _named_after(body, outcomes[0].end, now, language)
        who = nominative(called, language) if called else ""
        return Named(who, f"{body[: outcomes[0].end]}, {rest}" if who else body, lead, called)
    at = _over_more_names(body, _end_of_name(body, now, language), language)
    return _named(lead, body[:at], body[at:], language)


def _named(lead: str, name: str, said: str, language: str) -> Named:
    who = nominative(name.strip(EDGES), language) if lead else name.strip(EDGES)
    said = said.lstrip(EDGES)
    tokens = _tokens(said, language)
    if lead and tokens and "tail" in tokens[0].meanings:  # 给…打电话
        said = said[tokens[0].end :].lstrip(EDGES)
    return Named(who, said, lead, name.strip(EDGES))


def _without_lead(text: str, language: str) -> tuple[str, str]:
    """Cut what stands before a client: "called", "only just spoke with"."""
    tokens = _tokens(text, language)
    count = 0
    while count < min(len(tokens) - 1, _LEADS_AT_MOST) and "lead" in tokens[count].meanings:
        count += 1
    if not count or tokens[count].text in EDGES:
        return "", text
    if "before_name" in tokens[count].meanings and count + 1 < len(tokens):
        count += 1
    return text[: tokens[count - 1].end], text[tokens[count - 1].end :].lstrip()


def _names_client(text: str, language: str) -> bool:
    """Say whether what stands before a divider is a client and not the story already."""
    name = text.strip(EDGES)
    return bool(name) and (not find_outcomes(name, language) or find_company(name, language) is not None)


def _named_after(body: str, end: int, now: datetime, language: str) -> tuple[str, str]:
    """Find the client behind the outcome: "no answer, Smith"; a name has a capital, or is known to be one."""
    rest = body[end:].lstrip(EDGES)
    tokens = _tokens(rest, language)
    if tokens and "before_name" in tokens[0].meanings:
        rest = rest[tokens[0].end :].lstrip(EDGES)
    at = _end_of_name(rest, now, language)
    name = rest[:at].strip(EDGES)
    words = name.split()
    customs = customs_for(name, language) if name else None
    known = bool(customs and (find_person(words, customs) or find_company(name, language)))
    capital = bool(words) and all(word[:1].isupper() or word[:1].isdigit() for word in words)
    if 0 < len(words) <= _LONGEST_NAME and (known or (capital and not name.isdigit())):
        return name, rest[at:].lstrip(EDGES)
    return "", rest


def _end_of_name(text: str, now: datetime, language: str) -> int:
    """Return where the story begins: at an outcome, a moment, a word of telling, a comma, or small letters after a name."""
    breath = BREATH.search(text)
    at = min([len(text), *([breath.start()] if breath else []), *_told_from(text, language)])
    at = min(at, _after_person(text[:at], language))
    try:
        moment = find_moment(text[:at], now, language)
    except Refusal:
        return at
    return min(at, moment.start) if moment else at


def _told_from(text: str, language: str) -> Iterator[int]:
    outcomes = find_outcomes(text, language)
    if outcomes:
        yield outcomes[0].start
    small = text[:1].isupper()
    for token in _tokens(text, language):
        if "story" in token.meanings and token.start and not (small and text[token.start].isupper()):
            yield token.start
            return


def _after_person(text: str, language: str) -> int:
    """A word in small letters after a name in capitals is no part of it, unless it leads to a company."""
    words = [(word.start(), word[0]) for word in re.finditer(r"\S+", text)]
    spoken = [word for _, word in words]
    customs = customs_for(text, language) if spoken else None
    person = find_person(spoken, customs) if customs and spoken[0][:1].isupper() else None
    if customs is None or person is None or person[0] or person[1] >= len(words):
        return len(text)
    place, following = words[person[1]]
    joined = fold_text(following) in _joining(language) | customs.particles
    return place if following[:1].islower() and not joined else len(text)


def _over_more_names(text: str, at: int, language: str) -> int:
    """Go on over commas while what follows is a person or a company too: "Acme Ltd, Smith, no answer"."""
    while at < len(text) and (breath := BREATH.match(text, at)):
        after = BREATH.search(text, breath.end())
        end = after.start() if after else len(text)
        name = text[breath.end() : end].strip()
        words = name.split()
        known = 0 < len(words) <= _LONGEST_NAME and not find_outcomes(name, language)
        if not (known and (find_company(name, language) or _is_whole_person(words, name, language))):
            break
        at = end
    return at


def _is_whole_person(words: list[str], name: str, language: str) -> bool:
    return find_person(words, customs_for(name, language)) == (0, len(words)) and name[:1].isupper()


def nominative(name: str, language: str, table: str = "nominative") -> str:
    """Return names as they are by themselves where "called" or "spoke with" bent them; `table`: the case they were bent to."""
    ends = word_lists("calls", language).data.get(table, {})
    if not ends:
        return name
    customs = customs_for(name, language)
    return " ".join(_unbent(word, ends, customs) for word in name.split())


def _unbent(word: str, ends: dict[str, str], customs: Customs) -> str:
    if customs.is_given(word) or customs.is_patronymic(word):
        return word
    # A long ending says more than that the word could be a family's: Смирновой.
    likely = (
        end for end in sorted(ends, key=len, reverse=True) if len(end) > _SHORT_END or not customs.is_family(word)
    )
    for bent in likely:
        whole = word.removesuffix(bent) + ends[bent]
        if word.endswith(bent) and (
            customs.is_given(whole) or customs.is_family(whole) or customs.is_patronymic(whole)
        ):
            return whole
    return word


@cache
def _joining(language: str) -> frozenset[str]:
    """Words that lead from a person to a company."""
    return frozenset(
        fold_text(word) for name in spoken_with(language) for word in word_lists("clients", name).words("at")
    )


def _tokens(text: str, language: str) -> list[Token]:
    return tokenize(fold(text), phrases_of("calls", _KINDS, language))


def from_accusative(name: str, language: str) -> str:
    """Return a name as it is by itself where it is what something is done to: "move Ivanov".

    Whoever writes a given name as it is by itself has bent nothing.
    """
    customs = customs_for(name, language)
    if any(customs.is_given(word) for word in name.split()):
        return name
    return nominative(name, language, "accusative")
