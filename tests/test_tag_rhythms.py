"""How often those who bear a tag are to be talked to: said by those in charge, by line and by button; what goes before what."""

from datetime import UTC, datetime, timedelta
from itertools import combinations, product

import pytest
from sqlalchemy import insert, text, update

from bot.reading.tag_cadences import plain_tag_apart, tag_apart
from storage import queue, rhythm, tag_rhythms
from storage.cadences import set_stage
from storage.models import Client, Tag, TagRhythm
from storage.rules.funnel import Stage
from storage.rules.refusal import Refusal
from storage.rules.rhythm import Rhythm, SaidBy, rhythm_of
from tests.conftest import ANN, BORIS
from tests.crowd import promise_all
from tests.telegram import Person
from tests.test_plans import plans, scanned

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
LARGEST_DATA = 64


@pytest.mark.parametrize(
    ("line", "tag", "days"),
    [
        ("#vip каждые 14 дней", "vip", 14),
        ("#Опт-Москва: раз в месяц", "Опт-Москва", 30),
        ("every 14 days #vip", "vip", 14),
        ("#vip once a month", "vip", 30),
        ("#vip tous les 14 jours", "vip", 14),
        ("chaque mois ＃vip", "vip", 30),
        ("#vip 每14天", "vip", 14),
        ("#vip每14天", "vip", 14),
        ("每两周 #重要客户", "重要客户", 14),
        ("#重要客户每月一次", "重要客户", 30),
        ("#每日 每14天", "每日", 14),
    ],
)
def test_a_line_about_a_tag_is_read_as_people_say_it(line, tag, days):
    assert tag_apart(line) == (tag, days)
    assert plain_tag_apart(line) == (tag, days)


@pytest.mark.parametrize(
    ("line", "days"), [("#vip 14 дней", 14), ("#vip никогда", 0), ("#vip как этап", None), ("#vip 按阶段", None)]
)
def test_what_a_command_may_say_shorter_is_a_search_without_one(line, days):
    assert tag_apart(line) == ("vip", days)
    assert plain_tag_apart(line) is None


@pytest.mark.parametrize(
    "line", ["#vip", "#vip каждый", "#vip #опт каждые 14 дней", "#vip каждые 9999 дней", "Иванов #vip"]
)
def test_a_tag_without_a_rhythm_is_none(line):
    assert plain_tag_apart(line) is None
    with pytest.raises(Refusal, match="tag-rhythm-unreadable"):
        tag_apart(line)


def test_a_line_without_a_tag_is_not_about_one():
    assert tag_apart("Иванов каждые 30 дней") is None
    assert plain_tag_apart("каждые 30 дней") is None


def test_the_card_goes_before_its_tags_and_they_before_the_stage():
    assert rhythm_of(60, {"vip": 7}, Stage.GOLD, 14) == Rhythm(60, SaidBy.CARD)
    assert rhythm_of(0, {"vip": 7}, Stage.GOLD, 14) is None
    assert rhythm_of(None, {"опт": 21, "vip": 7}, Stage.GOLD, 14) == Rhythm(7, SaidBy.TAG, "vip")
    assert rhythm_of(None, {"vip": 60}, Stage.GOLD, 14) == Rhythm(60, SaidBy.TAG, "vip"), "longer than the stage's, too"
    assert rhythm_of(None, {}, Stage.GOLD, 14) == Rhythm(14, SaidBy.STAGE)
    assert rhythm_of(None, {}, Stage.GOLD, None) == Rhythm(30, SaidBy.STAGE)
    assert rhythm_of(None, {}, Stage.GOLD, 0) is None
    assert rhythm_of(None, {}, Stage.WHITE, None) is None


def test_a_tag_s_never_counts_where_no_other_tag_says_how_often():
    assert rhythm_of(None, {"поставщик": 0}, Stage.GOLD, 14) is None
    assert rhythm_of(None, {"поставщик": 0, "vip": 60}, Stage.GOLD, 14) == Rhythm(60, SaidBy.TAG, "vip")


def test_who_refused_is_not_called_back_by_a_tag():
    assert rhythm_of(None, {"vip": 7}, Stage.RED_GOLD, None) is None
    assert rhythm_of(None, {"vip": 7}, Stage.RED_GOLD, 180) == Rhythm(180, SaidBy.STAGE)


