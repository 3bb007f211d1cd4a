"""The sample base: believable, complete, the same for the same seed."""

from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any, TypeVar

import pytest
import sqlalchemy
from sqlalchemy import Select, func, select
from sqlalchemy.orm import selectinload
from sqlalchemy.orm.interfaces import ORMOption

from bot.reading.phones import read_phone
from storage import clients, editing, members
from storage.db import Database
from storage.demo import sample_base
from storage.demo.vocabulary import SHARES
from storage.editing import NewClient
from storage.members import Newcomer
from storage.models import (
    Callback,
    CallbackState,
    Client,
    Contact,
    Entry,
    EntryKind,
    Kind,
    Member,
    Notice,
    NoticeState,
    Phone,
    Table,
    Tag,
    YearlyDate,
)
from storage.models.search import FoundBy
from storage.rules.birthdays import Birthday
from storage.rules.fold import fold
from storage.rules.funnel import Stage, check_move, needs_reason, proposed
from storage.rules.occasions import Occasion
from storage.rules.outcomes import Outcome
from storage.rules.visibility import Role
from storage.search.dialects import dialect_of
from storage.search.facts import facts_of
from storage.search.index import keys_of
from storage.search.key import key_of
from storage.search.plain import play
from tests.databases import Shelf

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
COUNT = 400

Row = TypeVar("Row", bound=Table)


@pytest.fixture(scope="session")
async def samples() -> AsyncIterator[dict[str, Database]]:
    """The sample bases made so far, by the kind of database."""
    made: dict[str, Database] = {}
    yield made
    for db in made.values():
        await db.close()


@pytest.fixture
async def sample(backend: str, shelf: Shelf, samples: dict[str, Database]) -> Database:
    """A sample base, made once: to be looked at only."""
    if backend not in samples:
        samples[backend] = await filled(await shelf.fresh(backend))
    return samples[backend]


async def filled(url: str, seed: int = 1) -> Database:
    told: list[int] = []
    db = Database(url)
    await sample_base(db, COUNT, seed, NOW, told.append)
    assert told[-1] == COUNT
    return db


async def rows_of(db: Database, model: type[Row], *options: ORMOption) -> Sequence[Row]:
    async with db.read() as session:
        return (await session.scalars(select(model).order_by(model.__table__.c.id).options(*options))).all()


async def histories(db: Database) -> list[tuple[Client, list[Entry]]]:
    told = defaultdict(list)
    for entry in await rows_of(db, Entry):
        told[entry.client_id].append(entry)
    return [(card, told[card.id]) for card in await rows_of(db, Client)]


async def contents(db: Database) -> dict[str, list[tuple]]:
    """All rows of all tables, but for what PostgreSQL alone keeps for its index."""
    async with db.read() as session:
        return {
            name: [tuple(row) for row in await session.execute(_said_by_all(table).order_by(*table.primary_key))]
            for name, table in Table.metadata.tables.items()
        }


def _said_by_all(table: sqlalchemy.Table) -> Select[Any]:
    return select(*(column for column in table.c if column is not FoundBy.__table__.c.terms))


async def test_the_same_seed_makes_the_same_base_on_any_database(sample, shelf):
    other = await filled(await shelf.fresh("sqlite"))
    assert await contents(sample) == await contents(other)
    await other.close()


async def test_another_seed_makes_another_base(sample, shelf):
    other = await filled(await shelf.fresh("sqlite"), seed=2)
    assert await contents(sample) != await contents(other)
    await other.close()


async def test_an_empty_base_gets_a_team_that_shares_the_cards(sample):
    team = await rows_of(sample, Member)
    assert [(one.telegram_id, one.name, one.role, one.language, one.timezone) for one in team] == [
        (1001, "Ann", Role.OWNER, "en", "Europe/Moscow"),
        (1002, "Борис", Role.SELLER, "ru", "Europe/Moscow"),
        (1003, "李雷", Role.SELLER, "zh", "Asia/Shanghai"),
    ]
    held = Counter(card.owner_id for card in await rows_of(sample, Client))
    assert held.total() == COUNT
    assert all(held[member.id] > COUNT / 10 for member in team)


