"""Hostile and careless people: wrong answers to every question, made-up presses of every kind; nothing breaks, leaks or is lost."""

import base64
import itertools
import typing
from collections.abc import AsyncIterator, Iterator, Mapping
from enum import Enum
from typing import Any

import pytest

from bot import features
from bot.features.editing import FACTS
from bot.features.preferences import SETTINGS
from bot.kit.buttons.press import LAST_DAY, Press
from bot.kit.feature import Routes
from storage import fsm, members
from storage.rules.agenda import Span
from storage.rules.text import clean_lines
from storage.tag_rhythms import OfTag
from tests import prey
from tests.conftest import BORIS, LI
from tests.heard import warnings_heard
from tests.prey import Ids
from tests.program import Program
from tests.telegram import Person

ROUTES = Routes(features.ALL)
LARGEST = 2**31 - 1
PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)
NUMBERS = ("777-12-34", "7771234", "555-98-76", "5559876")
SECRETS = ("王伟", "86 138 1234 5678", "8613812345678", "86 139 8765 4321", "8613987654321")

# What is said where something else was asked. None of these may break anything, wherever it is said.
SAID = (
    *(" ", "\u200b\u2060", "\u3164", ".", "-", "0", "?", "/", "//", "/\x00", "\n\n", "\x00", "a\x00b", "\ud800", "я\udfff1"),
    *("я" * 4096, "9" * 4096, "🦊" * 2048, "/add " + "я" * 4000, "a," * 2000, "#т " * 1300, "1 " * 2000, ":" * 4000),
    *("<b>", "</b>&lt;<a href='tg://user?id=1'>x", "&amp;&#0;", "{ $name }", "%s{0}", "';DROP TABLE clients;--"),
    *("\u202eabc\u202c", "שלום 12:00", "👨‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿", "e\u0301" * 500, "\u0301" * 100, "ﷺ" * 300, "İıſK"),
    *("31.02", "31.02.1985", "30 февраля", "00.00.0000", "12.03.1785", "25.11.2126", "99:99", "25:61", "завтра 25:00"),
    *("8 916 ABC-DE-FG", "+", "+7", "+7 916 123-45-6", "+79161234567 +79161234568", "tel:+0000000000", "１２３４５６７"),
    *("вчера", "01.01.2020 10:00", "через 100 лет", "in 99999999999 hours", "через -5 минут", "1e309", "-1", "9999-18"),
    *("@", "x@", "x@y", f"{'e' * 300}@x.example", "UTC+99", "UTC-0:99", "Atlantis", "9-", "18-9", "9-18-27"),
)  # fmt: skip


@pytest.fixture
async def calm(program) -> AsyncIterator[None]:
    """Whatever is done: no handler fails, and no update is given up or left lying."""
    with warnings_heard() as lines:
        yield
    assert lines == []
    assert await prey.dead(program.db) == []
    assert await prey.unhandled(program.db) == []


@pytest.fixture
async def own(boris, program) -> Ids:
    return await prey.card(program, BORIS, "Иванов", "+79267771234", "+79035559876")


@pytest.fixture
async def others(li, program) -> Ids:
    return await prey.card(program, LI, "王伟", "+8613812345678", "+8613987654321")


@pytest.fixture
async def vera(sandbox, program) -> Person:
    """A viewer: sees every card, and no number in full."""
    sandbox.add_person(id=1004, first_name="Вера", last_name=None, username=None, language_code="ru")
    await program.admit(1004, "Вера", "viewer", "ru", "Europe/Moscow")
    sandbox.open_chat(1004)
    return Person(sandbox, 1004, program.handled)


# Questions.


