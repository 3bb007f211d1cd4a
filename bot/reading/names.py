"""Names of people: which word is the family's, which the person's own, whatever order they come in."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.reading.companies import find_company
from bot.reading.customs import INITIALS, JOINED_AT_MOST, Customs, customs_for, family_length
from bot.reading.letters import fold_text
from storage.rules.refusal import Refusal
from storage.rules.text import clean

LONGEST_NAME = 200
_LONGEST_INITIALS = 4
_LETTERS = re.compile(r"[^\W\d_]+")
_EDGES = " ,;:|/\\-–—·•"


@dataclass(frozen=True)
class Name:
    """`display` is the name as typed; the parts are empty where they are not known, as for a company."""

    display: str
    last: str = ""
    first: str = ""
    middle: str = ""


def read_name(text: str, language: str) -> Name:
    """Raise Refusal "name-empty", "name-no-letters" or "name-too-long"."""
    display = clean(text).strip(_EDGES)
    if not clean(text):
        raise Refusal("name-empty")
    if len(display) > LONGEST_NAME:
        raise Refusal("name-too-long", limit=LONGEST_NAME)
    if not any(letter.isalpha() for letter in display):
        raise Refusal("name-no-letters")
    return Name(display) if _is_company(display, language) else parts_of(display, customs_for(display, language))


def with_capitals(typed: str, language: str) -> str:
    """Return a name typed all in small letters, or all in capitals, as names are written."""
    words = typed.split()
    shouted = typed.isupper() and (len(words) > 1 or len(typed) > _LONGEST_INITIALS) and "." not in typed
    if not (typed.islower() or shouted):
        return typed
    particles = customs_for(typed, language).particles
    return " ".join(
        word.lower() if i and fold_text(word) in particles else _capital(word) for i, word in enumerate(words)
    )


def _capital(word: str) -> str:
    """Mary-Ann, O'Hara."""
    return _LETTERS.sub(lambda found: found[0].capitalize(), word)


def _is_company(display: str, language: str) -> bool:
    company = find_company(display, language)
    return company is not None and company.end - company.start >= len(display.rstrip(".")) - 1


def parts_of(display: str, customs: Customs) -> Name:
    before, comma, after = display.partition(",")
    beside = customs.titles | customs.suffixes
    words = [word for word in display.replace(",", " ").split() if fold_text(word) not in beside] or display.split()
    if customs.order == "joined":
        return _joined(display, words, customs)
    if customs.order == "family":
        return _family_first(display, words, customs)
    if comma and before.split() and after.split() and fold_text(after.strip()) not in beside:  # "Smith, John"
        return Name(display, before.strip(), after.strip())
    return _given_first(display, words, customs)


def _joined(display: str, words: Sequence[str], customs: Customs) -> Name:
    whole = "".join(words)
    if len(words) == 2 and len(whole) <= JOINED_AT_MOST + 1 and family_length(words[0], customs):  # noqa: PLR2004 - spaced
        return Name(display, words[0], words[1])
    titles = [end for end in customs.titles_after if whole.endswith(end) and len(whole) > len(end)]
    title = max(titles, key=len, default="")
    whole = whole.removesuffix(title)
    if title and len(whole) > 1 and whole[0] in customs.titles_before:
        whole = whole[1:]
    if len(words) != 1 or len(whole) > JOINED_AT_MOST:
        return Name(display)
    if len(whole) == 2 and whole[0] in customs.titles_before and not title:  # noqa: PLR2004 - 小王
        return Name(display, whole[1])
    family = family_length(whole, customs) or 1
    return Name(display, whole[:family], whole[family:])


def _family_first(display: str, words: Sequence[str], customs: Customs) -> Name:
    initials = [word for word in words if INITIALS.fullmatch(word)]
    if initials and len(initials) < len(words):
        letters = [letter + "." for letter in "".join(initials) if letter.isalpha()]
        last = " ".join(word for word in words if word not in initials)
        return Name(display, last, letters[0], " ".join(letters[1:]))
    own = list(words)
    for i in range(2, len(own)):
        if fold_text(own[i]) in customs.patronymic_words:
            own[i - 1 : i + 1] = [f"{own[i - 1]} {own[i]}"]
            return _around(display, own, i - 1)
    at = next((i for i, word in enumerate(own) if i and customs.is_patronymic(word)), 0)
    return _around(display, own, at) if at else _two_names(display, own, customs)


def _around(display: str, words: Sequence[str], patronymic: int) -> Name:
    """The own name stands right before the patronymic; what else there is is the family's."""
    last = " ".join((*words[: patronymic - 1], *words[patronymic + 1 :]))
    return Name(display, last, words[patronymic - 1], words[patronymic])


def _two_names(display: str, own: Sequence[str], customs: Customs) -> Name:
    if not own:
        return Name(display)
    if len(own) == 1:
        family = customs.is_family(own[0]) and not customs.is_given(own[0])
        return Name(display, last=own[0]) if family else Name(display, first=own[0])
    if _own_name_leads(own, customs):
        return Name(display, own[-1], own[0], " ".join(own[1:-1]))
    return Name(display, own[0], own[1], " ".join(own[2:]))


def _own_name_leads(words: Sequence[str], customs: Customs) -> bool:
    first, last = words[0], words[-1]
    if customs.is_given(first) != customs.is_given(last):
        return customs.is_given(first)
    return customs.is_family(last) and not customs.is_family(first)


def _given_first(display: str, words: Sequence[str], customs: Customs) -> Name:
    if len(words) <= 1:
        own = bool(words) and (customs.is_given(words[0]) or not customs.is_family(words[0]))
        titled = words and fold_text(display) != fold_text(words[0])  # "Mr Martin" is a family's name
        return Name(display, first=words[0]) if own and not titled else Name(display, last=" ".join(words))
    capitals = [word for word in words if word.isupper() and not INITIALS.fullmatch(word) and len(word) > 1]
    if capitals and len(capitals) < len(words):  # "DUPONT Jean": the family name is the one in capitals
        joined = [word for word in words if word in capitals or fold_text(word) in customs.particles]
        others = [word for word in words if word not in joined]
        if others:
            return Name(display, " ".join(joined), others[0], " ".join(others[1:]))
    first, last = words[0], words[-1]
    turned = customs.is_given(last) and not customs.is_given(first) and not INITIALS.fullmatch(first)
    if turned and fold_text(first) not in customs.particles:
        return Name(display, " ".join(words[:-1]), last)
    family = next((i for i, word in enumerate(words) if i and _is_particle(word, customs)), len(words) - 1)
    if fold_text(first) in customs.particles:  # "Van der Berg": a title stood before it, or nothing
        return Name(display, " ".join(words))
    return Name(display, " ".join(words[family:]), first, " ".join(words[1:family]))


def _is_particle(word: str, customs: Customs) -> bool:
    folded = fold_text(word)
    return folded in customs.particles or folded.startswith("d'")
