"""What the index is asked for, and what it gives: the same for both databases."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from storage.search.plain import Rows

Group = Sequence[str]
"""Terms of which a card must have one."""
Ask = Sequence[Group]
"""Groups of terms, of each of which a card must have one."""
FIRST = 50  # of those that are to come before others, and of guesses

CARD = (
    "clients.id, search_cards.key, clients.owner_id, clients.changed_at, clients.name, clients.company, clients.stage"
)
"""What is read of a card found, as columns."""


Chosen = tuple[Rows, bool]
"""Cards, each as the columns of `CARD`, and whether there may be more of them."""


@dataclass(frozen=True)
class Choice:
    """The newest cards by these terms, `limit` of them at most.

    `first`: when there are more than that, by which terms some others are asked for, to come before them.
    """

    ask: Ask
    limit: int
    first: Sequence[Ask] = ()


@dataclass(frozen=True)
class Within:
    """Among which cards: those that have a term of each group, and of which the condition is true.

    `condition`: what the index does not know, as SQL about the card `search_cards.client_id`; its `moments` are a statement's
    first values.
    """

    groups: Ask
    condition: str = ""
    moments: Sequence[Any] = ()
