"""In which of our languages a client is spoken to: by the letters of the name, else by the country of the phone."""

import re
from collections.abc import Sequence

from bot.reading.whereabouts import country_of

_HAN = re.compile("[\u3400-\u9fff]")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_COUNTRIES = {
    **dict.fromkeys(("FR", "BE", "LU", "MC"), "fr"),
    **dict.fromkeys(("CN", "HK", "MO", "TW"), "zh"),
}
_LATIN = frozenset(("en", "fr"))


def tongue_of(name: str, numbers: Sequence[str], own: str) -> str:
    """The language of a client; `own` is that of whoever asks, and counts for Latin letters when no phone tells more."""
    if _HAN.search(name):
        return "zh"
    if _CYRILLIC.search(name):
        return "ru"
    country = country_of(None, numbers)
    if country is None and own in _LATIN:
        return own
    return _COUNTRIES.get(country or "", "en")
