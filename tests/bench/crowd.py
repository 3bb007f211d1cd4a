"""A crowd of cards for measuring the search: up to a million, of forty thousand family names, written straight into the tables."""

import random
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from itertools import accumulate, product
from typing import Any

from sqlalchemy import text

from storage import members
from storage.db import Database
from storage.demo.bulk import pour
from storage.demo.people import Row
from storage.demo.vocabulary import SHARES, Vocabulary, vocabulary
from storage.members import Newcomer
from storage.models import Client, Entry, EntryKind, Kind, Member, Phone, Table, Tag
from storage.rules.fold import fold
from storage.rules.funnel import Heat, Stage
from storage.rules.visibility import Role
from storage.search.keeping import rebuild

OWN = 10_000  # cards of one seller, at most
FEWEST = 10  # sellers
BATCH = 5_000
_STEMS = {
    "ru": (
        "Б Бр В Г Гр Д Др Ж З К Кр Л М Н П Пр Р С Ст Т Тр Х Ц Ч Ш Щ",
        "а е и о у я ю ё ы",
        "б в г д ж з к л м н п р с т х ц ч ш",
    ),
    "en": ("B Br C Ch D F G H K L M N P R S Sh St T Th W", "a e i o oo ea ou y", "ck d gg l ll m nd ng r rd s t tt v"),
    "fr": ("B Ch D F G J L M P R S T V Br Gr Fr", "a e é i o ou au oi eu", "b ch d g l ll m n nn r rr s t v"),
}
_ENDINGS = {
    "ru": ["ов", "ев", "ин", "енко", "ский", "чук", "ян", "дзе", "ых", "ович"],
    "en": ["son", "er", "ley", "ton", "man", "well", "ford", "wood"],
    "fr": ["ard", "eau", "et", "ier", "ot", "in", "ois", "elle"],
}
_HAN_LAST = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢"
_HAN_FIRST = (
    "伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚桂英华玉兰红建国文辉力志宏海波峰飞鹏宇浩然子轩欣怡雨晨佳琪梦婷雪梅春兰"
)


def family_names(language: str) -> list[str]:
    """All the family names of a language, mixed but always in the same order."""
    if language == "zh":
        made = [*_HAN_LAST]
    else:
        first, middle, last = (part.split() for part in _STEMS[language])
        made = ["".join(parts) for parts in product(first, middle, last, _ENDINGS[language])]
    random.Random(7).shuffle(made)
    words = vocabulary(language)
    return list(dict.fromkeys([*words.men.last, *made]))


class Crowd:
    """Draws cards: the same for the same seed. Few names are on many cards, many names on few."""

    def __init__(self, seed: int, owners: Sequence[int], now: datetime) -> None:
        self._rng, self._owners, self._now = random.Random(seed), owners, now
        self._words = {language: vocabulary(language) for language in SHARES}
        self._names = {language: family_names(language) for language in SHARES}

    def cards(self, ids: Sequence[int]) -> dict[type[Table], list[Row]]:
        rows: dict[type[Table], list[Row]] = {Client: [], Phone: [], Tag: [], Entry: []}
        languages = self._rng.choices(list(SHARES), cum_weights=list(accumulate(SHARES.values())), k=len(ids))
        for client_id, language in zip(ids, languages, strict=True):
            owner = self._owners[client_id % len(self._owners)]
            client = self._card(client_id, language, owner)
            rows[Client].append(client)
            rows[Phone].append({"client_id": client_id, "number": f"+79{client_id * 7919 % 10**9:09}", "position": 0})
            self._hang_on(rows, client_id, owner, self._words[language])
        return rows

    def _card(self, client_id: int, language: str, owner: int) -> Row:
        rng, words = self._rng, self._words[language]
        first, last = self._person(language, words)
        at = self._now - timedelta(minutes=rng.randrange(500_000))
        name = {"zh": f"{last}{first}", "ru": f"{last} {first}"}.get(language, f"{first} {last}")
        firm, address = rng.choice(words.firms)
        company = rng.choice(words.companies).format(
            firm=firm, trade=rng.choice(words.trades), city=rng.choice(words.cities), last=last
        )
        return {
            "id": client_id, "kind": Kind.PERSON, "name": name, "last_name": last, "first_name": first,
            "company": company if rng.random() < 0.7 else None,
            "position": rng.choice(words.positions) if rng.random() < 0.5 else None,
            "email": f"{rng.choice(words.mailboxes)}@{address}.example" if rng.random() < 0.4 else None,
            "city": rng.choice(words.cities) if rng.random() < 0.6 else None,
            "stage": rng.choice(tuple(Stage)), "heat": Heat.COLD, "owner_id": owner,
            "created_at": at, "created_by": owner, "changed_at": at,
        }  # fmt: skip

    def _person(self, language: str, words: Vocabulary) -> tuple[str, str]:
        rng, names = self._rng, self._names[language]
        last = names[
            min(int(rng.paretovariate(0.35)) - 1, len(names) - 1) if rng.random() < 0.7 else rng.randrange(len(names))
        ]
        if language == "zh":
            return "".join(rng.sample(_HAN_FIRST, rng.choice((1, 2, 2)))), last
        return rng.choice((words.men, words.women)[rng.random() < 0.5].first), last

    def _hang_on(self, rows: dict[type[Table], list[Row]], client_id: int, owner: int, words: Vocabulary) -> None:
        if self._rng.random() < 0.4:
            tag = self._rng.choice(words.tags)
            rows[Tag].append({"client_id": client_id, "name": tag, "key": fold(tag)})
        if self._rng.random() < 0.5:
            said = self._rng.choice(words.reached).format(goods=self._rng.choice(words.goods), n=7)
            entry = {"client_id": client_id, "member_id": owner, "at": self._now, "kind": EntryKind.NOTE, "text": said}
            rows[Entry].append(entry)


async def gather(db: Database, cards: int, now: datetime, report: Callable[[int, int], None]) -> None:
    """A team, so many cards spread over it, and the index of them, made at once."""
    async with db.begin() as session:
        await members.admit(session, Newcomer(1001, "Ann", "en", "Europe/Moscow"), Role.OWNER, now)
        sellers = [await _seller(session, number, now) for number in range(max(FEWEST, cards // OWN))]
    crowd = Crowd(1, [seller.id for seller in sellers], now)

    for some in _parts(cards):
        async with db.begin() as session:
            for model, rows in crowd.cards(some).items():
                await pour(session, model.metadata.tables[model.__tablename__], rows)
    async with db.begin() as session:
        if not db.is_sqlite:  # the next card is to have the next number
            await session.execute(
                text("SELECT setval(pg_get_serial_sequence('clients', 'id'), :cards)"), {"cards": cards}
            )
    await rebuild(db, report)


async def _seller(session: Any, number: int, now: datetime) -> Member:
    return await members.admit(session, Newcomer(5001 + number, f"S{number}", "ru", "Europe/Moscow"), Role.SELLER, now)


def _parts(cards: int) -> Iterator[range]:
    for start in range(1, cards + 1, BATCH):
        yield range(start, min(start + BATCH, cards + 1))