RHYTHMS = {"daily": 1, "vip": 14, "rare": 60, "supplier": 0, "unsaid": None}


async def cards_of_all_kinds(session, member) -> dict[int, Rhythm | None]:
    """A card, 20 days silent, of each kind there can be; its rhythm by the rule."""
    await set_stage(session, member, Stage.RED_GOLD, 10)
    await set_stage(session, member, Stage.YELLOW, 0)
    session.add_all([TagRhythm(key=key, name=key, days=days) for key, days in RHYTHMS.items()])
    ruled: dict[int, Rhythm | None] = {}
    of_stages = {Stage.RED_GOLD: 10, Stage.YELLOW: 0}
    stages = (Stage.WHITE, Stage.YELLOW, Stage.GREEN, Stage.RED_GREEN, Stage.RED_GOLD)
    some = [some for many in range(3) for some in combinations(RHYTHMS, many)]
    clients, tags = [], []
    for number, (own, stage, borne) in enumerate(product((None, 0, 7, 90), stages, some), 1):
        clients.append(
            {"id": number, "name": f"{number}", "owner_id": member.id, "created_by": member.id, "stage": stage}
            | {"cadence_days": own, "created_at": NOW - timedelta(days=20), "changed_at": NOW}
            | {"silent_since": NOW - timedelta(days=20)}
        )
        tags += [{"client_id": number, "name": tag, "key": tag} for tag in borne]
        said = {tag: days for tag in borne if (days := RHYTHMS[tag]) is not None}
        ruled[number] = rhythm_of(own, said, stage, of_stages.get(stage))
    await session.execute(insert(Client), clients)
    await session.execute(insert(Tag), tags)
    return ruled


async def test_the_lists_go_by_the_same_rule_as_the_card(program):
    ann = await program.admit(ANN, "Ann", "owner", "en", "Europe/Moscow")
    async with program.db.begin() as session:
        ruled = await cards_of_all_kinds(session, ann)
        past = {client_id for client_id, said in ruled.items() if said and said.days <= 20}
        listed = await rhythm.silent(session, ann, ann, NOW, 0, limit=len(ruled))
        assert {client.id for client in listed.clients} == past
        assert [behind for _, behind in await rhythm.of_team(session, ann, NOW)] == [len(past)]
        assert 0 < len(past) < len(ruled)
        turn = await queue.turn(session, ann, NOW, 0, lambda _client: True)
        assert turn
        assert turn.total == len(past)


async def bearing(person, tags="#vip", name="Иванов Пётр", phone="+7 916 123-45-67"):
    await person.says(f"/add {name}, {phone}, {tags}")


async def test_those_in_charge_say_it_in_a_line_and_the_card_says_where_it_comes_from(ann, boris, clock):
    await bearing(boris, "#VIP #опт")
    await ann.says("#vip every 14 days")
    assert "✅ #VIP: every 14 days" in ann.sees.text
    assert "No card" not in ann.sees.text
    clock.move(days=15)
    await boris.says("/find Иванов")
    assert "🔁 Ещё не говорили, каждые 14 дней (#VIP) · пора" in boris.sees.text
    await boris.says("/silent")
    assert "Иванов" in boris.sees.text
    await ann.says("/every #опт 60 days")
    await boris.says("/find Иванов")
    assert "каждые 14 дней (#VIP)" in boris.sees.text, "the shortest counts"
    await boris.presses("Этап")
    await boris.presses("Зелёный")
    await boris.says("/every Иванов 30 дней")
    assert "каждые 30 дней\n" in boris.sees.text
    await boris.says("/every Иванов как этап")
    assert "каждые 14 дней (#VIP)" in boris.sees.text
    await ann.says("/every #vip as stage")
    await ann.says("/every #опт as stage")
    await boris.says("/find Иванов")
    assert "каждые 14 дней (по этапу)" in boris.sees.text