async def test_the_team_there_is_holds_the_cards_but_not_those_who_only_look_on(db):
    async with db.begin() as session:
        seller = await members.admit(session, Newcomer(1, "Zoé", "fr", "Europe/Paris"), Role.SELLER, NOW)
        await members.admit(session, Newcomer(2, "Guest", "en", "Europe/Paris"), Role.VIEWER, NOW)
    await sample_base(db, 20, 1, NOW, lambda _done: None)
    assert {card.owner_id for card in await rows_of(db, Client)} == {seller.id}
    assert len(await rows_of(db, Member)) == 2


async def test_every_card_is_found_by_its_name_and_by_the_end_of_its_phone(sample):
    cards = await rows_of(sample, Client, selectinload(Client.phones))
    owner = (await rows_of(sample, Member))[0]
    async with sample.read() as session:
        for card in [card for card in cards if card.archived_at is None][::10]:
            for query in (card.name, card.phones[0].number[-7:]):
                found = await clients.find(session, owner, query, NOW, limit=50)
                assert card.id in [one.id for one in found.clients], query


async def test_sample_cards_are_found_by_what_they_say(sample):
    ids = [card.id for card in await rows_of(sample, Client)]
    async with sample.read() as session:
        dialect = dialect_of(session)
        facts = await play(session, facts_of(dialect, ids))
        assert await play(session, keys_of(dialect, ids)) == {card: key_of(said) for card, said in facts.items()}
    for tag in await rows_of(sample, Tag):
        assert tag.key == fold(tag.name)


async def test_every_number_is_a_real_one_to_the_reader_and_there_only_once(sample):
    numbers = [phone.number for phone in await rows_of(sample, Phone)]
    numbers += [contact.phone for contact in await rows_of(sample, Contact)]
    assert len(numbers) == len(set(numbers)) > COUNT
    assert all(read_phone(number, "RU") == number for number in numbers)


async def test_people_speak_four_languages_and_most_of_them_russian(sample):
    spoken = Counter(
        next((code for code in ("+7", "+86", "+33") if phone.number.startswith(code)), "en")
        for phone in await rows_of(sample, Phone)
    )
    assert len(spoken) == len(SHARES)
    assert 0.5 < spoken["+7"] / spoken.total() < 0.7


async def test_birthdays_are_days_that_exist_some_without_a_year_some_on_the_leap_day(sample):
    cards = [card for card in await rows_of(sample, Client) if card.birth_day]
    for card in cards:
        assert Birthday(card.birth_day, card.birth_month, card.birth_year).key == card.birth_key
    assert 0.1 < sum(card.birth_year is None for card in cards) / len(cards) < 0.4
    assert 229 in {card.birth_key for card in cards}


async def test_contracts_are_as_old_as_the_first_order_and_some_dates_are_near(sample):
    histories_of = {card.id: own for card, own in await histories(sample)}
    dates = await rows_of(sample, YearlyDate)
    for one in dates:
        assert Birthday(one.day, one.month, one.year).key == one.key
    contracts = [one for one in dates if one.occasion is Occasion.CONTRACT]
    assert len(contracts) > COUNT / 50
    for one in contracts:
        first = next(entry for entry in histories_of[one.client_id] if entry.outcome is Outcome.ORDER)
        assert (one.day, one.month, one.year) == (first.at.day, first.at.month, first.at.year)
    assert {one.occasion for one in dates} == {Occasion.CONTRACT, Occasion.WEDDING, Occasion.FOUNDED}
    week = {(NOW + timedelta(days=ahead)).strftime("%m%d") for ahead in range(7)}
    assert any(f"{one.key:04}" in week for one in dates)


