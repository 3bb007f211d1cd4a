"""Phone numbers for invented people: none rings at anybody's.

Britain (Ofcom), France (ARCEP) and North America (NANP 555-01xx) keep ranges for fiction; of those, the ones that a number
parser takes for valid. Russia and China keep none: +7 943…948 are codes no operator has, +86 1349 was set aside for satellites.
"""

from bisect import bisect
from collections.abc import Mapping
from itertools import accumulate

_BRITISH_TOWNS = (
    *("+441134960", "+441144960", "+441164960", "+441174960", "+441184960", "+441214960", "+441314960"),
    *("+441414960", "+441514960", "+441614960", "+442079460", "+441914980", "+442896496", "+442920180", "+443069990"),
)
_AMERICAN_CODES = (
    *("201", "202", "206", "212", "213", "214", "215", "216", "301", "303", "305", "310", "312", "313", "314", "315"),
    *("401", "402", "404", "405", "407", "408", "410", "412", "414", "415", "416", "417", "501", "502", "503", "504"),
    *("505", "508", "512", "513", "515", "516", "517", "518", "601", "602", "603", "605", "607", "608", "609", "610"),
    *("612", "614", "615", "616", "617", "618", "619", "701", "702", "703", "704", "706", "707", "708", "713", "714"),
)
# By language of the card: (the beginning, how many digits follow it).
_RANGES: dict[str, tuple[tuple[str, int], ...]] = {
    "ru": tuple((f"+794{digit}", 7) for digit in range(3, 9)),
    "en": (*((town, 3) for town in _BRITISH_TOWNS), *((f"+1{code}55501", 2) for code in _AMERICAN_CODES)),
    "fr": tuple((f"+33{block}", 4) for block in ("19900", "26191", "35301", "46571", "53649")),
    "zh": (("+861349", 7),),
}
_STARTS = {
    language: tuple(accumulate((10**digits for _, digits in ranges), initial=0)) for language, ranges in _RANGES.items()
}
_LARGEST = "ru"  # what speaks for those whose own ranges are used up
_STRIDE = 3_870_631  # a prime that divides no range's size: neighbours on the list are far apart as numbers
COUNTRY_CODES = {"ru": ("+7",), "en": ("+44", "+1"), "fr": ("+33",), "zh": ("+86",)}


class Numbers:
    """Deals every number once. `dealt`: how many numbers of a language's countries the base holds already."""

    def __init__(self, dealt: Mapping[str, int]) -> None:
        self._dealt = {language: dealt.get(language, 0) for language in _RANGES}

    def deal(self, language: str) -> str:
        """The next number, E.164."""
        size = _STARTS[language][-1]
        place = self._dealt[language]
        if place >= size and language != _LARGEST:
            return self.deal(_LARGEST)
        self._dealt[language] = place + 1
        return _nth(language, (place + 1) * _STRIDE % size)


def _nth(language: str, place: int) -> str:
    starts = _STARTS[language]
    which = bisect(starts, place) - 1
    beginning, digits = _RANGES[language][which]
    return f"{beginning}{place - starts[which]:0{digits}}"
