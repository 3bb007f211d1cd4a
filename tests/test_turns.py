"""Heavy things keep nobody waiting: the longest turn of the event loop, in processor time, beside work of a known size."""

import asyncio
import gc
import time
from collections.abc import AsyncIterator
from datetime import timedelta
from statistics import median

import pytest

from bot.kit.texts import make_ready
from jobs.mornings import plan_mornings
from storage import members, outbox
from storage.demo import sample_base
from storage.models import Callback, CallbackState, Client, Member
from storage.rules.visibility import Role
from tests.reading.hostile import HOSTILE
from tests.test_limits import the_fullest_card
from tests.test_poison import BROKEN, serve

LONGEST = 8.0  # pieces of work; one takes 15 to 30 ms, and no turn should take more than four of them
KINDS = ("", "/add ", "/call ", "/find ")


class Turns:
    """The loop's turns as the processor sees them: what other threads and programs do meanwhile is not counted."""

    def __init__(self) -> None:
        self.longest, self.of_what, self.doing = 0.0, "", ""
        self._left_at = time.thread_time()

    def ended(self) -> None:
        took = time.thread_time() - self._left_at
        if took > self.longest:
            self.longest, self.of_what = took, self.doing

    def begin(self, what: str) -> None:
        """What was done before is preparation; what lies in memory by now stays out of every collection, as in the service."""
        gc.collect()
        gc.freeze()
        self.longest, self.doing = 0.0, what
        self.begun()

    def begun(self) -> None:
        self._left_at = time.thread_time()


@pytest.fixture
async def turns(monkeypatch, boris) -> AsyncIterator[Turns]:
    """The loop of this test, the sandbox's part included; in the end the longest of its turns is judged.

    What is read once, as the words of all languages, is read before.
    """
    make_ready()
    for line in (
        "Иванов, +7 916 111-22-33, завтра в 10, ООО Ромашка",
        "/call Иванов: недозвон, завтра в 10 по Москве",
        "/today",
    ):
        await boris.says(line)
    measured, loop = Turns(), asyncio.get_running_loop()
    selector, run_forever = loop._selector, loop.run_forever
    select = selector.select

    def timed(timeout=None):
        measured.ended()
        try:
            return select(timeout)
        finally:
            measured.begun()

    def running():
        measured.begun()  # what pytest does while the loop stands still is no turn of it
        run_forever()

    piece = median(_piece() for _ in range(15))
    await asyncio.sleep(0)
    with monkeypatch.context() as patched:
        patched.setattr(selector, "select", timed)
        patched.setattr(loop, "run_forever", running)
        measured.begin("")
        yield measured
    gc.unfreeze()
    piece = max(piece, median(_piece() for _ in range(15)))
    assert measured.longest < LONGEST * piece, f"{measured.longest / piece:.1f} pieces of work for {measured.of_what!r}"


def _piece() -> float:
    """The processor's seconds for work such as programs are made of: dictionaries, texts, numbers."""
    began, seen = time.thread_time(), {}
    for number in range(40_000):
        word = f"{number % 997}:{number}"
        seen[word] = seen.get(word, 0) + len(word.split(":"))
    return time.thread_time() - began


@pytest.mark.parametrize("kind", KINDS)
async def test_a_message_as_long_as_can_be(boris, turns, kind):
    for text in HOSTILE:
        turns.doing = f"{kind}{text[:20]}"
        await boris.says((kind + text)[:4096])


@pytest.mark.on_either("postgresql")  # whose driver works in the loop itself
@pytest.mark.parametrize("huge", [name for name in BROKEN if "megabyte" in name])
async def test_an_update_of_megabytes(boris, program, turns, sandbox, huge):
    turns.doing = huge
    serve(sandbox, f'{{"ok": true, "result": [{BROKEN[huge]}]}}')
    await program.handled()


async def test_days_of_hundreds_of_promises(ann, program, turns):
    now = program.clock.now()
    async with program.db.begin() as session:
        me = (await members.by_telegram_id(session, ann.id))[0]
        card = {"owner_id": me.id, "created_by": me.id, "created_at": now, "changed_at": now}
        cards = [Client(name=f"Card {number}", **card) for number in range(300)]
        session.add_all(cards)
        await session.flush()
        due = {"member_id": me.id, "due_at": now + timedelta(minutes=1), "state": CallbackState.OPEN}
        session.add_all(Callback(client_id=card.id, **due) for card in cards)
    await ann.says("/today")  # what the first time costs more is looked up, and kept, by the libraries
    turns.begin("today")
    await ann.says("/today")
    await ann.presses("▶")
    assert "16" in ann.sees.text


async def test_the_fullest_card_and_a_page_of_fifty(ann, program, turns):
    ids = await the_fullest_card(program)
    await sample_base(program.db, 600, 1, program.clock.now(), lambda _: None)
    await ann.says(f"/start c{ids.client_id}")
    await ann.says("a")
    turns.begin("cards")
    await ann.says(f"/start c{ids.client_id}")
    await ann.presses("History")
    await ann.says("a")
    assert len(await ann.searches("a")) == 50


async def test_a_thousand_mornings_at_once(ann, program, turns):
    now = program.clock.now()
    async with program.db.begin() as session:
        seller = {
            "role": Role.SELLER,
            "language": "en",
            "timezone": "Europe/Moscow",
            "joined_at": now - timedelta(days=9),
        }
        session.add_all(Member(telegram_id=5000 + number, name=f"S{number}", **seller) for number in range(1000))
    turns.begin("mornings")
    await plan_mornings(program.db, now)
    await plan_mornings(program.db, now)
    async with program.db.read() as session:
        assert await outbox.any_due(session, now)
