"""Companies in a text: known by their legal form, by quotes, or by how their names end."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from bot.reading.customs import customs_for
from bot.reading.letters import fold, fold_text
from bot.reading.people import find_person
from bot.reading.tokens import Token, tokenize
from bot.reading.vocabulary import Phrases, index, spellings, word_file

_QUOTES = {"«": "»", '"': '"', "“": "”", "„": "“", "《": "》"}
# A name in quotes, behind at most three words that say what firm it is: ООО УК "Уютный дом".
_QUOTED = re.compile(
    r"(?:[\w№-]+ ){0,3}(?:" + "|".join(f"{begin}[^{begin}{end}\n]+{end}" for begin, end in _QUOTES.items()) + ")"
)
_ARTICLES = frozenset({"la", "le", "les", "l'", "the", "au", "aux", "chez"})
_POSSESSIVE = re.compile(r"[A-Za-z]['’]s(?= )")
_KINDS = ("before", "sole", "before_also", "after", "after_also")
_SHORTEST_JOINED = 4
_AROUND = " ,;:-–—"
_JOINING = frozenset(
    {"и", "&", "and", "et", "+", "y", "und", "de", "du", "des", "la", "le", "les", "of", "the", "в", "на"}
)
_WORDS_AT_MOST = 8
_LONGEST_INITIALS = 4  # letters
_LONGEST_FORM = 60  # letters


@dataclass(frozen=True)
class FoundCompany:
    """`sole`: the company is a person of the name that stands between `name_start` and `end`."""

    start: int
    end: int
    name_start: int
    sole: bool = False


class _Forms(NamedTuple):
    phrases: Phrases
    endings: tuple[str, ...]


def find_company(
    text: str, language: str, stops: Sequence[int] = (), starts: Sequence[int] = (), *, small: bool = True
) -> FoundCompany | None:
    """Return the first company, None when nothing shows that there is one.

    `stops`: where something else begins that is known, and no name of a company goes on; `starts`: where one may begin,
    behind "at" or "from"; `small`: companies need no capital.
    """
    tokens = tokenize(fold(text), _forms().phrases)
    return (
        _before(text, tokens, language, stops, starts, small=small)
        or _after(text, tokens, language, sorted([*stops, *starts]))
        or _joined(text)
        or _quoted(text)
    )


def is_whole_company(text: str, language: str) -> bool:
    """Say whether every word of a text has a capital and the last says what firm it is: Tibbs Barber Shop."""
    words = text.split()
    if not 1 < len(words) <= _WORDS_AT_MOST or not all(_is_capital(word) or word in _JOINING for word in words):
        return False
    if words[0] in _JOINING:
        return False
    if fold_text(words[0]) in _ARTICLES and _all_everyday(words[1:2]):
        return True  # La Cave du Roy
    if any(word == "&" for word in words[1:-1]) or (_POSSESSIVE.search(text) and len(words) > 1):
        return True
    tokens = tokenize(fold(text), _forms().phrases)
    last = next((token for token in reversed(tokens) if token.text != "."), None)
    if last is None or not last.meanings.keys() & {"after", "after_also"} or "before" in tokens[0].meanings:
        return False
    person = find_person(words[:-1], customs_for(text, language))
    return person is None or person[1] - person[0] == 1 or _all_everyday(words[person[1] : -1])


def _all_everyday(words: Sequence[str]) -> bool:
    """Say whether words only say what firm it is, so that who stands before them gave it the name: Harrison Ford Garage."""
    known = _forms().phrases
    stems = [known.get(fold_text(word)) for word in words]
    return bool(stems) and all(
        stem is not None and stem.meanings.keys() & {"after_also", "before_also"} for stem in stems
    )


def _is_capital(word: str) -> bool:
    return word[:1].isupper() or word[:1].isdigit()


def only_a_form(text: str) -> bool:
    """Say whether the text is the form alone, cut off from its name by a comma: "Acme, Inc."."""
    tokens = tokenize(fold(text), _forms().phrases) if len(text) <= _LONGEST_FORM else []
    return bool(tokens) and "after" in tokens[0].meanings and all(token.text == "." for token in tokens[1:])


@cache
def _forms() -> _Forms:
    data = word_file("companies")
    return _Forms(index(_entries(data)), tuple(fold_text(word) for word in (*data["ending"], *data["ending_also"])))


def _entries(data: dict[str, list[str]]) -> Iterator[tuple[str, str, str]]:
    for kind in _KINDS:
        for pattern in data[kind]:
            yield from ((phrase, kind, "") for phrase in spellings(pattern))


def _before(
    text: str, tokens: list[Token], language: str, stops: Sequence[int], starts: Sequence[int], *, small: bool
) -> FoundCompany | None:
    """A form and then the name: ООО Ромашка."""
    for token in tokens[:-1]:
        led = text[: token.start].rstrip()
        begins = not led or token.start in stops or len(led) in starts or _named_behind(text, token.end)
        typed, everyday = text[token.start : token.end], "before_also" in token.meanings
        if (everyday and not (small or _named_behind(text, token.end))) or _is_word(typed):
            continue
        if not ({"before", "sole"} & set(token.meanings) or ("before_also" in token.meanings and begins)):
            continue
        sole = "sole" in token.meanings
        end = _end_of_name(text, token.end, language, stops, sole=sole, everyday=everyday)
        if end > token.end:
            return FoundCompany(token.start, end, token.end, sole)
    return None


def _named_behind(text: str, end: int) -> bool:
    """Say whether a name follows the word for a firm: a capital, quotes or a number."""
    following = text[end:].lstrip(" :-–—")[:1]
    return following.isupper() or following.isdigit() or following in _QUOTES or following in {"№", "#"}


def _is_word(typed: str) -> bool:
    """Say whether it is a name or a word rather than a form that is so written: Earl, and not EARL."""
    return typed.isascii() and typed.isalpha() and len(typed) <= _LONGEST_INITIALS and typed.istitle()


def _end_of_name(
    text: str, start: int, language: str, stops: Sequence[int], *, sole: bool, everyday: bool = False
) -> int:
    """Return where the name that begins there ends: at its closing quote, at a person, or at small letters after capitals.

    `everyday`: a word like "garage" stands before it, and may be somebody's: "Pizzeria Da Gino".
    """
    lead = start + len(text[start:]) - len(text[start:].lstrip(" :-–—"))
    quoted = _QUOTED.match(text, lead)
    if quoted:
        return quoted.end()
    limit = min((stop for stop in stops if stop > lead), default=len(text))
    words = [(word.start() + lead, word.end() + lead, word[0]) for word in re.finditer(r"\S+", text[lead:limit])]
    words = words[:_WORDS_AT_MOST]
    if not words:
        return start
    spoken = [word for _, _, word in words]
    if not sole and len(words) > 1:
        customs = customs_for(" ".join(spoken[1:]), language)
        person = find_person(spoken[1:], customs)
        # One word that may be a family's name is as well the company's: "ООО 8 Марта", "ООО Торговый дом Иванов".
        alone = person is not None and person[1] - person[0] == 1
        if person and (not alone or (not everyday and person[1] == len(words) - 1 and spoken[person[0]][:1].isupper())):
            words = words[: person[0] + 1]
    if sole and (person := find_person(spoken, customs_for(" ".join(spoken), language))) and person[0] == 0:
        return words[person[1] - 1][1]
    return _while_capital(words)


def _while_capital(words: Sequence[tuple[int, int, str]]) -> int:
    """Go on over capitals, figures, and a small word between them; a name all in small letters is one word."""
    last = 0
    for i, (_, _, word) in enumerate(words):
        if (
            i
            and not (word[:1].islower() and word not in _JOINING)
            and (word[:1].isalnum() or word in _JOINING or word[0] in '&+«"(№')
        ):
            bridged = i - last <= 2  # noqa: PLR2004 - one small word between
            last = i if bridged and word not in _JOINING else last
        elif i and words[i - 1][2] in _JOINING and i - last <= 2:  # noqa: PLR2004 - "Рога и копыта"
            last = i
    return words[last][1]


def _after(text: str, tokens: list[Token], language: str, stops: Sequence[int]) -> FoundCompany | None:
    """A name and then the form: Müller GmbH; whoever stands before it is left out."""
    for i in range(len(tokens) - 1, 0, -1):
        meanings = tokens[i].meanings
        last = i == len(tokens) - 1 or tokens[i].end in stops or text[tokens[i].end :].lstrip(" .")[:1] in {"", "\n"}
        sure = text[tokens[i].start].isupper() or (last and _has_family(text[: tokens[i].start]))
        if "after" not in meanings and not ("after_also" in meanings and sure):
            continue
        begin = max((stop for stop in stops if stop < tokens[i].start), default=0)
        words = [(word.start() + begin, word[0]) for word in re.finditer(r"\S+", text[begin : tokens[i].start])]
        if not words or not any(sign.isalnum() for _, word in words for sign in word):
            continue
        spoken = [word for _, word in words[:-1]]
        person = find_person(spoken, customs_for(" ".join(spoken), language)) if spoken else None
        apart = (
            person is not None
            and person[0] == 0
            and person[1] > 1
            and not _all_everyday([word for _, word in words[person[1] :]])
        )
        start = words[person[1]][0] if person and apart else words[0][0]
        end = tokens[i].end + (text[tokens[i].end : tokens[i].end + 1] in {".", *_QUOTES.values()})
        return FoundCompany(start, end, start)
    return None


def _has_family(text: str) -> bool:
    """Say whether a family gave the firm its name, though in small letters: pearson legal."""
    customs = customs_for(text, "en")
    return any(customs.is_family(word) and not customs.is_given(word) for word in text.split())


def _joined(text: str) -> FoundCompany | None:
    """北京科技: a word without spaces that ends as companies do."""
    for word in re.finditer(r"\S+", text):
        if len(word[0]) >= _SHORTEST_JOINED and fold_text(word[0]).endswith(_forms().endings):
            return FoundCompany(word.start(), word.end(), word.start())
        inside = _ended_inside(word[0])
        if inside:
            return FoundCompany(word.start(), word.start() + inside, word.start())
    return None


def _ended_inside(word: str) -> int:
    """北京科技有限公司王伟: the longest form there is leaves no doubt where the name ends."""
    sure = (fold_text(form) for form in word_file("companies")["inside"])
    return max((word.find(form) + len(form) for form in sure if word.find(form) > 1), default=0)


def _quoted(text: str) -> FoundCompany | None:
    for place, sign in enumerate(text):
        closing = text.find(_QUOTES[sign], place + 1) if sign in _QUOTES else -1
        if closing > place + 1:
            return FoundCompany(place, closing + 1, place)
    return None
