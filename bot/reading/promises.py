"""The moment a line about a call promises: not that of the client's own journeys, birthdays and deliveries."""

import re
from collections.abc import Iterator
from datetime import datetime

from bot.reading.letters import fold
from bot.reading.moments import FoundMoment, find_moment
from bot.reading.tokens import Token, tokenize
from bot.reading.wordlists import phrases_of

_ENDS = re.compile(r"[,;，；、。!！?？]|\.(?=\s|$)")
_KINDS = ("theirs", "ours", "and")


def find_promise(said: str, now: datetime, language: str, region: str = "") -> FoundMoment | None:
    """Find the moment that is ours to keep. Raises Refusal as `find_moment` does."""
    left = said
    for start, end in _theirs(said, language):
        left = f"{left[:start]},{' ' * (end - start - 2)},{left[end:]}" if end - start > 1 else left
    return find_moment(left, now, language, region)


def _theirs(said: str, language: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches between marks and conjunctions that speak of the client's own affairs."""
    tokens = tokenize(fold(said), phrases_of("calls", _KINDS, language))
    at: list[Token] = []
    for token in [*tokens, None]:
        if token is not None and not _ENDS.fullmatch(token.text) and "and" not in token.meanings:
            at.append(token)
            continue
        kinds = {kind for known in at for kind in known.meanings}
        if "theirs" in kinds and "ours" not in kinds:
            yield at[0].start, at[-1].end
        at = []
