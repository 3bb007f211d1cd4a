"""What a card is found by: its folded words."""

from collections.abc import Iterable

from storage.models import PLAIN_FACTS, Client
from storage.rules.fold import fold

QUERY_LIMIT = 128


def search_key(*values: str | None, tags: Iterable[str] = ()) -> str:
    """The folded words of a card, each with a space before it so that a word's beginning can be told."""
    return " " + fold(" ".join(filter(None, [*values, *tags])))


def search_key_of(client: Client, tags: Iterable[str]) -> str:
    """What a card with these tags is found by."""
    return search_key(client.name, *(getattr(client, fact) for fact in PLAIN_FACTS), tags=tags)


def terms(query: str) -> tuple[list[str], str]:
    """Words of a query, and its digits when it looks like a phone number or the end of one ("" otherwise)."""
    query = query[:QUERY_LIMIT]
    rest = "".join(char for char in query if not (char.isspace() or char in "+-()./‑–"))
    if rest.isascii() and rest.isdigit() and len(rest) >= 3:  # noqa: PLR2004 - two digits find everything
        return [], _without_trunk(rest)
    return fold(query).split(), ""


def _without_trunk(digits: str) -> str:
    """National numbers begin with a trunk digit (8 in Russia, 0 in France) that the kept international form lacks."""
    if len(digits) == 11 and digits[0] == "8":  # noqa: PLR2004 - the length of a Russian number with its trunk digit
        return digits[1:]
    return digits.lstrip("0") or digits
