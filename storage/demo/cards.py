"""One invented card with all that hangs on it, as rows; the ids are given when it is written."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from itertools import accumulate
from random import Random

from storage.demo.anniversaries import rhythm, yearly
from storage.demo.diary import Diary
from storage.demo.numbers import Numbers
from storage.demo.people import NO_BIRTHDAY, Row, birthday, firm, person
from storage.demo.promises import promises
from storage.demo.story import Story, entries, story
from storage.demo.vocabulary import SHARES, Vocabulary, vocabulary
from storage.models import Kind
from storage.rules.fold import fold
from storage.talks import is_talk

_LANGUAGES, _UP_TO = tuple(SHARES), tuple(accumulate(SHARES.values()))
_TRUST = 3  # so much likelier is a card to be with somebody who speaks the client's language
_STOCK = 300  # of firms and of histories in a language: several clients are of one firm, and alike in what they did
_NAMELESS: Row = {"last_name": None, "first_name": None, "middle_name": None}
# Of all cards, how many …
_FIRMS = 0.1
_ARCHIVED = 0.03
_EMPLOYED = 0.65
_WITH_BIRTHDAY = 0.55
_WITH_ADDRESS = 0.3
_WITH_SECOND_NUMBER = 0.15
_WITH_CITY = 0.3
_WITH_TAG = 0.4


@dataclass
class Drawn:
    """The rows of a card and of what belongs to it."""

    client: Row
    phones: list[Row]
    tags: list[Row]
    contacts: list[Row]
    entries: list[Row]
    callbacks: list[Row]
    dates: list[Row]


@dataclass(frozen=True)
class Stock:
    """What the cards of one language are made of."""

    words: Vocabulary
    firms: tuple[tuple[str, str], ...]
    stories: tuple[Story, ...]
    holders: tuple[Diary, ...]


class Deck:
    """Draws one card after the other: the same ones for the same seed, moment, team and numbers dealt before."""

    def __init__(self, seed: int, diaries: Sequence[Diary], numbers: Numbers, clients: int) -> None:
        self._rng = Random(seed)  # noqa: S311 - invented people are no secret
        self._aside = Random(f"{seed} aside")  # noqa: S311 - what it draws leaves all else of a seed as it was
        self._numbers = numbers
        self._cards_each = clients / len(diaries)
        self._stocks = tuple(self._stock(vocabulary(language), diaries) for language in _LANGUAGES)

    def _stock(self, words: Vocabulary, diaries: Sequence[Diary]) -> Stock:
        rng = self._rng
        holders = [diary for diary in diaries for _ in range(_TRUST if diary.language == words.language else 1)]
        firms = tuple(firm(rng, words) for _ in range(_STOCK))
        return Stock(words, firms, tuple(story(rng, words) for _ in range(_STOCK)), tuple(holders))

    def hand(self, count: int) -> list[Drawn]:
        """The next so many cards."""
        return [self.draw() for _ in range(count)]

    def draw(self) -> Drawn:
        """The next card."""
        rng = self._rng
        stock = rng.choices(self._stocks, cum_weights=_UP_TO)[0]
        words, told, diary = stock.words, rng.choice(stock.stories), rng.choice(stock.holders)
        archived = rng.random() < _ARCHIVED
        promised = promises(rng, words, diary, told, self._cards_each)
        moments = diary.past(rng, len(told.events) + archived, settled=promised.overdue)
        archived_at = moments.pop() if archived else None
        happened = entries(told, diary.member_id, moments)
        who, contacts = self._firm(stock, diary) if rng.random() < _FIRMS else self._person(stock, diary)
        who["city"] = rng.choice(words.cities) if rng.random() < _WITH_CITY else None
        tags = self._tags(words)
        row = {
            **who,
            "address": None,
            "source": rng.choice(words.sources),
            "stage": told.stage,
            "heat": told.heat,
            "refusal_reason": told.refusal,
            "owner_id": diary.member_id,
            "created_by": diary.member_id,
            "created_at": moments[0],
            "archived_at": archived_at,
            "changed_at": archived_at or happened[-1]["at"],
            "silent_since": max([moments[0], *_talks(happened)]),
        }
        row["cadence_days"] = rhythm(self._aside, row)
        dates = yearly(self._aside, diary, row, happened)
        callbacks = promised.rows(moments, archived_at)
        return Drawn(row, self._phones(words), [_tag(name) for name in tags], contacts, happened, callbacks, dates)

    def _person(self, stock: Stock, diary: Diary) -> tuple[Row, list[Row]]:
        rng = self._rng
        company = address = position = None
        if rng.random() < _EMPLOYED:
            company, address = rng.choice(stock.firms)
            position = rng.choice(stock.words.positions)
        email = address if rng.random() < _WITH_ADDRESS else None
        row = {"kind": Kind.PERSON, "company": company, "position": position, "email": email}
        return {**row, **person(rng, stock.words), **self._birthday(diary)}, []

    def _firm(self, stock: Stock, diary: Diary) -> tuple[Row, list[Row]]:
        rng, words = self._rng, stock.words
        name, address = firm(rng, words)
        row = {"kind": Kind.COMPANY, "name": name, "company": None, "position": None, "email": address}
        people = [
            {"name": person(rng, words)["name"], "phone": self._numbers.deal(words.language), **self._birthday(diary)}
            for _ in range(rng.choice((1, 1, 2)))
        ]
        return {**row, **_NAMELESS, **NO_BIRTHDAY}, people

    def _birthday(self, diary: Diary) -> Row:
        return birthday(self._rng, diary) if self._rng.random() < _WITH_BIRTHDAY else NO_BIRTHDAY

    def _phones(self, words: Vocabulary) -> list[Row]:
        count = 2 if self._rng.random() < _WITH_SECOND_NUMBER else 1
        return [{"number": self._numbers.deal(words.language), "position": place} for place in range(count)]

    def _tags(self, words: Vocabulary) -> list[str]:
        return [self._rng.choice(words.tags)] if self._rng.random() < _WITH_TAG else []


def _talks(happened: Sequence[Row]) -> list[datetime]:
    return [entry["at"] for entry in happened if is_talk(entry["kind"], entry.get("outcome"))]


@lru_cache(maxsize=1_000)
def _key(name: str) -> str:
    return fold(name)


def _tag(name: str) -> Row:
    return {"name": name, "key": _key(name)}
