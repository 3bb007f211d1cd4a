"""How often a client is to be talked to: what a stage demands unless the team says otherwise, and who comes first."""

from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum
from typing import NamedTuple

from storage.rules.funnel import Heat, Stage, needs_reason

LONGEST = 730  # days
# In days; a stage that is not named demands nothing. Who refused is left in peace.
PRESET = {
    Stage.GREEN: 14,
    Stage.YELLOW: 30,
    Stage.GREEN_GOLD: 14,
    Stage.GOLD: 30,
    Stage.PLATINUM: 30,
}
OFFERED = (7, 14, 30, 60, 90, 180)
SPANS = (14, 30, 60, 90)  # of silence, to be asked for
RESTS = timedelta(days=14)
BEST_FIRST = (
    *(Stage.PLATINUM, Stage.GOLD, Stage.GREEN_GOLD, Stage.YELLOW, Stage.GREEN, Stage.GREY, Stage.WHITE),
    *(Stage.RED_PLATINUM, Stage.RED_GOLD, Stage.RED_GREEN),
)
WARMEST_FIRST = (Heat.HOT, Heat.WARM, Heat.COLD)


class SaidBy(StrEnum):
    """Where a client's rhythm comes from."""

    CARD = "card"
    TAG = "tag"
    STAGE = "stage"


class Rhythm(NamedTuple):
    """Every so many days, and who says so; `tag` is the name of the one that does."""

    days: int
    by: SaidBy
    tag: str = ""


def rhythm_of(own: int | None, tags: Mapping[str, int], stage: Stage, of_stage: int | None) -> Rhythm | None:
    """How often a client is to be talked to, None for never; `tags` by name, 0 is never, None nothing said.

    What the card says goes before all; then the shortest of what its tags say; then what the team says of the stage; then what
    is preset for it. A tag's "never" counts where no other tag of the card says how often: a supplier who is a VIP as well is
    to be talked to. Tags are not asked about who refused, or a tag on many cards would call all of them back into the lists.
    """
    if own is not None:
        return Rhythm(own, SaidBy.CARD) if own else None
    if tags and not needs_reason(stage):
        days, name = min((days or LONGEST + 1, name) for name, days in tags.items())
        return Rhythm(days, SaidBy.TAG, name) if days <= LONGEST else None
    days = PRESET.get(stage, 0) if of_stage is None else of_stage
    return Rhythm(days, SaidBy.STAGE) if days else None
