"""One invented card with all that hangs on it, as rows; the ids are given when it is written."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from itertools import accumulate
from random import Random

from storage.demo.diary import Diary
from storage.demo.numbers import Numbers
from storage.demo.people import NO_BIRTHDAY, Row, birthday, firm, person
from storage.demo.story import Story, entries, story
from storage.demo.vocabulary import SHARES, Vocabulary, vocabulary
from storage.models import CallbackState, Kind
from storage.rules.fold import fold
from storage.search import search_key

_LANGUAGES, _UP_TO = tuple(SHARES), tuple(accumulate(SHARES.values()))
_OF_COMPANIES, _ARCHIVED, _EMPLOYED, _WITH_BIRTHDAY, _MAILED, _KEPT, _OVERDUE = 0.1, 0.03, 0.65, 0.55, 0.3, 0.15, 0.15
_PROMISED = 0.2
_MOST_PROMISES = 120  # of one member: more than that nobody would promise, however large the base
_TRUST = 3  # so much likelier is a card to be with somebody who speaks the client's language


@dataclass
class Drawn:
    """A card and what belongs to it. Each callback comes with its state, that of its notice follows from it."""

    client: Row
    numbers: list[str]
    tags: list[str]
    contacts: list[Row] = field(default_factory=list)
    entries: list[Row] = field(default_factory=list)
    callback: Row | None = None


class Deck:
    """Draws one card after the other: the same ones for the same seed, moment, team and numbers dealt before."""

    def __init__(self, seed: int, diaries: Sequence[Diary], numbers: Numbers, clients: int) -> None:
        self._rng = Random(seed)  # noqa: S311 - invented people are no secret
        self._numbers = numbers
        self._promised = min(_PROMISED, _MOST_PROMISES * len(diaries) / clients)
        self._holders = {
            language: [diary for diary in diaries for _ in range(_TRUST if diary.language == language else 1)]
            for language in _LANGUAGES
        }

    def draw(self) -> Drawn:
        """The next card."""
        rng = self._rng
        words = vocabulary(rng.choices(_LANGUAGES, cum_weights=_UP_TO)[0])
        diary = rng.choice(self._holders[words.language])
        told, archived, promised = story(rng, words), rng.random() < _ARCHIVED, self._will_promise()
        overdue = promised and not archived and rng.random() < _OVERDUE
        moments = diary.past(rng, len(told.events) + archived, settled=overdue)
        archived_at = moments.pop() if archived else None
        drawn = self._who(words, told)
        drawn.entries = entries(told, diary.member_id, moments)
        changed_at = archived_at or drawn.entries[-1]["at"]
        drawn.client |= {"owner_id": diary.member_id, "created_by": diary.member_id, "archived_at": archived_at}
        drawn.client |= {"created_at": moments[0], "changed_at": changed_at}
        drawn.callback = self._callback(words, diary, moments[-1], archived_at, promised=promised, overdue=overdue)
        return drawn

    def _will_promise(self) -> bool:
        return self._rng.random() < self._promised

    def _who(self, words: Vocabulary, told: Story) -> Drawn:
        rng = self._rng
        names, numbers = person(rng, words), [self._numbers.deal(words.language)]
        if rng.random() < _EMPLOYED:
            company, mailbox = firm(rng, words)
            position = rng.choice(words.positions)
        else:
            company = mailbox = position = None
        ...
