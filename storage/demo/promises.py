"""Callbacks promised to invented clients: open ones before and behind today, kept ones, and those of archived cards."""

from dataclasses import dataclass
from datetime import datetime
from random import Random

from storage.demo.diary import Diary
from storage.demo.people import Row
from storage.demo.story import Story
from storage.demo.vocabulary import Vocabulary
from storage.models import CallbackState
from storage.rules.funnel import needs_reason

# Of all cards, how many …
_OPEN = 0.2
_KEPT = 0.1
_OVERDUE = 0.15  # of the open ones
_MOST = 120  # of one member: more than that nobody would promise, however large the base


@dataclass(frozen=True)
class Promises:
    """What was promised to one client: whether an earlier callback was kept, and when the open one is due."""

    member_id: int
    reasons: tuple[str, str]
    kept: bool
    due_at: datetime | None
    overdue: bool

    def rows(self, moments: list[datetime], archived_at: datetime | None) -> list[Row]:
        """The rows of callbacks; the open one goes with a card into the archive, to come back with it."""
        rows = []
        if self.kept and len(moments) > 1:
            rows.append(self._row(0, CallbackState.DONE, due_at=moments[-1], closed_at=moments[-1]))
        if self.due_at is not None:
            state = CallbackState.CANCELLED if archived_at else CallbackState.OPEN
            rows.append(self._row(1, state, due_at=self.due_at, closed_at=archived_at))
        return rows

    def _row(self, which: int, state: CallbackState, *, due_at: datetime, closed_at: datetime | None) -> Row:
        reason = self.reasons[which]
        return {
            "member_id": self.member_id,
            "due_at": due_at,
            "reason": reason,
            "state": state,
            "closed_at": closed_at,
        }


def promises(rng: Random, words: Vocabulary, diary: Diary, told: Story, cards_each: float) -> Promises:
    """Promise, or not; nothing is promised to those who refused. `cards_each`: how many cards a member has."""
    kept, due_at, overdue = rng.random() < _KEPT, None, False
    if rng.random() < min(_OPEN, _MOST / cards_each) and not needs_reason(told.stage):
        overdue = rng.random() < _OVERDUE
        due_at = diary.overdue(rng) if overdue else diary.ahead(rng)
    return Promises(diary.member_id, (rng.choice(words.reasons), rng.choice(words.reasons)), kept, due_at, overdue)