async def test_never_for_a_tag_leaves_those_who_bear_it_in_peace_and_is_undone(ann, boris, clock):
    await bearing(boris, "#поставщик")
    await boris.presses("Этап")
    await boris.presses("Золотой")
    clock.move(days=40)
    await ann.says("/every #поставщик never")
    assert "✅ #поставщик: never" in ann.sees.text
    said = ann.sees
    await boris.says("/silent")
    assert "Никого" in boris.sees.text
    await boris.says("/next")
    assert "Никто не ждёт" in boris.sees.text
    await ann.presses("Undo", on=said)
    assert "✅ #поставщик: as the stage" in ann.sees.text
    await boris.says("/silent")
    assert "Иванов" in boris.sees.text


async def test_the_queue_hands_out_who_is_past_the_rhythm_of_a_tag_and_not_who_rests(ann, boris, clock):
    await bearing(boris)
    await ann.says("/every #vip 7 days")
    clock.move(days=8)
    await boris.says("/next")
    assert "Дальше: 1 из 1\n🤫" in boris.sees.text
    await boris.says("/silent")
    await boris.presses("💤 1")
    await boris.says("/next")
    assert "Никто не ждёт" in boris.sees.text


async def test_a_tag_that_no_card_bears_is_taken_with_a_word_about_it_and_can_be_taken_back(ann):
    await ann.says("/every #vpi 14 days")
    assert "✅ #vpi: every 14 days" in ann.sees.text
    assert "No card has this tag yet" in ann.sees.text
    await ann.presses("Undo")
    assert "✅ #vpi: as the stage" in ann.sees.text
    await ann.presses("Undo")
    assert "#vpi: every 14 days" in ann.sees.buttons
    await ann.presses("Undo")
    assert "#vpi" not in str(ann.sees.buttons)


async def test_it_is_chosen_beside_the_stages_and_every_press_can_be_taken_back(ann, boris, clock):
    await bearing(boris, "#vip #опт")
    await bearing(boris, "#опт", "Белов Ян", "+7 916 123-45-68")
    await ann.says("/silent")
    await ann.presses("Rhythm by stage and tag")
    assert "the shortest of its tags" in ann.sees.text
    await ann.presses("#vip: as the stage")
    assert "✓ as the stage" in ann.sees.buttons
    weekly = ann.sees.data("every 7 days")
    await ann.presses("every 7 days")
    assert "✅ #vip: every 7 days" in ann.sees.text
    assert [label for label in ann.sees.buttons if "#" in label] == ["#vip: every 7 days", "#опт: as the stage"]
    clock.move(days=8)
    await boris.says("/silent")
    assert "Иванов" in boris.sees.text
    assert "Белов" not in boris.sees.text
    await ann.presses("Undo")
    assert [label for label in ann.sees.buttons if "#" in label] == ["#опт: as the stage", "#vip: as the stage"]
    for _ in range(2):
        await ann.presses_data(weekly, ann.sees, forged=True)
    assert "✅ #vip: every 7 days" in ann.sees.text
    assert "Undo" not in str(ann.sees.buttons)
    await ann.presses("Back")
    assert "Gold" in str(ann.sees.buttons)
    assert "#vip: every 7 days" in ann.sees.buttons


async def test_long_odd_and_many_tags_fit_their_buttons_and_pages(ann, boris):
    for number, tag in enumerate(["重" * 64, "т" * 64, "C++_опт", "a-b", *(f"тег{place}" for place in range(12))]):
        await bearing(boris, f"#{tag}", f"Петров Олег{'а' * number}", f"+7 495 123-40-{number + 10}")
    await ann.says("/silent")
    await ann.presses("Rhythm by stage and tag")
    first = [label for label in ann.sees.buttons if label.startswith("#")]
    assert len(first) == 6
    await ann.presses("Rhythm by tag")
    assert sum(label.startswith("#") for label in ann.sees.buttons) == 12
    listed = ann.sees
    seen = list(listed.buttons)
    await ann.presses("▶")
    seen += ann.sees.buttons
    for start in ("#重", "#т", "#C", "#a-b", "#тег11"):
        assert any(label.startswith(start) for label in seen), start
    data = [button["callback_data"] for row in (*listed.rows, *ann.sees.rows) for button in row]
    assert max(len(each.encode()) for each in data) <= LARGEST_DATA
    await ann.says(f"/every #{'重' * 64} never")
    assert "✅ #重重" in ann.sees.text
    await ann.presses("Undo")
    assert "as the stage" in ann.sees.text


