"""How each kind of notice is said: before or after others, at which hours, and what becomes of it while its member is away."""

from dataclasses import dataclass
from enum import Enum, auto

from storage.models import NoticeKind


class Hours(Enum):
    """When it may be said; `PUNCTUAL`: at its own minute whenever that is, but what is late waits for working hours."""

    ANY = auto()
    PUNCTUAL = auto()
    WORKING = auto()


class Absence(Enum):
    """What becomes of it while its member is away: whoever stands in gets it, it is said all the same, or never."""

    FOLLOWS = auto()
    ARRIVES = auto()
    LAPSES = auto()


@dataclass(frozen=True)
class Manner:
    """Of what is due at once, the lower `priority` goes first."""

    priority: int
    hours: Hours
    absence: Absence


MANNERS = {
    NoticeKind.ANSWER: Manner(0, Hours.ANY, Absence.ARRIVES),
    NoticeKind.CALLBACK: Manner(0, Hours.ANY, Absence.FOLLOWS),
    NoticeKind.MESSAGE: Manner(1, Hours.WORKING, Absence.ARRIVES),
    NoticeKind.RETURN: Manner(1, Hours.WORKING, Absence.ARRIVES),
    NoticeKind.ESCALATION: Manner(1, Hours.WORKING, Absence.LAPSES),
    NoticeKind.TAKEN: Manner(2, Hours.WORKING, Absence.LAPSES),
    NoticeKind.BIRTHDAY: Manner(2, Hours.PUNCTUAL, Absence.FOLLOWS),
    NoticeKind.NAG: Manner(2, Hours.PUNCTUAL, Absence.LAPSES),
    NoticeKind.DIGEST: Manner(3, Hours.PUNCTUAL, Absence.LAPSES),
    NoticeKind.EVENING: Manner(3, Hours.ANY, Absence.LAPSES),
    NoticeKind.RHYTHM: Manner(4, Hours.PUNCTUAL, Absence.LAPSES),
}
