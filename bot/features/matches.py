"""The part of a name that was found: in bold in a list's text, and after the reason when it was a guess."""

import re
from collections.abc import Iterable, Iterator

from bot.kit.texts import ELLIPSIS, Html, Texts
from storage.clients import Listed
from storage.search import Hit, Why
from storage.search.words import words_of

_WORD = re.compile("[\\w\u0300-\u036f]+(?:['’ʼʹ`´][\\w\u0300-\u036f]+)*")
_MOST_TOLD = 5  # of a reason: the rows below say the rest
_SHORTEST_INSIDE = 3  # letters: fewer may stand inside a word by chance


def told_matches(found: Iterable[tuple[Listed, Hit]], query: str, t: Texts) -> list[Html]:
    """A line for each way in which cards were found, with the words of their names that it was by."""
    ways: dict[Why | None, dict[Html, None]] = {}
    for client, hit in found:
        words = [_in_bold(word, query, t) for word in _matched_in_name(client, hit)]
        ways.setdefault(hit.why, {}).update({Html(" ".join(words)): None} if words else {})
    return [line for why, words in ways.items() if (line := _line(why, [*words], t))]


def _line(why: Why | None, words: list[Html], t: Texts) -> Html | None:
    told = Html(" · ".join([*words[:_MOST_TOLD], *([ELLIPSIS] if len(words) > _MOST_TOLD else [])]))
    if why is None:
        return t("found-matched", words=told) if told else None
    return t("found-guessed", why=t(f"why-{why}"), words=told) if told else t(f"why-{why}")


def guess_in_words(client: Listed, hit: Hit, t: Texts) -> str:
    """Why a card was guessed and by which words of its name, without markup; nothing when it was no guess."""
    if hit.why is None:
        return ""
    why, words = t.plain(f"why-{hit.why}"), " ".join(_matched_in_name(client, hit))
    return t.plain("found-guessed", why=why, words=words) if words else why


def _matched_in_name(client: Listed, hit: Hit) -> list[str]:
    """The words a card was found by, as its name or company spells them; none when some of them stand elsewhere."""
    if not hit.is_name:
        return []
    spelt = dict(reversed([*_spelt(f"{client.name} {client.company or ''}")]))  # of two alike the first
    return [spelt[word] for word in hit.words if word in spelt]


def _spelt(names: str) -> Iterator[tuple[str, str]]:
    for found in _WORD.finditer(names):
        yield from ((word.raw, found[0]) for word in words_of(found[0]))


def _in_bold(word: str, query: str, t: Texts) -> Html:
    """A word with what was typed of it in bold; all of it when that is spelt otherwise."""
    (raw, *_) = [each.raw for each in words_of(word)]
    typed = sorted((each.raw for each in words_of(query)), key=len, reverse=True)
    inside = (part for part in typed if raw.startswith(part) or (len(part) >= _SHORTEST_INSIDE and part in raw))
    part = next(inside, raw) if len(raw) == len(word) else raw
    start = raw.index(part)
    end = start + len(part) if part != raw else len(word)
    return t("found-part", before=word[:start], part=word[start:end], after=word[end:])
