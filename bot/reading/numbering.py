"""Which country's number a row of digits is, by the region it was typed in."""

import re

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumber, PhoneNumberFormat, PhoneNumberType

from bot.reading.whereabouts import country_of
from bot.reading.wordlists import word_lists

PREFIX_OF_THE_WORLD = "00"
_NORTH_AMERICA = 1
_LONG = 11  # digits: with a country's code, or a mobile of a large country
_MOBILE = frozenset({PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE})


def home_numbers(region: str, language: str, zone: str) -> str:
    """Whose numbers somebody writes without a country's code: the team's, those of their language and of their zone.

    The team's `region` comes first, except before those whose language is at home everywhere: they write the numbers of the
    zone they have chosen; "" when it is none. The answer stands wherever a reader asks for a region: codes of countries, of
    which the first is tried first ("RU CN").
    """
    spoken, lives = word_lists("clients", language).words("phones", "countries"), country_of(zone, ())
    countries = (region, *spoken, lives) if spoken else (lives, region)
    return " ".join(dict.fromkeys(filter(None, countries)))


def e164(digits: str, region: str, *, abroad: bool) -> str | None:
    """`abroad`: a plus stood before the digits."""
    if abroad:
        return _valid("+" + digits)
    if digits.startswith(PREFIX_OF_THE_WORLD):
        return _valid("+" + digits.removeprefix(PREFIX_OF_THE_WORLD))
    for home in region.split():
        national = _parsed(digits, home)
        if national is not None and _said_at_home(national, digits, home):
            return _format(national)
    return _valid("+" + digits)


def _said_at_home(number: PhoneNumber, digits: str, region: str) -> bool:
    """Say whether the digits are a number as it is dialled from inside the region.

    A long row that is neither a mobile there nor begins with the prefix dialled there is a number with its country's
    code: 79161234567 is no landline of China.
    """
    prefix = phonenumbers.ndd_prefix_for_region(region, True)
    dialled = bool(prefix) and digits == f"{prefix}{phonenumbers.national_significant_number(number)}"
    if dialled or number.country_code != phonenumbers.country_code_for_region(region):
        return True
    if number.country_code == _NORTH_AMERICA:  # Canadians and the United States dial each other as themselves
        return phonenumbers.is_valid_number(number)
    if not phonenumbers.is_valid_number_for_region(number, region):
        return False
    return len(digits) < _LONG or not prefix or phonenumbers.number_type(number) in _MOBILE


# What the British regulator sets aside for films and examples: people type them when they try a program.
_MADE_UP = re.compile(
    r"\+44(?:7700900|1632960|113496|114496|115496|116496|117496|118496|121496|131496|141496|151496|161496)\d{3,4}"
)


def _valid(written: str) -> str | None:
    number = _parsed(written, None)
    return None if number is None else _format(number)


def _parsed(written: str, region: str | None) -> PhoneNumber | None:
    try:
        number = phonenumbers.parse(written, region)
    except NumberParseException:
        return None
    return number if phonenumbers.is_valid_number(number) or _MADE_UP.fullmatch(_format(number)) else None


def _format(number: PhoneNumber) -> str:
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)
