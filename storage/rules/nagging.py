"""Nagging: when somebody is reminded again of a promise that was pushed, and neither kept nor put off."""

from datetime import datetime, timedelta
from enum import StrEnum

from storage.rules.working import Work, works_at


class Nagging(StrEnum):
    OFF = "off"
    GENTLE = "gentle"
    USUAL = "usual"


# After the push, after the first nag, after the second; then the promise is overdue and stands in the lists.
PAUSES = {
    Nagging.OFF: (),
    Nagging.GENTLE: (timedelta(hours=1), timedelta(hours=3)),
    Nagging.USUAL: (timedelta(minutes=15), timedelta(hours=1), timedelta(hours=3)),
}
APART = timedelta(hours=1)  # two nags of one member, whatever they are about
TOGETHER = timedelta(minutes=30)  # nags due so near each other are one message
JUST_PUSHED = timedelta(minutes=5)  # the same for a promise not nagged of yet: its push is left in peace
STALE = timedelta(hours=2)  # one that could not be said for so long is not said any more


def nag_at(nagging: Nagging, told: int, now: datetime, last: datetime | None, work: Work) -> datetime | None:
    """When to nag next of a promise nagged of `told` times, said just `now`; `last` is the member's last nag of whatever.

    None when it has been enough, and when that would be after work: the evening's question and the next digest tell of it.
    """
    pauses = PAUSES[nagging]
    if told >= len(pauses):
        return None
    at = now + pauses[told]
    if last is not None:
        at = max(at, last + APART)
    return at if works_at(work, at) else None


def is_joined(told: int, due_at: datetime, now: datetime) -> bool:
    """Whether a nag that is to come at `due_at` is said together with one that comes now."""
    return due_at <= now + (TOGETHER if told else JUST_PUSHED)
