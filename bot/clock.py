"""The time: the machine's, shifted when somebody rehearses."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path


class Clock:
    """Tells the time, `shift()` seconds beside the machine's. Nothing below bot/ and jobs/ asks it."""

    def __init__(self, shift: Callable[[], float] = lambda: 0.0) -> None:
        self._shift = shift

    def now(self) -> datetime:
        """The present moment in UTC, aware."""
        return datetime.now(UTC) + timedelta(seconds=self._shift())


def following(path: Path) -> Clock:
    """A clock whose shift, in seconds, stands in a file that may change at any time; no file or no number is no shift."""

    def shift() -> float:
        try:
            return float(path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return 0.0

    return Clock(shift)
