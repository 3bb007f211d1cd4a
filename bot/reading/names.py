"""Names of people: which word is the family's, which the person's own, whatever order they come in."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.reading.companies import split_company
from bot.reading.customs import INITIALS, JOINED_AT_MOST, Customs, customs_for, family_length, is_patronymic
from bot.reading.letters import fold_text
from storage.rules.refusal import Refusal
from storage.rules.text import clean

LONGEST_NAME = 200
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
    return Name(display) if split_company(display, language) else parts_of(display, customs_for(display, language))


def parts_of(display: str, customs: Customs) -> Name:
    before, comma, after = display.partition(",")
    words = [word for word in display.replace(",", " ").split() if fold_text(word) not in customs.titles]
    if customs.order == "joined":
        return _joined(display, words, customs)
    if customs.order == "family":
        return _family_first(display, words, customs)
    if comma and before.split() and after.split():  # "Smith, John"
        return Name(display, before.strip(), after.strip())
    return _given_first(display, words, customs)


def _joined(display: str, words: Sequence[str], customs: Customs) -> Name:
    whole = "".join(words)
    if len(words) == 2 and len(whole) <= JOINED_AT_MOST + 1:  # noqa: PLR2004 - family and own name, spaced
        return Name(display, words[0], words[1])
    title = next((end for end in customs.titles_after if whole.endswith(end) and len(whole) > len(end)), "")
    whole = whole.removesuffix(title)
    if len(words) != 1 or len(whole) > JOINED_AT_MOST:
        return Name(display)
    family = family_length(whole, customs) or 1
    return Name(display, whole[:family], whole[family:])


def _family_first(display: str, words: Sequence[str], customs: Customs) -> Name:
    initials = [word for word in words if INITIALS.fullmatch(word)]
    if initials and len(initials) < len(words):
        letters = [letter + "." for letter in "".join(initials) if letter.isalpha()]
        last = " ".join(word for word in words if word not in initials)
        return Name(display, last, letters[0], " ".join(letters[1:]))
    own = list(words)
    suffix = own.pop() if len(own) > 2 and fold_text(own[-1]) in customs.patronymic_words else ""  # noqa: PLR2004
    at = len(own) - 1 if suffix else next((i for i, word in enumerate(own) if i and is_patronymic(word, customs)), 0)
    if at:
        middle = f"{own[at]} {suffix}".rstrip()
        return Name(display, " ".join((*own[: at - 1], *own[at + 1 :])), own[at - 1], middle)
    if not own:
        return Name(display)
    if len(own) == 1:
        return Name(display, first=own[0]) if fold_text(own[0]) in customs.given else Name(display, last=own[0])
    if _own_name_leads(own, customs):
        return Name(display, own[-1], own[0], " ".join(own[1:-1]))
    return Name(display, own[0], own[1], " ".join(own[2:]))


def _own_name_leads(words: Sequence[str], customs: Customs) -> bool:
    first, last = fold_text(words[0]), fold_text(words[-1])
    if (first in customs.given) != (last in customs.given):
        return first in customs.given
    return last.endswith(customs.family) and not first.endswith(customs.family)


def _given_first(display: str, words: Sequence[str], customs: Customs) -> Name:
    if len(words) <= 1:
        own = fold_text(words[0]) in customs.given if words else False
        return Name(display, first=words[0]) if own else Name(display, last=" ".join(words))
    capitals = [word for word in words if word.isupper() and not INITIALS.fullmatch(word) and len(word) > 1]
    if capitals and len(capitals) < len(words):  # "DUPONT Jean": the family name is the one in capitals
        return Name(display, " ".join(capitals), " ".join(word for word in words if word not in capitals))
    if fold_text(words[0]) not in customs.given and fold_text(words[-1]) in customs.given:
        return Name(display, " ".join(words[:-1]), words[-1])
    family = next((i for i, word in enumerate(words) if i and fold_text(word) in customs.particles), len(words) - 1)
    return Name(display, " ".join(words[family:]), words[0], " ".join(words[1:family]))
