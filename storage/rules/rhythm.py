"""How often a client is to be talked to: what a stage demands unless the team says otherwise, and who comes first."""

from datetime import timedelta

from storage.rules.funnel import Heat, Stage

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
