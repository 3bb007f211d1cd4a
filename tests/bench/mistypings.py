"""How people type a name that is not spelt so on the card: with an error, in another alphabet, on the wrong keyboard."""

import random
from collections.abc import Sequence
from itertools import cycle

from storage.search.tables import table

_LAYOUT = {pair["name"]: pair for pair in table("keyboards")["pairs"]}["ru-en"]
_TO_LATIN = str.maketrans(_LAYOUT["one"], _LAYOUT["other"])
_LIKE_ALL = dict(zip("абвгдеёзийклмнопрстуфыэ", "abvgdeeziiklmnoprstufye", strict=True))
_ENGLISH = _LIKE_ALL | {"ж": "zh", "й": "y", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ь": ""}
# How Russian is spelt in Latin letters: the passport's way, the English one, the scholars', the Germans', the French, by haste.
ROMANISATIONS = {
    "passports": {**_ENGLISH, "й": "i", "ъ": "ie", "ю": "iu", "я": "ia"},
    "English": {**_ENGLISH, "ё": "yo", "ю": "yu", "я": "ya"},
    "scholarly": {
        **_ENGLISH,
        "ж": "ž",
        "й": "j",
        "х": "ch",
        "ц": "c",
        "ч": "č",
        "ш": "š",
        "щ": "šč",
        "ю": "ju",
        "я": "ja",
    },
    "German": {
        **_ENGLISH,
        "в": "w",
        "ж": "sch",
        "й": "i",
        "х": "ch",
        "ц": "z",
        "ч": "tsch",
        "ш": "sch",
        "щ": "schtsch",
        "ю": "ju",
        "я": "ja",
    },
    "French": {**_ENGLISH, "ж": "j", "у": "ou", "ч": "tch", "ш": "ch", "щ": "chtch", "ю": "iou", "я": "ia"},
    "hasty": {**_ENGLISH, "х": "h", "ц": "c", "щ": "sch", "ю": "u", "я": "ya"},
}
_TABLES = {way: str.maketrans(letters) for way, letters in ROMANISATIONS.items()}
Pairs = list[tuple[str, str]]
"""What is typed, and the name that is meant."""


def mistyped(names: Sequence[str], seed: int) -> dict[str, Pairs]:
    """Names of Russian letters, mistyped in each way that the search makes a promise about."""
    rng = random.Random(seed)
    spelt = [(in_latin(name, way), name) for name, way in zip(names, cycle(_TABLES), strict=False)]
    return {
        "one typing error": [(with_error(name, rng), name) for name in names],
        "in Latin letters": spelt,
        "in Latin letters, one typing error": [(with_error(latin, rng), name) for latin, name in spelt],
        "the wrong keyboard": [(name.lower().translate(_TO_LATIN), name) for name in names],
    }


def in_latin(name: str, way: str) -> str:
    return name.lower().translate(_TABLES[way]).title()


def with_error(text: str, rng: random.Random) -> str:
    """One letter left out, put in, replaced or swapped with the next, in a word of four letters or more."""
    words = text.split()
    long = [at for at, word in enumerate(words) if len(word) >= 4]
    if not long:
        return text
    at = rng.choice(long)
    word, letter = words[at], rng.choice(text.replace(" ", ""))
    place = rng.randrange(len(word) - 1)
    words[at] = rng.choice(
        (
            word[:place] + word[place + 1 :],
            word[:place] + letter + word[place:],
            word[:place] + letter + word[place + 1 :],
            word[:place] + word[place + 1] + word[place] + word[place + 2 :],
        )
    )
    return " ".join(words)
