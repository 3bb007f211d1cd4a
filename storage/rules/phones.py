"""Masking of phone numbers for those who may know that there is one, and no more."""

import re

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


def _spelt(e164: str) -> tuple[str, int]:
    """Return the number as it is written internationally, and how many of its digits are the country code."""
    try:
        number = phonenumbers.parse(e164)
    except NumberParseException:
        return e164, 0
    return phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL), len(str(number.country_code))
