"""The search key of a text: the same for all the ways people type the same word."""

import re
import unicodedata

from storage.rules.text import clean

_SIMPLE = re.compile("[A-Za-zА-Яа-яЁё]+")  # most words: the long way comes to the same
# Marks are accents on Latin and Greek letters; in other alphabets they make another letter (и and й, か and が).
_ACCENT = re.compile("(?<=[a-zα-ω])[\u0300-\u036f]+")
_STRESS = re.compile("(?<=[аеёиоуыэюяієї])[\u0300\u0301]+")
# Variation selectors and frames turn signs into pictures and are none themselves.
_FRAME = re.compile("[\u20d0-\u20ff\ufe00-\ufe0f\U000e0100-\U000e01ef]")
# What Unicode holds for letters of their own, and keyboards without them write otherwise.
_PLAIN = str.maketrans({"ё": "е", "œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})


def fold(text: str) -> str:
    """Lower case, no accents, ё as е, full-width forms as plain ones, whatever is no letter or digit as one space."""
    if _SIMPLE.fullmatch(text):
        return text.lower().replace("ё", "е")
    # Twice decomposed, for either step can bring out what the other has to do.
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", clean(text)).casefold())
    bare = _ACCENT.sub("", _FRAME.sub("", apart).translate(_PLAIN))
    whole = unicodedata.normalize("NFC", _STRESS.sub("", unicodedata.normalize("NFC", bare)))
    return " ".join(_letters(whole.translate(_PLAIN)).split())


def _letters(text: str) -> str:
    """Return the letters and digits with their marks, and a space for any other sign."""
    kept = [" "]
    for sign in text:
        kind = unicodedata.category(sign)[0]
        belongs = kind in "LN" or (kind == "M" and kept[-1] != " ")
        kept.append(sign if belongs else " ")
    return "".join(kept)
