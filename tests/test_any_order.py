"""Whatever happens in whatever order: updates, the same again, crashes, clocks that are set, Telegram's moods, people who leave.

`uv run pytest --long tests/test_any_order.py` lives a hundred times as many lives.
"""

import asyncio
from collections.abc import Coroutine
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule, run_state_machine_as_test
from sqlalchemy import select

from bot.kit.buttons.callbacks import Done, Snooze
from storage.models import Callback, CallbackState, Client, InboxUpdate, Notice, NoticeKind, NoticeState, UpdateState
from storage.rules.choices import SNOOZE_CHOICES
from tests import databases
from tests.rehearsal import AGAIN, FIRST_SELLER, Rehearsal, rehearsal
from tests.virtual import VirtualLoop, working

SELLERS = 3
MOODS = (
    {"status": 500},
    {"status": 502, "body": b"<html>"},
    {"drop": True},
    {"drop": True, "when": "after"},
    {"drop": True, "delay": 60},
    {"status": 200, "delay": 60, "when": "after"},
    {"retry_after": 7},
)

people = st.integers(FIRST_SELLER, FIRST_SELLER + SELLERS - 1)
turns = st.integers(1, 120)


class Life(RuleBasedStateMachine):
    """A team of three and their bot, on a base that is emptied before."""

    def __init__(self, url: str, folder: Any) -> None:
        super().__init__()
        self.runner = asyncio.Runner(loop_factory=VirtualLoop)
        self._made = rehearsal(url, folder)
        self.stage: Rehearsal = self.runner.run(self._begun())
        self.updates: list[dict[str, Any]] = []
        self.names: dict[str, int] = {}
        self.silent: set[int] = set()

    async def _begun(self) -> Rehearsal:
        stage = await self._made.__aenter__()
        with working():
            await databases.empty(stage.db)
        await stage.team(SELLERS)
        return stage

    def run(self, work: Coroutine[Any, Any, None]) -> None:
        self.runner.run(work)

    def said(self, person: int, text: str) -> None:
        user = {"id": person, "is_bot": False, "first_name": "Somebody"}
        number = 900_000 + len(self.updates)
        chat = {"id": person, "type": "private", "first_name": "Somebody"}
        message = {"message_id": number, "date": 1_795_600_000, "chat": chat, "from": user, "text": text}
        self.updates.append({"update_id": number, "message": message})
        self.stage.sandbox.inject(self.updates[-1])

    def added(self, person: int) -> None:
        name = "Xen" + "".join("abcdefghij"[int(digit)] for digit in str(len(self.names)))
        self.names[name] = person
        self.said(person, f"/add {name}, +7 916 123-4{len(self.names):03}")

    async def crashed(self, after: int) -> None:
        """Take in what was said and push what is due, and be killed after so many turns of the loop."""
        program = self.stage.program
        works = [asyncio.ensure_future(program.handled()), asyncio.ensure_future(program.tick())]
        loop = asyncio.get_running_loop()
        while after > 0 or loop.at_work:  # inside a transaction it is the database's to undo, and tests/chaos's to show
            after -= 1
            await asyncio.sleep(0)
        hands = [*works, *program.intake._workers]
        for hand in hands:
            hand.cancel()
        await asyncio.gather(*hands, return_exceptions=True)
        await self.stage.begin()
        await self.stage.program.intake.idle()

    @rule(person=people)
    def add(self, person: int) -> None:
        self.added(person)
        self.run(self.stage.program.handled())

    @rule(person=people, after=turns)
    def add_and_crash(self, person: int, after: int) -> None:
        self.added(person)
        self.run(self.crashed(after))

    @precondition(lambda self: self.updates)
    @rule(data=st.data())
    def say_the_same_again(self, data: st.DataObject) -> None:
        self.stage.sandbox.inject(data.draw(st.sampled_from(self.updates)))
        self.run(self.stage.program.handled())

    @precondition(lambda self: self.names)
    @rule(data=st.data(), minutes=st.integers(1, 90))
    def promise(self, data: st.DataObject, minutes: int) -> None:
        name = data.draw(st.sampled_from(sorted(self.names)))
        self.said(self.names[name], f"/call {name}: no answer, in {minutes} minutes")
        self.run(self.stage.program.handled())

    @precondition(lambda self: self.names)
    @rule(data=st.data(), choice=st.sampled_from([None, *SNOOZE_CHOICES]))
    def done_or_snoozed(self, data: st.DataObject, choice: Any) -> None:
        person = data.draw(people)
        pushes = self.stage.pushes(person)
        if pushes:
            self.run(self._press(person, pushes[-1], choice))

    async def _press(self, person: int, push: Any, choice: Any) -> None:
        done = Done.unpack(push.data("Done"))
        ids = {"callback_id": done.callback_id, "client_id": done.client_id}
        data = done.pack() if choice is None else Snooze(**ids, choice=choice).pack()
        self.stage.sandbox.press(person, push.id, data, forged=True)
        await self.stage.program.handled()

    @rule(seconds=st.sampled_from([2, 40, 600]))
    def live(self, seconds: int) -> None:
        self.run(self.stage.live(seconds, every=max(1, seconds // 10)))

    @rule(after=turns)
    def crash(self, after: int) -> None:
        self.run(self.crashed(after))

    @rule(minutes=st.sampled_from([-60, -5, 5, 60, 180]))
    def set_the_clock(self, minutes: int) -> None:
        self.stage.clock.step(timedelta(minutes=minutes))

    @rule(mood=st.sampled_from(MOODS), times=st.integers(1, 2))
    def bad_mood(self, mood: dict[str, Any], times: int) -> None:
        self.stage.sandbox.faults.add("sendMessage", times=times, **mood)

    @rule(person=people)
    def block(self, person: int) -> None:
        self.silent.add(person)
        self.stage.sandbox.block(person)

    @rule(person=people)
    def unblock(self, person: int) -> None:
        self.stage.sandbox.unblock(person)
        self.run(self.stage.program.handled())

    @rule(person=people)
    def deactivate(self, person: int) -> None:
        self.silent.add(person)
        self.stage.sandbox.deactivate(person)

    def teardown(self) -> None:
        try:
            self.run(self._judged())
        finally:
            self.run(self._made.__aexit__(None, None, None))
            self.runner.close()

    async def _judged(self) -> None:
        """The weather clears, everything has its time; then look at what is kept and at what people were told."""
        stage = self.stage
        stage.sandbox.faults.clear()
        await stage.program.handled()
        stage.clock.step(timedelta(hours=5))
        await stage.live(3600, stage.all_settled, every=20)
        async with stage.db.read() as session:
            clients = (await session.scalars(select(Client))).all()
            inbox = (await session.scalars(select(InboxUpdate))).all()
            promises = (await session.scalars(select(Callback))).all()
            notices = (await session.scalars(select(Notice))).all()
        assert sorted(client.name for client in clients) == sorted(self.names), "each effect once, none lost"
        assert {row.state for row in inbox} <= {UpdateState.DONE}, "nobody is left in doubt"
        assert {notice.state for notice in notices} <= {NoticeState.SENT, NoticeState.MISSED, NoticeState.CANCELLED}
        told = stage.copies(list(self.names))
        for client in clients:
            person = self.names[client.name]
            rings = [promise for promise in promises if promise.client_id == client.id]
            own = [notice for notice in notices if notice.callback_id in {ring.id for ring in rings}]
            assert sum(AGAIN not in copy.text for copy in told[client.name]) <= len(own), "a repeat says that it is one"
            if person in self.silent:
                continue
            assert any(client.name in seen.text for seen in stage.person(person).received), "what was saved is told"
            assert NoticeState.MISSED not in {notice.state for notice in own if notice.kind is NoticeKind.CALLBACK}
            if any(ring.state is CallbackState.OPEN for ring in rings):
                assert told[client.name], "what was promised is pushed"


@pytest.mark.usefixtures("backend")
def test_whatever_happens_nothing_is_lost(database_url, tmp_path, long_form):
    lives = settings(
        max_examples=800 if long_form else 8,
        stateful_step_count=25 if long_form else 15,
        derandomize=not long_form,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(lambda: Life(database_url, tmp_path), settings=lives)
