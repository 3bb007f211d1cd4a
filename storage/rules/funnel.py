"""The funnel: ten stages, which of them can be reached from which, and what a move demands."""

from enum import StrEnum

from storage.rules.refusal import Refusal

MOST_ORDERS_OF_GOLD = 3


class Stage(StrEnum):
    WHITE = "white"
    GREY = "grey"
    GREEN = "green"
    YELLOW = "yellow"
    GREEN_GOLD = "green_gold"
    GOLD = "gold"
    PLATINUM = "platinum"
    RED_GREEN = "red_green"
    RED_GOLD = "red_gold"
    RED_PLATINUM = "red_platinum"


class Heat(StrEnum):
    COLD = "cold"
    WARM = "warm"
    HOT = "hot"


# Who saw the offer can refuse it, so this is the side red-green belongs to.
_OFFERED = (Stage.GREEN, Stage.YELLOW, Stage.GREEN_GOLD)
# Nothing is paid yet: free to move about, also back, for a stage is often a mistaken press.
_LEADS = (Stage.WHITE, Stage.GREY, *_OFFERED)
# Who has paid stays a customer: never a lead again.
_CUSTOMERS = (Stage.GOLD, Stage.PLATINUM)

# From the row's stage to any on its right, in the order they are offered. A red stage is entered from its own side
# only, and what leads out of it is the return to that side.
_REACHABLE: dict[Stage, tuple[Stage, ...]] = {
    Stage.WHITE: (*_LEADS, *_CUSTOMERS),
    Stage.GREY: (*_LEADS, *_CUSTOMERS),
    Stage.GREEN: (*_LEADS, *_CUSTOMERS, Stage.RED_GREEN),
    Stage.YELLOW: (*_LEADS, *_CUSTOMERS, Stage.RED_GREEN),
    Stage.GREEN_GOLD: (*_LEADS, *_CUSTOMERS, Stage.RED_GREEN),
    Stage.GOLD: (Stage.PLATINUM, Stage.RED_GOLD),
    Stage.PLATINUM: (Stage.GOLD, Stage.RED_PLATINUM),
    Stage.RED_GREEN: _OFFERED,
    Stage.RED_GOLD: (Stage.GOLD,),
    Stage.RED_PLATINUM: (Stage.PLATINUM,),
}

_RED = frozenset((Stage.RED_GREEN, Stage.RED_GOLD, Stage.RED_PLATINUM))


def reachable(stage: Stage) -> tuple[Stage, ...]:
    """Return the stages a card can be moved to, in the funnel's order; never the one it is at."""
    return tuple(to for to in _REACHABLE[stage] if to is not stage)


def needs_reason(stage: Stage) -> bool:
    """Whether a move to `stage` must say why: so with every red one."""
    return stage in _RED


def check_move(current: Stage, to: Stage, reason: str | None = None) -> None:
    """Raise Refusal "stage-already", "stage-not-reachable" or "stage-needs-reason" unless the move is allowed."""
    if to is current:
        raise Refusal("stage-already", stage=current)
    if to not in reachable(current):
        raise Refusal("stage-not-reachable", stage=current, to=to)
    if needs_reason(to) and not (reason and reason.strip()):
        raise Refusal("stage-needs-reason", to=to)


def proposed(stage: Stage, orders: int) -> Stage | None:
    """Return the stage that the number of paid orders speaks for; None if the card is there, beyond it, or red.

    A red card keeps its orders, so they do not say that the client came back: that is for a person to say.
    """
    if orders < 1 or stage in _RED or stage is Stage.PLATINUM:
        return None
    earned = Stage.PLATINUM if orders > MOST_ORDERS_OF_GOLD else Stage.GOLD
    return None if earned is stage else earned