async def test_a_tag_alone_is_asked_about(ann, boris):
    await bearing(boris)
    await ann.says("/every #vip")
    assert "#vip: how often" in ann.sees.text
    await ann.presses("every 14 days")
    assert "✅ #vip: every 14 days" in ann.sees.text
    await boris.says("/every #vip")
    assert "роль этого не позволяет" in boris.sees.text


async def test_who_may_not_is_told_so_by_line_and_by_press(ann, boris, vera_looks):
    await bearing(boris)
    await ann.says("/silent")
    await ann.presses("Rhythm by stage and tag")
    mark = ann.sees.data("#vip").removeprefix("rk:")
    for person, refused in ((boris, "роль этого не позволяет"), (vera_looks, "role does not allow")):
        for line in ("#vip every 14 days", "/every #vip 14 days"):
            await person.says(line)
            assert refused in person.sees.text
        for data in ("ra", "ra:12", f"rk:{mark}", f"rn:{mark}:14", f"rn:{mark}", "rk:1"):
            await person.presses_data(data, person.sees, forged=True)
            assert person.alerted, data
    await boris.says("/find Иванов")
    assert "🔁" not in boris.sees.text


async def test_forged_presses_of_those_in_charge_are_met_by_a_sentence(ann, boris):
    await bearing(boris)
    await ann.says("/silent")
    await ann.presses("Rhythm by stage and tag")
    mark = ann.sees.data("#vip").removeprefix("rk:")
    for data in ("rk:1", "rn:1:14", f"rn:{mark}:731", f"rn:{mark}:-1", f"rk:{2**56}"):
        await ann.presses_data(data, ann.sees, forged=True)
        assert ann.alerted, data
    await ann.presses_data("ra:600", ann.sees, forged=True)
    assert "#vip: as the stage" in ann.sees.buttons, "a page that is no more is the first"


async def test_a_line_without_sense_says_what_to_type(ann):
    for line in ("/every #vip", "/every #vip now and then", "/every #a #b 14 days", "/every #+ 14 days"):
        await ann.says(line)
        assert "/every #vip 14 days" in ann.sees.text, line


@pytest.fixture
async def vera_looks(sandbox, program) -> Person:
    sandbox.add_person(id=1020, first_name="Vera", last_name=None, username=None, language_code="en")
    await program.admit(1020, "Vera", "viewer", "en", "Europe/Moscow")
    sandbox.open_chat(1020)
    vera = Person(sandbox, 1020, program.handled)
    await vera.says("/help")
    return vera


async def a_crowd_with_tags(program):
    """Three thousand clients of ten sellers, each with two tags of twenty; of two tags something is said."""
    boris = await program.admit(BORIS, "Борис", "head", "ru", "Europe/Moscow")
    others = [await program.admit(2000 + number, f"S{number}", "seller", "ru", "Europe/Moscow") for number in range(9)]
    await promise_all(program.db, [boris.id, *(other.id for other in others)], 3000, NOW + timedelta(days=1))
    async with program.db.begin() as session:
        for apart in (1, 7):
            tags = text(
                "INSERT INTO tags (client_id, name, key)"
                f" SELECT id, 'Tag ' || ((id + {apart}) % 20), 'tag ' || ((id + {apart}) % 20) FROM clients"
            )
            await session.execute(tags)
        session.add_all([TagRhythm(key="tag 3", name="Tag 3", days=14), TagRhythm(key="tag 4", name="Tag 4", days=0)])
        long_ago = {"silent_since": NOW - timedelta(days=90)}
        await session.execute(update(Client.__table__).where(Client.id % 50 == 0).values(**long_ago))
        await session.execute(text("ANALYZE"))
    return boris


async def test_tags_are_asked_about_the_silent_alone_by_an_index(program):
    boris = await a_crowd_with_tags(program)
    for of in (boris, None):
        plan = await plans(program.db, lambda session, of=of: rhythm.silent(session, boris, of, NOW, 0, limit=8))
        assert "ix_clients_silent" in plan
        assert scanned(plan, "clients") == []
        assert scanned(plan, "tags") == []


async def test_the_tags_there_are_are_found_along_their_index(program):
    await a_crowd_with_tags(program)
    plan = await plans(program.db, tag_rhythms.tags)
    assert "ix_tags_key_client_id" in plan
    assert scanned(plan, "tags") == []
