"""The evening: what a member is told at the end of the day, and when that is."""

from datetime import datetime, time, timedelta
from enum import StrEnum

from storage.rules.choices import EVENING

TOO_LATE = timedelta(hours=3)  # after that the next digest tells of it


class Evening(StrEnum):
    """What the evening tells: nothing; which promises of the day are not logged; that and what the day was."""

    OFF = "off"
    QUESTION = "question"
    SUMMARY = "summary"


def evening_hour(chosen: time | None, work_start: time, work_end: time) -> time:
    """The hour somebody chose, else the end of their work; who works round the clock has an evening, too."""
    return chosen or (EVENING if work_start == work_end else work_end)


def is_over(due_at: datetime, now: datetime) -> bool:
    return now - due_at > TOO_LATE
