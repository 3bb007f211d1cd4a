"""Masking of phone numbers for those who may know that there is one, and no more."""

import re
from functools import lru_cache

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat

_SHOWN_FIRST = 3
_SHOWN_LAST = 2
_LEAST_HIDDEN = 4

_NUMBER = re.compile(r"\+?\d(?:[ \-‑.()]{0,2}\d){6,}")
_DATE = re.compile(r"\d{1,2}[.-]\d{1,2}[.-]\d{4}|\d{4}-\d{1,2}-\d{1,2}")


def mask(e164: str) -> str:
    """Return "+7 916 •••-••-21": country code, first three and last two digits; at least four stay hidden."""
    text, code = _spelt(e164)
    digits = [place for place, sign in enumerate(text) if sign.isdigit()]
    national = digits[code:]
    spare = max(0, len(national) - _LEAST_HIDDEN)
    last = min(_SHOWN_LAST, spare)
    first = min(_SHOWN_FIRST, spare - last)
    hidden = set(national[first : len(national) - last])
    return "".join("•" if place in hidden else sign for place, sign in enumerate(text))


def mask_within(text: str) -> str:
    """Hide whatever may be a number in somebody's words ("the new one is 8 916 123-45-67"), but for its last two digits."""
    return _NUMBER.sub(lambda found: found[0] if _DATE.fullmatch(found[0]) else _hidden(found[0]), text)


def _hidden(number: str) -> str:
    shown = len(number) - _SHOWN_LAST
    return "".join("•" if sign.isdigit() and place < shown else sign for place, sign in enumerate(number))


# How the library writes numbers of which there are most: it takes a hundred times as long to find that out anew.
_USUAL = (
    (re.compile(r"\+7(9\d\d)(\d{3})(\d\d)(\d\d)"), r"+7 \1 \2-\3-\4", 1),
    (re.compile(r"\+33([67])(\d\d)(\d\d)(\d\d)(\d\d)"), r"+33 \1 \2 \3 \4 \5", 2),
    (re.compile(r"\+86(1[3-9]\d)(\d{4})(\d{4})"), r"+86 \1 \2 \3", 2),
    (re.compile(r"\+1([2-9]\d\d)([2-9]\d\d)(\d{4})"), r"+1 \1-\2-\3", 1),
)


def _spelt(e164: str) -> tuple[str, int]:
    """Return the number as it is written internationally, and how many of its digits are the country code."""
    for usual, written, code in _USUAL:
        if found := usual.fullmatch(e164):
            return found.expand(written), code
    return _spelt_by_library(e164)


@lru_cache(maxsize=4096)
def _spelt_by_library(e164: str) -> tuple[str, int]:
    try:
        number = phonenumbers.parse(e164)
    except NumberParseException:
        return e164, 0
    return phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL), len(str(number.country_code))