def known(ids: Ids) -> dict[str, list[dict[str, Any]]]:
    """What each form knows when it is entered: a new form says so here."""
    card = {"client_id": ids.client_id, "name": "Иванов"}
    told = {"who": "Иванов", "outcome": None, "note": "", "at": None, "moved": False}
    name = {"name": "Петров", "last_name": "Петров", "first_name": None, "middle_name": None}
    return {
        "add": [{"name": name, "phone": "+79990000000"}],
        "add-phone": [{"name": name}],
        "add-name": [{"phone": "+79990000000"}],
        "contact-hours": [
            {**card, "contact_id": ids.contact_id, "field": field, "present": "x"} for field in ("hours", "timezone")
        ],
        "contact": [{**card, "client": "Иванов", "phone": None}],
        "edit": [
            *({**card, "field": field, "present": "x"} for field in FACTS),
            {**card, "field": "phone", "present": ""},
        ],
        "stage-reason": [{**card, "to": "red_green"}],
        "note": [card],
        "held-up": [card],
        "call-who": [{}, {**told, "found": [["Иванов", ids.client_id]], "total": 7}],
        "move-which": [{"who": "Иванов", "at": None, "moved": False, "found": [["Иванов", ids.client_id]], "total": 7}],
        "which-client": [
            {"who": "Иванов", "then": then, "told": said, "found": [["Иванов", ids.client_id]], "total": 7}
            for then, said in (
                ("cadence", 30),
                ("hours", "12345 540-1080"),
                ("date", {"occasion": None, "title": None, "day": [5, 5, 2019]}),
            )
        ],
        "call-outcome": [{**card, **told}, {**card, **told, "at": "2027-01-01T10:00:00+03:00", "note": "x"}],
        "call-note": [{**card, "entry_id": ids.entry_id}],
        "callback": [card, {**card, "day": "2026-12-01"}],
        "next-call": [card],
        "call-ended": [{**card, "callback_id": 0}],
        "snooze": [{**card, "callback_id": ids.callback_id}],
        "whose": [
            {
                "groups": [[{"kind": "photo", "file_id": "x"}]],
                "found": [["Иванов", ids.client_id]],
                "who": "",
                "owner": "",
            }
        ],
        "settings-zone": [{}],
        "settings-hours": [{}],
        "settings-digest": [{}],
        "settings-days": [{}],
        "settings-evening-hour": [{}],
        "settings-lead": [{}],
        "date": [{**card, "contact_id": 0, "what": ["other", "x"]}],
        "date-what": [{**card, "contact_id": 0, "day": [5, 5, 2019]}],
    }


async def asked(program: Program, form: str, step: int, answers: dict[str, Any]) -> None:
    """Put Boris before a question."""
    async with program.db.begin() as session:
        boris = await members.by_telegram_id(session, BORIS)
        assert boris
        await fsm.save(session, boris[0].id, fsm.Filling(form, step, answers), program.clock.now())


async def standing(program: Program) -> fsm.Filling | None:
    async with program.db.read() as session:
        boris = await members.by_telegram_id(session, BORIS)
        assert boris
        return fsm.filling(boris[1])


def questions() -> Iterator[tuple[str, int]]:
    return ((form.name, step) for form in ROUTES.forms.values() for step in range(len(form.questions)))


THINGS = (None, "photo", "voice", "contact")
UNSTORABLE = 14  # what a database may choke on stands first
SHARES = 4
AT_ONCE = 50  # a press is to be answered within a minute, on the slowest machine too


def attacks(turn: int, *, everything: bool) -> tuple[str | None, ...]:
    """All of them, or what any base may choke on and a share of the rest: the next one at the next turn."""
    rest = SAID[UNSTORABLE:]
    return (*SAID, *THINGS) if everything else (*SAID[:UNSTORABLE], *rest[turn % SHARES :: SHARES], *THINGS)


