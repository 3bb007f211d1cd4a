"""The fullest card there can be still fits into one message, heading, buttons and all."""

import pytest

from storage import callbacks, calls, editing, members
from storage.editing import NewClient
from storage.models import PLAIN_FACTS
from storage.rules.birthdays import Birthday
from storage.rules.funnel import Stage


async def fill(program) -> None:
    """A card whose every fact is as long as it may be, in signs that Telegram counts twice."""
    now, day = program.clock.now(), Birthday(29, 2, 1984)
    longest = "🦊" * 200
    async with program.db.begin() as session:
        found = await members.by_telegram_id(session, 1001)
        assert found is not None
        ann = found[0]
        ann.name = "А" * 100
        tags = tuple(f"{number}{'т' * 60}" for number in range(20))
        new = NewClient(
            longest, phones=tuple(f"+7916123{number:04}" for number in range(20)), birthday=day,
            source=longest, tags=tags, note="🦊" * 2000, **dict.fromkeys(PLAIN_FACTS, longest),
        )  # fmt: skip
        client_id = (await editing.add(session, ann, new, now)).client_id or 0
        for _ in range(30):
            await editing.add_contact(session, ann, client_id, longest, "+442079460958", day, now)
        for _ in range(30):
            await calls.add_note(session, ann, client_id, "🦊" * 2000, now)
        await editing.move(session, ann, client_id, Stage.GOLD, now)
        await editing.move(session, ann, client_id, Stage.RED_GOLD, now, "🦊" * 300)
        await callbacks.promise(session, ann, client_id, now.replace(year=2028), "🦊" * 300, now)


@pytest.mark.parametrize(
    "press", ["ce:1", "cs:1", "ct:1", "ch:1:0", "ch:1:10", "cf:1:name", "cm:1:gold", "cn:1", "cw:1:hot"]
)
async def test_every_screen_of_it_fits(ann, program, press):
    await fill(program)
    await ann.says("/start c1")
    assert "🦊" in ann.sees.text
    await ann.presses_data(press, ann.sees, forged=True)
    assert not ann.alerted
    assert "🦊" in ann.sees.text


async def test_it_is_edited_and_undone(ann, program):
    await fill(program)
    await ann.says("/start c1")
    await ann.presses("Edit")
    await ann.presses("Company")
    await ann.says("🐻" * 200)
    assert "→ 🐻" in ann.sees.text
    await ann.presses("Undo")
    assert "Undone" in ann.sees.text
