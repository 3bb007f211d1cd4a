"""Companies in a text: known by their legal form, by quotes, or by how their names end."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from bot.reading.customs import customs_for, is_person
from bot.reading.letters import fold, fold_text
from bot.reading.tokens import Token, tokenize
from bot.reading.vocabulary import Phrases, index, spellings, word_file

_QUOTES = {"«": "»", '"': '"', "“": "”", "„": "“", "《": "》"}
_KINDS = ("before", "sole", "before_also", "after", "after_also")
_LONGEST_PERSON = 3
_SHORTEST_JOINED = 4
_AROUND = " ,;:-–—"


@dataclass(frozen=True)
class Split:
    """A company and what stood beside it, a person if anything; `sole`: the company is a person of that name."""

    company: str
    rest: str
    sole: str = ""


class _Forms(NamedTuple):
    phrases: Phrases
    endings: tuple[str, ...]


def split_company(text: str, language: str) -> Split | None:
    """Return None when nothing shows that there is a company."""
    tokens = tokenize(fold(text), _forms().phrases)
    return _before(text, tokens, language) or _after(text, tokens, language) or _joined(text) or _quoted(text)


@cache
def _forms() -> _Forms:
    data = word_file("companies")
    return _Forms(index(_entries(data)), tuple(fold_text(word) for word in data["ending"]))


def _entries(data: dict[str, list[str]]) -> Iterator[tuple[str, str, str]]:
    for kind in _KINDS:
        for pattern in data[kind]:
            yield from ((phrase, kind, "") for phrase in spellings(pattern))


def _before(text: str, tokens: list[Token], language: str) -> Split | None:
    """A form and then the name: ООО Ромашка; whoever stands before the form or after the name is the person."""
    for i, token in enumerate(tokens[:-1]):
        named = "before" in token.meanings or "sole" in token.meanings
        if not named and not ("before_also" in token.meanings and i == 0):
            continue
        ahead, body = text[: token.start], text[token.end :]
        if "sole" in token.meanings:
            return Split(text[token.start :].strip(_AROUND), ahead.strip(_AROUND), body.strip(_AROUND))
        name, rest = _name_and_person(body, language)
        return Split(text[token.start : token.end] + name.rstrip(_AROUND), f"{ahead} {rest}".strip(_AROUND))
    return None


def _name_and_person(body: str, language: str) -> tuple[str, str]:
    """Split what follows a form: a quoted name ends with its quote, another where a person's name begins."""
    start = len(body) - len(body.lstrip())
    closing = body.find(_QUOTES.get(body[start : start + 1], "\n"), start + 1)
    if closing > 0:
        return body[: closing + 1], body[closing + 1 :]
    words = [(word.start(), word[0]) for word in re.finditer(r"\S+", body)]
    for length in range(min(_LONGEST_PERSON, len(words) - 1), 1, -1):
        at = words[-length][0]
        if is_person(body[at:], customs_for(body[at:], language)):
            return body[:at], body[at:]
    return body, ""


def _after(text: str, tokens: list[Token], language: str) -> Split | None:
    """A name and then the form: Müller GmbH; the person follows, or stands before if a known name is there."""
    for i in range(len(tokens) - 1, 0, -1):
        meanings = tokens[i].meanings
        if "after" not in meanings and not ("after_also" in meanings and i == len(tokens) - 1):
            continue
        company, rest = text[: tokens[i].end], text[tokens[i].end :].strip(_AROUND + ".")
        if rest:
            return Split(company.strip(_AROUND), rest)
        words = [(word.end(), word[0]) for word in re.finditer(r"\S+", text[: tokens[i].start])]
        for length in range(min(_LONGEST_PERSON, len(words) - 1), 1, -1):
            person = text[: words[length - 1][0]]
            if is_person(person, customs_for(person, language)):
                return Split(text[len(person) :].strip(_AROUND), person.strip(_AROUND))
        return Split(text.strip(_AROUND), "")
    return None


def _joined(text: str) -> Split | None:
    """北京科技: a word without spaces that ends as companies do."""
    words = text.split()
    for word in words:
        if len(word) >= _SHORTEST_JOINED and fold_text(word).endswith(_forms().endings):
            return Split(word, " ".join(other for other in words if other != word))
    return None


def _quoted(text: str) -> Split | None:
    closing = _QUOTES.get(text[:1])
    end = text.find(closing, 1) if closing else -1
    return Split(text[: end + 1], text[end + 1 :].strip(_AROUND)) if end > 1 else None


def only_a_form(text: str) -> bool:
    """Say whether the text is the form alone, cut off from its name by a comma: "Acme, Inc."."""
    tokens = tokenize(fold(text), _forms().phrases)
    return bool(tokens) and "after" in tokens[0].meanings and all(token.text == "." for token in tokens[1:])