@pytest.mark.on_either("postgresql")  # which keeps less of what is odd
@pytest.mark.parametrize(("form", "step"), list(questions()))
async def test_whatever_is_answered(calm, boris, own, program, sandbox, long_form, form, step):
    """Each wrong answer is met by a sentence and the question again, with all that was answered before."""
    for turn, answers in enumerate(known(own)[form]):
        first = turn == 0
        for attack in attacks(turn, everything=long_form or first):
            await asked(program, form, step, answers)
            before = len(boris.received)
            sandbox.shift += 10  # what is sent in one go is answered once
            match attack:
                case None:
                    sandbox.send_sticker(BORIS)
                case "photo":
                    sandbox.send_photo(BORIS, PICTURE, "Иванов, +7 916 000-00-00")
                case "voice":
                    sandbox.send_voice(BORIS, b"OggS")
                case "contact":
                    sandbox.share_contact(BORIS, "0" * 30, "\u202e" + "я" * 500)
                case _:
                    sandbox.say(BORIS, attack)
            await program.handled()
            assert len(boris.received) > before, f"nothing was said to {attack!r}"
            now = await standing(program)
            if now is not None and (now.form, now.step) == (form, step):
                assert kept(answers, now.answers), f"{attack!r} lost an answer"
                way_out = ROUTES.forms[form].passes or any("✖" in label for label in boris.sees.buttons)
                assert way_out, f"no way out after {attack!r}"
    tables = await prey.everything(program.db)
    for value in (value for rows in tables.values() for row in rows for value in row.values()):
        assert not isinstance(value, str) or clean_lines(value) == value.strip(), "something invisible was kept"


def kept(answers: dict[str, Any], now: Mapping[str, Any]) -> bool:
    """Whether all is there that was answered before; of things sent there may be more, and others who are offered for them."""
    if "groups" in answers:
        return all(group in now["groups"] for group in answers["groups"])
    if "who" in answers and "found" in now:  # what was typed names somebody anew
        return {**answers, "who": now["who"], "found": now["found"], "total": now["total"]}.items() <= dict(now).items()
    return answers.items() <= dict(now).items()


def test_every_form_is_attacked():
    ids = Ids(*range(1, 11))
    assert known(ids).keys() == ROUTES.forms.keys()


# Presses.


FIELDS: dict[str, tuple[Any, ...]] = {
    "form": (*ROUTES.forms, "x"),
    "field": (*FACTS, "phone", "id", ""),
    "name": (*SETTINGS, "role"),
    "value": ("en", "Asia/Shanghai", "9999-1", "540-540", "3", "-1", ""),
    "zone": ("Asia/Shanghai", "../etc", ""),
    "year": (2000, 2026, 2200),
    "month": (2, 12),
    "day": (1, 31),
    "minute": (0, 1439),
    "offset": (0, 1, LARGEST),
    "asked": (0, LARGEST),
    "step": (0, 1, LARGEST),
    "skipped": (0, LARGEST),
    "days": (0, 30, LARGEST),
    "tongue": (0, 1, 4, LARGEST),
    "whose": (0, 2),
    "mark": (OfTag("опт", "опт", None, 0).mark, 2**56 - 1),
    "on": (0, LAST_DAY),
    "first": (0, LAST_DAY),
    "since": (0,),
    "until": (0, LARGEST),
    "substitute_id": (0, 2),
    "keeper_id": (1, LARGEST),
    "notice_id": (1, LARGEST),
}


def values(name: str, kind: Any, ids: Ids | None) -> tuple[Any, ...]:
    """What may stand in one field of a press: all that an enumeration has, one of the usual, the ids of a card or of nothing."""
    if isinstance(kind, type) and issubclass(kind, Enum):
        return tuple(one.value for one in kind)
    if kind is bool:
        return (0, 1)
    if kind == Span | None:
        return ("", Span.DAY)
    if name in FIELDS or name == "choice":
        return FIELDS[name if name in FIELDS else "step"]
    return (getattr(ids, name) if ids else LARGEST,)


def presses(kind: type[Press], *sets_of_ids: Ids | None) -> list[str]:
    """Every press of a kind, as data; once each, if it carries no id."""
    hints, found = typing.get_type_hints(kind), dict[str, None]()
    for ids in sets_of_ids:
        columns = [values(name, hints[name], ids) for name in kind.model_fields]
        found |= dict.fromkeys(":".join([kind.__prefix__, *map(str, row)]) for row in itertools.product(*columns))
    return list(found)


