"""What a long run came to, as small tables for a README; every finding as a line of its own."""

import sys
from collections.abc import Sequence

from tests.chaos.campaign import Verdict
from tests.chaos.endings import Endings
from tests.chaos.reaper import REMINDING, WORKING
from tests.chaos.workers import Tally

ENOUGH = 200  # rounds, for each point to have come about


def of_campaign(verdict: Verdict, on: str) -> list[str]:
    """One program and five sellers."""
    cells = {
        "on": on,
        "rounds": verdict.rounds,
        "of them cold": verdict.cold,
        "updates": verdict.updates,
        "reminders": verdict.notices,
        "marked as repeats": verdict.repeats,
        "answers cut off, told after": verdict.cut_off,
        "forms begun anew": verdict.retyped,
        "lost, doubled, unmarked": len(verdict.wrong),
        "slowest stop, s": f"{verdict.slowest_term:.1f}",
    }
    _table([cells])
    _say("\nended at: " + ", ".join(f"{point} {times}" for point, times in sorted(verdict.points.items())))
    missing = [point for point in {*WORKING, *REMINDING} - {""} if not verdict.points.get(point)]
    if verdict.rounds >= ENOUGH and missing:
        verdict.wrong.append(f"no life ended at {missing}: the hooks have to be looked at")
    return _told(verdict.wrong)


def of_workers(tally: Tally, count: int) -> list[str]:
    """Several workers on one base."""
    cells = {
        "workers": count,
        "kills": tally.kills,
        "reminders": tally.notices,
        "further copies": tally.repeated,
        "marked as repeats": tally.marked,
        "lost or unmarked": len(tally.wrong),
    }
    _table([cells])
    return _told(tally.wrong)


def of_commands(rows: Sequence[tuple[str, Endings]], on: str) -> list[str]:
    """Commands that change much at once."""
    _table(
        [{"on": on, "command": name, "kills": found.kills, "left between": len(found.wrong)} for name, found in rows]
    )
    return _told([said for _, found in rows for said in found.wrong])


def _table(rows: Sequence[dict[str, object]]) -> None:
    _say("| " + " | ".join(rows[0]) + " |")
    _say("| " + " | ".join("--:" for _ in rows[0]) + " |")
    for row in rows:
        _say("| " + " | ".join(str(cell) for cell in row.values()) + " |")


def _told(wrong: list[str]) -> list[str]:
    for said in wrong:
        _say(f"- {said}")
    return wrong


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
