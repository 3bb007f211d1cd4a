"""What was meant on another keyboard layout, from `tables/keyboards.toml`."""

from collections.abc import Iterator
from functools import cache

from storage.search.tables import table

_SHIFTED = {"[": "{", "]": "}", ";": ":", "'": '"', ",": "<", ".": ">", "`": "~", "ù": "%"}


def retyped(text: str) -> list[str]:
    """The same keys on the other layouts, as far as that changes anything."""
    return list(dict.fromkeys(other for keys in _layouts() if (other := text.translate(keys)) != text))


def digits_meant(text: str) -> str:
    """The digits of a line typed without Shift on a layout whose digits need it; nothing when it holds anything else."""
    signs = text.replace(" ", "").lower()
    for row in table("keyboards")["digits"]:
        if signs and set(signs) <= set(row["one"]):
            return signs.translate(str.maketrans(row["one"], row["other"]))
    return ""


@cache
def _layouts() -> tuple[dict[int, str], ...]:
    pairs = table("keyboards")["pairs"]
    return tuple(keys for pair in pairs for keys in _both_ways(pair["one"], pair["other"]))


def _both_ways(one: str, other: str) -> Iterator[dict[int, str]]:
    for typed, meant in ((one, other), (other, one)):
        keys = dict(zip(typed, meant, strict=True))
        shifted = {_shifted(key): _shifted(sign) for key, sign in keys.items()}
        yield {ord(key): sign for key, sign in (shifted | keys).items() if key != sign}


def _shifted(key: str) -> str:
    return key.upper() if key.isalpha() and len(key.upper()) == 1 and key.upper() != key else _SHIFTED.get(key, key)