def malformed(kind: type[Press]) -> Iterator[str]:
    """What no version ever wrote."""
    prefix, fields = kind.__prefix__, len(kind.model_fields)
    for value in ("", "-1", "0", "x", "1.5", "9" * 50, "１", "\x00", "\u202e", "None", "1e3"):
        yield ":".join([prefix, *[value] * fields])[:64]
        yield ":".join([prefix, *[value] * (fields + 1)])[:64]
    yield from (prefix + ":", prefix + ":1" * 30, f"{prefix}{prefix}:1", f" {prefix}:1")


async def press_all(person: Person, program: Program, sandbox: Any, attacks: list[str]) -> list[dict[str, Any]]:
    """Press them all, one after another; each must be answered. Gives the answers."""
    on, queries = person.sees.id, list[str]()
    for start in range(0, len(attacks), AT_ONCE):
        queries += [sandbox.press(person.id, on, data, forged=True) for data in attacks[start : start + AT_ONCE]]
        await program.handled()
    answers = [sandbox.callback_answer(query) for query in queries]
    unanswered = [data for data, answer in zip(attacks, answers, strict=True) if answer is None]
    assert unanswered == [], "their buttons spin"
    return answers


def shown_to(person: Person, answers: list[dict[str, Any]], secrets: tuple[str, ...]) -> list[str]:
    """Those of the secrets that the person has been told, by a message, a button or an alert."""
    said = all_said(person, answers).replace("‑", "-")
    return [secret for secret in secrets if secret in said]


def all_said(person: Person, answers: list[dict[str, Any]]) -> str:
    return "\n".join([*(f"{seen.raw}" for seen in person.received), *(str(answer.get("text")) for answer in answers)])


async def kept_of(program: Program, ids: Ids) -> list[dict[str, Any]]:
    """All rows of one card."""
    tables = await prey.everything(program.db)
    rows = [row for table in tables.values() for row in table if row.get("client_id") == ids.client_id]
    return [*rows, *(row for row in tables["clients"] if row["id"] == ids.client_id)]


KINDS = [kind for kind, _ in ROUTES.presses.values()]
ABOUT_THE_BASE = [
    kind for kind in KINDS if not {"form", "name"} & kind.model_fields.keys()
]  # not one's form or settings
OWN_SETTINGS = {"SetSetting", "SendCalendar"}  # what is one's own: the calendar file taken is written down


@pytest.mark.on_either("postgresql")  # which has smaller numbers
async def test_presses_at_the_card_of_another(calm, boris, own, others, program, sandbox):
    """Nothing of it changes, nothing of it is shown, whatever is pressed; nor at what is not there at all."""
    await boris.says("/help")
    for kind in KINDS:
        before = await prey.everything(program.db)
        answers = await press_all(boris, program, sandbox, presses(kind, others, None))
        assert kind.__name__ in OWN_SETTINGS or await prey.everything(program.db) == before, kind
        assert shown_to(boris, answers, SECRETS) == [], kind


@pytest.mark.on_either  # no base is asked for what is no press
async def test_presses_that_no_version_ever_wrote(calm, boris, own, program, sandbox):
    """What has no fields is a press by its prefix alone, and not among them."""
    await boris.says("/help")
    before = await prey.everything(program.db)
    await press_all(boris, program, sandbox, [data for kind in KINDS if kind.model_fields for data in malformed(kind)])
    assert await prey.everything(program.db) == before


@pytest.mark.on_either  # who may do what is asked alike of both bases
async def test_presses_with_ids_of_two_cards(calm, boris, own, others, program, sandbox):
    """The own card's id beside the promise, the number or the contact of another's."""
    await boris.says("/help")
    mixed = Ids(**{**vars(others), "client_id": own.client_id})
    turned = Ids(**{**vars(own), "client_id": others.client_id})
    theirs = await kept_of(program, others)
    for kind in ABOUT_THE_BASE:
        answers = await press_all(boris, program, sandbox, presses(kind, mixed, turned))
        assert await kept_of(program, others) == theirs, kind
        assert shown_to(boris, answers, SECRETS) == [], kind