async def test_some_clients_have_a_rhythm_of_their_own_but_not_those_who_refused(sample):
    own = [card for card in await rows_of(sample, Client) if card.cadence_days]
    assert 0.03 < len(own) / COUNT < 0.15
    assert not any(needs_reason(card.stage) for card in own)


async def test_firms_have_people_to_speak_to(sample):
    firms = [card.id for card in await rows_of(sample, Client) if card.kind is Kind.COMPANY]
    assert set(firms) == {contact.client_id for contact in await rows_of(sample, Contact)}
    assert 0.05 < len(firms) / COUNT < 0.2


async def test_the_funnel_narrows_and_every_way_through_it_is_allowed(sample):
    stages = Counter(card.stage for card in await rows_of(sample, Client))
    assert set(stages) == set(Stage)
    assert stages[Stage.WHITE] > stages[Stage.GREY] > stages[Stage.GOLD] > stages[Stage.PLATINUM]
    for card, own in await histories(sample):
        moves = [(entry.text or "").partition(" ") for entry in own if entry.kind is EntryKind.STAGE]
        way = [Stage.WHITE, *(Stage(stage) for stage, _, _ in moves)]
        for (before, to), (_, _, reason) in zip(pairwise(way), moves, strict=True):
            check_move(before, to, reason)
        assert way[-1] is card.stage
        assert (card.refusal_reason is not None) == needs_reason(card.stage)
        assert proposed(card.stage, sum(entry.outcome is Outcome.ORDER for entry in own)) is None


async def test_a_history_begins_with_the_card_and_ends_with_its_last_change(sample):
    for card, own in await histories(sample):
        assert own[0].kind is EntryKind.CREATED
        assert own[0].at == card.created_at
        assert [entry.at for entry in own] == sorted(entry.at for entry in own)
        assert card.changed_at == (card.archived_at or own[-1].at) < NOW


async def test_open_callbacks_ring_at_their_minute_and_what_is_past_has_rung(sample):
    promised = await rows_of(sample, Callback)
    ringing = {notice.callback_id: notice for notice in await rows_of(sample, Notice)}
    open_ones = [callback for callback in promised if callback.state is CallbackState.OPEN]
    assert 0.05 < len(open_ones) / COUNT < 0.25
    for callback in open_ones:
        notice = ringing[callback.id]
        assert (notice.due_at, notice.member_id) == (callback.due_at, callback.member_id)
        assert notice.state is (NoticeState.WAITING if callback.due_at > NOW else NoticeState.SENT)
    assert any(callback.due_at <= NOW for callback in open_ones)
    assert sum(callback.due_at > NOW for callback in open_ones) > len(open_ones) / 2


async def test_the_archive_holds_a_few_and_nothing_rings_for_them(sample):
    archived = {card.id: card for card in await rows_of(sample, Client) if card.archived_at}
    assert 0 < len(archived) < COUNT / 10
    for callback in await rows_of(sample, Callback):
        if callback.client_id in archived and callback.state is not CallbackState.DONE:
            assert callback.state is CallbackState.CANCELLED
            assert callback.closed_at == archived[callback.client_id].archived_at
        assert callback.state is not CallbackState.OPEN or callback.client_id not in archived


async def test_a_second_filling_adds_to_the_first(db):
    for _ in range(2):
        await sample_base(db, 30, 1, NOW, lambda _done: None)
    async with db.read() as session:
        assert await session.scalar(select(func.count()).select_from(Client)) == 60
        repeated = select(Phone.number).group_by(Phone.number).having(func.count() > 1)
        assert (await session.scalars(repeated)).all() == []


async def test_cards_made_by_hand_come_after_the_sample(db):
    await sample_base(db, 30, 1, NOW, lambda _done: None)
    async with db.begin() as session:
        owner = await session.get_one(Member, 1)
        change = await editing.add(session, owner, NewClient("After"), NOW)
    assert change.client_id == 31
