"""Masking of phone numbers for those who may know that there is one, and no more."""

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat

_SHOWN_FIRST = 3
_SHOWN_LAST = 2
_LEAST_HIDDEN = 4


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


def _spelt(e164: str) -> tuple[str, int]:
    """Return the number as it is written internationally, and how many of its digits are the country code."""
    try:
        number = phonenumbers.parse(e164)
    except NumberParseException:
        return e164, 0
    return phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL), len(str(number.country_code))
