"""The words that sample cards are made of, by language, from `words/*.toml`."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "words"
# Of a hundred cards, how many are in which language.
SHARES = {"ru": 60, "en": 15, "fr": 15, "zh": 10}


@dataclass(frozen=True)
class Names:
    """Names of men, or of women; a family name may change with the sex, a middle name may not exist."""

    first: tuple[str, ...]
    last: tuple[str, ...]
    middle: tuple[str, ...]


@dataclass(frozen=True)
class Vocabulary:
    """Words of one language; `{…}` in phrases are filled in by what makes them."""

    language: str
    name: str
    men: Names
    women: Names
    firms: tuple[tuple[str, str], ...]
    trades: tuple[str, ...]
    companies: tuple[str, ...]
    mailboxes: tuple[str, ...]
    positions: tuple[str, ...]
    sources: tuple[str, ...]
    cities: tuple[str, ...]
    tags: tuple[str, ...]
    reached: tuple[str, ...]
    offered: tuple[str, ...]
    ordered: tuple[str, ...]
    notes: tuple[str, ...]
    refusals: tuple[str, ...]
    reasons: tuple[str, ...]
    goods: tuple[str, ...]


@cache
def vocabulary(language: str) -> Vocabulary:
    """The words of a language."""
    given = tomllib.loads((FOLDER / f"{language}.toml").read_text("utf-8"))
    lists = {key: _listed(value) for key, value in given.items() if key != "name"}
    men, women = (
        Names(
            first=lists.pop(sex),
            last=lists.pop(f"last_{sex}", lists.get("last", ())),
            middle=lists.pop(f"middle_{sex}", ("",)),
        )
        for sex in ("men", "women")
    )
    lists.pop("last", None)
    firms = tuple((name, address) for name, _, address in (firm.partition("=") for firm in lists.pop("firms")))
    return Vocabulary(language, given["name"], men, women, firms, **lists)


def _listed(value: str | list[str]) -> tuple[str, ...]:
    return tuple(value.split() if isinstance(value, str) else value)
