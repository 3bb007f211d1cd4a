"""Tax numbers in a text: a label says which one it is, and its own check digits whether it was typed right."""

import re
from dataclasses import dataclass
from functools import cache

from stdnum.by import unp
from stdnum.ch import uid
from stdnum.cn import uscc
from stdnum.eu import vat as eu_vat
from stdnum.fr import siren, siret, tva
from stdnum.gb import vat as gb_vat
from stdnum.ru import inn
from stdnum.us import ein

from bot.reading.letters import fold
from bot.reading.vocabulary import LANGUAGES
from bot.reading.wordlists import word_lists

ANY = "any"  # of labels that do not say whose number follows
_FEWEST, _MOST = 7, 20
_NUMBERS = {
    "by.unp": unp,
    "ch.uid": uid,
    "cn.uscc": uscc,
    "eu.vat": eu_vat,
    "fr.siren": siren,
    "fr.siret": siret,
    "fr.tva": tva,
    "gb.vat": gb_vat,
    "ru.inn": inn,
    "us.ein": ein,
}
_VALUE = re.compile(r"(?:[a-z]{2,3}[ -]?)?[0-9][0-9a-z]*(?:[ .-][0-9][0-9a-z]*)*")
_SIGNS = re.compile(r"[ .-]")
_OTHER_HALF = re.compile(r" ?/ ?([0-9]+)")


@dataclass(frozen=True)
class TaxNumber:
    """`number` is bare and in capitals, `rest` the text without it, a comma in its place."""

    number: str
    rest: str


def find_tax_number(text: str) -> TaxNumber | None:
    """Find the first number of a text that its label and its check digits agree about.

    Of "ИНН/КПП 7707083893/770701001" the other half stays in the text under its own label.
    """
    folded = fold(text)
    for label in _labels().finditer(folded.text):
        value = _VALUE.match(folded.text, label.end())
        length = _length(_kinds()[label["label"]], value[0]) if value else 0
        if value is None or not length:
            continue
        end, halves = value.start() + length, label["label"].partition("/")
        other = _OTHER_HALF.match(folded.text, end) if halves[2] else None
        left = f"{halves[2].upper()} {other[1]}" if other else ""
        before = text[: folded.origin[label.start()]]
        return TaxNumber(
            _SIGNS.sub("", value[0][:length]).upper(),
            f"{before},{left}{text[folded.origin[other.end() if other else end] :]}",
        )
    return None


def is_mistyped(text: str) -> bool:
    """Whether some number of a text is a company's by its label and its length, and another one by its check digits."""
    if find_tax_number(text) is not None:
        return False
    folded = fold(text).text
    told = ((_kinds()[label["label"]], _VALUE.match(folded, label.end())) for label in _labels().finditer(folded))
    return any(kind != ANY and value and _digits(value[0]) >= _FEWEST for kind, value in told)


def _digits(value: str) -> int:
    return sum(sign.isdecimal() for sign in value)


def _length(kind: str, value: str) -> int:
    """How many letters from the beginning of the value on are a number of this kind, 0 if none are: a phone may follow."""
    ends = [group.end() for group in re.finditer(r"[0-9a-z]+", value)]
    if kind == ANY and _FEWEST <= ends[0] <= _MOST:
        return ends[0]
    kinds = _NUMBERS if kind == ANY else kind.split()
    bare = {end: _SIGNS.sub("", value[:end]).upper() for end in reversed(ends)}
    return next((end for end, number in bare.items() if any(_NUMBERS[each].is_valid(number) for each in kinds)), 0)


@cache
def _kinds() -> dict[str, str]:
    """The labels of all languages, for a company abroad has its own, and what each says."""
    return {
        fold(label).text: kind
        for language in LANGUAGES
        for kind in word_lists("clients", language).data.get("tax_numbers", {})
        for label in word_lists("clients", language).words("tax_numbers", kind)
    }


@cache
def _labels() -> re.Pattern[str]:
    labels = "|".join(re.escape(label) for label in sorted(_kinds(), key=len, reverse=True))
    return re.compile(rf"(?<![a-zа-я0-9])(?P<label>{labels})[ :=№#.-]*(?:no\.?|n°)?[ :]*(?=[0-9a-z])")