@pytest.mark.on_either  # who may do what is asked alike of both bases
async def test_presses_of_a_viewer(calm, vera, own, program, sandbox):
    """Read only, and no number in full."""
    await vera.says("/help")
    for kind in KINDS:
        before = await prey.everything(program.db)
        answers = await press_all(vera, program, sandbox, presses(kind, own))
        assert kind.__name__ in OWN_SETTINGS or await prey.everything(program.db) == before, kind
        assert shown_to(vera, answers, NUMBERS) == [], kind


@pytest.mark.on_either("postgresql")  # which holds on to what others refer to
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
async def test_presses_of_the_owner(calm, ann, own, program, sandbox, kind):
    """Everything may be done, twice over and in any order, and still each press is answered."""
    await ann.says("/help")
    once = presses(kind, own)
    await press_all(ann, program, sandbox, [data for data in once for _ in range(2)])


@pytest.mark.on_either  # who may do what is asked alike of both bases
@pytest.mark.parametrize("who", ["zed", "boris"])
async def test_presses_of_a_stranger_and_of_a_leaver(calm, ann, zed, boris, own, program, sandbox, who):
    """All alike: one neutral line."""
    person = {"zed": zed, "boris": boris}[who]
    await person.says("/start")
    async with program.db.begin() as session:
        (await members.by_telegram_id(session, BORIS))[0].active = False
    before, seen = await prey.everything(program.db), len(person.received)
    answers = await press_all(person, program, sandbox, [presses(kind, own)[0] for kind in KINDS])
    assert len({answer["text"] for answer in answers}) == 1
    assert len(person.received) == seen
    assert await prey.everything(program.db) == before


@pytest.mark.on_either("postgresql")  # which holds on to what others refer to
@pytest.mark.parametrize("gone", ["archived", "undone"])
async def test_presses_at_a_card_that_is_gone(calm, ann, boris, program, sandbox, gone):
    """Archived meanwhile, or its making undone: nothing changes but what a form was left for."""
    if gone == "undone":
        await boris.says("/add Иванов, +7 916 123-45-67")
        undo = boris.sees
        ids = Ids(1, 1, 1, 1, 1, 1, 2, 1, 1, 1)
        await boris.presses("Отменить", on=undo)
    else:
        ids = await prey.card(program, BORIS, "Иванов", "+79267771234", "+79035559876")
        await ann.says(f"/start c{ids.client_id}")
        await ann.presses("Archive")
        await boris.says("/help")
    before = await prey.everything(program.db)
    harmless = [kind for kind in ABOUT_THE_BASE if kind.__name__ not in {"SendContact", "SendFile"}]
    attacks = [data for kind in harmless for data in presses(kind, ids)]
    await press_all(boris, program, sandbox, attacks)
    after = await prey.everything(program.db)
    assert after == before


# Roles, by other ways than presses.


async def test_a_viewer_sees_no_number_by_any_way(calm, vera, own, program):
    for line in ("/find Иванов", "Иванов", f"/start c{own.client_id}", "/today"):
        await vera.says(line)
    results = await vera.searches("Иван")
    said = f"{all_said(vera, [])} {results}".replace("‑", "-")
    assert "+7 926 •••-••-34" in said
    assert [number for number in NUMBERS if number in said] == []
    for digits in ("777-12-34", "1234", "+79267771234"):
        await vera.says(digits)
        assert "Иванов" not in vera.sees.text, "digits are not to be guessed one by one"
        assert await vera.searches(digits) == []
    before = await prey.everything(program.db)
    for line in (
        "/add Петров, +7 916 000-00-00",
        "/add",
        "/call Иванов: недозвон",
        "Иванов: недозвон",
        "/call",
        "Сидоров +7 916 000 00 00",
    ):
        await vera.says(line)
    await vera.shares("+79267771234", "Пётр")
    assert await prey.everything(program.db) == before


async def test_a_number_for_a_name_is_masked(calm, boris, vera):
    """A contact shared without a name that can be read."""
    await boris.shares("+79161234567", "\u200b")
    assert "Сохранено" in boris.sees.text
    await vera.says("/find 916")
    assert "123-45-67" not in str([seen.raw for seen in vera.received])
