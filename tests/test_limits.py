"""The fullest base there can be: every screen stays within what Telegram takes, whatever it holds."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from bot import features
from bot.kit.feature import Routes
from storage import callbacks, calls, dates, editing, members, things
from storage.dates import NewDate
from storage.editing import NewClient
from storage.members import Newcomer
from storage.models import PLAIN_FACTS, Attachment, Callback, Member, Phone, Tag
from storage.rules.birthdays import Birthday
from storage.rules.funnel import Stage
from storage.rules.occasions import Occasion
from storage.rules.outcomes import Outcome
from storage.rules.visibility import Role
from storage.things import Thing
from tests import prey
from tests.conftest import ANN
from tests.test_hostile import calm, press_all, presses  # noqa: F401 - a fixture

FOX = "🦊"  # two units of Telegram's counting, and of the width of a column one
KINDS = [kind for kind, _ in Routes(features.ALL).presses.values()]


async def the_fullest_card(program) -> prey.Ids:
    """Every column to its end, 30 phones, 50 tags, 50 contact persons, 30 notes of 2,000 signs; a colleague with a long name."""
    now = program.clock.now()
    async with program.db.begin() as session:
        ann = (await members.by_telegram_id(session, ANN))[0]
        ann.name = FOX * 100
        new = NewClient(
            FOX * 300, last_name=FOX * 300, first_name=FOX * 300, birthday=Birthday(29, 2, 1984), source=FOX * 300,
            note=FOX * 2000, phones=("+79161230000",), **dict.fromkeys(PLAIN_FACTS, FOX * 300),
        )  # fmt: skip
        client_id = (await editing.add(session, ann, new, now)).client_id
        for number in range(1, 30):
            session.add(Phone(client_id=client_id, number=f"+7916123{number:04}", position=number))
        for number in range(50):
            session.add(Tag(client_id=client_id, name=f"{FOX * 60}{number}", key=str(number)))
            await editing.add_contact(session, ann, client_id, FOX * 300, "+442079460958", Birthday(29, 2, 1984), now)
        for _ in range(30):
            logged = await calls.log(session, ann, client_id, Outcome.CALLBACK_ASKED, now, note=FOX * 2000)
        await editing.move(session, ann, client_id, Stage.GOLD, now)
        await editing.move(session, ann, client_id, Stage.RED_GOLD, now, FOX * 300)
        made = await callbacks.promise(session, ann, client_id, now + timedelta(hours=1), FOX * 2000, now)
        long = Thing(
            text=FOX * 2048,
            author=FOX * 60,
            at=now.isoformat(),
            kind="document",
            file_id="x",
            unique_id="x",
            name=FOX * 60,
        )
        place = Thing(latitude=-89.123456, longitude=-179.123456, address=FOX * 100)
        await things.keep(session, ann, client_id, [place, *[long] * 12], now)
        file = (await session.scalars(select(Attachment).where(Attachment.client_id == client_id))).first()
        for day in range(1, 21):
            new = NewDate(Birthday(day, 2, 1900), Occasion.OTHER, FOX * 30, 1)
            await dates.add(session, ann, client_id, new, now)
        phone = (await session.scalars(select(Phone).where(Phone.client_id == client_id))).first()
    return prey.Ids(
        client_id, made.callback.id, 1, phone.id, logged.entry.id, made.change.id, ann.id, file.id, made.change.id, 1
    )


@pytest.mark.on_either  # a screen is as long whatever base its words come from
@pytest.mark.parametrize("language", ["en", "ru", "fr", "zh"])
async def test_every_press_at_the_fullest_card(calm, ann, program, sandbox, language):  # noqa: F811
    ids = await the_fullest_card(program)
    await ann.says("/settings")
    await press_all(ann, program, sandbox, [f"ov:language:{language}"])
    for kind in KINDS:
        if kind.__name__ not in {"SetSetting", "ArchiveCard", "FormResume", "FormSkip", "FormPick"}:
            await press_all(ann, program, sandbox, list(presses(kind, ids))[:12])
    await press_all(ann, program, sandbox, [f"cz:{ids.client_id}", "za:0", f"c:{ids.client_id}", f"cr:{ids.client_id}"])


LINES = ("{fox}", "/call {fox}", "/call", "/find", "/find {fox}", "/start c1", "/today")


async def test_every_line_about_the_fullest_card(calm, ann, program):  # noqa: F811
    await the_fullest_card(program)
    for line in LINES:
        before = len(ann.received)
        await ann.says(line.format(fox=FOX * 10))
        assert len(ann.received) > before, line


async def test_every_answer_about_the_fullest_card(calm, ann, program, sandbox):  # noqa: F811
    """Old value and new, heading and card, all in one message."""
    await the_fullest_card(program)
    await ann.says("/help")
    said = {
        "name": "ы" * 200,
        "company": FOX * 200,
        "source": FOX * 200,
        "tags": "т" * 64,
        "email": "e" * 200 + "@x.yz",
    }
    for field, value in said.items():
        await press_all(ann, program, sandbox, [f"cf:1:{field}"])
        await ann.says(value)
        assert "→" in ann.sees.text, field
    await press_all(ann, program, sandbox, ["cn:1"])
    await ann.says(FOX * 1000)
    await press_all(ann, program, sandbox, ["ca:1"])
    await ann.says(FOX * 199 + "я")
    await ann.presses("Skip")
    await ann.presses("Skip")
    await ann.says("/add " + FOX * 199 + "я, +7 916 123-00-00")
    await ann.shares("+79161230001", "я" * 64, "ю" * 64)
    assert "ы" * 20 in ann.sees.text


async def test_what_is_pushed_and_what_was_missed(calm, ann, boris, program, sandbox, clock):  # noqa: F811
    await the_fullest_card(program)
    clock.move(hours=2)
    await program.tick()
    assert FOX in ann.sees.text
    async with program.db.begin() as session:
        owner = (await members.by_telegram_id(session, ANN))[0]
        new = [NewClient(FOX * 300) for _ in range(25)]
        made = [(await editing.add(session, owner, one, clock.now())).client_id for one in new]
        for client_id in made:
            await callbacks.promise(session, owner, client_id, clock.now() + timedelta(hours=1), FOX, clock.now())
    sandbox.block(ANN)
    await program.handled()
    clock.move(hours=2)
    await program.tick()
    sandbox.unblock(ANN)
    await program.handled()
    assert "25" in ann.sees.text


async def test_a_day_with_500_callbacks(calm, ann, program, sandbox, clock):  # noqa: F811
    await the_fullest_card(program)
    async with program.db.begin() as session:
        owner = (await members.by_telegram_id(session, ANN))[0]
        for number in range(500):
            client_id = (await editing.add(session, owner, NewClient(FOX * 300), clock.now())).client_id
            due = clock.now() + timedelta(minutes=number - 250)
            session.add(Callback(client_id=client_id, member_id=owner.id, due_at=due, reason=FOX * 300))
    await ann.says("/today")
    assert "501" in str(ann.sees.raw["reply_markup"])
    await press_all(ann, program, sandbox, ["t:15", "t:495", "t:600", "d:2:1:1", "s:3:1:1", "ss:3:1:hour:1"])
    clock.move(days=1)
    clock.set(clock.now().replace(hour=6, minute=0))
    await program.jobs.mornings()
    await program.tick()


async def test_a_team_of_150(calm, ann, program, sandbox, clock):  # noqa: F811
    async with program.db.begin() as session:
        for number in range(150):
            newcomer = Newcomer(5000 + number, FOX * 100, "en", "Europe/Moscow")
            await members.admit(session, newcomer, Role.HEAD, clock.now())
        for member in await session.scalars(select(Member)):
            member.unreachable_at = clock.now() if member.telegram_id != ANN else None
    await ann.says("/team")
    assert "151" in ann.sees.text
    await press_all(ann, program, sandbox, [f"e:{offset}" for offset in range(0, 160, 20)])
    await press_all(ann, program, sandbox, ["em:100", "ed:100", "ec:100", "ei:seller"])
